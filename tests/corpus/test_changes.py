"""The change log: what counts as a change, its two dates, its permanent place, and the feeds."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from calculators.kaders.kader import Correctie
from calculators.raamwerk import loket
from hooks.corpus.changes import Change, all_changes, per_record_day
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import NOT_YET, UNKNOWN, RecordDates, Recorded
from hooks.pages.change_pages import ENOUGH_ON_OVERVIEW, SHOWN_PER_DOSSIER, change_pages, feeds
from hooks.pages.feeds import LENGTH, Feed, feed_files, urn
from hooks.pages.gemeente_pages import gemeente_feeds
from hooks.pages.pages import SitePage
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from hooks.settings.read import Settings
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

ATOM = "{http://www.w3.org/2005/Atom}"
MARCH, JUNE = "2020-03-01T12:00:00+01:00", "2021-06-15T12:00:00+02:00"
ENTERED = {
    ("proef/hoe-lang", "2015-Q1"): MARCH,
    ("proef/hoe-lang", "2017-04-04"): JUNE,
    ("algemeen/norm", "2017-01-01"): MARCH,
}


def at(moment: str) -> Recorded:
    return Recorded.at(datetime.fromisoformat(moment))


DATES = RecordDates({key: at(moment) for key, moment in ENTERED.items()}, missing=NOT_YET)


@pytest.fixture(autouse=True)
def no_calculators(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small policy is not what the calculators read, and no page here shows one."""
    monkeypatch.setattr(loket, "controleer", lambda data: None)


@pytest.fixture
def small() -> Corpus:
    return load_policy(SMALL_POLICY)


@pytest.fixture
def changes(small: Corpus) -> dict[str, Change]:
    return {one.id: one for one in all_changes(small, DATES)}


def extra_kader(versions: str) -> str:
    return f"titel: Een kader erbij\nsoort: regel\nthemas: [duur]\nversies:\n{versions}"


def a_version(since: str, status: str, text: str = "Een tekst.") -> str:
    return (
        f"  - geldt_vanaf: {since}\n    status: {status}\n    tekst: {text}\n"
        "    bron: {document: proefnota, kop: Hulp, alinea: 1}\n"
    )


def with_kader(tmp_path: Path, versions: str) -> Corpus:
    return load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": extra_kader(versions)}))


def test_every_version_is_one_change_with_both_dates(changes: dict[str, Change]) -> None:
    assert sorted(changes) == [
        "algemeen_norm_2017-01-01",
        "algemeen_norm_2018-01-01",
        "proef_hoe-lang_2015-Q1",
        "proef_hoe-lang_2017-04-04",
        "proef_hulp_2017-04",
    ]
    change = changes["proef_hoe-lang_2017-04-04"]
    assert change.version.geldt_vanaf.tekst == "2017-04-04"
    assert change.recorded.words == "15 juni 2021"
    assert changes["proef_hulp_2017-04"].recorded is NOT_YET


@pytest.mark.parametrize(
    ("status", "what", "label"),
    [
        ("landelijk vastgesteld", "nieuwe versie", "Geldt vanaf"),
        ("mededeling", "meegedeeld", "Geschreven op"),
        ("voorgesteld", "voorgesteld", "Voorgesteld op"),
        ("advies", "geadviseerd", "Geadviseerd op"),
        ("vervallen", "vervallen", "Vervallen vanaf"),
        ("niet bekend", "niet bekend", "Niet bekend vanaf"),
    ],
)
def test_a_change_says_what_happened_and_what_its_date_means(
    tmp_path: Path, status: str, what: str, label: str
) -> None:
    corpus = with_kader(tmp_path, a_version("2016", "mededeling") + a_version("2019", status))
    found = {one.id: one for one in all_changes(corpus, DATES)}
    first, second = found["proef_erbij_2016"], found["proef_erbij_2019"]
    assert (first.what, first.date_label) == ("meegedeeld", "Geschreven op")
    assert (second.what, second.date_label) == (what, label)


def test_a_rejection_is_a_change_of_its_own(tmp_path: Path) -> None:
    corpus = with_kader(tmp_path, a_version("2016", "voorgesteld") + a_version("2019", "afgewezen"))
    found = {one.id: one for one in all_changes(corpus, DATES)}
    rejected = found["proef_erbij_2019"]
    assert (rejected.what, rejected.date_label) == ("afgewezen", "Afgewezen op")


