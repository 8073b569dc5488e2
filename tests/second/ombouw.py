"""How the group of SW-medewerkers shrinks, by living through the years one after the other."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.second.fractions import cents
from tests.second.policy import Refused, beginnings, members, needs, value

SIZE = "wvs/sw-bestand-omvang"
ALL = 100_00  # hundred per cent, in hundredths
COUNTED = {"sw": (1, 0, 0), "sw-en-beschut": (1, 1, 0), "iedereen": (1, 1, 1)}


def answer(question: dict[str, Any]) -> dict[str, Any]:
    scenarios = question["scenarios"]
    names = [one.get("naam", f"scenario {number}") for number, one in enumerate(scenarios, start=1)]
    limits = question.get("grenzen", [])
    wrong = {field for number, one in enumerate(scenarios) for field in _wrong(number, one)}
    wrong |= {f"scenarios.{place}.naam" for place in _said_before(names)}
    wrong |= {f"grenzen.{place}.naam" for place in _said_before([one["naam"] for one in limits])}
    size = value(SIZE, "aantal", question["peildatum"], question["gemeente"])
    if size is None:
        wrong.add("peildatum")
    if wrong:
        raise Refused(*wrong)
    begin = question.get("begin", int(needs("peildatum", size)))
    year = date.fromisoformat(question["peildatum"]).year
    return {
        "begin": begin,
        "begin_herkomst": "zelf ingevuld" if "begin" in question else "kader",
        "eerste_jaar": year,
        "scenarios": [
            _scenario(name, one, begin, year, question) for name, one in zip(names, scenarios, strict=True)
        ],
    }


def _scenario(
    name: str, one: dict[str, Any], begin: int, year: int, question: dict[str, Any]
) -> dict[str, Any]:
    people, parts = begin, 1  # as many people as people divided by parts
    protected = question.get("beschut", 0)
    months = 2 * one.get("trajecten", 0) * one.get("maanden", 0)
    learning = (months + 12) // 24
    sw, beschut = [], []
    for _ in range(question["jaren"] + 1):
        sw.append((2 * people + parts) // (2 * parts))
        beschut.append(protected)
        if "uitstroom" in one:
            people = max(0, people - one["uitstroom"])
        else:
            people, parts = people * (ALL - cents(str(one["uitstroom_procent"]))), parts * ALL
        protected += one.get("beschut_erbij", 0)
    weight = COUNTED[question.get("meetellen", "sw")]
    counted = [
        sum(part * group for part, group in zip(weight, groups, strict=True))
        for groups in zip(sw, beschut, [learning] * len(sw), strict=True)
    ]
    return {
        "naam": name,
        "sw": sw,
        "nieuw_beschut": beschut,
        "leerwerktraject": learning,
        "telt_mee": counted,
        "zonder_sw": year + sw.index(0) if 0 in sw else None,
        "grenzen": [_limit(limit, counted, year) for limit in question.get("grenzen", [])],
    }


def _limit(limit: dict[str, Any], counted: list[int], year: int) -> dict[str, Any]:
    under = again = None
    for now, people in enumerate(counted, start=year):
        if under is None and people < limit["aantal"]:
            under = now
        elif under is not None and again is None and people >= limit["aantal"]:
            again = now
    return {"naam": limit["naam"], "onder": under, "weer_genoeg": again}


def _wrong(number: int, one: dict[str, Any]) -> list[str]:
    given = ("uitstroom" in one, "uitstroom_procent" in one)
    fields = {(False, False): ["uitstroom"], (True, True): ["uitstroom_procent"]}.get(given, [])
    if one.get("trajecten") and "maanden" not in one:
        fields = [*fields, "maanden"]
    if "maanden" in one and "trajecten" not in one:
        fields = [*fields, "trajecten"]
    return [f"scenarios.{number}.{field}" for field in fields]


def _said_before(names: list[str]) -> list[int]:
    return [place for place, name in enumerate(names) if names.index(name) < place]


def question(random: Random) -> dict[str, Any]:
    """Numbers for which the years come out on a half, on nought, or on a limit."""
    border = date.fromisoformat(beginnings(SIZE)[0])
    asked: dict[str, Any] = {
        "gemeente": random.choice(members("wvs")),
        "peildatum": str(border + timedelta(random.choice([0, 272, 271, random.randint(-1, 2000)]))),
        "jaren": random.choice([1, 2, 5, 10, random.randint(1, 60)]),
        **random.choice([{"meetellen": one} for one in COUNTED] + [{}]),
        "scenarios": [_aims(random) for _ in range(random.choice([1, 1, 2, 3]))],
    }
    if random.random() < 0.5:
        asked["begin"] = random.choice([1, 2, 25, 50, 100, random.randint(1, 100_000)])
    if random.random() < 0.4:
        asked["beschut"] = random.choice([0, 1, random.randint(0, 500)])
    if random.random() < 0.6:
        about = asked.get("begin", 2500)
        asked["grenzen"] = [
            {
                "naam": random.choice(["PMC", "locatie", "hal"]),
                "aantal": max(1, about - random.choice([-1, 0, 1, 100, about - 1, about // 2])),
            }
            for _ in range(random.choice([1, 1, 2]))
        ]
    return asked


def _aims(random: Random) -> dict[str, Any]:
    one: dict[str, Any] = {}
    if random.random() < 0.4:
        one["naam"] = random.choice(["rustig", "snel", "scenario 1", "scenario 2"])
    kind = random.random()
    if kind < 0.5:
        one["uitstroom"] = random.choice([0, 1, 25, 50, 100, random.randint(0, 2600)])
    if kind > 0.48:
        one["uitstroom_procent"] = random.choice(
            ["0", "2", "4", "50", "100", f"{random.randint(0, 99)}.{random.randint(0, 99):02}"]
        )
    if kind > 0.97:
        del one["uitstroom_procent"]
    if random.random() < 0.4:
        one["beschut_erbij"] = random.choice([0, 1, random.randint(0, 200)])
    if random.random() < 0.5:
        one["trajecten"] = random.choice([0, 1, 6, random.randint(0, 400)])
    if random.random() < (0.95 if one.get("trajecten") else 0.05):
        one["maanden"] = random.choice([1, 6, 23, random.randint(1, 60)])
    return one
