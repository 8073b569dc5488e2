"""`kaderwijzer reken --bestand`: a CSV file in, the same file with its answers out, as the page gives it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from calculators.raamwerk import loket, zijloket
from hooks.__main__ import run as main
from hooks.files.answers import beside_example, column_example
from hooks.files.read import read_lines
from hooks.files.refused import Refused
from hooks.files.rows import head_and_rows
from hooks.pages.spreadsheet import FORMULA, written
from tests.browser.test_file_kinds import (
    BROKEN,
    ENCODED,
    NO_CSV,
    RIGHT_QUOTES,
    RISKY,
    SAFE,
    TITLED,
    WRONG_QUOTES,
)
from tests.small_data import make_data
from tests.workbooks import DAY as DAYS
from tests.workbooks import LONG_DAY, number, workbook

DATA = make_data()
FROZEN = str(Path(__file__).parent.parent / "frozen" / "policy")
CASES = (
    "Klantnr;BSN;Woonplaats;Groep;Instroom;Eind dtm",
    "10023;999990019;Roosendaal;Doelgroep B;01-07-2017;15-12-2017",
    '"10031";"999990031";Zundert;b;1 sep 2017;""',
    "",
    "=1+1;1;Zundert;b;1-6-2017;31-6-2017",
)
AANVANG = ("--kolom", "Instroom=start")
DAY = ("--naast", "peildatum=1-10-2017")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zaak.csv"
    path.write_text("\n".join(CASES), encoding="utf-8")
    return path


def answered(
    capsysbinary: pytest.CaptureFixture[bytes], file: Path, *more: str, name: str = "trajectduur"
) -> tuple[int, list[dict[str, str]], str]:
    """The status, the rows as a Dutch spreadsheet reads them, and what is said."""
    status = main(["reken", name, "--bestand", str(file), "--beleid", FROZEN, *more])
    out, err = capsysbinary.readouterr()
    text = out.decode("utf-8-sig")
    return status, list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";")), err.decode("utf-8")


def test_every_row_comes_back_with_its_answer_and_what_was_done_with_the_columns_is_said(
    capsysbinary: pytest.CaptureFixture[bytes], file: Path
) -> None:
    status, rows, said = answered(capsysbinary, file, *AANVANG, "--kolom", "Eind dtm=einde", *DAY)
    assert status == 1, "one row has a fault"
    assert [row["rij"] for row in rows] == ["2", "3", "5"]
    assert [row["Oordeel"] for row in rows] == ["loopt", "loopt", ""]
    assert [row["Eerstvolgende einde"] for row in rows] == ["15-12-2017", "28-02-2018", ""]
    assert (rows[0]["BSN"], rows[2]["Klantnr"]) == ("999990019", "'=1+1")
    assert "juni 2017 heeft 30 dagen" in rows[2]["Melding"]
    assert "«Instroom» als «start»" in said
    assert "1 kolom niet gebruikt: «BSN»." in said
    assert "2 trajecten lopen." in said
    assert "1 rij heeft een fout" in said


def test_a_guess_is_not_used_but_said(capsysbinary: pytest.CaptureFixture[bytes], file: Path) -> None:
    _, rows, said = answered(capsysbinary, file, *AANVANG, *DAY)
    assert rows[0]["Gepland einde leerwerktraject"] == ""
    assert 'geef dan --kolom "Eind dtm=einde"' in said
    _, _, said = answered(capsysbinary, file, *AANVANG, "--kolom", "Eind dtm=", *DAY)
    assert "geef dan" not in said


def test_a_row_of_totals_is_skipped_and_said(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "totals.csv"
    file.write_text("kenmerk;gemeente;doelgroep;start;maanden\nk1;roosendaal;b;1-7-2017;6\nTotaal;;;;6\n")
    status, rows, said = answered(capsysbinary, file, *DAY)
    assert status == 0
    assert [row["kenmerk"] for row in rows] == ["k1"]
    assert "1 rij overgeslagen: totaal." in said
    assert "een fout" not in said


def test_a_file_with_ranks_has_them_in_their_place(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "pmc.csv"
    file.write_text(
        "kenmerk,gebruik,opbrengsten,kosten,kandidaten,uitstroom\na,beschut,5,9,1,0\nb,beschut,9,5,1,0\n"
    )
    beside = {
        "peildatum": "1-10-2017",
        "gemeente": "roosendaal",
        "bijstand_per_maand": "1000",
        "maanden": "12",
    }
    more = [part for one, text in beside.items() for part in ("--naast", f"{one}={text}")]
    status, rows, _ = answered(capsysbinary, file, *more, name="pmc-rendabiliteit")
    assert status == 0
    assert [(row["kenmerk"], row["Rang"]) for row in rows] == [("b", "1"), ("a", "2")]


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        (
            ("--kolom", "Instrom=start"),
            2,
            "de kolom «Instrom» staat niet in het bestand; bedoelde u «Instroom»?",
        ),
        (("--kolom", "Instroom=strat"), 2, "het veld «strat» bestaat niet; bedoelde u «start»?"),
        (("--kolom", "Instroom"), 2, "achter --kolom hoort iets als «Woonplaats=gemeente», niet «Instroom»"),
        (("--naast", "peildatum"), 2, "achter --naast hoort iets als «peildatum=2017-10-01», niet"),
        ((*AANVANG, "--naast", "peildatum=morgen"), 1, "peildatum: «morgen» is geen datum"),
        ((*AANVANG, "--naast", "peil=1-1-2018"), 1, "het veld «peil» bestaat niet"),
        (DAY, 1, "De kolom «start» ontbreekt"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    capsysbinary: pytest.CaptureFixture[bytes], file: Path, more: tuple[str, ...], status: int, said: str
) -> None:
    assert main(["reken", "trajectduur", "--bestand", str(file), "--beleid", FROZEN, *more]) == status
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert said.lower() in err.decode("utf-8").lower()


@pytest.mark.parametrize(
    "name", [name for name, calculator in loket.REKENHULPEN.items() if calculator.bestand]
)
def test_the_example_of_an_option_is_of_the_calculator_itself(name: str) -> None:
    (column,) = json.loads(
        zijloket.herken(DATA, name, json.dumps({"koppen": [column_example(name).partition("=")[0]]}))
    )["kolommen"]
    assert column["veld"] == column_example(name).partition("=")[2]
    field, _, _ = beside_example(name).partition("=")
    assert field in {one.naam for one in loket.zoek_rekenhulp(name).velden}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["trajectduur", '{"start":"2017-07-01"}'], "kaderwijzer reken NAAM < vraag.json"),
        (["trajectduur", "--kolom", "a=b"], "horen bij --bestand"),
        (["trajectduur", "--bestand", "nergens.csv"], "«nergens.csv» is niet te lezen"),
        (["ombouw", "--bestand", __file__], "de rekenhulp ombouw leest geen bestanden"),
        (["trajectduurr", "--bestand", __file__], "bedoelde u «trajectduur»?"),
    ],
)
def test_wrong_use_gives_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main(["reken", *arguments, "--beleid", FROZEN]) == 2
    out, err = capsys.readouterr()
    assert (out, said in err) == ("", True)


@pytest.mark.parametrize("content", ENCODED.values(), ids=ENCODED)
def test_the_usual_encodings_and_line_ends_are_read(content: bytes) -> None:
    assert [one for one in read_lines(content).cells if one] == [["kenmerk", "start"], ["k1", "1-7-2017"]]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_the_heading_has(delimiter: str) -> None:
    text = delimiter.join(("a", "b, c" if delimiter != "," else "b; c", "d")) + "\n1"
    assert len(read_lines(text.encode()).cells[0]) == 3


@pytest.mark.parametrize("name", ["x.xlsx", "X.XLSM", "x.zip", "x.csv"])
def test_what_is_called_excel_and_cannot_be_is_a_broken_workbook_as_on_the_page(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(BROKEN)
    assert main(["reken", "trajectduur", "--bestand", str(file), "--beleid", FROZEN]) == 1
    said = capsys.readouterr().err
    assert ("beschadigd of niet heel; bewaar het opnieuw" in said) == (".xls" in name.lower())
    assert ("ingepakt bestand" in said) == (".xls" not in name.lower())
    assert "CSV" in said


@pytest.mark.parametrize(("content", "said"), NO_CSV.items(), ids=lambda one: str(one)[:24])
def test_what_is_no_csv_is_named_as_the_page_names_it(content: bytes, said: str) -> None:
    with pytest.raises(Refused) as refused:
        read_lines(content)
    assert said.rstrip(".").lower() in str(refused.value).lower()
    assert "CSV" in str(refused.value)


def test_a_day_too_many_in_a_row_is_a_fault_of_that_row_only(
    capsysbinary: pytest.CaptureFixture[bytes], file: Path
) -> None:
    file.write_text("gemeente;doelgroep;start\nZundert;b;1-7-2017;13-8-2017\nZundert;b;1-8-2017\n")
    status, rows, _ = answered(capsysbinary, file, *DAY)
    assert (status, [row["Oordeel"] for row in rows]) == (1, ["loopt", ""])
    assert rows[1]["Melding"].startswith("Deze rij heeft 4 cellen en de kopregel 3;")


def test_a_title_as_wide_as_the_heading_is_passed_over_and_loose_days_are_named(
    capsysbinary: pytest.CaptureFixture[bytes], file: Path
) -> None:
    heads = "Klantnr;Woonplaats;Groep;Instroom;Gepland klaar"
    file.write_text(f"Trajecten;van;het;Werkplein;Hart\n{heads}\n7;Zundert;b;1-7-2017;1-9-2017\n")
    status, rows, said = answered(capsysbinary, file, *AANVANG, *DAY)
    assert (status, [row["Klantnr"] for row in rows]) == (0, ["7"])
    assert "1 regel boven de kopregel overgeslagen." in said
    assert "let op: er staan dagen in de kolom «Gepland klaar», en zij wordt niet gebruikt; kijk na" in said
    status, rows, said = answered(capsysbinary, file, *AANVANG, "--kolom", "Gepland klaar=einde", *DAY)
    assert (status, rows[0]["Gepland einde leerwerktraject"]) == (0, "01-09-2017")
    assert "let op" not in said


@pytest.mark.parametrize(("number", "text"), list(enumerate(TITLED, 1)))
def test_a_title_above_the_heading_is_passed_over_as_on_the_page(text: str, number: int) -> None:
    told, heads, rows = head_and_rows(read_lines(text.encode()).cells)
    assert heads == ["a", "b", "c", "d"]
    assert list(rows.values()) == [["1", "2", "3", "4"]]
    assert told == [f"{number} {'regel' if number == 1 else 'regels'} boven de kopregel overgeslagen."]


def test_all_that_is_odd_in_a_file_is_told_with_its_answers(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    row = "roosendaal,b,1-7-2017"
    lines = ["Uitdraai van maart", "gemeente,doelgroep,start", row, row, "Gemeente,Doelgroep,Start", ""]
    (tmp_path / "a.csv").write_text("\n".join(lines))
    beside = ["--naast", "peildatum=2017-10-01", "--beleid", FROZEN]
    assert main(["reken", "trajectduur", "--bestand", str(tmp_path / "a.csv"), *beside]) == 0
    out, err = capsys.readouterr()
    assert out.count(row.replace(",", ";")) == 2
    for said in (
        "1 regel boven de kopregel overgeslagen.",
        "1 rij overgeslagen: kopregel.",
        "Let op: 1 rij is gelijk aan een eerdere rij: rij 4 aan rij 3.",
    ):
        assert said in err
    (tmp_path / "a.csv").write_text("\n".join([*lines, "doelgroep,gemeente,start", row]))
    assert main(["reken", "trajectduur", "--bestand", str(tmp_path / "a.csv"), *beside]) == 1
    assert "op regel 7 staat een andere kopregel" in capsys.readouterr().err.lower()


@pytest.mark.parametrize(("text", "said"), WRONG_QUOTES.items())
def test_a_wrong_quote_is_named_as_on_the_page_and_nothing_else(text: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        read_lines(text.encode())
    (message,) = refused.value.messages
    assert message.startswith(said)
    assert "haal" in message


def test_a_right_quote_is_no_fault_and_the_delimiter_within_it_does_not_split() -> None:
    cells = [read_lines(text.encode()).cells[1] for text in RIGHT_QUOTES]
    assert cells == [["1;2", "3"], ['één "twee"', "regel\nregel "], ['5" buis', 'x"y"z'], ["", ""]]


def test_a_cell_that_is_too_long_to_read_is_refused() -> None:
    with pytest.raises(Refused, match="te lang"):
        read_lines(b"a;b\n1;" + b"x" * 200_000)


def test_a_file_without_rows_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for text in ("", "\n \n", "sep=;\nkenmerk;start\n"):
        (tmp_path / "a.csv").write_text(text)
        assert main(["reken", "trajectduur", "--bestand", str(tmp_path / "a.csv"), "--beleid", FROZEN]) == 1
        assert "geen kopregel met daaronder rijen" in capsys.readouterr().err


def test_a_cell_that_could_be_a_formula_is_the_same_here_as_on_the_page() -> None:
    assert [one for one in RISKY if not FORMULA.match(one)] == []
    assert [one for one in SAFE if FORMULA.match(one)] == []
    assert written([["=1", "-5"]]) == "\ufeff'=1;-5\r\n"


XLSX_HEADS = ("kenmerk", "gemeente", "doelgroep", "start", "einde")
XLSX = {
    "Uitleg": {},
    "Trajecten": {
        1: XLSX_HEADS,
        2: ("k1", "Roosendaal", "b", number("42917", DAYS), number("43084", LONG_DAY)),
        4: ("k2", "Zundert", "Doelgroep B", number("42979", DAYS), None),
    },
    "Oud": {1: XLSX_HEADS, 2: ("k9", "Zundert", "b", "1-6-2017", None)},
}


def test_a_workbook_gives_the_same_rows_as_the_csv_that_one_makes_of_it(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    book, text = tmp_path / "trajecten.xlsx", tmp_path / "trajecten.csv"
    book.write_bytes(workbook(XLSX))
    text.write_text(
        "kenmerk;gemeente;doelgroep;start;einde\nk1;Roosendaal;b;2017-07-01;2017-12-15\n\n"
        "k2;Zundert;Doelgroep B;2017-09-01;\n"
    )
    status, rows, said = answered(capsysbinary, book, *DAY)
    assert (status, rows) == (0, answered(capsysbinary, text, *DAY)[1])
    assert [row["rij"] for row in rows] == ["2", "4"]
    assert "Gelezen is het blad «Trajecten»; «Oud» niet." in said
    _, rows, said = answered(capsysbinary, book, *DAY, "--blad", "Oud")
    assert [row["kenmerk"] for row in rows] == ["k9"]
    assert "Gelezen is het blad" not in said


@pytest.mark.parametrize(
    ("name", "sheet", "said"),
    [
        ("a.xlsx", "Traject", "bedoelde u «Trajecten»?"),
        ("a.csv", "Oud", "--blad hoort bij een Excel-bestand"),
    ],
)
def test_a_sheet_that_is_not_there_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, sheet: str, said: str
) -> None:
    file = tmp_path / name
    file.write_bytes(workbook(XLSX) if name == "a.xlsx" else "\n".join(CASES).encode())
    arguments = ["reken", "trajectduur", "--bestand", str(file), "--blad", sheet, "--beleid", FROZEN]
    assert main([*arguments, *DAY]) == 2
    out, err = capsys.readouterr()
    assert (out, said in err) == ("", True)
