"""Every rule worked out in two ways, on questions nobody chose: both answer and refuse the same."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from calculators.kaders.kalender import duur, laatste_dag
from calculators.raamwerk import loket
from calculators.raamwerk.vraag import Fouten, lees_vraag
from tests import frozen
from tests.second import (
    calendar,
    doelgroepwijzer,
    inkoopaandeel,
    ketenbegroting,
    ombouw,
    pmc_rendabiliteit,
    trajectduur,
    varianten,
    volgen,
)
from tests.second.policy import Refused

DATA = frozen.data()
SECOND: dict[str, ModuleType] = {
    "doelgroepwijzer": doelgroepwijzer,
    "inkoopaandeel": inkoopaandeel,
    "ketenbegroting": ketenbegroting,
    "ombouw": ombouw,
    "pmc-rendabiliteit": pmc_rendabiliteit,
    "trajectduur": trajectduur,
    "varianten": varianten,
    "volgen": volgen,
}
# The questions to each calculator, in portions. `make check` asks as many, but to all calculators together;
# the first portion is small, for the many times that tests/mutaties/measure.py asks it, and because it is
# asked each time, also when nothing changed (tests/green.py).
PROMISED, FIRST = 100_000, 200


def divided(questions: int, portions: int) -> tuple[int, ...]:
    """Equal portions that are at least as many questions."""
    return (-(-questions // portions),) * portions


QUICK = (FIRST, *divided(-(-PROMISED // len(SECOND)) - FIRST, 3))
PORTIONS = (*QUICK, *divided(PROMISED - sum(QUICK), 16))
AMOUNTS = {"bedrag", "bijstand_per_maand", "uitstroom_procent", "budget", "diensten", "tekort", "eigen"}


def mark(portie: int) -> pytest.MarkDecorator:
    if not portie:
        return pytest.mark.handvol
    return pytest.mark.verzonnen if portie < len(QUICK) else pytest.mark.veel


PORTIES = [pytest.param(one, marks=mark(one)) for one in range(len(PORTIONS))]


def questions(name: str, portie: int) -> Iterator[dict[str, Any]]:
    """Always the same ones."""
    chance = random.Random(f"{name} {portie}")
    return (SECOND[name].question(chance) for _ in range(PORTIONS[portie]))


def as_typed(value: Any, field: str = "") -> Any:
    """The question as a Dutch reader types it."""
    if isinstance(value, dict):
        return {name: as_typed(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [as_typed(one) for one in value]
    return value.replace(".", ",") if field in AMOUNTS else value


def first(name: str, question: dict[str, Any]) -> Any:
    """The answer of the calculator, or the fields that it finds fault with."""
    rekenhulp = loket.REKENHULPEN[name]
    try:
        return rekenhulp.reken(DATA, lees_vraag(rekenhulp.velden, DATA, as_typed(question))).antwoord
    except Fouten as wrong:
        return {one.veld for one in wrong.fouten}


def second(name: str, question: dict[str, Any]) -> Any:
    try:
        return SECOND[name].answer(question)
    except Refused as wrong:
        return wrong.fields


def test_as_many_questions_are_asked_as_promised() -> None:
    assert PROMISED <= sum(QUICK) * len(SECOND) < PROMISED + 100
    assert PROMISED <= sum(PORTIONS) < PROMISED + 100


def test_every_calculator_has_a_second_implementation() -> None:
    assert set(SECOND) == set(loket.REKENHULPEN)


@pytest.mark.parametrize("portie", PORTIES)
@pytest.mark.parametrize("name", SECOND)
def test_both_ways_give_the_same_answer(name: str, portie: int) -> None:
    answered: Counter[bool] = Counter()
    for question in questions(name, portie):
        expected = second(name, question)
        assert first(name, question) == expected, question
        answered[isinstance(expected, dict)] += 1
    assert min(answered.values()) > PORTIONS[portie] // 20, (
        "questions that are answered and questions that are refused"
    )


@pytest.mark.parametrize("portie", PORTIES)
def test_both_ways_count_the_same_months_and_days(portie: int) -> None:
    chance = random.Random(portie)
    low, high = date(2011, 1, 1).toordinal(), date(2119, 1, 1).toordinal()
    for _ in range(PORTIONS[portie]):
        begin = date.fromordinal(chance.randint(low, high))
        months = chance.choice([0, 1, 6, 12, 23, chance.randint(0, 60)])
        last = laatste_dag(begin, months)
        assert last.toordinal() == calendar.last_day(begin.toordinal(), months), (begin, months)
        end = date.fromordinal(last.toordinal() + chance.choice([-1, 0, 1, chance.randint(-40, 40)]))
        found = duur(begin, end)
        counted = {"maanden": found.maanden, "losse_dagen": found.losse_dagen, "dagen": found.dagen}
        assert counted == calendar.length(begin.toordinal(), end.toordinal()), (begin, end)
