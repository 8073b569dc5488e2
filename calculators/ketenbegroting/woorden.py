"""Een saldo en de prijspeilen in woorden, voor de zinnen, stappen en tabellen van «ketenbegroting»."""

from __future__ import annotations

from collections.abc import Iterable

from calculators.kaders.notatie import som_op
from calculators.raamwerk.geld import bedrag


def tekort_of_over(saldo: int) -> str:
    """„€ 5,00 tekort", „€ 5,00 over" of „precies genoeg"."""
    if not saldo:
        return "precies genoeg"
    return f"{bedrag(abs(saldo))} {'over' if saldo > 0 else 'tekort'}"


def noem_prijspeilen(peilen: Iterable[int | None]) -> str:
    """„2017, 2018 en niet gezegd"."""
    return som_op(["niet gezegd" if een is None else str(een) for een in peilen])
