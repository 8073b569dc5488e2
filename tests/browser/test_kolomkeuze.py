"""The step in which the reader sees which column is what, and says so when the page does not know."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import axe_violations
from tests.browser.test_bestand import HEADS, ROWS, calculate, choose, column, paste, refuse, sheet
from tests.browser.test_rekenhulpen import COLD_START

__all__ = ["sheet"]
pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

# As a case system writes it: everything between quotes, columns that are nobody's business, odd heads.
CASES = (
    '"Klantnr";"BSN";"Achternaam";"Woonplaats";"Groep";"Startdatum";"Eind dtm";"Opmerking"',
    '"10023";"999990019";"Jansen";"Roosendaal";"Doelgroep B";"01-07-2017";"15-12-2017";"belt; terug"',
    '"10031";"999990031";"Bakker";"Zundert";"b";"1 sep 2017";"";"let ""op"""',
)
TIME_TO_LOOK = 2_200


def step(page: Page) -> Locator:
    found = page.locator("[data-kolomkeuze]")
    expect(found).to_be_visible(timeout=COLD_START)
    return found


def is_open(page: Page) -> bool:
    opened: bool = step(page).locator("details").evaluate("one => one.open")
    return opened


def test_a_file_of_a_case_system_is_read_with_the_guess_that_the_reader_has_seen(sheet: Page) -> None:
    choose(sheet, "\r\n".join(CASES).encode("utf-8-sig"))
    told = step(sheet)
    assert is_open(sheet)
    expect(told).to_contain_text("5 van de 8 gelezen; kijk dit na")
    expect(told).to_contain_text("Kijk na of dit klopt: «Eind dtm» als «einde».")
    expect(told).to_contain_text("3 kolommen niet gebruikt: «BSN», «Achternaam» en «Opmerking».")
    expect(told.get_by_label("Eind dtm")).to_have_value("einde")
    expect(told.get_by_label("BSN")).to_have_value("")
    expect(told.get_by_label("Woonplaats")).to_have_accessible_description("bijvoorbeeld «Roosendaal»")
    assert axe_violations(sheet) == []
    sheet.wait_for_timeout(TIME_TO_LOOK)
    table = calculate(sheet)
    assert sorted(column(table, "Kenmerk")) == ["10023", "10031"]
    expect(sheet.locator("[data-herkomst]")).to_contain_text("«Eind dtm» als «einde»")
    expect(sheet.locator("[data-herkomst]")).to_contain_text("3 kolommen niet gebruikt")


def test_a_guess_that_the_reader_cannot_have_seen_is_not_used(sheet: Page) -> None:
    choose(sheet, "\r\n".join(CASES).encode())
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("p[data-stand]")).to_contain_text("Kijk na welke kolom wat is.", timeout=COLD_START)
    assert is_open(sheet)
    expect(step(sheet).locator("summary")).to_be_focused()
    expect(sheet.locator("[data-uitkomst]")).to_be_hidden()
    step(sheet).get_by_label("Eind dtm").select_option("")
    expect(step(sheet)).to_contain_text("4 kolommen niet gebruikt")
    expect(step(sheet)).not_to_contain_text("Kijk na of dit klopt")
    calculate(sheet)
    expect(sheet.locator("[data-herkomst]")).to_contain_text("4 kolommen niet gebruikt")


