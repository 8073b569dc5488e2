"""Reeksen van bedragen en wie er betaalt in woorden, voor scherm, brief en vergelijking van «varianten»."""

from __future__ import annotations

from fractions import Fraction

from calculators.kaders.notatie import CENTEN_PER_EURO, schrijf_getal
from calculators.raamwerk.geld import bedrag
from calculators.varianten.berekening import INKOOP, SLEUTEL_HEET, TOTAAL, Varianten
from calculators.varianten.verdelen import Reeks

EVENVEEL = "evenveel"
ADVIES = "advies"
HAL_HEET, BCH_HEET, SAMEN_HEET = "HAL", "BCH", "HAL en BCH samen"


def reeks(een: Reeks) -> str:
    """„€ 10,00 tot € 12,00", of één bedrag als er geen verschil is."""
    if een.laagste == een.hoogste:
        return bedrag(een.laagste)
    return f"{bedrag(een.laagste)} tot {bedrag(een.hoogste)}"


def verschil(een: Reeks) -> str:
    """„€ 10,00 meer", „€ 10,00 tot € 12,00 minder", „evenveel"."""
    if een.laagste == een.hoogste == 0:
        return EVENVEEL
    if een.laagste >= 0:
        return f"{reeks(een)} meer"
    if een.hoogste <= 0:
        return f"{reeks(Reeks(-een.hoogste, -een.laagste))} minder"
    return f"van {bedrag(-een.laagste)} minder tot {bedrag(een.hoogste)} meer"


def een_verschil(euro: Fraction) -> str:
    """„€ 10,00 meer", „€ 10,00 minder", „evenveel"."""
    centen = int(euro * CENTEN_PER_EURO)
    return verschil(Reeks(centen, centen))


def ongeveer(varianten: Varianten) -> str:
    """„ongeveer " als met het totaal van de bron is gerekend en zij dat zo zegt."""
    grens = varianten.peiling.waarde(INKOOP, "totaal").grens
    return f"{grens} " if varianten.soort == TOTAAL and grens else ""


def van_wie(varianten: Varianten) -> str:
    """Wat voor uitspraak dit is, vóór de uitkomst: „Advies van een adviseur, geen besluit: "."""
    wat = varianten.peiling.versie(INKOOP)
    if wat.wat.is_besluit:
        return ""
    naam = "Advies van een adviseur" if wat.status == ADVIES else wat.status.capitalize()
    return f"{naam}, geen besluit: "


def swers(aantal: int) -> str:
    """„1 SW'er", „12 SW'ers"."""
    return f"{schrijf_getal(aantal)} SW'er{'' if aantal == 1 else 's'}"


def heel_passend(varianten: Varianten) -> tuple[int, int] | None:
    """Van en tot en met hoeveel hele SW'ers het totaal van de bron past; niets als er geen past."""
    if not (past := varianten.passende_swers):
        return None
    van, tot = -(-past[0] // 1), past[1] // 1
    return (van, tot) if van <= tot else None


def zeg_passend(varianten: Varianten) -> str:
    """„139 tot en met 171", of dat er geen is."""
    heel = heel_passend(varianten)
    if heel is None:
        return "geen"
    van, tot = map(schrijf_getal, heel)
    return van if van == tot else f"{van} tot en met {tot}"


def past(varianten: Varianten, aantal: int) -> bool:
    """Of het totaal van de bron bij dit aantal SW'ers past."""
    heel = heel_passend(varianten)
    return heel is not None and heel[0] <= aantal <= heel[1]


def sleutel_heet(varianten: Varianten) -> str:
    """„naar SW'ers": hoe er is verdeeld."""
    return SLEUTEL_HEET[varianten.sleutel]


def sleutel_kop(sleutel: str) -> str:
    """„Naar SW'ers": een sleutel als keuze of als kop boven een kolom."""
    naam = SLEUTEL_HEET[sleutel]
    return naam[0].upper() + naam[1:]
