"""Wat een deel van een antwoord voor de kandidaat betekent: wat beter is, en hoe men een verandering zegt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.kaders.kader import NIETS

HOGER, LAGER, LATER, EERDER, JA, NEE, GEEN = RICHTINGEN = (
    *("hoger", "lager", "later", "eerder", "ja", "nee"),
    "geen van beide",
)


@dataclass(frozen=True)
class Maat:
    """Eén deel van het antwoord van een rekenhulp, zoals een verschil tussen twee antwoorden het noemt.

    `sleutel` is het pad in `antwoord`, zonder de nummers van een lijst: `leerwerktraject.past`. `beter` zegt
    welke kant op het voor de kandidaat beter is. `heet` is waar het over gaat, als begin van een zin.
    `was` en `nu` geven bij een waarde de woorden voor ervoor en erna („paste niet", „past nu").
    """

    sleutel: str
    heet: str
    beter: str = GEEN
    was: Mapping[str, str] = field(default_factory=lambda: NIETS)
    nu: Mapping[str, str] = field(default_factory=lambda: NIETS)
