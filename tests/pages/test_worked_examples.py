"""Worked examples on the page: as JSON, in words, and as an address that asks the same again."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest

from calculators.raamwerk import loket
from hooks.corpus.corpus import Example
from hooks.examples.outcomes import question_text
from hooks.pages.worked_examples import address, in_words
from tests import frozen

CORPUS, DATA = frozen.corpus(), frozen.data()
EXAMPLES = [one for examples in CORPUS.voorbeelden.values() for one in examples]
TRAJECTDUUR = loket.REKENHULPEN["trajectduur"]
PMC = loket.REKENHULPEN["pmc-rendabiliteit"]


def as_the_form_asks_it(fragment: str) -> dict[str, Any]:
    question: dict[str, Any] = {}
    for name, text in parse_qsl(fragment):
        field, _, inside = name.partition(".")
        if not inside:
            question[field] = text
            continue
        place, _, inner = inside.partition(".")
        rows = question.setdefault(field, [])
        if int(place) == len(rows):
            rows.append({})
        rows[int(place)][inner] = text
    return question


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.titel)
def test_the_address_of_an_example_asks_the_same_question(example: Example) -> None:
    rekenhulp = loket.REKENHULPEN[example.rekenhulp]
    fragment = address(rekenhulp, DATA, example.vraag)
    if fragment is None:
        assert example.fouten, "an example with an answer must fit the form"
        return
    asked = json.dumps(as_the_form_asks_it(fragment))
    given = json.loads(loket.antwoord(DATA, example.rekenhulp, question_text(example.vraag)))
    again = json.loads(loket.antwoord(DATA, example.rekenhulp, asked))
    assert again["goed"] == given["goed"]
    if given["goed"]:
        assert again == given
    else:
        assert [one["veld"] for one in again["fouten"]] == [one["veld"] for one in given["fouten"]]


def test_a_question_keeps_its_numbers_exactly() -> None:
    assert (
        question_text({"a": Decimal("982.790"), "b": [1, True, None, "é\n"]})
        == '{"a":982.790,"b":[1,true,null,"é\\n"]}'
    )


def test_a_question_in_words_has_labels_and_values_as_a_reader_writes_them() -> None:
    question = {
        "gemeente": "roosendaal",
        "start": "2017-07-01",
        "maanden": 1,
        "onderbrekingen": [{"van": "2017-10-02", "tot_en_met": "2017-10-15"}],
        "einde": None,
        "bijna": "iets",
    }
    assert in_words(TRAJECTDUUR, DATA, question) == [
        ("In welke gemeente woont de kandidaat?", ["Roosendaal"]),
        ("Wat is de eerste dag van het leerwerktraject?", ["1 juli 2017"]),
        ("Of: hoeveel maanden duurt het leerwerktraject?", ["1 maand"]),
        (
            "Zijn er onderbrekingen?",
            [
                "Eerste dag van de onderbreking: 2 oktober 2017; "
                "Laatste dag van de onderbreking: 15 oktober 2017"
            ],
        ),
        ("bijna", ["iets"]),
    ]


def test_what_is_wrong_stays_as_it_was_written() -> None:
    assert in_words(TRAJECTDUUR, DATA, {"gemeente": "breda", "start": "30 februari"}) == [
        ("In welke gemeente woont de kandidaat?", ["breda"]),
        ("Wat is de eerste dag van het leerwerktraject?", ["30 februari"]),
    ]
    assert in_words(TRAJECTDUUR, DATA, [1]) == [("De hele vraag", ["[1]"])]


@pytest.mark.parametrize(
    "question",
    [
        [1],
        {"bestaat_niet": 1},
        {"gemeente": "breda"},
        {"kandidaten": True},
        {"peildatum": "morgen"},
        {"gebruik": 1},
        {"kosten": "veel"},
        {"kosten": [{}]},
        {"kosten": [{"naam": "huur", "bestaat_niet": 1}]},
        {"kosten": [{"naam": "een\ntwee", "bedrag": 1}]},
        {"kosten": [{"bedrag": 1}] * 51},
    ],
)
def test_a_question_that_the_form_cannot_hold_has_no_address(question: Any) -> None:
    assert address(PMC, DATA, question) is None


def test_an_address_writes_amounts_the_dutch_way() -> None:
    question = {
        "kosten": [{"naam": "huur & meer", "bedrag": Decimal("12.50")}],
        "kandidaten": 2500,
        "maanden": None,
    }
    assert (
        address(PMC, DATA, question) == "kosten.0.naam=huur+%26+meer&kosten.0.bedrag=12%2C50&kandidaten=2500"
    )
