"""How long a traject may last, by crossing off days of a calendar, once for every way to read the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from tests.second.calendar import last_day, length
from tests.second.policy import Refused, beginnings, members, read, value, verdicts

SHORT, LONG = "wvs/leerwerktraject-maximaal", "wvs/detachering-maximaal"
ALONE, TOGETHER = "leerwerktraject", "totaal"
PAUSE, COUNT = "onderbreking-leerwerktraject", "aaneengesloten"
FIELDS = {PAUSE: "lezing_onderbreking_leerwerktraject", COUNT: "lezing_aaneengesloten"}
READINGS = {
    PAUSE: ("telt-mee", "telt-niet-mee"),
    COUNT: ("doorlopend", "perioden", "perioden-zonder-onderbrekingen"),
}
YES, NO, DEPENDS, NOT_NAMED = "ja", "nee", "hangt ervan af", "niet genoemd"
NEW, ALL = "nieuwe gevallen", "alle gevallen"
Break = tuple[int, int]


@dataclass(frozen=True)
class Change:
    """A later version of a term: since when, how many months (None: nothing is known), for which cases."""

    kader: str
    since: str
    months: int | None
    cases: str
    status: str = ""

    @property
    def day(self) -> int:
        return date.fromisoformat(self.since).toordinal()

    @property
    def asks(self) -> bool:
        return self.months is not None and self.cases == NOT_NAMED

    @property
    def name(self) -> str:
        return f"overgang {self.kader} {self.since}"


@dataclass(frozen=True)
class Case:
    """A plan as numbers of days, and the day on which one looks at it."""

    begin: int
    end: int | None
    away: int | None
    back: int | None
    breaks: tuple[Break, ...]
    on: int


def answer(question: dict[str, Any]) -> dict[str, Any]:
    case = _case(question)
    wrong = _wrong_plan(question, case)
    wrong |= _wrong_breaks(case.breaks, None if wrong else case)
    group, start, town = question["doelgroep"], question["start"], question["gemeente"]
    way = value(verdicts()[group], "leerwerktraject", start, town)
    months = [value(one, "maximum", start, town) for one in (SHORT, LONG)]
    if way is None or (way not in (NO, NOT_NAMED) and None in months):
        raise Refused(*wrong, "start")
    if wrong:
        raise Refused(*wrong)
    own = question.get("eigen_termijn")
    found: dict[str, Any] = {
        "weg": way,
        "termijnen_gelden": _holds(question, way),
        "eigen_termijn": None
        if own is None
        else {"maanden": own, "vindplaats": question["eigen_vindplaats"]},
        "voorstellen": [],
    }
    if found["termijnen_gelden"] == NO:
        empty = dict.fromkeys(("over", "als_zij_gelden", "tot_en_met", "voorbij", ALONE, TOGETHER))
        verdict = NO if way == NO else NOT_NAMED
        return (
            found | empty | {"oordeel": verdict, "waarom": "geen termijn", "lezingen": [], "wijzigingen": []}
        )
    assert all(len(beginnings(one)) == 1 for one in (SHORT, LONG)), "later versions have their own test"
    chosen = {point: question[field] for point, field in FIELDS.items() if field in question}
    numbers = (int(own or months[0] or 0), int(months[1] or 0))
    found |= outcome(case, numbers, [], chosen)
    if found["termijnen_gelden"] == DEPENDS:
        found |= {"als_zij_gelden": found["oordeel"], "oordeel": DEPENDS}
    return found


def outcome(
    case: Case, months: tuple[int, int], changes: Sequence[Change], chosen: Mapping[str, str]
) -> dict[str, Any]:
    """What the terms come to; `months` is how long each may last on the first day."""
    points = dict(READINGS) | {one.name: (NEW, ALL) for one in changes if one.asks}
    ways = [(chosen[name],) if name in chosen else readings for name, readings in points.items()]
    every = [dict(zip(points, way, strict=True)) for way in product(*ways)]
    lasts = [_lasts(case, months, changes, way) for way in every]
    alone, together = ([last[which] for last in lasts] for which in (0, 1))
    row = {
        ALONE: _term(case, every, alone, case.end, case.end, _until_alone(case, alone), case.away),
        TOGETHER: _term(
            case,
            every,
            together,
            case.back,
            case.back or case.away,
            _until_together(case, alone, together),
            None,
        ),
    }
    planned = case.back if case.away else case.end
    over = (
        planned < case.on
        if planned
        else case.on > max(one.last for one in (together if case.away else alone))
    )
    sure = all(one.known for one in (together if case.away else alone))
    return {
        **_verdict(case, row),
        "als_zij_gelden": None,
        "voorbij": over and (planned is not None or sure),
        **row,
        "lezingen": _table(every, alone, together),
        "wijzigingen": [
            {
                "kader": one.kader,
                "vanaf": one.since,
                "status": one.status,
                "was_maanden": was,
                "wordt_maanden": one.months,
                "overgang": one.cases,
            }
            for kader, lasting, first in ((SHORT, alone, months[0]), (LONG, together, months[1]))
            for was, one in _with_before(first, [one for one in changes if one.kader == kader])
            # A version that met the term may have made it end before that version.
            if one.day <= max(case.on, *(last.last for last in lasting))
            or any(one in last.met for last in lasting)
        ],
    }


@dataclass(frozen=True)
class Last:
    """The last day of a term read in one way, what it counts, and whether the day after is known."""

    last: int
    months: int
    counted: tuple[tuple[int, int | None], ...]  # stretches, the last one without an end
    free: tuple[Break, ...]
    known: bool
    met: tuple[Change, ...] = ()  # the versions that began while it still ran


def _with_before(first: int, changes: Iterable[Change]) -> Iterable[tuple[int, Change]]:
    for one in changes:
        yield first, one
        if one.months is not None:
            first = one.months


def _lasts(
    case: Case, months: tuple[int, int], changes: Sequence[Change], way: Mapping[str, str]
) -> tuple[Last, Last]:
    pauses = tuple(one for one in case.breaks if case.away is None or one[0] < case.away)

    def alone(number: int) -> Last:
        free = () if way[PAUSE] == "telt-mee" else pauses
        first = last_day(case.begin, number)
        return Last(_shifted(first, free), number, ((case.begin, None),), free, True)

    short = _through_time(alone, months[0], [one for one in changes if one.kader == SHORT], way)
    end = short.last if case.end is None else case.end
    away = case.away or end + 1

    def together(number: int) -> Last:
        running = last_day(case.begin, number)
        if way[COUNT] == "doorlopend":
            return Last(running, number, ((case.begin, None),), (), True)
        measured = length(case.begin, end)
        left = number - measured["maanden"]
        # Without a month left the detachering adds nothing to the term that runs on.
        first = max(running, last_day(away, left) - measured["losse_dagen"]) if left > 0 else running
        free = case.breaks if way[COUNT] == "perioden-zonder-onderbrekingen" else ()
        return Last(_shifted(first, free), number, ((case.begin, end), (away, None)), free, True)

    long = _through_time(together, months[1], [one for one in changes if one.kader == LONG], way)
    return short, long


def _through_time(term: Any, number: int, changes: Iterable[Change], way: Mapping[str, str]) -> Last:
    """The term as it stands after each change that finds it still running."""
    now: Last = term(number)
    for one in changes:
        if one.day > now.last:
            return now
        if one.months is None:
            return Last(one.day - 1, now.months, now.counted, now.free, False, (*now.met, one))
        now = replace(now, met=(*now.met, one))
        if (way[one.name] if one.asks else one.cases) == ALL:
            new = term(one.months)
            now = replace(new, last=max(new.last, one.day - 1), met=now.met)
    return now


def _shifted(first: int, free: Iterable[Break]) -> int:
    """The smallest day that leaves room for every break that begins on or before it."""
    last = first
    while True:
        needed = first + sum(until - begin + 1 for begin, until in free if begin <= last)
        if needed == last:
            return last
        last = needed


def _until_alone(case: Case, alone: list[Last]) -> int:
    return case.end or min(one.last for one in alone)


def _until_together(case: Case, alone: list[Last], together: list[Last]) -> int:
    """In the way with the earliest last day; without a detachering what is used ends with the traject."""
    first = min(range(len(together)), key=lambda place: together[place].last)
    if case.away is None:
        return case.end or alone[first].last
    return case.back or together[first].last


def _term(
    case: Case,
    every: list[dict[str, str]],
    lasts: list[Last],
    planned: int | None,
    must_fit: int | None,
    until: int,
    taken: int | None,
) -> dict[str, Any]:
    days = [one.last for one in lasts]
    place = days.index(min(days))
    first, way = lasts[place], every[place]
    others = [
        {"punt": point, "lezing": other[point], "laatste_dag": _iso(day)}
        for point in way
        for other, day in zip(every, days, strict=True)
        if day != first.last and [name for name in way if way[name] != other[name]] == [point]
    ]
    known = all(one.known for one in lasts)
    room = first.last if taken is None else min(first.last, taken - 1)
    is_over = case.on >= room or (planned is not None and case.on >= planned)
    left = _crossed_off(first, max(case.on + 1, case.begin), room)
    return {
        "maximum_maanden": first.months,
        "laatste_dag": _iso(first.last),
        "uiterst": _iso(max(days)),
        "anders": others,
        "daarna_bekend": known,
        "gepland_einde": None if planned is None else _iso(planned),
        "past": None if must_fit is None else _allowed(must_fit, days, known),
        "overschrijding_dagen": None if planned is None else len(range(first.last, planned)),
        "gebruikt": _used(first, min(case.on, until)),
        "over": None if is_over or left == 0 else length(room - left + 1, room),
    }


def _allowed(day: int, days: list[int], known: bool) -> str:
    """Whether a day is within the term: read in every way, in none, or in some."""
    fits = {day <= last for last in days}
    if fits == {True}:
        return YES
    return NO if fits == {False} and known else DEPENDS


def _used(term: Last, until: int) -> dict[str, int]:
    """Each stretch on its own, and the parts added."""
    parts = []
    for begin, end in term.counted:
        stop = until if end is None else min(until, end)
        days = sum(1 for day in range(begin, stop + 1) if not _is_free(day, term.free))
        parts.append(length(begin, begin + days - 1))
    return {name: sum(part[name] for part in parts) for name in ("maanden", "losse_dagen", "dagen")}


def _crossed_off(term: Last, first: int, last: int) -> int:
    return sum(
        1
        for day in range(first, last + 1)
        if not _is_free(day, term.free)
        and any(begin <= day and (end is None or day <= end) for begin, end in term.counted)
    )


def _is_free(day: int, free: Iterable[Break]) -> bool:
    return any(begin <= day <= end for begin, end in free)


def _verdict(case: Case, row: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The first row of the table that fits counts."""
    alone, together = row[ALONE], row[TOGETHER]
    late = case.away is not None and _date(together["uiterst"]) < case.away and together["daarna_bekend"]
    running = case.away is None and (case.end is None or case.on <= case.end)
    about = ALONE if running else TOGETHER
    here = row[about]
    open_end = _allowed(case.on, [_date(here["laatste_dag"]), _date(here["uiterst"])], here["daarna_bekend"])
    why = {YES: "mag", NO: "geëindigd", DEPENDS: "hangt van de lezing af"}[open_end]
    done = here["gepland_einde"] is not None and _date(here["gepland_einde"]) < case.on
    table = [
        (alone["past"] == NO, NO, "te lang", ALONE),
        (together["past"] == NO and late, NO, "begint te laat", TOGETHER),
        (together["past"] == NO, NO, "te lang", TOGETHER),
        (alone["past"] == DEPENDS, DEPENDS, "hangt van de lezing af", ALONE),
        (together["past"] == DEPENDS, DEPENDS, "hangt van de lezing af", TOGETHER),
        (done, YES, "afgelopen", about),
        (here["gepland_einde"] is not None, YES, "past", about),
        (True, open_end, why, about),
    ]
    _, verdict, reason, about = next(line for line in table if line[0])
    return {"oordeel": verdict, "waarom": reason, "over": about, "tot_en_met": row[about]["laatste_dag"]}


