"""How sensitive the outcome of a PMC is: in words, in a picture and in a table."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_rekenhulpen import PMC, answer
from tests.browser.test_wat_als import PRESENT, SCENARIO

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]


def test_how_sensitive_the_outcome_is_stands_in_words_in_a_picture_and_in_a_table(
    page: Page, origin: str
) -> None:
    page.goto(origin + PRESENT)
    found = answer(page)
    found.locator("[data-let-op] summary").click()
    expect(found.locator("[data-let-op]")).to_contain_text(
        "De kosten «loon» maken het meeste uit. Zijn die €\u00a09.191,21 hoger, en blijft de rest gelijk,"
    )
    picture = found.get_by_role("img", name="Hoeveel er moet veranderen")
    expect(picture).to_be_visible()
    expect(picture).to_have_accessible_name(
        re.compile("van 6,1% bij kosten «loon» tot 46% bij kosten «huur»")
    )
    lengths = [one.bounding_box() for one in picture.locator(".balk").all()]
    assert len(lengths) == 6
    widths = [round(one["width"]) for one in lengths if one]
    assert widths == sorted(widths)
    details = found.locator(".beeld--gevoeligheid details")
    details.locator("summary").click()
    expect(details.get_by_role("row", name="Uitstroom 5 kandidaten")).to_contain_text(
        "1 kandidaat minder, 20%"
    )


def test_of_many_posts_the_ten_most_sensitive_are_drawn_and_all_stand_in_the_table(
    page: Page, origin: str
) -> None:
    posts = {f"kosten.{place}.bedrag": f"{place}00" for place in range(2, 14)}
    page.goto(f"{origin}{PMC}#{urlencode({'gemeente': 'zundert', **SCENARIO, **posts})}")
    found = answer(page).locator(".beeld--gevoeligheid")
    expect(found.locator(".balk")).to_have_count(10)
    expect(found.locator(".klein")).to_have_text(
        "Getekend zijn de 10 gevoeligste; de tabel noemt ze alle 18."
    )
    found.locator("summary").click()
    expect(found.locator("tbody tr")).to_have_count(18)


def test_a_bar_that_is_longer_than_fits_ends_in_a_point_and_says_how_long_it_is(
    page: Page, origin: str
) -> None:
    cheap = SCENARIO | {"kosten.1.bedrag": "1.000"}
    page.goto(f"{origin}{PMC}#{urlencode({'gemeente': 'zundert', **cheap})}")
    found = answer(page).locator(".beeld--gevoeligheid")
    expect(found.locator(".klein")).to_have_text("Een balk met een punt is langer dan 100%.")
    expect(found.locator("svg")).to_contain_text("2.819,1% meer")


def test_when_nothing_turns_the_outcome_the_table_stands_open_with_the_reasons(
    page: Page, origin: str
) -> None:
    question = {
        "gemeente": "zundert",
        **SCENARIO,
        "kosten.0.bedrag": "0",
        "uitstroom": "0",
        "kandidaten": "0",
    }
    del question["kosten.1.naam"], question["kosten.1.bedrag"], question["opbrengsten.0.bedrag"]
    del question["opbrengsten.0.naam"]
    page.goto(f"{origin}{PMC}#{urlencode(question)}")
    found = answer(page).locator(".beeld--gevoeligheid")
    expect(found.locator("table")).to_be_visible()
    expect(found.locator("svg")).to_have_count(0)
    expect(found.get_by_role("row", name="Uitstroom 0 kandidaten")).to_contain_text("kan niet")


def test_without_javascript_the_example_has_the_words_and_the_table(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + PMC)
    example = page.locator("[data-voorbeeld]")
    example.locator("[data-let-op] summary").click()
    expect(example.locator("[data-let-op]")).to_contain_text("De opbrengst «verkoop» maakt het meeste uit.")
    expect(example).to_contain_text(
        "Grafiek: hoeveel er moet veranderen voordat de uitkomst omslaat, van 66%"
    )
    details = example.locator("details", has=page.get_by_text("Slaat om bij"))
    details.locator("summary").click()
    expect(details.get_by_role("row", name="Uitstroom 5 kandidaten")).to_contain_text("kan niet")
    context.close()
