"""The table of what was measured: each beside the norm of its own period."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hooks.corpus.corpus import Corpus
from hooks.open_data.measured import COLUMNS, measurements_table
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


def test_without_measurements_only_the_names_of_the_columns_are_there(corpus: Corpus) -> None:
    assert {row["meting"] for row in rows(corpus)} == set(corpus.metingen)