def _table(every: list[dict[str, str]], alone: list[Last], together: list[Last]) -> list[dict[str, Any]]:
    """Every way to read the points that matter; a point matters when turning it alone changes a day."""
    days = [(one.last, other.last) for one, other in zip(alone, together, strict=True)]
    matter = [
        point
        for point in every[0]
        if any(
            days[here] != days[there]
            for here, one in enumerate(every)
            for there, other in enumerate(every)
            if all(one[name] == other[name] for name in one if name != point)
        )
    ]
    rows = []
    for way, (first, second) in zip(every, days, strict=True):
        line = {
            "lezing": {point: way[point] for point in matter},
            ALONE: _iso(first),
            TOGETHER: _iso(second),
        }
        if matter and line not in rows:
            rows.append(line)
    return rows


def _holds(question: dict[str, Any], way: str) -> str:
    """Whether the terms are there for the group."""
    if way in (NO, NOT_NAMED):
        return NO
    if all(question["doelgroep"] in read(one)["voor"] for one in (SHORT, LONG)):
        return YES
    points = read(verdicts()[question["doelgroep"]])["versies"][-1]["open_punten"]
    return str(question.get("lezing_termijnen_taal", DEPENDS)) if "termijnen-taal" in points else NO


def _case(question: dict[str, Any]) -> Case:
    day = {name: _date(question[name]) for name in question if name in DAYS}
    begin = day["start"]
    end = day.get("einde", last_day(begin, question["maanden"]) if "maanden" in question else None)
    breaks = ((_date(one["van"]), _date(one["tot_en_met"])) for one in question.get("onderbrekingen", []))
    away, back = day.get("detachering_start"), day.get("detachering_einde")
    return Case(begin, end, away, back, tuple(breaks), day["peildatum"])


