"""A file with a portfolio of PMC's: ranked, with what the kaders say, and everything exact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import axe_violations
from tests.browser.test_bestand import (
    calculate,
    choose,
    column,
    fits_and_is_sound_for_everyone,
    paste,
    refuse,
    rows_of,
    stop,
    take_along,
)
from tests.browser.test_rekenhulpen import answer, type_date

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

PAGE = "rekenhulpen/pmc-rendabiliteit-bestand/"
HEADS = (
    "kenmerk;gebruik;opbrengsten;kosten;kandidaten;uitstroom;past_ontwikkeling;past_arbeidsmarkt;past_traject"
)
ROWS = (
    "groen;leerwerktrajecten;€ 120.000;100000;20;5;ja;ja;ja",
    "hout;Voor beschut werk;45.000;60000,50;10;1;;;",
    "leeg;leerwerktrajecten;;3000;0;0;ja;ja;ja",
    "was;Voor allebei;240000;200000;40;10;ja;nee;nee",
)
RESULT = "Maatschappelijk resultaat"


@pytest.fixture
def sheet(page: Page, origin: str) -> Page:
    """The page with what all PMC's share: 1 October 2017, Roosendaal, € 1.000 a month for a year."""
    page.goto(origin + PAGE)
    type_date(page, "Welke dag telt", "1", "10", "2017")
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    page.get_by_label("Of: hoeveel bijstand").fill("1.000")
    page.get_by_label("Hoeveel maanden heeft iemand").fill("12")
    return page


def overview(page: Page) -> Locator:
    return page.locator("[data-overzicht]")


