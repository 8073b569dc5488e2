"""The money of the chain as a cash book: every amount stands twice, at who pays and at who is paid."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from types import ModuleType
from typing import Any

from tests.second import ombouw, pmc_rendabiliteit, taken_over
from tests.second.fractions import cents, written
from tests.second.policy import Refused, beginnings, members, value

KETEN, SIZE = "wvs/ketenbegroting", "wvs/sw-bestand-omvang"
WAL, HART = "Werkplein Brabantse Wal (ISD)", "Werkplein Hart van West-Brabant"
WRITTEN = {
    "WVS": ("WVS", "wvs-groep", "Wvs"),
    HART: (HART, "hart van west-brabant"),
    WAL: (WAL, "ISD", "Brabantse Wal", "werkplein brabantse wal"),
}
MISTYPED = "Brabantse Wall"
NOBODY = "buiten de keten"
NAMED = ("Rijk", "UWV", "Gemeente Etten-Leur")
KINDS = ("sw", "nieuw-beschut", "leerwerktrajecten", "anders", "")
SAID = {"LWT": "leerwerktrajecten", "wsw": "sw", "Huidige SW": "sw", "overig": "anders"}
MOST_YEARS, LAST_YEAR = 10, 2100
OTHERS: dict[str, ModuleType] = {"bijstand_uitkomst": pmc_rendabiliteit, "sw_uitkomst": ombouw}
CALLED = {"bijstand_uitkomst": "pmc-rendabiliteit", "sw_uitkomst": "ombouw"}
Row = dict[str, Any]


def answer(question: dict[str, Any]) -> dict[str, Any]:
    wrong: set[str] = set()
    nothing: set[str] = set()
    question, taken = _taken(question, nothing)
    chain = _chain(question, wrong)
    rows: list[Row] = []
    if not wrong:
        for place, post in enumerate(question["posten"]):
            faults = {f"posten.{place}.{one}" for one in _faults(post, chain)}
            wrong |= faults
            if not faults:
                rows += _rows(post, chain)
        if len({row["jaar"] for row in rows}) > MOST_YEARS:
            wrong.add("posten")
        wrong |= _lever_faults(question, chain)
    if value(SIZE, "aantal", question["peildatum"], question["gemeente"]) is None:
        wrong.add("peildatum")
    wrong |= nothing
    if wrong:
        raise Refused(*wrong)
    names = list(dict.fromkeys(chain.values()))
    counted, differing = _counted(rows)
    outside = dict.fromkeys(
        one for row in rows for one in (row["van"], row["naar"]) if one not in names and one != NOBODY
    )
    return {
        "partijen": names,
        "buiten": list(outside),
        "jaren": [_year(year, counted, names) for year in sorted({row["jaar"] for row in rows})],
        "verschillen": differing,
        "hefbomen": _levers(question, chain, min(row["jaar"] for row in rows), taken),
    }


def _taken(question: dict[str, Any], wrong: set[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the other calculators answer; a question without what they have no answer to."""
    taken = {}
    for field, other in OTHERS.items():
        if field in question:
            try:
                taken[field] = other.answer(taken_over.question(question[field]))
            except Refused:
                wrong.add(field)
            if taken.get(field, {}).get("nog_nodig"):
                wrong.add(field)
                del taken[field]
    gone = OTHERS.keys() - taken.keys()
    return {name: one for name, one in question.items() if name not in gone}, taken


def _chain(question: dict[str, Any], wrong: set[str]) -> dict[str, str]:
    """From every way to write a party, in small letters, to its name."""
    chain = {one.lower(): name for name, ways in WRITTEN.items() for one in ways}
    for name in _split(question.get("partijen_eraf", "")):
        gone = chain.get(name.lower())
        if gone is None:
            wrong.add("partijen_eraf")
    for gone in {chain.get(name.lower()) for name in _split(question.get("partijen_eraf", ""))}:
        chain = {way: name for way, name in chain.items() if name != gone}
    for name in _split(question.get("partijen_erbij", "")):
        if name.lower() in chain:
            wrong.add("partijen_erbij")
        chain[name.lower()] = name
    if not chain:
        wrong.add("partijen_eraf")
    return chain


