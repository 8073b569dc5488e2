"""Wat men van «pmc-rendabiliteit» meeneemt: de zinnen voor een brief of verslag."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag
from calculators.pmc_rendabiliteit.berekening import BEIDE, BESCHUT, LEERWERKTRAJECTEN, Rekening, tel_op
from calculators.pmc_rendabiliteit.nieuwe_norm import zeg_nieuwe_normen
from calculators.pmc_rendabiliteit.norm import GEHUWDEN
from calculators.pmc_rendabiliteit.oordeel import zeg_beschut, zeg_leerwerktrajecten
from calculators.pmc_rendabiliteit.pmc import Pmc
from calculators.pmc_rendabiliteit.stappen import VOOR_TWEE, zeg_bijgewerkt, zeg_grens, zin_omslagpunt

GEBRUIK_IN_ZIN = {
    LEERWERKTRAJECTEN: "leerwerktrajecten",
    BESCHUT: "beschut werk",
    BEIDE: "leerwerktrajecten en beschut werk",
}


def brief(pmc: Pmc) -> Iterator[str]:
    """De PMC en de uitkomst in alinea's die zo in een brief kunnen, zonder aanspreekvorm."""
    rekening = pmc.rekening
    plaats = pmc.peiling.kaders.gebieden[pmc.peiling.gemeente].naam
    yield (
        f"Het gaat om een product-marktcombinatie (PMC) voor {GEBRUIK_IN_ZIN[pmc.gebruik]}, volgens de "
        f"kaders voor {plaats}. {_het_jaar(rekening)} {_de_bijstand(pmc)}"
    )
    bijgewerkt = zeg_bijgewerkt(pmc)
    yield (
        f"Het maatschappelijk resultaat is {schrijf_bedrag(rekening.maatschappelijk_resultaat)}: het "
        f"resultaat van de exploitatie ({schrijf_bedrag(rekening.exploitatie)}) plus de bespaarde bijstand "
        f"({schrijf_bedrag(rekening.bespaarde_bijstand)}). {zin_omslagpunt(rekening)}"
        f"{f' {bijgewerkt}' if bijgewerkt else ''}"
    )
    yield " ".join(_oordelen(pmc))


def _het_jaar(rekening: Rekening) -> str:
    kandidaten, uitstroom = rekening.kandidaten, rekening.uitstroom
    werken = "werkt" if kandidaten == 1 else "werken"
    stromen = "stroomt" if uitstroom == 1 else "stromen"
    return (
        f"In een jaar zijn de opbrengsten {schrijf_bedrag(tel_op(rekening.opbrengsten))} en de kosten "
        f"{schrijf_bedrag(tel_op(rekening.kosten))}. Er {werken} {schrijf_aantal(kandidaten, 'kandidaten')}, "
        f"en {schrijf_aantal(uitstroom, 'kandidaten')} {stromen} uit naar werk."
    )


def _de_bijstand(pmc: Pmc) -> str:
    bedrag, maanden = schrijf_bedrag(pmc.rekening.bijstand_per_maand), pmc.rekening.maanden
    zin = (
        f"Wie uitstroomt, heeft {schrijf_aantal(maanden, 'maanden')} geen uitkering nodig; "
        f"dat telt voor {bedrag} per maand"
    )
    if pmc.huishouden is None:
        return f"{zin}."
    samen = f" {VOOR_TWEE}" if pmc.huishouden == GEHUWDEN else ""
    return f"{zin}, de bijstandsnorm (netto). Wat de gemeente uitspaart, is een ander, hoger bedrag.{samen}"


def _oordelen(pmc: Pmc) -> Iterator[str]:
    yield zeg_grens(pmc.rekening)
    yield from zeg_nieuwe_normen(pmc.peiling, pmc.rekening, pmc.nieuwe_normen)
    if pmc.oordeel_leerwerktrajecten is not None:
        yield zeg_leerwerktrajecten(pmc)
    if pmc.oordeel_beschut is not None:
        yield zeg_beschut(pmc)
    if pmc.gebruik == BEIDE:
        yield "De kaders zeggen niet welk van de twee oordelen voorgaat."
