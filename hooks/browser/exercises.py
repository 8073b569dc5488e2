"""Questions of every kind, for the build to see which part of Python answers them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Bedrag, GeheelGetal, Lijst, Veld
from hooks.corpus import open_data
from hooks.corpus.corpus import Corpus
from hooks.examples.outcomes import question_text
from hooks.pages.caseload import WITH_FILE, example_file
from hooks.pages.spreadsheet import BYTE_ORDER_MARK, DELIMITER

# A question is the name of a calculator, a text, and the side door it is for ("" is the front door).
Question = tuple[str, str, str]

# A day, an amount or a percentage as people and systems write it, or nearly.
WRITTEN = (
    *(
        "za 1 jul 2017",
        "zo 1 juli 2017",
        "01/07/2017 0:00",
        "1.7.2017 14:30",
        "2017-07-01T00:00:00",
        "1 jult 2017",
    ),
    *("07/13/2017", "1-7-17", "42917", "\u200b1\u00a0juli 2017", "€ 2.500,-", "1234.56", "0.500", "4.5 %"),
)
# What a visitor may leave out or fill in wrongly: the calculators have to be able to say so too.
WRONG: tuple[object, ...] = (
    *("", "x", "0", "31-2-2017", "99999999999999999999", "1,5"),
    *([], {}, [{}], None, True),
    *WRITTEN,
)
UNREADABLE = ("", "[", "{}", "null", '{"a":1e400}', '{"a":"\\ud800"}', '{"a":1,"a":2}', "[" * 1_000, "NaN")
SIDE_DOORS = tuple(
    name
    for name, one in vars(zijloket).items()
    if callable(one) and getattr(one, "__module__", "") == zijloket.__name__ and not name.startswith("_")
)
DAY = "1-10-2017"


def worked_questions(corpus: Corpus) -> list[Question]:
    """The questions of the worked examples, of the calculators that this policy has."""
    ours = open_data.calculators_of(corpus)
    return [
        (name, question_text(one.vraag), "")
        for name, each in corpus.voorbeelden.items()
        for one in each
        if name in ours
    ]


def exercises(corpus: Corpus, data: Gegevens) -> Iterator[Question]:
    """Everything that is asked beside the worked examples: wrong questions, and the side doors."""
    ours = open_data.calculators_of(corpus)
    for name in (*ours, "", "bestaat-niet"):
        yield from ((name, text, way) for text in UNREADABLE for way in ("", *SIDE_DOORS))
    for name in ours:
        asked = [text for other, text, _ in worked_questions(corpus) if other == name and text[:1] == "{"]
        yield from _spoiled(name, json.loads(asked[0]) if asked else {})
        yield from _compared(name, asked)
        yield from _cited(name, asked, data)
    for calculator, file in (WITH_FILE[name] for name in WITH_FILE if name in ours):
        typical = [one.vraag for one in corpus.voorbeelden.get(calculator.naam, ()) if one.typisch]
        day = typical[0]["peildatum"] if file.rijen and typical else DAY
        settings = {"peildatum": str(day), **file.begin}
        text = example_file(corpus, data, calculator)
        yield from _file(calculator, text, settings, data)
        yield from _column_for_each_key(calculator, text, settings, data)


def _spoiled(name: str, question: dict[str, Any]) -> Iterator[Question]:
    for field in (*question, "bestaat-niet"):
        yield name, json.dumps({key: value for key, value in question.items() if key != field}), ""
        for value in WRONG:
            yield name, json.dumps(question | {field: value}), ""


def _compared(name: str, asked: Sequence[str]) -> Iterator[Question]:
    plans = loket.REKENHULPEN[name].plannen
    most = plans.meeste if plans else 1
    for last in range(1, len(asked)):
        yield name, f'{{"plannen":[{",".join(asked[max(0, last + 1 - most) : last + 1])}]}}', "vergelijk"


def _cited(name: str, asked: Sequence[str], data: Gegevens) -> Iterator[Question]:
    for text in asked:
        answer = json.loads(loket.antwoord(data, name, text))
        if answer["goed"]:
            cited = answer["meenemen"]["vermelding"]["adres"]
            for parts in (cited, {key: f"{value}0" for key, value in cited.items()}, {}):
                yield name, f'{{"vraag":{text},"vermelding":{json.dumps(parts)}}}', "sinds"


def _file(calculator: Rekenhulp, text: str, settings: dict[str, str], data: Gegevens) -> Iterator[Question]:
    name = calculator.naam
    heads, *rows = csv.reader(text.removeprefix(BYTE_ORDER_MARK).splitlines(), delimiter=DELIMITER)
    columns = json.dumps({"koppen": heads, "instellingen": settings})
    yield name, columns, "kolommen"
    strange = [*heads, "Startdatum", "strat", "onderbreking_99_van", "rij", *koppen_of(calculator), "Melding"]
    yield name, json.dumps({"koppen": strange}), "herken"
    yield name, json.dumps({"koppen": [*strange, "onderbreking 1 vna"]}), "herken"
    yield name, json.dumps({"koppen": [*heads, *heads], "velden": [*heads, *["" for _ in heads]]}), "herken"
    words = ["Klantnr", "BSN", *(one.ook[0] for one in calculator.velden if one.ook)]
    for asked_heads in (words, words[:1], words[:3]):
        yield name, json.dumps({"koppen": asked_heads}), "herken"
        yield name, json.dumps({"koppen": asked_heads, "instellingen": settings}), "kolommen"
    days = {str(place): ["07/13/2017", "1-7-2017", "x"] for place, _ in enumerate(heads)}
    chosen: list[dict[str, object]] = [{"velden": heads}, {"velden": ["" for _ in heads]}]
    chosen += [{"dagen": days}, {"dagen": {"x": []}}]
    for more in chosen:
        yield name, json.dumps({"koppen": heads, "instellingen": settings, **more}), "kolommen"
    yield name, json.dumps({"koppen": strange, "instellingen": settings}), "kolommen"
    yield name, json.dumps({"koppen": ["x", "x"], "instellingen": {}}), "kolommen"
    found = json.loads(zijloket.kolommen(data, name, columns))
    if found["goed"]:
        largest = [_largest(calculator.velden, field.split(".")) for field in found["velden"]]
        rows += [[most or cell for most, cell in zip(largest, row, strict=True)] for row in rows]
        rows += ([wrong for _ in heads] for wrong in ("", "x", *WRITTEN))
        asked = json.dumps(
            {"koppen": heads, "velden": found["velden"], "rijen": rows, "instellingen": settings}
        )
        yield name, asked, "rijen"
        answers = json.loads(zijloket.rijen(data, name, asked))["rijen"]
        yield from _calendars(name, [one["vraag"] for one in answers if "vraag" in one])
        counts = [one["telling"] for one in answers if "telling" in one]
        many = counts * 40  # Python sorts long lists otherwise, and sorted parts of them otherwise again
        portions: list[list[object]] = [counts, [], [[]], many, many[::-1], sorted(many, key=json.dumps)]
        for some in portions:
            yield name, json.dumps({"tellingen": some, "instellingen": settings}), "overzicht"


def _column_for_each_key(
    calculator: Rekenhulp, text: str, settings: dict[str, str], data: Gegevens
) -> Iterator[Question]:
    """The same file as offices write it: a column for each year, a row of totals, and names that are none."""
    name = calculator.naam
    heads, *rows = csv.reader(text.removeprefix(BYTE_ORDER_MARK).splitlines(), delimiter=DELIMITER)
    for field in calculator.velden:
        kind = field.soort
        if not isinstance(kind, Lijst) or not kind.sleutel:
            continue
        inside = {one.naam for one in kind.velden}
        kept = [place for place, head in enumerate(heads) if head not in inside]
        asked_heads = [*(heads[place] for place in kept), f"{kind.enkelvoud} 2018", "Raming 2019 (in €)"]
        asked: dict[str, Any] = {"koppen": asked_heads, "instellingen": settings}
        yield name, json.dumps({"koppen": [*asked_heads, "Omschrijving post", "iets van 2020"]}), "herken"
        yield name, json.dumps(asked), "kolommen"
        found = json.loads(zijloket.kolommen(data, name, json.dumps(asked)))
        if not found["goed"]:  # a policy without an example of it
            continue
        asked["velden"] = found["velden"]
        per_key = [[*(row[place] for place in kept), "€ 61.250.000,00", "14.800.000"] for row in rows]
        per_key += [
            ["Totaal", *[""] * len(kept), "159.050.000"],
            *([wrong] * len(asked_heads) for wrong in WRITTEN),
        ]
        asked["rijen"] = per_key
        yield name, json.dumps(asked), "rijen"
        answers = json.loads(zijloket.rijen(data, name, json.dumps(asked)))["rijen"]
        counts = [one["telling"] for one in answers if "telling" in one]
        for some in (counts, counts[:3], counts[::-1]):
            yield name, json.dumps({"tellingen": some, "instellingen": settings}), "overzicht"


def _calendars(name: str, questions: Sequence[dict[str, Any]]) -> Iterator[Question]:
    rows = [
        {"vraag": question, "kenmerk": mark, "nummer": place, "keer": 1}
        for place, question in enumerate(questions)
        for mark in ("", "k1; é, 😀")
    ]
    portions: list[list[dict[str, Any]]] = [rows, rows[:1] * 100, [], [{}]]
    for asked in portions:
        yield name, json.dumps({"rijen": asked, "lot": "a"}), "agenda"


def koppen_of(calculator: Rekenhulp) -> tuple[str, ...]:
    """The heads of what a file gives."""
    return calculator.bestand.koppen if calculator.bestand else ()


def _largest(fields: Sequence[Veld], path: Sequence[str]) -> str:
    """The largest number that a column can hold; Python works otherwise with long ones. Empty without any."""
    kind = next((one.soort for one in fields if one.naam == path[0]), None)
    if isinstance(kind, Lijst):
        return _largest(kind.velden, path[2:])
    if isinstance(kind, Bedrag):
        return f"{kind.max - 1},99"
    return str(kind.max) if isinstance(kind, GeheelGetal) else ""
