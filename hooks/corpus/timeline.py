"""What holds in each period: the one question to a kader, answered beforehand for every day and gemeente.

Pages, open data and search only look a day up in it; they decide nothing themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.stand import GELDT, NOG_NIET, Stand, stand_op

EVERYWHERE = ""  # the general text, for a gemeente without one of its own
WITHOUT_CONTENT = "zonder inhoud"

# Per gemeente (EVERYWHERE for all without periods of their own) from which day on which moment holds, and
# where it does not simply hold, how: «nog niet», «niet te zeggen», «in een deel» or «zonder inhoud».
# docs/assets/gedeeld/tijdlijn.js reads it.
Periods = Mapping[str, list[list[str | int]]]


@dataclass(frozen=True)
class Moment:
    """What a kader says in a period: `dag` is a day in it, `gemeente` the one whose own text it is."""

    stand: Stand
    dag: date
    gemeente: str = EVERYWHERE


@dataclass(frozen=True)
class Timeline:
    """All that a kader ever says: each different moment once, and per gemeente from which day which holds."""

    moments: tuple[Moment, ...]
    periods: Mapping[str, tuple[tuple[date, int], ...]]

    def number_at(self, day: date, gemeente: str = EVERYWHERE) -> int:
        """Which of the moments holds on the day; without periods of its own a gemeente has the general."""
        periods = self.periods.get(gemeente, self.periods[EVERYWHERE])
        return periods[bisect_right(periods, day, key=lambda period: period[0]) - 1][1]

    def at(self, day: date, gemeente: str = EVERYWHERE) -> Moment:
        return self.moments[self.number_at(day, gemeente)]

    def latest(self, gemeente: str = EVERYWHERE) -> Moment:
        """What holds as far as this corpus knows."""
        return self.at(date.max, gemeente)

    def besides(self, number: int) -> list[tuple[int, Moment]]:
        """All moments but one, with their numbers."""
        return [(other, moment) for other, moment in enumerate(self.moments) if other != number]

    @property
    def data(self) -> Periods:
        """The periods as everyone outside Python reads them: pages, search and open data."""
        return {
            gemeente: [_period(day, number, self._how(number)) for day, number in periods]
            for gemeente, periods in self.periods.items()
        }

    def _how(self, number: int) -> str:
        stand = self.moments[number].stand
        return WITHOUT_CONTENT if stand.soort == GELDT and not stand.heeft_inhoud else stand.soort


def since(day: date) -> Periods:
    """The periods of what begins once and does not end: its moment 1 holds from the day on."""
    return {EVERYWHERE: [_period(date.min, 0, NOG_NIET), _period(day, 1)]}


def _period(day: date, number: int, how: str = GELDT) -> list[str | int]:
    return [day.isoformat(), number, *([how] if how != GELDT else [])]


def timeline(kaders: Kaders, kader: Kader) -> Timeline:
    """The timeline of one kader; its cost grows with the versions of the kader and of those it names."""
    numbers: dict[object, int] = {}
    moments: list[Moment] = []
    periods: dict[str, tuple[tuple[date, int], ...]] = {}
    named = [kaders.kaders[name] for name in kader.genoemde_kaders()]
    for gemeente in dict.fromkeys((EVERYWHERE, *_with_own_text(kader, *named))):
        found: list[tuple[date, int]] = []
        for day in sorted({date.min, *_borders(kader, *named)}):
            moment = Moment(stand_op(kader, day, gemeente), day, gemeente)
            number = numbers.setdefault(_said(kaders, kader, moment), len(moments))
            if number == len(moments):
                moments.append(moment)
            if not found or found[-1][1] != number:
                found.append((day, number))
        periods[gemeente] = tuple(found)
    return Timeline(tuple(moments), periods)


def _with_own_text(*kaders: Kader) -> Iterator[str]:
    for kader in kaders:
        for version in kader.versies:
            yield from (*version.alleen, *version.per_gemeente)


def _borders(*kaders: Kader) -> Iterator[date]:
    for kader in kaders:
        for version in kader.versies:
            yield from (version.begint.eerste, version.begint.laatste)


def _said(kaders: Kaders, kader: Kader, moment: Moment) -> object:
    """Something that is equal for two moments when a reader could not tell them apart."""
    stand = moment.stand
    if stand.soort != GELDT:
        return stand.soort, stand.versie.naam
    shown = [stand.versie, *stand.ernaast]
    values = [_value(kaders, kader, one, match, moment) for one in shown for match in one.verwijzingen()]
    return *map(id, shown), *values


def _value(
    kaders: Kaders, kader: Kader, version: Versie, match: re.Match[str], moment: Moment
) -> Waarde | None:
    try:
        return kaders.verwezen(kader.id, version, match, moment.dag, moment.gemeente)[0]
    except GeenAntwoord:
        return None
