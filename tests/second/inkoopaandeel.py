"""The share of WVS, with what is still possible found by trying one number of trajecten after the other."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.second.fractions import cents, smallest, written
from tests.second.policy import Refused, beginnings, members, value

SHARE = "wvs/aandeel-wvs"
WERKPLEINEN = ("werkplein-hart-van-west-brabant", "isd-brabantse-wal")
ALL = 100_00  # hundred per cent, in hundredths
PLENTY = 10**9


def answer(question: dict[str, Any]) -> dict[str, Any]:
    rows = [(one["waar"], one["wvs"], one["markt"], one.get("anders", 0)) for one in question["trajecten"]]
    wrong = _wrong(rows)
    towns = [town for row in rows for town in members(row[0])]
    found = {value(SHARE, "minimum", question["peildatum"], town) for town in towns}
    if None in found:
        raise Refused(*wrong, "peildatum")
    assert len(found) == 1, "the minimum differs from town to town: that needs a rule here"
    (minimum,) = (cents(str(one)) for one in found)
    if wrong:
        raise Refused(*wrong)
    per_werkplein = []
    for name in WERKPLEINEN:
        inside = [row for row in rows if set(members(row[0])) <= set(members(name))]
        if inside:
            filled_in = sorted(town for row in inside for town in members(row[0]))
            whole = {"alle_gemeenten": filled_in == sorted(members(name))}
            per_werkplein.append(_place(name, inside, minimum) | whole)
    together = _place("Samen", rows, minimum)
    readings = _readings(per_werkplein, together)
    return {
        "minimum_procent": written(minimum, 100),
        "regels": [_place(row[0], [row], minimum) for row in rows],
        "werkpleinen": per_werkplein,
        "samen": together,
        "oordeel": _verdict(readings),
        "per_lezing": readings,
    }


def _readings(per_werkplein: list[dict[str, Any]], together: dict[str, Any]) -> dict[str, str]:
    """Apart: each Werkplein, of which one that falls short is enough. Samen: only when all is filled in."""
    whole = [one["gehaald"] for one in per_werkplein if one["alle_gemeenten"]]
    everything = len(whole) == len(WERKPLEINEN)
    words = {True: "ja", False: "nee"}
    return {
        "apart": "nee" if False in whole else "ja" if everything else "niet te zeggen",
        "samen": words[together["gehaald"]] if everything else "niet te zeggen",
    }


def _verdict(readings: dict[str, str]) -> str:
    if "niet te zeggen" in readings.values():
        return "niet te zeggen"
    return readings["samen"] if readings["samen"] == readings["apart"] else "hangt ervan af"


def _place(name: str, rows: list[tuple[str, int, int, int]], minimum: int) -> dict[str, Any]:
    ours, bought = sum(row[1] for row in rows), sum(row[2] for row in rows)
    otherwise = sum(row[3] for row in rows)
    market = bought + otherwise

    def enough(ours: int, market: int) -> bool:
        return ours * ALL >= minimum * (ours + market)

    more_market = smallest(lambda n: not enough(ours, market + n), PLENTY) - 1
    more_ours = smallest(lambda n: enough(ours + n, market), PLENTY)
    return {
        "plaats": name,
        "wvs": ours,
        "markt": bought,
        "anders": otherwise,
        "aandeel_procent": written(100 * ours, ours + market) if ours + market else None,
        "gehaald": enough(ours, market) if ours + market else None,
        "markt_erbij": None if enough(0, 1) else max(0, more_market),
        "wvs_erbij": None if not enough(ours + more_ours, market) else more_ours,
        "naar_wvs": smallest(lambda n: enough(ours + n, market - n), market),
    }


def _wrong(rows: list[tuple[str, int, int, int]]) -> set[str]:
    wrong = set()
    counted: set[str] = set()
    for number, (place, *_) in enumerate(rows):
        if counted & set(members(place)):
            wrong.add(f"trajecten.{number}.waar")
        counted |= set(members(place))
    if not any(ours or market or otherwise for _, ours, market, otherwise in rows):
        wrong.add("trajecten")
    return wrong


def question(random: Random) -> dict[str, Any]:
    """Numbers that often are the minimum exactly, or one traject beside it."""
    towns = [*members("wvs")]
    places = random.choice(
        [list(WERKPLEINEN), towns, [WERKPLEINEN[0], *members(WERKPLEINEN[1])], [*WERKPLEINEN, *towns]]
    )
    chosen = random.sample(places, random.randint(1, min(len(places), 4 if len(places) > len(towns) else 9)))
    border = date.fromisoformat(beginnings(SHARE)[0])
    return {
        "peildatum": str(border + timedelta(random.choice([0, 1, 500, random.randint(-1, 3000)]))),
        "trajecten": [{"waar": place} | _numbers(random) for place in chosen],
    }


def _numbers(random: Random) -> dict[str, int]:
    step = random.choice([0, 1, 2, 10, 33, random.randint(0, 1000)])
    if random.random() < 0.5:
        ours, market = 7 * step, 3 * step
    else:
        ours, market = random.randint(0, 10 * step), random.randint(0, 4 * step)
    side = random.choice([-1, 0, 0, 0, 1])
    market = max(0, market - random.choice([0, side]))
    otherwise = random.choice([0, 0, 1, random.randint(0, market)])
    if random.random() < 0.7:
        return {"wvs": max(0, ours + side), "markt": market}
    return {"wvs": max(0, ours + side), "markt": max(0, market - otherwise), "anders": otherwise}
