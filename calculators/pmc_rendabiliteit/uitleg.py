"""De uitkomst van «pmc-rendabiliteit» in gewone taal: zinnen en kerncijfers, met stappen en beelden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_exact
from calculators.pmc_rendabiliteit.beeld import teken_uitstroom
from calculators.pmc_rendabiliteit.berekening import (
    BEIDE,
    MINDER_RENDABEL_MAG,
    NORM_HERKOMST,
    ZELF_INGEVULD,
    Pmc,
    Rekening,
)
from calculators.pmc_rendabiliteit.gevoeligheid import Invloed, weeg_invloeden
from calculators.pmc_rendabiliteit.gevoeligheid_uitleg import (
    invloed_als_data,
    stap_gevoeligheid,
    teken_gevoeligheid,
    zin_gevoeligst,
)
from calculators.pmc_rendabiliteit.stappen import (
    open_punten,
    reden,
    stappen_oordeel,
    stappen_rekening,
    zin_omslagpunt,
)
from calculators.raamwerk.uitkomst import Uitkomst


def maak_uitkomst(pmc: Pmc) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    rekening = pmc.rekening
    gevoelig = weeg_invloeden(rekening)
    return Uitkomst(
        antwoord={
            "exploitatie": schrijf_exact(rekening.exploitatie),
            "bespaarde_bijstand": schrijf_exact(rekening.bespaarde_bijstand),
            "maatschappelijk_resultaat": schrijf_exact(rekening.maatschappelijk_resultaat),
            "per_kandidaat": None
            if rekening.per_kandidaat is None
            else schrijf_exact(rekening.per_kandidaat),
            "bijstand_per_maand": schrijf_exact(rekening.bijstand_per_maand),
            "bijstand_herkomst": pmc.herkomst,
            "omslagpunt": rekening.omslagpunt,
            "omslagpunt_haalbaar": rekening.omslagpunt_haalbaar,
            "rendabel": rekening.rendabel,
            "oordeel_leerwerktrajecten": pmc.oordeel_leerwerktrajecten,
            "oordeel_beschut": pmc.oordeel_beschut,
            "gevoeligheid": [invloed_als_data(een) for een in gevoelig],
        },
        samenvatting=tuple(_samenvatting(pmc, gevoelig)),
        kerncijfers=tuple(_kerncijfers(pmc)),
        stappen=(*stappen_rekening(pmc), stap_gevoeligheid(gevoelig), *stappen_oordeel(pmc)),
        open_punten=tuple(open_punten(pmc)),
        beelden=(_teken_uitstroom(rekening), teken_gevoeligheid(gevoelig)),
    )


def _samenvatting(pmc: Pmc, gevoelig: Sequence[Invloed]) -> Iterator[str]:
    rekening = pmc.rekening
    teken = "niet negatief, dus rendabel" if rekening.rendabel else "negatief, dus niet rendabel"
    yield (
        f"Het maatschappelijk resultaat is {schrijf_bedrag(rekening.maatschappelijk_resultaat)}: "
        f"{teken}, zoals deze rekenhulp dat telt."
    )
    yield "Het kader zegt waar de gemeenten naar kijken, maar niet vanaf welke uitkomst een PMC rendabel is."
    yield zin_omslagpunt(rekening)
    yield zin_gevoeligst(gevoelig)
    if pmc.oordeel_leerwerktrajecten is not None:
        yield f"Voor leerwerktrajecten: {pmc.oordeel_leerwerktrajecten}. {reden(pmc)}"
    if pmc.oordeel_beschut is not None:
        extra = (
            "Een PMC voor beschut werk mag minder rendabel zijn; hoeveel minder staat niet in het kader."
            if pmc.oordeel_beschut == MINDER_RENDABEL_MAG
            else "De PMC is rendabel, zoals deze rekenhulp dat telt."
        )
        yield f"Voor beschut werk: {pmc.oordeel_beschut}. {extra}"
    if pmc.gebruik == BEIDE:
        yield "De PMC is voor allebei. De kaders zeggen niet welk van de twee oordelen dan voorgaat."
    if pmc.herkomst == NORM_HERKOMST:
        yield (
            f"Gerekend is met de bijstandsnorm van {schrijf_bedrag(rekening.bijstand_per_maand)} per maand. "
            "Dat is wat een inwoner netto krijgt. "
            "Wat de gemeente uitspaart (bruto, uit het BUIG-budget) is een ander, hoger bedrag, "
            "dat per gemeente verschilt. Kent u dat bedrag, vul het dan in."
        )


def _kerncijfers(pmc: Pmc) -> Iterator[tuple[str, str]]:
    rekening = pmc.rekening
    yield "Resultaat exploitatie per jaar", schrijf_bedrag(rekening.exploitatie)
    yield "Bespaarde bijstand", schrijf_bedrag(rekening.bespaarde_bijstand)
    yield "Maatschappelijk resultaat", schrijf_bedrag(rekening.maatschappelijk_resultaat)
    if rekening.per_kandidaat is not None:
        yield "Maatschappelijk resultaat per kandidaat", schrijf_bedrag(rekening.per_kandidaat)
    punt = "geen" if rekening.omslagpunt is None else schrijf_aantal(rekening.omslagpunt, "kandidaten")
    yield "Omslagpunt", punt
    herkomst = "bijstandsnorm, netto" if pmc.herkomst == NORM_HERKOMST else ZELF_INGEVULD
    yield f"Bijstand per maand ({herkomst})", schrijf_bedrag(rekening.bijstand_per_maand)


def _teken_uitstroom(rekening: Rekening) -> dict[str, object]:
    zin = (
        "Grafiek: het maatschappelijk resultaat loopt van "
        f"{schrijf_bedrag(rekening.resultaat_bij(0))} zonder uitstroom tot "
        f"{schrijf_bedrag(rekening.resultaat_bij(rekening.kandidaten))} als alle kandidaten uitstromen."
    )
    return teken_uitstroom({"Uw invulling": rekening}, zin)
