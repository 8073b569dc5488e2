"""With the Tab and Enter keys only: each field of each calculator, its answer, and what narrows a search."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from calculators.raamwerk.loket import REKENHULPEN
from tests.browser.test_rekenhulpen import answer

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

MOST_STOPS = 150
FIELDS = "form.formulier [data-veld]:not([hidden] *)"
# The name of the field that has the focus, or what the button says.
FOCUSED = """() => {
  const one = document.activeElement;
  return one.closest("form.formulier [data-veld]")?.dataset.veld ?? one.textContent.trim();
}"""
SHOWN = """(all) => all.filter((one) => one.checkVisibility() && !one.closest("details:not([open])"))
  .map((one) => one.dataset.veld)"""


@pytest.mark.parametrize("name", REKENHULPEN)
def test_every_field_of_a_calculator_is_reached_and_enter_gives_the_answer(
    page: Page, origin: str, name: str
) -> None:
    page.goto(f"{origin}rekenhulpen/{name}/voorbeelden/")
    link = page.locator(".voorbeeld", has=page.locator(".zinnen__kop")).locator(".neem-over a").first
    page.goto(link.evaluate("(link) => link.href"))
    headline = answer(page).locator(".zinnen__kop").inner_text()
    shown = set(page.locator(FIELDS).evaluate_all(SHOWN))
    assert shown
    reached = set()
    page.locator("h1").evaluate("(it) => { it.tabIndex = -1; it.focus(); }")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        reached.add(at := page.evaluate(FOCUSED))
        if at == "Bereken":
            break
    assert shown - reached == set()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Uitkomst", exact=True)).to_be_focused()
    assert answer(page).locator(".zinnen__kop").inner_text() == headline


def test_a_search_is_narrowed_by_keyboard(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=detachering")
    expect(page.locator(".zoek__treffer").first).to_be_visible()
    page.locator("#zoekveld").focus()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('input[type=checkbox]')"):
            break
        if page.evaluate("document.activeElement.matches('summary:not([open] > summary)')"):
            page.keyboard.press("Enter")
    box = page.locator("input[type=checkbox]:focus")
    expect(box).to_have_count(1)
    before = page.url
    page.keyboard.press("Space")
    expect(page.locator(".zoek__treffer").first).to_be_visible()
    page.wait_for_function("(before) => location.href !== before", arg=before)