def test_a_period_is_a_month_or_as_coarse_as_the_source(tmp_path: Path) -> None:
    versions = "".join(
        a_version(since, "mededeling") for since in ("2014", "2015-Q2", "2016-05", "2017-06-30")
    )
    found = {one.id: one.period.tekst for one in all_changes(with_kader(tmp_path, versions), DATES)}
    assert found["proef_erbij_2014"] == "2014"
    assert found["proef_erbij_2015-Q2"] == "2015-Q2"
    assert found["proef_erbij_2016-05"] == "2016-05"
    assert found["proef_erbij_2017-06-30"] == "2017-06"


def test_a_change_belongs_to_the_besluit_of_a_gemeente_too(tmp_path: Path) -> None:
    versions = a_version("2016", "mededeling") + "    per_gemeente:\n      west: {besluit: proefbesluit}\n"
    changes = {one.id: one for one in all_changes(with_kader(tmp_path, versions), DATES)}
    assert changes["proef_erbij_2016"].decisions == {"proefbesluit"}
    assert changes["proef_hulp_2017-04"].decisions == set()


def test_the_newest_record_date_comes_first_then_the_older_ones_and_last_what_is_unknown(
    small: Corpus,
) -> None:
    entered = {**DATES.entered, ("proef/hulp", "2017-04"): UNKNOWN}
    days = per_record_day(all_changes(small, RecordDates(entered, missing=NOT_YET)))
    assert list(days) == ["nog niet vastgelegd", "15 juni 2021", "1 maart 2020", "onbekend"]


def test_a_day_is_one_day_also_when_commits_come_from_other_time_zones(small: Corpus) -> None:
    moments = ("2020-03-01T23:30:00+00:00", "2020-03-02T00:30:00+02:00", "2020-03-01T01:00:00+00:00")
    entered = {key: at(moment) for key, moment in zip(ENTERED, moments, strict=True)}
    days = per_record_day(all_changes(small, RecordDates(entered, missing=UNKNOWN)))
    assert {words: len(inside) for words, inside in days.items()} == {
        "1 maart 2020": 2,
        "2 maart 2020": 1,
        "onbekend": 2,
    }


def pages_of(corpus: Corpus, dates: RecordDates) -> dict[str, SitePage]:
    return {page.address: page for page in change_pages(corpus, all_changes(corpus, dates), dates)}


def html(corpus: Corpus, dates: RecordDates, address: str) -> str:
    renderer = Renderer(corpus, record_dates=dates)
    return " ".join(renderer.page(pages_of(corpus, dates)[address]).split())


def test_there_is_a_page_per_dossier_per_period_and_per_besluit_that_changed_something(small: Corpus) -> None:
    assert sorted(pages_of(small, DATES)) == [
        "wijzigingen/",
        "wijzigingen/2015-Q1/",
        "wijzigingen/2017-01/",
        "wijzigingen/2017-04/",
        "wijzigingen/2018-01/",
        "wijzigingen/besluit/proefbesluit/",
        "wijzigingen/dossier/algemeen/",
        "wijzigingen/dossier/proef/",
    ]


def test_a_row_shows_both_clocks_what_the_source_says_and_where_it_differs(small: Corpus) -> None:
    found = html(small, DATES, "wijzigingen/dossier/proef/")
    row = found.partition('id="proef_hoe-lang_2017-04-04"')[2].partition("<li class=")[0]
    assert "Nieuwe versie" in row
    assert "<dt>Geldt vanaf</dt><dd>4 april 2017</dd>" in row
    assert f'<dd><time datetime="{JUNE}">15 juni 2021</time></dd>' in row
    assert "<strong>Vervangen.</strong> De oude termijn was te lang." in row
    assert "../../../kaders/proef/hoe-lang/2017-04-04/" in row
    assert "De colleges beginnen de proef" in row
    assert "Anders in <a" in row
    proposed = found.partition('id="proef_hulp_2017-04"')[2].partition("<li class=")[0]
    assert "<dt>Voorgesteld op</dt><dd>april 2017</dd>" in proposed
    assert "<dt>In de kennisbank sinds</dt><dd>nog niet vastgelegd</dd>" in proposed


