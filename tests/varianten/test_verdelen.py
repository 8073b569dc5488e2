"""Money is divided to the cent: nothing comes in, nothing gets lost, and nobody is a cent too far off."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.varianten.verdelen import Reeks, tel_op, verdeel, verdeel_reeks

WEIGHTS = st.lists(st.fractions(0, 10_000, max_denominator=100), min_size=1, max_size=6).filter(any)
CENTS = st.integers(0, 10**11)


@given(CENTS, WEIGHTS)
def test_the_parts_are_the_whole_and_each_is_less_than_a_cent_off(
    amount: int, weights: list[Fraction]
) -> None:
    parts = verdeel(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - amount * weight / sum(weights)) < 1
        assert part >= 0
        assert weight or not part


@given(CENTS, WEIGHTS)
def test_who_weighs_more_never_pays_less(amount: int, weights: list[Fraction]) -> None:
    in_order = sorted(zip(weights, verdeel(amount, weights), strict=True))
    assert all(one[1] <= other[1] for one, other in pairwise(in_order))


@given(CENTS, CENTS, WEIGHTS)
def test_a_range_stays_a_range_and_both_ends_add_up(low: int, more: int, weights: list[Fraction]) -> None:
    amount = Reeks(low, low + more)
    parts = verdeel_reeks(amount, weights)
    assert tel_op(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert part.laagste <= part.hoogste
        assert abs(part.hoogste - amount.hoogste * weight / sum(weights)) < 2


@pytest.mark.parametrize(
    ("amount", "weights", "parts"),
    [
        (100, (1, 1, 1), (34, 33, 33)),
        (101, (1, 1, 1), (34, 34, 33)),
        (100, (1, 2), (33, 67)),
        (0, (1, 2), (0, 0)),
        (1, (0, 1), (0, 1)),
    ],
)
def test_a_cent_that_is_left_goes_to_who_missed_most_and_the_first_of_equals(
    amount: int, weights: tuple[int, ...], parts: tuple[int, ...]
) -> None:
    assert verdeel(amount, [Fraction(one) for one in weights]) == parts


def test_a_range_is_moved_and_repeated_at_both_ends() -> None:
    assert Reeks(1, 3).plus(-2) == Reeks(-1, 1)
    assert Reeks(1, 3).maal(3) == Reeks(3, 9)
