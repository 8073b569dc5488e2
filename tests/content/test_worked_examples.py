"""What the worked examples say of the calculators is true."""

from __future__ import annotations

import json

import pytest

from calculators.raamwerk import loket
from hooks.corpus.corpus import Example
from hooks.corpus.open_data import calculator_data
from hooks.pages.worked_examples import question_text
from hooks.reading.load_policy import load_policy
from tests.content.conftest import POLICY
from tests.raamwerk.test_every_calculator import demand_what_it_says

CORPUS = load_policy(POLICY)
DATA = loket.laad(calculator_data(CORPUS))
EXAMPLES = [one for examples in CORPUS.voorbeelden.values() for one in examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rekenhulp}: {one.titel}")
def test_a_worked_example_comes_out_as_it_says(example: Example) -> None:
    answer = loket.antwoord(DATA, example.rekenhulp, question_text(example.vraag))
    demand_what_it_says(example, json.loads(answer))