def test_the_overview_shows_a_beginning_of_a_large_day_and_counts_the_rest(tmp_path: Path) -> None:
    last = 2000 + ENOUGH_ON_OVERVIEW + SHOWN_PER_DOSSIER
    versions = "".join(a_version(str(year), "mededeling") for year in range(2001, last + 1))
    corpus = with_kader(tmp_path, versions)
    entered: dict[tuple[str, str], Recorded] = {
        ("proef/erbij", str(year)): at(JUNE) for year in range(2001, last + 1)
    }
    dates = RecordDates(entered | {("algemeen/norm", "2017-01-01"): at(MARCH)}, missing=UNKNOWN)
    found = html(corpus, dates, "wijzigingen/")
    later = len(entered) - 1  # the first version is an import, and no change
    assert f'15 juni 2021 <span class="aantal">{later} wijzigingen' in found
    assert f"En nog {later - SHOWN_PER_DOSSIER}:" in found
    assert "1 maart 2020" not in found.partition('id="invoer"')[0]


def test_first_versions_are_one_line_per_dossier_and_no_change(tmp_path: Path) -> None:
    corpus = with_kader(tmp_path, a_version("2001", "mededeling"))
    dates = RecordDates({("proef/erbij", "2001"): at(JUNE)}, missing=UNKNOWN)
    found = html(corpus, dates, "wijzigingen/")
    assert "Kader erbij" not in found.partition('id="invoer"')[0]
    assert found.partition('id="invoer"')[2].count("in de kennisbank sinds") == len(
        {kader.dossier for kader in corpus.kaders.values()}
    )


def test_without_history_the_overview_says_so(small: Corpus) -> None:
    missing = RecordDates(fault="fatal: not a git repository")
    assert "geschiedenis van de bestanden er niet" in html(small, missing, "wijzigingen/")
    assert "geschiedenis van de bestanden er niet" not in html(small, DATES, "wijzigingen/")


def written(corpus: Corpus, dates: RecordDates, site_url: str | None = None) -> dict[str, str]:
    found = feeds(corpus, all_changes(corpus, dates))
    return dict(feed_files(corpus, found, "Kaderwijzer", site_url))


