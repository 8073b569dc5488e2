"""A workbook read in Python gives the same cells as on the page, and is refused where the page refuses it."""

from __future__ import annotations

import base64
import io
import zipfile
from typing import Any

import pytest

from hooks.files.cells import number_text
from hooks.files.day_formats import is_day_format
from hooks.files.refused import Refused
from hooks.files.workbook import filled_sheets
from tests.assets import call
from tests.workbooks import DAY, LONG_DAY, PERCENT, TIME, inline, number, workbook

CELLS = (
    *(number("42917", DAY), number("42917", LONG_DAY), number("42917.5", DAY), number("0.5", TIME)),
    *(number("42917"), number("4.3499999999999996"), number("0.1"), number("2500.5"), number("-1234.56")),
    *(number("123456789012345"), number("1E-3"), number("1E+21"), number("0.125", PERCENT), number("-0.5")),
    *(number("1.5E300"), number("0"), number("1E-7"), number("9007199254740993"), number("2.5E-320")),
    *(number("59", DAY), number("60", DAY), number("1", DAY), number("43100.999999", DAY)),
    *(number("", DAY), number("x"), '<c t="n"><v>42</v></c>', "<c/>", '<c s="1"/>', '<c t="s"/>'),
    *('<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#N/A</v></c>'),
    *('<c t="d"><v>2017-07-01T00:00:00</v></c>', '<c t="d"><v>2017-07-01</v></c>'),
    '<c t="str"><f>A1</f><v>uit een formule_x000D_</v></c>',
    *(inline(" met  spaties "), inline("=1+1"), inline("één & <drie>"), inline("")),
    '<c t="inlineStr"><is><r><t>vet</t></r><r><t xml:space="preserve"> en dun</t></r></is></c>',
    '<c t="inlineStr"><is><t>kanji</t><rPh sb="0" eb="1"><t>klank</t></rPh></is></c>',
    "gedeeld",
)


def page(content: bytes) -> Any:
    (found,) = call(["bestand/rekenbladwerker", "readSheets", {"@bytes": base64.b64encode(content).decode()}])
    return found


def both(content: bytes) -> tuple[list[Any], list[Any]]:
    """The sheets that are not empty as Python reads them, and as the page does."""
    ours = [(one.name, one.lines) for one in filled_sheets(content)]
    theirs = [
        (one["name"], one["lines"])
        for one in page(content)["sheets"]
        if any(cell.strip() for line in one["lines"] for cell in line)
    ]
    return ours, theirs


@pytest.mark.node
@pytest.mark.parametrize("since_1904", [False, True])
def test_every_kind_of_cell_is_the_same_on_the_page(since_1904: bool) -> None:
    rows: dict[int, Any] = {1: ("kop", "nog een")}
    rows |= {place: ("x", cell, None, cell) for place, cell in enumerate(CELLS, 3)}
    ours, theirs = both(workbook({"Blad1": rows, "Leeg": {}, "Twee": {2: ("a",)}}, since_1904=since_1904))
    assert ours == theirs
    assert len(ours[0][1]) == len(CELLS) + 2


@pytest.mark.node
def test_days_counted_from_1904_are_so_however_the_workbook_says_it() -> None:
    content = changed("xl/workbook.xml", 'date1904="1"', 'date1904="true"', since_1904=True)
    ours, theirs = both(content)
    assert ours == theirs == [("Blad1", [["2017-07-01", "a"]])]


@pytest.mark.node
def test_a_sheet_with_only_a_chart_is_passed_by() -> None:
    content = changed(
        "xl/_rels/workbook.xml.rels", '/worksheet" Target="worksheets/sheet2', '/chartsheet" Target="x'
    )
    ours, theirs = both(content)
    assert ours == theirs
    assert [name for name, _ in ours] == ["Blad1"]


def changed(part: str, old: str, new: str, since_1904: bool = False) -> bytes:
    """A workbook with something else in one of its parts."""
    day = number("41455" if since_1904 else "42917", DAY)
    made = io.BytesIO()
    whole = workbook(
        {"Blad1": {1: (day, "a")}, "Grafiek": {1: ("b",)}} if "sheet2" in old else {"Blad1": {1: (day, "a")}},
        since_1904=since_1904,
    )
    with zipfile.ZipFile(io.BytesIO(whole)) as before, zipfile.ZipFile(made, "w") as packed:
        for name in before.namelist():
            text = before.read(name).decode()
            if name == part:
                assert old in text
                text = text.replace(old, new)
            packed.writestr(name, text)
    return made.getvalue()


@pytest.mark.node
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (workbook({"Blad1": {1: ("a",)}}, more={"xl/bom.xml": b" " * 160_000_000}), "te groot"),
        (changed("xl/worksheets/sheet1.xml", '<c r="B1"', '<c r="XFD1"'), "naar rechts"),
        (changed("xl/worksheets/sheet1.xml", "</sheetData>", ""), "niet te lezen"),
        (changed("xl/worksheets/sheet1.xml", 't="s"', 't="q"'), "niet te lezen"),
        (changed("xl/worksheets/sheet1.xml", "<v>0</v>", "<v>9</v>"), "niet te lezen"),
        (changed("xl/workbook.xml", "<sheets>", "<"), "niet te lezen"),
        (workbook({"Blad1": {1: ("a",)}})[:900], "niet te lezen"),
        (b"PK\x03\x04[Content_Types].xml", "niet te lezen"),
    ],
    ids=[
        "a bomb",
        "too wide",
        "cut short",
        "no such kind",
        "no such text",
        "no book",
        "half a file",
        "no zip",
    ],
)
def test_what_the_page_refuses_is_refused_here_for_the_same_reason(content: bytes, said: str) -> None:
    assert said in page(content)["fault"]
    with pytest.raises(Refused) as refused:
        filled_sheets(content)
    assert said in str(refused.value)
    assert "CSV" in str(refused.value)


def test_an_empty_workbook_and_one_that_grows_while_read_are_refused() -> None:
    with pytest.raises(Refused, match="staat niets"):
        filled_sheets(workbook({"Blad1": {}}))
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>'
    with pytest.raises(Refused, match="niet te lezen"):
        filled_sheets(changed("xl/worksheets/sheet1.xml", "<worksheet", bomb + "<worksheet"))


@pytest.mark.parametrize(
    "template",
    [
        "dd/mm/yyyy",
        "d mmmm yyyy;@",
        "[$-413]d\\ mmmm\\ yyyy;@",
        "[h]:mm:ss",
        "mm:ss.0",
        'yyyy-mm-dd" uur"',
        "D-M-JJJJ;d-m-yyyy",
    ],
)
def test_a_format_of_days_is_one(template: str) -> None:
    assert is_day_format(template)


@pytest.mark.parametrize(
    "template", ["General", "0.00", '#,##0.00" d"', "[Red]0", "0%", "", '"dag" 0', "[$-413]#.##0"]
)
def test_a_format_of_numbers_is_none(template: str) -> None:
    assert not is_day_format(template)


@pytest.mark.parametrize(
    ("text", "shown"), [("1e999", "1e999"), ("abc", "abc"), ("-0.0000001", "-0,0000001")]
)
def test_what_is_no_number_stays_as_it_is(text: str, shown: str) -> None:
    assert number_text(text) == shown
