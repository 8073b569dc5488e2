"""What a chosen file is, by its first bytes, and which cells a spreadsheet could take for a formula."""

from __future__ import annotations

import pytest

from hooks.files.rows import days_among, equal_rows, head_and_rows, heads_among, heads_near, some_cells
from tests.assets import call

pytestmark = pytest.mark.node

TEXT = "kenmerk;start\nk1;1-7-2017\n"
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8 with a mark": TEXT.encode("utf-8-sig"),
    "utf-16 with a mark": TEXT.encode("utf-16"),
    "utf-16le without a mark": TEXT.encode("utf-16-le"),
    "utf-16be without a mark": TEXT.encode("utf-16-be"),
    "line ends of windows": TEXT.replace("\n", "\r\n").encode(),
    "line ends of an old mac": TEXT.replace("\n", "\r").encode(),
    "mixed line ends": b"kenmerk;start\r\nk1;1-7-2017\n",
    "an end of file of dos": TEXT.encode() + b"\x1a",
    "an end of file of dos and noughts": TEXT.encode() + b"\x1a\x00\x00\r\n",
}
NO_CSV = {
    b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet": "LibreOffice (.ods)",
    b"PK\x03\x04\x14\x00bestand.csv": "Dit is een ingepakt bestand (zip).",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "Dit is een ouder Excel-bestand (.xls).",
    b"%PDF-1.7\n": "Dit is een PDF",
    b"<!DOCTYPE html><table>": "Dit is een webpagina of XML",
    b"\n<html><body><table>": "Dit is een webpagina of XML",
    b'<?xml version="1.0"?>': "Dit is een webpagina of XML",
    b'{"rijen": []}': "Dit is JSON",
    b'[{"start": 1}]': "Dit is JSON",
    b"\x89PNG\r\n": "Dit is een plaatje",
    b"kenmerk\x00\x00\x00start": "Dit is geen tekstbestand.",
    "kenmerk;\x00start\n".encode("utf-16"): "Dit is geen tekstbestand.",
    TEXT.encode() * 400 + b"\x00k2;": "Dit is geen tekstbestand.",
}


def read(content: bytes) -> dict[str, str]:
    (found,) = call(["bestand/soort", "readText", list(content)])
    return dict(found)


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
def test_text_is_read_in_every_usual_encoding_with_every_line_end(content: bytes) -> None:
    assert read(content)["text"].removeprefix("\ufeff").rstrip("\n") == TEXT.rstrip("\n")


def test_an_older_excel_is_read_too() -> None:
    assert read("één;ë\n".encode("windows-1252")) == {"text": "één;ë\n"}


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\r\n", b"\x1a"])
def test_a_file_with_nothing_in_it_is_not_taken_for_no_file(content: bytes) -> None:
    assert read(content)["fault"].startswith("In dit bestand staat niets.")


@pytest.mark.parametrize(("content", "said"), NO_CSV.items(), ids=lambda one: str(one)[:24])
def test_what_is_no_csv_is_named_with_what_to_do(content: bytes, said: str) -> None:
    fault = read(content)["fault"]
    assert said in fault
    assert any(way in fault for way in ("CSV UTF-8", "om een CSV-bestand", "Pak het eerst uit"))


BROKEN = b"PK\x03\x04rommel"


@pytest.mark.parametrize("name", ["x.xlsx", "X.XLSX", "x.xlsm"])
def test_what_is_called_excel_and_cannot_be_is_a_broken_workbook_and_not_a_packed_file(name: str) -> None:
    (found,) = call(["bestand/soort", "readText", list(BROKEN), name])
    assert found["fault"].startswith(
        "Dit Excel-bestand is beschadigd of niet heel. Bewaar het opnieuw, of open"
    )
    assert "CSV UTF-8" in found["fault"]
    (packed,) = call(["bestand/soort", "readText", list(BROKEN), "x.zip"])
    assert "ingepakt bestand" in packed["fault"]


@pytest.mark.parametrize("name", ["[Content_Types].xml", "xl/workbook.xml"])
def test_a_workbook_is_left_to_what_reads_workbooks(name: str) -> None:
    (found,) = call(
        ["bestand/soort", "readText", list(b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + name.encode())]
    )
    assert found == {"isWorkbook": True}


@pytest.mark.parametrize("text", ["[start];einde\n", "{start}\n", "pk;1\n", "<3;5\n", "%;aantal\n"])
def test_text_that_only_begins_like_something_else_is_text(text: str) -> None:
    assert read(text.encode()) == {"text": text}


TITLED = ["Overzicht;;;\na;b;c;d\n1;2;3;4\n", "\nWVS\nOver maart, 2018\na;b;c;d\n1;2;3;4\n"]


