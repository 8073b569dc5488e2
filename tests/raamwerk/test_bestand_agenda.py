"""All days of all rows as one calendar: those of one answer, each row with a lasting lot of its own."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.raamwerk import zijloket
from calculators.raamwerk.bestand_agenda import vast_lot
from tests.small_data import ask, make_data

DATA = make_data()
QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "1-7-2017", "peildatum": "1-10-2017"}


def row(question: dict[str, Any] | None = None, mark: str = "k1", number: int = 2, time: int = 1) -> Any:
    return {"vraag": QUESTION | (question or {}), "kenmerk": mark, "nummer": number, "keer": time}


def made(*rows: Any, name: str = "trajectduur", lot: str = "eigenlot") -> dict[str, Any]:
    text = json.dumps({"rijen": list(rows), "lot": lot})
    answer: dict[str, Any] = json.loads(zijloket.agenda(DATA, name, text))
    return answer


def uids(*rows: Any, lot: str = "eigenlot") -> list[str]:
    answer = made(*rows, lot=lot)
    assert answer["goed"], answer
    found = re.findall(r"^UID:(.*)\r$", answer["gebeurtenissen"], re.MULTILINE)
    assert answer["aantal"] == len(found)
    return found


def test_a_row_has_the_days_of_the_calendar_of_one_answer_with_its_mark_in_front() -> None:
    answer = made(row({"einde": "2017-12-20"}, mark="k1"))
    one = ask(DATA, "trajectduur", QUESTION | {"einde": "2017-12-20", "lot": "abcdefghijkl"})
    whole = answer["begin"] + answer["gebeurtenissen"] + answer["einde"]
    ours = re.sub(r"UID:\w+\.", "UID:", whole).replace("k1: ", "").replace("\r\n ", "")
    theirs = re.sub(r"UID:\w+\.", "UID:", one["meenemen"]["agenda"]).replace("\r\n ", "")
    assert ours == theirs
    assert "SUMMARY:k1: Leerwerktraject: einde volgens plan\r\n" in whole


def test_a_day_keeps_its_name_when_it_moves_also_in_a_later_file_in_another_place() -> None:
    now = uids(row({"einde": "2017-12-20"}, number=2), lot="nu")
    later = uids(row({"einde": "2017-12-15", "peildatum": "1-11-2017"}, number=7), lot="later")
    assert now == later


def test_no_two_candidates_share_a_name() -> None:
    rows = [row(mark=mark, number=place) for place, mark in enumerate(("k1", "k2", "K1", "k1 ", "1\n2"), 2)]
    rows += [row(mark="k1", number=8, time=2), row({"gemeente": "zundert"}, mark="k1", number=9)]
    rows += [row(mark="", number=10), row(mark="", number=11)]
    found = uids(*rows)
    assert len(set(found)) == len(found)
    assert len({one.partition(".uiterste")[0] for one in found}) == len(rows)


def test_without_a_mark_a_row_is_known_in_this_file_only() -> None:
    assert uids(row(mark="", number=2), lot="een") != uids(row(mark="", number=2), lot="ander")
    answer = made(row(mark="", number=12))
    assert "SUMMARY:Rij 12: " in answer["gebeurtenissen"]


def test_a_group_without_a_term_has_no_days() -> None:
    answer = made(row({"doelgroep": "a"}))
    assert (answer["aantal"], answer["gebeurtenissen"]) == (0, "")


def test_portions_after_each_other_are_one_calendar() -> None:
    rows = [row(mark=f"k{number}", number=number) for number in range(2, 6)]
    whole, parts = made(*rows), [made(*rows[:2]), made(*rows[2:])]
    assert whole["gebeurtenissen"] == "".join(one["gebeurtenissen"] for one in parts)
    assert {one["begin"] + one["einde"] for one in (whole, *parts)} == {whole["begin"] + whole["einde"]}


def test_a_mark_cannot_break_the_calendar() -> None:
    answer = made(row(mark="a\r\nUID:vals;b,c\\"))
    assert answer["gebeurtenissen"].count("\r\nUID:") == answer["aantal"]
    assert "SUMMARY:a\\nUID:vals\\;b\\,c\\\\: " in answer["gebeurtenissen"].replace("\r\n ", "")


def test_a_calculator_without_days_gives_none() -> None:
    assert made(row(), name="pmc-rendabiliteit")["aantal"] == 0


@pytest.mark.parametrize(
    "wrong", [{}, 5, {"vraag": []}, row() | {"kenmerk": 1}, row() | {"nummer": "2"}, row({"start": "morgen"})]
)
def test_what_is_no_row_is_refused(wrong: Any) -> None:
    answer = made(row(), wrong)
    assert answer["goed"] is False
    assert answer["fouten"][0]["melding"]


@given(st.lists(st.text(max_size=20), min_size=1, max_size=3), st.lists(st.text(max_size=20), max_size=3))
def test_a_lasting_lot_is_the_same_for_the_same_and_another_for_another(
    one: list[str], two: list[str]
) -> None:
    assert re.fullmatch("[0-9a-f]{32}", vast_lot(*one))
    assert vast_lot(*one) == vast_lot(*one)
    assert ("\n".join(one) == "\n".join(two)) == (vast_lot(*one) == vast_lot(*two))


@pytest.mark.parametrize("text", ['{"rijen": {}, "lot": "eigenlot"}', '{"rijen": [], "lot": 1}'])
def test_what_is_no_list_of_rows_is_refused(text: str) -> None:
    assert not json.loads(zijloket.agenda(DATA, "trajectduur", text))["goed"]
