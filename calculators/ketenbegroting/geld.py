"""Centen in woorden en in cijfers."""

from __future__ import annotations

from fractions import Fraction

from calculators.kaders.notatie import CENTEN_PER_EURO, schrijf_bedrag, schrijf_exact


def in_euro(centen: int) -> Fraction:
    """Het exacte bedrag in euro."""
    return Fraction(centen, CENTEN_PER_EURO)


def bedrag(centen: int) -> str:
    """„€ 1.234,56"."""
    return schrijf_bedrag(in_euro(centen))


def exact(centen: int) -> str:
    """Voor een volgende rekenaar: „1234.56"."""
    return schrijf_exact(in_euro(centen))


def tekort_of_over(saldo: int) -> str:
    """„€ 5,00 tekort", „€ 5,00 over" of „precies genoeg"."""
    if not saldo:
        return "precies genoeg"
    return f"{bedrag(abs(saldo))} {'over' if saldo > 0 else 'tekort'}"
