"""Geld in hele centen, zodat er bij optellen en verdelen geen cent bij komt of weg is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from calculators.kaders.notatie import CENTEN_PER_EURO, schrijf_bedrag, schrijf_exact


def in_centen(euro: Decimal) -> int:
    """Een bedrag met hoogstens twee decimalen als heel aantal centen."""
    return int(euro * CENTEN_PER_EURO)


def in_euro(centen: int) -> Fraction:
    """Het exacte bedrag in euro."""
    return Fraction(centen, CENTEN_PER_EURO)


def bedrag(centen: int) -> str:
    """„€ 1.234,56"."""
    return schrijf_bedrag(in_euro(centen))


def exact(centen: int) -> str:
    """Voor een volgende rekenaar: „1234.56"."""
    return schrijf_exact(in_euro(centen))
