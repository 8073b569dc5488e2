"""The tables: what a spreadsheet opens, with safe cells and a row for each period that says something."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus
from hooks.open_data.table import COLUMNS, OF_GEMEENTEN, gemeenten_table, kaders_table
from tests.small_data import day, version

MARK = "\ufeff"


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith(MARK)
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


def with_kader(corpus: Corpus, kader: Kader) -> Corpus:
    return replace(corpus, kaders={kader.id: kader})


@pytest.fixture(scope="module")
def table(corpus: Corpus) -> list[dict[str, str]]:
    return rows(kaders_table(corpus))


def test_every_kader_is_in_it_with_every_column(corpus: Corpus, table: list[dict[str, str]]) -> None:
    assert {row["kader"] for row in table} == set(corpus.kaders)
    assert set(table[0]) == set(COLUMNS)
    assert None not in table[0]


def test_a_row_says_what_the_one_question_answers_on_its_first_and_last_day(
    corpus: Corpus, table: list[dict[str, str]]
) -> None:
    for row in table:
        line = corpus.timelines[row["kader"]]
        first = line.at(day(row["van"]), row["gemeente"]).stand
        assert (first.versie.geldt_vanaf.tekst, first.soort) == (
            row["geldt_vanaf"],
            "geldt" if row["stand"] == "zonder inhoud" else row["stand"],
        )
        if row["tot"]:
            later = line.number_at(day(row["tot"]), row["gemeente"])
            assert later != line.number_at(day(row["van"]), row["gemeente"])


def test_values_are_written_out(table: list[dict[str, str]]) -> None:
    found = next(row for row in table if row["kader"] == "wvs/detachering-maximaal")
    assert "23 maanden" in found["tekst"]
    assert found["waarden"] == "maximum: hoogstens 23 maanden"
    assert [row for row in table if "{" in row["tekst"]] == []


def test_only_a_gemeente_with_something_of_its_own_has_rows_of_its_own(
    corpus: Corpus, table: list[dict[str, str]]
) -> None:
    for row in table:
        kader = corpus.kaders[row["kader"]]
        own = {name for one in kader.versies for name in (*one.alleen, *one.per_gemeente)}
        named = {name for each in kader.genoemde_kaders() for name in corpus.timelines[each].periods}
        assert row["gemeente"] in {"", *own, *named}
    own_rows = [row["gemeente"] for row in table if row["kader"] == "zuidoost-drenthe/inbesteden-tenzij"]
    assert {"", "coevorden"} <= set(own_rows)
    assert "emmen" not in own_rows


@pytest.mark.parametrize(
    "text", ["=1+1", "+31", "@naam", "-- nee", "＝1", "  =1", "\u00a0=1", "-\u0661", "-5\n", "\tx"]
)
def test_no_cell_can_start_a_formula(corpus: Corpus, text: str) -> None:
    kader = replace(corpus.kaders["wvs/detachering-maximaal"], versies=(version(tekst=text),))
    (row,) = rows(kaders_table(with_kader(corpus, kader)))
    assert row["tekst"] == f"'{text}"


def test_a_text_with_signs_of_the_file_itself_comes_back_whole(corpus: Corpus) -> None:
    text = 'Een; „twee" en "drie"\n- vier\n- vijf'
    kader = replace(corpus.kaders["wvs/detachering-maximaal"], versies=(version(tekst=text),))
    (row,) = rows(kaders_table(with_kader(corpus, kader)))
    assert row["tekst"] == text


def test_each_gemeente_of_each_gebied_has_a_row(corpus: Corpus) -> None:
    found = rows(gemeenten_table(corpus))
    assert set(found[0]) == set(OF_GEMEENTEN)
    assert len(found) == sum(len(area.gemeenten) for area in corpus.gebieden.values())
    roosendaal = next(row for row in found if row["gebied"] == "wvs" and row["gemeente"] == "roosendaal")
    assert roosendaal["cbs"] == corpus.gebieden["roosendaal"].cbs