@pytest.mark.parametrize(("number", "text"), list(enumerate(TITLED, 1)))
def test_a_title_above_the_heading_is_passed_over_and_that_is_said(text: str, number: int) -> None:
    lines = [line.split(";") for line in text.split("\n")]
    (found,) = call(["bestand/rijen", "fileRows", lines])
    assert (found["heads"], found["fault"]) == (["a", "b", "c", "d"], None)
    lines_above = "1 regel" if number == 1 else f"{number} regels"
    assert found["told"] == [f"{lines_above} boven de kopregel overgeslagen."]
    assert found["rows"][0]["number"] == text.split("\n").index("1;2;3;4") + 1
    (right,) = call(["bestand/rijen", "fileRows", [["start"], ["1-7-2017"]]])
    assert (right["heads"], right["told"]) == (["start"], [])


WIDE_TITLE = [
    ["Trajecten", "Werkplein", "Hart", "van"],
    [],
    ["Klant", "Woonplaats", "Groep", "Startdatum"],
    ["1", "Zundert", "b", "1-7-2017"],
    ["1", "Zundert", "b", "1-7-2017"],
]


def test_a_title_as_wide_as_the_heading_is_passed_over_as_on_the_command_line() -> None:
    (file,) = call(["bestand/rijen", "fileRows", WIDE_TITLE])
    near, found = call(["bestand/rijen", "headsNear", file["rows"]], ["bestand/rijen", "headedAt", file, 3])
    above, heads, rows = head_and_rows(WIDE_TITLE, 3)
    assert heads_near(head_and_rows(WIDE_TITLE)[2]) == near == {"3": heads}
    assert (found["heads"], found["fault"]) == (heads, None)
    assert {one["number"]: one["cells"] for one in found["rows"]} == rows
    assert found["told"] == [*above, *equal_rows(rows)]
    assert found["told"] == [
        "1 regel boven de kopregel overgeslagen.",
        "Let op: 1 rij is gelijk aan een eerdere rij: rij 5 aan rij 4.",
    ]


SCALES = {
    "Begroting 2018 (x € 1.000)": "x € 1.000",
    "Bedragen x 1000": "x 1000",
    "Bedragen × € 1.000.000": "× € 1.000.000",
    "Bedrag in € 1.000": "in € 1.000",
    "Raming 2019 (€ 1.000,-)": "€ 1.000",
    "2018 (k€)": "k€",
    "2018 in kEUR": "kEUR",
    "2018 (in duizenden euro's)": "duizenden",
    "2018 (€ mln)": "mln",
    "Begroting 2018 (in €)": "",
    "Bonus van € 1.000 per klant": "",
    "Max 1.000": "",
    "Duizendpoot": "",
    "Werk €": "",
}


@pytest.mark.parametrize(("written", "scale"), list(SCALES.items()))
@pytest.mark.parametrize("above", ["title", "wide title", "heads"])
def test_numbers_in_thousands_are_not_read_so_in_silence(written: str, scale: str, above: str) -> None:
    titles = {"title": [[written, "", ""]], "wide title": [[written, "b", "c"]], "heads": []}[above]
    heads = ["a", "b", written if above == "heads" else "c"]
    lines = [*titles, heads, ["1", "2", "3"]]
    (file,) = call(["bestand/rijen", "fileRows", lines])
    if above == "wide title":
        (file,) = call(["bestand/rijen", "headedAt", file, 2])
    assert file["heads"] == heads
    told = head_and_rows(lines, 2 if above == "wide title" else None)[0]
    assert [*file["told"], *file["scale"]] == told
    assert len(file["scale"]) == bool(scale)
    assert f"boven de getallen staat «{scale}»" in told[-1] if scale else file["scale"] == []


@pytest.mark.parametrize("above", [1, 2])
def test_titles_above_titles_are_all_counted(above: int) -> None:
    lines = [*([["Titel", "", "", ""]] * above), *WIDE_TITLE]
    (file,) = call(["bestand/rijen", "fileRows", lines])
    (found,) = call(["bestand/rijen", "headedAt", file, 3 + above])
    told = f"{above + 1} regels boven de kopregel overgeslagen."
    assert found["told"][0] == head_and_rows(lines, 3 + above)[0][0] == told
    (bare,) = call(["bestand/rijen", "headedAt", file, 5 + above])
    assert bare["fault"].startswith("Het bestand heeft alleen een kopregel.")


