"""Searching as a visitor does: typing questions in Chromium on the built site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Request, Route, expect

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

QUESTIONS = Path(__file__).with_name("zoekvragen.txt")
FIRST = 3
ENOUGH_IN_FIRST = 0.95
LARGEST_FIRST_SEARCH = 300_000


def questions() -> list[tuple[str, list[str]]]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return [(question, pages.split(", ")) for question, pages in pairs]


def ask(page: Page, question: str) -> Locator:
    """Type a question and wait for its answer; gives the finds."""
    page.locator("#zoekveld").fill(question)
    expect(page.locator("[data-zoek-melding]")).to_contain_text(f"voor „{question}”")
    return page.locator(".zoek__treffer")


def addresses(finds: Locator, origin: str) -> list[str]:
    links: list[str] = finds.locator(".zoek__titel").evaluate_all("links => links.map((link) => link.href)")
    return [link.removeprefix(origin) for link in links]


def test_real_questions_have_their_page_in_the_first_three(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    missed, reciprocal = [], 0.0
    asked = questions()
    for question, wanted in asked:
        found = addresses(ask(page, question), origin)
        rank = next((place for place, one in enumerate(found, 1) if one in wanted), None)
        reciprocal += 1 / rank if rank else 0
        if rank is None or rank > FIRST:
            missed.append(f"{question}: {', '.join(found[:FIRST])}")
    print(
        f"{len(asked)} vragen, {len(missed)} gemist, gemiddelde omgekeerde rang {reciprocal / len(asked):.2f}"
    )
    assert len(asked) >= 80
    assert len(missed) <= (1 - ENOUGH_IN_FIRST) * len(asked), "\n".join(missed)


def test_a_question_for_a_value_shows_the_value_first(page: Page, origin: str) -> None:
    page.goto(origin)
    first = ask(page, "hoe lang mag een detachering duren").first
    expect(first.locator(".zoek__titel")).to_have_text("Hoe lang een detachering mag duren")
    expect(first.locator(".zoek__waarde")).to_have_text("hoogstens 23 maanden")
    expect(first.locator(".zoek__soort")).to_have_text(
        re.compile("^Regel · vastgesteld door de colleges · WVS")
    )
    expect(first.locator("mark").first).to_have_text("detachering")


def test_typing_errors_are_told_and_repaired(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    expect(ask(page, "dteachering").first).to_contain_text("Detachering")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("wij zochten op „detachering”")


def test_parts_of_compounds_and_compounds_of_parts(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    expect(ask(page, "traject").filter(has_text="leerwerktraject").first).to_be_visible()
    expect(ask(page, "detacheringsduur").first).to_contain_text("23 maanden")


def test_finding_nothing_leads_on(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    expect(ask(page, "qqxqq")).to_have_count(0)
    expect(page.locator("[data-zoek-melding]")).to_contain_text("Niets gevonden voor „qqxqq”.")
    page.get_by_role("link", name="Alle kaders").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alle kaders")


def test_the_question_stands_in_the_fragment_and_the_back_button_works(page: Page, origin: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}zoeken/#q=wat%20is%20een%20PMC")
    expect(page.locator(".zoek__titel").first).to_have_text("Product-marktcombinatie")
    ask(page, "loonwaarde")
    expect(page).to_have_url(f"{origin}zoeken/#q=loonwaarde")
    page.locator("#zoekveld").press("Enter")
    ask(page, "proefplaatsing")
    page.go_back()
    expect(page.locator("#zoekveld")).to_have_value("loonwaarde")
    page.go_back()
    expect(page.locator("#zoekveld")).to_have_value("wat is een PMC")
    expect(page.locator(".zoek__titel").first).to_have_text("Product-marktcombinatie")
    assert not [url for url in asked if "loonwaarde" in url.partition("#")[0]]


def test_the_field_in_the_head_goes_to_the_search_page(page: Page, origin: str) -> None:
    page.goto(f"{origin}kaders/wvs/detachering-maximaal/")
    page.locator("#kop-zoek").fill("WSP")
    page.locator("#kop-zoek").press("Enter")
    expect(page).to_have_url(f"{origin}zoeken/#q=WSP")
    expect(page.locator(".zoek__titel").first).to_have_text("Werkgeversservicepunt")


def test_more_finds_and_the_focus_on_the_first_new_one(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    expect(ask(page, "wvs")).to_have_count(10)
    page.get_by_role("button", name="Meer resultaten").click()
    expect(page.locator(".zoek__treffer")).to_have_count(20)
    expect(page.locator(".zoek__titel").nth(10)).to_be_focused()


def test_nothing_is_loaded_before_it_is_needed_and_the_first_search_is_small(page: Page, origin: str) -> None:
    sizes: dict[str, int] = {}

    def note(request: Request) -> None:
        if "/pagefind/" in request.url or request.url.endswith("zoekvraag.js"):
            sizes[request.url] = request.sizes()["responseBodySize"]

    page.on("requestfinished", note)
    page.goto(origin)
    page.wait_for_load_state("networkidle")
    assert not sizes
    ask(page, "hoe lang mag een detachering duren")
    assert 0 < sum(sizes.values()) < LARGEST_FIRST_SEARCH  # this server does not even compress


def test_an_index_that_cannot_be_loaded_is_said_and_tried_again(
    page: Page, origin: str, problems: list[str]
) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/woorden.json", refuse)
    page.goto(f"{origin}zoeken/")
    page.locator("#zoekveld").fill("detachering")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("Zoeken lukt nu niet")
    expect(page.get_by_role("link", name="Alle kaders")).to_be_visible()
    page.unroute("**/woorden.json", refuse)
    page.locator("#zoekveld").press("Enter")
    expect(page.locator(".zoek__titel").first).to_have_text("Detachering")
    problems.clear()


@pytest.mark.parametrize(
    "broken", ["%E0%A4%A", "<img src=x onerror=alert(1)>", "“”’ 'PMC's'", "%00", "a" * 5000]
)
def test_odd_addresses_do_no_harm(page: Page, origin: str, broken: str) -> None:
    page.goto(f"{origin}zoeken/#q={broken}")
    expect(page.locator(".zoek img")).to_have_count(0)
    expect(ask(page, "PMC").first).to_contain_text("Product-marktcombinatie")


def test_without_javascript_the_search_page_leads_to_the_overviews(origin: str, page: Page) -> None:
    browser = page.context.browser
    assert browser is not None
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{origin}zoeken/")
        expect(plain.get_by_text("Zoeken werkt alleen met JavaScript")).to_be_visible()
        plain.get_by_role("link", name="Begrippen").last.click()
        expect(plain.get_by_role("heading", level=1)).to_have_text("Begrippen")
