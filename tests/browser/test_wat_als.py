"""What if: other plans beside the present one, by the same fields, in the address too."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import axe_violations
from tests.browser.test_meenemen import opened
from tests.browser.test_rekenhulpen import (
    COLD_START,
    OMBOUW,
    PMC,
    TRAJECT,
    TRAJECTDUUR,
    answer,
    calculate,
    too_wide,
)

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

MONTHS = "Of: hoeveel maanden duurt het leerwerktraject?"
LEAVING = "Hoeveel van hen stromen uit naar werk?"
SCENARIO = {
    "peildatum": "1-9-2017",
    "gebruik": "beide",
    "opbrengsten.0.naam": "verkoop",
    "opbrengsten.0.bedrag": "120.000",
    "kosten.0.naam": "loon",
    "kosten.0.bedrag": "150.000",
    "kosten.1.naam": "huur",
    "kosten.1.bedrag": "20.000",
    "kandidaten": "20",
    "uitstroom": "5",
    "huishouden": "alleenstaande",
    "maanden": "12",
    "past_arbeidsmarkt": "ja",
    "past_ontwikkeling": "ja",
}
PRESENT = f"{PMC}#{urlencode({'gemeente': 'roosendaal', **SCENARIO})}"


def scenario(number: int, **change: str) -> str:
    """The part of an address that puts another scenario beside the present one."""
    prefix = f"anders{number}." if number > 2 else "anders."
    return "&" + urlencode({prefix + name: text for name, text in (SCENARIO | change).items()})


def another(page: Page, word: str, name: str) -> Locator:
    page.get_by_role("button", name=f"Zet een {word} ernaast").click()
    return page.get_by_role("form", name=name)


def different(form: Locator, label: str) -> Locator:
    """The field that is chosen to be another one than in the present plan."""
    form.get_by_label("Wat is er anders?").select_option(label=label)
    form.get_by_role("button", name="Verander dit").click()
    return form.get_by_label(label)


def comparison(page: Page) -> Locator:
    return page.locator("[data-vergelijking]")


def compare(form: Locator) -> Locator:
    form.get_by_role("button", name="Vergelijk", exact=True).click()
    return comparison(form.page)


def status(page: Page) -> Locator:
    return page.locator("[data-wat-als] [data-melding]")


def toggle(page: Page, name: str) -> Locator:
    return page.locator(".plan summary", has_text=name)


def test_a_shorter_plan_stands_beside_the_present_one_and_in_the_address(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=7")
    answer(page)
    form = another(page, "plan", "Plan 2")
    expect(toggle(page, "Plan 2")).to_be_focused()
    expect(form.get_by_label(MONTHS)).to_be_hidden()
    different(form, MONTHS)
    expect(form.get_by_label(MONTHS)).to_be_focused()
    expect(form.get_by_label(MONTHS)).to_have_value("7")
    form.get_by_role("button", name="Eén minder: Duur").click(click_count=2)
    expect(form.get_by_label(MONTHS)).to_have_value("5")
    found = compare(form)
    expect(found.get_by_role("heading", name="Naast elkaar")).to_be_focused()
    line = found.get_by_role("row", name="Gepland einde leerwerktraject 31 januari 2018")
    expect(line).to_contain_text("30 november 2017")
    expect(line.locator(".verschilt")).to_contain_text("62 dagen eerder")
    same = found.get_by_role("row", name="Laatste dag leerwerktraject 31").first
    expect(same.locator(".verschilt")).to_have_count(0)
    assert "anders.maanden=5" in page.url
    assert "anders.gemeente" not in page.url
    assert axe_violations(page) == []
    words = found.locator("td, li").all_text_contents()
    opened(page, origin, page.url.removeprefix(origin))
    expect(comparison(page).locator(".verschilt").first).to_be_visible(timeout=COLD_START)
    assert comparison(page).locator("td, li").all_text_contents() == words
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    expect(page.locator("[data-planmelding]")).to_be_hidden()


def test_faults_of_the_other_plan_stand_at_the_other_plan(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    form = another(page, "plan", "Plan 2")
    different(form, "Zijn er onderbrekingen?")
    form.get_by_role("button", name="Een onderbreking toevoegen").click()
    for name, day in (("Eerste dag van de onderbreking", "14"), ("Laatste dag van de onderbreking", "1")):
        group = form.get_by_role("group", name=name)
        for label, text in (("Dag", day), ("Maand", "8"), ("Jaar", "2017")):
            group.get_by_label(label).fill(text)
    found = compare(form)
    summary = form.locator("[data-fouten]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("de laatste dag ligt vóór de eerste dag")
    expect(found).to_be_hidden()
    expect(page.locator("form[aria-labelledby=invullen] [data-fouten]")).to_be_hidden()
    form.get_by_role("group", name="Laatste dag van de onderbreking").get_by_label("Dag").fill("27")
    expect(compare(form)).to_contain_text("14 dagen later")


def test_a_new_present_plan_is_compared_again_and_taking_the_other_away_takes_it_from_the_address(
    page: Page, origin: str
) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=7&anders.start=1-7-2017&anders.maanden=5")
    found = comparison(page)
    expect(found).to_contain_text("62 dagen eerder", timeout=COLD_START)
    page.locator("#veld-maanden").fill("6")
    calculate(page)
    expect(found).to_contain_text("31 dagen eerder")
    toggle(page, "Plan 2").click()
    page.get_by_role("button", name="Terug naar het huidige plan").click()
    months = page.get_by_role("form", name="Plan 2").get_by_label(MONTHS)
    expect(months).to_have_value("6")
    expect(found.locator("[data-oud]")).to_be_visible()
    page.get_by_role("button", name="Haal plan 2 weg").click()
    expect(found).to_be_hidden()
    expect(page.get_by_role("button", name="Zet een plan ernaast")).to_be_focused()
    assert "anders" not in page.url
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("[data-wat-als]")).to_be_hidden()


def test_a_calculator_without_other_plans_has_no_such_part(page: Page, origin: str) -> None:
    page.goto(origin + OMBOUW)
    expect(page.get_by_role("button", name="Bereken", exact=True)).to_be_visible()
    assert page.locator("[data-wat-als]").count() == 0


def test_scenarios_come_up_to_four_and_go_again(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT)
    answer(page)
    for number, leaving in ((2, "3"), (3, "6"), (4, "4")):
        form = another(page, "scenario", f"Scenario {number}")
        expect(form.get_by_label(LEAVING)).to_have_value("5")
        different(form, LEAVING).fill(leaving)
    expect(page.get_by_role("button", name="Zet een scenario ernaast")).to_be_hidden()
    expect(page.get_by_text("Meer dan 4 naast elkaar kan niet.")).to_be_visible()
    found = compare(form)
    expect(found.get_by_role("heading", name="Naast elkaar")).to_be_focused()
    heads = found.get_by_role("group", name="Tabel: de uitkomsten").get_by_role("columnheader")
    expect(heads).to_have_text(["Wat", "Huidig scenario", "Scenario 2", "Scenario 3", "Scenario 4"])
    line = found.get_by_role("row", name="Maatschappelijk resultaat €").locator("td")
    expect(line.nth(1)).to_have_text("-€\u00a014.485,28 €\u00a023.676,48 minder")
    expect(line.nth(0)).to_have_class("")
    typed = found.get_by_role("group", name="Tabel: wat anders is ingevuld")
    expect(typed.get_by_role("rowheader")).to_have_text([LEAVING])
    toggle(page, "Scenario 3").click()
    page.get_by_role("button", name="Haal scenario 3 weg").click()
    expect(toggle(page, "Scenario 3")).to_be_focused()
    expect(status(page)).to_contain_text("Scenario 3 is weggehaald.")
    expect(heads).to_have_text(["Wat", "Huidig scenario", "Scenario 2", "Scenario 3"])
    toggle(page, "Scenario 3").click()
    expect(page.get_by_role("form", name="Scenario 3").get_by_label(LEAVING)).to_have_value("4")
    assert "anders3.uitstroom=4" in page.url
    assert "anders4" not in page.url
    expect(page.get_by_role("button", name="Zet een scenario ernaast")).to_be_visible()
    expect(page.get_by_text("Meer dan 4 naast elkaar kan niet.")).to_be_hidden()


def test_a_colleague_sees_the_same_scenarios_with_a_line_and_a_break_even_for_each(
    page: Page, origin: str
) -> None:
    others = scenario(2, uitstroom="3", maanden="0") + scenario(3, **{"kosten.1.bedrag": "35.000"})
    page.goto(origin + PRESENT + others)
    found = comparison(page)
    picture = found.get_by_role("img", name="Resultaat bij elk aantal kandidaten").first
    expect(picture).to_be_visible(timeout=COLD_START)
    expect(picture.locator("path.lijn")).to_have_count(3)
    assert picture.locator(".lijnnummer text").all_text_contents() == ["1", "2", "3"]
    # Without months there is no break-even.
    assert picture.locator(".merk-lijn text").all_text_contents() == ["1", "3"]
    words = found.locator(".beeld__merken").first.locator("li")
    expect(words.nth(1)).to_contain_text("Scenario 2: -€\u00a050.000,00 bij de ingevulde uitstroom van 3")
    expect(words.nth(1)).to_contain_text("omslagpunt: geen")
    expect(found.locator("figcaption").first).to_contain_text("6 kandidaten («Scenario 3»)")
    details = found.locator("figure").first.locator("details")
    details.locator("summary").click()
    expect(details.get_by_role("columnheader").nth(2)).to_have_text("Scenario 2 (20 kandidaten)")
    before = found.locator("td, li").all_text_contents()
    opened(page, origin, page.url.removeprefix(origin))
    expect(comparison(page).locator(".verschilt").first).to_be_visible(timeout=COLD_START)
    assert comparison(page).locator("td, li").all_text_contents() == before


def test_faults_of_a_scenario_stand_at_that_scenario_and_name_it(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT + scenario(2) + scenario(3))
    expect(comparison(page)).to_be_visible(timeout=COLD_START)
    toggle(page, "Scenario 2").click()
    toggle(page, "Scenario 3").click()
    form = page.get_by_role("form", name="Scenario 3")
    different(form, LEAVING).fill("21")
    expect(comparison(page).locator("[data-oud]")).to_be_visible()
    toggle(page, "Scenario 3").click()
    found = compare(page.get_by_role("form", name="Scenario 2"))
    expect(found).to_be_hidden()
    summary = form.locator("[data-fouten]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text(
        "Scenario 3: Er stromen nooit meer mensen uit dan er kandidaten zijn: 20."
    )
    expect(form.get_by_label(LEAVING)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("form", name="Scenario 2").locator("[data-fouten]")).to_be_hidden()
    summary.get_by_role("link").click()
    expect(form.get_by_label(LEAVING)).to_be_focused()
    form.get_by_label(LEAVING).fill("20")
    page.keyboard.press("Enter")
    expect(found).to_be_visible()
    expect(found.locator("[data-oud]")).to_be_hidden()


def test_another_present_scenario_keeps_the_others_also_those_not_compared_yet(
    page: Page, origin: str
) -> None:
    page.goto(origin + PRESENT)
    answer(page)
    form = another(page, "scenario", "Scenario 2")
    different(form, LEAVING).fill("7")
    page.locator("#veld-uitstroom").fill("6")
    calculate(page)
    expect(answer(page).locator(".zinnen__kop")).to_contain_text("€\u00a021.029,44")
    expect(form.get_by_label(LEAVING)).to_have_value("7")
    expect(comparison(page)).to_be_hidden()
    line = compare(form).get_by_role("row", name=re.compile("^Hoeveel van hen"))
    expect(line).to_contain_text("7 kandidaten 1 kandidaat meer")
    page.locator("#veld-uitstroom").fill("4")
    calculate(page)
    expect(line).to_contain_text("7 kandidaten 3 kandidaten meer")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (PRESENT + "".join(map(scenario, range(2, 6))), "meer dan 4 naast elkaar kan niet"),
        (PRESENT + scenario(2) + "&anders.bestaat-niet=1", "Scenario 2: het veld «bestaat-niet» bestaat"),
        (f"{PRESENT}{scenario(7)}&anders7.gebruik=x", "Scenario 2: het veld «gebruik» staat meer dan één"),
        (TRAJECTDUUR + TRAJECT + "&anders.start=1-7-2017&anders3.maanden=4", "meer dan 2 naast elkaar"),
    ],
)
def test_what_of_an_address_does_not_fit_is_told_and_not_compared(
    page: Page, origin: str, address: str, message: str
) -> None:
    page.goto(origin + address)
    notice = page.locator("[data-planmelding]")
    expect(notice).to_contain_text(message, timeout=COLD_START)
    expect(notice).to_be_focused()
    expect(comparison(page)).to_be_hidden()
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    compare(page.get_by_role("form", name=re.compile("2$")))
    expect(comparison(page)).to_be_visible()
    expect(notice).to_be_hidden()


def test_scenarios_with_the_keyboard_only(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT)
    answer(page)
    page.get_by_role("button", name="Zet een scenario ernaast").focus()
    page.keyboard.press("Enter")
    expect(toggle(page, "Scenario 2")).to_be_focused()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id").startswith("kies-"):
            break
    page.keyboard.type("Hoeveel van hen")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-plek] [data-veld=uitstroom] [data-invoer]")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    expect(comparison(page).get_by_role("heading", name="Naast elkaar")).to_be_focused()
    expect(comparison(page)).to_contain_text("1 kandidaat minder")


@pytest.mark.parametrize(("width", "scheme"), [(1200, "light"), (1200, "dark"), (320, "light")])
def test_scenarios_are_for_everyone(page: Page, origin: str, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(origin + PRESENT + scenario(2, uitstroom="3") + scenario(3, kandidaten="12", gebruik="beschut"))
    expect(comparison(page).locator(".beeld svg").first).to_be_visible(timeout=COLD_START)
    expect(answer(page).get_by_role("img").first).to_be_visible()
    for one in page.locator("details").all():
        one.evaluate("(details) => (details.open = true)")
    assert axe_violations(page) == []
    parts = "[data-wat-als] *, [data-uitkomst] *"
    assert too_wide(page, parts, ".beeld__tabel, .alleen-voorlezen, svg, code") == []


def test_the_comparison_goes_on_paper_without_its_forms(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT + scenario(2, uitstroom="3"))
    expect(comparison(page)).to_be_visible(timeout=COLD_START)
    page.emulate_media(media="print")
    expect(comparison(page).get_by_role("table").first).to_be_visible()
    expect(page.locator(".plan")).to_be_hidden()
    expect(page.get_by_role("button", name="Zet een scenario ernaast")).to_be_hidden()


def test_only_what_differs_is_asked(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT + scenario(2, uitstroom="3", gebruik="beschut"))
    expect(comparison(page)).to_be_visible(timeout=COLD_START)
    toggle(page, "Scenario 2").click()
    form = page.get_by_role("form", name="Scenario 2")
    shown = form.locator("[data-veld]").filter(visible=True)
    expect(shown).to_have_count(3)
    assert [one.get_attribute("data-veld") for one in shown.all()] == ["heet", "gebruik", "uitstroom"]
    offered = form.get_by_label("Wat is er anders?").locator("option").all_text_contents()
    assert "Hoeveel kandidaten werken er in een jaar?" in offered
    assert LEAVING not in offered
    form.get_by_role("button", name="Terug naar het huidige scenario").click()
    expect(shown).to_have_count(1)


def test_a_number_goes_up_and_down_by_a_button_as_large_as_a_finger(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT)
    answer(page)
    form = another(page, "scenario", "Scenario 2")
    leaving = different(form, LEAVING)
    less = form.get_by_role("button", name="Eén minder: Uitstroom naar werk")
    more = form.get_by_role("button", name="Eén meer: Uitstroom naar werk")
    for button in (less, more):
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    more.click()
    expect(leaving).to_have_value("6")
    leaving.fill("1.000")
    more.click()
    expect(leaving).to_have_value("1001")
    leaving.fill("0")
    less.click()
    expect(leaving).to_have_value("0")
    leaving.fill("veel")
    more.click()
    expect(leaving).to_have_value("veel")


def test_a_scenario_has_a_name_of_its_own_that_goes_along_in_the_address(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT)
    answer(page)
    form = another(page, "scenario", "Scenario 2")
    form.get_by_label("Hoe noemt u dit scenario?").fill("Minder uitstroom")
    different(page.get_by_role("form", name="Minder uitstroom"), LEAVING).fill("3")
    found = compare(page.get_by_role("form", name="Minder uitstroom"))
    expect(found.get_by_role("columnheader", name="Minder uitstroom").first).to_be_visible()
    expect(found).to_contain_text("Het laagste heeft «Minder uitstroom»")
    assert "anders.heet=Minder+uitstroom" in page.url
    opened(page, origin, page.url.removeprefix(origin))
    expect(comparison(page)).to_contain_text("heeft «Minder uitstroom»", timeout=COLD_START)
    comparison(page).get_by_text("De hele uitkomst: Minder uitstroom").click()
    expect(comparison(page).locator(".ingevuld").first).to_be_visible()
    expect(comparison(page).locator("[data-wijzig]")).to_have_count(0)
    toggle(page, "Minder uitstroom").click()
    page.get_by_role("button", name="Haal «Minder uitstroom» weg").click()
    expect(status(page)).to_contain_text("Minder uitstroom is weggehaald.")
    assert "heet" not in page.url


def test_a_name_that_another_scenario_has_is_refused_at_its_field(page: Page, origin: str) -> None:
    page.goto(origin + PRESENT + scenario(2, heet="Zuinig") + scenario(3, heet="Zuinig"))
    second = page.get_by_role("form", name="Zuinig").last
    expect(second.locator("[data-fouten]")).to_contain_text(
        "Scenario 3: «Zuinig» heet al een ander scenario; kies een andere naam.", timeout=COLD_START
    )
    expect(comparison(page)).to_be_hidden()
