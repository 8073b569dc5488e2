"""The page of a proposal in a browser: on paper an annex of two pages, and of use without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.examples.changed_policy import TERM

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

READ = f"voorstellen/{TERM}/2018-01-01/"
A4 = 2


@pytest.fixture(scope="module")
def origin(proposal_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site with a proposal that a calculator reads."""
    return serve(proposal_site)


def sheets(page: Page) -> int:
    """How many sheets of A4 the page is on paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_every_proposal_is_at_most_two_sheets_of_paper(page: Page, origin: str, proposal_site: Path) -> None:
    addresses = [
        one.parent.relative_to(proposal_site).as_posix()
        for one in (proposal_site / "voorstellen").rglob("index.html")
        if len(one.relative_to(proposal_site).parts) == 5
    ]
    assert len(addresses) > 50
    found = {}
    for one in addresses:
        page.goto(f"{origin}{one}/")
        found[one] = sheets(page)
    assert {one: count for one, count in found.items() if count > A4} == {}


def test_the_annex_says_where_it_comes_from_and_when_it_was_printed(page: Page, origin: str) -> None:
    page.goto(f"{origin}{READ}#nu")
    page.emulate_media(media="print")
    head = page.locator(".voorstel__afdruk")
    assert head.is_visible()
    said = head.inner_text()
    assert f"{origin}{READ} " in said
    assert re.search(r"afgedrukt op \d+ [a-z]+ 20\d\d$", said)
    assert page.locator("[data-print]").is_hidden()
    assert page.locator(".kop").is_hidden()


def test_without_javascript_the_page_says_the_same(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + READ)
    assert page.get_by_text("Ja, het leerwerktraject mag duren tot en met 31 maart 2019.").is_visible()
    assert page.get_by_role("button", name="Print als bijlage").count() == 0
    page.emulate_media(media="print")
    assert READ in page.locator(".voorstel__afdruk").inner_text()
    context.close()


def test_on_a_phone_nothing_sticks_out(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for address in (READ, "voorstellen/"):
        page.goto(origin + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_of_the_kader_leads_to_its_proposal(page: Page, origin: str) -> None:
    page.goto(f"{origin}kaders/{TERM}/")
    page.get_by_role("link", name="Wat zou dit voorstel veranderen").click()
    page.wait_for_url(f"{origin}{READ}")
