"""How a gebied stands: each measure, what was measured, and whether the norm of then was met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from calculators.kaders.kader import Gebied, Kader, OpenPunt, Versie
from calculators.kaders.kalender import Datum
from calculators.kaders.maatstaf import Maatstaf
from calculators.kaders.stand import stand_op
from calculators.volgen.norm import Norm, norm_in, tellingen
from calculators.volgen.oordeel import (
    GEEN_NORM,
    NIET_GEMETEN,
    NIET_TE_ZEGGEN,
    OORDELEN,
    beoordeel,
    samen,
)
from hooks.corpus.corpus import Corpus, Measurement
from hooks.corpus.order import in_source_order
from hooks.corpus.words import WANTED

KEPT = 4  # a comparison has two corpora, a test some more


@dataclass(frozen=True)
class Judged:
    """A measurement with the norm of its own period, and whether it met that."""

    measurement: Measurement
    norm: Norm
    verdict: str


@dataclass(frozen=True)
class Followed:
    """One measure of a kader in a gebied, up to a day.

    `norm` is that of the day itself; each measurement has the norm of its own period. `there` is the gebied
    of the measurements: this one, or the smallest one around it of which something was reported.
    """

    kader: Kader
    name: str
    measure: Maatstaf
    area: Gebied
    norm: Norm
    there: Gebied
    reported: tuple[Judged, ...] = ()
    wanted: tuple[Measurement, ...] = ()
    verdict: str = NIET_GEMETEN
    since: Datum | None = None

    @property
    def has_norm(self) -> bool:
        return self.norm.waarde is not None or self.norm.is_verdeeld

    @property
    def last(self) -> Judged | None:
        return self.reported[-1] if self.reported else None

    @property
    def is_silent(self) -> bool:
        """Whether nothing was reported of it, not even what is wanted."""
        return not (self.reported or self.wanted)

    @property
    def anchor(self) -> str:
        """Its place on a page."""
        return f"{self.kader.id}-{self.name}".replace("/", "-")

    def latest(self) -> tuple[Judged, ...]:
        """The last one of each way of counting."""
        found = {one.measurement.telling: one for one in self.reported}
        return tuple(found.values())

    def open_points(self) -> Mapping[str, OpenPunt]:
        """What is open in the way of measuring it."""
        version = _version(self)
        found = version.open_punten if version else {}
        return {
            name: found[name]
            for name in self.measure.open_punten
            if name in found and found[name].gekozen is None
        }


def _version(one: Followed) -> Versie | None:
    if one.norm.versie:
        return one.norm.versie
    stand = stand_op(one.kader, date.max, one.area.gemeenten[0])
    return stand.versie if stand.heeft_inhoud else None


@lru_cache(KEPT)
def _by_measure(corpus: Corpus) -> Mapping[tuple[str, str], tuple[Measurement, ...]]:
    """What was measured of each kader and measure, the oldest first."""
    found: dict[tuple[str, str], list[Measurement]] = {}
    for one in corpus.metingen.values():
        found.setdefault((corpus.vragen.naam(one.kader), one.maat), []).append(one)
    return {
        key: tuple(sorted(inside, key=lambda one: (one.periode.laatste, one.periode.eerste, one.id)))
        for key, inside in found.items()
    }


def measurements_of(corpus: Corpus, kader: Kader) -> tuple[Measurement, ...]:
    """All that was measured of a kader, in the order of its measures."""
    return tuple(one for name in kader.meet for one in _by_measure(corpus).get((kader.id, name), ()))


@lru_cache(KEPT)
def _measurable(corpus: Corpus) -> tuple[Kader, ...]:
    return in_source_order(corpus, [one for one in corpus.kaders.values() if one.meet])


@lru_cache(KEPT)
def _unmeasurable(corpus: Corpus) -> tuple[Kader, ...]:
    return in_source_order(corpus, [one for one in corpus.kaders.values() if one.geen_maat])


def _inside(corpus: Corpus, area: Gebied, kaders: Iterable[Kader]) -> Iterator[Kader]:
    """Those that hold in all of a gebied."""
    with_each = ({one.id for one in corpus.areas_with.get(name, ())} for name in area.gemeenten)
    around = set(corpus.gebieden).intersection(*with_each)
    return (one for one in kaders if one.gebied in around)


def holding_in(corpus: Corpus, area: Gebied) -> Iterator[Kader]:
    """The kaders with a measure that hold in all of a gebied, in the order of their sources."""
    return _inside(corpus, area, _measurable(corpus))


@lru_cache(KEPT)
def followed_in(corpus: Corpus, area: Gebied, until: date = date.max) -> tuple[Followed, ...]:
    """Every measure in a gebied as it stands on a day: what is not met first, what has no norm last."""
    found = [
        follow(corpus, kader, name, area, until) for kader in holding_in(corpus, area) for name in kader.meet
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Followed) -> tuple[Any, ...]:
    """What has a norm comes first, by its verdict; then what was reported, and what was not."""
    return not one.has_norm and one.verdict == GEEN_NORM, OORDELEN.index(one.verdict), one.is_silent


def follow(corpus: Corpus, kader: Kader, name: str, area: Gebied, until: date = date.max) -> Followed:
    """One measure as it stands on a day: what was measured after it, is not known yet."""
    measure = kader.meet[name]
    known = [one for one in _by_measure(corpus).get((kader.id, name), ()) if one.periode.laatste <= until]
    there = _nearest(corpus, area, {one.gebied for one in known})
    here = [one for one in known if one.gebied == there.id]
    reported = tuple(judged(corpus, one) for one in here if one.aard != WANTED)
    norm = norm_in(corpus.vragen, kader, measure, until, until, area.gemeenten)
    found = Followed(
        kader, name, measure, area, norm, there, reported, tuple(one for one in here if one.aard == WANTED)
    )
    verdict = _verdict(found, reported)
    return replace(found, verdict=verdict, since=_since(found, verdict))


def _nearest(corpus: Corpus, area: Gebied, named: set[str]) -> Gebied:
    """The gebied itself if it is named, or else the smallest that is and that it lies in."""
    around = [
        corpus.gebieden[name] for name in named if set(area.gemeenten) <= set(corpus.gebieden[name].gemeenten)
    ]
    if area.id in named or not around:
        return area
    return min(around, key=lambda one: (len(one.gemeenten), one.id))


def judged(corpus: Corpus, one: Measurement) -> Judged:
    """A measurement beside the norm of its own period."""
    kader, there = corpus.kaders[one.kader], corpus.gebieden[one.gebied]
    measure = kader.meet[one.maat]
    norm = norm_in(corpus.vragen, kader, measure, one.periode.eerste, one.periode.laatste, there.gemeenten)
    if norm.waarde is None:
        return Judged(one, norm, NIET_TE_ZEGGEN if norm.is_verdeeld else GEEN_NORM)
    if measure.tellingen and one.telling is None:
        return Judged(one, norm, NIET_TE_ZEGGEN)
    return Judged(one, norm, beoordeel(norm.waarde, measure.beter, one.waarde))


def _verdict(found: Followed, reported: Iterable[Judged]) -> str:
    """What all ways of counting say together of what was reported so far."""
    last = {one.measurement.telling: one.verdict for one in reported}
    if not last:
        return NIET_GEMETEN if found.has_norm else GEEN_NORM
    if GEEN_NORM in last.values():
        return GEEN_NORM
    counts = chosen_counts(found)
    if not counts or None in last:
        return samen(last.values())
    return samen(last.get(name, NIET_GEMETEN) for name in counts)


def chosen_counts(found: Followed) -> tuple[str, ...]:
    """The ways of counting that are left: one, if the kader says which reading was chosen."""
    return tellingen(found.measure, _version(found))


def _since(found: Followed, verdict: str) -> Datum | None:
    """The first period from which on the verdict is what it is now."""
    since: Datum | None = None
    for number, one in enumerate(found.reported, 1):
        if _verdict(found, found.reported[:number]) != verdict:
            since = None
        elif since is None:
            since = one.measurement.periode
    return since


def years_in(corpus: Corpus, area: Gebied) -> tuple[int, ...]:
    """The years in which something was reported of a gebied, the last first."""
    followed = followed_in(corpus, area, date.max)
    found = {judged.measurement.periode.laatste.year for one in followed for judged in one.reported}
    found |= {each.periode.laatste.year for one in followed for each in one.wanted}
    return tuple(sorted(found, reverse=True))


def unmeasurable_in(corpus: Corpus, area: Gebied) -> tuple[Kader, ...]:
    """The kaders of a gebied that say why nothing can be measured of them."""
    return tuple(_inside(corpus, area, _unmeasurable(corpus)))
