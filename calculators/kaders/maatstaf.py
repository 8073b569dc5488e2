"""Hoe men aan een kader meet: wat er telt, in welke eenheid, per welke tijd, en tegen welke waarde."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

HOGER, LAGER, NIET_GEZEGD = RICHTINGEN = ("hoger", "lager", "niet gezegd")
PER = ("dag", "maand", "kwartaal", "jaar", "niet gezegd")
_GEEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Maatstaf:
    """Eén maat van een kader.

    `telt` zegt hoe er wordt geteld, en wat de bron daarover niet zegt. `tegen` noemt de waarde van het kader
    waar de meting naast ligt; zonder `tegen` noemt de bron geen norm. `beter` is de kant die volgens de bron
    goed is. `tellingen` zijn de manieren van tellen als de bron de keuze open laat, en `open_punten` de open
    punten van het kader die het meten in de weg staan.
    """

    wat: str
    eenheid: str
    telt: str
    per: str
    beter: str
    tegen: str | None = None
    tellingen: Mapping[str, str] = field(default_factory=lambda: _GEEN)
    open_punten: tuple[str, ...] = ()
