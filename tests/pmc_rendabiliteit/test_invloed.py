"""What one post or assumption does to the outcome of a PMC, at the borders of what one can fill in."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calculators.pmc_rendabiliteit.gevoeligheid import HEEL, KANDIDATEN, Invloed


@pytest.mark.parametrize(
    ("most", "turn", "too_high"), [(4, 5, True), (5, 5, False), (6, 5, False)], ids=["below", "at", "above"]
)
def test_the_most_that_one_can_fill_in_may_itself_turn_the_outcome(
    most: int, turn: int, too_high: bool
) -> None:
    one = Invloed("uitstroom", KANDIDATEN, Fraction(2), Fraction(-50), 10 * HEEL, Fraction(most))
    assert one.te_hoog is too_high
    assert one.keerpunt == (None if too_high else turn)
