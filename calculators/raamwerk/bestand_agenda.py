"""De dagen van alle rijen van een bestand als één agenda: elke rij met een eigen, vast lot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk.agenda import schrijf_gebeurtenissen
from calculators.raamwerk.alsof import ALSOF
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.vraag import zeker

# FNV-1a: van een tekst een getal van 128 bits, dat bij gelijke teksten gelijk is en anders niet.
BEGIN = 0x6C62272E07BB014262B821756295C58D
MAAL = 0x0000000001000000000000000000013B
RUIMTE = 2**128
TUSSEN = "\n"


def agenda_van_rij(
    gegevens: Gegevens, rekenhulp: Rekenhulp, bestand: Bestand, rij: Mapping[str, Any], lot: str
) -> tuple[str, int]:
    """De gebeurtenissen bij één rij als tekst, en hoeveel het er zijn; ValueError als het geen rij is.

    Een rij heeft haar `vraag`, haar `kenmerk`, haar `nummer` in het bestand, en `keer`: de hoeveelste rij met
    dat kenmerk zij is. Zonder kenmerk heeft zij alleen in dit bestand een naam, met `lot`.
    """
    match rij:
        case {"vraag": dict(vraag), "kenmerk": str(kenmerk), "nummer": int(nummer), "keer": int(keer)}:
            ingevuld = rekenhulp.lees(gegevens, vraag)
        case _:
            raise ValueError("dit is geen rij")
    if bestand.agenda is None or ingevuld.tekst(ALSOF):  # er staat geen dag in die er misschien nooit komt
        return "", 0
    van_wie = kenmerk or f"Rij {nummer}"
    dagen = [replace(een, titel=f"{van_wie}: {een.titel}") for een in bestand.agenda(gegevens, ingevuld)]
    gemeente = ingevuld.tekst("gemeente") or ""
    naam = vast_lot(rekenhulp.naam, gemeente, kenmerk, str(keer)) if kenmerk else f"{lot}.{nummer}"
    return schrijf_gebeurtenissen(dagen, zeker(ingevuld.dag("peildatum")), naam), len(dagen)


def vast_lot(*delen: str) -> str:
    """Een lot dat bij dezelfde delen altijd hetzelfde is, ook in een later bestand."""
    getal = BEGIN
    for byte in TUSSEN.join(delen).encode("utf-8", "surrogatepass"):
        getal = (getal ^ byte) * MAAL % RUIMTE
    return f"{getal:032x}"
