"""Which values differ between two sides: from which day, in which gemeenten, before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Waarde
from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.stand import stand_op

T = TypeVar("T")


@dataclass(frozen=True)
class Stretch(Generic[T]):
    """A time in which both sides differ; `until` is its last day, None when it does not end."""

    before: T
    after: T
    since: date
    until: date | None


@dataclass(frozen=True)
class ChangedValue:
    """A value that differs; a side without it has None."""

    kader: str
    name: str
    stretch: Stretch[Waarde | None]
    gemeenten: tuple[str, ...]


@dataclass(frozen=True)
class ChangedKader:
    """A time in which a kader differs in any way, in some gemeenten, with the values that do."""

    kader: str
    since: date
    gemeenten: tuple[str, ...]
    values: tuple[ChangedValue, ...]


def changed_values(
    before: tuple[Kaders, Kader | None], after: tuple[Kaders, Kader | None], name: str
) -> list[ChangedValue]:
    """Each value of a kader that differs, the earliest first; `name` is what the kader is called."""
    found: dict[tuple[str, Stretch[Waarde | None]], list[str]] = {}
    for gemeente in _gemeenten(before, after):
        for value in _names(before[1], after[1]):
            told = [_value_of(side, gemeente, value) for side in (before, after)]
            for stretch in _stretches(_days(before[1], after[1]), *told):
                found.setdefault((value, stretch), []).append(gemeente)
    made = [ChangedValue(name, value, stretch, tuple(where)) for (value, stretch), where in found.items()]
    return sorted(made, key=lambda one: one.stretch.since)


def changed_moments(
    before: tuple[Kaders, Kader | None],
    after: tuple[Kaders, Kader | None],
    name: str,
    values: list[ChangedValue],
) -> list[ChangedKader]:
    """When and where a kader differs in any way."""
    found: dict[date, list[str]] = {}
    for gemeente in _gemeenten(before, after):
        told = [_all_of(side, gemeente) for side in (before, after)]
        for stretch in _stretches(_days(before[1], after[1]), *told):
            found.setdefault(stretch.since, []).append(gemeente)
    return [
        ChangedKader(name, day, tuple(where), tuple(one for one in values if one.stretch.since == day))
        for day, where in sorted(found.items())
    ]


def _gemeenten(*sides: tuple[Kaders, Kader | None]) -> list[str]:
    """The gemeenten that a kader is for, on any side."""
    found: dict[str, None] = {}
    for kaders, kader in sides:
        if kader:
            found |= dict.fromkeys(kaders.gebieden[kader.gebied].gemeenten)
    return list(found)


def _names(*kaders: Kader | None) -> list[str]:
    versions = (one for kader in kaders if kader for one in kader.alle_versies())
    return list(dict.fromkeys(name for version in versions for name in version.waarden))


def _days(*kaders: Kader | None) -> list[date]:
    found = {date.min}
    for kader in kaders:
        for version in kader.versies if kader else ():
            found |= {version.begint.eerste, version.begint.laatste}
    return sorted(found)


def _holds(side: tuple[Kaders, Kader | None], gemeente: str) -> Kader | None:
    """The kader, where it is for the gemeente."""
    kaders, kader = side
    return kader if kader and gemeente in kaders.gebieden[kader.gebied].gemeenten else None


def _value_of(side: tuple[Kaders, Kader | None], gemeente: str, name: str) -> Callable[[date], Waarde | None]:
    kader = _holds(side, gemeente)

    def at(day: date) -> Waarde | None:
        stand = stand_op(kader, day, gemeente) if kader else None
        return stand.versie.waarden.get(name) if stand and stand.heeft_inhoud else None

    return at


def _all_of(side: tuple[Kaders, Kader | None], gemeente: str) -> Callable[[date], object]:
    kader = _holds(side, gemeente)
    return lambda day: stand_op(kader, day, gemeente) if kader else None


def _stretches(
    days: list[date], before: Callable[[date], T], after: Callable[[date], T]
) -> Iterator[Stretch[T]]:
    """Each time in which both differ in the same way."""
    running: Stretch[T] | None = None
    for day in days:
        left, right = before(day), after(day)
        if running and (left, right) != (running.before, running.after):
            yield replace(running, until=day - EEN_DAG)
            running = None
        if running is None and left != right:
            running = Stretch(left, right, day, None)
    if running:
        yield running
