"""Whether a change is better for the candidate, and what calculators declare about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from calculators.raamwerk import loket
from calculators.raamwerk.maat import EERDER, GEEN, HOGER, JA, LAGER, LATER, NEE, RICHTINGEN, Maat
from calculators.raamwerk.velden import Lijst, Veld
from hooks.examples.outcomes import question_text
from hooks.proposals.outcomes import BETTER, NEITHER, WORSE, Part, direction
from hooks.proposals.sentences import change_in_words, in_words, name_parts
from tests import frozen


def part(before: Any, after: Any) -> Part:
    return Part("deel", "deel", before, after)


@pytest.mark.parametrize(
    ("better", "before", "after", "said"),
    [
        (JA, False, True, BETTER),
        (JA, True, False, WORSE),
        (NEE, False, True, WORSE),
        (JA, "nee", "ja", BETTER),
        (JA, "ja", "hangt ervan af", WORSE),
        (JA, "nee", "hangt ervan af", BETTER),
        (JA, "hangt ervan af", "ja", BETTER),
        (JA, "hangt ervan af", "nee", WORSE),
        (LATER, "2018-01-01", "2018-01-02", BETTER),
        (LATER, "2018-01-02", "2018-01-01", WORSE),
        (EERDER, "2018-01-01", "2018-01-02", WORSE),
        (HOGER, 1, 2, BETTER),
        (HOGER, "10.00", "9.00", WORSE),
        (LAGER, 1, 2, WORSE),
        (LATER, None, "2018-01-01", NEITHER),
        (HOGER, 1, "veel", NEITHER),
        (GEEN, 1, 2, NEITHER),
    ],
)
def test_what_is_better_for_the_candidate(better: str, before: Any, after: Any, said: str) -> None:
    assert direction(better, part(before, after)) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (False, True, "het plan paste niet, past nu"),
        ("2018-01-01", "2018-01-02", "het plan wordt later"),
        ("2018-01-02", "2018-01-01", "het plan wordt eerder"),
        ("9.00", "10.00", "het plan wordt hoger"),
        (10, 9, "het plan wordt lager"),
        (None, 9, "het plan is anders"),
        ("a", "b", "het plan is anders"),
    ],
)
def test_a_change_is_told_in_words(before: Any, after: Any, said: str) -> None:
    measure = Maat("deel", "het plan", JA, {"nee": "paste niet"}, {"ja": "past nu"})
    assert change_in_words(measure, part(before, after)) == said


def test_parts_without_a_measure_are_named_without_a_sign_of_a_machine() -> None:
    keys = ["traject.laatste_dag", "lezingen", "traject.anders", "traject.anders", "per_jaar.wie.bedrag"]
    said = "traject (laatste dag en anders), lezingen en per jaar (wie bedrag)"
    assert name_parts(Part(key, key, 1, 2) for key in keys) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "niets"), (True, "ja"), ("2018-01-02", "2 januari 2018"), (1403.5, "1.403,5"), ("a", "a")],
)
def test_a_part_of_an_answer_reads_as_a_person_writes(value: Any, said: str) -> None:
    assert in_words(value) == said


def keys(answer: Any, key: str = "") -> Iterator[str]:
    if isinstance(answer, dict):
        for name, inside in answer.items():
            yield from keys(inside, f"{key}.{name}" if key else name)
    elif isinstance(answer, list) and any(isinstance(one, dict) for one in answer):
        for inside in answer:
            yield from keys(inside, key)
    else:
        yield key


@pytest.mark.parametrize("name", loket.REKENHULPEN)
def test_a_calculator_declares_only_parts_that_its_answers_have(name: str) -> None:
    found: set[str] = set()
    for one in frozen.corpus().voorbeelden[name]:
        answer = json.loads(loket.antwoord(frozen.data(), name, question_text(one.vraag)))
        found |= set(keys(answer.get("antwoord", {})))
    maten = loket.REKENHULPEN[name].maten
    assert maten
    assert {one.sleutel for one in maten} <= found
    assert {one.beter for one in maten} <= set(RICHTINGEN)


def fields(found: tuple[Veld, ...], before: str = "") -> Iterator[str]:
    for one in found:
        yield f"{before}{one.naam}"
        if isinstance(one.soort, Lijst):
            yield from fields(one.soort.velden, f"{before}{one.naam}.")


@pytest.mark.parametrize("name", loket.REKENHULPEN)
def test_a_value_bounds_a_field_that_there_is(name: str) -> None:
    calculator = loket.REKENHULPEN[name]
    there = set(fields(calculator.velden))
    for read in calculator.leest:
        assert set(read.grenst) <= set(read.waarden)
        assert set(read.grenst.values()) <= there
