"""The site as people meet it: axe on every kind of page, keyboard, small screens, print and no JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from calculators.raamwerk.loket import REKENHULPEN
from hooks.pages.contents import FEWEST

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
# Of what is right axe would look up the place too, which costs half of its time.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}

# One page of every kind.
KINDS = {
    "home": "",
    "search": "zoeken/",
    "comparison": "vergelijken/",
    "options": "vergelijken/opties-alkmaar/",
    "pictures": "beelden/",
    "all kaders": "kaders/",
    "dossier": "kaders/wvs/",
    "kader": "kaders/wvs/detachering-maximaal/",
    "version of a kader": "kaders/landelijk/bijstandsnorm/2017-07-01/",
    "kader on a day in a gemeente": "kaders/zuidoost-drenthe/inbesteden-tenzij/#op=2009-05-01&in=coevorden",
    "kader before it began": "kaders/wvs/detachering-maximaal/#op=2016-01-01",
    "list on a day in a gemeente": "kaders/wvs/#op=2017-05-01&in=emmen",
    "wrong address": "kaders/alkmaar/#op=2017-02-30&in=breda",
    "difference": "verschil/",
    "proposing a change": "wijziging/#kader=wvs/detachering-maximaal",
    "proposals": "voorstellen/",
    "proposal": "voorstellen/zuidoost-drenthe/andere-organisaties/2009-08-25/",
    "themes": "themas/",
    "theme": "themas/trajectduur/",
    "kinds": "soorten/",
    "statuses": "statussen/",
    "status": "statussen/in-onderzoek/",
    "gemeenten": "gemeenten/",
    "gemeente": "gemeenten/roosendaal/",
    "glossary": "begrippen/",
    "sources": "bronnen/",
    "source": "bronnen/van-denken-naar-doen/",
    "decisions": "besluiten/",
    "open points": "open-punten/",
    "changes": "wijzigingen/",
    "changes of a month": "wijzigingen/2017-04/",
    "changes of a dossier": "wijzigingen/dossier/zuidoost-drenthe/",
    "changes of a besluit": "wijzigingen/besluit/kadernotitie-2009/",
    "calculators": "rekenhulpen/",
    "trajectduur of a file": "rekenhulpen/trajectduur-bestand/",
    "PMC's of a file": "rekenhulpen/pmc-rendabiliteit-bestand/",
    **{name: f"rekenhulpen/{name}/" for name in REKENHULPEN},
    "data": "data/",
    "data dictionary": "datawoordenboek/",
    "about": "over/",
    "licences": "licenties/",
    "accessibility": "toegankelijkheid/",
    "privacy": "privacy/",
    "quality": "kwaliteit/",
    "reviews": "nakijken/",
    "authors": "meedoen/",
}


IN_VIEW = """(it) => {
  const box = it.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""


def axe_violations(page: Page) -> list[str]:
    """What axe finds, a line for each place."""
    # The page's own policy forbids foreign scripts; axe comes in through the debugger.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(rules) => axe.run(document, rules)", RULES)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing_in_light_in_dark_and_on_a_narrow_screen(
    page: Page, origin: str, address: str
) -> None:
    # Without motion colours change at once; halfway a transition axe would see colours nobody reads.
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(origin + address)
    assert axe_violations(page) == [], "light"
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(page) == [], "dark"
    page.set_viewport_size({"width": 320, "height": 900})
    assert axe_violations(page) == [], "dark, 320 px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# Pages that are one form, or show their parts at once.
WITHOUT_CONTENTS = {
    "home",
    "search",
    "difference",
    "proposing a change",
    "trajectduur of a file",
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