def entries(text: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(text).findall(f"{ATOM}entry")


def text_of(element: ElementTree.Element, name: str) -> str:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1, f"{name} stands there {len(found)} times"
    return found[0].text or ""


def test_every_feed_has_an_atom_and_a_json_form_beside_its_page(small: Corpus) -> None:
    assert sorted(written(small, DATES)) == [
        "wijzigingen/dossier/algemeen/feed.json",
        "wijzigingen/dossier/algemeen/feed.xml",
        "wijzigingen/dossier/proef/feed.json",
        "wijzigingen/dossier/proef/feed.xml",
        "wijzigingen/feed.json",
        "wijzigingen/feed.xml",
    ]


def test_a_feed_holds_what_is_recorded_the_newest_first_and_nothing_else(small: Corpus) -> None:
    found = written(small, DATES)
    titles = [text_of(one, "title") for one in entries(found["wijzigingen/feed.xml"])]
    assert titles[0] == "Nieuwe versie: Hoe lang een traject mag duren"
    assert sorted(titles[1:]) == [
        "Eerste versie: De norm per maand",
        "Meegedeeld: Hoe lang een traject mag duren",
    ]
    items = json.loads(found["wijzigingen/feed.json"])["items"]
    assert [one["title"] for one in items] == titles
    of_dossier = json.loads(found["wijzigingen/dossier/algemeen/feed.json"])["items"]
    assert [one["_kaderwijzer"]["kader"] for one in of_dossier] == ["algemeen/norm"]


def test_an_entry_tells_what_when_why_and_what_it_now_says(small: Corpus) -> None:
    found = written(small, DATES)
    entry = entries(found["wijzigingen/feed.xml"])[0]
    item = json.loads(found["wijzigingen/feed.json"])["items"][0]
    for summary in (text_of(entry, "summary"), item["summary"]):
        assert summary == (
            "Geldt vanaf 4 april 2017. In de kennisbank sinds 15 juni 2021. "
            "Status: vastgesteld door de colleges. Dossier: De proef. "
            "Besluit: De colleges beginnen de proef. Vervangen: De oude termijn was te lang. "
            "Anders in Proef-West."
        )
    for content in (text_of(entry, "content"), item["content_text"]):
        assert "Langer dan 6 maanden mag niet." in content
        assert "Proef-West: Een traject duurt hier hoogstens 9 maanden, vanaf 1 juni 2017." in content
    assert text_of(entry, "published") == text_of(entry, "updated") == item["date_published"] == JUNE
    terms = {one.attrib["term"]: one.attrib["label"] for one in entry.findall(f"{ATOM}category")}
    assert terms["dossier/proef"] == "De proef"
    assert terms["status/vastgesteld door de colleges"] == "vastgesteld door de colleges"
    assert list(terms.values()) == item["tags"]
    assert item["_kaderwijzer"] == {
        "kader": "proef/hoe-lang",
        "geldt_vanaf": "2017-04-04",
        "status": "vastgesteld door de colleges",
        "besluit": "proefbesluit",
    }


def check_atom(text: str) -> None:
    """What RFC 4287 asks of a feed and its entries, as far as ours have it."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{ATOM}feed"
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "nl"
    names = [one.find(f"{ATOM}name") for one in root.findall(f"{ATOM}author")]
    assert [one.text for one in names if one is not None] == ["Kaderwijzer"]
    ids = [text_of(one, "id") for one in (root, *root.findall(f"{ATOM}entry"))]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    moments = []
    for one in (root, *root.findall(f"{ATOM}entry")):
        assert text_of(one, "title")
        moments.append(datetime.fromisoformat(text_of(one, "updated")))
        links = [(link.attrib["rel"], link.attrib["type"]) for link in one.findall(f"{ATOM}link")]
        assert len(set(links)) == len(links)
        assert ("alternate", "text/html") in links
    assert all(moment.tzinfo for moment in moments)
    assert moments == sorted(moments, reverse=True)


def check_json_feed(text: str) -> None:
    """What JSON Feed 1.1 asks of a feed and its items, as far as ours have it."""
    found: dict[str, Any] = json.loads(text)
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    assert found["title"]
    assert found["language"] == "nl"
    assert found["authors"] == [{"name": "Kaderwijzer"}]
    assert found.keys() <= {"version", "title", "home_page_url", "feed_url", "language", "authors", "items"}
    ids = [one["id"] for one in found["items"]]
    assert len(set(ids)) == len(ids)
    for one in found["items"]:
        assert all(
            isinstance(one[name], str) and one[name] for name in ("id", "url", "title", "content_text")
        )
        assert datetime.fromisoformat(one["date_published"]).tzinfo
        assert len(set(one["tags"])) == len(one["tags"])
        known = {
            "id",
            "url",
            "title",
            "summary",
            "content_text",
            "date_published",
            "date_modified",
            "tags",
            "_kaderwijzer",
        }
        assert one.keys() <= known


def test_feeds_follow_their_standards(small: Corpus, corpus: Corpus) -> None:
    everything = {
        (kader.id, version.geldt_vanaf.tekst): at(MARCH)
        for kader in corpus.kaders.values()
        for version in kader.versies
    }
    for text in (written(small, DATES) | written(corpus, RecordDates(everything))).items():
        (check_atom if text[0].endswith(".xml") else check_json_feed)(text[1])


def test_a_correction_moves_the_day_of_an_entry_in_the_dutch_zone(small: Corpus) -> None:
    change = next(one for one in all_changes(small, DATES) if one.recorded.moment)
    corrected = replace(change.version, correcties=(Correctie(date(2022, 7, 1), "Een tikfout."),))
    feed = Feed("wijzigingen/", "Proef", (Change(change.kader, corrected, change.recorded),))
    text = dict(feed_files(small, [feed], "Kaderwijzer", None))["wijzigingen/feed.xml"]
    assert text_of(entries(text)[0], "updated") == "2022-07-01T00:00:00+02:00"
    assert text_of(ElementTree.fromstring(text), "updated") == "2022-07-01T00:00:00+02:00"
    assert text_of(entries(text)[0], "published") != text_of(entries(text)[0], "updated")


def test_a_gemeente_has_a_feed_of_what_came_after_its_dossiers_were_made(small: Corpus) -> None:
    found = {one.page: one for one in gemeente_feeds(small, all_changes(small, DATES))}
    assert set(found) == {f"gemeenten/{one.id}/" for one in small.gemeenten()}
    told = [change.id for _, change in found["gemeenten/west/"].entries()]
    assert told == ["proef_hoe-lang_2017-04-04"]


def test_a_feed_without_changes_is_a_feed_all_the_same(small: Corpus) -> None:
    found = written(small, RecordDates(fault="geen git"))
    check_atom(found["wijzigingen/feed.xml"])
    check_json_feed(found["wijzigingen/feed.json"])
    assert entries(found["wijzigingen/feed.xml"]) == []
    assert json.loads(found["wijzigingen/feed.json"])["items"] == []


def test_an_id_never_changes() -> None:
    # A program that follows the feed would show every change again as new: this line stays as it is.
    assert urn("proef_hoe-lang_2017-04-04") == "urn:uuid:8ae4d5a7-36a1-5294-bdb5-1c8e90b9f9ba"


def test_another_kennisbank_has_other_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = urn("wijzigingen/")
    monkeypatch.setattr("hooks.pages.feeds.settings", lambda: Settings("Elders", identity="kaders-elders"))
    theirs = urn("wijzigingen/")
    monkeypatch.setattr("hooks.pages.feeds.settings", lambda: Settings("Nog elders", identity="nog-elders"))
    assert len({ours, theirs, urn("wijzigingen/")}) == 3


def links(text: str) -> list[str]:
    return [one.attrib["href"] for one in ElementTree.fromstring(text).iter(f"{ATOM}link")]


def test_without_an_address_links_are_relative_to_the_feed(small: Corpus) -> None:
    found = written(small, DATES)
    assert links(found["wijzigingen/feed.xml"])[:3] == [
        "feed.xml",
        "./",
        "../kaders/proef/hoe-lang/2017-04-04/",
    ]
    one = json.loads(found["wijzigingen/dossier/proef/feed.json"])
    assert (one["feed_url"], one["home_page_url"]) == ("feed.json", "./")
    assert one["items"][0]["url"] == "../../../kaders/proef/hoe-lang/2017-04-04/"


@pytest.mark.parametrize("site_url", ["https://kaders.example/", "https://example.nl/een/pad/"])
def test_with_an_address_links_are_absolute(small: Corpus, site_url: str) -> None:
    found = written(small, DATES, site_url)
    assert links(found["wijzigingen/dossier/proef/feed.xml"])[:3] == [
        f"{site_url}wijzigingen/dossier/proef/feed.xml",
        f"{site_url}wijzigingen/dossier/proef/",
        f"{site_url}kaders/proef/hoe-lang/2017-04-04/",
    ]
    one = json.loads(found["wijzigingen/feed.json"])
    assert one["feed_url"] == f"{site_url}wijzigingen/feed.json"
    assert one["items"][0]["url"] == f"{site_url}kaders/proef/hoe-lang/2017-04-04/"
    elsewhere = written(small, DATES)
    ids = [text_of(one, "id") for one in entries(found["wijzigingen/feed.xml"])]
    assert ids == [text_of(one, "id") for one in entries(elsewhere["wijzigingen/feed.xml"])]


def test_what_looks_like_markup_arrives_as_text(tmp_path: Path) -> None:
    nasty = "</content><script>alert()</script> & ]]>"
    # The reader of policy refuses markup; what escapes it has to arrive as text all the same.
    read = with_kader(tmp_path, a_version("2016", "mededeling"))
    kader = read.kaders["proef/erbij"]
    versions = tuple(replace(one, tekst=nasty) for one in kader.versies)
    corpus = replace(read, kaders={**read.kaders, kader.id: replace(kader, versies=versions)})
    dates = RecordDates({("proef/erbij", "2016"): at(MARCH)})
    found = written(corpus, dates)
    assert text_of(entries(found["wijzigingen/feed.xml"])[0], "content") == nasty
    assert json.loads(found["wijzigingen/feed.json"])["items"][0]["content_text"] == nasty
    assert "<script" not in found["wijzigingen/feed.xml"]


def test_a_feed_is_not_endless_but_never_holds_half_of_one_moment(small: Corpus) -> None:
    change = all_changes(small, DATES)[0]

    def recorded(number: int, moment: str) -> list[Change]:
        return [Change(change.kader, change.version, at(moment))] * number

    def length(*parts: list[Change]) -> int:
        return len(list(Feed("", "", tuple(one for part in parts for one in part)).entries()))

    old, older = recorded(3, MARCH), recorded(2, "2019-01-01T12:00:00+01:00")
    assert length(recorded(LENGTH - 1, JUNE), old, older) == LENGTH - 1 + len(old)
    assert length(recorded(LENGTH, JUNE), old, older) == LENGTH
    assert length(recorded(LENGTH + 1, JUNE), old) == LENGTH + 1


def test_the_same_policy_and_history_give_the_same_feeds(small: Corpus) -> None:
    assert written(small, DATES) == written(load_policy(SMALL_POLICY), DATES)
