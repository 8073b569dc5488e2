"""What a proposal does to typical cases: who loses comes first, and who notices nothing is said to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from calculators.kaders.aannemen import Aanname
from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.open_data import calculator_data
from hooks.corpus.proposed import all_proposals
from hooks.proposals.adopt import adopted
from hooks.proposals.outcomes import BETTER, WORSE
from hooks.proposals.typical import TypicalCase, typical_cases, years_later, years_until
from hooks.reading.load_policy import load_policy
from tests.examples.changed_policy import TERM
from tests.proposals.changed import with_proposal

TRAJECT = REKENHULPEN["trajectduur"]


def cases(tmp_path: Path, months: int) -> list[TypicalCase]:
    corpus = load_policy(with_proposal(tmp_path, months=months))
    (proposal,) = (one for one in all_proposals(corpus) if one.kader.id == TERM)
    would_be = adopted(corpus, Aanname(TERM, proposal.version.naam))
    sides = calculator_data(corpus), calculator_data(would_be)
    return typical_cases(corpus, [TRAJECT], sides, proposal.version.geldt_vanaf.laatste)


def test_nine_months_are_better_for_those_who_begin_after_it(tmp_path: Path) -> None:
    found = cases(tmp_path, 9)
    assert len(found) == 10
    first = next(one for one in found if "begint op 1 juli 2017" in one.outcome.case.title)
    assert (first.years, first.outcome.side) == (1, BETTER)
    assert first.before == "Ja, het leerwerktraject mag duren tot en met 31 december 2018."
    assert first.after == "Ja, het leerwerktraject mag duren tot en met 31 maart 2019."
    assert first.consequence == "de uiterste dag van het leerwerktraject wordt later"


def test_three_months_make_losers_and_they_come_first(tmp_path: Path) -> None:
    found = cases(tmp_path, 3)
    sides = [one.outcome.side for one in found if not one.is_equal]
    assert sides[0] == WORSE
    assert sides == sorted(sides, key=(WORSE, "geen van beide", BETTER).index)
    equal = [one.is_equal for one in found]
    assert equal == sorted(equal)


def test_who_has_a_term_of_the_gemeente_itself_notices_nothing(tmp_path: Path) -> None:
    own = next(one for one in cases(tmp_path, 9) if "verordening" in one.outcome.case.title)
    assert (own.is_equal, own.consequence) == (True, "")


@pytest.mark.parametrize(
    ("question", "since", "years"),
    [
        ({"start": "2017-07-01", "peildatum": "2017-06-15"}, date(2018, 1, 1), 1),
        ({"start": "2017-07-01", "peildatum": "2017-06-15"}, date(2018, 6, 16), 2),
        ({"start": "2018-01-01"}, date(2018, 1, 1), 0),
        ({"start": "2020-02-29"}, date(2021, 2, 28), 1),
        ({"onderbrekingen": [{"van": "2017-01-02"}]}, date(2018, 1, 1), 1),
        ({}, date(2018, 1, 1), 0),
        ("geen vraag", date(2018, 1, 1), 0),
    ],
)
def test_a_story_is_laid_as_many_years_later_as_it_takes(question: Any, since: date, years: int) -> None:
    assert years_until(TRAJECT.velden, question, since) == years


def test_every_day_of_a_story_moves_and_nothing_else() -> None:
    question = {
        "gemeente": "roosendaal",
        "start": "29-2-2020",
        "maanden": 5,
        "onderbrekingen": [{"van": "2020-03-01", "tot_en_met": "2020-03-20"}],
    }
    assert years_later(TRAJECT.velden, question, 1) == {
        "gemeente": "roosendaal",
        "start": "2021-02-28",
        "maanden": 5,
        "onderbrekingen": [{"van": "2021-03-01", "tot_en_met": "2021-03-20"}],
    }
