"""Scenario's van «varianten» naast elkaar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from calculators.raamwerk.vergelijking import Plan, Regel, Vergelijking, vergelijk_bedragen, zeg_verschillen

REGELS = (
    ("hal", "verschil", "laagste", "HAL bij de inkooprelatie meer, minstens"),
    ("hal", "verschil", "hoogste", "HAL bij de inkooprelatie meer, hoogstens"),
    ("bch", "verschil", "hoogste", "BCH bij de inkooprelatie meer (onder nul: minder)"),
    ("samen", "verschil", "hoogste", "Samen bij de inkooprelatie meer, hoogstens (onder nul: minder)"),
)


def vergelijk(plannen: Sequence[Plan]) -> Vergelijking:
    """Wat er per scenario anders wordt aan het verschil tussen de twee varianten."""
    regels = tuple(_regels(plannen))
    return Vergelijking(tuple(zeg_verschillen(plannen, regels)), regels)


def _regels(plannen: Sequence[Plan]) -> Iterator[Regel]:
    for groep, deel, grens, naam in REGELS:
        yield vergelijk_bedragen(naam, [Decimal(plan.antwoord[groep][deel][grens]) for plan in plannen])
