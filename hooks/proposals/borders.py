"""Cases around the borders of what changed: below, at and above each value, before, on and after each day.

Which field a value bounds, a calculator declares (`Leest.grenst`); without that every number of its nearest
worked example is varied. A worked example gives everything else of the question.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import EEN_DAG
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.velden import Bedrag, Datum, GeheelGetal, Keuze, Lijst, Procent, Veld
from hooks.corpus.corpus import Corpus
from hooks.proposals.cases import ACROSS, AFTER, BEFORE, ON, Border, Case
from hooks.proposals.values import ChangedKader

MOST_CASES = 2000  # per calculator
SEED = 2018
HALF_A_MONTH = 15  # days: half of each month of a term, so that a case of that long runs across the day
ANY_SPAN = timedelta(days=30)
NUMBERS = (GeheelGetal, Bedrag, Procent)


@dataclass(frozen=True)
class Grid:
    """The cases about the borders for one calculator, and how many more there would be."""

    cases: tuple[Case, ...]
    left_out: int


def grid(
    calculator: Rekenhulp, changes: Iterable[ChangedKader], sides: tuple[tuple[Corpus, Gegevens], ...]
) -> Grid:
    """The cases about the changes of the kaders that a calculator reads, each question once."""
    found: dict[str, Case] = {}
    for change in changes:
        for case in _cases(calculator, change, sides):
            found.setdefault(case.text, case)
    cases = list(found.values())
    if len(cases) > MOST_CASES:
        chosen = sorted(random.Random(SEED).sample(range(len(cases)), MOST_CASES))
        return Grid(tuple(cases[place] for place in chosen), len(cases) - MOST_CASES)
    return Grid(tuple(cases), 0)


def reads(calculator: Rekenhulp, corpus: Corpus) -> list[str]:
    """The kaders that a calculator reads, and those of which these name a value."""
    found: dict[str, None] = {}
    waiting = [one.kader for one in calculator.leest]
    while waiting:
        name = waiting.pop()
        if name not in found and name in corpus.kaders:
            found[name] = None
            waiting += corpus.kaders[name].genoemde_kaders()
    return list(found)


def _cases(
    calculator: Rekenhulp, change: ChangedKader, sides: tuple[tuple[Corpus, Gegevens], ...]
) -> Iterator[Case]:
    read = {name for corpus, _ in sides for name in reads(calculator, corpus)}
    days = [veld for veld in calculator.velden if isinstance(veld.soort, Datum)]
    anchor = next((veld.naam for veld in days if veld.verplicht), None)
    if change.kader not in read or anchor is None:
        return
    corpus, data = sides[-1]
    towns = _classes(calculator, change, [each for each, _ in sides], sorted(read), data)
    for field, values, unit in _varied(calculator, change, corpus):
        question = _nearest(calculator, corpus, field)
        if question is None or anchor not in question:
            continue
        varied: list[Decimal | None] = [*values] or [None]
        for value in varied:
            spans = [one.stretch for one in change.values]
            for lies, day in _days(change.since, [each for one in spans for each in (one.before, one.after)]):
                moved = _at(
                    question, calculator.velden, anchor, day, change.since if lies == ACROSS else None
                )
                if moved is None or (lies == ACROSS and len(days) == 1):
                    continue
                if value is not None:
                    _put(moved, field.split("."), value)
                for gemeenten in towns or [()]:
                    asked = copy.deepcopy(moved)
                    if gemeenten:
                        asked["gemeente"] = gemeenten[0]
                    border = Border(change.since, lies, anchor, field, value, unit, gemeenten)
                    yield Case(calculator.naam, asked, border=border)


def _days(day: date, values: Sequence[Waarde | None]) -> Iterator[tuple[str, date]]:
    if day > date.min:
        yield BEFORE, day - EEN_DAG
    yield ON, day
    yield AFTER, day + EEN_DAG
    months = [one.getal for one in values if one and one.eenheid == "maanden"]
    span = timedelta(days=int(min(months) * HALF_A_MONTH)) if months else ANY_SPAN
    if day - date.min > span:
        yield ACROSS, day - span


def _varied(
    calculator: Rekenhulp, change: ChangedKader, corpus: Corpus
) -> Iterator[tuple[str, list[Decimal], str]]:
    """The fields to vary and with which values; no field at all when no number changed."""
    found = False
    for value in change.values:
        numbers = [one for one in (value.stretch.before, value.stretch.after) if one]
        amounts = [one.waarde for one in numbers if isinstance(one.waarde, Decimal)]
        if not amounts:
            continue
        around = sorted({one + step for one in amounts for step in (-1, 0, 1)})
        for name in _bounded(calculator, change.kader, value.name, corpus):
            field = _field(calculator.velden, name.split("."))
            fits = [one for one in around if field and _fits(field, one)]
            if fits:
                found = True
                yield name, fits, numbers[0].eenheid
    if not found:
        yield "", [], ""


def _bounded(calculator: Rekenhulp, kader: str, value: str, corpus: Corpus) -> list[str]:
    declared = [one.grenst[value] for one in calculator.leest if _bounds(one, kader, value)]
    if declared:
        return list(dict.fromkeys(declared))
    question = _nearest(calculator, corpus, "") or {}
    return [name for name, _ in _numbers(calculator.velden, question)]


def _bounds(read: Leest, kader: str, value: str) -> bool:
    return read.kader == kader and value in read.grenst


def _numbers(
    fields: Sequence[Veld], question: Mapping[str, Any], before: str = ""
) -> Iterator[tuple[str, Veld]]:
    """Every number that a question fills in, by the way to it."""
    for field in fields:
        filled = question.get(field.naam)
        if isinstance(field.soort, Lijst):
            groups = [one for one in filled or () if isinstance(one, Mapping)]
            inside = {name: one for group in groups for name, one in group.items()}
            yield from _numbers(field.soort.velden, inside, f"{before}{field.naam}.")
        elif isinstance(field.soort, NUMBERS) and filled is not None:
            yield f"{before}{field.naam}", field


def _field(fields: Sequence[Veld], way: Sequence[str]) -> Veld | None:
    for field in fields:
        if field.naam == way[0]:
            if isinstance(field.soort, Lijst) and len(way) > 1:
                return _field(field.soort.velden, way[1:])
            return field
    return None


def _fits(field: Veld, value: Decimal) -> bool:
    """Whether the form takes this number."""
    kind = field.soort
    if isinstance(kind, GeheelGetal):
        return value == value.to_integral_value() and kind.min <= value <= kind.max
    return value >= 0


def _nearest(calculator: Rekenhulp, corpus: Corpus, field: str) -> dict[str, Any] | None:
    """The question of the worked example that says least else; with the field filled in, if one has it."""
    examples = [
        one.vraag
        for one in corpus.voorbeelden.get(calculator.naam, ())
        if one.fouten is None and isinstance(one.vraag, dict)
    ]

    def order(question: dict[str, Any]) -> tuple[bool, int]:
        has = not field or any(name == field for name, _ in _numbers(calculator.velden, question))
        return not has, sum(1 for value in question.values() if value not in (None, []))

    return min(examples, key=order, default=None)


def _put(question: Any, way: Sequence[str], value: Decimal) -> None:
    name, *rest = way
    if not rest:
        question[name] = value if value != value.to_integral_value() else Decimal(int(value))
        return
    for group in question.get(name) or ():
        _put(group, rest, value)


def _at(
    question: dict[str, Any], fields: Sequence[Veld], anchor: str, day: date, until: date | None
) -> dict[str, Any] | None:
    """The same question with every day moved along, so that its anchor is this day.

    With `until` the days after the anchor are that day at the earliest. None when a day would not exist.
    """
    try:
        moved_by = day - date.fromisoformat(str(question[anchor]))
        moved = _moved(question, fields, moved_by, until, anchor)
    except (ValueError, OverflowError):
        return None
    return moved


def _moved(
    question: Mapping[str, Any], fields: Sequence[Veld], by: timedelta, until: date | None, anchor: str
) -> dict[str, Any]:
    made = dict(question)
    for field in fields:
        filled = made.get(field.naam)
        if filled is None:
            continue
        if isinstance(field.soort, Lijst):
            made[field.naam] = [_moved(one, field.soort.velden, by, None, anchor) for one in filled]
        elif isinstance(field.soort, Datum):
            day = date.fromisoformat(str(filled)) + by
            made[field.naam] = str(max(day, until) if until and field.naam != anchor else day)
    return made


def _classes(
    calculator: Rekenhulp,
    change: ChangedKader,
    corpora: Sequence[Corpus],
    read: Sequence[str],
    data: Gegevens,
) -> list[tuple[str, ...]]:
    """Gemeenten that read the same kaders on both sides, together: those that it is for, one kind that it is
    not for, and one outside the area; none when the calculator asks for no gemeente."""
    field = next((one for one in calculator.velden if one.naam == "gemeente"), None)
    if field is None or not isinstance(field.soort, Keuze):
        return []
    kinds: dict[object, list[str]] = {}
    for gemeente in (one.id for one in corpora[-1].gemeenten()):
        kinds.setdefault(_reads_as(gemeente, corpora, read), []).append(gemeente)
    changed = set(change.gemeenten)
    asked = [found for found in kinds.values() if changed & set(found)]
    options = field.soort.opties(data)
    others = [found for found in kinds.values() if not changed & set(found)]
    inside = next((found for found in others if found[0] in options), None)
    outside = next((found for found in others if found[0] not in options), None)
    return [tuple(one) for one in (*asked, inside, outside) if one]


def _reads_as(gemeente: str, corpora: Sequence[Corpus], read: Sequence[str]) -> object:
    """Something that is equal for two gemeenten for which every kader says the same."""
    found: list[object] = []
    for corpus in corpora:
        for name in read:
            kader = corpus.kaders.get(name)
            if kader is None or gemeente not in corpus.gebieden[kader.gebied].gemeenten:
                found.append(None)
                continue
            found += [
                id(one.voor(gemeente)) for one in kader.versies if not one.alleen or gemeente in one.alleen
            ]
    return tuple(found)
