"""Every way to read the open points: the earliest day, the day if one falls otherwise, and what is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.kader import Versie
from calculators.trajectduur.lezingen import SAMEN, TOTAAL
from hooks.reading.inherited import with_inherited_points
from tests.small_data import (
    DOORLOPEND,
    LEERWERKTRAJECT,
    TELT,
    changed,
    kader,
    make_data,
    months,
    readings,
    version,
)
from tests.trajectduur.asked import (
    BASE,
    BOTH,
    COUNT,
    GAP,
    PAUSE,
    PLAN,
    TERM,
    TWO_WEEKS,
    answer,
    every_word,
    headline,
    term,
    wrong,
)

IN_AUGUST = [{"van": "2018-08-01", "tot_en_met": "2018-08-31"}]


def days(which: str, **more: Any) -> tuple[str, dict[tuple[str, str], str]]:
    """The day in every reading, and the day when one point alone is read otherwise."""
    found = term(which, **more)
    return found["laatste_dag"], {(one["punt"], one["lezing"]): one["laatste_dag"] for one in found["anders"]}


def test_without_breaks_and_without_a_gap_every_reading_gives_the_same_day() -> None:
    assert days("leerwerktraject", **PLAN) == ("2017-12-31", {})
    assert days("totaal", **PLAN) == ("2019-05-31", {})
    assert answer(**PLAN)["antwoord"]["lezingen"] == []
    assert "lezing" not in headline(**PLAN)


def test_a_break_in_the_leerwerktraject_counts_or_does_not() -> None:
    assert days("leerwerktraject", onderbrekingen=TWO_WEEKS) == (
        "2017-12-31",
        {("onderbreking-leerwerktraject", "telt-niet-mee"): "2018-01-14"},
    )
    assert days("totaal", onderbrekingen=TWO_WEEKS) == (
        "2019-05-31",
        {("aaneengesloten", "perioden-zonder-onderbrekingen"): "2019-06-14"},
    )


def test_the_gap_counts_in_the_first_of_three_readings_and_breaks_in_the_first_two() -> None:
    assert days("totaal", **GAP, onderbrekingen=TWO_WEEKS) == (
        "2019-05-31",
        {
            ("aaneengesloten", "perioden"): "2019-06-30",
            ("aaneengesloten", "perioden-zonder-onderbrekingen"): "2019-07-14",
        },
    )


def test_a_break_in_the_detachering_does_not_touch_the_leerwerktraject() -> None:
    assert days("leerwerktraject", **PLAN, onderbrekingen=IN_AUGUST) == ("2017-12-31", {})
    assert days("totaal", **PLAN, onderbrekingen=IN_AUGUST)[1] == {
        ("aaneengesloten", "perioden-zonder-onderbrekingen"): "2019-07-01"
    }


def test_unequal_months_alone_can_make_two_readings_differ() -> None:
    assert days("totaal", start="2017-08-31") == (
        "2019-07-30",
        {
            ("aaneengesloten", "perioden"): "2019-07-31",
            ("aaneengesloten", "perioden-zonder-onderbrekingen"): "2019-07-31",
        },
    )


def test_without_a_detachering_it_is_counted_as_if_it_connects_and_that_is_said() -> None:
    told = "gerekend is alsof zij aansluit op het leerwerktraject"
    assert days("totaal", einde="2017-09-30") == days(
        "totaal", einde="2017-09-30", detachering_start="2017-10-01"
    )
    assert any(told in one for one in answer(einde="2017-09-30")["let_op"])
    assert not any(told in one for one in answer(**PLAN)["let_op"])
    # In the only reading that is left, everything counts.
    assert not any(told in one for one in answer(**{COUNT: "doorlopend"})["let_op"])
    # That it is over, too, is so only when the detachering connected.
    assert any(told in one for one in answer(peildatum="2019-06-01")["let_op"])


def test_without_an_end_it_connects_to_the_last_day_that_is_allowed() -> None:
    found = answer(onderbrekingen=TWO_WEEKS, **{COUNT: "perioden"})["antwoord"]
    lines = {tuple(one["lezing"].values()): one["totaal"] for one in found["lezingen"]}
    # Until 31 December: 6 months, 17 more; until 14 January: 6 months and 14 days, 17 more less 14 days.
    assert lines == {("telt-mee",): "2019-05-31", ("telt-niet-mee",): "2019-05-31"}


def test_all_readings_stand_in_the_answer_and_only_those_that_differ() -> None:
    found = answer(**GAP, onderbrekingen=TWO_WEEKS)["antwoord"]["lezingen"]
    assert [(*one["lezing"].values(), one["leerwerktraject"], one["totaal"]) for one in found] == [
        ("telt-mee", "doorlopend", "2017-12-31", "2019-05-31"),
        ("telt-mee", "perioden", "2017-12-31", "2019-06-30"),
        ("telt-mee", "perioden-zonder-onderbrekingen", "2017-12-31", "2019-07-14"),
        ("telt-niet-mee", "doorlopend", "2018-01-14", "2019-05-31"),
        ("telt-niet-mee", "perioden", "2018-01-14", "2019-06-30"),
        ("telt-niet-mee", "perioden-zonder-onderbrekingen", "2018-01-14", "2019-07-14"),
    ]
    only = answer(**GAP)["antwoord"]["lezingen"]
    assert {tuple(one["lezing"]) for one in only} == {("aaneengesloten",)}


# what is said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            {"start": "2018-01-15", "onderbrekingen": [{"van": "2018-03-01", "tot_en_met": "2018-03-21"}]},
            "Ja, het leerwerktraject mag bij elke lezing duren tot en met 14 juli 2018; "
            "telt de onderbreking niet mee, dan tot en met 4 augustus 2018.",
        ),
        (
            {
                "start": "2018-01-15",
                "einde": "2018-07-14",
                "detachering_start": "2018-07-15",
                "onderbrekingen": [{"van": "2018-09-01", "tot_en_met": "2018-09-21"}],
                "peildatum": "2018-10-01",
            },
            "Ja, de detachering mag bij elke lezing duren tot en met 14 december 2019; "
            "telt de onderbreking niet mee, dan tot en met 4 januari 2020.",
        ),
        (
            GAP,
            "Ja, de detachering mag bij elke lezing duren tot en met 31 mei 2019; "
            "telt de tijd ertussen niet mee, dan tot en met 30 juni 2019.",
        ),
        (
            GAP | {"onderbrekingen": TWO_WEEKS},
            "Ja, de detachering mag bij elke lezing duren tot en met 31 mei 2019; "
            "telt de tijd ertussen niet mee, dan tot en met 30 juni 2019; "
            "tellen de tijd ertussen en de onderbreking niet mee, dan tot en met 14 juli 2019.",
        ),
        (
            {"onderbrekingen": [*TWO_WEEKS, {"van": "2017-09-01", "tot_en_met": "2017-09-01"}]},
            "Ja, het leerwerktraject mag bij elke lezing duren tot en met 31 december 2017; "
            "tellen de onderbrekingen niet mee, dan tot en met 15 januari 2018.",
        ),
        (
            {"start": "2017-08-31", "maanden": 6, "detachering_start": "2018-03-01"},
            "Ja, de detachering mag bij elke lezing duren tot en met 30 juli 2019; "
            "tellen de maanden van elke periode apart, dan tot en met 31 juli 2019.",
        ),
    ],
)
def test_the_earliest_day_and_the_day_of_each_open_point_are_said_at_once(
    question: dict[str, Any], sentence: str
) -> None:
    assert headline(**question) == sentence


def test_nothing_is_ever_called_certain() -> None:
    assert "zeker" not in every_word(answer(**GAP, onderbrekingen=TWO_WEEKS, lot="abcdefgh")).lower()


CODES = ("telt-mee", "telt-niet-mee", "zonder-onderbrekingen", "aaneengesloten", "opgeteld", "lezing_")


@pytest.mark.parametrize(
    "question",
    [
        {},
        {PAUSE: "telt-niet-mee", COUNT: "perioden-zonder-onderbrekingen"},
        {COUNT: "aaneengesloten", "lezing_onderbreking": "telt-mee"},
        {COUNT: "opgeteld", "lezing_onderbreking": "telt-mee"},
        {"doelgroep": "taalachterstand", "lezing_termijnen_taal": "ja"},
    ],
)
def test_no_screen_letter_or_calendar_shows_the_code_of_a_reading(question: dict[str, str]) -> None:
    found = answer(**GAP | {"onderbrekingen": TWO_WEEKS, "lot": "abcdefgh"} | question)
    shown = every_word(found)
    assert [code for code in CODES if code in shown] == []


@pytest.mark.parametrize("field", [PAUSE, COUNT, "lezing_termijnen_taal"])
def test_a_reading_that_does_not_exist_is_a_fault_also_where_it_makes_no_difference(field: str) -> None:
    assert "staat niet in de lijst" in wrong(**{field: "soms"})[field]


def test_a_fault_names_a_reading_by_its_label() -> None:
    found = wrong(**{COUNT: "soms"})[COUNT]
    assert [code for code in (*CODES, "doorlopend,") if code in found] == []
    assert "De termijn loopt door." in found


def test_an_open_point_is_told_with_its_readings_and_that_all_are_worked_out() -> None:
    points = {one["id"]: one for one in answer(onderbrekingen=TWO_WEEKS)["open_punten"]}
    point = points["onderbreking-leerwerktraject"]
    assert point["lezingen"] == [{"id": name, "tekst": text} for name, text in TELT.items()]
    assert (point["gekozen"], point["uitgerekend"]) == (None, True)
    assert "aaneengesloten" in points


def test_an_open_point_that_touches_nothing_is_not_told() -> None:
    assert [one["id"] for one in answer(**PLAN)["open_punten"]] == []


def test_the_step_of_an_open_point_gives_the_day_of_each_reading() -> None:
    steps = answer(**GAP, onderbrekingen=TWO_WEEKS)["stappen"]
    assert [one["invulling"] for one in steps if one["titel"] == "Wat de bron open laat"] == [
        "De dagen tellen mee. Dan is de laatste dag 31 december 2017. "
        "De dagen tellen niet mee. Dan is de laatste dag 14 januari 2018.",
        "De termijn loopt door. Dan is de laatste dag 31 mei 2019. "
        "De perioden tellen samen. Dan is de laatste dag 30 juni 2019. "
        "De perioden tellen samen, zonder onderbrekingen. Dan is de laatste dag 14 juli 2019.",
    ]


# a reading that is chosen


@pytest.mark.parametrize(
    ("reading", "last"),
    [
        ("doorlopend", "2019-05-31"),
        ("perioden", "2019-06-30"),
        ("perioden-zonder-onderbrekingen", "2019-07-14"),
    ],
)
def test_a_chosen_reading_is_the_only_one(reading: str, last: str) -> None:
    question = GAP | {"onderbrekingen": TWO_WEEKS, COUNT: reading}
    assert days("totaal", **question) == (last, {})
    assert answer(**question)["samenvatting"][2] == f"Gerekend met de gekozen lezing: {DOORLOPEND[reading]}"
    steps = answer(**question)["stappen"]
    assert f"Hier gerekend: {DOORLOPEND[reading]}" in {one["invulling"] for one in steps}


def test_a_chosen_reading_that_changes_nothing_is_not_told() -> None:
    assert not any("lezing" in one for one in answer(**PLAN, **{COUNT: "perioden"})["samenvatting"])
    assert days("totaal", **PLAN, **{COUNT: "perioden"}) == ("2019-05-31", {})


def test_the_reading_that_the_kader_chose_holds_unless_the_user_takes_another() -> None:
    chosen = replace(
        LEERWERKTRAJECT, open_punten={"onderbreking-leerwerktraject": readings(TELT, "telt-niet-mee")}
    )
    data = make_data(kader(TERM, chosen))
    assert term("leerwerktraject", data, onderbrekingen=TWO_WEEKS)["laatste_dag"] == "2018-01-14"
    told = answer(data, onderbrekingen=TWO_WEEKS)["samenvatting"]
    assert "Gerekend met de lezing van het kader zelf: De dagen tellen niet mee." in told
    other = answer(data, onderbrekingen=TWO_WEEKS, **{PAUSE: "telt-mee"})
    assert other["antwoord"]["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    warning = "Let op: dat is een andere lezing dan het kader zelf kiest."
    assert warning in other["samenvatting"]
    assert warning in other["meenemen"]["brief"]
    assert warning not in told


def test_readings_are_worked_out_too_where_a_version_does_not_name_the_question() -> None:
    later = replace(LEERWERKTRAJECT, geldt_vanaf=version("2030-01-01").geldt_vanaf)
    data = make_data(kader(TERM, replace(LEERWERKTRAJECT, open_punten={}), later))
    assert term("leerwerktraject", data, onderbrekingen=TWO_WEEKS)["uiterst"] == "2018-01-14"
    assert {one["id"] for one in answer(data, onderbrekingen=TWO_WEEKS)["open_punten"]} == {"aaneengesloten"}


def test_an_open_point_that_no_version_has_is_named() -> None:
    data = changed(make_data(), TOTAAL, open_punten={})
    with pytest.raises(KeyError, match=f"het open punt {BOTH}#aaneengesloten"):
        SAMEN.opties(data)


def test_an_answer_names_what_the_form_cannot_take() -> None:
    told = answer(**BASE)["samenvatting"][-1]
    assert told.startswith("Dit geldt als dit het eerste traject van deze kandidaat is")
    for part in ("met behoud van uitkering", "tweede traject of detachering", "arbeidscontracten"):
        assert part in told


def test_what_a_version_left_open_stays_open_in_the_next_until_it_is_solved() -> None:
    next_one = replace(
        LEERWERKTRAJECT, geldt_vanaf=version("2017-06-01").geldt_vanaf, waarden=months(9), open_punten={}
    )

    def open_points(later: Versie) -> set[str]:
        versions = with_inherited_points((LEERWERKTRAJECT, later))
        found = answer(make_data(kader(TERM, *versions)), onderbrekingen=TWO_WEEKS)
        assert found["antwoord"]["leerwerktraject"]["laatste_dag"] == "2018-03-31"
        return {one["id"] for one in found["open_punten"]}

    assert open_points(next_one) == {"onderbreking-leerwerktraject", "aaneengesloten"}
    solved = replace(next_one, opgelost={"onderbreking-leerwerktraject": "raden-2018"})
    assert open_points(solved) == {"aaneengesloten"}


def test_a_solved_point_whose_reading_the_kader_does_not_name_is_told() -> None:
    solved = replace(LEERWERKTRAJECT, open_punten={}, opgelost={"onderbreking-leerwerktraject": "raden-2018"})
    before = replace(LEERWERKTRAJECT, geldt_vanaf=version("2016-01-01").geldt_vanaf)
    data = make_data(kader(TERM, before, solved))
    told = (
        f"Een vraag over de telling is opgelost; wat nu geldt, staat in het kader «Titel van {TERM}». "
        "Deze berekening weet niet welke lezing dat is, en rekent elke lezing uit."
    )
    assert told in answer(data, onderbrekingen=TWO_WEEKS)["samenvatting"]
    assert told not in answer(data)["samenvatting"]
    assert told not in answer(data, onderbrekingen=TWO_WEEKS, **{PAUSE: "telt-mee"})["samenvatting"]


def test_every_reading_stands_in_a_table_to_open() -> None:
    (table,) = answer(**GAP, onderbrekingen=TWO_WEEKS)["tabellen"]
    assert (table["titel"], table["dicht"]) == ("Elke lezing en haar dagen", True)
    assert len(table["rijen"]) == 6
    assert table["rijen"][-1] == [
        "een onderbreking telt niet mee in het leerwerktraject; van beide samen telt alleen de duur, zonder "
        "onderbrekingen",
        "14 januari 2018",
        "14 juli 2019",
    ]
    assert answer(**PLAN)["tabellen"] == []
    assert answer(doelgroep="a")["tabellen"] == []


def test_a_break_in_the_leerwerktraject_may_move_both_by_how_its_months_are_counted() -> None:
    question: dict[str, Any] = {
        "start": "2017-08-26",
        "peildatum": "2017-08-26",
        "onderbrekingen": [{"van": "2017-10-23", "tot_en_met": "2017-11-09"}],
        COUNT: "perioden",
    }
    assert days("totaal", **question) == (
        "2019-07-25",
        {("onderbreking-leerwerktraject", "telt-niet-mee"): "2019-07-28"},
    )
    found, told = (
        answer(**question),
        "telt de onderbreking in het leerwerktraject niet mee, dan tot en met 28 juli",
    )
    assert f"{told} 2019" in every_word(found)
    assert f"{told} 2019" in found["beelden"][0]["tekst"]
