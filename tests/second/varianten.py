"""What each gemeente pays in the two ways, in whole cents that are handed out one by one."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from tests.second.fractions import cents, written
from tests.second.policy import Refused, beginnings, members, value

WAY, SHARE, END = "alkmaar/variant-inkooprelatie", "alkmaar/afname-bij-wnk", "alkmaar/wnk-afbouwscenario"
TOWNS = (*members("hal"), *members("bch"))
KEYS = ("swers", "inwoners", "budget", "gebruik", "eigen")
IN_CENTS = ("budget", "eigen")

Range = tuple[int, int]


def answer(question: dict[str, Any]) -> dict[str, Any]:
    rows, day = question["partijen"], question["peildatum"]
    wrong = _wrong(rows)
    said = {
        (kader, name): value(kader, name, day, TOWNS[-1])
        for kader, names in (
            (WAY, ("laagste", "hoogste", "totaal")),
            (SHARE, ("aandeel",)),
            (END, ("laagste",)),
        )
        for name in names
    }
    if None in said.values():
        raise Refused(*wrong, "peildatum")
    if wrong:
        raise Refused(*wrong)
    known = {name: cents(str(one)) for name, one in said.items()}
    highest_end = cents(str(value(END, "hoogste", day, TOWNS[-1])))
    key, kind = question.get("sleutel", "swers"), question.get("rekening", "totaal")
    hal = [one for one in rows if _in_hal(one)]
    bch = [one for one in rows if not _in_hal(one)]
    usable = [one for one in KEYS if all(one in row for row in rows) and sum(_weights(hal, one)) > 0]
    wrong = set()
    if all("eigen" in row for row in rows) and sum(_weights(rows, "eigen")) != 100_00:
        wrong.add("partijen")
    if key not in usable:
        wrong.add("sleutel")
    if wrong:
        raise Refused(*wrong)
    low, high, total = (known[WAY, name] for name in ("laagste", "hoogste", "totaal"))
    people = {"bch": _people(bch), "hal": _people(hal), "alle": _people(rows)}
    bills: dict[str, Range] = {"totaal": (total, total)}
    bills |= {name: (number * low, number * high) for name, number in people.items()}
    bill = bills[kind]

    buys = {one["waar"]: cents(str(one["diensten"])) for one in bch}
    spends = {
        one["waar"]: _half_up(cents(str(one["budget"])) * known[SHARE, "aandeel"], 100_00) for one in bch
    }
    short = cents(str(question.get("tekort", "0")))
    together = dict(zip(_names(rows), _hand_out(short, _weights(rows, key)), strict=True))
    alone = dict(zip(_names(hal), _hand_out(short, _weights(hal, key)), strict=True))
    bill_of = dict(zip(_names(hal), _hand_out_range(bill, _weights(hal, key)), strict=True))

    def pays(names: list[str], years: int = 1, bills_sent: int = 1) -> dict[str, Any]:
        modular = years * sum(spends.get(one, 0) + together[one] for one in names)
        least, most = (
            sum(
                years * (buys.get(one, 0) + alone.get(one, 0)) + bills_sent * bill_of.get(one, (0, 0))[end]
                for one in names
            )
            for end in (0, 1)
        )
        return {
            "modulair": _euro(modular),
            "inkoop": _range((least, most)),
            "verschil": _range((least - modular, most - modular)),
        }

    years = question.get("jaren", 1)
    groups = {"hal": _names(hal), "bch": _names(bch), "samen": _names(rows)}
    less = sum(spends.values()) - sum(buys.values())
    ending = (known[END, "laagste"], highest_end)
    ending_all = _hand_out_range(ending, _weights(rows, key))
    ending_hal = dict(zip(_names(hal), _hand_out_range(ending, _weights(hal, key)), strict=True))
    whole = _fitting(low, high, total)
    return {
        "status": "advies",
        "rekening": kind,
        "rekeningen": [
            {"soort": name, "swers": people.get(name), **_range(one)} for name, one in bills.items()
        ],
        "passende_swers": {"laagste": written(total, high), "hoogste": written(total, low)},
        "passende_hele_swers": [whole[0], whole[-1]],
        "past_in_totaal": {name: number in whole for name, number in people.items()},
        "sleutel": key,
        "partijen": [
            {
                "plaats": one["waar"],
                **pays([one["waar"]]),
                "gelijk_bij": None if one in hal else pays([one["waar"]])["modulair"],
            }
            for one in rows
        ],
        **{name: pays(who) for name, who in groups.items()},
        "minder_bij_wnk": _euro(less),
        "verdeling": [
            {
                "sleutel": one,
                "delen": [
                    {"plaats": name, **_range(part)}
                    for name, part in zip(_names(hal), _hand_out_range(bill, _weights(hal, one)), strict=True)
                ],
            }
            for one in usable
        ],
        "vanaf_jaar": {
            "eenmalig": {"laagste": _year(bill[0], less, 0), "hoogste": _year(bill[1], less, 0)},
            "elk-jaar": {"laagste": _year(bill[0], less, 1), "hoogste": _year(bill[1], less, 1)},
        },
        "jaren": years,
        "over_jaren": {
            "eenmalig": {name: pays(who, years, 1) for name, who in groups.items()},
            "elk-jaar": {name: pays(who, years, years) for name, who in groups.items()},
        },
        "afbouw": [
            {
                "plaats": one["waar"],
                "modulair": _range(part),
                "inkoop": _range(ending_hal.get(one["waar"], (0, 0))),
            }
            for one, part in zip(rows, ending_all, strict=True)
        ],
    }


@cache
def _fitting(low: int, high: int, total: int) -> list[int]:
    """Every number of people for whom the total is between the lowest and the highest."""
    return [number for number in range(1, 100_000) if number * low <= total <= number * high]


def _year(bill: int, less: int, every_year: int) -> int | None:
    """The year after which what was saved is as much as what was billed."""
    if less >= bill:
        return 1
    if every_year or less <= 0:
        return None
    years, saved = 1, less
    while saved < bill:
        # Jump to just before the end: saving a cent a year would take long.
        jump = max(1, (bill - saved) // less)
        years, saved = years + jump, saved + jump * less
    return years


def _hand_out(amount: int, weights: list[int]) -> list[int]:
    """Whole cents by weight, the ones that are left over to who missed most, the first of equals first."""
    total = sum(weights)
    parts = [amount * one // total for one in weights]
    missed = [amount * one % total for one in weights]
    while sum(parts) < amount:
        place = missed.index(max(missed))
        parts[place] += 1
        missed[place] = -1
    return parts


def _hand_out_range(amount: Range, weights: list[int]) -> list[Range]:
    least, more = _hand_out(amount[0], weights), _hand_out(amount[1] - amount[0], weights)
    return [(one, one + extra) for one, extra in zip(least, more, strict=True)]


def _weights(rows: list[dict[str, Any]], key: str) -> list[int]:
    return [cents(str(one.get(key, 0))) if key in IN_CENTS else one.get(key, 0) for one in rows]


def _wrong(rows: list[dict[str, Any]]) -> set[str]:
    wrong: set[str] = set()
    seen: set[str] = set()
    for number, one in enumerate(rows):
        if seen & set(members(one["waar"])):
            wrong.add(f"partijen.{number}.waar")
        seen |= set(members(one["waar"]))
        if _in_hal(one):
            wrong |= {f"partijen.{number}.diensten"} & {f"partijen.{number}.{name}" for name in one}
        else:
            wrong |= {f"partijen.{number}.{name}" for name in ("budget", "diensten") if name not in one}
    if seen != set(TOWNS):
        wrong.add("partijen")
    return wrong


def _in_hal(row: dict[str, Any]) -> bool:
    return set(members(row["waar"])) <= set(members("hal"))


def _names(rows: list[dict[str, Any]]) -> list[str]:
    return [str(one["waar"]) for one in rows]


def _people(rows: list[dict[str, Any]]) -> int:
    return sum(one["swers"] for one in rows)


def _half_up(over: int, under: int) -> int:
    return (2 * over + under) // (2 * under)


def _euro(amount: int) -> str:
    return written(amount, 100)


def _range(amount: Range) -> dict[str, str]:
    return {"laagste": _euro(amount[0]), "hoogste": _euro(amount[1])}


def question(random: Random) -> dict[str, Any]:
    """Numbers of which the parts seldom come out even, and some that cannot be divided at all."""
    hal = random.choice([["hal"], [*members("hal")]])
    bch = random.choice([["bch"], [*members("bch")]])
    places = [*hal, *bch]
    if random.random() < 0.1:
        places.remove(random.choice(places))
        places.append(random.choice(["hal", "bch", *TOWNS]))
    if random.random() < 0.3:
        random.shuffle(places)
    keys = [one for one in ("inwoners", "gebruik", "eigen", "budget") if random.random() < 0.5]
    rows = [_row(random, place, keys) for place in places]
    if "eigen" in keys and random.random() < 0.8:
        _make_hundred(random, rows)
    border = date.fromisoformat(beginnings(WAY)[0])
    asked: dict[str, Any] = {
        "peildatum": str(border + timedelta(random.choice([0, 1, 27, 500, random.randint(-10, 2000)]))),
        "partijen": rows,
    }
    options: dict[str, list[Any]] = {
        "rekening": ["totaal", "bch", "hal", "alle"],
        "sleutel": ["swers", *keys],
        "tekort": [
            "0",
            "0.01",
            "1000000",
            "4000000.05",
            f"{random.randint(0, 10**6)}.{random.randint(0, 99):02}",
        ],
        "jaren": [1, 2, 3, 10, 60],
    }
    return asked | {name: random.choice(some) for name, some in options.items() if random.random() < 0.5}


def _row(random: Random, place: str, keys: list[str]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "waar": place,
        "swers": random.choice([0, 1, 50, 139, 171, random.randint(0, 900)]),
    }
    buying = set(members(place)) <= set(members("bch"))
    if buying and random.random() < 0.97:
        row["budget"] = _amount(random)
    if (buying and random.random() < 0.97) or random.random() < 0.01:
        row["diensten"] = random.choice(["0", _amount(random)])
    for key in keys:
        if key == "budget":
            row.setdefault("budget", _amount(random))
        elif random.random() < 0.97:
            row[key] = (
                str(random.randint(0, 20))
                if key == "eigen"
                else random.choice([0, 1, 3, random.randint(0, 90_000)])
            )
    return row


def _make_hundred(random: Random, rows: list[dict[str, Any]]) -> None:
    left = 100_00
    for row in rows[:-1]:
        part = random.randint(0, left)
        row["eigen"], left = f"{part // 100}.{part % 100:02}", left - part
    rows[-1]["eigen"] = f"{left // 100}.{left % 100:02}"


def _amount(random: Random) -> str:
    return random.choice(
        ["0.01", "600000", "1000000.33", f"{random.randint(0, 2_000_000)}.{random.randint(0, 99):02}"]
    )
