"""What was wrong with sentences once, kept out as a kind, in all calculators."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from calculators.kaders.kalender import MAANDNAMEN
from calculators.raamwerk import loket
from calculators.raamwerk.velden import Keuze, Lijst, Veld
from hooks.examples.outcomes import question_text
from tests import frozen
from tests.raamwerk.test_second_implementations import SECOND, as_typed

CORPUS, DATA = frozen.corpus(), frozen.data()
NAMES = list(loket.REKENHULPEN)
MADE_UP = 60  # questions for each calculator, beside its worked examples
MOST_WORDS = 50  # in a sentence that always stands in view
MOST_FIGURES = 3  # above the fold
VERDICT = ("Ja, ", "Nee, ", "Hangt ervan af: ")
# How the first sentence begins: a question of yes or no with its verdict, another one with what it asks for.
BEGINS = {
    "trajectduur": (*VERDICT, "Niet genoemd: "),
    "inkoopaandeel": VERDICT,
    "pmc-rendabiliteit": ("Het maatschappelijk resultaat is ", "Het resultaat van de exploitatie is "),
    "ombouw": ("Nog ", "Geen meer "),
    "ketenbegroting": ("In 2",),
    "doelgroepwijzer": VERDICT,
    "volgen": ("Ja, ", "Nee, ", "Niet te zeggen: "),
    "varianten": ("Advies van een adviseur, geen besluit: ",),
}
DAY = re.compile(rf"\d{{1,2}} (?:{'|'.join(MAANDNAMEN)}) \d{{4}}")
UNITS = {
    "maand": "maanden",
    "dag": "dagen",
    "kandidaat": "kandidaten",
    "leerwerktraject": "leerwerktrajecten",
    "traject": "trajecten",
    "persoon": "personen",
    "SW-medewerker": "SW-medewerkers",
    "SW'er": "SW'ers",
}
NUMBER = r"(?<![\d.,])(\d{1,3}(?:\.\d{3})*)"
COUNTED = re.compile(rf"{NUMBER} ({'|'.join((*UNITS, *UNITS.values()))})\b")
LEFT = re.compile(rf"\b(is|zijn|was|waren)(?: er)?(?: op {DAY.pattern})? nog {NUMBER}")

Answer = dict[str, Any]


@cache
def answers(name: str) -> tuple[Answer, ...]:
    """What the calculator answers; always the same questions."""
    chance = random.Random(f"zinnen {name}")
    asked = [one.vraag for one in CORPUS.voorbeelden[name]]
    asked += [as_typed(SECOND[name].question(chance)) for _ in range(MADE_UP)]
    found = (json.loads(loket.antwoord(DATA, name, question_text(one))) for one in asked)
    return tuple(one for one in found if one["goed"])


def figures(answer: Answer) -> Iterator[str]:
    yield from (text for one in answer["kerncijfers"] for text in (one["naam"], one["waarde"]))


def sentences(answer: Answer) -> Iterator[str]:
    """What the calculator itself says, without the words of kaders and of the reader."""
    yield from (*answer["samenvatting"], *answer["let_op"], *figures(answer))
    yield from (step["invulling"] for step in answer["stappen"])
    yield from (picture["tekst"] for picture in answer["beelden"])
    yield from (answer["meenemen"]["brief"] or "").split("\n\n")


EVERY = pytest.mark.parametrize("name", NAMES)


@EVERY
def test_enough_is_answered_to_see_a_kind(name: str) -> None:
    assert len(answers(name)) > len(CORPUS.voorbeelden[name]) // 2


@EVERY
def test_the_first_sentence_is_the_verdict_or_what_was_asked(name: str) -> None:
    assert [one["samenvatting"][0] for one in answers(name)] == [
        one["samenvatting"][0] for one in answers(name) if one["samenvatting"][0].startswith(BEGINS[name])
    ]


@EVERY
def test_one_is_singular_and_everything_else_is_plural(name: str) -> None:
    wrong = [
        (text, counted)
        for answer in answers(name)
        for text in sentences(answer)
        for number, counted in COUNTED.findall(text)
        if (number == "1") != (counted in UNITS)
    ]
    assert wrong == []


@EVERY
def test_the_verb_goes_with_the_number_that_is_left(name: str) -> None:
    """„er is nog 18 maanden over" was wrong."""
    wrong = [
        text
        for answer in answers(name)
        for text in sentences(answer)
        for verb, number in LEFT.findall(text)
        if (number == "1") != (verb in ("is", "was"))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("er is nog 18 maanden over", False),
        ("er zijn nog 18 maanden over", True),
        ("is er op 1 januari 2019 nog 1 in «a»", True),
        ("zijn er op 1 januari 2019 nog 1 in «a»", False),
    ],
)
def test_the_rule_sees_a_wrong_verb(text: str, fits: bool) -> None:
    ((verb, number),) = LEFT.findall(text)
    assert ((number == "1") == (verb in ("is", "was"))) is fits


