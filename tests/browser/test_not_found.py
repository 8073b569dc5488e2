"""Who follows an address that does not exist gets a page with a way on, at any depth and in any folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def lost(page: Page, origin: str, site: Path, problems: list[str]) -> Page:
    """The page that a server gives for an address far below the root of the site."""
    body = (site / "404.html").read_text(encoding="utf-8")
    page.route(
        "**/bestaat/niet/", lambda route: route.fulfill(status=404, body=body, content_type="text/html")
    )
    page.goto(f"{origin}kaders/bestaat/niet/")
    expect(page.get_by_role("link", name="Gemeenten")).to_have_attribute("href", "/een/pad/gemeenten/")
    problems.clear()  # looking for the root of the site gives a 404 on the way
    return page


def test_it_has_a_style_and_leads_to_the_lists(lost: Page, origin: str) -> None:
    assert lost.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("georgia")
    lost.get_by_role("link", name="Gemeenten").click()
    expect(lost).to_have_url(f"{origin}gemeenten/")


def test_its_search_leads_to_the_search(lost: Page, origin: str) -> None:
    lost.get_by_label("Zoek in kaders en begrippen").fill("lang & kort")
    lost.keyboard.press("Enter")
    expect(lost).to_have_url(f"{origin}zoeken/#q=lang%20%26%20kort")


def test_without_javascript_it_leads_up_to_what_it_cannot_know(
    browser: Browser, origin: str, site: Path
) -> None:
    body = (site / "404.html").read_text(encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for lost in ("**/bestaat/niet/", "**/bestaat/"):
        page.route(lost, lambda it: it.fulfill(status=404, body=body, content_type="text/html"))
    page.goto(f"{origin}kaders/bestaat/niet/")
    expect(page.locator("noscript p")).to_contain_text("weet deze pagina niet in welke map")
    expect(page.get_by_label("Zoek in kaders en begrippen")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").startswith("georgia")
    page.get_by_role("link", name="een map hoger").click()
    expect(page).to_have_url(f"{origin}kaders/bestaat/")
    page.get_by_role("link", name="een map hoger").click()
    expect(page).to_have_url(f"{origin}kaders/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle kaders")
    context.close()
