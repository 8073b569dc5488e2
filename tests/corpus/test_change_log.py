"""The change log on the built site: every change has its place, its two dates and its feeds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from calculators.kaders.notatie import schrijf_na
from hooks.corpus.changes import Change, all_changes
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates, read_record_dates

pytestmark = pytest.mark.bouw

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def dates(corpus: Corpus) -> RecordDates:
    return read_record_dates(corpus.folder)


@pytest.fixture(scope="module")
def changes(corpus: Corpus, dates: RecordDates) -> tuple[Change, ...]:
    return all_changes(corpus, dates)


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_every_change_stands_on_the_page_of_its_dossier_its_period_and_its_decisions(
    site: Path, changes: tuple[Change, ...]
) -> None:
    for change in changes:
        addresses = [f"dossier/{change.kader.dossier}", change.period.tekst]
        addresses += [f"besluit/{name}" for name in change.decisions]
        for address in addresses:
            assert f'id="{change.id}"' in page(site, f"wijzigingen/{address}"), change.id


def test_a_kader_page_shows_both_clocks_of_every_version(site: Path, changes: tuple[Change, ...]) -> None:
    for change in changes:
        history = page(site, f"kaders/{change.kader.id}").partition('id="geschiedenis"')[2]
        assert f"{schrijf_na(change.date_label, change.version.begint)}</a>" in history
        there = f"wijzigingen/dossier/{change.kader.dossier}/#{change.id}"
        assert f'{there}">{change.recorded.words}</a>' in history


def test_the_page_of_decisions_links_each_decision_to_its_changes(
    site: Path, changes: tuple[Change, ...]
) -> None:
    text = page(site, "besluiten")
    decided = {name for change in changes for name in change.decisions}
    assert decided
    for name in decided:
        assert f'href="../wijzigingen/besluit/{name}/"' in text


def test_pages_of_changes_name_their_feeds_in_their_head(site: Path) -> None:
    for address in ("wijzigingen", "wijzigingen/dossier/wvs"):
        head = page(site, address).partition("</head>")[0]
        atom, json_feed = (line for line in head.splitlines() if 'rel="alternate"' in line)
        assert 'type="application/atom+xml"' in atom
        assert re.search(r'href="(\.\./)*(wijzigingen/dossier/wvs/)?feed\.xml"', atom)
        assert 'type="application/feed+json"' in json_feed
        assert re.search(r'href="(\.\./)*(wijzigingen/dossier/wvs/)?feed\.json"', json_feed)
    assert "application/atom+xml" not in page(site, "wijzigingen/2017-04")


def test_every_entry_of_every_feed_leads_to_the_page_of_its_version(
    site: Path, changes: tuple[Change, ...]
) -> None:
    recorded = [one for one in changes if one.recorded.moment]
    for file in (site / "wijzigingen").rglob("feed.*"):
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".xml":
            entries = ElementTree.fromstring(text).findall(f"{ATOM}entry")
            found = [link.attrib["href"] for one in entries for link in one.findall(f"{ATOM}link")]
        else:
            found = [one["url"] for one in json.loads(text)["items"]]
        dossier = file.parent.name if file.parent.parent.name == "dossier" else None
        assert bool(found) == any(dossier in (None, one.kader.dossier) for one in recorded), file
        for address in found:
            assert not urlsplit(address).scheme
            assert (file.parent / address / "index.html").is_file(), address
