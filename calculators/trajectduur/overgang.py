"""Versies van een termijn die beginnen terwijl een traject al loopt, en voorstellen die ernaast liggen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kader import ALLE_GEVALLEN, NIEUWE_GEVALLEN, Versie
from calculators.kaders.stand import stand_op
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.wending import Wending
from calculators.raamwerk.wending import wendingen as wendingen_van

WAARDE = "maximum"
OVERGANGEN = (NIEUWE_GEVALLEN, ALLE_GEVALLEN)


def wendingen(peiling: Peiling, kader_id: str) -> Iterator[Wending]:
    """Wat er na de dag van de peiling aan de termijn van een kader verandert, in de volgorde van de tijd."""
    return wendingen_van(peiling, kader_id, WAARDE)


def voorstellen_op(peiling: Peiling, kader_id: str, dag: date) -> Iterator[Versie]:
    """De voorstellen voor een andere termijn die op die dag naast het geldende liggen."""
    stand = stand_op(peiling.kaders.kaders[kader_id], dag, peiling.gemeente)
    for versie in stand.ernaast:
        anders = versie.waarden.get(WAARDE) != stand.versie.waarden.get(WAARDE)
        if versie.wat.is_voorstel and WAARDE in versie.waarden and anders:
            yield versie
