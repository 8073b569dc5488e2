"""The form asks only what is needed, and the answer follows what is filled in."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators.raamwerk.telt import ALTIJD, Wanneer, als, als_een_van
from tests.assets import call
from tests.browser.looks import axe_violations
from tests.browser.test_rekenhulpen import (
    COLD_START,
    INKOOP,
    START,
    TRAJECT,
    TRAJECTDUUR,
    answer,
    calculate,
    faults,
    type_date,
)

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

WIJZER = "rekenhulpen/doelgroepwijzer/"
PHONE = 667  # pixels high
GEMEENTE, GROEP = "In welke gemeente woont de kandidaat?", "Bij welke doelgroep hoort de kandidaat?"
MONTHS = "Of: hoeveel maanden"
CONDITIONS = {
    "altijd": ALTIJD,
    "ingevuld": als("a"),
    "keuze": als("a", "ja", "soms"),
    "een van": als_een_van("a", "b"),
    "constructor": als("constructor"),
}
ANSWERS: tuple[dict[str, str], ...] = ({}, {"a": "ja"}, {"a": "nee"}, {"b": ""}, {"a": "soms", "b": "x"})


def headline(page: Page) -> Locator:
    return page.locator("[data-antwoord] .zinnen__kop")


def fill_in_three(page: Page, year: str = "2017") -> None:
    page.get_by_label(GEMEENTE).select_option("Roosendaal")
    page.get_by_label(GROEP).select_option("b")
    type_date(page, START, "1", "7", year)


def field(page: Page, name: str) -> Locator:
    return page.locator(f"form.formulier [data-veld={name}]").first


@pytest.mark.node
@pytest.mark.parametrize("when", CONDITIONS.values(), ids=CONDITIONS)
def test_the_page_reads_a_condition_as_the_calculator_does(when: Wanneer) -> None:
    known = ["a", "b", "constructor"]
    asked: list[list[Any]] = [
        ["rekenen/telt", "matters", when.als_data(), answers, known] for answers in ANSWERS
    ]
    assert call(*asked) == [when.gaat_op(answers) for answers in ANSWERS]
    # A form with a part of the fields cannot tell, and asks.
    assert call(["rekenen/telt", "matters", when.als_data(), {}, []]) == [True]


def test_a_field_appears_when_an_earlier_answer_makes_it_matter(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR)
    plan = page.get_by_text("Tot wanneer het gepland is")
    expect(page.get_by_label(GEMEENTE)).to_be_visible()
    expect(plan.first).to_be_hidden()
    fill_in_three(page)
    plan.first.click()
    expect(page.get_by_label(MONTHS)).to_be_visible()
    page.get_by_text("De detachering daarna").first.click()
    expect(field(page, "detachering_einde")).to_be_hidden()
    type_date(page, "Wat is de eerste dag van de detachering?", "1", "1", "2018")
    expect(field(page, "detachering_einde")).to_be_visible()
    page.get_by_text("Wat de bron open laat").first.click()
    expect(field(page, "lezing_termijnen_taal")).to_be_hidden()
    page.get_by_label(GROEP).select_option("taalachterstand")
    expect(field(page, "lezing_termijnen_taal")).to_be_visible()
    assert axe_violations(page) == []


def choose(page: Page, name: str, label: str) -> None:
    field(page, name).get_by_label(label, exact=True).check()


def test_what_is_not_asked_any_more_does_not_count_and_comes_back(page: Page, origin: str) -> None:
    page.goto(origin + WIJZER)
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    type_date(page, "Welke dag telt voor de kaders?", "1", "1", "2018")
    for name in ("sw_stap", "indicatie", "begin", "kans", "taal"):
        expect(field(page, name)).to_be_hidden()
    choose(page, "sw_baan", "Ja")
    expect(field(page, "sw_stap")).to_be_visible()
    expect(headline(page)).to_be_visible(timeout=COLD_START)
    field(page, "sw_stap").get_by_role("combobox").select_option("nee")
    choose(page, "sw_baan", "Nee")
    expect(field(page, "sw_stap")).to_be_hidden()
    choose(page, "indicatie", "Nee")
    choose(page, "begin", "Nee")
    choose(page, "kans", "Geen echte kans")
    expect(page.locator(".ingevuld")).to_contain_text("Geen echte kans")
    assert "sw_stap" not in page.url
    choose(page, "begin", "Nog niet bekend")
    expect(field(page, "kans").get_by_label("Geen echte kans")).to_be_checked()
    choose(page, "sw_baan", "Ja")
    expect(field(page, "sw_stap").get_by_role("combobox")).to_have_value("nee")
    for name in ("indicatie", "begin", "kans"):
        expect(field(page, name)).to_be_hidden()


def test_an_address_is_shown_whole_also_where_it_contradicts_itself(page: Page, origin: str) -> None:
    told = "sw_baan=nee&sw_stap=naar-detachering&indicatie=ja"
    page.goto(f"{origin}{WIJZER}#gemeente=roosendaal&peildatum=1-1-2018&{told}")
    expect(faults(page)).to_contain_text("Dit is alleen voor iemand met een SW-baan")
    expect(field(page, "sw_stap")).to_be_visible()
    assert told in page.url
    type_date(page, "Welke dag telt voor de kaders?", "2", "1", "2018")
    expect(headline(page)).to_be_visible(timeout=COLD_START)
    expect(field(page, "sw_stap")).to_be_hidden()
    expect(page.locator("[data-fouten]")).to_be_hidden()


def test_a_pmc_has_a_first_answer_after_three_fields_and_says_what_is_still_needed(
    page: Page, origin: str
) -> None:
    page.goto(f"{origin}rekenhulpen/pmc-rendabiliteit/")
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    choose(page, "gebruik", "Voor beschut werk")
    page.get_by_role("button", name="Een kostenpost toevoegen").click()
    field(page, "kosten").get_by_label("Hoeveel euro per jaar?").fill("100.000")
    expect(headline(page)).to_have_text(
        "Het resultaat van de exploitatie is -€ 100.000,00; de bespaarde bijstand telt nog niet mee.",
        timeout=COLD_START,
    )
    needed = page.get_by_text("Nog nodig voor het maatschappelijk resultaat")
    expect(needed.first).to_contain_text("hoeveel kandidaten er in een jaar werken")
    for name, text in (("kandidaten", "20"), ("uitstroom", "10"), ("bijstand_per_maand", "1.000")):
        field(page, name).locator("[data-invoer]").fill(text)
    field(page, "maanden").locator("[data-invoer]").fill("12")
    expect(headline(page)).to_have_text("Het maatschappelijk resultaat is € 20.000,00.")
    assert needed.count() == 0


TURNS = (
    ("kosten", "Hoeveel euro per jaar?", "100.000", ("kandidaten", "uitstroom")),
    ("kandidaten", "", "20", ("huishouden", "bijstand_per_maand")),
    ("bijstand_per_maand", "", "1.000", ("maanden",)),
    ("maanden", "", "12", ("past_arbeidsmarkt", "past_traject", "past_ontwikkeling")),
)


def test_each_field_of_a_pmc_has_its_turn_and_one_that_is_filled_stays(page: Page, origin: str) -> None:
    page.goto(f"{origin}rekenhulpen/pmc-rendabiliteit/")
    choose(page, "gebruik", "Voor leerwerktrajecten")
    page.get_by_role("button", name="Een kostenpost toevoegen").click()
    for name, label, text, then in TURNS:
        for one in then:
            expect(field(page, one)).to_be_hidden()
        asked = field(page, name)
        (asked.get_by_label(label) if label else asked.locator("[data-invoer]")).fill(text)
        for one in then:
            expect(field(page, one)).to_be_visible()
    assert axe_violations(page) == []
    field(page, "kandidaten").locator("[data-invoer]").fill("")
    expect(field(page, "bijstand_per_maand")).to_be_visible()
    expect(field(page, "huishouden")).to_be_hidden()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("form legend", has_text="De bespaarde bijstand").first).to_be_hidden()
    calculate(page)
    expect(faults(page)).to_contain_text("Kies een huishouden, of vul zelf het bedrag in.")
    for one in ("kandidaten", "uitstroom", "huishouden", "bijstand_per_maand", "maanden"):
        expect(field(page, one)).to_be_visible()


def test_a_norm_that_is_not_known_today_leads_to_the_amount_with_the_last_one_that_is(
    page: Page, origin: str
) -> None:
    told = "gemeente=roosendaal&peildatum=29-11-2026&gebruik=beschut&kosten.0.bedrag=100&kandidaten=2"
    page.goto(
        f"{origin}rekenhulpen/pmc-rendabiliteit/#{told}&uitstroom=1&huishouden=alleenstaande&maanden=12"
    )
    expect(page.get_by_text("de laatste dag waarop het dat doet", exact=False).first).to_contain_text(
        "30 juni 2018: € 992,12 per maand. Vul zelf het bedrag in", timeout=COLD_START
    )
    expect(page.locator("[data-fouten]")).to_be_hidden()
    field(page, "bijstand_per_maand").locator("[data-invoer]").fill("1.000")
    expect(headline(page)).to_have_text("Het maatschappelijk resultaat is € 11.900,00.")


def test_ombouw_has_an_answer_after_three_fields(page: Page, origin: str) -> None:
    page.goto(f"{origin}rekenhulpen/ombouw/")
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    field(page, "jaren").locator("[data-invoer]").fill("10")
    page.get_by_label("Hoeveel SW-medewerkers stromen er per jaar uit?").fill("100")
    expect(headline(page)).to_contain_text("Nog ongeveer 1.500 in «scenario 1» op ", timeout=COLD_START)
    expect(field(page, "meetellen")).to_be_hidden()  # folded: it only refines the answer


def test_the_wijzer_says_after_three_fields_what_it_depends_on(page: Page, origin: str) -> None:
    page.goto(origin + WIJZER)
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    choose(page, "sw_baan", "Nee")
    expect(headline(page)).to_contain_text("Hangt ervan af: welke doelgroep op ", timeout=COLD_START)
    choose(page, "indicatie", "Nee")
    expect(page.get_by_text("Eerst moet bekend zijn of iemand meteen kan beginnen.")).to_be_visible()
    assert field(page, "begin").get_by_label("(nog niet gekozen)").count() == 0
    choose(page, "begin", "Nee")
    choose(page, "kans", "Een goede kans, maar niet zonder hulp")
    expect(headline(page)).to_contain_text("Ja, deze antwoorden passen op ")


def test_the_answer_comes_after_three_fields_and_follows_without_taking_the_focus(
    page: Page, origin: str
) -> None:
    page.goto(origin + TRAJECTDUUR)
    said = page.locator("p[data-stand]")
    fill_in_three(page)
    expect(headline(page)).to_contain_text("31 december 2017", timeout=COLD_START)
    expect(page.get_by_role("group", name=START).get_by_label("Jaar")).to_be_focused()
    expect(said).to_have_text("De uitkomst volgt wat u invult.")
    heard = said.evaluate_handle(
        """(said) => {
          const heard = [];
          new MutationObserver((all) => heard.push(...all)).observe(said, { childList: true, subtree: true });
          return heard;
        }"""
    )
    steps = page.evaluate("history.length")
    for month, last in (("8", "31 januari 2018"), ("9", "28 februari 2018"), ("7", "31 december 2017")):
        page.get_by_role("group", name=START).get_by_label("Maand").fill(month)
        expect(headline(page)).to_contain_text(last)
    assert heard.evaluate("(heard) => heard.length") == 0
    assert page.evaluate("history.length") == steps
    calculate(page)
    expect(page.get_by_role("heading", name="Uitkomst", exact=True)).to_be_focused()
    assert page.evaluate("history.length") == steps


def test_what_is_not_finished_leaves_the_answer_and_says_so(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    notice = page.locator("[data-verouderd]")
    year = page.get_by_role("group", name=START).get_by_label("Jaar")
    year.fill("20")
    expect(notice).to_be_visible()
    expect(page.locator("[data-fouten]")).to_be_hidden()
    expect(headline(page)).to_contain_text("31 december 2017")
    year.fill("")
    type_date(page, START, "", "", "")
    expect(notice).to_be_visible()
    type_date(page, START, "1", "8", "2017")
    expect(headline(page)).to_contain_text("31 januari 2018")
    expect(notice).to_be_hidden()


def test_what_a_reader_opened_stays_open(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page).get_by_text("Stap voor stap").click()
    page.get_by_text("Tot wanneer het gepland is").first.click()
    page.get_by_label(MONTHS).fill("7")
    expect(headline(page)).to_contain_text("te lang")
    expect(answer(page).locator(".stappen")).to_be_visible()


def test_what_was_filled_in_with_its_unit_is_listed_with_one_unit(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=6 mnd")
    assert (
        answer(page).locator(".ingevuld dd").all_inner_texts()[3].splitlines()[0].startswith("6 mnd wijzig")
    )
    expect(answer(page)).to_contain_text("«6 mnd» is gelezen als 6 maanden")


def test_what_was_filled_in_is_a_list_with_a_way_back_to_each_field(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT}&maanden=5")
    found = answer(page).locator(".ingevuld")
    assert found.locator("dt").all_text_contents() == [
        "Gemeente",
        "Doelgroep",
        "Eerste dag",
        "Duur",
        "Peildatum",
    ]
    assert found.locator("dd").all_inner_texts()[3].startswith("5 maanden")
    address = page.url
    page.locator("details.groep[open] summary", has_text="Tot wanneer").click()
    expect(page.get_by_label(MONTHS)).to_be_hidden()
    found.get_by_role("link", name="wijzig Duur").click()
    expect(page.get_by_label(MONTHS)).to_be_focused()
    assert page.url == address
    found.get_by_role("link", name="wijzig Gemeente").click()
    expect(page.get_by_label(GEMEENTE)).to_be_focused()
    page.goto("about:blank")
    page.goto(
        f"{origin}{TRAJECTDUUR}{TRAJECT}&onderbrekingen.0.van=1-8-2017&onderbrekingen.0.tot_en_met=2-8-2017"
    )
    expect(found.locator("dd").nth(3)).to_contain_text("1-8-2017 tot en met 2-8-2017")
    page.goto("about:blank")
    page.goto(f"{origin}{INKOOP}#peildatum=1-1-2018")
    faults(page)
    page.get_by_label("Van welk Werkplein").select_option("Roosendaal")
    page.get_by_label("Hoeveel via WVS?").fill("7")
    page.get_by_label("Hoeveel ingekocht op de markt?").fill("3")
    answer(page).get_by_role("link", name="wijzig Leerwerktrajecten").click()
    expect(page.get_by_label("Van welk Werkplein")).to_be_focused()


def test_back_to_an_empty_address_empties_the_page(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR)
    example = page.locator("[data-voorbeeld]")
    expect(example).to_be_visible()
    fill_in_three(page)
    expect(headline(page)).to_be_visible(timeout=COLD_START)
    page.go_back()
    assert "gemeente=" not in page.url
    expect(page.locator("[data-uitkomst]")).to_be_hidden()
    expect(page.get_by_label(GEMEENTE)).to_have_value("")
    expect(page.get_by_role("group", name=START).get_by_label("Jaar")).to_have_value("")
    expect(example).to_be_visible()
    expect(page.locator("[data-wat-als]")).to_be_hidden()
    page.go_forward()
    expect(headline(page)).to_contain_text("31 december 2017")
    # An anchor on the page is not an empty address.
    page.get_by_role("link", name="De regels achter deze rekenhulp").last.click()
    expect(headline(page)).to_be_visible()
    expect(page.get_by_label(GEMEENTE)).to_have_value("roosendaal")


def test_the_first_question_and_its_answer_stand_on_two_screens_of_a_phone(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 375, "height": PHONE})
    page.goto(origin + TRAJECTDUUR)
    fill_in_three(page, "2026")
    expect(headline(page)).to_be_visible(timeout=COLD_START)
    first, last = page.get_by_label(GEMEENTE).bounding_box(), headline(page).bounding_box()
    assert first
    assert last
    scrolled = page.evaluate("scrollY")
    assert first["y"] + scrolled < PHONE
    assert last["y"] + last["height"] + scrolled <= 2 * PHONE
