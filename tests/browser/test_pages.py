"""The site as people meet it: axe on every kind of page, keyboard, small screens, print and no JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from calculators.raamwerk.loket import REKENHULPEN
from hooks.pages.contents import FEWEST
from tests.browser.looks import (
    FONT_SIZE,
    LOOKS,
    ORDINARY_FONT_SIZE,
    axe_violations,
    show,
    sticks_out,
)
from tests.kinds import KINDS

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

IN_VIEW = """(it) => {
  const box = it.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing_however_one_looks(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    for look in LOOKS:
        show(page, look)
        assert axe_violations(page) == [], look.name
        assert sticks_out(page) <= 0, look.name


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing_and_all_fits_with_text_twice_as_large(
    large_text: Page, origin: str, address: str
) -> None:
    large_text.goto("about:blank")  # an address that differs in a day only, is another page too
    show(large_text, LOOKS[0])
    large_text.goto(origin + address)
    assert large_text.evaluate(FONT_SIZE) == 2 * ORDINARY_FONT_SIZE
    assert axe_violations(large_text) == []
    assert sticks_out(large_text) <= 0


# Pages that are one form, or show their parts at once.
WITHOUT_CONTENTS = {
    "home",
    "search",
    "difference",
    "proposing a change",
    "trajectduur of a file",
    "measurements of a file",
    "PMC's of a file",
    *REKENHULPEN,
}


@pytest.mark.parametrize("kind", sorted(set(KINDS) - WITHOUT_CONTENTS))
def test_a_page_longer_than_two_screens_has_a_table_of_contents_and_a_way_to_the_top(
    page: Page, origin: str, kind: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    page.goto(origin + KINDS[kind])
    page.wait_for_load_state("networkidle")  # a day and a gemeente may make the page shorter
    screens = page.evaluate("document.documentElement.scrollHeight / innerHeight")
    links = page.locator(".opdezepagina a")
    parts = page.locator("main h2").count()
    assert links.count() > 0 or screens <= 2 or parts < FEWEST, f"{screens} screens, {parts} parts"
    top = page.get_by_role("link", name="Naar boven")
    assert screens < 2 or not top.evaluate(IN_VIEW), "there is nothing to go back to yet"
    if screens > 4:
        page.evaluate("scrollTo({top: document.documentElement.scrollHeight / 2, behavior: 'instant'})")
        expect(top).to_be_in_viewport()
        top.click()
        assert page.evaluate("scrollY") < 200


def test_a_term_is_explained_in_place_by_keyboard(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/detachering-maximaal/")
    term = page.locator(".omlijst .begrip__woord").first
    term.focus()
    explanation = page.locator(f"#{term.get_attribute('popovertarget')}")
    assert not explanation.is_visible()
    page.keyboard.press("Enter")
    assert explanation.is_visible()
    page.keyboard.press("Escape")
    assert not explanation.is_visible()
    assert term.evaluate("(it) => it === document.activeElement")


def test_a_term_is_explained_in_place_by_touch(browser: Browser, origin: str) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(origin + "kaders/wvs/detachering-maximaal/")
    term = page.locator(".omlijst .begrip__woord").first
    term.tap()
    explanation = page.locator(f"#{term.get_attribute('popovertarget')}")
    assert explanation.is_visible()
    box = explanation.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert axe_violations(page) == []
    context.close()


def test_the_menu_opens_by_keyboard_on_a_small_screen(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(origin)
    link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Rekenhulpen")
    assert not link.is_visible()
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not link.is_visible()


def test_the_first_tab_stop_skips_to_the_content(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_the_choice_for_dark_stays_on_the_next_page(page: Page, origin: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(origin)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Donker").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.goto(origin + "kaders/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert page.get_by_role("button", name="Donker").get_attribute("aria-pressed") == "true"


@pytest.fixture
def without_javascript(browser: Browser) -> BrowserContext:
    return browser.new_context(java_script_enabled=False)


def test_without_javascript_kaders_rules_and_examples_still_read(
    without_javascript: BrowserContext, origin: str
) -> None:
    page = without_javascript.new_page()
    page.goto(origin + "kaders/wvs/leerwerktraject-maximaal/")
    assert page.get_by_text("6 maanden").first.is_visible()
    page.goto(origin + "rekenhulpen/trajectduur/")
    assert page.get_by_role("heading", name="Uitgewerkte voorbeelden").is_visible()
    page.goto(origin + "zoeken/")
    assert page.get_by_role("link", name="Kaders").first.is_visible()
    without_javascript.close()


def test_printing_leaves_out_what_paper_cannot_do(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/detachering-maximaal/")
    page.emulate_media(media="print")
    assert not page.locator(".kop").is_visible()
    assert page.get_by_text("23 maanden").first.is_visible()
