"""The course of a measure in time: where each measurement and each norm stands in a small drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hooks.corpus.followed import Followed, Judged

WIDTH, HEIGHT = 320, 110
LEFT, RIGHT, TOP, BOTTOM = 10, 310, 14, 88
FEWEST = 2  # one measurement has no course


@dataclass(frozen=True)
class Dot:
    """A measurement; `verdict` names its shape, so that colour is never all that tells it."""

    x: float
    y: float
    verdict: str
    number: int


@dataclass(frozen=True)
class Stretch:
    """The norm of one period."""

    x1: float
    x2: float
    y: float


@dataclass(frozen=True)
class Trend:
    """One way of counting; `paths` is the line through its dots."""

    telling: str | None
    judged: tuple[Judged, ...]
    dots: tuple[Dot, ...]
    norms: tuple[Stretch, ...]
    path: str
    years: tuple[tuple[float, int], ...]

    width, height, bottom = WIDTH, HEIGHT, BOTTOM


def trends(one: Followed) -> tuple[Trend, ...]:
    """A drawing for each way of counting that was measured more than once."""
    found: dict[str | None, list[Judged]] = {}
    for judged in one.reported:
        found.setdefault(judged.measurement.telling, []).append(judged)
    return tuple(_trend(name, inside) for name, inside in found.items() if len(inside) >= FEWEST)


def _trend(telling: str | None, judged: Sequence[Judged]) -> Trend:
    periods = [one.measurement.periode for one in judged]
    first, last = min(one.eerste for one in periods), max(one.laatste for one in periods)
    norms = [float(one.norm.waarde.getal) for one in judged if one.norm.waarde]
    numbers = [float(one.measurement.waarde.getal) for one in judged]
    highest = max(*numbers, *norms, 1)

    def across(day: date) -> float:
        return LEFT + (RIGHT - LEFT) * (day - first).days / max(1, (last - first).days)

    def up(number: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * number / highest

    dots = tuple(
        Dot((across(period.eerste) + across(period.laatste)) / 2, up(number), one.verdict, place)
        for place, (one, period, number) in enumerate(zip(judged, periods, numbers, strict=True), 1)
    )
    stretches = tuple(
        Stretch(across(period.eerste), across(period.laatste), up(float(one.norm.waarde.getal)))
        for one, period in zip(judged, periods, strict=True)
        if one.norm.waarde
    )
    years = tuple(
        (across(max(first, date(year, 1, 1))), year) for year in dict.fromkeys((first.year, last.year))
    )
    path = " ".join(f"{'L' if place else 'M'}{dot.x:.1f},{dot.y:.1f}" for place, dot in enumerate(dots))
    return Trend(telling, tuple(judged), dots, stretches, path, years)