def test_what_is_sure_stands_folded(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    expect(step(sheet)).to_contain_text("5 van de 5 gelezen")
    assert not is_open(sheet)
    paste(sheet, "kenmerk;gemeente;doelgroep;start;leeftijd", "k;zundert;b;1-7-2017;30")
    expect(step(sheet)).to_contain_text("1 kolom niet gebruikt: «leeftijd».")
    assert not is_open(sheet)


def test_heads_that_nobody_knows_are_what_the_reader_says(sheet: Page) -> None:
    paste(sheet, "A;B;C;D;E", "k9;Zundert;b;1-7-2017;1-10-2017", "k8;Zundert;b;1-8-2017;")
    told = step(sheet)
    assert is_open(sheet)
    expect(told).to_contain_text("De kolom «start» ontbreekt")
    refuse(sheet, "De kolom «gemeente» ontbreekt", "De kolom «doelgroep» ontbreekt")
    for head, field in zip("ABCDE", ("kenmerk", "gemeente", "doelgroep", "start", "peildatum"), strict=True):
        told.get_by_label(head, exact=True).select_option(field)
    expect(told).to_contain_text("5 van de 5 gelezen")
    expect(told).not_to_contain_text("ontbreekt")
    table = calculate(sheet)
    assert sorted(column(table, "Kenmerk")) == ["k8", "k9"]
    assert column(table, "Oordeel") == ["loopt", "loopt"]


def test_a_day_under_a_strange_head_is_guessed_by_what_is_in_the_column(sheet: Page) -> None:
    choose(sheet, b"Klantnr;Woonplaats;Groep;Dd\n7;Zundert;b;1-7-2017\n8;Zundert;b;1 aug 2017\n")
    told = step(sheet)
    assert is_open(sheet)
    expect(told.get_by_label("Dd")).to_have_value("start")
    expect(told).to_contain_text("Kijk na of dit klopt: «Dd» als «start».")
    sheet.wait_for_timeout(TIME_TO_LOOK)
    assert sorted(column(calculate(sheet), "Kenmerk")) == ["7", "8"]


def test_days_that_nothing_asks_for_open_the_step(sheet: Page) -> None:
    choose(sheet, b"Klantnr;Woonplaats;Groep;Startdatum;Gepland klaar\n7;Zundert;b;1-7-2017;1-9-2017\n")
    told = step(sheet)
    assert is_open(sheet)
    expect(told).to_contain_text("Er staan dagen in de kolom «Gepland klaar», en zij wordt niet gebruikt;")
    told.get_by_label("Gepland klaar").select_option("einde")
    expect(told).not_to_contain_text("Er staan dagen")
    calculate(sheet)


def test_a_title_as_wide_as_the_heads_is_passed_over(sheet: Page) -> None:
    choose(sheet, b"Trajecten;van;het;Werkplein\nKlantnr;Woonplaats;Groep;Startdatum\n7;Zundert;b;1-7-2017\n")
    expect(step(sheet)).to_contain_text("4 van de 4 gelezen")
    table = calculate(sheet)
    assert column(table, "Kenmerk") == ["7"]
    expect(sheet.locator("[data-samenvatting]")).to_contain_text("1 regel boven de kopregel overgeslagen.")


def test_another_file_is_looked_at_anew(sheet: Page) -> None:
    paste(sheet, "A;B", "1;2")
    step(sheet).get_by_label("A", exact=True).select_option("start")
    paste(sheet, HEADS, *ROWS)
    expect(step(sheet)).to_contain_text("5 van de 5 gelezen")
    sheet.get_by_label("Of plak de regels hier").fill("")
    expect(sheet.locator("[data-kolomkeuze]")).to_be_hidden()


def test_the_step_fits_on_a_narrow_screen(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 320, "height": 800})
    choose(sheet, "\r\n".join(CASES).encode())
    step(sheet)
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 320
    sheet.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(sheet) == []


def test_a_reading_and_a_day_count_for_every_row_that_says_nothing_of_them(sheet: Page) -> None:
    heads = f"{HEADS};onderbreking_1_van;onderbreking_1_tot_en_met;peildatum"
    rows = (
        f"{one};zundert;b;1-7-2017;;1-8-2017;21-8-2017;{day}" for one, day in (("a", ""), ("b", "1-3-2018"))
    )
    paste(sheet, heads, *rows)
    table = calculate(sheet)
    assert column(table, "Uiterste dag leerwerktraject") == ["31-12-2017", "31-12-2017"]
    assert dict(zip(column(table, "Kenmerk"), column(table, "Oordeel"), strict=True))["b"] != "loopt"
    sheet.locator("details.groep", has_text="Voor alle rijen gelijk").locator("summary").click()
    question = sheet.get_by_role("radiogroup", name="Telt een onderbreking tijdens het leerwerktraject mee?")
    question.get_by_label("De dagen van een onderbreking schuiven de laatste dag op.").check()
    expect(sheet.locator("[data-verouderd]")).to_be_visible()
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("[data-verouderd]")).to_be_hidden()
    expect(table).to_contain_text("21-01-2018")
    assert column(table, "Uiterste dag leerwerktraject") == ["21-01-2018", "21-01-2018"]