def _split(text: str) -> list[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def _who(text: str, chain: dict[str, str]) -> str:
    return chain.get(text.lower(), NOBODY if text == "buiten" else text)


def _faults(post: Row, chain: dict[str, str]) -> set[str]:
    mistyped = {one for one in ("van", "naar") if post.get(one) == MISTYPED and WAL in chain.values()}
    found = {"tot_en_met"} if post.get("tot_en_met", post["jaar"]) < post["jaar"] else set()
    if mistyped:
        return found | mistyped
    holder = chain.get(post["begroting"].lower())
    if "van" not in post and "naar" not in post:
        found.add("van")
    if holder is None:
        found.add("begroting")
    if found & {"van", "begroting"}:
        return found
    payer, payee = _both(post, chain)
    if payer == payee:
        found.add("naar")
    elif holder not in (payer, payee):
        found.add("begroting")
    return found


def _both(post: Row, chain: dict[str, str]) -> tuple[str, str]:
    holder = chain[post["begroting"].lower()]
    named: dict[str, str] = {one: _who(post[one], chain) for one in ("van", "naar") if one in post}
    if len(named) == 1:
        (known,) = named.values()
        empty = "naar" if "van" in named else "van"
        named[empty] = NOBODY if known == holder else holder
    return named["van"], named["naar"]


def _rows(post: Row, chain: dict[str, str]) -> list[Row]:
    payer, payee = _both(post, chain)
    kind = post.get("kosten", "")
    return [
        {
            "van": payer,
            "naar": payee,
            "wat": post.get("activiteit", ""),
            "kosten": SAID.get(kind, kind),
            "van_wie": chain[post["begroting"].lower()],
            "jaar": year,
            "centen": cents(post["bedrag"]),
            "peil": post.get("prijspeil"),
        }
        for year in range(post["jaar"], (post.get("tot_en_met") or post["jaar"]) + 1)
    ]


def _counted(rows: list[Row]) -> tuple[list[Row], list[dict[str, Any]]]:
    """The rows that count, and what payer and payee do not see alike."""
    has_budget = {(row["jaar"], row["van_wie"]) for row in rows}
    left = list(enumerate(rows))
    counted: list[tuple[int, Row]] = []
    found: list[tuple[Any, dict[str, Any]]] = []
    for by in ("wat", "kosten", None):
        heaps: dict[Any, list[tuple[int, Row]]] = defaultdict(list)
        for place, row in left:
            key = place if by is None else row[by].lower()
            heaps[row["jaar"], row["van"], row["naar"], key].append((place, row))
        left = []
        for heap in heaps.values():
            mine = [one for one in heap if one[1]["van_wie"] == one[1]["van"]]
            theirs = [one for one in heap if one not in mine]
            if by is not None and not (mine and theirs):
                left += heap
                continue
            counted += mine or theirs
            first = (mine or theirs)[0][1]
            gap = sum(one["centen"] for _, one in mine) - sum(one["centen"] for _, one in theirs)
            both = {(first["jaar"], first["van"]), (first["jaar"], first["naar"])}
            if gap and both <= has_budget:
                places = sorted(place for place, _ in heap)
                said = dict.fromkeys(one["wat"] for _, one in (*mine, *theirs) if one["wat"])
                levels = list(dict.fromkeys(one["peil"] for _, one in (*mine, *theirs)))
                told = {
                    "jaar": first["jaar"],
                    "van": first["van"],
                    "naar": first["naar"],
                    "activiteit": " / ".join(said),
                    "kosten": first["kosten"],
                    "betaler": _total(mine),
                    "ontvanger": _total(theirs),
                    "verschil": written(gap, 100),
                    "prijspeilen": levels if len(levels) > 1 else [],
                }
                found.append(((first["jaar"], -abs(gap), places), told))
        left.sort(key=lambda one: one[0])
    return [row for _, row in counted], [told for _, told in sorted(found, key=lambda one: one[0])]


def _total(rows: list[tuple[int, Row]]) -> str | None:
    return written(sum(one["centen"] for _, one in rows), 100) if rows else None


def _year(year: int, counted: list[Row], names: list[str]) -> dict[str, Any]:
    book: dict[str, list[int]] = {name: [0, 0] for name in names}
    kinds: dict[str, list[int]] = {}
    rows = [row for row in counted if row["jaar"] == year]
    seen = set()
    for row in rows:
        amount, inside = row["centen"], (row["van"] in names, row["naar"] in names)
        kind = kinds.setdefault(row["kosten"], [0, 0, 0])
        kind[{(False, True): 0, (True, False): 1, (True, True): 2}[inside]] += amount
        for name, side in ((row["naar"], 0), (row["van"], 1)):
            if name in names:
                book[name][side] += amount
                seen.add(name)
    come, go, among = (sum(kind[place] for kind in kinds.values()) for place in range(3))
    levels = {row["peil"] for row in rows}
    return {
        "jaar": year,
        "erin": written(come, 100),
        "eruit": written(go, 100),
        "tekort": written(go - come, 100),
        "onderling": written(among, 100),
        "prijspeilen": [*sorted(one for one in levels if one), *([None] if None in levels else [])],
        "partijen": [{"naam": name, **_both_ways(*book[name])} for name in names if name in seen],
        "kosten": [
            {"soort": one, **_both_ways(*kinds[one][:2]), "onderling": written(kinds[one][2], 100)}
            for one in KINDS
            if one in kinds
        ],
    }


def _both_ways(come: int, go: int) -> dict[str, str]:
    return {"erin": written(come, 100), "eruit": written(go, 100), "saldo": written(come - go, 100)}


def _lever_faults(question: dict[str, Any], chain: dict[str, str]) -> set[str]:
    needs = {
        "trajecten": ("koper", "prijs", "aandeel"),
        "uitstroom": ("bijstand",),
        "bijstand_uitkomst": (),
        "sw_uitstroom": ("sw_kosten",),
        "sw_uitkomst": ("sw_kosten",),
    }
    found = {
        one for lever, others in needs.items() if lever in question for one in others if one not in question
    }
    if "WVS" not in chain.values():
        found |= {"trajecten", "sw_uitstroom", "sw_uitkomst"} & set(question)
    for own, other in (("uitstroom", "bijstand_uitkomst"), ("sw_uitstroom", "sw_uitkomst")):
        if own in question and other in question:
            found.add(other)
    if (
        "trajecten" in question
        and "koper" in question
        and chain.get(question["koper"].lower(), "WVS") == "WVS"
    ):
        found.add("koper")
    return found


def _course(question: dict[str, Any], found: dict[str, Any], years: list[int]) -> list[int]:
    """The people of each year in the scenario that was taken over."""
    named = [one for one in found["scenarios"] if one["naam"] == question.get("sw_scenario", one["naam"])]
    if len(named) != 1:
        raise Refused("sw_scenario")
    by_year = dict(enumerate(named[0]["sw"], start=found["eerste_jaar"]))
    if not set(years) <= set(by_year):
        raise Refused("sw_uitkomst")
    return [by_year[year] for year in years]


def _levers(
    question: dict[str, Any], chain: dict[str, str], first: int, taken: dict[str, Any]
) -> dict[str, Any] | None:
    if not {"trajecten", "uitstroom", "sw_uitstroom", *OTHERS} & set(question):
        return None
    begin = question.get("keuze_jaar", first)
    years = [one for one in range(begin, begin + question.get("keuze_jaren", MOST_YEARS)) if one <= LAST_YEAR]
    number = question.get("trajecten", 0)
    hundredths = number * cents(question.get("aandeel", "0") if number else "0")
    by_wvs = (2 * hundredths + 100_00) // (2 * 100_00)
    price, own = cents(question.get("prijs", "0")), cents(question.get("eigen_kosten", "0"))
    parties: dict[str, list[int]] = {}
    kinds: dict[str, list[int]] = {}
    people = question.get(
        "sw_begin", int(value(SIZE, "aantal", question["peildatum"], question["gemeente"]) or 0)
    )
    course = _course(question, taken["sw_uitkomst"], years) if "sw_uitkomst" in taken else None
    sw = []
    for place in range(len(years)):
        moves: list[tuple[str | None, str | None, str, int]] = []
        if number:
            buyer = chain[question["koper"].lower()]
            moves += [(buyer, "WVS", "leerwerktrajecten", by_wvs * price)]
            moves += [(buyer, None, "leerwerktrajecten", (number - by_wvs) * price)]
            moves += [("WVS", None, "leerwerktrajecten", by_wvs * own)]
        if "sw_uitstroom" in question or course:
            people = course[place] if course else people
            sw.append(people)
            moves += [("WVS", None, "sw", people * cents(question["sw_kosten"]))]
            moves += [(None, "WVS", "sw", people * cents(question.get("sw_subsidie", "0")))]
            people = max(0, people - question.get("sw_uitstroom", 0))
        for payer, payee, kind, amount in moves:
            if amount:
                line = kinds.setdefault(kind, [0] * len(years))
                for name, sign in ((payer, -1), (payee, 1)):
                    if name:
                        line[place] += sign * amount
                        parties.setdefault(name, [0] * len(years))[place] += sign * amount
    saved = (
        question.get("uitstroom", 0) * cents(question.get("bijstand", "0")) if "uitstroom" in question else 0
    )
    sources = [
        {"rekenhulp": CALLED[field], "adres": question[field]}
        for field in ("bijstand_uitkomst", "sw_uitkomst")
        if field in taken
    ]
    return {
        "jaren": years,
        "via_wvs": by_wvs,
        "sw": sw,
        "partijen": [
            {"naam": one, "saldo": [written(n, 100) for n in line]} for one, line in parties.items()
        ],
        "kosten": [{"soort": one, "saldo": [written(n, 100) for n in line]} for one, line in kinds.items()],
        "bespaarde_bijstand": taken["bijstand_uitkomst"]["bespaarde_bijstand"]
        if "bijstand_uitkomst" in taken
        else written(saved, 100),
        **({"overgenomen": sources} if sources else {}),
    }


def question(random: Random) -> dict[str, Any]:
    """Posts that meet each other, often with one who says another amount."""
    border = date.fromisoformat(beginnings(KETEN)[0])
    asked: dict[str, Any] = {
        "gemeente": random.choice(members("wvs")),
        "peildatum": str(border + timedelta(random.choice([0, 272, random.randint(-1, 2000)]))),
        "posten": [_post(random) for _ in range(random.choice([1, 2, 4, 8]))],
    }
    if random.random() < 0.15:
        asked["partijen_erbij"] = random.choice(["Roosendaal", "Zundert; Rucphen", "isd", "WVS; Zundert"])
    if random.random() < 0.1:
        asked["partijen_eraf"] = random.choice(["ISD", "wvs-groep", "Emmen", f"WVS;{HART};{WAL}"])
    if random.random() < 0.5:
        asked |= _lever(random)
    return asked


def _name(random: Random) -> str:
    ways = [way for ways in WRITTEN.values() for way in ways]
    return random.choice(
        [*ways, *ways, *NAMED, "buiten", "Zundert", *([MISTYPED] if random.random() < 0.1 else [])]
    )


def _post(random: Random) -> Row:
    payer, payee = random.choice(
        [("WVS", "Rijk"), ("ISD", "wvs-groep"), ("Rijk", HART), (_name(random), _name(random))]
    )
    post: Row = {"van": payer, "naar": payee, "begroting": random.choice([payer, payee])}
    if random.random() < 0.02:
        post["begroting"] = random.choice(["WVS", HART])
    if post["begroting"] in NAMED:
        post["begroting"] = payer if post["begroting"] == payee else payee
    if random.random() < 0.2:
        del post[random.choice(["van", "naar"])]
    if random.random() < 0.01:
        post.pop("van", None)
        post.pop("naar", None)
    if random.random() < 0.7:
        post["activiteit"] = random.choice(["lonen", "Lonen", "inkoop", "bijdrage"])
    if random.random() < 0.8:
        post["kosten"] = random.choice([*KINDS[:4], *SAID])
    post["bedrag"] = random.choice(
        ["0", "90", "100", "100.01", f"{random.randint(0, 9999)}.{random.randint(0, 99):02}"]
    )
    post["jaar"] = random.choice([2018, 2018, 2019, random.randint(2015, 2022)])
    if random.random() < 0.15:
        post["tot_en_met"] = post["jaar"] + random.choice([0, 1, 2, 9, -1])
    if random.random() < 0.2:
        post["prijspeil"] = random.choice([2017, 2018])
    return post


def _lever(random: Random) -> Row:
    lever: Row = {}
    if random.random() < 0.6:
        lever |= {
            "trajecten": random.choice([0, 1, 3, 7, 10, random.randint(0, 900)]),
            "koper": random.choice(["ISD", "ISD", HART, HART, "WVS", "Rijk"]),
            "prijs": random.choice(["0", "1000", "1234.56"]),
            "aandeel": random.choice(["0", "50", "70", "69.99", "100"]),
        }
        if random.random() < 0.5:
            lever["eigen_kosten"] = "900.10"
    if random.random() < 0.5:
        lever |= {"uitstroom": random.choice([0, 1, 12]), "bijstand": random.choice(["0", "11000.05"])}
    if random.random() < 0.5:
        lever |= {"sw_uitstroom": random.choice([0, 1, 100, 900]), "sw_kosten": random.choice(["0", "30000"])}
        if random.random() < 0.5:
            lever["sw_begin"] = random.choice([0, 1, 1000])
        if random.random() < 0.5:
            lever["sw_subsidie"] = "26000.50"
    if random.random() < 0.15:
        lever = lever if random.random() < 0.1 else {k: v for k, v in lever.items() if k != "uitstroom"}
        lever["bijstand_uitkomst"] = taken_over.address(pmc_rendabiliteit.question(random))
    if random.random() < 0.2:
        lever = lever if random.random() < 0.1 else {k: v for k, v in lever.items() if k != "sw_uitstroom"}
        other = ombouw.question(random)
        # An address has no rows in which nothing is filled in.
        other["scenarios"] = [one or {"beschut_erbij": 0} for one in other["scenarios"]]
        lever |= {"sw_uitkomst": taken_over.address(other), "sw_kosten": "30000"}
        if len(other["scenarios"]) > 1 or random.random() < 0.1:
            lever["sw_scenario"] = random.choice(["rustig", "scenario 1", "scenario 2"])
    if random.random() < 0.3:
        lever["keuze_jaar"] = random.choice([2016, 2020, 2095, 2100])
    if random.random() < 0.5:
        lever["keuze_jaren"] = random.choice([1, 2, 10])
    if lever and random.random() < 0.05:
        del lever[random.choice(list(lever))]
    return lever
