"""`kaderwijzer reken --bestand --agenda`: all days of a file as one calendar, in one go or not at all."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hooks.__main__ import run as main
from hooks.files.calendar import stamped, still_to_come
from tests.assets import call

EVENT = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART;VALUE=DATE:{0}\r\nSUMMARY:een\r\n lange\r\nEND:VEVENT\r\n"
FROZEN = str(Path(__file__).parent.parent / "frozen" / "policy")
CASES = (
    "kenmerk;gemeente;doelgroep;start;einde",
    "k1;Roosendaal;b;1-7-2917;15-12-2917",
    "k2;Zundert;b;1-9-2917;",
    ";Zundert;b;1-9-2917;",
    "k4;Zundert;sw;1-9-2917;",
)
MOMENT = datetime(2026, 11, 30, 9, 15, 7, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zaak.csv"
    path.write_text("\n".join(CASES), encoding="utf-8")
    return path


def run(file: Path, out: Path, day: str = "1-10-2917", name: str = "trajectduur") -> int:
    given = ["--bestand", str(file), "--agenda", str(out), "--naast", f"peildatum={day}"]
    return main(["reken", name, *given, "--beleid", FROZEN])


def uids(path: Path) -> list[str]:
    return re.findall(r"^UID:(.*)\r$", path.read_bytes().decode("utf-8"), re.MULTILINE)


def by_mark(path: Path) -> tuple[set[str], set[str]]:
    """The names of the days of rows with a mark, and of those without."""
    lasting = {one for one in uids(path) if re.match(r"[0-9a-f]{32}\.", one)}
    return lasting, set(uids(path)) - lasting


def test_every_day_of_every_row_stands_in_one_calendar(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, tmp_path / "uit.ics") == 0
    out, err = capsys.readouterr()
    text = (tmp_path / "uit.ics").read_bytes().decode("utf-8")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "SUMMARY:k1: Leerwerktraject: einde volgens plan\r\n" in text
    assert "k4" not in text, "for whom no term is named, there is no day"
    found = uids(tmp_path / "uit.ics")
    assert len(set(found)) == len(found) == text.count("BEGIN:VEVENT")
    assert f"In de agenda staan {len(found)} dagen. 1 rij heeft geen kenmerk" in err
    assert "Oordeel" in out, "the file itself comes as well"


def test_a_later_file_takes_the_place_of_an_earlier_one(file: Path, tmp_path: Path) -> None:
    run(file, tmp_path / "nu.ics")
    moved = "\n".join(CASES).replace("15-12-2917", "1-12-2917")
    file.write_text(moved, encoding="utf-8")
    run(file, tmp_path / "later.ics")
    (now, own), (later, others) = map(by_mark, (tmp_path / "nu.ics", tmp_path / "later.ics"))
    assert now == later
    assert own.isdisjoint(others), "a row without a mark cannot be known again"
    assert now
    assert own


def test_the_moment_is_written_as_the_page_writes_it(file: Path, tmp_path: Path) -> None:
    text = "BEGIN:VEVENT\r\nDTSTAMP:20171001T000000Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\n"
    (page,) = call(["rekenen/agenda", "stampedAt", text, MOMENT.timestamp() * 1000])
    assert stamped(text, MOMENT).replace("\r", "") == page.replace("\r", "")
    assert "DTSTAMP:20261130T091507Z\r\nLAST-MODIFIED:20261130T091507Z\r\nSEQUENCE:" in stamped(text, MOMENT)


def test_days_that_are_past_by_then_are_in_no_calendar() -> None:
    text = "".join(map(EVENT.format, ("20261129", "20261130", "20261201")))
    left, past = still_to_come(text, MOMENT)
    assert (left, past) == ("".join(map(EVENT.format, ("20261130", "20261201"))), 1)
    (page,) = call(["rekenen/agenda", "stillToCome", text, MOMENT.timestamp() * 1000])
    assert (page["text"].replace("\r", ""), page["days"], page["past"]) == (left.replace("\r", ""), 2, 1)


def test_a_file_of_years_ago_has_no_days_for_a_calendar(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("\n".join(CASES).replace("2917", "2017"), encoding="utf-8")
    assert run(file, tmp_path / "uit.ics", day="1-10-2017") == 0
    assert "Er zijn geen dagen die nog komen" in capsys.readouterr().err
    assert not (tmp_path / "uit.ics").exists()


def test_without_days_to_come_there_is_no_calendar(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, tmp_path / "uit.ics", day="1-1-2950") == 0
    assert "er is geen agenda gemaakt" in capsys.readouterr().err
    assert not (tmp_path / "uit.ics").exists()


@pytest.mark.parametrize("folder", ["nergens", "zaak.csv"])
def test_what_cannot_be_written_is_said_and_nothing_is_left(
    folder: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, tmp_path / folder / "uit.ics") == 2
    out, err = capsys.readouterr()
    assert (out, "is niet te schrijven" in err) == ("", True)
    assert [one.name for one in tmp_path.iterdir()] == ["zaak.csv"]


def test_a_calculator_without_days_refuses_a_calendar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pmc.csv"
    file.write_text(
        "gemeente,gebruik,opbrengsten,kosten,kandidaten,uitstroom,bijstand_per_maand,maanden\n"
        "zundert,beschut,5,9,1,0,1000,12\n"
    )
    assert run(file, tmp_path / "uit.ics", name="pmc-rendabiliteit") == 2
    out, err = capsys.readouterr()
    assert (out, "laat --agenda weg" in err) == ("", True)