def test_the_ranking_stands_ready_with_what_the_kaders_say(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    table = calculate(sheet)
    assert table.locator(".tussenkop").all_text_contents() == [
        "Van hoog naar laag maatschappelijk resultaat per kandidaat: 3 rijen",
        "Zonder kandidaten, dus zonder rang: 1 rij",
    ]
    assert column(table, "Rang") == ["1", "1", "3", ""]
    assert column(table, "Kenmerk") == ["groen", "was", "hout", "leeg"]
    assert column(table, RESULT) == [
        f"{one}" for one in ("€ 80.000,00", "€ 160.000,00", "-€ 3.000,50", "-€ 3.000,00")
    ]
    assert column(table, "Voor leerwerktrajecten") == ["inzetten", "niet inzetten", "", "stoppen"]
    assert column(table, "Voor beschut werk") == ["", "ruimte niet nodig", "minder rendabel mag", ""]
    told = overview(sheet)
    expect(told).to_contain_text("Samen hebben deze PMC's een maatschappelijk resultaat van € 233.999,50.")
    expect(told).to_contain_text("Met nul als grens rendabel: 2 van de 4.")
    expect(told).to_contain_text("niet vanaf welke uitkomst een PMC rendabel is")
    expect(told).to_contain_text("per kandidaat is € 4.000,00: groen (rij 2); was (rij 5).")
    expect(told).to_contain_text("per kandidaat is -€ 300,05: hout (rij 3).")
    row = told.get_by_role("row", name="Voor beschut werk: minder rendabel mag")
    expect(row).to_contain_text("versie 2017-04-04, vastgesteld door de colleges")
    row.get_by_role("link").click()
    expect(sheet).to_have_url(re.compile("/kaders/wvs/pmc-beschut/2017-04-04/$"))


def test_the_reader_can_rank_on_the_total(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    sheet.get_by_label("Op het maatschappelijk resultaat in totaal").check()
    table = calculate(sheet)
    assert column(table, "Kenmerk") == ["was", "groen", "leeg", "hout"]
    assert column(table, "Rang") == ["1", "2", "3", "4"]


def test_amounts_that_a_float_cannot_tell_apart_are_ranked_and_sorted_exactly(sheet: Page) -> None:
    # A hundred thousand people, a billion a month: there a floating point number has steps of many cents.
    sheet.get_by_label("Of: hoeveel bijstand").fill("1.000.000.000")
    cents = ("0,02", "0,01", "0,03", "0,02")
    paste(sheet, HEADS, *(f"k{one};beschut;{one};0;100000;100000;;" for one in cents))
    table = calculate(sheet)
    assert column(table, "Rang") == ["1", "2", "2", "4"]
    assert column(table, "Rij") == ["4", "2", "5", "3"]
    table.get_by_role("button", name=RESULT).click()
    assert column(table, "Rij") == ["3", "2", "5", "4"]
    assert column(table, "Rang") == ["4", "2", "2", "1"]


def test_a_row_opens_its_whole_answer(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    table = calculate(sheet)
    with sheet.context.expect_page() as opening:
        table.get_by_role("row", name="hout").get_by_role("link").click()
    expect(answer(opening.value).locator(".zinnen")).to_contain_text("-€ 3.000,50")
    expect(opening.value.locator("[data-adresmelding]")).to_be_hidden()


def test_the_example_is_calculated_without_filling_in_anything_else(page: Page, origin: str) -> None:
    page.goto(origin + PAGE)
    page.get_by_role("button", name="Neem het voorbeeld").click()
    expect(page.locator("p[data-stand]")).to_contain_text("voorbeeld staat klaar")
    table = calculate(page)
    expect(page.locator("[data-samenvatting]")).not_to_contain_text("fout")
    expect(table.get_by_role("row").nth(2)).to_contain_text("voorbeeld")
    expect(overview(page)).to_contain_text("Niet alle rijen hebben dezelfde peildatum")


def test_what_is_missing_beside_the_file_and_in_it_is_told_at_once(page: Page, origin: str) -> None:
    page.goto(origin + PAGE)
    paste(page, "kenmerk;gebruik;kosten;kandidaten", "a;beschut;1;1")
    page.get_by_label("Hoeveel maanden heeft iemand").fill("veel")
    refuse(
        page,
        "De kolom «uitstroom» ontbreekt; zet haar in de kopregel.",
        "De kolom «gemeente» ontbreekt; zet haar in de kopregel, of vul haar in voor alle rijen.",
        "«veel» is geen heel getal",
    )
    assert axe_violations(page) == []


def test_the_ranking_opens_in_a_dutch_spreadsheet_with_amounts_that_are_numbers(
    sheet: Page, tmp_path: Path
) -> None:
    paste(sheet, HEADS, *ROWS, "=x;beschut;a;1;1;1;;")
    calculate(sheet)
    rows = rows_of(take_along(sheet, tmp_path, "pmc-rendabiliteit-uitkomst.csv"))
    assert [row["kenmerk"] for row in rows] == ["groen", "was", "hout", "leeg", "'=x"]
    assert [row["Rang"] for row in rows] == ["1", "1", "3", "", ""]
    assert [row[RESULT] for row in rows] == ["80000,00", "160000,00", "-3000,50", "-3000,00", ""]
    assert [row["Per kandidaat"] for row in rows] == ["4000,00", "4000,00", "-300,05", "", ""]
    assert "wvs/pmc-beschut, versie 2017-04-04" in rows[2]["Kaders waarop het oordeel rust"]
    assert "kolom opbrengsten" in rows[4]["Melding"]


def many(number: int) -> bytes:
    lines = (f"k{place};beschut;{place * 7919 % number};0;{place % 9};0;;" for place in range(number))
    return "\r\n".join((HEADS, *lines)).encode()


def test_ten_thousand_pmcs_are_ranked_over_the_whole_file(sheet: Page) -> None:
    choose(sheet, many(10_000))
    sheet.get_by_label("Op het maatschappelijk resultaat in totaal").check()
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("[data-samenvatting]")).to_have_text(
        "10.000 rijen zijn uitgerekend.", timeout=240_000
    )
    table = sheet.locator("[data-tabel] table")
    assert column(table, "Rang")[:3] == ["1", "2", "3"]
    assert column(table, RESULT)[:3] == ["€ 9.999,00", "€ 9.998,00", "€ 9.997,00"]


def test_a_calculation_that_is_stopped_ranks_what_is_done(sheet: Page) -> None:
    choose(sheet, many(10_000))
    stop(sheet)
    paste(sheet, HEADS, *ROWS)
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("[data-samenvatting]")).to_have_text("4 rijen zijn uitgerekend.")


def test_axe_finds_nothing_in_the_ranking_in_light_in_dark_and_on_a_narrow_screen(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS, "x;beschut;a;1;1;1;;")
    calculate(sheet)
    fits_and_is_sound_for_everyone(sheet)
