"""The built site, read as files: every link and anchor leads somewhere, and nothing comes from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from hooks.corpus.corpus import Corpus

pytestmark = pytest.mark.bouw


@dataclass
class Read:
    """What the tests need to know of one page."""

    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    ids_in_time: list[str] = field(default_factory=list)
    links_in_time: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Read()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag not in ("meta", "link", "input", "br", "hr", "img", "path"):
            self.open.append(tag)
        later = "template" in self.open  # on the page once a day and a gemeente ask for it
        if "id" in values:
            (self.found.ids_in_time if later else self.found.ids).append(values["id"])
        if tag == "a" and "href" in values:
            (self.found.links_in_time if later else self.found.links).append(values["href"])
        if tag in ("script", "img") and "src" in values:
            self.found.loads.append(values["src"])
        if tag == "link" and "href" in values:
            self.found.loads.append(values["href"])
        if "style" in values or any(name.startswith("on") for name in values):
            self.found.inline.append(f"<{tag}> {values}")
        if tag == "style" or (tag == "script" and "src" not in values):
            self.found.inline.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self.open and "svg" not in self.open:
            self.found.titles.append(data)
        self.found.text.append(data)


def read(path: Path) -> Read:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.found


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Read]:
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}


def _targets(site: Path, name: str, addresses: list[str]) -> Iterator[tuple[str, Path, str]]:
    for address in addresses:
        parts = urlsplit(address)
        assert not parts.scheme, f"{name} points outside the site: {address}"
        assert not parts.netloc, f"{name} points outside the site: {address}"
        assert not parts.path.startswith("/"), f"{name} breaks under a sub-path: {address}"
        target = (site / name).parent / unquote(parts.path) if parts.path else site / name
        yield address, target / "index.html" if target.is_dir() else target, unquote(parts.fragment)


def broken_links(site: Path, pages: dict[str, Read]) -> list[str]:
    broken = []
    for name, found in pages.items():
        if name == "404.html":  # it stands at every address, and finds the root itself; see tests/browser
            continue
        # Where a document can be read is the one thing that a page leads to outside the site.
        is_source = name.startswith("bronnen/")
        links = [one for one in found.links if not (is_source and one.startswith("https://"))]
        for later, addresses in ((False, links + found.loads), (True, found.links_in_time)):
            for address, target, fragment in _targets(site, name, addresses):
                if not target.is_file():
                    broken.append(f"{name}: {address}")
                elif fragment and target.suffix == ".html" and "=" not in fragment:
                    inside = pages[target.resolve().relative_to(site.resolve()).as_posix()]
                    # such a link takes its day and gemeente along to the page that it leads to
                    if fragment not in inside.ids + (inside.ids_in_time if later else []):
                        broken.append(f"{name}: {address} (no such anchor)")
    return broken


def test_every_link_and_every_anchor_leads_somewhere(site: Path, pages: dict[str, Read]) -> None:
    assert broken_links(site, pages) == []


def test_no_page_has_an_inline_script_style_or_handler(pages: dict[str, Read]) -> None:
    assert {name: found.inline for name, found in pages.items() if found.inline and name != "404.html"} == {}


def test_the_page_for_a_dead_address_allows_just_the_style_and_script_in_it(site: Path) -> None:
    text = (site / "404.html").read_text(encoding="utf-8")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        content = text.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        sign = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{directive} 'sha256-{sign}'" in text


def test_no_page_uses_an_id_twice(pages: dict[str, Read]) -> None:
    double = {
        name: sorted({one for one in found.ids if found.ids.count(one) > 1}) for name, found in pages.items()
    }
    assert {name: ids for name, ids in double.items() if ids} == {}


def test_every_page_carries_the_security_policy_and_a_title_of_its_own(
    site: Path, pages: dict[str, Read]
) -> None:
    titles: dict[str, list[str]] = {}
    for name in pages:
        if name == "404.html":
            continue
        text = (site / name).read_text(encoding="utf-8")
        assert 'http-equiv="Content-Security-Policy"' in text, name
        assert "unsafe-inline" not in text.partition("</head>")[0], name
        assert "'unsafe-eval'" not in text.partition("</head>")[0], name
        titles.setdefault("".join(pages[name].titles), []).append(name)
    assert {title: names for title, names in titles.items() if len(names) > 1} == {}


def test_every_page_has_a_description_and_that_of_a_kader_holds_the_answer(
    site: Path, pages: dict[str, Read]
) -> None:
    described = {
        name: re.search('<meta name="description" content="([^"]+)"', _text(site, name)) for name in pages
    }
    assert [name for name, found in described.items() if not found and name != "404.html"] == []
    found = described["kaders/wvs/detachering-maximaal/index.html"]
    assert found
    assert "23 maanden" in found[1]
    assert "geldt vanaf 4 april 2017" in found[1]
    gemeente = described["gemeenten/roosendaal/index.html"]
    assert gemeente
    assert re.search(r"Roosendaal: \d+ kaders zijn besloten, .* laten \d+ vragen open", gemeente[1])


def test_the_page_of_a_dossier_and_of_a_gemeente_names_its_feed(site: Path) -> None:
    for page, feed in (
        ("kaders/wvs/index.html", "wijzigingen/dossier/wvs/feed.xml"),
        ("gemeenten/roosendaal/index.html", "gemeenten/roosendaal/feed.xml"),
    ):
        found = re.search(
            '<link rel="alternate" type="application/atom.xml"[^>]* href="([^"]+)"', _text(site, page)
        )
        assert found
        assert (site / page).parent.joinpath(found[1]).resolve() == (site / feed).resolve()
        assert (site / feed).is_file()
        assert (site / feed).with_suffix(".json").is_file()


def _text(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def test_every_kader_has_its_page_its_permanent_pages_and_its_json(site: Path, corpus: Corpus) -> None:
    for kader in corpus.kaders.values():
        folder = site / "kaders" / kader.id
        assert (folder / "index.html").is_file()
        assert json.loads((folder / "kader.json").read_text(encoding="utf-8"))["id"] == kader.id
        for version in kader.versies:
            assert (folder / version.geldt_vanaf.tekst / "index.html").is_file()


def test_a_kader_page_says_what_holds_since_when_by_whom_for_whom_and_from_where(
    pages: dict[str, Read],
) -> None:
    text = " ".join(" ".join(pages["kaders/wvs/detachering-maximaal/index.html"].text).split())
    for part in (
        "23 maanden",
        "4 april 2017",
        "de colleges van de negen WVS-gemeenten",
        "Doelgroep B",
        "Roosendaal",
        "Van denken naar doen!",
        "onderdeel 6",
        "Wat open blijft",
        "Geschiedenis",
        "Hoort hierbij",
        "policy/wvs/detachering-maximaal.yml",
        "Reken met dit kader",
    ):
        assert part in text, part


def test_a_kader_page_shows_the_verdict_of_the_source_where_there_is_one(
    pages: dict[str, Read], corpus: Corpus
) -> None:
    judged = {name for name, kader in corpus.kaders.items() if kader.versies[-1].oordeel}
    assert "alkmaar/optie-participatiebedrijf" in judged
    assert "alkmaar/optie-werkbedrijf" not in judged
    for name, kader in corpus.kaders.items():
        text = pages[f"kaders/{name}/index.html"].text
        assert ("Oordeel" in text) == (name in judged), name
        assert (kader.versies[-1].oordeel or "") in "".join(text), name


def test_the_open_data_holds_every_kader_with_every_version(site: Path, corpus: Corpus) -> None:
    data = json.loads((site / "data" / "kaders.json").read_text(encoding="utf-8"))
    assert set(data["kaders"]) == set(corpus.kaders)
    for name, kader in corpus.kaders.items():
        assert len(data["kaders"][name]["versies"]) == len(kader.versies)


def test_the_page_of_a_source_lists_its_parts_in_the_order_of_the_document(
    pages: dict[str, Read], corpus: Corpus
) -> None:
    document = corpus.bronnen["van-denken-naar-doen"]
    ids = pages["bronnen/van-denken-naar-doen/index.html"].ids
    text = "".join(pages["bronnen/van-denken-naar-doen/index.html"].text)
    places = [text.index(heading.kop) for heading in document.koppen]
    assert places == sorted(places)
    assert len([one for one in ids if one.endswith(("alinea-1", "onderdeel-1"))]) >= len(document.koppen)


def test_every_part_of_a_source_shows_what_rests_on_it_or_why_nothing_does(
    site: Path, corpus: Corpus
) -> None:
    for document in corpus.bronnen.values():
        text = (site / "bronnen" / document.id / "index.html").read_text(encoding="utf-8")
        parts = text.split('<div class="brondeel" id="')[1:]
        assert len(parts) == sum(len(heading.delen) for heading in document.koppen)
        empty = [
            part.partition('"')[0]
            for part in parts
            if not any(shown in part for shown in ('class="rij"', "Geen kader.", "Besluit:"))
        ]
        assert empty == [], document.id


def test_the_navigation_lists_sections_and_never_every_kader(pages: dict[str, Read], corpus: Corpus) -> None:
    home = pages["index.html"]
    to_kaders = [link for link in home.links if link.count("/") >= 3 and link.startswith("kaders/")]
    assert len(to_kaders) < len(corpus.kaders) / 2
