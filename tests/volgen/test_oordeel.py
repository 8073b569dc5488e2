"""A verdict is never surer than the source: proven beside every number that may be meant."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest

from calculators.kaders.kader import Waarde
from calculators.kaders.maatstaf import HOGER, LAGER, NIET_GEZEGD
from calculators.volgen.oordeel import OORDELEN, beoordeel, samen

# What a reader reads, to the letter, with what needs a look first.
NIET_GEHAALD, HANGT_AF, NIET_TE_ZEGGEN = "niet gehaald", "hangt van de telling af", "niet te zeggen"
NIET_GEMETEN, GEHAALD, GEEN_NORM = "niet gemeten", "gehaald", "geen norm"
BOUNDS = (None, "hoogstens", "minstens", "binnen", "ongeveer", "meer dan")
NUMBERS = [Decimal(one) for one in ("0", "69.99", "70", "70.01", "100")]


def value(number: Decimal, bound: str | None = None, unit: str = "procent") -> Waarde:
    return Waarde(number, unit, bound)


@cache
def may_be(number: Decimal, bound: str | None) -> list[Decimal]:
    """Every number on a grid around it, a fine one nearby, that a bound leaves possible."""
    steps = {*range(-100, 101), *range(-101_000, 101_001, 100)}
    grid = [number + Decimal(step) / 1000 for step in sorted(steps)]
    below = bound in ("hoogstens", "binnen", "ongeveer")
    above = bound in ("minstens", "meer dan", "ongeveer")
    return [
        one
        for one in grid
        if (one == number and bound != "meer dan") or (one < number and below) or (one > number and above)
    ]


def is_met(norm: Decimal, bound: str | None, better: str, number: Decimal) -> bool:
    if better == HOGER:
        return number > norm if bound == "meer dan" else number >= norm
    return number <= norm


def check(norm: Waarde, better: str, measured: Waarde, met: set[bool]) -> None:
    expected = NIET_TE_ZEGGEN if len(met) == 2 else GEHAALD if met == {True} else NIET_GEHAALD
    assert beoordeel(norm, better, measured) == expected, (norm, measured)


@pytest.mark.parametrize("better", [HOGER, LAGER])
@pytest.mark.parametrize("bound", BOUNDS)
def test_a_verdict_holds_for_every_number_that_may_be_meant(bound: str | None, better: str) -> None:
    norms = (None, "meer dan", "minstens") if better == HOGER else (None, "hoogstens", "binnen")
    for number in NUMBERS:
        meant = may_be(number, bound)
        for norm_bound in norms:
            norm = value(Decimal(70), norm_bound)
            met = {is_met(norm.getal, norm_bound, better, one) for one in meant}
            check(norm, better, value(number, bound), met)


def test_without_a_side_or_a_sharp_norm_or_the_same_unit_there_is_nothing_to_say() -> None:
    norm, measured = value(Decimal(70)), value(Decimal(80))
    assert beoordeel(norm, NIET_GEZEGD, measured) == NIET_TE_ZEGGEN
    assert beoordeel(value(Decimal(70), "ongeveer"), HOGER, measured) == NIET_TE_ZEGGEN
    assert beoordeel(norm, HOGER, value(Decimal(80), unit="maanden")) == NIET_TE_ZEGGEN
    assert beoordeel(norm, HOGER, measured) == GEHAALD


def test_numbers_are_compared_exactly() -> None:
    just_under = value(Decimal("69.999999999999999"))
    assert beoordeel(value(Decimal(70), "minstens"), HOGER, just_under) == NIET_GEHAALD


@pytest.mark.parametrize(
    ("verdicts", "together"),
    [
        ([], NIET_GEMETEN),
        ([NIET_GEMETEN, NIET_GEMETEN], NIET_GEMETEN),
        ([GEHAALD, GEHAALD], GEHAALD),
        ([NIET_GEHAALD], NIET_GEHAALD),
        ([GEHAALD, NIET_GEHAALD], HANGT_AF),
        ([GEHAALD, NIET_GEMETEN], HANGT_AF),
        ([NIET_GEHAALD, NIET_TE_ZEGGEN], HANGT_AF),
        ([NIET_TE_ZEGGEN, NIET_GEMETEN], NIET_TE_ZEGGEN),
        ([GEEN_NORM], GEEN_NORM),
    ],
)
def test_one_way_of_counting_never_speaks_for_another(verdicts: list[str], together: str) -> None:
    assert samen(verdicts) == together


def test_the_verdicts_stand_in_the_order_of_what_needs_a_look_first() -> None:
    assert OORDELEN == (NIET_GEHAALD, HANGT_AF, NIET_TE_ZEGGEN, NIET_GEMETEN, GEHAALD, GEEN_NORM)
