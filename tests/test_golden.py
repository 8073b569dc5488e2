"""The answers to the worked examples stay as they were laid down, to the letter.

Is a change meant? `make antwoorden` writes them anew; the difference belongs in the review.
"""

from __future__ import annotations

import pytest

from calculators import loket
from hooks.load_policy import load_policy
from hooks.open_data import calculator_data
from hooks.site_files import PROJECT
from hooks.worked_examples import question_text
from tests.golden_answers import FIELDS, Case, given, laid_down

CORPUS = load_policy(PROJECT / "policy")
DATA_TEXT = calculator_data(CORPUS)
CASES: list[Case] = [
    *((name, FIELDS, "") for name in loket.REKENHULPEN),
    *(
        (name, one.titel, question_text(one.vraag))
        for name in loket.REKENHULPEN
        for one in CORPUS.voorbeelden[name]
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_an_answer_is_the_one_that_was_laid_down(case: Case) -> None:
    assert given(DATA_TEXT, case) == laid_down(case[0]).get(case[1]), "bedoeld? make antwoorden"


@pytest.mark.parametrize("name", loket.REKENHULPEN)
def test_no_answer_is_kept_of_an_example_that_is_gone(name: str) -> None:
    assert set(laid_down(name)) == {title for one, title, _ in CASES if one == name}
