"""The rules of counting, row by row as they were agreed."""

from __future__ import annotations

import pytest

from calculators.kaders.kalender import laatste_dag
from calculators.trajectduur.termijnen import (
    Periode,
    loop_door,
    loop_in_perioden,
    loop_met_schuif,
    schuif_op,
)
from tests.small_data import day

BOTH = 23


def period(begin: str, until: str) -> Periode:
    return Periode(day(begin), day(until))


@pytest.mark.parametrize(
    ("begin", "months", "last"),
    [
        ("2017-07-01", 6, "2017-12-31"),
        ("2017-01-15", 23, "2018-12-14"),
        ("2017-08-31", 6, "2018-02-28"),
        ("2015-08-30", 6, "2016-02-29"),
    ],
)
def test_a_term_in_months_ends_the_day_before_the_same_day(begin: str, months: int, last: str) -> None:
    assert laatste_dag(day(begin), months) == day(last)


@pytest.mark.parametrize(
    ("begin", "end", "away", "running_on", "in_periods"),
    [
        ("2017-07-01", "2017-12-31", "2018-01-01", "2019-05-31", "2019-05-31"),
        ("2017-07-01", "2017-12-31", "2018-04-01", "2019-05-31", "2019-08-31"),
        ("2017-08-31", "2018-02-28", "2018-03-01", "2019-07-30", "2019-07-31"),
        # A day earlier it would be before the term that runs on: months are not equally long.
        ("2017-07-15", "2017-08-31", "2017-09-01", "2019-06-14", "2019-06-14"),
    ],
)
def test_the_months_of_two_periods_are_added_from_the_first_day_of_each(
    begin: str, end: str, away: str, running_on: str, in_periods: str
) -> None:
    assert loop_door(day(begin), BOTH).laatste_dag == day(running_on)
    assert loop_in_perioden(period(begin, end), day(away), BOTH).laatste_dag == day(in_periods)


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("2019-04-30", "2019-06-30"),  # 22 months: one month is left
        ("2019-05-30", "2019-05-31"),  # 22 months and 30 days: a month less 30 days
        ("2019-05-31", "2019-05-31"),  # 23 months: nothing is left
        ("2019-12-31", "2019-05-31"),
    ],
)
def test_a_leerwerktraject_of_all_the_months_leaves_the_day_of_the_term_that_runs_on(
    end: str, last: str
) -> None:
    assert loop_in_perioden(period("2017-07-01", end), day("2019-06-01"), BOTH).laatste_dag == day(last)


def test_a_later_detachering_after_all_the_months_brings_no_later_day() -> None:
    every_month = period("2017-07-01", "2019-05-31")
    assert loop_in_perioden(every_month, day("2019-07-01"), BOTH).laatste_dag == day("2019-05-31")
    a_day_less = period("2017-07-01", "2019-05-30")
    assert loop_in_perioden(a_day_less, day("2019-07-01"), BOTH).laatste_dag == day("2019-07-01")


def test_a_break_shifts_the_last_day_by_all_its_days_and_may_bring_in_the_next() -> None:
    first, second = period("2017-12-20", "2017-12-29"), period("2018-01-10", "2018-01-11")
    too_late = period("2018-01-13", "2018-01-13")
    assert schuif_op(day("2017-12-31"), [second, too_late, first]) == (day("2018-01-12"), (first, second))


@pytest.mark.parametrize(("begin", "shifts"), [("2017-12-31", True), ("2018-01-01", False)])
def test_a_break_shifts_the_last_day_when_it_begins_on_or_before_it(begin: str, shifts: bool) -> None:
    last, _ = schuif_op(day("2017-12-31"), [period(begin, "2018-01-09")])
    assert last == day("2018-01-10" if shifts else "2017-12-31")


def test_what_is_used_in_two_periods_is_the_months_and_days_of_each() -> None:
    found = loop_in_perioden(period("2017-08-31", "2018-02-28"), day("2018-03-01"), BOTH)
    used = found.gebruikt(found.laatste_dag)
    assert (used.maanden, used.losse_dagen, used.dagen) == (BOTH, 0, 700)


def test_the_time_between_two_periods_is_not_used_and_not_left() -> None:
    found = loop_in_perioden(period("2017-07-01", "2017-12-31"), day("2018-04-01"), BOTH)
    assert found.gebruikt(day("2018-03-31")).dagen == 184
    assert found.gebruikt(day("2018-04-01")).dagen == 185
    assert found.over(day("2018-02-15"), found.laatste_dag).dagen == 518
    assert found.over(day("2017-12-30"), found.laatste_dag).dagen == 519


def test_a_break_that_does_not_count_is_not_used_and_not_left() -> None:
    pause = period("2017-08-01", "2017-08-14")
    found = loop_met_schuif(loop_door(day("2017-07-01"), 6), (pause,))
    assert (found.laatste_dag, found.eerst) == (day("2018-01-14"), day("2017-12-31"))
    assert found.gebruikt(day("2017-08-07")).dagen == 31
    assert found.over(day("2017-08-07"), found.laatste_dag).dagen == 184 - 31
    assert found.gebruikt(day("2017-06-30")).dagen == 0
