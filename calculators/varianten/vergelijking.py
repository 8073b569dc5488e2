"""Scenario's van «varianten» naast elkaar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from calculators.raamwerk.vergelijking import Plan, Regel, Vergelijking, vergelijk_bedragen, zeg_verschillen
from calculators.varianten.woorden import een_verschil

REGELS = (
    ("hal", "laagste", "Verschil voor HAL bij de inkooprelatie (laagste rekening)"),
    ("hal", "hoogste", "Verschil voor HAL bij de inkooprelatie (hoogste rekening)"),
    ("bch", "hoogste", "Verschil voor BCH bij de inkooprelatie"),
    ("samen", "hoogste", "Verschil voor allen samen bij de inkooprelatie (hoogste rekening)"),
)


def vergelijk(plannen: Sequence[Plan]) -> Vergelijking:
    """Wat er per scenario anders wordt aan het verschil tussen de twee varianten."""
    regels = tuple(_regels(plannen))
    return Vergelijking(tuple(zeg_verschillen(plannen, regels)), regels)


def _regels(plannen: Sequence[Plan]) -> Iterator[Regel]:
    for groep, grens, naam in REGELS:
        verschillen = [Decimal(plan.antwoord[groep]["verschil"][grens]) for plan in plannen]
        yield vergelijk_bedragen(naam, verschillen, toon=een_verschil)