def test_some_cells_of_each_column_go_along_and_no_more() -> None:
    cells = [[str(place % 30), " ", "x" * 200, "y"][: 3 + place % 2] for place in range(90)]
    rows = [{"number": place, "cells": row} for place, row in enumerate(cells)]
    file = {"heads": ["a", "b", "c"], "rows": rows}
    (found,) = call(["bestand/rijen", "someCells", file])
    assert found == some_cells(3, cells)
    assert {place: len(texts) for place, texts in found.items()} == {"0": 20, "2": 1}
    wide = ["x"] * 200
    (found,) = call(["bestand/rijen", "someCells", {"heads": wide, "rows": [{"number": 1, "cells": wide}]}])
    assert len(found) == len(some_cells(200, [wide])) == 100


def test_days_beyond_the_heads_belong_to_no_column() -> None:
    rows = [["1-7-2017", "x 13-7-2017", "1-8-2017"], ["1-7-2017"]]
    file = {
        "heads": ["a", "b"],
        "rows": [{"number": place, "cells": cells} for place, cells in enumerate(rows)],
    }
    (found,) = call(["bestand/rijen", "daysIn", file])
    assert found == days_among(2, rows) == {"0": ["1-7-2017"], "1": ["x 13-7-2017"]}


EQUAL = [["a", "b"], ["1", "2"], ["1 ", "2"], ["1", "3"], ["1", "2"], ["1", "3"], ["1", "3"], ["1", "3"]]
SAID = "Let op: 5 rijen zijn gelijk aan een eerdere rij: rij 3 aan rij 2; rij 5 aan rij 2; rij 6 aan rij 4; "


def test_rows_that_are_equal_are_named() -> None:
    found, one, none = call(*(["bestand/rijen", "fileRows", EQUAL[:end]] for end in (8, 3, 2)))
    assert found["told"] == [f"{SAID}en zo nog 2 rijen."]
    assert one["told"] == ["Let op: 1 rij is gelijk aan een eerdere rij: rij 3 aan rij 2."]
    assert none["told"] == []
    python = head_and_rows(EQUAL)[2]
    assert list(equal_rows(python)) == found["told"]


def test_a_row_that_may_be_a_heading_begins_no_cell_as_a_number_does() -> None:
    lines = [
        ["a", "b"],
        ["Gemeente", "Start dag"],
        ["Zundert", "1-7-2017"],
        ["alleen", ""],
        ["€ 2", "x"],
        ["x", "é"],
    ]
    rows = [{"number": place, "cells": cells} for place, cells in enumerate(lines, 1)][1:]
    (found,) = call(["bestand/rijen", "headsIn", rows])
    assert found == {"2": lines[1], "6": lines[5]}
    assert heads_among(head_and_rows(lines)[2]) == found


WRONG_QUOTES = {
    'a;b;c\nroosendaal;b;"1-2-2018\n': "regel 2: een aanhalingsteken wordt niet gesloten",
    'a;b\n"1;2': "regel 2: een aanhalingsteken wordt niet gesloten",
    'a;b\n\n1;"2\n3;"4"\n': "regel 3: een aanhalingsteken wordt niet gesloten",
    '"a;b\n1;2\n': "regel 1: een aanhalingsteken wordt niet gesloten",
    'a;b\n"1"2;3': "regel 2: achter een tekst tussen aanhalingstekens staat nog iets",
}
RIGHT_QUOTES = ['a;b\n"1;2";3\n', 'a;b\n"één ""twee""";"regel\nregel" \n', 'a;b\n5" buis;x"y"z', 'a;b\n"";""']


@pytest.mark.parametrize(("text", "said"), WRONG_QUOTES.items())
def test_a_wrong_quote_is_named_with_its_line_and_what_to_do(text: str, said: str) -> None:
    (found,) = call(["bestand/csv", "quoteFault", text, ";"])
    assert found.lower().startswith(said)
    assert "haal" in found.lower()


def test_a_right_quote_is_no_fault() -> None:
    assert call(*(["bestand/csv", "quoteFault", text, ";"] for text in RIGHT_QUOTES)) == [None] * 4


RISKY = [
    "=1+1",
    "+31",
    "-1+1",
    "@som",
    "\t=1",
    "\r1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    " =1",
    "-",
    "-5a",
    "--5",
    "-1.5",
    "\u00a0=1",
    "\ufeff=1",
    "-\u0661",
    "-5\n",
]
SAFE = ["", "5", "-5", "-5,25", "-1.234,56", "-12.345.678", "1-7-2017", "a=b", "€ 5", "k-1", "ja", "5-", " 5"]


@pytest.mark.parametrize(("cells", "risky"), [(RISKY, True), (SAFE, False)], ids=["risky", "safe"])
def test_what_could_be_a_formula_is_told_apart_from_a_number(cells: list[str], risky: bool) -> None:
    found = call(*(["bestand/csv", "isRisky", one] for one in cells))
    assert dict(zip(cells, found, strict=True)) == dict.fromkeys(cells, risky)
