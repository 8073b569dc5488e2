"""Whether a PMC pays, in whole cents, with the break-even point found by trying."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

from tests.second.calendar import last_day
from tests.second.fractions import cents, smallest, written
from tests.second.policy import Refused, beginnings, members, read, value

NORM = "landelijk/bijstandsnorm"
MOST = 1_000_000_000_00  # more cents than this nobody may fill in
MOST_MONTHS = 120
SINGLE = {"opbrengsten": "opbrengst", "kosten": "kosten"}
# For leerwerktrajecten: pays, suits the growth of candidates, suits the labour market; "*" is whatever.
VERDICTS = [
    (("nee", "*", "*"), "stoppen"),
    (("*", "nee", "*"), "stoppen"),
    (("ja", "onbekend", "*"), "nog niet te zeggen"),
    (("ja", "*", "onbekend"), "nog niet te zeggen"),
    (("ja", "ja", "ja"), "inzetten"),
    (("ja", "ja", "nee"), "niet inzetten"),
]


LATER = ("kandidaten", "uitstroom", "maanden", "huishouden")


def answer(question: dict[str, Any]) -> dict[str, Any]:
    missing = _missing(question)
    per_month = _wrong(question, missing)
    if missing:
        return _first_answer(question, per_month, missing)
    total = sum(_amounts(question, "opbrengsten")) - sum(_amounts(question, "kosten"))
    saved_by_one = per_month * question["maanden"]
    people, left = question["kandidaten"], question["uitstroom"]
    result = total + sum([saved_by_one] * left)
    pays = "nee" if result < 0 else "ja"
    never = total < 0 and not saved_by_one
    turning = None if never else smallest(lambda n: total + n * saved_by_one >= 0, 10**13)
    use = question["gebruik"]
    verdicts = None if use == "beschut" else _verdicts(question, pays)
    return {
        "exploitatie": written(total, 100),
        "bespaarde_bijstand": written(result - total, 100),
        "maatschappelijk_resultaat": written(result, 100),
        "per_kandidaat": written(result, 100 * people) if people else None,
        "bijstand_per_maand": written(per_month, 100),
        "bijstand_herkomst": "zelf ingevuld" if "bijstand_per_maand" in question else "norm",
        "omslagpunt": turning,
        "omslagpunt_haalbaar": None if turning is None else turning in range(people + 1),
        "rendabel": pays == "ja",
        "rendabel_vanaf": "0.00",
        "oordeel_leerwerktrajecten": verdicts and _whatever_the_reading(verdicts),
        "oordelen_per_lezing": verdicts,
        "oordeel_beschut": {
            ("leerwerktrajecten", "ja"): None,
            ("leerwerktrajecten", "nee"): None,
        }.get((use, pays), {"ja": "ruimte niet nodig", "nee": "minder rendabel mag"}[pays]),
        "gevoeligheid": _turning_values(question, per_month),
        "wijzigingen": _changes(question, lambda amount: total + amount * question["maanden"] * left),
    }


def _missing(question: dict[str, Any]) -> list[str]:
    """What may come later and is not there, in the order of the fields, with the amount at the end."""
    found = [name for name in LATER[:-1] if name not in question]
    has_amount = {"huishouden", "bijstand_per_maand"} & set(question)
    return found if has_amount else [*found, LATER[-1]]


def _first_answer(question: dict[str, Any], per_month: int | None, missing: list[str]) -> dict[str, Any]:
    """What there is to say before everything is there."""
    total = sum(_amounts(question, "opbrengsten")) - sum(_amounts(question, "kosten"))
    own = "bijstand_per_maand" in question
    saved = None if per_month is None or "maanden" in missing else per_month * question["maanden"]
    turning = 0 if total >= 0 else None
    if total < 0 and saved:
        turning = smallest(lambda n: total + n * saved >= 0, 10**13)
    nothing = ("bespaarde_bijstand", "maatschappelijk_resultaat", "per_kandidaat", "omslagpunt_haalbaar")
    verdicts = ("rendabel", "oordeel_leerwerktrajecten", "oordelen_per_lezing", "oordeel_beschut")
    return dict.fromkeys((*nothing, *verdicts)) | {
        "exploitatie": written(total, 100),
        "bijstand_per_maand": None if per_month is None else written(per_month, 100),
        "bijstand_herkomst": None if per_month is None else "zelf ingevuld" if own else "norm",
        "omslagpunt": turning,
        "rendabel_vanaf": "0.00",
        "gevoeligheid": [],
        "wijzigingen": [] if "maanden" in missing else _changes(question, None),
        "nog_nodig": missing,
    }


def _changes(question: dict[str, Any], result: Callable[[int], int] | None) -> list[dict[str, Any]]:
    """The norms that begin before the months without benefit, from the day asked on, have gone by."""
    household, day = question.get("huishouden"), date.fromisoformat(question["peildatum"])
    if "bijstand_per_maand" in question or household is None:
        return []
    end = date.fromordinal(last_day(day.toordinal(), question["maanden"]))
    found: list[dict[str, Any]] = []
    was = value(NORM, household, str(day), question["gemeente"])
    for one in read(NORM)["versies"]:
        since, now = one["geldt_vanaf"], one.get("waarden", {}).get(household, {}).get("waarde")
        if was is None or not str(day) < since <= str(end) or now == was:
            continue
        found.append(
            {
                "kader": NORM,
                "vanaf": since,
                "status": one["status"],
                "was": written(cents(was), 100),
                "wordt": now and written(cents(now), 100),
                "overgang": one.get("overgang", "niet genoemd"),
                "maatschappelijk_resultaat": now and result and written(result(cents(now)), 100),
            }
        )
        was = now
    return found


def _turning_values(question: dict[str, Any], per_month: int) -> list[dict[str, Any]]:
    """Every post and assumption, with the nearest value that gives another outcome, found by halving."""
    left, months = question["uitstroom"], question["maanden"]
    posts = [
        (f"{SINGLE[kind]} «{post['naam']}»", sign, cents(str(post["bedrag"])))
        for kind, sign in (("opbrengsten", 1), ("kosten", -1))
        for post in question.get(kind, [])
    ]
    total = sum(sign * amount for _, sign, amount in posts)
    now = total + left * months * per_month
    found = [
        *(
            (name, "euro", amount, MOST, lambda x, sign=sign, amount=amount: now + sign * (x - amount))
            for name, sign, amount in posts
        ),
        ("uitstroom", "kandidaten", left, question["kandidaten"], lambda x: total + x * months * per_month),
        ("maanden zonder uitkering", "maanden", months, MOST_MONTHS, lambda x: total + left * x * per_month),
        ("bijstand per maand", "euro", per_month, MOST, lambda x: total + left * months * x),
    ]
    told = [_turning_value(*one) for one in found]
    return [one for _, one in sorted(told, key=lambda one: one[0])]


def _turning_value(
    name: str, unit: str, given: int, most: int, result: Callable[[int], int]
) -> tuple[tuple[bool, bool, Fraction], dict[str, Any]]:
    """How the row is ordered, and the row itself."""
    pays = result(given) >= 0

    def is_other(value: int) -> bool:
        return (result(value) >= 0) != pays

    turning = None
    if is_other(most):
        turning = given + smallest(lambda step: is_other(min(given + step, most)), most)
    elif is_other(0):
        turning = given - smallest(lambda step: is_other(max(given - step, 0)), most)
    share = None if turning is None or not given else Fraction(abs(turning - given), given)

    def told(value: int | None) -> Any:
        return value if value is None or unit != "euro" else written(value, 100)

    row = {
        "naam": name,
        "eenheid": unit,
        "waarde": told(given),
        "keerpunt": told(turning),
        "verschil": told(None if turning is None else turning - given),
        "aandeel": None if share is None else written(share.numerator, share.denominator),
    }
    return (turning is None, share is None, share or Fraction(0)), row


def _verdicts(question: dict[str, Any], pays: str) -> dict[str, str]:
    """For each reading of what has to suit the labour market: the PMC or the leerwerktraject."""
    growth = question.get("past_ontwikkeling", "onbekend")
    return {
        "pmc": _verdict((pays, growth, question.get("past_arbeidsmarkt", "onbekend"))),
        "leerwerktraject": _verdict((pays, growth, question.get("past_traject", "onbekend"))),
    }


def _whatever_the_reading(verdicts: dict[str, str]) -> str:
    return verdicts["pmc"] if verdicts["pmc"] == verdicts["leerwerktraject"] else "hangt ervan af"


def _verdict(known: tuple[str, ...]) -> str:
    return next(
        verdict
        for row, verdict in VERDICTS
        if all(asked in ("*", given) for asked, given in zip(row, known, strict=True))
    )


def _amounts(question: dict[str, Any], name: str) -> list[int]:
    return [cents(str(one["bedrag"])) for one in question.get(name, [])]


def _wrong(question: dict[str, Any], missing: list[str]) -> Any:
    """The amount per month, in cents, when nothing is wrong; None when it is not there yet."""
    wrong = set()
    if question.get("uitstroom", 0) > question.get("kandidaten", question.get("uitstroom", 0)):
        wrong.add("uitstroom")
    day = question["peildatum"]
    if day < max(beginnings(f"wvs/{name}")[0] for name in ("pmc-rendabel", "pmc-stoppen", "pmc-beschut")):
        wrong.add("peildatum")
    amount = question.get("bijstand_per_maand")
    if amount is None and "huishouden" in question:
        amount = value(NORM, question["huishouden"], day, question["gemeente"])
        if amount is None:
            missing.append("bijstand_per_maand")
    has_posts = bool(question.get("opbrengsten") or question.get("kosten"))
    # What is missing is told only with something else that is wrong, or when there is nothing to reckon with.
    if wrong or (missing and not has_posts):
        raise Refused(*wrong, *missing)
    return None if amount is None else cents(str(amount))


def question(random: Random) -> dict[str, Any]:
    """A year whose result is often nought, or a cent beside it."""
    people = random.choice([0, 1, 3, 7, 20, random.randint(0, 300), random.randint(0, 100_000)])
    asked: dict[str, Any] = {
        "gemeente": random.choice(members("wvs")),
        "peildatum": str(_day(random)),
        "gebruik": random.choice(["leerwerktrajecten", "beschut", "beide"]),
        "kandidaten": people,
        "uitstroom": random.choice([0, people, random.randint(0, people), people + (random.random() < 0.1)]),
        "maanden": random.choice([0, 1, 6, 12, 120, random.randint(0, 120)]),
    }
    own = random.choice(
        [None, None, "0", "0.01", "982.79", f"{random.randint(0, 3000)}.{random.randint(0, 99):02}"]
    )
    if own is not None:
        asked["bijstand_per_maand"] = own
    if own is None or random.random() < 0.2:
        asked["huishouden"] = random.choice(["alleenstaande", "gehuwden"])
        if random.random() < 0.03:
            del asked["huishouden"]
    for name in ("past_arbeidsmarkt", "past_ontwikkeling"):
        if random.random() < 0.95:
            asked[name] = random.choice(["ja", "ja", "nee", "onbekend"])
    if random.random() < 0.8:
        asked["past_traject"] = random.choice(["ja", "ja", "nee", "onbekend"])
    costs = [_amount(random) for _ in range(random.choice([0, 1, 1, 2, 5]))]
    gains = [_amount(random) for _ in range(random.choice([0, 1, 1, 2, 5]))]
    if random.random() < 0.4:  # put the result on the border, or a cent beside it
        month = (
            own
            or value(NORM, asked.get("huishouden", "gehuwden"), asked["peildatum"], asked["gemeente"])
            or "0"
        )
        short = (
            sum(map(cents, gains))
            + cents(month) * asked["maanden"] * asked["uitstroom"]
            - sum(map(cents, costs))
        )
        short = max(-MOST, min(MOST, short + random.choice([-1, 0, 0, 1])))
        (costs if short > 0 else gains).append(f"{abs(short) // 100}.{abs(short) % 100:02}")
    for name, amounts in (("opbrengsten", gains), ("kosten", costs)):
        asked[name] = [{"naam": f"post {place}", "bedrag": one} for place, one in enumerate(amounts)]
    if random.random() < 0.15:  # a question that is not finished
        for name in random.sample(LATER, random.randint(1, len(LATER))):
            asked.pop(name, None)
    return asked


def _amount(random: Random) -> str:
    whole = random.choice([0, 1, random.randint(0, 1000), random.randint(0, 200_000)])
    return random.choice([f"{whole}", f"{whole}.{random.choice([0, 1, 99, random.randint(0, 99)]):02}"])


def _day(random: Random) -> date:
    border = random.choice([*beginnings(NORM), *beginnings("wvs/pmc-rendabel")])
    return max(
        date(2017, 1, 1),
        date.fromisoformat(border) + timedelta(random.choice([-1, 0, 1, random.randint(0, 300)])),
    )
