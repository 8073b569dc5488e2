"""Two plans side by side: the same two answers, and what differs in words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import loket, zijloket
from tests.small_data import ask, faults, make_data

DATA = make_data()
NOW = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}


def compare(other: dict[str, Any], now: dict[str, Any] = NOW, name: str = "trajectduur") -> dict[str, Any]:
    text = json.dumps({"nu": now, "anders": other})
    answer: dict[str, Any] = json.loads(zijloket.vergelijk(DATA, name, text))
    return answer


def differences(other: dict[str, Any], now: dict[str, Any] = NOW) -> dict[str, str]:
    """What differs, by the name of the line."""
    return {one["naam"]: one["verschil"] for one in compare(other, now)["verschillen"] if not one["gelijk"]}


LAST, TOGETHER = "Laatste dag leerwerktraject", "Laatste dag leerwerktraject en detachering samen"
PLANNED, TOO_LONG = "Gepland einde leerwerktraject", "Te lang, leerwerktraject"


def test_the_other_answer_is_the_one_that_the_calculator_gives() -> None:
    other = NOW | {"start": "2017-08-01", "maanden": 7}
    alone = ask(DATA, "trajectduur", other)
    assert compare(other)["anders"] == {
        key: value for key, value in alone.items() if key not in ("rekenhulp", "goed")
    }


def test_the_same_plan_twice_differs_in_nothing() -> None:
    found = compare(NOW)
    assert all(one["gelijk"] and one["verschil"] == "gelijk" for one in found["verschillen"])
    assert found["zinnen"] == ["Met het andere plan verandert er niets aan deze uitkomst."]


def test_another_first_day_moves_the_last_days() -> None:
    found = differences(NOW | {"start": "2017-07-02"})
    assert (found[LAST], found[TOGETHER]) == ("1 dag later", "1 dag later")
    assert differences(NOW | {"start": "2017-06-30"})[LAST] == "2 dagen eerder"


def test_a_shorter_plan_ends_earlier_and_may_fit() -> None:
    found = differences(NOW | {"maanden": 5}, NOW | {"maanden": 7})
    assert found == {PLANNED: "62 dagen eerder", TOO_LONG: "31 dagen minder"}
    longer = differences(NOW | {"maanden": 7}, NOW | {"maanden": 5})
    assert longer == {PLANNED: "62 dagen later", TOO_LONG: "31 dagen meer"}


def test_what_stands_in_one_plan_only_is_told() -> None:
    assert differences(NOW | {"maanden": 5})[PLANNED] == "alleen in het andere plan"
    assert differences(NOW, NOW | {"maanden": 5})[PLANNED] == "alleen in het huidige plan"
    line = next(one for one in compare(NOW | {"maanden": 5})["verschillen"] if one["naam"] == PLANNED)
    assert (line["nu"], line["anders"]) == ("niet ingevuld", "30 november 2017")


def test_an_interruption_that_does_not_count_gives_days_back() -> None:
    gap = {
        "onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}],
        "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
        "lezing_aaneengesloten": "aaneengesloten",
    }
    found = differences(NOW | gap)
    assert found == {
        LAST: "14 dagen later",
        "Gebruikt op de peildatum, leerwerktraject": "14 dagen minder",
        "Nog over op de peildatum, leerwerktraject": "14 dagen meer",
    }


def test_a_group_without_a_term_has_no_lines_about_terms() -> None:
    none = NOW | {"doelgroep": "a"}
    assert [one["naam"] for one in compare(none, none)["verschillen"]] == ["Leerwerktraject voor deze groep"]
    found = differences(none)
    assert found["Leerwerktraject voor deze groep"] == "anders"
    assert found[LAST] == "alleen in het huidige plan"


def test_the_faults_of_the_other_plan_stand_at_their_fields() -> None:
    assert list(faults(compare(NOW | {"maanden": 99}))) == ["maanden"]
    assert "Kies een lezing" in str(
        faults(compare(NOW | {"onderbrekingen": [{"van": "2017-08-01", "tot_en_met": "2017-08-02"}]}))
    )


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"nu":1,"anders":2}', '{"nu":{},"anders":{},"meer":{}}'])
def test_what_is_no_pair_of_plans_is_refused(text: str) -> None:
    assert json.loads(zijloket.vergelijk(DATA, "trajectduur", text))["goed"] is False


def test_a_calculator_that_compares_nothing_says_so() -> None:
    assert "zet geen twee plannen naast elkaar" in str(faults(compare({}, {}, "pmc-rendabiliteit")))


def test_the_fields_of_the_other_plan_exist() -> None:
    for calculator in loket.REKENHULPEN.values():
        assert set(calculator.anders) <= {field.naam for field in calculator.velden}
        assert bool(calculator.anders) == (calculator.vergelijk is not None)


@given(st.dates(date(2018, 1, 1), date(2030, 1, 1)), st.dates(date(2018, 1, 1), date(2030, 1, 1)))
@settings(max_examples=50, deadline=None)
def test_turning_the_plans_around_turns_the_words_around(one: date, other: date) -> None:
    turned = {"later": "eerder", "eerder": "later", "meer": "minder", "minder": "meer"}
    there = differences(NOW | {"start": str(one)}, NOW | {"start": str(other)})
    back = differences(NOW | {"start": str(other)}, NOW | {"start": str(one)})
    assert back == {
        name: f"{text.rpartition(' ')[0]} {turned[text.rpartition(' ')[2]]}" for name, text in there.items()
    }
