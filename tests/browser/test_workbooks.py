"""A workbook of Excel is read as what one sees in it: days as days, exact decimals, and never past bounds."""

from __future__ import annotations

import base64
import io
import zipfile
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.assets import call
from tests.browser.test_bestand import calculate, choose, column, refuse, sheet
from tests.workbooks import DAY, LONG_DAY, PERCENT, TIME, inline, number, workbook

__all__ = ["sheet"]

HEADS = ("kenmerk", "gemeente", "doelgroep", "start", "einde")
ROWS = {
    1: HEADS,
    2: ("k1", "Roosendaal", "b", number("42917", DAY), None),
    4: ("k2", "Roosendaal", "Doelgroep B", number("43115", LONG_DAY), "30-6-2018"),
}


def read(content: bytes) -> Any:
    (found,) = call(["bestand/rekenbladwerker", "readSheets", {"@bytes": base64.b64encode(content).decode()}])
    return found


def lines(content: bytes) -> list[list[str]]:
    found = read(content)
    assert "fault" not in found, found
    cells: list[list[str]] = found["sheets"][0]["lines"]
    return cells


@pytest.mark.node
def test_shared_and_inline_texts_days_and_gaps_are_read_where_they_stand() -> None:
    content = workbook(
        {"Blad1": {1: (inline("één"), "twee & <drie>", None, "vier"), 3: (None, number("42917", DAY))}}
    )
    assert lines(content) == [
        ["één", "twee & <drie>", "", "vier"],
        ["", "", "", ""],
        ["", "2017-07-01", "", ""],
    ]


@pytest.mark.node
@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (number("42917", DAY), "2017-07-01"),
        (number("42917", LONG_DAY), "2017-07-01"),
        (number("42917.5", DAY), "2017-07-01T12:00:00"),
        (number("0.5", TIME), "12:00:00"),
        ('<c t="d"><v>2017-07-01T00:00:00</v></c>', "2017-07-01T00:00:00"),
        (number("42917"), "42917"),
        (number("4.3499999999999996"), "4,35"),
        (number("0.1"), "0,1"),
        (number("2500.5"), "2500,5"),
        (number("-1234.56"), "-1234,56"),
        (number("123456789012345"), "123456789012345"),
        (number("1E-3"), "0,001"),
        (number("1E+21"), "1000000000000000000000"),
        (number("0.125", PERCENT), "0,125"),
        ('<c t="b"><v>1</v></c>', "ja"),
        ('<c t="b"><v>0</v></c>', "nee"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c t="str"><f>A1</f><v>uit een formule</v></c>', "uit een formule"),
        (inline(" met  spaties "), " met  spaties "),
        (inline("=1+1"), "=1+1"),
    ],
)
def test_a_cell_is_read_as_what_one_sees(cell: str, text: str) -> None:
    assert lines(workbook({"Blad1": {1: ("kop",), 2: (cell,)}}))[1] == [text]


@pytest.mark.node
def test_days_counted_from_1904_are_the_days_that_they_are() -> None:
    content = workbook({"Blad1": {1: (number("41455", DAY),)}}, since_1904=True)
    assert lines(content) == [["2017-07-01"]]


@pytest.mark.node
def test_every_sheet_comes_under_its_name() -> None:
    found = read(workbook({"Trajecten": {1: ("a",)}, "Leeg": {}, "PMC's": {1: ("b",)}}))
    assert [(one["name"], one["lines"]) for one in found["sheets"]] == [
        ("Trajecten", [["a"]]),
        ("Leeg", []),
        ("PMC's", [["b"]]),
    ]


@pytest.mark.node
def test_pictures_and_macros_are_not_even_unpacked() -> None:
    content = workbook({"Blad1": {1: ("a",)}}, more={"xl/media/1.png": bytes(200_000_000)})
    assert lines(content) == [["a"]]


def with_part(name: str, text: str) -> bytes:
    """A workbook with one of its parts replaced."""
    made = io.BytesIO()
    old = zipfile.ZipFile(io.BytesIO(workbook({"Blad1": ROWS})))
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for one in old.namelist():
            packed.writestr(one, text if one == name else old.read(one))
    return made.getvalue()


