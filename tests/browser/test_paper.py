"""The site on paper: few sheets, and each says for itself what it is, from where and of which day."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page

from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import corpus_id
from hooks.pages.pages import kader_address
from tests.browser.moment import set_moment

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

MOST_OF_KADER, MOST_OF_GEMEENTE, MOST_OF_REPORT, LONGEST = 2, 3, 2, 4
SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")


def sheets(page: Page, address: str) -> int:
    page.goto(address)
    return len(SHEET.findall(page.pdf(prefer_css_page_size=True)))


def longest_kaders(site: Path, corpus: Corpus) -> list[str]:
    """Of each dossier the kaders with the largest pages."""
    found = []
    for dossier in corpus.dossiers:
        inside = [kader_address(one.id) for one in corpus.kaders.values() if one.dossier == dossier]
        inside.sort(key=lambda address: (site / address / "index.html").stat().st_size, reverse=True)
        found += inside[:LONGEST]
    return found


def test_a_kader_fits_on_two_sheets(page: Page, origin: str, site: Path, corpus: Corpus) -> None:
    long = [one for one in longest_kaders(site, corpus) if sheets(page, origin + one) > MOST_OF_KADER]
    assert long == []


@pytest.mark.parametrize(
    "address", ["nakijken/", "inbedden/", "wijziging/", "voorstellen/wvs/raden-instemmen/2017-04-04/"]
)
def test_after_a_page_of_one_sheet_comes_no_empty_one(page: Page, origin: str, address: str) -> None:
    assert sheets(page, origin + address) == 1


def test_a_gemeente_fits_on_three_sheets(page: Page, origin: str, corpus: Corpus) -> None:
    addresses = [f"gemeenten/{one.id}/" for one in corpus.gemeenten()]
    assert [one for one in addresses if sheets(page, origin + one) > MOST_OF_GEMEENTE] == []


@pytest.mark.parametrize(
    "address", ["kaders/wvs/detachering-maximaal/", "gemeenten/emmen/", "kaders/alkmaar/"]
)
@pytest.mark.parametrize("width", [375, 1280])
def test_paper_says_what_it_is_where_it_stands_and_on_which_day(
    page: Page, origin: str, corpus: Corpus, address: str, width: int
) -> None:
    set_moment(page, datetime(2026, 11, 30, 12, tzinfo=UTC))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(origin + address)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    head = page.locator(".afdruk").first.inner_text()
    for part in ("Kaderwijzer", origin + address, "Afgedrukt op 30 november 2026", "Gegevens"):
        assert part in head
    edition = "getComputedStyle(document.querySelector('.uitgave'), '::after').content"
    assert page.evaluate(edition) == f'"{corpus_id(corpus)}"'
    if "detachering" in address:
        version = page.get_by_text("Versie van 4 april 2017: vastgesteld door de colleges")
        assert version.is_visible()
    else:
        assert page.get_by_role("navigation", name="Op deze pagina").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.get_by_role("navigation", name="Op deze pagina").is_visible() == (width == 1280)


def test_a_report_for_the_raad_fits_on_two_sheets(page: Page, origin: str, site: Path) -> None:
    reports = [
        one.parent.relative_to(site).as_posix()
        for one in (site / "hoe-staan-wij-ervoor").glob("*/[0-9]*/index.html")
    ]
    assert len(reports) > 15
    assert [one for one in reports if sheets(page, f"{origin}{one}/") > MOST_OF_REPORT] == []
