"""Many outcomes about the same border, told in one sentence: who loses comes first, other words come last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from calculators.kaders.kader import Gebied
from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.notatie import schrijf_dag, schrijf_getal, som_op
from calculators.raamwerk.maat import Maat
from hooks.proposals.cases import ACROSS, AFTER, BEFORE, ON, Border
from hooks.proposals.outcomes import ANSWERED, BETTER, NEITHER, REFUSED, WORSE, Outcome, Part, yes_or_no

ORDER = (WORSE, NEITHER, BETTER)
ONLY_WORDS = "alleen de uitleg is anders, de uitkomst niet"


@dataclass(frozen=True)
class Sentence:
    """What happens to a group of cases; `side` is whether the candidate loses, gains, or neither."""

    calculator: str
    text: str
    side: str
    cases: int


def sentences(outcomes: Iterable[Outcome], areas: Mapping[str, Gebied]) -> list[Sentence]:
    """A sentence for each group of cases about borders with the same consequence; the losers come first."""
    groups: dict[tuple[Any, ...], dict[str, dict[Decimal | None, Outcome]]] = {}
    for one in outcomes:
        border = one.case.border
        if border is None:
            continue
        key = (
            one.case.calculator,
            border.day,
            border.field,
            border.unit,
            border.anchor,
            border.gemeenten,
            consequence(one),
            one.side,
        )
        groups.setdefault(key, {}).setdefault(border.lies, {})[border.value] = one
    made = []
    for (calculator, *_, said, side), by_day in groups.items():
        # Days on which the same values have this consequence are told together.
        same: dict[frozenset[Decimal | None], list[str]] = {}
        for lies, asked in by_day.items():
            same.setdefault(frozenset(asked), []).append(lies)
        for values, days in same.items():
            found = [by_day[lies][value] for lies in days for value in values]
            border = found[0].case.border
            assert border is not None
            text = f"{_when(border, days)}{_values(border, values)}: {said}{_where(border, areas)}"
            made.append(Sentence(calculator, text, side, len(found)))
    return sorted(made, key=lambda one: (ONLY_WORDS in one.text, ORDER.index(one.side), -one.cases))


def consequence(one: Outcome) -> str:
    """What became of a case, in words that many cases may share."""
    if one.kind == REFUSED:
        return "de rekenhulp geeft nu geen antwoord meer"
    if one.kind == ANSWERED:
        return "de rekenhulp geeft nu wel een antwoord"
    if not one.after["goed"]:
        return "de melding waarom er geen antwoord is, is anders"
    found = one.measure
    if found:
        return change_in_words(*found)
    return f"anders: {name_parts(one.parts)}" if one.parts else ONLY_WORDS


def name_parts(parts: Iterable[Part]) -> str:
    """The parts of an answer as one reads them: „leerwerktraject (uiterst en anders) en lezingen"."""
    inner: dict[str, dict[str, None]] = {}
    for part in parts:
        name, _, rest = part.key.replace("_", " ").partition(".")
        inner.setdefault(name, {}).update({rest.replace(".", " "): None} if rest else {})
    return som_op([f"{name} ({som_op(list(rest))})" if rest else name for name, rest in inner.items()])


def change_in_words(measure: Maat, part: Part) -> str:
    """A change as its calculator says it: „het leerwerktraject paste niet, past nu"."""
    left, right = yes_or_no(part.before), yes_or_no(part.after)
    if left in measure.was and right in measure.nu:
        return f"{measure.heet} {measure.was[left]}, {measure.nu[right]}"
    days = [_day(one) for one in (part.before, part.after)]
    numbers = [_number(one) for one in (part.before, part.after)]
    if days[0] and days[1]:
        return f"{measure.heet} wordt {'later' if days[1] > days[0] else 'eerder'}"
    if numbers[0] is not None and numbers[1] is not None:
        return f"{measure.heet} wordt {'hoger' if numbers[1] > numbers[0] else 'lager'}"
    return f"{measure.heet} is anders"


def in_words(value: Any) -> str:
    """A part of an answer as a reader reads it."""
    if value is None:
        return "niets"
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, list):
        return _list_in_words(value)
    if isinstance(value, dict):
        return "; ".join(f"{key.replace('_', ' ')}: {in_words(one)}" for key, one in value.items())
    day = _day(value)
    if day is not None:
        return schrijf_dag(day)
    number = _number(value)
    return schrijf_getal(number) if number is not None else str(value)


def _list_in_words(found: list[Any]) -> str:
    """A list of words in words; of a list of groups how many, because a reader reads those elsewhere."""
    if not found:
        return "niets"
    if any(isinstance(one, dict | list) for one in found):
        return f"{len(found)} {'regel' if len(found) == 1 else 'regels'}"
    return som_op([in_words(one) for one in found])


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _when(border: Border, lies: Sequence[str]) -> str:
    day, found = border.day, set(lies)
    told = []
    if {BEFORE, ON, AFTER, ACROSS} <= found:
        told, found = [f"rond {schrijf_dag(day)}"], set()
    if {ON, AFTER} <= found:
        told.append(f"op of na {schrijf_dag(day)}")
        found -= {ON, AFTER}
    if {BEFORE, ACROSS} <= found:
        told.append(f"vóór {schrijf_dag(day)}")
        found -= {BEFORE, ACROSS}
    if ACROSS in found:
        told.append(f"eerder, en loopt over {schrijf_dag(day)} heen")
    days = ((BEFORE, day - EEN_DAG if day > date.min else day), (ON, day), (AFTER, day + EEN_DAG))
    told += [f"op {schrijf_dag(one)}" for name, one in days if name in found]
    return f"{border.anchor} {som_op(told, 'of')}"


def _values(border: Border, values: Iterable[Decimal | None]) -> str:
    numbers = sorted(one for one in values if one is not None)
    if not numbers:
        return ""
    listed = som_op([schrijf_getal(one) for one in numbers], "of")
    name = border.field.rpartition(".")[2]
    return f" en {listed} {name}" if name == border.unit else f" en {name} {listed}"


def _where(border: Border, areas: Mapping[str, Gebied]) -> str:
    if not border.gemeenten:
        return ""
    return f"; {gemeenten_in_words(border.gemeenten, areas)}"


def gemeenten_in_words(gemeenten: Sequence[str], areas: Mapping[str, Gebied]) -> str:
    """For whom: „alleen Roosendaal", „alle 9 gemeenten van WVS-gemeenten", or their names."""
    if len(gemeenten) == 1:
        return f"alleen {areas[gemeenten[0]].naam}"
    whole = next((one for one in areas.values() if set(one.gemeenten) == set(gemeenten)), None)
    if whole:
        return f"alle {len(gemeenten)} gemeenten ({whole.naam})"
    return som_op([areas[one].naam for one in gemeenten])
