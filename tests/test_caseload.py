"""The example file that goes with a calculator for many rows: the page reads it back without a fault."""

from __future__ import annotations

import csv
import io
import json

import pytest

from calculators import loket, zijloket
from calculators.gegevens import Gegevens
from hooks import caseload, open_data
from hooks.corpus import Corpus


@pytest.fixture(scope="module")
def data(corpus: Corpus) -> Gegevens:
    return loket.laad(open_data.calculator_data(corpus))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_every_calculator_that_reads_files_has_an_example_that_a_dutch_spreadsheet_opens(
    corpus: Corpus,
) -> None:
    found = dict(caseload.examples(corpus))
    assert set(found) == {"rekenhulpen/trajectduur-bestand/voorbeeld.csv"}
    for text in found.values():
        assert text.startswith("\ufeffkenmerk;")
        assert text.count("\r\n") == text.count("\n") > 20
        assert not text.splitlines()[0].endswith(";")


def test_every_row_of_the_example_gives_the_answer_of_the_worked_example(
    corpus: Corpus, data: Gegevens
) -> None:
    (text,) = (text for _, text in caseload.examples(corpus))
    heads, *rows = read(text)
    asked = json.dumps({"koppen": heads, "instellingen": {"peildatum": "2017-10-01"}})
    columns = json.loads(zijloket.kolommen(data, "trajectduur", asked))
    assert columns["goed"], columns
    portion = {"koppen": heads, "velden": columns["velden"], "rijen": rows, "peildatum": "2017-10-01"}
    answers = json.loads(zijloket.rijen(data, "trajectduur", json.dumps(portion)))["rijen"]
    assert [one.get("fouten") for one in answers] == [None] * len(rows)
    for answer in answers:
        whole = json.loads(loket.antwoord(data, "trajectduur", json.dumps(answer["vraag"])))
        shown = dict(zip(columns["koppen"], answer["sleutels"], strict=True))
        for name, term in (("leerwerktraject", "leerwerktraject"), ("samen", "totaal")):
            exact = whole["antwoord"][term] or {"laatste_dag": None, "over": {"dagen": None}}
            assert shown[f"Uiterste dag {name}"] == exact["laatste_dag"]
            assert shown[f"Dagen over {name}"] == exact["over"]["dagen"]


def test_the_page_explains_every_column_of_the_example(corpus: Corpus, data: Gegevens) -> None:
    (text,) = (text for _, text in caseload.examples(corpus))
    explained = {name for name, _, _ in caseload.page_data("trajectduur", data)["kolommen"]}
    heads = {head for head in read(text)[0] if head != "kenmerk" and not head.startswith("onderbreking_2_")}
    assert heads <= explained
