"""Where a decision is a building block it gives no kaders, and every kader that rests on it says so there."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hooks.corpus.answers import in_words, moment_at
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import decided_otherwise
from hooks.corpus.degrees import usual_degree
from hooks.corpus.firmness import firmness_in
from hooks.corpus.numbers import numbers
from hooks.open_data.table import kaders_table
from hooks.pages.gemeente_pages import gemeente_pages
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

SENTENCE = "In Proef-West is dit een bouwsteen voor het beleid: daar geeft het besluit geen kaders."
KADER = """titel: Wat erbij komt
soort: regel
themas: [duur]
versies:
  - geldt_vanaf: 2017-05-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    tekst: Er komt {duur} bij.
    waarden:
      duur: {waarde: 3, eenheid: maanden}
    bron: {document: normblad}
"""


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str], Corpus]:
    """A corpus in which the decision was this in one gemeente."""

    def make(outcome: str) -> Corpus:
        decisions = (SMALL_POLICY / "besluiten.yml").read_text(encoding="utf-8")
        decided = decisions.replace(
            "door: colleges\n", f"door: colleges\n  beslist: {{west: {outcome}}}\n", 1
        )
        files = {"besluiten.yml": decided, "proef/erbij.yml": KADER}
        return load_policy(copy_of_small_policy(tmp_path, files))

    return make


def lines_in(corpus: Corpus, gemeente: str) -> list[str]:
    kader = corpus.kaders["proef/erbij"]
    return list(in_words(corpus, kader, moment_at(corpus, kader, date(2018, 1, 1), gemeente)))


def test_a_building_block_is_told_with_each_kader_and_in_its_own_gemeente_only(
    made: Callable[[str], Corpus],
) -> None:
    corpus = made("bouwsteen")
    kader = corpus.kaders["proef/erbij"]
    assert list(decided_otherwise(corpus, kader, kader.versies[0])) == [("west", SENTENCE)]
    assert SENTENCE in lines_in(corpus, "west")
    assert SENTENCE not in lines_in(corpus, "oost")


def test_who_decided_as_the_others_did_is_not_told_apart(made: Callable[[str], Corpus]) -> None:
    assert SENTENCE not in lines_in(made("kaders"), "west")


def test_the_usual_degree_is_that_of_more_than_half(corpus: Corpus) -> None:
    inside = {
        name: [one for one in corpus.kaders.values() if one.dossier == name] for name in corpus.dossiers
    }
    assert usual_degree(corpus, inside["wvs"]) == "besloten"
    assert usual_degree(corpus, inside["alkmaar"]) == "feit of mening"
    assert usual_degree(corpus, []) == ""
    assert usual_degree(corpus, [inside["wvs"][0], inside["alkmaar"][0]]) == ""


@pytest.mark.parametrize(
    ("gemeente", "apart"), [("west", "1 is een bouwsteen voor het beleid, "), ("oost", "")]
)
def test_a_gemeente_counts_a_building_block_apart_from_what_was_decided(
    made: Callable[[str], Corpus], gemeente: str, apart: str
) -> None:
    corpus = made("bouwsteen")
    found = firmness_in(corpus, [corpus.kaders["proef/erbij"]], gemeente)
    decided = "0 kaders zijn" if apart else "1 kader is"
    assert found.sentence == f"{decided} besloten, {apart}0 zijn voorstel, advies of mededeling."
    page = next(one for one in gemeente_pages(corpus, ()) if one.address == f"gemeenten/{gemeente}/")
    assert ("een bouwsteen voor het beleid" in page.description) == bool(apart)
    (number,) = numbers(corpus, [corpus.kaders["proef/erbij"]], gemeente)
    assert number.is_decided != bool(apart)


@pytest.mark.parametrize(("outcome", "named"), [("bouwsteen", "west"), ("kaders", "")])
def test_the_table_names_where_a_decision_gives_no_kaders(
    made: Callable[[str], Corpus], outcome: str, named: str
) -> None:
    text = kaders_table(made(outcome)).removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    assert {row["bouwsteen_in"] for row in rows if row["kader"] == "proef/erbij"} == {named}
