"""Addresses that people keep: ten of them give their answer for ever, in Python and on the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest

from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.voorheen import vernieuw
from calculators.trajectduur.rekenhulp import REKENHULP
from tests import frozen
from tests.assets import call
from tests.small_data import ask
from tests.trajectduur.asked import BASE, COUNT, DATA

LINES = [
    line
    for line in (Path(__file__).parent / "adressen.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
ADDRESSES = list(zip(LINES[0::3], LINES[1::3], LINES[2::3], strict=True))
CITATION = ("corpus", "uitkomst", "versies")
GAP = "lezing_onderbreking"
TABLE = [one.als_data() for one in REKENHULP.voorheen]


def read(address: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The question and the citation, as the page reads them."""
    question: dict[str, Any] = {}
    citation: dict[str, str] = {}
    for name, text in parse_qsl(address):
        top, _, rest = name.partition(".")
        if top in CITATION:
            citation[top] = text
        elif rest:
            place, _, inner = rest.partition(".")
            rows = question.setdefault(top, [])
            rows.extend({} for _ in range(int(place) + 1 - len(rows)))
            rows[int(place)][inner] = text
        else:
            question[name] = text
    return question, citation


def test_ten_addresses_are_kept() -> None:
    assert len(ADDRESSES) == 10


@pytest.mark.parametrize(("address", "verdict", "told"), ADDRESSES)
def test_an_address_of_before_gives_its_answer(address: str, verdict: str, told: str) -> None:
    question, citation = read(address)
    found = json.loads(loket.antwoord(frozen.data(), "trajectduur", json.dumps(question)))
    assert found["goed"], found
    assert found["samenvatting"][0].startswith(verdict.strip())
    notes = [one for one in found["let_op"] if "vraag meer" in one or "bestaat niet meer" in one]
    assert notes == ([] if told.strip() == "-" else [told.strip()])
    if citation:
        text = json.dumps({"vraag": question, "vermelding": citation})
        since = json.loads(zijloket.sinds(frozen.data(), "trajectduur", text))
        assert since["goed"], since
        assert any("De rekenhulp zelf is sindsdien gewijzigd" in one for one in since["zinnen"])


@pytest.mark.node
@pytest.mark.parametrize(("address", "verdict", "told"), ADDRESSES)
def test_the_page_reads_an_address_of_before_as_python_does(address: str, verdict: str, told: str) -> None:
    assert verdict
    flat = {name: text for name, text in parse_qsl(address) if name not in CITATION}
    (found,) = call(["rekenen/voorheen", "renewed", urlencode(flat), TABLE])
    nu, _ = vernieuw(REKENHULP.voorheen, flat)
    assert dict(parse_qsl(found["address"])) == nu
    assert found["notes"] == ([] if told.strip() == "-" else [told.strip()])


READINGS_OF_BEFORE: list[tuple[dict[str, str], dict[str, str]]] = [
    ({COUNT: "aaneengesloten"}, {COUNT: "doorlopend"}),
    ({COUNT: "aaneengesloten", GAP: "telt-mee"}, {COUNT: "doorlopend"}),
    ({COUNT: "aaneengesloten", GAP: "telt-niet-mee"}, {COUNT: "doorlopend"}),
    ({COUNT: "opgeteld"}, {COUNT: "perioden-zonder-onderbrekingen"}),
    ({COUNT: "opgeteld", GAP: "telt-niet-mee"}, {COUNT: "perioden-zonder-onderbrekingen"}),
    ({COUNT: "opgeteld", GAP: "telt-mee"}, {}),
    ({GAP: "telt-mee"}, {}),
    ({GAP: ""}, {}),
    ({COUNT: "perioden"}, {COUNT: "perioden"}),
]


def is_told(before: dict[str, str], notes: list[str]) -> bool:
    """Whether the notes say what became of a reading of before, and nothing when all is as it was."""
    every = before.get(COUNT) == "opgeteld" and before.get(GAP) == "telt-mee"
    alone = before == {COUNT: "opgeteld"}
    return (
        any("elke lezing uitgerekend" in one for one in notes) is every
        and any("niet meer in die woorden" in one for one in notes) is alone
    )


@pytest.mark.parametrize(("before", "now"), READINGS_OF_BEFORE)
def test_every_reading_of_before_is_understood(before: dict[str, str], now: dict[str, str]) -> None:
    found = ask(DATA, "trajectduur", BASE | before)
    assert found["goed"], found
    assert found["vraag"] == BASE | now
    assert is_told(before, found["let_op"])
    assert any("geen aparte vraag" in one for one in found["let_op"]) is (before == {GAP: "telt-mee"})


@pytest.mark.node
@pytest.mark.parametrize(("before", "now"), READINGS_OF_BEFORE)
def test_the_page_understands_every_reading_of_before(before: dict[str, str], now: dict[str, str]) -> None:
    (page,) = call(["rekenen/voorheen", "renewed", urlencode(before), TABLE])
    assert dict(parse_qsl(page["address"])) == now
    assert is_told(before, page["notes"])


def test_the_page_gets_each_reading_of_before_with_what_it_is_now() -> None:
    first, *_, last = [one.als_data() for one in REKENHULP.voorheen]
    assert first == {
        "was": {COUNT: "aaneengesloten", GAP: None},
        "wordt": {COUNT: "doorlopend"},
        "zeg": "",
    }
    assert last == {
        "was": {GAP: None},
        "wordt": {},
        "zeg": "Of de tijd tussen leerwerktraject en detachering meetelt, is geen aparte vraag meer: het "
        "hoort bij de vraag hoe de maanden van beide samen tellen.",
    }


def test_what_is_no_group_of_fields_is_left_as_it_is() -> None:
    assert vernieuw(REKENHULP.voorheen, [1]) == ([1], ())


@pytest.mark.node
def test_an_address_that_needs_nothing_stays_letter_for_letter() -> None:
    address = "gemeente=roosendaal&start=1+juli+2017&x=%2A"
    (found,) = call(["rekenen/voorheen", "renewed", address, TABLE])
    assert found == {"address": address, "notes": []}


# the calendar at the moment that it is kept

FILE = "BEGIN:VEVENT\r\nDTSTAMP:20171001T000000Z\r\nSEQUENCE:0\r\nSUMMARY:x\r\nEND:VEVENT\r\n"


@pytest.mark.node
def test_the_file_says_when_it_was_kept_and_that_it_is_newer() -> None:
    def kept(moment: int) -> str:
        (text,) = call(["rekenen/agenda", "stampedAt", FILE, moment])
        return str(text)

    first = kept(1_767_225_600_000)  # 1 January 2026
    assert first == FILE.replace(
        "DTSTAMP:20171001T000000Z", "DTSTAMP:20260101T000000Z\r\nLAST-MODIFIED:20260101T000000Z"
    )
    assert "SEQUENCE:1\r\n" in kept(1_767_225_601_000), "a second later is later"
    assert "SEQUENCE:0\r\n" in kept(0)


@pytest.mark.node
@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("", "trajectduur.ics"),
        ("  mijn traject ", "mijn traject.ics"),
        ("k12.ics", "k12.ics"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.ics"),
        ("...", "trajectduur.ics"),
        ("x" * 100, f"{'x' * 80}.ics"),
    ],
)
def test_the_name_of_the_file_is_what_the_reader_wrote(written: str, name: str) -> None:
    assert call(["rekenen/agenda", "fileName", written, "trajectduur"]) == [name]
