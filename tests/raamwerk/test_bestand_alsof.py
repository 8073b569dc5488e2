"""A file reckoned as if a proposal were adopted: every row and the whole say so, beside what holds now."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket, zijloket
from tests.raamwerk.test_alsof import NAME, OTHER, TERM, TOTAL, data, proposal
from tests.small_data import LEERWERKTRAJECT, TOTAAL, ask, faults, kader, make_data, version

DATA = data()
HEADS = ["kenmerk", "gemeente", "doelgroep", "start", "maanden"]
ROWS = [
    ["k1", "zundert", "b", "2018-02-01", "7"],
    ["k2", "zundert", "b", "2017-05-01", "3"],
    ["k3", "zundert", "sw", "2018-02-01", ""],
]
SETTINGS = {"peildatum": "2018-02-01", "weken": "4"}
AS_IF = "het voorstel van 1 september 2017 («Titel van wvs/leerwerktraject-maximaal») is aangenomen"
Door = Callable[[Gegevens, str, str], str]


def asked(door: Door, **question: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(door(DATA, "trajectduur", json.dumps(question)))
    return answer


def calculated(names: str | None, rows: list[list[str]] = ROWS) -> tuple[dict[str, Any], list[Any], Any]:
    """What is said of the columns, each row, and the overview."""
    settings = SETTINGS | ({} if names is None else {"alsof": names})
    columns = asked(zijloket.kolommen, koppen=HEADS, instellingen=settings)
    assert columns["goed"], columns
    found = asked(zijloket.rijen, koppen=HEADS, velden=columns["velden"], rijen=rows, instellingen=settings)[
        "rijen"
    ]
    counts = [one["telling"] for one in found if "telling" in one]
    return columns, found, asked(zijloket.overzicht, tellingen=counts, instellingen=settings)


def cells(columns: dict[str, Any], row: dict[str, Any]) -> dict[str, str]:
    return dict(zip(columns["koppen"], row["teksten"], strict=True))


def test_each_row_is_that_of_the_question_and_says_how_it_is_now() -> None:
    columns, rows, _ = calculated(NAME)
    now_columns, now, _ = calculated(None)
    assert columns["koppen"] == [*now_columns["koppen"], "Gerekend alsof", "Uitkomst, zoals het nu is"]
    for row, before in zip(rows, now, strict=True):
        alone = ask(DATA, "trajectduur", row["vraag"])
        assert alone["antwoord"]["alsof"] == [NAME]
        text = cells(columns, row)
        assert text["Gerekend alsof"] == AS_IF
        assert text["Uitkomst, zoals het nu is"] == cells(now_columns, before)["Uitkomst"]
        assert alone["samenvatting"][0].lower().endswith(text["Uitkomst"].lower())
    assert cells(columns, rows[0])["Uiterste dag leerwerktraject"] == "31-10-2018"
    assert cells(now_columns, now[0])["Uiterste dag leerwerktraject"] == "31-07-2018"


def test_the_whole_says_so_and_which_rows_are_otherwise_now() -> None:
    columns, _, overview = calculated(NAME)
    assert columns["alsof"] == f"Alsof {AS_IF}"
    first, second, *_ = (one["tekst"] for one in overview["zinnen"])
    assert first == "Zolang daar niet over is besloten, geldt het niet."
    assert second == "Anders dan zoals het nu is: 1 van de 3 rijen."
    (otherwise,) = (one for one in overview["klassen"] if one["naam"] == "anders")
    assert otherwise["rijen"] == [0]
    now_columns, _, now = calculated(None)
    assert now_columns["alsof"] == ""
    assert [one["naam"] for one in now["klassen"]] == ["voorbij", "te lang", "snel"]


def test_several_proposals_count_at_once() -> None:
    columns, rows, _ = calculated(f"{NAME} {OTHER}")
    assert cells(columns, rows[0])["Uiterste dag samen"] == "31-07-2020"
    assert "zijn aangenomen" in columns["alsof"]


def test_a_calendar_never_has_a_day_that_may_never_come() -> None:
    columns, rows, _ = calculated(NAME)
    assert columns["agenda"] is False
    assert calculated(None)[0]["agenda"] is True
    marked = {"vraag": rows[0]["vraag"], "kenmerk": "k1", "nummer": 2, "keer": 1}
    assert asked(zijloket.agenda, rijen=[marked], lot="lot")["aantal"] == 0


def test_a_row_where_the_proposal_does_not_count_says_why_and_stops_no_other() -> None:
    settings = SETTINGS | {"alsof": NAME}
    heads = [*HEADS, "peildatum"]
    fields = asked(zijloket.kolommen, koppen=heads, instellingen=settings)["velden"]
    early = ["k4", "zundert", "b", "2017-07-01", "", "2017-08-01"]
    rows = [early, [*ROWS[0], ""], ["k5", "zundert", "b", "", "", "2017-08-01"]]
    found = asked(zijloket.rijen, koppen=heads, velden=fields, rijen=rows, instellingen=settings)["rijen"]
    assert "was er op 1 augustus 2017 nog niet" in found[0]["fouten"][0]
    assert "telling" in found[1]
    assert any("start" in one for one in found[2]["fouten"]), "what else is wrong is said as well"


def test_a_row_that_cannot_be_reckoned_as_it_is_now_says_so_beside_the_proposal() -> None:
    ended = version("2017-06-01", "vervallen")
    only = make_data(kader(TERM, LEERWERKTRAJECT, ended, proposal(LEERWERKTRAJECT, 9)), kader(TOTAL, TOTAAL))
    question = {"koppen": HEADS, "instellingen": SETTINGS | {"alsof": NAME}}
    columns = json.loads(zijloket.kolommen(only, "trajectduur", json.dumps(question)))
    asked_rows = question | {"velden": columns["velden"], "rijen": ROWS[:1]}
    (row,) = json.loads(zijloket.rijen(only, "trajectduur", json.dumps(asked_rows)))["rijen"]
    text = cells(columns, row)
    assert text["Uitkomst"].startswith("Ja, het plan past")
    assert "geeft op 1 februari 2018 geen waarde (status: vervallen" in text["Uitkomst, zoals het nu is"]


@pytest.mark.parametrize("names", ["wvs/zomaar/2018-01-01", "onzin"])
def test_a_proposal_that_is_not_there_is_refused_for_the_whole_file(names: str) -> None:
    answer = asked(zijloket.kolommen, koppen=HEADS, instellingen=SETTINGS | {"alsof": names})
    assert list(faults(answer)) == ["alsof"]


def test_an_outcome_as_if_goes_in_again() -> None:
    columns, _, _ = calculated(NAME)
    heads = ["rij", *HEADS, *columns["koppen"], "Melding"]
    found = asked(zijloket.herken, koppen=heads)
    assert [one["veld"] for one in found["kolommen"]] == [
        "",
        *columns["velden"],
        *["" for _ in columns["koppen"]],
        "",
    ]
    number = len(columns["koppen"]) + 2
    assert found["meldingen"] == [f"{number} kolommen uit een eerdere uitkomst overgeslagen."]


@pytest.mark.parametrize("count", [[], ["x"], [None, None, "loopt", None]])
def test_a_count_that_was_not_reckoned_so_is_refused(count: list[Any]) -> None:
    answer = asked(zijloket.overzicht, tellingen=[count], instellingen=SETTINGS | {"alsof": NAME})
    assert answer["goed"] is False


def test_every_calculator_with_a_file_says_what_comes_first_in_a_row() -> None:
    files = [one.bestand for one in loket.REKENHULPEN.values() if one.bestand]
    assert files
    assert all(one.voorop in one.koppen for one in files)
