"""When a field matters: a field that the form does not ask can never make another answer."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from calculators.raamwerk import loket
from calculators.raamwerk.telt import ALTIJD, als, als_een_van
from calculators.raamwerk.velden import Datum, GeheelGetal, Keuze, Lijst, Tekst, Veld, wat_telt
from hooks.examples.outcomes import question_text
from tests import frozen
from tests.raamwerk.test_second_implementations import SECOND, as_typed

CORPUS, DATA = frozen.corpus(), frozen.data()
NAMES = list(loket.REKENHULPEN)
MADE_UP = 150  # questions for each calculator, beside its worked examples

FIRST = Veld("eerst", "Eerst?", Tekst())
CHOICE = Veld("keuze", "Keuze?", Tekst(), telt=als("eerst"))
THEN = Veld("dan", "Dan?", Tekst(), telt=als("keuze", "ja", "soms"))
EITHER = Veld("of", "Of?", Tekst(), telt=als_een_van("keuze", "dan"))
CHAIN = (FIRST, CHOICE, THEN, EITHER)


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({}, {"eerst"}),
        ({"eerst": "x"}, {"eerst", "keuze"}),
        ({"eerst": "x", "keuze": "nee"}, {"eerst", "keuze", "of"}),
        ({"eerst": "x", "keuze": "soms"}, {"eerst", "keuze", "dan", "of"}),
        # What stands in a field that does not matter, makes no other field matter.
        ({"keuze": "ja", "dan": "x"}, {"eerst"}),
    ],
)
def test_a_field_matters_by_the_answers_before_it(answers: dict[str, str], asked: set[str]) -> None:
    assert wat_telt(CHAIN, answers) == asked


def reply(name: str, question: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(loket.antwoord(DATA, name, question_text(question)))
    return found


def said(name: str, question: Any) -> dict[str, Any]:
    """The answer without the question itself, and without a note that more was filled in."""
    found = {part: one for part, one in reply(name, question).items() if part != "vraag"}
    if found["goed"]:
        found["let_op"] = [one for one in found["let_op"] if not one.startswith("U vulde ook iets in over ")]
    return found


def questions(name: str) -> Iterator[dict[str, Any]]:
    """The worked examples, and questions nobody chose; always the same ones."""
    yield from (one.vraag for one in CORPUS.voorbeelden[name] if isinstance(one.vraag, dict))
    chance = random.Random(f"wat telt {name}")
    yield from (as_typed(SECOND[name].question(chance)) for _ in range(MADE_UP))


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one for name, one in values.items() if one not in (None, "", [])}


def values_for(field: Veld) -> Sequence[Any]:
    """Values that the field takes: every choice, or a few of another kind."""
    kind = field.soort
    if isinstance(kind, Keuze):
        return list(kind.opties(DATA))
    if isinstance(kind, Datum):
        return ["2017-07-05", "2018-03-31", "2019-12-31"]
    if isinstance(kind, GeheelGetal):
        return [1, 7, 24]
    if isinstance(kind, Lijst):
        return [[{one.naam: values_for(one)[0] for one in kind.velden}]]
    return ["Verordening, artikel 4"]


def changes(fields: Sequence[Veld], asked: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The same answers with a field more or less that does not matter, in the lists too."""
    matter = wat_telt(fields, filled(asked))
    for field in fields:
        if field.naam not in matter:
            if field.naam in asked:
                yield field.naam, {name: one for name, one in asked.items() if name != field.naam}
            yield from ((field.naam, {**asked, field.naam: value}) for value in values_for(field))
        rows = asked.get(field.naam)
        if isinstance(field.soort, Lijst) and isinstance(rows, list):
            for place, row in enumerate(rows):
                for name, other in changes(field.soort.velden, row):
                    yield name, {**asked, field.naam: [*rows[:place], other, *rows[place + 1 :]]}


@pytest.mark.parametrize("name", NAMES)
def test_a_field_that_does_not_matter_never_makes_another_answer(name: str) -> None:
    """It is the same answer, or the question is refused: then two answers contradict each other."""
    fields = loket.REKENHULPEN[name].velden
    tried = 0
    for question in questions(name):
        before = said(name, question)
        if not before["goed"]:
            continue
        for field, other in changes(fields, question):
            # How a field is read back is told, also of one that does not matter.
            after = said(name, other) | {"gelezen": before["gelezen"]}
            assert after == before or not after["goed"], (field, question, other)
            tried += 1
    assert tried > 0 or all(field.telt == ALTIJD for field in all_fields(fields))