@pytest.mark.node
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook({"Blad1": {1: ("a",)}}, more={"xl/bom.xml": b" " * 160_000_000}), "uitgepakt te groot"),
        (
            with_part("xl/worksheets/sheet1.xml", '<worksheet><row r="1"><c r="XFD1"/></row></worksheet>'),
            "naar rechts",
        ),
        (with_part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"), "niet te lezen"),
        (with_part("xl/workbook.xml", ""), "niet te lezen"),
        (workbook({"Blad1": ROWS})[:900], "niet te lezen"),
        (b"PK\x03\x04[Content_Types].xml", "niet te lezen"),
    ],
    ids=["a bomb", "too wide", "cut short", "without sheets", "half a file", "no zip"],
)
def test_what_is_no_sound_workbook_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    fault = read(content)["fault"]
    assert said in fault
    assert "CSV" in fault


@pytest.mark.bouw
@pytest.mark.browser
def test_a_workbook_gives_the_outcome_and_is_read_from_our_own_origin_only_then(
    sheet: Page, origin: str
) -> None:
    asked: list[str] = []
    sheet.on("request", lambda one: asked.append(one.url))
    sheet.context.on("request", lambda one: asked.append(one.url))
    choose(sheet, b"kenmerk;gemeente;doelgroep;start\nk;zundert;b;1-7-2017", "trajecten.csv")
    expect(sheet.locator("[data-kolomkeuze]")).to_be_visible(timeout=60_000)
    assert not any("rekenbladwerker" in one for one in asked)
    choose(sheet, workbook({"Blad1": ROWS}), "trajecten.xlsx")
    table = calculate(sheet)
    assert sorted(column(table, "Kenmerk")) == ["k1", "k2"]
    assert sorted(column(table, "Rij")) == ["2", "4"], "rows have the numbers of the spreadsheet"
    assert sorted(column(table, "Uiterste dag leerwerktraject")) == ["14-07-2018", "31-12-2017"]
    assert all(one.startswith((origin, "blob:", "data:")) for one in asked)


@pytest.mark.bouw
@pytest.mark.browser
def test_the_reader_chooses_a_sheet(sheet: Page) -> None:
    other = {1: HEADS, 2: ("ander", "zundert", "b", number("42917", DAY))}
    choose(sheet, workbook({"Uitleg": {}, "Eerste": ROWS, "Tweede": other}), "twee.xlsx")
    question = sheet.get_by_label("Welk blad?")
    expect(question).to_be_visible()
    assert question.locator("option").all_text_contents() == ["Eerste", "Tweede"]
    question.select_option("Tweede")
    assert column(calculate(sheet), "Kenmerk") == ["ander"]
    choose(sheet, workbook({"Blad1": ROWS}), "een.xlsx")
    expect(question).to_be_hidden()


@pytest.mark.bouw
@pytest.mark.browser
def test_a_damaged_or_empty_workbook_is_refused_in_dutch_as_soon_as_it_is_chosen(sheet: Page) -> None:
    told = sheet.locator("p[data-stand]")
    choose(sheet, workbook({"Blad1": {}}), "leeg.xlsx")
    expect(told).to_contain_text("In dit Excel-bestand staat niets.")
    choose(sheet, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud.xls")
    expect(told).to_contain_text("Dit is een ouder Excel-bestand (.xls).")
    choose(sheet, workbook({"Blad1": ROWS})[:900], "stuk.xlsx")
    expect(told).to_contain_text("niet te lezen")
    refuse(sheet, "Dit Excel-bestand (.xlsx) is hier niet te lezen")


@pytest.mark.bouw
@pytest.mark.browser
def test_when_the_reader_of_workbooks_is_missing_the_page_says_how_to_save_the_file(sheet: Page) -> None:
    sheet.context.route("**/rekenbladwerker.js", lambda route: route.abort())
    choose(sheet, workbook({"Blad1": ROWS}), "trajecten.xlsx")
    refuse(sheet, "Een Excel-bestand lezen lukt hier nu niet.", "CSV UTF-8")
