"""Pictures say what their kaders say: each line a sentence, and never firmer than what it rests on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.corpus.pictures import pictures_of, read_picture
from hooks.open_data.records import all_data
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

TEXT = "    tekst: Wie begint, krijgt hulp.\n    bron: {document: proefnota, kop: Hulp, alinea: 1}\n"


@pytest.fixture(scope="module")
def small() -> Corpus:
    return load_policy(SMALL_POLICY)


def with_versions(tmp_path: Path, *versions: tuple[str, str]) -> Corpus:
    """The small policy in which the kader about help has versions with these dates and statuses."""
    head = "titel: Welke hulp er is\nsoort: uitgangspunt\nthemas: [hulp]\nversies:\n"
    decision = "    besluit: proefbesluit\n"
    made = [
        f"  - geldt_vanaf: {since}\n    status: {status}\n"
        + (decision if status.startswith("vastgesteld") else "")
        + TEXT
        for since, status in versions
    ]
    return load_policy(copy_of_small_policy(tmp_path, {"proef/hulp.yml": head + "".join(made)}))


def statuses(corpus: Corpus, picture: str) -> list[str]:
    return [one.status for one in read_picture(corpus, corpus.beelden[picture])]


def test_a_line_reads_as_a_sentence(small: Corpus) -> None:
    sentences = [one.sentence for one in read_picture(small, small.beelden["wie-helpt-wie"])]
    assert sentences == [
        "De proefgemeenten houden het kort voor wie begint.",
        "Wie begint krijgt hulp.",
        "Hulp hoort bij de proefgemeenten.",
    ]


def test_a_line_is_no_firmer_than_the_least_firm_kader_it_rests_on(small: Corpus) -> None:
    assert statuses(small, "wie-helpt-wie") == ["vastgesteld door de colleges", "voorgesteld", "niet bekend"]
    groups = [one.group for one in read_picture(small, small.beelden["wie-helpt-wie"])]
    assert groups == ["geldt", "voorstel", "weg"]


def test_a_line_about_one_gemeente_rests_on_the_text_of_that_gemeente(small: Corpus) -> None:
    line = read_picture(small, small.beelden["wie-helpt-wie"])[0]
    kader, version = line.rests_on[0]
    assert version is kader.versies[-1].per_gemeente["west"]


def test_a_proposal_is_in_the_picture_of_the_proposal_only(tmp_path: Path) -> None:
    corpus = with_versions(
        tmp_path, ("2017-04-04", "vastgesteld door de colleges"), ("2017-05-01", "voorgesteld")
    )
    assert statuses(corpus, "wie-helpt-wie")[1] == "vastgesteld door de colleges"
    assert statuses(corpus, "de-weg") == ["voorgesteld"]


def test_a_proposal_that_is_adopted_is_firm_in_both(tmp_path: Path) -> None:
    corpus = with_versions(
        tmp_path, ("2017-01-01", "voorgesteld"), ("2017-04-04", "vastgesteld door de colleges")
    )
    assert statuses(corpus, "wie-helpt-wie")[1] == "vastgesteld door de colleges"
    assert statuses(corpus, "de-weg") == ["vastgesteld door de colleges"]


def test_a_kader_that_is_withdrawn_takes_its_lines_with_it(tmp_path: Path) -> None:
    corpus = with_versions(tmp_path, ("2016-01-01", "mededeling"), ("2018-01-01", "vervallen"))
    assert statuses(corpus, "de-weg") == ["vervallen"]
    assert statuses(corpus, "wie-helpt-wie")[1] == "vervallen"


def test_pictures_are_found_by_dossier_and_kind(small: Corpus) -> None:
    assert [one.id for one in pictures_of(small, "proef")] == ["wie-helpt-wie", "de-weg"]
    assert [one.id for one in pictures_of(small, "proef", "keten")] == ["de-weg"]
    assert list(pictures_of(small, "algemeen")) == []


def test_pictures_are_open_data_too(small: Corpus) -> None:
    data = json.loads(all_data(small))["beelden"]
    assert data["de-weg"] == {
        "titel": "De weg van wie begint",
        "soort": "keten",
        "dossier": "proef",
        "lezing": "voorstel",
        "knopen": {"starter": "wie begint", "hulp": "hulp"},
        "lijnen": [
            {
                "van": "starter",
                "wat": "komt bij",
                "naar": "hulp",
                "kaders": ["proef/hulp"],
                "richting": "beide",
            }
        ],
    }
    assert data["wie-helpt-wie"]["lijnen"][0]["gemeente"] == "west"
