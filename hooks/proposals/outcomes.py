"""What calculators answer on both sides: changed, equal, newly refused, newly answered, or not computed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any, cast

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket
from calculators.raamwerk.maat import EERDER, HOGER, JA, LAGER, LATER, NEE, Maat
from calculators.raamwerk.uitkomst import onder_namen
from hooks.corpus.open_data import part_for
from hooks.proposals.answering import Answer, NotComputed, answers_of
from hooks.proposals.beside import Beside, without
from hooks.proposals.cases import Case
from hooks.proposals.renamed import new_names, renaming
from hooks.proposals.sides import Side

EQUAL, CHANGED, REFUSED, ANSWERED = "gelijk", "anders", "geweigerd", "beantwoord"
WORSE, BETTER, NEITHER = "slechter", "beter", "geen van beide"
BY_RULES, BY_CALCULATOR = "regels", "rekenhulp"
# What differs in every answer of another corpus, or is told in other parts of the answer.
_PASSED_OVER = ("corpus", "meenemen", "beelden", "vraag", "gelezen")


@dataclass(frozen=True)
class Part:
    """A part of an answer that changed; `key` is its way without the numbers of lists."""

    way: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Outcome:
    """One case on both sides; `by` says what made the difference, the rules or the code of the calculator."""

    case: Case
    kind: str
    before: Answer
    after: Answer
    by: tuple[str, ...] = (BY_RULES,)

    @property
    def parts(self) -> list[Part]:
        """What changed in the answer itself; empty when only its sentences did."""
        return list(_parts(self.before.get("antwoord"), self.after.get("antwoord")))

    @property
    def measure(self) -> tuple[Maat, Part] | None:
        """The most important part that changed, as its calculator declares it."""
        found = self.parts
        for maat in loket.REKENHULPEN[self.case.calculator].maten:
            for part in found:
                if part.key == maat.sleutel:
                    return maat, part
        return None

    @property
    def side(self) -> str:
        """Whether the candidate loses, gains, or neither."""
        if self.kind == REFUSED:
            return NEITHER
        found = self.measure
        return direction(found[0].beter, found[1]) if found else NEITHER


def direction(better: str, part: Part) -> str:
    """Which way a part went, for the candidate; what was not there before or after goes neither way."""
    left, right = part.before, part.after
    if better in (JA, NEE):
        order = [NEE, JA] if better == JA else [JA, NEE]
        words = [yes_or_no(left), yes_or_no(right)]
        if not all(word in order for word in words):
            # Something between yes and no: away from the best is worse, away from the worst better.
            if words[0] == order[1] or words[1] == order[0]:
                return WORSE
            return BETTER if words[1] == order[1] or words[0] == order[0] else NEITHER
        places = [order.index(word) for word in words]
    elif better in (LATER, EERDER, HOGER, LAGER):
        numbers = [_ordered(left), _ordered(right)]
        if None in numbers:
            return NEITHER
        places = numbers if better in (LATER, HOGER) else [-one for one in numbers]
    else:
        return NEITHER
    return NEITHER if places[0] == places[1] else BETTER if places[1] > places[0] else WORSE


def yes_or_no(value: Any) -> str:
    """A part of an answer as a word."""
    return {True: JA, False: NEE}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _ordered(value: Any) -> Any:
    """A number or a day as something to put in order; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        return Decimal(date.fromisoformat(str(value)).toordinal())
    except ValueError:
        pass
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


@dataclass(frozen=True)
class Outcomes:
    """All outcomes, and what could not be computed with the reason and the number of cases.

    `notes` say what else is not known: what the calculators of the base themselves would have said.
    """

    all: tuple[Outcome, ...]
    not_computed: tuple[tuple[str, str, int], ...] = ()  # calculator, reason, cases
    notes: tuple[str, ...] = ()

    def of(self, kind: str) -> list[Outcome]:
        return [one for one in self.all if one.kind == kind]


@dataclass(frozen=True)
class Answering:
    """One side that answers: with the code that runs now, or with its own.

    `left_out` are the versions that no answer need mention, unless it is asked as if they were adopted.
    """

    side: Side
    data: Gegevens
    left_out: Beside = field(default_factory=dict)
    said: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def answer(self, case: Case) -> Answer:
        """What the code that runs now answers on the rules of this side; asked once."""
        if case.key not in self.said:
            data = self.data if case.is_as_if else self._bare
            self.said[case.key] = json.loads(loket.antwoord(data, *case.key))
        return self.said[case.key]

    def reads(self, calculator: str, *, is_as_if: bool) -> Gegevens:
        """All that an answer can depend on; a proposal may be of any kader."""
        if is_as_if:
            return replace(self.data, corpus="")
        return part_for(loket.REKENHULPEN[calculator], self._bare)

    @cached_property
    def _bare(self) -> Gegevens:
        return without(self.data, self.left_out)


