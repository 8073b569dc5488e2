"""How much a reader has to scroll, in screens of a phone: a question is answered on a few."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from hooks.corpus.corpus import Corpus
from tests.browser.test_phone import BROKEN, PHONE
from tests.kinds import KINDS

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

MOST_OF_GEMEENTE = 3
HEIGHT = "document.documentElement.scrollHeight / innerHeight"
MOST = {
    **{"open-punten/": 6, "wijzigingen/": 4, "vergelijken/": 8, "kaders/": 8, "voorstellen/": 8},
    **{f"kaders/{one}/": 8 for one in ("wvs", "zuidoost-drenthe", "alkmaar")},
    **{"statussen/vastgesteld-door-de-colleges/": 4, "themas/samenwerking/": 4},
    **{
        f"wijzigingen/{one}/": 4
        for one in ("dossier/zuidoost-drenthe", "2017-04", "besluit/wvs-colleges-2017")
    },
}
# Beside these there is nothing to list: a page of one part, and the search, which shows itself what is on it.
WITHOUT_CONTENTS = ("zoeken/",)
PARTS = "[...document.querySelectorAll('main h2')].filter((it) => it.checkVisibility()).length"


def screens(page: Page, address: str) -> float:
    page.set_viewport_size(PHONE)
    page.goto(address)
    page.evaluate("document.fonts.ready")
    height: float = page.evaluate(HEIGHT)
    return height


def test_a_gemeente_is_three_screens_of_a_phone(page: Page, origin: str, corpus: Corpus) -> None:
    found = {one.id: screens(page, f"{origin}gemeenten/{one.id}/") for one in corpus.gemeenten()}
    assert {name: long for name, long in found.items() if long > MOST_OF_GEMEENTE} == {}


@pytest.mark.parametrize(("address", "most"), MOST.items(), ids=MOST)
def test_a_list_is_a_few_screens_before_one_asks_for_more(
    page: Page, origin: str, address: str, most: int
) -> None:
    assert screens(page, origin + address) <= most


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_beside_a_page_longer_than_two_screens_is_a_table_of_contents(
    page: Page, origin: str, address: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(origin + address)
    page.evaluate("document.fonts.ready")
    if address not in WITHOUT_CONTENTS and page.evaluate(HEIGHT) > 2 and page.evaluate(PARTS) > 1:
        assert page.locator(".opdezepagina nav").count() == 1


def test_the_table_of_contents_of_a_form_stands_beside_or_below_it_and_names_what_is_there(
    page: Page, origin: str
) -> None:
    address = f"{origin}rekenhulpen/trajectduur/"
    form, contents = page.locator("form.formulier"), page.locator(".opdezepagina")
    page.set_viewport_size(PHONE)
    page.goto(address)
    below, above = contents.bounding_box(), form.bounding_box()
    assert below
    assert above
    assert below["y"] >= above["y"] + above["height"]
    page.set_viewport_size({"width": 1280, "height": 900})
    entry = contents.get_by_role("link", name="Uitkomst", exact=True)
    expect(contents.get_by_role("link", name="Zo ziet een uitkomst eruit")).to_be_visible()
    expect(entry).to_be_hidden()
    page.locator("[data-uitkomst]").evaluate("(it) => { it.hidden = false; }")
    expect(entry).to_be_visible()


def test_home_says_in_one_line_what_is_on_it(page: Page, origin: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(origin)
    contents = page.locator(".opdezepagina")
    box = contents.bounding_box()
    assert box
    assert box["height"] < 60
    contents.get_by_text("Op deze pagina").click()
    contents.get_by_role("link", name="Voor raadsleden").click()
    expect(page.get_by_role("heading", name="Voor raadsleden")).to_be_in_viewport()


@pytest.mark.parametrize("width", [375, 800, 1200, 1280])
def test_no_word_of_the_matrix_breaks_at_any_width(page: Page, origin: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("vergelijken/", "vergelijken/opties-alkmaar/"):
        page.goto(origin + address)
        page.evaluate("document.fonts.ready")
        assert page.evaluate(BROKEN) == []


def test_the_table_of_contents_says_which_part_one_reads(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(reduced_motion="reduce")
    page.goto(origin + "begrippen/")
    current = page.locator(".opdezepagina a[aria-current=location]")
    titles = page.locator(".opdezepagina a").all_inner_texts()
    for title in (titles[8], titles[3]):  # on, and far back at once
        page.locator("main h2", has_text=re.compile(f"^{title}$")).evaluate("(it) => it.scrollIntoView()")
        expect(current).to_have_text([title])
        expect(current).to_be_in_viewport()


def test_on_a_phone_the_way_to_the_top_lies_over_no_text_until_one_turns_back(
    page: Page, origin: str
) -> None:
    page.set_viewport_size(PHONE)
    page.emulate_media(reduced_motion="reduce")
    page.goto(origin + "begrippen/")
    top = page.get_by_role("link", name="Naar boven")
    page.mouse.move(180, 300)
    for _ in range(4):
        page.mouse.wheel(0, 900)
    page.wait_for_function("scrollY > 2000")
    expect(page.locator("body.ver-van-boven")).to_be_attached()
    expect(top).not_to_be_in_viewport()
    page.mouse.wheel(0, -200)
    expect(top).to_be_in_viewport()
    top.click()
    page.wait_for_function("scrollY < 200")
    expect(top).not_to_be_in_viewport()


def test_beside_a_decided_kader_only_what_was_not_decided_has_a_pill(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/detachering-maximaal/")
    beside = page.get_by_role("region", name="Hoort hierbij")
    pills = beside.locator(".status")
    assert pills.filter(has_text="Besloten").count() > 0
    assert [one for one in pills.filter(has_text="Besloten").all() if one.is_visible()] == []
    assert beside.get_by_text("Waar niets bij staat, is besloten.").is_visible()


def test_what_a_kader_says_is_as_dark_as_its_title_and_leads_to_what_it_leaves_open(
    page: Page, origin: str, corpus: Corpus
) -> None:
    page.goto(origin + "kaders/wvs/detachering-maximaal/")
    colour = "(it) => getComputedStyle(it).color"
    said = page.locator("main .omlijst__inhoud p").first
    assert said.evaluate(colour) == page.locator("main h1").evaluate(colour)
    number = len(corpus.kaders["wvs/detachering-maximaal"].versies[-1].open_punten)
    page.locator("main .omlijst").first.get_by_role("link", name=f"{number} vragen blijven open").click()
    expect(page.get_by_role("heading", name="Wat open blijft")).to_be_in_viewport()


def test_the_parts_of_a_dossier_are_drawn_beside_each_other_until_one_narrows_it(
    page: Page, origin: str
) -> None:
    page.goto(origin + "kaders/wvs/")
    bars = page.locator("main summary .balkje")
    assert bars.count() == page.locator("main details.vouw").count() > 0
    assert bars.first.is_visible()
    page.goto(origin + "kaders/wvs/#in=roosendaal")
    page.reload()
    expect(bars.first).to_be_hidden()


def test_in_the_open_points_nothing_that_is_empty_is_named(page: Page, origin: str) -> None:
    page.goto(origin + "open-punten/")
    counts = page.locator("main .aantal")
    assert "0" in counts.all_text_contents(), "something was open before, or in one gemeente"
    assert [one.inner_text() for one in counts.all() if one.is_visible() and one.inner_text() == "0"] == []