DAYS = ("start", "einde", "detachering_start", "detachering_einde", "peildatum")


def _date(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def _iso(day: int) -> str:
    return str(date.fromordinal(day))


def _wrong_plan(question: dict[str, Any], case: Case) -> set[str]:
    begin, end, away, back = case.begin, case.end, case.away, case.back
    table = {
        "eigen_termijn": "eigen_vindplaats" in question and "eigen_termijn" not in question,
        "eigen_vindplaats": "eigen_termijn" in question and "eigen_vindplaats" not in question,
        "maanden": "einde" in question and "maanden" in question,
        "einde": (end is not None and end < begin) or (away is not None and end is None),
        "detachering_start": (back is not None and away is None)
        or (away is not None and away <= (begin if end is None else end)),
        "detachering_einde": away is not None and back is not None and back < away,
    }
    return {field for field, is_wrong in table.items() if is_wrong}


def _wrong_breaks(breaks: Iterable[Break], plan: Case | None) -> set[str]:
    wrong = set()
    taken: set[int] = set()
    for place, (first, last) in enumerate(breaks):
        days = set(range(first, last + 1))
        if not days:
            wrong.add(f"onderbrekingen.{place}.tot_en_met")
        elif days & taken or (plan and not _stands_right(days, plan)):
            wrong.add(f"onderbrekingen.{place}.van")
        taken |= days
    return wrong


def _stands_right(days: set[int], case: Case) -> bool:
    """Whether all days of a break lie in the leerwerktraject, or all in the detachering."""
    parts = [(case.begin, case.end)] + ([] if case.away is None else [(case.away, case.back)])
    return any(first <= min(days) and (last is None or max(days) <= last) for first, last in parts)


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
        (FIELDS[PAUSE], READINGS[PAUSE]),
        (FIELDS[COUNT], READINGS[COUNT]),
        ("lezing_termijnen_taal", (YES, NO)),
    ):
        if random.random() < 0.3:
            asked[name] = random.choice(readings)
    if random.random() < 0.1:
        asked |= {"eigen_termijn": random.choice([1, 6, 9, 12, 23, 24]), "eigen_vindplaats": "artikel 8"}
        if random.random() < 0.2:
            del asked[random.choice(["eigen_termijn", "eigen_vindplaats"])]
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
