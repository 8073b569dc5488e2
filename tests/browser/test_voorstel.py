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


TRAJECT = "rekenhulpen/trajectduur/"
AS_IF = (
    "Reken alsof het voorstel van 1 september 2017 («Hoe lang een leerwerktraject mag duren») is aangenomen"
)
FILLED = "gemeente=roosendaal&doelgroep=b&start=1-2-2018&maanden=7&peildatum={day}"


def test_one_can_reckon_as_if_it_were_adopted(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECT}#{FILLED.format(day='1-2-2018')}")
    answer = page.locator("[data-antwoord] .zinnen__kop")
    answer.wait_for()
    assert answer.inner_text().startswith("Nee, het leerwerktraject duurt 31 dagen te lang")
    page.get_by_label(AS_IF).check()
    page.get_by_role("button", name="Bereken", exact=True).click()
    page.get_by_text("Alsof het voorstel van 1 september 2017").first.wait_for()
    assert "is aangenomen: ja, het plan past" in answer.inner_text()
    assert page.get_by_text("Zoals het nu is: nee, het leerwerktraject duurt 31 dagen te lang").is_visible()
    assert "alsof=wvs%2Fleerwerktraject-maximaal%2F2018-01-01" in page.url
    page.reload()
    page.get_by_text("is aangenomen: ja, het plan past").first.wait_for()
    assert page.get_by_label(AS_IF).is_checked()
    page.get_by_label(AS_IF).uncheck()
    page.get_by_role("button", name="Bereken", exact=True).click()
    page.wait_for_function("document.querySelector('.zinnen__kop').textContent.startsWith('Nee')")
    assert "alsof=" not in page.url


def test_the_choice_is_there_only_where_the_proposal_lies(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECT}#{FILLED.format(day='31-8-2017')}")
    page.locator("[data-antwoord] .zinnen__kop").wait_for()
    assert page.get_by_label(AS_IF).is_hidden()
    page.get_by_role("textbox", name="Maand").last.fill("9")
    page.locator("#veld-peildatum-dag").fill("1")
    assert page.get_by_label(AS_IF).is_visible()
    page.get_by_label(AS_IF).check()
    page.locator("#veld-peildatum-jaar").fill("2016")
    assert page.get_by_label(AS_IF).is_hidden()
    assert page.locator("#veld-alsof").input_value() == ""
    page.goto(f"{origin}rekenhulpen/inkoopaandeel/")
    assert page.locator("[data-alsof]").count() == 0


def test_a_case_of_the_page_goes_on_in_the_calculator(page: Page, origin: str) -> None:
    page.goto(origin + READ)
    page.get_by_role("link", name="Reken verder met dit geval").first.click()
    page.locator("[data-antwoord] .zinnen__kop").wait_for()
    assert page.locator("[data-antwoord] .zinnen__kop").inner_text().startswith("Alsof het voorstel van")
