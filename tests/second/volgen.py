"""Whether a norm was met, found by looking at every number that may be meant instead of by its bound."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.second.fractions import written
from tests.second.policy import Refused, beginnings, members, read, value

NORMS = {
    "aandeel-wvs": ("wvs/aandeel-wvs", "aandeel", "minimum", "procent"),
    "detachering": ("wvs/detachering-maximaal", "langste", "maximum", "maanden"),
    "leerwerktraject": ("wvs/leerwerktraject-maximaal", "langste", "maximum", "maanden"),
}
PRECISE = 100  # everything is counted in hundredths
FAR = 10**7


def answer(question: dict[str, Any]) -> dict[str, Any]:
    kader, measure, name, unit = NORMS[question["maat"]]
    counts = read(kader)["meet"][measure].get("tellingen", {})
    wrong = set()
    if question["peildatum"] < question["van"]:
        wrong.add("peildatum")
    if question.get("telling") not in (None, *counts):
        wrong.add("telling")
    if unit not in question:
        wrong.add(unit)
    if wrong:
        raise Refused(*wrong)
    found = {value(kader, name, question["peildatum"], town) for town in members(question["gebied"])}
    if None in found:
        raise Refused("peildatum")
    (norm_text,) = found
    norm = _hundredths(norm_text)
    number = _hundredths(question[unit])
    return {
        "maat": question["maat"],
        "kader": kader,
        "norm": written(norm, PRECISE),
        "eenheid": unit,
        "verschil": written(number - norm, PRECISE),
        "oordeel": _verdict(question, counts, unit == "procent", norm, number),
    }


def _verdict(question: dict[str, Any], counts: Any, more_is_better: bool, norm: int, number: int) -> str:
    if counts and "telling" not in question:
        return "niet te zeggen"
    met = {
        one >= norm if more_is_better else one <= norm for one in _meant(number, norm, question.get("grens"))
    }
    return "niet te zeggen" if len(met) > 1 else "gehaald" if met == {True} else "niet gehaald"


def _meant(number: int, norm: int, bound: str | None) -> list[int]:
    """The numbers that decide: the one that is written, those beside it and the norm, and those far away."""
    candidates = [-FAR, norm - 1, norm, norm + 1, number - 1, number, number + 1, FAR]
    if bound == "ongeveer":
        return candidates
    if bound == "hoogstens":
        return [one for one in candidates if one <= number]
    if bound == "minstens":
        return [one for one in candidates if one >= number]
    if bound == "meer dan":
        # Between two hundredths there are numbers too: just above the number itself is more than it.
        return [one for one in candidates if one > number] + ([number] if number != norm else [number + 1])
    return [number]


def _hundredths(text: Any) -> int:
    whole, _, rest = str(text).replace(",", ".").partition(".")
    return int(whole) * PRECISE + int((rest + "00")[:2])


def question(random: Random) -> dict[str, Any]:
    """Numbers that often are the norm exactly, or one beside it."""
    name = random.choice(list(NORMS))
    kader, measure, value_name, unit = NORMS[name]
    border = date.fromisoformat(beginnings(kader)[0])
    first = border + timedelta(random.choice([0, 1, 300, random.randint(-400, 3000)]))
    last = first + timedelta(random.choice([0, 0, 1, 364, random.randint(-60, 800)]))
    norm = int(value(kader, value_name, "2018-01-01", "roosendaal") or 0)
    number = max(0, norm + random.choice([0, 0, 1, -1, random.randint(-norm, 25)]))
    asked: dict[str, Any] = {
        "gebied": random.choice(["wvs", "isd-brabantse-wal", *members("wvs")]),
        "maat": name,
        "van": str(first),
        "peildatum": str(last),
    }
    counts = list(read(kader)["meet"][measure].get("tellingen", {}))
    if counts and random.random() < 0.85:
        asked["telling"] = random.choice(counts if random.random() < 0.9 else ["lopend", "telt-mee"])
    if unit == "procent":
        asked[unit] = (
            min(100, number)
            if random.random() < 0.7
            else f"{min(99, number)},{random.choice(['01', '5', '99'])}"
        )
    else:
        asked[unit] = number
    if random.random() < 0.05:
        del asked[unit]
    if random.random() < 0.5:
        asked["grens"] = random.choice(["precies", "ongeveer", "hoogstens", "minstens", "meer dan"])
    return asked
