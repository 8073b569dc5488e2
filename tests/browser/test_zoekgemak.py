"""What makes searching easy: seeing why, coming back, typing on, and never a false „niets gevonden"."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.search_questions import ask

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

LOWEST_FIRST = 420  # pixels down a phone of 375 by 667


@pytest.mark.parametrize("asked", ["hoe lang mag een detachering duren", "detachering in breda"])
@pytest.mark.parametrize("address", ["zoeken/", "", "zoeken/#op=2017-09-01&in=roosendaal"])
def test_on_a_phone_the_first_find_is_seen_without_scrolling(
    browser: Browser, origin: str, address: str, asked: str
) -> None:
    with browser.new_context(viewport={"width": 375, "height": 667}, locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{origin}{address}")
        first = ask(page, asked).first
        page.evaluate("scrollTo(0, 0)")
        box = first.bounding_box()
        assert box
        assert box["y"] <= LOWEST_FIRST
        field = page.locator("#zoekveld").bounding_box()
        assert field
        assert 0 < field["y"] < box["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize(("touched", "focus"), [(True, "BODY"), (False, "INPUT")])
def test_on_a_phone_the_keyboard_goes_when_a_question_is_sent(
    browser: Browser, origin: str, touched: bool, focus: str
) -> None:
    with browser.new_context(has_touch=touched, is_mobile=touched, locale="nl-NL") as context:
        page = context.new_page()
        page.goto(f"{origin}zoeken/")
        ask(page, "detachering")
        assert page.evaluate("document.activeElement.tagName") == "INPUT"
        page.keyboard.press("Enter")
        expect(page.locator(".zoek__treffer").first).to_be_visible()
        assert page.evaluate("document.activeElement.tagName") == focus


def test_the_answer_to_a_question_for_a_value_is_the_first_item(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    ask(page, "hoe lang mag een detachering duren")
    card = page.locator("[data-zoek-lijst] > li.zoek__antwoord")
    expect(card).to_have_count(1)
    expect(page.locator("[data-zoek-lijst] > li").first).to_have_class(re.compile("zoek__antwoord"))
    expect(card.get_by_role("link")).to_have_attribute("href", re.compile("kaders/wvs/detachering-maximaal/"))
    expect(card.locator(".zoek__waarde")).to_have_text("hoogstens 23 maanden")
    expect(card.locator(".zoek__soort")).to_contain_text("vastgesteld door de colleges, 4 april 2017")
    ask(page, "detachering")
    expect(card).to_have_count(0)


def test_a_find_shows_the_sentence_or_says_why_it_was_found(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    ask(page, "leefwereld van klanten")
    expect(page.locator(".zoek__tekst", has_text="leefwereld").first).to_be_visible()
    find = ask(page, "verlengen").filter(has_text="Hoe lang een detachering mag duren")
    expect(find.locator(".zoek__reden")).to_have_text(
        "Gevonden omdat „verlengen” een zoekwoord van deze pagina is."
    )


def test_plurals_are_marked(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    ask(page, "raad")
    expect(page.locator("mark", has_text=re.compile("^raden$")).first).to_be_visible()


def test_another_gemeente_is_told_and_not_repaired(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    ask(page, "is dit ook in breda")
    said = page.locator("[data-zoek-melding]")
    expect(said).to_contain_text("Niets gevonden")
    expect(said).to_contain_text("„Breda” staat niet in deze kennisbank; wel: Alkmaar,")
    expect(said).not_to_contain_text("wij zochten op")
    ask(page, "in breda")
    expect(said).to_contain_text("Niets gevonden")
    expect(said).not_to_contain_text("Bedoelde u")
    ask(page, "70 procent")
    expect(page.locator(".zoek__titel").first).to_have_attribute(
        "href", re.compile("kaders/wvs/aandeel-wvs/")
    )


def test_quotes_want_the_words_together_and_a_minus_takes_away(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    finds = ask(page, "„zo kort als kan”")
    expect(finds.first).to_contain_text("zo kort als kan")
    expect(ask(page, "detachering loonwaarde").filter(has_text="Loonwaarde").first).to_be_visible()
    left = ask(page, "detachering -loonwaarde")
    expect(left.first).to_be_visible()
    assert not [text for text in left.all_inner_texts() if "loonwaarde" in text.lower()]


def test_a_question_in_the_query_is_answered_and_goes_to_the_fragment(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/?q=wat%20is%20een%20PMC")
    expect(page.locator(".zoek__titel").first).to_have_text("Product-marktcombinatie")
    expect(page).to_have_url(f"{origin}zoeken/#q=wat+is+een+PMC")


def test_going_back_keeps_how_many_finds_and_the_place(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=wvs")
    expect(page.locator(".zoek__treffer")).to_have_count(15)
    page.get_by_role("button", name="Meer resultaten").click()
    expect(page.locator(".zoek__treffer")).to_have_count(30)
    link = page.locator(".zoek__titel").nth(25)
    title = link.inner_text()
    link.click()
    expect(page.locator("[data-zoek]")).to_have_count(0)
    page.go_back()
    expect(page.locator(".zoek__treffer")).to_have_count(30)
    again = page.locator(".zoek__titel").nth(25)
    expect(again).to_have_text(title)
    expect(again).to_be_in_viewport()


def test_a_page_opens_at_the_sentence_that_was_found(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    find = ask(page, "leefwereld van klanten").first
    find.get_by_role("link").click()
    expect(page.locator("[data-zoek]")).to_have_count(0)
    expect(page.get_by_text("leefwereld").first).to_be_in_viewport()
    assert page.evaluate("document.fragmentDirective !== undefined")
    assert ":~:" not in page.evaluate("location.hash")


def test_slash_goes_to_the_field_and_arrow_down_to_the_finds(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    page.keyboard.press("/")
    expect(page.locator("#zoekveld")).to_be_focused()
    ask(page, "kosten/baten")
    expect(page.locator("#zoekveld")).to_have_value("kosten/baten")
    page.locator("#zoekveld").press("ArrowDown")
    expect(page.locator(".zoek__titel").first).to_be_focused()


def test_the_field_in_the_head_proposes_while_one_types(page: Page, origin: str) -> None:
    page.goto(f"{origin}kaders/wvs/detachering-maximaal/")
    page.keyboard.press("/")
    field = page.locator("#kop-zoek")
    expect(field).to_be_focused()
    page.keyboard.type("loonwaarde")
    proposals = page.locator(".kop__voorstellen")
    expect(proposals.get_by_role("link").first).to_contain_text("Loonwaarde")
    expect(proposals.get_by_role("link").last).to_contain_text("voor „loonwaarde”")
    page.keyboard.press("ArrowDown")
    expect(proposals.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(proposals).to_be_hidden()
    expect(field).to_be_focused()
    page.keyboard.type(" bepalen")
    proposals.get_by_role("link").last.click()
    expect(page).to_have_url(f"{origin}zoeken/#q=loonwaarde+bepalen")


@pytest.mark.parametrize("lost", ["**/vindplaatsen-*.json", "**/treffers-*.json", "**/woordenboek-*.json"])
def test_a_piece_that_cannot_be_fetched_is_never_nothing_found(
    page: Page, origin: str, problems: list[str], lost: str
) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route(lost, refuse)
    page.goto(f"{origin}zoeken/")
    said = page.locator("[data-zoek-melding]")
    question = "dteachering"
    page.locator("#zoekveld").fill(question)
    expect(said).to_contain_text("Zoeken lukt nu niet")
    expect(said).not_to_contain_text("Niets gevonden")
    expect(page.get_by_text("Probeer een ander woord")).to_be_hidden()
    page.unroute(lost, refuse)
    page.locator("#zoekveld").press("Enter")
    expect(said).to_contain_text(f"voor „{question}”")
    expect(page.locator(".zoek__titel").first).to_have_text("Detachering")
    problems.clear()


def test_one_can_narrow_down_to_what_has_an_open_point_or_a_number(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=detachering&met=open-punt&met=getal")
    expect(page.locator("[data-zoek-gekozen]")).to_contain_text("Met: open punt")
    expect(page.locator(".zoek__titel", has_text="Hoe lang een detachering mag duren")).to_be_visible()
    expect(page.locator(".zoek__titel", has_text=re.compile("^Detachering$"))).to_have_count(0)
