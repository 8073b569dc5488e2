"""What is in this knowledge base, in numbers: per region how firm its kaders are, and when it decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus, Decision, Dossier
from hooks.corpus.degrees import counted_degrees

WHOLE = 100  # widths and places are in percent
EDGE = 3


@dataclass(frozen=True)
class Part:
    """The kaders of one degree, with their place in the bar of a region."""

    degree: str
    count: int
    x: float
    width: float


@dataclass(frozen=True)
class Region:
    """`share` is how long its bar is beside that of the largest region, in percent."""

    dossier: Dossier
    count: int
    share: float
    parts: tuple[Part, ...]
    decisions: tuple[tuple[float, Decision], ...]


@dataclass(frozen=True)
class Overview:
    """`years` are those of the decisions, with their place on the line of time."""

    kaders: int
    decided: int
    gemeenten: int
    decisions: int
    open_points: int
    regions: tuple[Region, ...]
    years: tuple[tuple[float, int], ...]


def overview_of(corpus: Corpus) -> Overview:
    """The numbers of the whole corpus as it stands last."""
    years = sorted({one.datum.laatste.year for one in corpus.besluiten.values()})
    # What has nothing to draw comes last.
    regions = tuple(sorted(_regions(corpus, years), key=lambda one: not one.parts))
    latest = [line.latest().stand for line in corpus.timelines.values()]
    return Overview(
        kaders=len(corpus.kaders),
        decided=sum(stand.heeft_inhoud and stand.versie.wat.is_besluit for stand in latest),
        gemeenten=len(corpus.gemeenten()),
        decisions=sum(one.stand == "genomen" for one in corpus.besluiten.values()),
        open_points=sum(len(stand.versie.open_punten) for stand in latest if stand.heeft_inhoud),
        regions=regions,
        years=tuple((_place(date(year, 7, 1), years), year) for year in years),
    )


def bar_of(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Part, ...]:
    """How firm kaders are, as the parts of one bar: the firmest first."""
    found = counted_degrees(corpus, kaders)
    total = sum(count for _, count in found)
    parts, x = [], 0.0
    for degree, count in found:
        width = WHOLE * count / total
        parts.append(Part(degree, count, x, width))
        x += width
    return tuple(parts)


def _place(day: date, years: list[int]) -> float:
    first, last = date(years[0], 1, 1).toordinal(), date(years[-1] + 1, 1, 1).toordinal()
    return EDGE + (WHOLE - 2 * EDGE) * (day.toordinal() - first) / (last - first)


def _regions(corpus: Corpus, years: list[int]) -> Iterator[Region]:
    largest = max((len(inside) for inside in corpus.kaders_of.values()), default=1)
    for dossier in corpus.dossiers.values():
        inside = corpus.kaders_of[dossier.id]
        here = [one for one in corpus.besluiten.values() if one.gebied == dossier.gebied]
        decisions = sorted(
            ((_place(one.datum.laatste, years), one) for one in here), key=lambda each: (each[0], each[1].id)
        )
        yield Region(
            dossier, len(inside), WHOLE * len(inside) / largest, bar_of(corpus, inside), tuple(decisions)
        )
