"""De uitkomst van «pmc-rendabiliteit» in gewone taal: zinnen en kerncijfers, met stappen en beelden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_exact
from calculators.pmc_rendabiliteit.beeld import teken_uitstroom
from calculators.pmc_rendabiliteit.berekening import (
    BEIDE,
    GRENS,
    Rekening,
)
from calculators.pmc_rendabiliteit.gevoeligheid import Invloed, weeg_invloeden
from calculators.pmc_rendabiliteit.gevoeligheid_uitleg import (
    invloed_als_data,
    stap_gevoeligheid,
    teken_gevoeligheid,
    zin_gevoeligst,
)
from calculators.pmc_rendabiliteit.meenemen import brief
from calculators.pmc_rendabiliteit.nieuwe_norm import zeg_nieuwe_normen_kort
from calculators.pmc_rendabiliteit.norm import GEHUWDEN
from calculators.pmc_rendabiliteit.oordeel import zeg_beschut, zeg_leerwerktrajecten
from calculators.pmc_rendabiliteit.pmc import Pmc
from calculators.pmc_rendabiliteit.stappen import (
    VOOR_TWEE,
    open_punten,
    stappen_oordeel,
    stappen_rekening,
    zeg_bijgewerkt,
    zeg_grens,
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
            "rendabel_vanaf": schrijf_exact(GRENS),
            "oordeel_leerwerktrajecten": pmc.oordeel_leerwerktrajecten,
            "oordelen_per_lezing": pmc.oordelen_per_lezing,
            "oordeel_beschut": pmc.oordeel_beschut,
            "gevoeligheid": [invloed_als_data(een) for een in gevoelig],
            "wijzigingen": [een.als_data() for een in pmc.nieuwe_normen],
        },
        samenvatting=tuple(_samenvatting(pmc)),
        let_op=tuple(_let_op(pmc, gevoelig)),
        kerncijfers=tuple(_kerncijfers(rekening)),
        stappen=(*stappen_rekening(pmc), stap_gevoeligheid(gevoelig), *stappen_oordeel(pmc)),
        open_punten=tuple(open_punten(pmc)),
        brief=tuple(brief(pmc)),
        beelden=(_teken_uitstroom(rekening), teken_gevoeligheid(gevoelig)),
    )


def _samenvatting(pmc: Pmc) -> Iterator[str]:
    """Het getal voorop, dan de aanname waarmee het rendabel heet, en wat de kaders eraan verbinden."""
    yield f"Het maatschappelijk resultaat is {schrijf_bedrag(pmc.rekening.maatschappelijk_resultaat)}."
    if bijgewerkt := zeg_bijgewerkt(pmc):
        yield bijgewerkt
    yield zeg_grens(pmc.rekening)
    yield from zeg_nieuwe_normen_kort(pmc.peiling, pmc.rekening, pmc.nieuwe_normen)
    if pmc.oordeel_leerwerktrajecten is not None:
        yield zeg_leerwerktrajecten(pmc)
    if pmc.oordeel_beschut is not None:
        yield zeg_beschut(pmc)


def _let_op(pmc: Pmc, gevoelig: Sequence[Invloed]) -> Iterator[str]:
    """Wat het getal bijna anders maakt, en wat men van de aannames moet weten."""
    rekening = pmc.rekening
    yield zin_omslagpunt(rekening)
    yield zin_gevoeligst(gevoelig)
    if rekening.per_kandidaat is not None:
        yield f"Per kandidaat is het maatschappelijk resultaat {schrijf_bedrag(rekening.per_kandidaat)}."
    if pmc.gebruik == BEIDE:
        yield "De PMC is voor allebei. De kaders zeggen niet welk van de twee oordelen dan voorgaat."
    if pmc.huishouden is not None:
        yield (
            f"Gerekend is met de bijstandsnorm van {schrijf_bedrag(rekening.bijstand_per_maand)} per maand: "
            "wat een inwoner netto krijgt. Wat de gemeente uitspaart, is een ander, hoger bedrag, dat per "
            "gemeente verschilt. Kent u dat bedrag, vul het dan in. Deze uitleg is van de kennisbank zelf."
        )
    if pmc.huishouden == GEHUWDEN:
        yield f"De norm voor gehuwden telt. {VOOR_TWEE}"


def _kerncijfers(rekening: Rekening) -> Iterator[tuple[str, str]]:
    """Waar het resultaat uit bestaat, en waar het omslaat; het resultaat zelf staat al voorop."""
    # Wordt er niets bespaard, dan is de exploitatie het resultaat dat al voorop staat.
    if rekening.bespaarde_bijstand:
        yield "Resultaat exploitatie per jaar", schrijf_bedrag(rekening.exploitatie)
    yield "Bespaarde bijstand", schrijf_bedrag(rekening.bespaarde_bijstand)
    punt = "geen" if rekening.omslagpunt is None else schrijf_aantal(rekening.omslagpunt, "kandidaten")
    yield "Omslagpunt", punt


def _teken_uitstroom(rekening: Rekening) -> dict[str, object]:
    zin = (
        "Grafiek: het maatschappelijk resultaat loopt van "
        f"{schrijf_bedrag(rekening.resultaat_bij(0))} zonder uitstroom tot "
        f"{schrijf_bedrag(rekening.resultaat_bij(rekening.kandidaten))} als alle kandidaten uitstromen."
    )
    return teken_uitstroom({"Uw invulling": rekening}, zin)