def asked_in_turn(before: Answering, after: Answering, cases: Sequence[Case]) -> Iterator[tuple[int, int]]:
    """Ask every case that can be answered here, and tell after each how many of how many are done."""
    if after.side.code is not None:
        return
    asked = _to_ask(before, after, cases)
    for number, case in enumerate(asked, 1):
        before.answer(case)
        after.answer(case)
        yield number, len(asked)


def compare(before: Answering, after: Answering, cases: Sequence[Case]) -> Outcomes:
    """What every case gives on both sides.

    Where the code differs too, the calculators of the base answer on the rules of the base: what they say
    otherwise than those of the new side do there, is by the calculator, and the rest by the rules.
    """
    known = [case for case in cases if case.calculator in loket.REKENHULPEN]
    asked = _to_ask(before, after, known)
    not_computed, notes = tuple(_unknown(cases)), []
    if not asked:
        return Outcomes(tuple(_equal(case) for case in known), not_computed)
    named = renaming(new_names(before.data.kaders.kaders, after.data.kaders.kaders))
    try:
        new_code = after.side.code
        middle = _answers(new_code, before, asked, named)
        last = _answers(new_code, after, asked)
    except NotComputed as reason:
        return Outcomes((), tuple(_all_of(asked, f"{after.side.name}: {reason}")))
    first = middle
    if before.side.code_key != after.side.code_key:
        try:
            first = _answers(before.side.code, before, asked, named)
        except NotComputed as reason:
            notes.append(
                f"Wat de rekenhulpen van {before.side.name} zelf anders zeiden, is niet berekend: {reason}."
            )
    found = {}  # by the case itself: of two that ask the same, each has a title of its own
    for case, one, two, three in zip(asked, first, middle, last, strict=True):
        by = [BY_RULES] if _said(two) != _said(three) else []
        by += [BY_CALCULATOR] if _said(one) != _said(two) else []
        found[id(case)] = Outcome(case, kind_of(one, three), one, three, tuple(by))
    every = tuple(found.get(id(case)) or _equal(case) for case in known)
    return Outcomes(every, not_computed, tuple(notes))


def _equal(case: Case) -> Outcome:
    return Outcome(case, EQUAL, {}, {}, ())


def _to_ask(before: Answering, after: Answering, cases: Sequence[Case]) -> list[Case]:
    """The cases of which the answers may differ: the calculators do, or something that they read does."""
    if before.side.code_key != after.side.code_key:
        return list(cases)
    differs = {
        (name, is_as_if): before.reads(name, is_as_if=is_as_if) != after.reads(name, is_as_if=is_as_if)
        for name, is_as_if in {(case.calculator, case.is_as_if) for case in cases}
    }
    return [case for case in cases if differs[case.calculator, case.is_as_if]]


def _answers(
    code: Any, on: Answering, asked: Sequence[Case], named: Callable[[str], str] = str
) -> list[Answer]:
    """What one side answers, with every kader as `named` calls it."""
    if code is not None:
        found = answers_of(code, on.side.folder, asked, on.left_out)
    else:
        found = [on.answer(one) for one in asked]
    return found if named is str else [cast(Answer, onder_namen(one, named)) for one in found]


def _unknown(cases: Sequence[Case]) -> Iterator[tuple[str, str, int]]:
    names = {one.calculator for one in cases if one.calculator not in loket.REKENHULPEN}
    for name in sorted(names):
        number = sum(one.calculator == name for one in cases)
        yield name, "deze rekenhulp is er niet", number


def _all_of(cases: Sequence[Case], reason: str) -> Iterator[tuple[str, str, int]]:
    for name in dict.fromkeys(one.calculator for one in cases):
        yield name, reason, sum(one.calculator == name for one in cases)


def kind_of(before: Answer, after: Answer) -> str:
    """What became of an answer: equal, changed, refused now or answered now."""
    if before["goed"] != after["goed"]:
        return ANSWERED if after["goed"] else REFUSED
    return EQUAL if _said(before) == _said(after) else CHANGED


def _said(answer: Answer) -> Mapping[str, Any]:
    return {key: part for key, part in answer.items() if key not in _PASSED_OVER}


def _parts(before: Any, after: Any, way: str = "", key: str = "") -> Iterator[Part]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _parts(before.get(name), after.get(name), _join(way, name), _join(key, name))
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for place, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from _parts(one, other, _join(way, str(place)), key)
    elif before != after or type(before) is not type(after):
        yield Part(way, key, before, after)


def _join(one: str, other: str) -> str:
    return f"{one}.{other}" if one else other
