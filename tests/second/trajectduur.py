"""How long a traject may last, by walking through the days one by one."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.second.calendar import last_day, length
from tests.second.policy import Refused, members, needs, value, verdicts

SHORT, LONG = "wvs/leerwerktraject-maximaal", "wvs/detachering-maximaal"
NO_WAY = "nee"


def answer(question: dict[str, Any]) -> dict[str, Any]:
    day = {
        name: date.fromisoformat(question[name]).toordinal()
        for name in ("start", "einde", "detachering_start", "detachering_einde", "peildatum")
        if name in question
    }
    breaks = [
        (date.fromisoformat(one["van"]).toordinal(), date.fromisoformat(one["tot_en_met"]).toordinal())
        for one in question.get("onderbrekingen", [])
    ]
    begin = day["start"]
    end = day.get("einde", last_day(begin, question["maanden"]) if "maanden" in question else None)
    away, back = day.get("detachering_start"), day.get("detachering_einde")
    wrong = _wrong_plan(question, begin, end, away, back)
    wrong |= _wrong_breaks(breaks, None if wrong else (begin, end, away, back))
    terms = [value(one, "maximum", question["start"], question["gemeente"]) for one in (SHORT, LONG)]
    way = value(verdicts()[question["doelgroep"]], "leerwerktraject", question["start"], question["gemeente"])
    if None in terms or way is None:
        raise Refused(*wrong, "start")
    gap = range(end + 1, away) if end is not None and away is not None else range(0)
    if way != NO_WAY and not wrong:
        wrong = _missing_readings(question, breaks, gap, away)
    if wrong:
        raise Refused(*wrong)
    if way == NO_WAY:
        return {"weg": way, "leerwerktraject": None, "totaal": None}
    inside = _days(one for one in breaks if away is None or one[0] < away)
    total = _days(breaks) | (set(gap) if question.get("lezing_onderbreking") == "telt-niet-mee" else set())
    if question.get("lezing_onderbreking_leerwerktraject") != "telt-niet-mee":
        inside = set()
    if question.get("lezing_aaneengesloten") != "opgeteld":
        total = set()
    on = day["peildatum"]
    return {
        "weg": way,
        "leerwerktraject": _term(begin, int(needs("start", terms[0])), inside, end, on),
        "totaal": _term(begin, int(needs("start", terms[1])), total, back, on),
    }


def _days(breaks: Any) -> set[int]:
    return {one for first, last in breaks for one in range(first, last + 1)}


def _term(begin: int, months: int, free: set[int], planned: int | None, on: int) -> dict[str, Any]:
    """A term is a purse of days: each day that counts takes one, until the purse is empty."""
    purse = last_day(begin, months) - begin + 1
    today, left = begin - 1, purse
    while left:
        today += 1
        left -= today not in free
    until = on if planned is None else min(on, planned)
    used = sum(one not in free for one in range(begin, until + 1))
    over = max(0, purse - used)
    return {
        "maximum_maanden": months,
        "laatste_dag": str(date.fromordinal(today)),
        "gepland_einde": None if planned is None else str(date.fromordinal(planned)),
        "past": None if planned is None else planned <= today,
        "overschrijding_dagen": None if planned is None else len(range(today, planned)),
        "gebruikt": length(begin, begin + used - 1),
        "over": length(today - over + 1, today),
    }


def _wrong_plan(
    question: dict[str, Any], begin: int, end: int | None, away: int | None, back: int | None
) -> set[str]:
    table = {
        "maanden": "einde" in question and "maanden" in question,
        "einde": (end is not None and end < begin) or (away is not None and end is None),
        "detachering_start": (back is not None and away is None)
        or (away is not None and away <= (begin if end is None else end)),
        "detachering_einde": away is not None and back is not None and back < away,
    }
    return {field for field, is_wrong in table.items() if is_wrong}


def _wrong_breaks(
    breaks: list[tuple[int, int]], plan: tuple[int, int | None, int | None, int | None] | None
) -> set[str]:
    wrong = set()
    taken: set[int] = set()
    for place, (first, last) in enumerate(breaks):
        days = set(range(first, last + 1))
        if not days:
            wrong.add(f"onderbrekingen.{place}.tot_en_met")
        elif days & taken or (plan and not _stands_right(days, *plan)):
            wrong.add(f"onderbrekingen.{place}.van")
        taken |= days
    return wrong


def _stands_right(days: set[int], begin: int, end: int | None, away: int | None, back: int | None) -> bool:
    """Whether all days of a break lie in the leerwerktraject, or all in the detachering."""
    parts = [(begin, end)] + ([] if away is None else [(away, back)])
    return any(first <= min(days) and (last is None or max(days) <= last) for first, last in parts)


def _missing_readings(
    question: dict[str, Any], breaks: list[tuple[int, int]], gap: range, away: int | None
) -> set[str]:
    needed = {
        "lezing_onderbreking_leerwerktraject": any(away is None or first < away for first, _ in breaks),
        "lezing_onderbreking": bool(gap) and question.get("lezing_aaneengesloten") != "aaneengesloten",
        "lezing_aaneengesloten": bool(gap) or bool(breaks),
    }
    return {field for field, is_needed in needed.items() if is_needed and field not in question}


def question(random: Random) -> dict[str, Any]:
    """A plan on the borders: ends of months, leap days, and a day less or more than the longest term."""
    start = _start(random)
    asked: dict[str, Any] = {
        "gemeente": random.choice(members("wvs")),
        "doelgroep": random.choice(["b", "b", "b", *verdicts()]),
        "start": str(start),
        "peildatum": str(_near(random, start, random.choice([0, 6, 6, 23, 23, 40]), 400)),
    }
    end = None
    if random.random() < 0.3:
        asked["maanden"] = random.choice([1, 5, 6, 7, random.randint(1, 60)])
        end = start + timedelta(31 * asked["maanden"])
    if random.random() < (0.03 if end else 0.8):
        end = _near(random, start, random.choice([3, 5, 6, 6, 6, 7, 12]), 40)
        asked["einde"] = str(end)
    away = None
    if random.random() < (0.6 if end else 0.03):
        away = (end or start) + timedelta(random.choice([1, 1, 1, 2, 0, 31, random.randint(-2, 60)]))
        asked["detachering_start"] = str(away)
    if random.random() < (0.6 if away else 0.03):
        asked["detachering_einde"] = str(_near(random, start, random.choice([23, 23, 23, 12, 30]), 40))
    for name, readings in (
        ("lezing_onderbreking_leerwerktraject", ["telt-mee", "telt-niet-mee"]),
        ("lezing_onderbreking", ["telt-mee", "telt-niet-mee"]),
        ("lezing_aaneengesloten", ["aaneengesloten", "opgeteld", "opgeteld"]),
    ):
        if random.random() < 0.9:
            asked[name] = random.choice(readings)
    if random.random() < 0.6:
        asked["onderbrekingen"] = list(_breaks(random, start, end, away))
    return asked


def _start(random: Random) -> date:
    since = date(2017, 4, 4)
    kind = random.random()
    if kind < 0.05:
        return since + timedelta(random.randint(-2, 1))
    year = random.choice([2017, 2018, 2019, 2020, 2023, 2024, 2099, 2100, random.randint(2018, 2100)])
    if kind < 0.5:  # an end or a beginning of a month
        return max(
            since, date(year, random.randint(1, 12), 1) + timedelta(random.choice([-3, -2, -1, -1, 0, 0, 1]))
        )
    return max(since, date(year, 1, 1) + timedelta(random.randint(0, 364)))


def _near(random: Random, start: date, months: int, far: int) -> date:
    border = date.fromordinal(last_day(start.toordinal(), months))
    return border + timedelta(random.choice([-1, 0, 0, 1, 1, 2, random.randint(-far, far)]))


def _breaks(random: Random, start: date, end: date | None, away: date | None) -> Any:
    places = [start, end or start + timedelta(184), away or start + timedelta(100)]
    first = random.choice(places) + timedelta(random.choice([-20, -1, 0, 0, 1, 5, random.randint(0, 150)]))
    for _ in range(random.choice([1, 1, 1, 2, 2, 3])):
        last = first + timedelta(random.choice([0, 0, 1, 6, 13, 29, random.randint(-1, 90)]))
        yield {"van": str(first), "tot_en_met": str(last)}
        first = last + timedelta(random.choice([1, 1, 2, 30, random.randint(-3, 90)]))