@EVERY
def test_nothing_is_said_to_be_left_when_nothing_is(name: str) -> None:
    """„er is nog 0 dagen over", and „nog geen" of what there was before."""
    nothing = re.compile(
        r"(?<![\d.,])0 (?:maanden|dagen)(?: (?:en 0 dagen )?over)\b|\bnog (?:0|geen) (?:dag|maand|in )"
    )
    assert [text for one in answers(name) for text in sentences(one) if nothing.search(text)] == []


def codes(fields: tuple[Veld, ...]) -> Iterator[str]:
    """Names that only a program knows: of fields, and of choices that are no words."""
    for field in fields:
        yield field.naam
        if isinstance(field.soort, Keuze):
            yield from field.soort.opties(DATA)
        if isinstance(field.soort, Lijst):
            yield from codes(field.soort.velden)


@EVERY
def test_no_raw_value_is_shown(name: str) -> None:
    """„Het kader zegt: normaal gesproken." and the codes of readings were values, no sentences.

    A letter names a kader by its dossier and name; that is no raw value.
    """
    places = {area.id for area in CORPUS.gebieden.values()}
    raw = {one for one in codes(loket.REKENHULPEN[name].velden) if re.search("[-_]", one)} - places
    shown = re.compile("|".join(rf"(?<![\w/-]){re.escape(one)}(?![\w-])" for one in sorted(raw)) or "(?!)")
    value = re.compile(r"[Hh]et kader zegt:? (?:ja|nee|normaal gesproken|niet genoemd|geen)\.")
    empty = re.compile(r"\b(?:None|True|False|null)\b|[{}]")
    for answer in answers(name):
        for text in sentences(answer):
            assert not shown.search(text), text
            assert not value.search(text), text
            assert not empty.search(text), text


@EVERY
def test_what_stands_in_view_asks_nothing_and_is_short(name: str) -> None:
    """An answer that repeats the question before it answers, is not seen at a glance."""
    for answer in answers(name):
        for text in answer["samenvatting"]:
            assert text.endswith("."), text
            assert "?" not in re.sub("«[^»]*»", "", text), text
            longest = max(re.split(r"(?<=[.;:]) ", text), key=lambda part: len(part.split()))
            assert len(longest.split()) <= MOST_WORDS, longest


@EVERY
def test_no_number_above_the_fold_says_a_day_again(name: str) -> None:
    for answer in answers(name):
        told = [day for text in answer["samenvatting"] for day in DAY.findall(text)]
        shown = [day for one in answer["kerncijfers"][:MOST_FIGURES] for day in DAY.findall(one["waarde"])]
        assert set(told) & set(shown) == set(), answer["samenvatting"]


@EVERY
def test_the_dutch_is_written_as_it_should_be(name: str) -> None:
    """„vanaf eerste kwartaal", a word twice, a space too many."""
    odd = re.compile(
        r"\b(?:vanaf|tot|in|op) (?:eerste|tweede|derde|vierde) kwartaal|  | [.,;:?]|\.\.|,,"
        r"|\b(\w{3,}) \1\b|minder, minder"
    )
    for answer in answers(name):
        for text in sentences(answer):
            assert not odd.search(text), text
            assert text.count("«") == text.count("»"), text
