"""The rules below an answer are those of that answer, and the page says of when they are."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_rekenhulpen import answer

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

PMC = (
    "rekenhulpen/pmc-rendabiliteit/#gemeente=roosendaal&peildatum=2018-03-01&gebruik=beschut"
    "&opbrengsten.0.bedrag=10000&kosten.0.bedrag=30000&kandidaten=10&uitstroom=2"
    "&huishouden=alleenstaande&maanden=3"
)
LAST, OF_ANSWER, CHOSEN = (
    "wat er het laatst gold",
    "leest u de versie van die uitkomst",
    "die u bovenaan koos",
)


def rule(page: Page, kader: str) -> Locator:
    return page.locator(f'[data-regel="{kader}"]')


def test_an_answer_of_the_past_stands_above_the_rules_of_then(page: Page, origin: str) -> None:
    told, norm = page.locator("[data-regels-van]"), rule(page, "landelijk/bijstandsnorm")
    page.goto(origin + PMC.partition("#")[0])
    expect(told).to_contain_text(LAST)
    expect(norm).to_contain_text("Niet bekend")
    page.goto("about:blank")
    page.goto(origin + PMC)
    answer(page)
    expect(told).to_contain_text(OF_ANSWER)
    expect(norm).to_contain_text("992,12")
    expect(norm).not_to_contain_text("Niet bekend")
    page.locator("#veld-peildatum-maand").fill("12")
    page.locator("#veld-peildatum-jaar").fill("2017")
    page.get_by_role("button", name="Bereken").click()
    expect(norm).to_contain_text("986,52")
    expect(norm).not_to_contain_text("992,12")


def test_the_day_that_a_reader_chose_for_the_site_goes_before(page: Page, origin: str) -> None:
    page.goto(f"{origin}{PMC}&op=2017-02-01")
    answer(page)
    expect(page.locator("[data-regels-van]")).to_contain_text(CHOSEN)
    expect(rule(page, "landelijk/bijstandsnorm")).to_contain_text("982,79")
