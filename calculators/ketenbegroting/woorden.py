"""Een saldo in woorden, voor de zinnen en stappen van «ketenbegroting»."""

from __future__ import annotations

from calculators.raamwerk.geld import bedrag


def tekort_of_over(saldo: int) -> str:
    """„€ 5,00 tekort", „€ 5,00 over" of „precies genoeg"."""
    if not saldo:
        return "precies genoeg"
    return f"{bedrag(abs(saldo))} {'over' if saldo > 0 else 'tekort'}"
