"""What is asked to see which part of Python answers: also of a policy that has no example of a calculator."""

from __future__ import annotations

from dataclasses import replace

from calculators.raamwerk.loket import REKENHULPEN
from hooks.browser.exercises import exercises
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data


def test_a_policy_without_examples_is_asked_about_every_calculator(corpus: Corpus) -> None:
    bare = replace(corpus, voorbeelden={})
    asked = {name for name, _, _ in exercises(bare, calculator_data(bare))}
    assert asked >= set(REKENHULPEN)
