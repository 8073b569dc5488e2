"""The line of time: every decision once, in the lane of its area, in order, and with room for its words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from calculators.kaders.kalender import Datum
from hooks.corpus.corpus import Corpus, Decision
from hooks.corpus.decisions_in_time import TimeLine, time_line
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY


@pytest.fixture(scope="module")
def small() -> Corpus:
    return load_policy(SMALL_POLICY)


def line_of(small: Corpus, *days: str) -> TimeLine:
    """A line with a decision on each of these dates."""
    one = small.besluiten["proefbesluit"]
    made: dict[str, Decision] = {
        f"b{number}": replace(one, id=f"b{number}", datum=Datum.lees(day)) for number, day in enumerate(days)
    }
    return time_line(replace(small, besluiten=made))


def test_every_decision_is_drawn_once_in_the_lane_of_its_area(corpus: Corpus) -> None:
    found = [(lane.name, mark.decision.id) for lane in time_line(corpus).lanes for mark in lane.marks]
    assert sorted(found) == sorted(
        (corpus.gebieden[one.gebied].naam, one.id) for one in corpus.besluiten.values()
    )


def test_later_is_further_to_the_right(small: Corpus) -> None:
    (lane,) = line_of(small, "2017-12-31", "2015-Q1", "2017-04-04", "2016").lanes
    ordered = sorted(lane.marks, key=lambda mark: mark.decision.datum.eerste)
    assert all(before.x < after.x for before, after in pairwise(ordered))


def test_a_date_stands_in_the_middle_of_what_the_source_gives(small: Corpus) -> None:
    (lane,) = line_of(small, "2017", "2017-07-02").lanes
    assert len({mark.x for mark in lane.marks}) == 1


def test_no_two_marks_share_a_row_and_no_words_run_into_the_next_mark(corpus: Corpus) -> None:
    marks = [mark for lane in time_line(corpus).lanes for mark in lane.marks]
    assert all(before.y + before.height <= after.y for before, after in pairwise(marks))


def test_words_stand_on_the_side_where_there_is_room(small: Corpus) -> None:
    (lane,) = line_of(small, "2015-01-01", "2016-12-31").lanes
    assert [(mark.x < 50, mark.to_the_left) for mark in lane.marks] == [(True, False), (False, True)]


def test_all_words_of_a_decision_are_there(corpus: Corpus) -> None:
    for lane in time_line(corpus).lanes:
        for mark in lane.marks:
            assert " ".join(mark.words) == f"{mark.decision.stand}: {mark.decision.titel}"


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2017-01-01", "2017-12-31", ["2017", "2018"]),
        ("2017-01-01", "2020-12-31", ["2017", "2018", "2019", "2020", "2021"]),
        ("2015-01-01", "2020-12-31", ["2015", "2017", "2019", "2021"]),
        ("1990-01-01", "2020-12-31", ["1990", "1997", "2004", "2011", "2018"]),
    ],
)
def test_the_line_names_no_more_years_than_fit_on_a_phone(
    small: Corpus, first: str, last: str, years: list[str]
) -> None:
    assert [year for _, year in line_of(small, first, last).years] == years