def all_fields(fields: Sequence[Veld]) -> Iterator[Veld]:
    for field in fields:
        yield field
        if isinstance(field.soort, Lijst):
            yield from all_fields(field.soort.velden)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_an_answer_is_asked_somewhere(name: str) -> None:
    """A condition that never holds would hide a field for ever."""
    fields = loket.REKENHULPEN[name].velden
    asked: set[str] = set()
    for question in questions(name):
        asked |= wat_telt(fields, filled(question))
        for field in fields:
            if isinstance(field.soort, Lijst):
                for row in question.get(field.naam) or ():
                    asked |= wat_telt(field.soort.velden, filled(row))
    assert {field.naam for field in all_fields(fields)} - asked == set()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_needed_when_it_matters_is_missed_then(name: str) -> None:
    needed = [field for field in loket.REKENHULPEN[name].velden if field.dan_verplicht]
    for question in questions(name):
        matter = wat_telt(loket.REKENHULPEN[name].velden, filled(question))
        for field in needed:
            if field.naam in matter and reply(name, question)["goed"]:
                without = {one: value for one, value in question.items() if one != field.naam}
                assert field.naam in {fault["veld"] for fault in reply(name, without)["fouten"]}


@pytest.mark.parametrize("name", NAMES)
def test_what_may_come_later_never_makes_a_mistake_of_what_is_there(name: str) -> None:
    """Without it there is an answer, or only something to fill in."""
    may_wait = [field for field in loket.REKENHULPEN[name].velden if field.later]
    for question in questions(name):
        if may_wait and reply(name, question)["goed"]:
            for field in may_wait:
                found = reply(name, {one: value for one, value in question.items() if one != field.naam})
                assert found["goed"] or all(fault["nodig"] for fault in found["fouten"]), (field, question)


@pytest.mark.parametrize("name", NAMES)
def test_a_condition_names_a_field_before_it_and_its_choices(name: str) -> None:
    def check(fields: Sequence[Veld]) -> None:
        for place, field in enumerate(fields):
            before = {one.naam: one.soort for one in fields[:place]}
            for condition in field.telt.een_van:
                kind = before[condition.veld]
                if condition.keuzes:
                    assert isinstance(kind, Keuze)
                    assert set(condition.keuzes) <= set(kind.opties(DATA))
            assert not (field.verplicht and field.telt.een_van), "it may be dan_verplicht"
            if isinstance(field.soort, Lijst):
                check(field.soort.velden)

    check(loket.REKENHULPEN[name].velden)


@pytest.mark.parametrize("name", NAMES)
def test_a_field_has_its_turn_after_fields_before_it_and_only_the_form_waits_for_them(name: str) -> None:
    fields = loket.REKENHULPEN[name].velden
    for place, field in enumerate(fields):
        before = [one.naam for one in fields[:place]]
        assert {condition.veld for condition in field.na.een_van} <= set(before)
        assert all(not condition.keuzes for condition in field.na.een_van), "any answer gives the turn"
        assert not field.na.een_van or field.later or not field.verplicht, "a first answer may not wait"


@pytest.mark.parametrize("name", NAMES)
def test_groups_that_only_refine_exist_and_hold_nothing_that_is_needed(name: str) -> None:
    calculator = loket.REKENHULPEN[name]
    for group in calculator.verfijnt:
        inside = [field for field in calculator.velden if field.groep == group]
        assert inside
        assert [field.naam for field in inside if field.verplicht and field.naam != "peildatum"] == []


def test_a_condition_is_met_by_any_of_its_choices_and_by_nothing_that_is_empty() -> None:
    chosen, filled, either = als("weg", "a", "b"), als("begin"), als_een_van("begin", "einde")
    assert [chosen.gaat_op(one) for one in ({"weg": "b"}, {"weg": "c"}, {})] == [True, False, False]
    assert [filled.gaat_op(one) for one in ({"begin": 1}, {"einde": 1})] == [True, False]
    assert [either.gaat_op(one) for one in ({"begin": 1}, {"einde": 1}, {})] == [True, True, False]
    assert ALTIJD.gaat_op({})


def test_a_condition_names_its_fields_and_is_written_as_the_page_reads_it() -> None:
    assert als_een_van("begin", "einde").velden == ("begin", "einde")
    assert als("weg", "a", "b").als_data() == [["weg", "a", "b"]]
    assert ALTIJD.als_data() == []
