"""Dates as coarse as their source, and terms in months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.kalender import Datum, Duur, duur, laatste_dag, lengte_van_maand
from tests.small_data import day

DAYS = st.dates(date(1900, 1, 1), date(2999, 12, 31))
MONTHS = st.integers(0, 60)


def completed_months(begin: date, until: date) -> int:
    """Months completed at the end of a day, counted by walking: no arithmetic with months at all.

    A month is complete when tomorrow has the day number of the first day, or when this month is too short.
    """
    completed, today = 0, begin
    while today <= until:
        tomorrow = today + timedelta(days=1)
        if tomorrow.day == begin.day or (tomorrow.day == 1 and begin.day > today.day):
            completed += 1
        today = tomorrow
    return completed


@pytest.mark.parametrize(
    ("begin", "number", "last"),
    [
        ("2017-07-01", 6, "2017-12-31"),
        ("2017-01-15", 23, "2018-12-14"),
        ("2017-08-31", 6, "2018-02-28"),
        ("2015-08-30", 6, "2016-02-29"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-02-29", 48, "2020-02-28"),
        ("2017-01-31", 1, "2017-02-28"),
        ("2017-01-31", 2, "2017-03-30"),
        ("2017-12-31", 2, "2018-02-28"),
        ("2017-07-01", 0, "2017-06-30"),
    ],
)
def test_a_term_ends_on_the_day_before_the_same_day_of_the_month(begin: str, number: int, last: str) -> None:
    assert laatste_dag(day(begin), number) == day(last)


@given(DAYS, MONTHS)
def test_a_term_agrees_with_walking_day_by_day(begin: date, number: int) -> None:
    last = laatste_dag(begin, number)
    assert completed_months(begin, last) == number
    assert completed_months(begin, last - timedelta(days=1)) < number or number == 0


@given(DAYS, MONTHS)
def test_a_longer_term_never_ends_earlier(begin: date, number: int) -> None:
    assert laatste_dag(begin, number) < laatste_dag(begin, number + 1)


@given(DAYS, st.integers(0, 2000))
def test_a_duration_agrees_with_walking_day_by_day(begin: date, days: int) -> None:
    last = begin + timedelta(days=days)
    found = duur(begin, last)
    assert found.dagen == days + 1
    assert found.maanden == completed_months(begin, last)
    assert laatste_dag(begin, found.maanden) + timedelta(days=found.losse_dagen) == last


def test_a_duration_that_ends_before_it_begins_is_nothing() -> None:
    assert duur(day("2017-07-01"), day("2017-06-30")) == Duur(0, 0, 0)


def test_a_term_of_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^een termijn heeft nul of meer maanden$"):
        laatste_dag(day("2017-07-01"), -1)


def test_a_term_beyond_the_calendar_is_refused() -> None:
    assert laatste_dag(date(9999, 1, 2), 11) == date(9999, 12, 1)
    with pytest.raises(OverflowError, match=r"^de termijn eindigt na het jaar 9999$"):
        laatste_dag(date(9999, 6, 1), 12)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017-04-04", "2017-04-04", "2017-04-04"),
        ("2017-01-31", "2017-01-31", "2017-01-31"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("2015-09", "2015-09-01", "2015-09-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2009-Q1", "2009-01-01", "2009-03-31"),
        ("2009-Q4", "2009-10-01", "2009-12-31"),
        ("2015", "2015-01-01", "2015-12-31"),
    ],
)
def test_a_coarse_date_knows_its_first_and_last_day(text: str, first: str, last: str) -> None:
    found = Datum.lees(text)
    assert (found.tekst, found.eerste, found.laatste) == (text, day(first), day(last))
    assert found.is_dag == (first == last)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2017-02-29", "28 dagen"),
        ("2017-13", "een maand loopt"),
        ("2017-00", "een maand loopt"),
        ("2017-04-00", "30 dagen"),
        ("0000", "het jaar klopt niet"),
        ("2009-Q5", "geen datum"),
        ("2009-q1", "geen datum"),
        ("17-4-2017", "geen datum"),
        ("2017-4-4", "geen datum"),
        ("2017-04-04 ", "geen datum"),
        ("٢٠١٧", "geen datum"),
        ("", "geen datum"),
    ],
)
def test_a_date_that_does_not_exist_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Datum.lees(text)


@pytest.mark.parametrize(
    ("year", "month", "said"),
    [
        (2018, 1, "januari 2018 heeft 31 dagen"),
        (2018, 2, "februari 2018 heeft 28 dagen"),
        (2016, 2, "februari 2016 heeft 29 dagen"),
        (2017, 12, "december 2017 heeft 31 dagen"),
    ],
)
def test_the_length_of_a_month_is_said_in_words(year: int, month: int, said: str) -> None:
    assert lengte_van_maand(year, month) == said
