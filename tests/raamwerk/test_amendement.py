"""An amendment beside its proposal and what holds: the same cases, worked out three times."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum
from calculators.raamwerk import zijloket
from calculators.raamwerk.amendement import lees_amendement
from tests.inkoopaandeel.test_inkoopaandeel import minimum
from tests.small_data import LEERWERKTRAJECT, TOTAAL, faults, kader, make_data, months, norm, version

TERM, NORM = "wvs/leerwerktraject-maximaal", "landelijk/bijstandsnorm"
NAME = f"{TERM}/2018-01-01"
QUESTION = {"doelgroep": "b", "start": "2018-02-01", "peildatum": "2018-02-01"}
PROPOSAL = replace(
    LEERWERKTRAJECT, geldt_vanaf=Datum.lees("2018-01-01"), status="voorgesteld", waarden=months(9)
)


def data(*more: Any) -> Gegevens:
    return make_data(kader(TERM, LEERWERKTRAJECT, PROPOSAL, *more), kader("wvs/detachering-maximaal", TOTAAL))


def beside(known: Gegevens, change: Any, *questions: Any, name: object = NAME) -> dict[str, Any]:
    asked = questions or (QUESTION | {"gemeente": "zundert"}, QUESTION | {"gemeente": "moerdijk"})
    text = json.dumps({"voorstel": name, "anders": change, "vragen": list(asked)})
    answer: dict[str, Any] = json.loads(zijloket.amendement(known, "trajectduur", text))
    return answer


def last_days(answer: dict[str, Any]) -> list[list[str]]:
    """The last day in each cell."""
    return [[cell["zin"].rpartition(" tot en met ")[2] for cell in row] for row in answer["gevallen"]]


JULY, OCTOBER, SEPTEMBER = "31 juli 2018.", "31 oktober 2018.", "30 september 2018."


@pytest.mark.parametrize(
    ("change", "days"),
    [
        ({"waarden": {"maximum": "8"}}, [[JULY, OCTOBER, SEPTEMBER]] * 2),
        ({"vanaf": "1-3-2018", "waarden": {"maximum": "6"}}, [[JULY, OCTOBER, JULY]] * 2),
        ({"gemeenten": ["moerdijk"]}, [[JULY, OCTOBER, JULY], [JULY, OCTOBER, OCTOBER]]),
        ({}, [[JULY, OCTOBER, OCTOBER]] * 2),
    ],
)
def test_each_case_stands_in_three_columns(change: dict[str, Any], days: list[list[str]]) -> None:
    answer = beside(data(), change)
    assert answer["goed"]
    assert last_days(answer) == days


def test_a_case_that_is_not_whole_says_so_in_each_column() -> None:
    (cells,) = beside(data(), {}, {"gemeente": "zundert"})["gevallen"]
    assert [cell["goed"] for cell in cells] == [False] * 3
    assert all("nog niets gekozen" in cell["zin"] for cell in cells)


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"waarden": {"maximum": "acht"}}, "waarden.maximum", "«acht» is geen heel getal"),
        ({"waarden": {"maximum": "-8"}}, "waarden.maximum", "«-8» is minder dan nul."),
        ({"waarden": {"maximum": 8}}, "waarden.maximum", "zet het getal tussen aanhalingstekens"),
        ({"waarden": {"minimum": "8"}}, "waarden.minimum", "Dit voorstel heeft geen getal «minimum»."),
        ({"waarden": 8}, "waarden", "«8» is geen groep waarden."),
        ({"waarden": {"maximum": "0"}}, "", "is geen heel aantal maanden van 1 tot en met 1200"),
        ({"vanaf": "31-2-2018"}, "vanaf", "geen bestaande datum"),
        ({"vanaf": 2018}, "vanaf", "is geen datum."),
        ({"gemeenten": []}, "gemeenten", "Kies minstens één gemeente."),
        ({"gemeenten": ["emmen"]}, "gemeenten", "«emmen» is geen gemeente waarvoor dit kader kan gelden."),
        ({"tekst": "x"}, "tekst", "Een amendement heeft geen «tekst»."),
    ],
)
def test_an_amendment_that_cannot_be_is_refused_and_says_why(
    change: dict[str, Any], field: str, message: str
) -> None:
    assert message in faults(beside(data(), change))[field]


def test_more_faults_come_together() -> None:
    found = faults(beside(data(), {"waarden": {"maximum": "x"}, "vanaf": "x", "gemeenten": ["x"]}))
    assert set(found) == {"gemeenten", "vanaf", "waarden.maximum"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (f"{TERM}/2017-04-04", "is geen voorstel"),
        ("wvs/zomaar/2018-01-01", "er is hier geen voorstel"),
        (8, "Geef de naam van een voorstel"),
    ],
)
def test_only_a_proposal_can_be_amended(name: object, message: str) -> None:
    assert message.lower() in faults(beside(data(), {}, name=name))[""].lower()


def test_a_proposal_that_was_decided_cannot_be_amended() -> None:
    assert "is al besloten" in faults(beside(data(version("2018-03-01", "afgewezen")), {}))[""]


def test_where_a_gemeente_decided_it_cannot_be_amended_for_that_gemeente() -> None:
    there = version("2018-03-01", "afgewezen", alleen=("zundert",))
    assert "is al besloten" in faults(beside(data(there), {"gemeenten": ["zundert"]}))["gemeenten"]


def test_too_many_cases_are_refused() -> None:
    assert "hoogstens 50" in faults(beside(data(), {}, *[QUESTION] * 51))[""]


def test_an_amount_is_read_as_an_amount() -> None:
    proposed = replace(norm("2018-01-01", "1000", "1400"), status="voorgesteld")
    known = make_data(kader(NORM, norm("2017-07-01", "986.52", "1409.31"), proposed, gebied="nederland"))
    read = lees_amendement(known, f"{NORM}/2018-01-01", {"waarden": {"gehuwden": "1.450,50"}})
    assert read.waarden == {"gehuwden": Waarde(Decimal("1450.50"), "euro per maand")}


def test_a_percentage_is_read_as_a_percentage() -> None:
    share = "wvs/aandeel-wvs"
    proposed = replace(minimum("70", since="2018-01-01"), status="voorgesteld")
    known = make_data(kader(share, minimum("60"), proposed))
    read = lees_amendement(known, f"{share}/2018-01-01", {"waarden": {"minimum": "72,5%"}})
    assert read.waarden == {"minimum": replace(proposed.waarden["minimum"], waarde=Decimal("72.5"))}
