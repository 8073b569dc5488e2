"""The plan of a traject below, at and above the border of one day."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.raamwerk.vraag import Ingevuld
from calculators.trajectduur.plan import lees_plan
from tests.small_data import day


def read(**days: str) -> tuple[Any, list[str]]:
    """The plan, and the fields that something is wrong with."""
    plan, wrong = lees_plan(Ingevuld({name: day(text) for name, text in days.items()}))
    return plan, [one.veld for one in wrong]


@pytest.mark.parametrize(
    ("end", "wrong"), [("2017-06-30", ["einde"]), ("2017-07-01", []), ("2017-07-02", [])]
)
def test_a_leerwerktraject_may_last_one_day_and_not_less(end: str, wrong: list[str]) -> None:
    plan, found = read(start="2017-07-01", einde=end)
    assert found == wrong
    assert plan.einde == day(end)


@pytest.mark.parametrize(
    ("end", "wrong"), [("2017-12-31", ["detachering_einde"]), ("2018-01-01", []), ("2018-01-02", [])]
)
def test_a_detachering_may_last_one_day_and_not_less(end: str, wrong: list[str]) -> None:
    days = {"start": "2017-07-01", "einde": "2017-12-31", "detachering_start": "2018-01-01"}
    assert read(**days, detachering_einde=end)[1] == wrong
