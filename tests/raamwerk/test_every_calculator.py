"""What holds for every calculator, also for one that is new: nothing here names one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.kaders.geldend import Kaders
from calculators.raamwerk import loket
from calculators.raamwerk.velden import Lijst, Veld
from hooks.corpus.corpus import Example
from hooks.examples.outcomes import question_text, wrong_in
from hooks.project import PROJECT
from tests import frozen

CORPUS, DATA = frozen.corpus(), frozen.data()
NAMES = list(loket.REKENHULPEN)
EXAMPLES = [one for examples in CORPUS.voorbeelden.values() for one in examples]
STEP = ["titel", "regel", "invulling", "kader", "versie", "status", "bron", "adres"]


def ask(name: str, question: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(loket.antwoord(DATA, name, question_text(question)))
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rekenhulp}: {one.titel}")
def test_a_worked_example_comes_out_as_it_says(example: Example) -> None:
    assert wrong_in(DATA, example) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rekenhulp}: {one.titel}")
def test_an_answer_is_whole(example: Example) -> None:
    answer = ask(example.rekenhulp, example.vraag)
    if not answer["goed"]:
        assert all(one["melding"].endswith((".", "?")) for one in answer["fouten"])
        return
    assert answer["samenvatting"]
    assert all(one.endswith((".", "?")) for one in answer["samenvatting"])
    assert answer["stappen"]
    for step in answer["stappen"]:
        assert list(step) == STEP
        assert all(step[part] for part in ("titel", "regel", "invulling", "bron"))
        assert "{" not in step["regel"]
        if step["kader"] is not None:
            kader = CORPUS.kaders[step["kader"]]
            assert step["versie"] in {version.geldt_vanaf.tekst for version in kader.versies}
    for point in answer["open_punten"]:
        versions = CORPUS.kaders[point["kader"]].versies
        assert any(point["id"] in version.open_punten for version in versions)
    for table in answer["tabellen"]:
        assert table["rijen"]
        assert {len(row) for row in table["rijen"]} == {len(table["kop"])}
    for picture in answer["beelden"]:
        assert picture["tekst"].endswith(".")
        assert picture["tabel"]["rijen"]
        assert {len(row) for row in picture["tabel"]["rijen"]} == {len(picture["tabel"]["kop"])}


def with_numbers(value: Any) -> Any:
    """The question with every exact decimal as a number instead of a text."""
    if isinstance(value, dict):
        return {name: with_numbers(one) for name, one in value.items()}
    if isinstance(value, list):
        return list(map(with_numbers, value))
    return Decimal(value) if isinstance(value, str) and re.fullmatch(r"\d+\.\d+", value) else value


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.rekenhulp}: {one.titel}")
def test_the_question_in_an_answer_can_be_asked_again(example: Example) -> None:
    answer = ask(example.rekenhulp, example.vraag)
    if not answer["goed"]:
        return
    for question in (answer["vraag"], with_numbers(answer["vraag"])):
        again = ask(example.rekenhulp, question)
        assert {**again, "gelezen": []} == {**answer, "gelezen": []}


def test_amounts_and_percentages_of_an_answer_are_exact_decimals_that_are_taken_back() -> None:
    asked = [ask(one.rekenhulp, one.vraag).get("vraag", {}) for one in EXAMPLES]
    assert any(with_numbers(one) != one for one in asked), "no example has one any more"


@pytest.mark.parametrize("name", NAMES)
def test_a_calculator_has_its_page_and_its_examples(name: str) -> None:
    assert (PROJECT / "docs" / "rekenhulpen" / f"{name}.md").is_file()
    examples = CORPUS.voorbeelden[name]
    assert any(one.antwoord for one in examples)


@pytest.mark.parametrize("name", NAMES)
def test_its_examples_lead_to_exactly_what_it_declares_to_read(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[tuple[str, str | None]] = set()
    real_kader, real_value = Kaders.geldt, Kaders.waarde

    def spy_kader(self: Kaders, kader_id: str, *rest: Any) -> Any:
        asked.add((kader_id, None))
        return real_kader(self, kader_id, *rest)

    def spy_value(self: Kaders, kader_id: str, value: str, *rest: Any) -> Any:
        asked.add((kader_id, value))
        return real_value(self, kader_id, value, *rest)

    monkeypatch.setattr(Kaders, "geldt", spy_kader)
    monkeypatch.setattr(Kaders, "waarde", spy_value)
    steps: set[str] = set()
    others = loket.REKENHULPEN[name].neemt_over
    taking = [one for one in CORPUS.voorbeelden[name] if others.keys() & set(one.vraag)]
    for example in CORPUS.voorbeelden[name]:
        if example in taking:
            continue
        answer = ask(name, example.vraag)
        steps |= {step["kader"] for step in answer.get("stappen", ()) if step["kader"]}
        steps |= {point["kader"] for point in answer.get("open_punten", ())}
    declared = declared_by(name)
    assert asked == declared
    assert steps == {kader for kader, _ in declared}, "a kader is read, but no answer ever shows it"
    for example in taking:
        ask(name, example.vraag)
    assert asked <= declared.union(*map(declared_by, others.values())), "what it takes over reads the rest"


def declared_by(name: str) -> set[tuple[str, str | None]]:
    """The kaders and values that a calculator says it reads."""
    read = loket.REKENHULPEN[name].leest
    return {(one.kader, value) for one in read for value in (None, *one.waarden)}


def all_fields(fields: tuple[Veld, ...]) -> Iterator[Veld]:
    for field in fields:
        yield field
        if isinstance(field.soort, Lijst):
            yield from all_fields(field.soort.velden)


@pytest.mark.parametrize("name", NAMES)
def test_its_fields_are_named_once_and_those_of_a_group_stand_together(name: str) -> None:
    fields = loket.REKENHULPEN[name].velden
    assert len({field.naam for field in fields}) == len(fields)
    groups = [group for group, _ in groupby(field.groep for field in fields) if group]
    assert len(set(groups)) == len(groups)
    for field in all_fields(fields):
        assert field.naam.isidentifier()
        assert field.label[0].isupper()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(["2017-07-01", "ja"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=150)
def test_no_value_in_any_field_raises(name: str, data: st.DataObject) -> None:
    whole = [one.vraag for one in CORPUS.voorbeelden[name] if isinstance(one.vraag, dict)]
    question = dict(data.draw(st.sampled_from(whole)))
    fields = [field.naam for field in loket.REKENHULPEN[name].velden]
    for field in data.draw(st.lists(st.sampled_from([*fields, "vreemd", ""]), max_size=4)):
        question[field] = data.draw(ANYTHING)
    for field in data.draw(st.sets(st.sampled_from(fields), max_size=2)):
        question.pop(field, None)
    answer = json.loads(loket.antwoord(DATA, name, question_text(question)))
    assert answer["goed"] or answer["fouten"]
