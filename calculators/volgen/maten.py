"""Welke maten van welke kaders de rekenhulp «volgen» kent: die met een norm waarover is besloten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.maatstaf import Maatstaf
from calculators.raamwerk.bouwdoos import SAMENWERKING, Leest

DEEL, DUUR = "procent", "maanden"


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
}
LEEST = tuple(Leest(een.kader, {een.waarde: een.eenheid}) for een in MATEN.values())


def maatstaf(gegevens: Gegevens, naam: str) -> Maatstaf:
    """Hoe men deze maat meet; KeyError als het kader dat niet zegt."""
    return _bekend(gegevens)[naam]


def maten(gegevens: Gegevens) -> Mapping[str, str]:
    """Wat men kan meten, op naam."""
    return {naam: een.wat for naam, een in _bekend(gegevens).items()}


def manieren(gegevens: Gegevens) -> Mapping[str, str]:
    """Elke manier van tellen van elke maat, op naam; een maat zonder keuze heeft er geen."""
    alle = (een.tellingen for een in _bekend(gegevens).values())
    return {naam: zin.rstrip(".") for tellingen in alle for naam, zin in tellingen.items()}


def _bekend(gegevens: Gegevens) -> Mapping[str, Maatstaf]:
    """De maten waarvan het kader zegt hoe men meet; een andere is niet te kiezen."""
    kaders = gegevens.kaders.kaders
    return {
        naam: kaders[een.kader].meet[een.maat]
        for naam, een in MATEN.items()
        if een.kader in kaders and een.maat in kaders[een.kader].meet
    }


def plaatsen(gegevens: Gegevens) -> Mapping[str, str]:
    """De samenwerking, wat daarin ligt, en haar gemeenten."""
    gebieden = gegevens.kaders.gebieden
    binnen = set(gebieden[SAMENWERKING].gemeenten)
    return {een.id: een.naam for een in gebieden.values() if set(een.gemeenten) <= binnen}
