"""The table of what was measured: each beside the norm of its own period."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.open_data.measured import COLUMNS, measurements_table
from hooks.pages.spreadsheet import number
from hooks.reading.load_policy import load_policy
from tests.policy_folders import copy_of_small_policy

MEASURED = """\
een:
  kader: proef/hoe-lang
  maat: gemiddelde
  periode: 2018-Q1
  uitleg: =Zonder de trajecten die stopten.
  waarde: 7
  eenheid: maanden
  gemeld_door: de colleges
  bron: {document: normblad}
plan:
  kader: proef/hoe-lang
  maat: langste
  telling: opgeteld
  periode: 2018
  waarde: 4
  eenheid: maanden
  grens: ongeveer
  aard: beoogd
  gemeld_door: de colleges
  bron: {document: normblad}
"""


def rows(corpus: Corpus) -> list[dict[str, str]]:
    text = measurements_table(corpus).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_every_measurement_is_a_row_with_its_norm_and_verdict(tmp_path: Path) -> None:
    corpus = load_policy(copy_of_small_policy(tmp_path, {"metingen/west.yml": MEASURED}))
    one, plan = rows(corpus)
    assert list(one) == list(COLUMNS)
    assert (one["meting"], one["gebied_naam"], one["van"], one["tot_en_met"]) == (
        "west/een",
        "Proef-West",
        "2018-01-01",
        "2018-03-31",
    )
    assert (one["waarde"], one["norm"], one["oordeel"]) == ("7", "hoogstens 9 maanden", "gehaald")
    assert one["uitleg"] == "'=Zonder de trajecten die stopten."  # no cell starts a formula
    assert (plan["aard"], plan["grens"], plan["telling"], plan["oordeel"]) == (
        "beoogd",
        "ongeveer",
        "opgeteld",
        "",
    )


def test_a_value_is_a_number_for_a_dutch_spreadsheet(tmp_path: Path) -> None:
    text = MEASURED.replace("waarde: 7", "waarde: 2500")
    (one, _) = rows(load_policy(copy_of_small_policy(tmp_path, {"metingen/west.yml": text})))
    assert one["waarde"] == "2500"


@pytest.mark.parametrize(
    ("value", "cell"), [("3700", "3700"), ("1234567.50", "1234567,50"), ("0.25", "0,25"), ("-12", "-12")]
)
def test_a_number_has_a_comma_and_no_points(value: str, cell: str) -> None:
    assert number(Decimal(value)) == cell


def test_without_measurements_only_the_names_of_the_columns_are_there(corpus: Corpus) -> None:
    assert {row["meting"] for row in rows(corpus)} == set(corpus.metingen)
