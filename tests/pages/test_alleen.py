"""A version for some gemeenten: theirs alone, on pages, in the time line, in feeds and in the change log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.corpus.answers import answer_data
from hooks.corpus.changes import all_changes
from hooks.corpus.corpus import Corpus, current
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.pages import change_pages
from hooks.pages.feeds import feed_files
from hooks.pages.gemeente_pages import holding_in
from hooks.pages.render import in_part
from hooks.reading.load_policy import load_policy
from tests.policy_folders import copy_of_small_policy
from tests.small_data import day

NAME = "proef/erbij"
KADER = """titel: Wat erbij komt
soort: regel
themas: [duur]
versies:
  - geldt_vanaf: 2017-05-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    tekst: Hoogstens {maximum}.
    waarden: {maximum: {waarde: 6, eenheid: maanden}}
    bron: {document: normblad}
  - geldt_vanaf: 2018-01-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    alleen: [west]
    tekst: Hoogstens {maximum}.
    waarden: {maximum: {waarde: 9, eenheid: maanden}}
    correcties: [{op: 2021-09-01, reden: Het getal was verkeerd overgenomen.}]
    bron: {document: normblad}
"""


@pytest.fixture
def small(tmp_path: Path) -> Corpus:
    return load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": KADER}))


def text_in(corpus: Corpus, gemeente: str, on: str) -> tuple[str, str]:
    line = corpus.timelines[NAME]
    said = answer_data(corpus.vragen, corpus.kaders[NAME], line.at(day(on), gemeente))
    return said["geldt_vanaf"], said["tekst"]


def test_the_time_line_changes_for_these_gemeenten_and_stays_the_same_for_the_others(small: Corpus) -> None:
    assert text_in(small, "west", "2017-12-31") == ("2017-05-01", "Hoogstens 6 maanden.")
    assert text_in(small, "west", "2018-01-01") == ("2018-01-01", "Hoogstens 9 maanden.")
    for gemeente in ("oost", ""):
        assert text_in(small, gemeente, "2018-01-01") == ("2017-05-01", "Hoogstens 6 maanden.")
    assert list(small.timelines[NAME].periods) == ["", "west"]


def test_without_a_gemeente_a_kader_says_what_it_says_to_all(small: Corpus) -> None:
    kader = small.kaders[NAME]
    assert current(kader) is kader.versies[0]
    assert in_part(kader) == [kader.versies[1]]


def test_the_change_is_one_of_these_gemeenten_only(small: Corpus) -> None:
    change = next(one for one in all_changes(small, RecordDates()) if one.version.alleen)
    assert (change.is_for("west"), change.is_for("oost")) == (True, False)


def test_a_gemeente_without_a_version_has_no_such_kader(tmp_path: Path) -> None:
    only = KADER.replace("  - geldt_vanaf: 2017-05-01", "  - geldt_vanaf: 2017-05-01\n    alleen: [west]")
    corpus = load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": only}))
    there = {
        name: NAME in {one.id for one in holding_in(corpus, corpus.gebieden[name])}
        for name in ("west", "oost")
    }
    assert there == {"west": True, "oost": False}
    assert corpus.timelines[NAME].at(day("2018-01-01")).stand.soort == "in een deel"


def test_a_feed_says_for_whom_it_is_and_when_it_was_corrected(small: Corpus) -> None:
    from datetime import UTC, datetime

    recorded = Recorded.at(datetime(2021, 6, 15, 12, tzinfo=UTC))
    dates = RecordDates({(NAME, "2018-01-01"): recorded})
    changes = all_changes(small, dates)
    found = dict(feed_files(small, change_pages.feeds(small, changes), "Proef", None))
    (item,) = json.loads(found["wijzigingen/feed.json"])["items"]
    assert "Alleen in Proef-West." in item["summary"]
    assert "Gecorrigeerd op 1 september 2021: Het getal was verkeerd overgenomen." in item["summary"]
    assert item["_kaderwijzer"]["alleen"] == ["west"]
    assert item["date_published"].startswith("2021-06-15")
    assert item["date_modified"].startswith("2021-09-01")
    assert "<updated>2021-09-01T00:00:00+02:00</updated>" in found["wijzigingen/feed.xml"]
