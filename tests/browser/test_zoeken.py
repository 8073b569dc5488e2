"""Searching as a visitor does: typing questions in Chromium on the built site."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from hooks.corpus.corpus import Corpus
from hooks.pages.pages import all_pages
from hooks.reading.load_policy import load_policy
from hooks.search import index as search_index
from tests import frozen
from tests.browser.search_questions import Outcome, addresses, ask, ask_all, outcome, read_questions
from tests.conftest import REPORTED
from tests.neighbours import with_neighbours

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

QUESTIONS = read_questions(Path(frozen.__file__).with_name("zoekvragen.txt"))
ENOUGH_IN_FIRST = 0.95
LARGEST_FIRST_SEARCH = 130_000


def test_real_questions_have_their_page_in_the_first_three(
    page: Page, origin: str, record_property: Callable[[str, object], None]
) -> None:
    page.goto(f"{origin}zoeken/")
    found = Outcome(QUESTIONS, {question: addresses(ask(page, question), origin) for question in QUESTIONS})
    record_property(REPORTED, f"Zoeken: {found}")
    assert len(found.ranks) >= 80
    assert found.in_first >= ENOUGH_IN_FIRST, str(found)


def index_of(corpus: Corpus, site: Path, folder: Path) -> Path:
    """The site with only its index made anew, of another corpus; pages written by hand stay out of it."""
    folder.mkdir()
    for entry in site.iterdir():
        if entry.name != search_index.FOLDER:
            (folder / entry.name).symlink_to(entry.resolve())
    search_index.write(corpus, all_pages(corpus), str(folder))
    return folder


def test_nothing_is_lost_when_files_are_added(
    context: BrowserContext, corpus: Corpus, site: Path, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    """Fourteen kaders more, on other subjects and much like the ones that are asked for."""
    more = load_policy(with_neighbours(corpus.folder, tmp_path))
    assert len(more.kaders) == len(corpus.kaders) + 14
    before, after = (
        outcome(context.new_page(), serve(index_of(each, site, tmp_path / name)), QUESTIONS)
        for name, each in (("zonder", corpus), ("met", more))
    )
    assert before.in_first > 0.9
    lost = set(after.missed) - set(before.missed)
    assert not lost, f"{lost}\n{after}"


def test_a_question_gets_the_same_answer_whatever_was_asked_before(page: Page, origin: str) -> None:
    fresh = ask_all(page, origin, QUESTIONS)
    reverse = ask_all(page, origin, reversed(list(QUESTIONS)))
    assert fresh == reverse


def test_a_question_for_a_value_shows_the_value_first(page: Page, origin: str) -> None:
    page.goto(origin)
    first = ask(page, "hoe lang mag een detachering duren").first
    expect(first.locator(".zoek__titel")).to_have_text("Hoe lang een detachering mag duren")
    expect(first.locator(".zoek__waarde")).to_have_text("hoogstens 23 maanden")
    expect(first.locator(".zoek__soort")).to_have_text(
        re.compile("^Regel · vastgesteld door de colleges, 4 april 2017 · WVS")
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
    expect(ask(page, "wvs")).to_have_count(15)
    page.get_by_role("button", name="Meer resultaten").click()
    expect(page.locator(".zoek__treffer")).to_have_count(30)
    expect(page.locator(".zoek__titel").nth(15)).to_be_focused()


def test_nothing_is_loaded_before_it_is_needed_and_the_first_search_is_small(
    page: Page, origin: str, site: Path
) -> None:
    asked: set[str] = set()

    def note(request: Request) -> None:
        name = request.url.removeprefix(origin).partition("?")[0]
        if name.startswith(("zoekindex/", "assets/zoeken/", "assets/paginas/")):
            asked.add(name)

    page.on("requestfinished", note)
    page.goto(origin)
    page.wait_for_load_state("networkidle")
    assert asked == {"assets/zoeken/zoeken.css", "assets/paginas/pagina.js"}
    ask(page, "hoe lang mag een detachering duren")
    page.wait_for_load_state("networkidle")
    assert "zoekindex/gids.json" in asked
    assert sum(len(gzip.compress((site / name).read_bytes())) for name in asked) < LARGEST_FIRST_SEARCH


def test_an_index_that_cannot_be_loaded_is_said_and_tried_again(
    page: Page, origin: str, problems: list[str]
) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/gids.json", refuse)
    page.goto(f"{origin}zoeken/")
    page.locator("#zoekveld").fill("detachering")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("Zoeken lukt nu niet")
    expect(page.get_by_role("link", name="Alle kaders")).to_be_visible()
    page.unroute("**/gids.json", refuse)
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
