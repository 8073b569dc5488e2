"""Welke maten van welke kaders de rekenhulp «volgen» kent: die met een norm waarover is besloten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.maatstaf import Maatstaf
from calculators.raamwerk.rekenhulp import Leest

DEEL, DUUR = "procent", "maanden"
GEBIED = "wvs"


@dataclass(frozen=True)
class Norm:
    """Een maat van een kader, met de waarde die haar norm is en de eenheid daarvan."""

    kader: str
    maat: str
    waarde: str
    eenheid: str


MATEN: Mapping[str, Norm] = {
    "aandeel-wvs": Norm("wvs/aandeel-wvs", "aandeel", "minimum", DEEL),
    "detachering": Norm("wvs/detachering-maximaal", "langste", "maximum", DUUR),
    "leerwerktraject": Norm("wvs/leerwerktraject-maximaal", "langste", "maximum", DUUR),
    "doelgroep-a": Norm("wvs/doelgroep-a", "tijd-tot-werk", "termijn", DUUR),
}
LEEST = tuple(Leest(een.kader, {een.waarde: een.eenheid}) for een in MATEN.values())


def maatstaf(gegevens: Gegevens, naam: str) -> Maatstaf:
    """Hoe men deze maat meet; KeyError als het kader dat niet zegt."""
    norm = MATEN[naam]
    kader = gegevens.kaders.kaders[norm.kader]
    if norm.maat not in kader.meet:
        raise KeyError(f"de maat {norm.maat} van {norm.kader}")
    return kader.meet[norm.maat]


def maten(gegevens: Gegevens) -> Mapping[str, str]:
    """Wat men kan meten, op naam."""
    return {naam: maatstaf(gegevens, naam).wat for naam in MATEN}


def manieren(gegevens: Gegevens) -> Mapping[str, str]:
    """Elke manier van tellen van elke maat, op naam; een maat zonder keuze heeft er geen."""
    gevonden: dict[str, str] = {}
    for naam in MATEN:
        gevonden |= maatstaf(gegevens, naam).tellingen
    return {naam: zin.rstrip(".") for naam, zin in gevonden.items()}


def plaatsen(gegevens: Gegevens) -> Mapping[str, str]:
    """De samenwerking, wat daarin ligt, en haar gemeenten."""
    gebieden = gegevens.kaders.gebieden
    binnen = set(gebieden[GEBIED].gemeenten)
    return {een.id: een.naam for een in gebieden.values() if set(een.gemeenten) <= binnen}
