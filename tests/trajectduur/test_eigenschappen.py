"""What holds for every question: no advice in the past, and no reading earlier than the day of each."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.kaders.kalender import laatste_dag
from tests.trajectduur.asked import COUNT, PAUSE, answer, days_in, every_word, figures, term

BEGIN = date(2018, 1, 1)
STARTS = st.dates(BEGIN, date(2030, 12, 31))
GROUPS_WITHOUT_A_DAY = ("a", "c", "sw", "nieuw-beschut", "banenafspraak")


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """A leerwerktraject with or without an end, a detachering and breaks, that fit together."""
    start = draw(STARTS)
    asked: dict[str, Any] = {"start": str(start)}
    spans = [(start, start + timedelta(300))]
    if draw(st.booleans()):
        end = start + timedelta(draw(st.integers(0, 900)))
        asked["einde"] = str(end)
        spans = [(start, end)]
        if draw(st.booleans()):
            away = end + timedelta(draw(st.sampled_from([1, 1, 2, 31, 200])))
            back = away + timedelta(draw(st.integers(0, 900)))
            asked["detachering_start"] = str(away)
            spans.append((away, away + timedelta(300)))
            if draw(st.booleans()):
                asked["detachering_einde"] = str(back)
                spans[-1] = (away, back)
    gaps = []
    for first, last in spans:
        free = first
        while free <= last and draw(st.booleans()):
            begin = free + timedelta(draw(st.integers(0, (last - free).days)))
            until = begin + timedelta(draw(st.integers(0, min(60, (last - begin).days))))
            gaps.append({"van": str(begin), "tot_en_met": str(until)})
            free = until + timedelta(1)
    asked["onderbrekingen"] = gaps
    asked["peildatum"] = str(start + timedelta(draw(st.integers(-5, 1500))))
    return asked


@given(plans())
@settings(max_examples=80, deadline=None)
def test_the_day_of_every_reading_is_never_later_than_that_of_any(question: dict[str, Any]) -> None:
    found = answer(**question)["antwoord"]
    for which in ("leerwerktraject", "totaal"):
        days = [one[which] for one in found["lezingen"]] or [found[which]["laatste_dag"]]
        others = [one["laatste_dag"] for one in found[which]["anders"]]
        assert found[which]["laatste_dag"] == min([*days, *others])
        assert found[which]["uiterst"] == max([*days, *others])


@given(plans(), st.data())
@settings(max_examples=80, deadline=None)
def test_a_break_never_makes_the_day_of_every_reading_later(
    question: dict[str, Any], data: st.DataObject
) -> None:
    assume(question["onderbrekingen"])
    gone = data.draw(st.sampled_from(question["onderbrekingen"]))
    fewer = question | {"onderbrekingen": [one for one in question["onderbrekingen"] if one != gone]}
    with_break, without = answer(**question)["antwoord"], answer(**fewer)["antwoord"]
    for which in ("leerwerktraject", "totaal"):
        assert with_break[which]["laatste_dag"] <= without[which]["laatste_dag"]


@given(plans())
@settings(max_examples=80, deadline=None)
def test_the_readings_of_the_two_terms_come_in_their_order(question: dict[str, Any]) -> None:
    days = [
        term("totaal", **question, lezing_aaneengesloten=reading)["laatste_dag"]
        for reading in ("doorlopend", "perioden", "perioden-zonder-onderbrekingen")
    ]
    assert days == sorted(days)


@given(plans())
@settings(max_examples=80, deadline=None)
def test_nothing_is_left_of_what_is_over_and_nothing_is_used_beyond_the_plan(
    question: dict[str, Any],
) -> None:
    found = answer(**question)["antwoord"]
    on = question["peildatum"]
    for which, planned in (("leerwerktraject", "einde"), ("totaal", "detachering_einde")):
        one = found[which]
        if on >= one["laatste_dag"] or (planned in question and on >= question[planned]):
            assert one["over"] is None
        else:
            assert one["over"]["dagen"] > 0
    lasted = (
        date.fromisoformat(question.get("detachering_einde", question.get("einde", on)))
        - date.fromisoformat(question["start"])
    ).days + 1
    if "einde" in question and ("detachering_start" not in question or "detachering_einde" in question):
        assert found["totaal"]["gebruikt"]["dagen"] <= max(lasted, 0)


WAYS = [
    {PAUSE: pause, COUNT: count}
    for pause in ("telt-mee", "telt-niet-mee")
    for count in ("doorlopend", "perioden", "perioden-zonder-onderbrekingen")
]
FIELDS = {"onderbreking-leerwerktraject": PAUSE, "aaneengesloten": COUNT}
BOUND = re.compile(r"(minstens |hoogstens |)(?:(\d+) maand(?:en)?)?(?: en )?(?:(\d+) dag(?:en)?)?")


@given(plans())
@settings(max_examples=60, deadline=None)
def test_at_least_and_at_most_hold_in_every_reading(question: dict[str, Any]) -> None:
    on, shown = question["peildatum"], figures(**question)
    which = answer(**question)["antwoord"]["over"]
    every = [term(which, **question, **way) for way in WAYS]
    for name, part, sign in (("Gebruikt op", "gebruikt", -1), ("Nog over op", "over", 1)):
        texts = [text for label, text in shown.items() if label.startswith(name)]
        for text in texts:
            found = BOUND.fullmatch(text)
            assert found, text
            months, loose = (int(one or 0) for one in found.groups()[1:])
            days = [one[part]["dagen"] for one in every]
            same = {"maanden": months, "losse_dagen": loose}
            exact = [one[part]["dagen"] for one in every if same.items() <= one[part].items()]
            assert exact, (on, text)
            # Two stretches of so many months may differ in days, as months do.
            bound = min(sign * day for day in exact)
            assert all(sign * day >= bound for day in days), (on, text)
            if not found[1]:
                assert len(set(days)) == 1, (on, text)


@given(plans())
@settings(max_examples=60, deadline=None)
def test_what_is_told_of_each_reading_is_what_comes_out_when_one_chooses_it(question: dict[str, Any]) -> None:
    found = answer(**question)
    told = found.get("per_lezing", [])
    for one in told or [{"lezing": {}}]:
        way = {FIELDS[point]: reading for point, reading in one["lezing"].items()}
        for which in ("leerwerktraject", "totaal"):
            chosen = term(which, **question, **way)
            expected = {name: chosen[name] for name in ("laatste_dag", "gebruikt", "over")}
            assert one.get(which, expected) == expected
            # Turning any other point makes no difference.
            for more in WAYS:
                if way.items() <= more.items():
                    again = term(which, **question, **more)
                    assert {name: again[name] for name in expected} == expected
    assert len(told) >= len(found["antwoord"]["lezingen"])


@given(plans())
@settings(max_examples=80, deadline=None)
def test_a_day_that_is_over_in_every_reading_runs_nowhere_any_more(question: dict[str, Any]) -> None:
    found = answer(**question)
    for sentence in re.split(r"(?<=[.;]) |\n", every_word(found)):
        said = re.search(r"\bloopt (?:van [^;.]*?|bij elke lezing )?tot en met (\d+ [a-z]+ \d{4})", sentence)
        if said:
            assert min(days_in(said[1])) >= question["peildatum"], sentence


@given(plans())
@settings(max_examples=80, deadline=None)
def test_a_letter_says_of_a_day_that_is_over_that_it_was(question: dict[str, Any]) -> None:
    letter, on = answer(**question)["meenemen"]["brief"], question["peildatum"]
    for word, is_over in (("begint", False), ("begon", True), ("volgt", False), ("volgde", True)):
        for said in re.finditer(rf"\b{word} (?:op|een detachering van(?:af)?) (\d+ [a-z]+ \d{{4}})", letter):
            assert (days_in(said[1])[0] < on) is is_over, said[0]


@given(plans())
@settings(max_examples=80, deadline=None)
def test_what_may_be_done_is_not_in_the_past(question: dict[str, Any]) -> None:
    sentence = answer(**question)["samenvatting"][0]
    if " mag " in sentence:
        assert max(days_in(sentence)) >= question["peildatum"], sentence


@given(plans(), st.sampled_from(GROUPS_WITHOUT_A_DAY))
@settings(max_examples=40, deadline=None)
def test_a_group_that_the_source_does_not_name_never_gets_a_day(question: dict[str, Any], group: str) -> None:
    found = answer(**question, doelgroep=group)
    assert [found["antwoord"][name] for name in ("tot_en_met", "leerwerktraject", "totaal")] == [None] * 3


@given(plans())
@settings(max_examples=40, deadline=None)
def test_an_outcome_never_prolongs_and_is_never_certain(question: dict[str, Any]) -> None:
    shown = every_word(answer(**question, lot="abcdefgh")).lower()
    assert "verleng" not in shown
    assert "zeker" not in shown


@given(plans())
@settings(max_examples=40, deadline=None)
def test_the_calendar_has_no_day_in_the_past(question: dict[str, Any]) -> None:
    text = answer(**question, lot="abcdefgh")["meenemen"]["agenda"] or ""
    days = [line.partition(":")[2] for line in text.splitlines() if line.startswith("DTSTART")]
    assert all(day >= question["peildatum"].replace("-", "") for day in days)


@given(STARTS, st.integers(1, 60), st.integers(1, 60))
@settings(max_examples=50, deadline=None)
def test_more_months_never_fit_better(start: date, one: int, other: int) -> None:
    assume(one != other)
    on = str(start)
    short, long = (term(start=on, peildatum=on, maanden=number) for number in sorted((one, other)))
    assert short["overschrijding_dagen"] <= long["overschrijding_dagen"]
    assert (short["past"] == "ja") == (min(one, other) <= 6)


@given(STARTS, st.integers(0, 800), st.integers(0, 800))
@settings(max_examples=50, deadline=None)
def test_what_is_used_never_shrinks_as_time_passes(start: date, one: int, other: int) -> None:
    early, late = (
        term("totaal", start=str(start), peildatum=str(start + timedelta(days=n)))
        for n in sorted((one, other))
    )
    assert early["gebruikt"]["dagen"] <= late["gebruikt"]["dagen"]


def walk(start: date, number: int, gone: list[tuple[date, date]]) -> date:
    """The last day of a term, by crossing off one day at a time."""
    away = {first + timedelta(n) for first, last in gone for n in range((last - first).days + 1)}
    needed = (laatste_dag(start, number) - start).days + 1
    today = start - timedelta(days=1)
    while needed:
        today += timedelta(days=1)
        needed -= today not in away
    return today


@given(plans())
@settings(max_examples=60, deadline=None)
def test_a_term_with_breaks_agrees_with_crossing_off_days(question: dict[str, Any]) -> None:
    start = date.fromisoformat(question["start"])
    away = question.get("detachering_start", "9999-12-31")
    gone = [
        (date.fromisoformat(one["van"]), date.fromisoformat(one["tot_en_met"]))
        for one in question["onderbrekingen"]
        if one["van"] < away
    ]
    found = term(**question, lezing_onderbreking_leerwerktraject="telt-niet-mee")
    assert found["laatste_dag"] == str(walk(start, 6, gone))


@given(plans())
@settings(max_examples=60, deadline=None)
def test_the_bars_of_a_term_run_to_its_last_day_and_to_the_day_of_the_longest_reading(
    question: dict[str, Any],
) -> None:
    found = answer(**question)
    rows = {"leerwerktraject": "Leerwerktraject: de termijn", "totaal": "Samen: de termijn"}
    for name, row in rows.items():
        exact = found["antwoord"][name]
        bars = [one for one in found["beelden"][0]["balken"] if one["naam"] == row]
        ends = {one["tot_en_met"] for one in bars if one["aard"] != "lezing"}
        assert max(ends) == exact["laatste_dag"]
        assert max(one["tot_en_met"] for one in bars) == exact["uiterst"]
        if exact["over"] and "detachering_start" not in question:
            left = [one for one in bars if one["aard"] == "over"]
            assert sum(map(days_of, left)) == exact["over"]["dagen"]


def days_of(bar: dict[str, str]) -> int:
    span = date.fromisoformat(bar["tot_en_met"]) - date.fromisoformat(bar["van"])
    return span.days + 1
