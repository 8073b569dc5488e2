"""What if: another plan beside the present one, by the same fields, in the address too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_meenemen import opened
from tests.browser.test_pages import axe_violations
from tests.browser.test_rekenhulpen import PMC, TRAJECT, TRAJECTDUUR, answer, calculate

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

MONTHS = "Of: hoeveel maanden"


def other_plan(page: Page) -> Locator:
    page.get_by_role("button", name="Maak een ander plan").click()
    return page.get_by_role("form", name="Het andere plan")


def compare(form: Locator) -> Locator:
    form.get_by_role("button", name="Vergelijk", exact=True).click()
    return form.page.locator("[data-vergelijking]")


def test_a_shorter_plan_stands_beside_the_present_one_and_in_the_address(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=7")
    answer(page)
    form = other_plan(page)
    expect(page.get_by_role("heading", name="Het andere plan")).to_be_focused()
    expect(form.get_by_label(MONTHS)).to_have_value("7")
    form.get_by_label(MONTHS).fill("5")
    found = compare(form)
    expect(page.get_by_role("heading", name="De twee plannen naast elkaar")).to_be_focused()
    line = found.get_by_role("row", name="Gepland einde leerwerktraject 31 januari 2018")
    expect(line).to_contain_text("30 november 2017")
    expect(line).to_contain_text("62 dagen eerder")
    assert line.get_attribute("class") == "verschilt"
    expect(found.get_by_role("row", name="Laatste dag leerwerktraject 31").first).to_contain_text("gelijk")
    assert "anders.maanden=5" in page.url
    assert "anders.gemeente" not in page.url
    assert axe_violations(page) == []
    words = found.locator("td, li").all_text_contents()
    opened(page, origin, page.url.removeprefix(origin))
    expect(page.locator("[data-vergelijking] td").first).to_be_visible(timeout=60_000)
    assert page.locator("[data-vergelijking]").locator("td, li").all_text_contents() == words
    expect(page.locator("[data-adresmelding]")).to_be_hidden()


def test_faults_of_the_other_plan_stand_at_the_other_plan(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    form = other_plan(page)
    form.get_by_role("button", name="Een onderbreking toevoegen").click()
    for name, day in (("Eerste dag van de onderbreking", "1"), ("Laatste dag van de onderbreking", "14")):
        group = form.get_by_role("group", name=name)
        for label, text in (("Dag", day), ("Maand", "8"), ("Jaar", "2017")):
            group.get_by_label(label).fill(text)
    found = compare(form)
    summary = form.locator("[data-fouten]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Kies een lezing")
    expect(found).to_be_hidden()
    expect(page.locator("form[aria-labelledby=invullen] [data-fouten]")).to_be_hidden()
    form.get_by_label("De dagen van een onderbreking schuiven").check()
    form.get_by_label("De termijn loopt vanaf de eerste dag").check()
    expect(compare(form)).to_contain_text("14 dagen later")


def test_a_new_present_plan_is_compared_again_and_stopping_takes_it_from_the_address(
    page: Page, origin: str
) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=7&anders.start=1-7-2017&anders.maanden=5")
    found = page.locator("[data-vergelijking]")
    expect(found).to_contain_text("62 dagen eerder", timeout=60_000)
    page.locator("#veld-maanden").fill("6")
    calculate(page)
    expect(found).to_contain_text("31 dagen eerder")
    page.get_by_role("button", name="Terug naar het huidige plan").click()
    expect(page.locator("#anders-maanden")).to_have_value("6")
    page.get_by_role("button", name="Stop met vergelijken").click()
    expect(found).to_be_hidden()
    expect(page.get_by_role("button", name="Maak een ander plan")).to_be_focused()
    assert "anders" not in page.url
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("[data-wat-als]")).to_be_hidden()


def test_a_calculator_without_another_plan_has_no_such_part(page: Page, origin: str) -> None:
    page.goto(origin + PMC)
    expect(page.get_by_role("button", name="Bereken", exact=True)).to_be_visible()
    assert page.locator("[data-wat-als]").count() == 0
