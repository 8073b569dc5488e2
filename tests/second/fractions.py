"""Exact numbers by long division, as a pupil writes them down."""

from __future__ import annotations

from collections.abc import Callable
from math import gcd


def cents(text: str) -> int:
    """`12.5` is 1250."""
    whole, _, rest = text.partition(".")
    return int(whole or 0) * 100 + int(f"{rest:0<2}")


def written(over: int, under: int) -> str:
    """The quotient with at least two decimals, or as a fraction when its decimals never end."""
    shared = gcd(over, under)
    sign, over, under = ("-" if over < 0 else ""), abs(over) // shared, under // shared
    if pow(10, under.bit_length(), under):
        return f"{sign}{over}/{under}"
    whole, rest = divmod(over, under)
    decimals = ""
    while rest:
        digit, rest = divmod(rest * 10, under)
        decimals += str(digit)
    return f"{sign}{whole}.{decimals:0<2}"


def smallest(enough: Callable[[int], bool], most: int) -> int:
    """The smallest whole number from nought to `most` that is enough, when more always stays enough."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return low
