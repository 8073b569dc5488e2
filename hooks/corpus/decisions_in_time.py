"""The decisions on a line of time: where each mark stands, so that no two labels meet at any width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hooks.corpus.corpus import Corpus, Decision

# Heights are in rem, places in time in percent; titles show only where a line has room for this many signs.
SIGNS_ON_A_LINE = 95
LINE, GAP, NAME = 1.0, 0.5, 2.8
MOST_YEARS = 5
EDGE = 3


@dataclass(frozen=True)
class Mark:
    """A decision in its own rows; `to_the_left` says on which side of the mark its words stand."""

    decision: Decision
    x: float
    y: float
    words: tuple[str, ...]

    @property
    def to_the_left(self) -> bool:
        return self.x > 50

    @property
    def height(self) -> float:
        return (1 + len(self.words)) * LINE + GAP


@dataclass(frozen=True)
class Lane:
    name: str
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class TimeLine:
    lanes: tuple[Lane, ...]
    years: tuple[tuple[float, str], ...]
    height: float


def time_line(corpus: Corpus, only: Iterable[Decision] | None = None) -> TimeLine:
    """The decisions, or only some of them, in lanes: a lane for each area, in the order of the file."""
    chosen = None if only is None else {one.id for one in only}
    decisions = [one for one in corpus.besluiten.values() if chosen is None or one.id in chosen]
    first = min(one.datum.eerste.year for one in decisions)
    last = max(one.datum.laatste.year for one in decisions) + 1

    def place(day: date) -> float:
        start, end = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()
        return EDGE + (100 - 2 * EDGE) * (day.toordinal() - start) / (end - start)

    lanes, y = [], NAME / 2
    for area in dict.fromkeys(one.gebied for one in decisions):
        inside = [(_middle(one), one) for one in decisions if one.gebied == area]
        marks = _marks([(place(day), one) for day, one in inside], y + NAME)
        lanes.append(Lane(corpus.gebieden[area].naam, y, marks))
        y = marks[-1].y + marks[-1].height
    step = -(-(last - first) // MOST_YEARS)
    years = tuple((place(date(year, 1, 1)), str(year)) for year in range(first, last + 1, step))
    return TimeLine(tuple(lanes), years, y)


def _middle(decision: Decision) -> date:
    """The middle of the day, month, quarter or year that the source gives."""
    first, last = decision.datum.eerste, decision.datum.laatste
    return date.fromordinal((first.toordinal() + last.toordinal()) // 2)


def _marks(found: Iterable[tuple[float, Decision]], top: float) -> tuple[Mark, ...]:
    """Each mark under the one before; the line down to a mark passes no words of its own side."""
    marks: list[Mark] = []
    for x, one in sorted(found, key=lambda each: (each[0] > 50, abs(50 - each[0]), each[1].id)):
        y = marks[-1].y + marks[-1].height if marks else top
        free = max(x, 100 - x) / 100
        words = textwrap.wrap(f"{one.stand}: {one.titel}", int(SIGNS_ON_A_LINE * free))
        marks.append(Mark(one, x, y, tuple(words)))
    return tuple(marks)
