"""The answers to the worked examples stay as they were laid down, to the letter.

Is a change meant? `make antwoorden` writes them anew; the difference belongs in the review.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest

from calculators.kaders.gegevens import schrijf_gegevens
from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.velden import Keuze
from hooks.corpus.open_data import calculator_data
from hooks.examples.outcomes import question_text
from hooks.pages import caseload
from hooks.pages.spreadsheet import BYTE_ORDER_MARK, DELIMITER
from tests import frozen
from tests.golden.lay_down import FIELDS, Case, given, laid_down

CORPUS = frozen.corpus()
DATA_TEXT = schrijf_gegevens(calculator_data(CORPUS))
DATA = frozen.data()
DAY = "2017-10-01"
DAYS = {"varianten": "2018-03-05"}  # there is nothing before
ASKED = {
    name: [(one.titel, question_text(one.vraag)) for one in CORPUS.voorbeelden[name]]
    for name in loket.REKENHULPEN
}


def side_by_side(name: str, asked: list[tuple[str, str]]) -> Iterator[Case]:
    """Worked examples next to each other, as many at once as go together."""
    if not (plans := loket.REKENHULPEN[name].plannen):
        return
    answers = [(one, json.loads(loket.antwoord(DATA, name, one))) for _, one in asked]
    # What is not finished has a first answer, but nothing to compare.
    right = [one for one, found in answers if found["goed"] and "nog_nodig" not in found["antwoord"]]
    for first in range(0, len(right) - 1, plans.meeste):
        questions = [json.loads(one) for one in right[first : first + plans.meeste]]
        title = f"Naast elkaar, vanaf voorbeeld {first + 1}"
        yield name, title, json.dumps({"plannen": questions}), "vergelijk"


def files() -> Iterator[Case]:
    """The example files: each row, and all rows together in each order that one can choose."""
    for name, (calculator, file) in caseload.WITH_FILE.items():
        text = caseload.example_file(CORPUS, DATA, calculator).removeprefix(BYTE_ORDER_MARK)
        heads, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITER)
        beside = {"peildatum": DAYS.get(name, DAY), **file.begin}
        columns = json.dumps({"koppen": heads, "instellingen": beside})
        fields = json.loads(zijloket.kolommen(DATA, name, columns))["velden"]
        portion = {"koppen": heads, "velden": fields, "rijen": rows, "instellingen": beside}
        question = json.dumps(portion)
        yield name, "Een bestand: de kolommen", columns, "kolommen"
        yield name, "Een bestand: de rijen", question, "rijen"
        counts = [one["telling"] for one in json.loads(zijloket.rijen(DATA, name, question))["rijen"]]
        if not file.instellingen:
            chosen = {"tellingen": counts, "instellingen": beside}
            yield name, "Een bestand: alle rijen samen", json.dumps(chosen), "overzicht"
        for field in file.instellingen:
            options = field.soort.opties(DATA) if isinstance(field.soort, Keuze) else [file.begin[field.naam]]
            for option in options:
                chosen = {"tellingen": counts, "instellingen": beside | {field.naam: option}}
                title = f"Een bestand: alle rijen samen, {field.naam} {option}"
                yield name, title, json.dumps(chosen), "overzicht"


CASES: list[Case] = [
    *((name, FIELDS, "", "") for name in loket.REKENHULPEN),
    *((name, title, question, "") for name, asked in ASKED.items() for title, question in asked),
    *(case for name, asked in ASKED.items() for case in side_by_side(name, asked)),
    *files(),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {case[1]}")
def test_an_answer_is_the_one_that_was_laid_down(case: Case) -> None:
    assert given(DATA_TEXT, case) == laid_down(case[0]).get(case[1]), "bedoeld? make antwoorden"


@pytest.mark.parametrize("name", loket.REKENHULPEN)
def test_no_answer_is_kept_of_an_example_that_is_gone(name: str) -> None:
    assert set(laid_down(name)) == {case[1] for case in CASES if case[0] == name}
