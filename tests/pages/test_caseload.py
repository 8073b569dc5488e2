"""The example file that goes with a calculator for many rows: the page reads it back without a fault."""

from __future__ import annotations

import csv
import io
import json
import re
from fractions import Fraction
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket, zijloket
from hooks.corpus import open_data
from hooks.corpus.corpus import Corpus
from hooks.examples.outcomes import question_text
from hooks.pages import caseload
from hooks.project import PROJECT

NAMES = sorted(caseload.WITH_FILE)


@pytest.fixture(scope="module")
def data(corpus: Corpus) -> Gegevens:
    return open_data.calculator_data(corpus)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str]:
    """The example file of each calculator that reads files."""
    found = dict(caseload.examples(corpus))
    assert set(found) == {f"rekenhulpen/{name}-bestand/voorbeeld.csv" for name in NAMES}
    return {name: found[f"rekenhulpen/{name}-bestand/voorbeeld.csv"] for name in NAMES}


def answers(data: Gegevens, name: str, text: str) -> tuple[list[str], list[dict[str, Any]]]:
    """The heads of the columns and the answer to each row of the file."""
    heads, *rows = read(text)
    day = "2018-03-05" if name == "varianten" else "2017-10-01"  # there is nothing before
    beside = {"peildatum": day, **caseload.WITH_FILE[name][1].begin}
    asked = json.dumps({"koppen": heads, "instellingen": beside})
    columns = json.loads(zijloket.kolommen(data, name, asked))
    assert columns["goed"], columns
    portion = {"koppen": heads, "velden": columns["velden"], "rijen": rows, "instellingen": beside}
    found = json.loads(zijloket.rijen(data, name, json.dumps(portion)))["rijen"]
    assert [one.get("fouten") for one in found] == [None] * len(rows)
    return columns["koppen"], found


def test_the_calculators_that_read_files_are_those_of_which_many_are_asked_at_once() -> None:
    assert NAMES == ["ketenbegroting", "pmc-rendabiliteit", "trajectduur", "varianten", "volgen"]


@pytest.mark.parametrize("name", NAMES)
def test_every_calculator_that_reads_files_has_an_example_that_a_dutch_spreadsheet_opens(
    files: dict[str, str], name: str
) -> None:
    text = files[name]
    assert text.startswith("\ufeffkenmerk;")
    assert text.count("\r\n") == text.count("\n") > 5
    assert not text.splitlines()[0].endswith(";")


def test_every_row_of_the_example_gives_the_answer_of_the_worked_example(
    files: dict[str, str], data: Gegevens
) -> None:
    heads, found = answers(data, "trajectduur", files["trajectduur"])
    for answer in found:
        whole = json.loads(loket.antwoord(data, "trajectduur", json.dumps(answer["vraag"])))
        shown = dict(zip(heads, answer["sleutels"], strict=True))
        for name, term in (("leerwerktraject", "leerwerktraject"), ("samen", "totaal")):
            exact = whole["antwoord"][term] or {"laatste_dag": None, "over": None}
            assert shown[f"Uiterste dag {name}"] == exact["laatste_dag"]
            assert shown[f"Dagen over {name}"] == (exact["over"] and exact["over"]["dagen"])


def test_the_example_file_shows_no_code_of_a_reading(files: dict[str, str]) -> None:
    for code in ("lezing", "telt-mee", "telt-niet-mee", "doorlopend", "perioden"):
        assert code not in files["trajectduur"]


def test_every_pmc_of_the_example_gives_the_answer_of_the_worked_example(
    files: dict[str, str], data: Gegevens, corpus: Corpus
) -> None:
    heads, found = answers(data, "pmc-rendabiliteit", files["pmc-rendabiliteit"])
    # What is not finished has a first answer, and makes no row.
    right = [one for one in corpus.voorbeelden["pmc-rendabiliteit"] if one.antwoord]
    examples = [one for one in right if "nog_nodig" not in (one.antwoord or {})]
    assert len(found) == len(examples)
    for answer, example in zip(found, examples, strict=True):
        question = question_text(example.vraag)
        exact = json.loads(loket.antwoord(data, "pmc-rendabiliteit", question))["antwoord"]
        keys = dict(zip(heads, answer["sleutels"], strict=True))
        texts = dict(zip(heads, answer["teksten"], strict=True))
        for head, name in (
            ("Maatschappelijk resultaat", "maatschappelijk_resultaat"),
            ("Per kandidaat", "per_kandidaat"),
            ("Exploitatie", "exploitatie"),
            ("Bespaarde bijstand", "bespaarde_bijstand"),
            ("Bijstand per maand", "bijstand_per_maand"),
        ):
            key = keys[head]
            assert (key and Fraction(*map(int, key))) == (exact[name] and Fraction(exact[name])), head
        assert keys["Omslagpunt (kandidaten)"] == exact["omslagpunt"]
        for head, yes in (
            ("Omslagpunt haalbaar", exact["omslagpunt_haalbaar"]),
            ("Rendabel, met nul als grens", exact["rendabel"]),
        ):
            assert texts[head] == {True: "ja", False: "nee", None: ""}[yes]
        assert texts["Voor leerwerktrajecten"] == (exact["oordeel_leerwerktrajecten"] or "")
        assert texts["Voor beschut werk"] == (exact["oordeel_beschut"] or "")


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_answer_behind_a_row_is_that_of_the_row(
    files: dict[str, str], data: Gegevens, name: str
) -> None:
    """What a row is linked with is what one types in the form, and the calculator reads it."""
    _, found = answers(data, name, files[name])
    rows = caseload.WITH_FILE[name][1].rijen
    for answer in found:
        # A row that is one of a list, has no answer of its own: together they are one question.
        question = answer["vraag"]
        if rows:
            shared = {one: question.pop(one) for one in ("gemeente", "peildatum") if one in question}
            question = {**shared, rows: [question]}
        whole = json.loads(loket.antwoord(data, name, json.dumps(question)))
        assert whole["goed"] or (rows and all(one["nodig"] for one in whole["fouten"])), whole


def test_the_columns_that_the_page_calls_enough_are_enough(data: Gegevens) -> None:
    page = (PROJECT / "docs" / "rekenhulpen" / "pmc-rendabiliteit-bestand.md").read_text(encoding="utf-8")
    written, more = (re.findall(r"`([a-z_]+)`", line) for line in page.splitlines()[-2:])
    beside = {"gemeente": "roosendaal", "huishouden": "gehuwden", "maanden": "1", "peildatum": "2017-10-01"}
    beside["rangorde"] = "in_totaal"
    for heads, row in ((written, ";beschut;1;1;1;1"), (written + more, ";beide;1;1;1;1;ja;nee")):
        asked = {"koppen": heads, "instellingen": beside}
        columns = json.loads(zijloket.kolommen(data, "pmc-rendabiliteit", json.dumps(asked)))
        asked |= {"velden": columns["velden"], "rijen": [row.split(";")]}
        (found,) = json.loads(zijloket.rijen(data, "pmc-rendabiliteit", json.dumps(asked)))["rijen"]
        assert "fouten" not in found, found


@pytest.mark.parametrize("name", NAMES)
def test_the_page_explains_every_column_of_the_example(
    files: dict[str, str], data: Gegevens, name: str
) -> None:
    explained = {column for column, _, _ in caseload.page_data(name, data)["kolommen"]}
    heads = {re.sub(r"_\d+_", "_1_", head) for head in read(files[name])[0] if head != "kenmerk"}
    assert heads <= explained
