"""What the kaders leave open, by who decides about it and by theme."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from calculators.kaders.kader import Kader, OpenPunt, Versie
from hooks.corpus.corpus import Corpus, Theme
from hooks.corpus.order import in_source_order
from hooks.corpus.timeline import EVERYWHERE

UNKNOWN = "onbekend"
NOT_IN_SOURCE = "Staat niet in de bron"
# Who decides, as the text «wie» of an open point says it first; the first that fits.
DECIDERS: Mapping[str, tuple[str, str]] = {
    "raad": ("De gemeenteraad", r"\b(gemeente)?ra(ad|den)\b"),
    "college": ("Het college", r"\bcolleges?\b"),
    "gemeente": ("De gemeenten en hun Werkpleinen", r"\bgemeenten?\b|\bwerkplein(en)?\b"),
    "rijk": ("Het Rijk", r"\brijk\b|\bkabinet\b|\bministerie\b|\bminister\b|\bwetgever\b"),
    UNKNOWN: ("Niet bekend", ""),
}


@dataclass(frozen=True)
class OpenInTheme:
    """The kaders of a theme with something open that one decider is about."""

    theme: Theme
    kaders: tuple[Kader, ...]
    count: int


@dataclass(frozen=True)
class OpenGroup:
    """All that one decider is about; `count` is what is open as far as this corpus knows."""

    decider: str
    title: str
    themes: tuple[OpenInTheme, ...]

    @property
    def count(self) -> int:
        return sum(one.count for one in self.themes)


def decider_of(point: OpenPunt) -> str:
    """Who is about an open point: a name of DECIDERS."""
    return _decider(point.wie)


@cache
def _decider(who: str) -> str:
    """The decider that a text says; the same few texts come back on many pages."""
    said = who.partition(";")[0].lower()
    if said.startswith(NOT_IN_SOURCE.lower()):
        return UNKNOWN
    return next((name for name, (_, words) in DECIDERS.items() if words and re.search(words, said)), UNKNOWN)


def points_of(version: Versie, decider: str) -> dict[str, OpenPunt]:
    """The open points of a version that one decider is about."""
    return {name: point for name, point in version.open_punten.items() if decider_of(point) == decider}


def open_groups(corpus: Corpus, kaders: Iterable[Kader], gemeente: str = EVERYWHERE) -> tuple[OpenGroup, ...]:
    """By decider and by the first theme of the kader; a decider about nothing is left out."""
    found: dict[tuple[str, str], list[Kader]] = {}
    for kader in in_source_order(corpus, kaders):
        for name in _deciders_of(kader):
            found.setdefault((name, kader.themas[0]), []).append(kader)
    made = []
    for name, (title, _) in DECIDERS.items():
        themes = []
        for theme in corpus.themas.values():
            if inside := found.get((name, theme.id)):
                count = sum(_count(corpus, kader, name, gemeente) for kader in inside)
                themes.append(OpenInTheme(theme, tuple(inside), count))
        if themes:
            made.append(OpenGroup(name, title, tuple(themes)))
    return tuple(made)


def _deciders_of(kader: Kader) -> set[str]:
    """All who are about something that the kader leaves open at some moment."""
    return {decider_of(one) for version in kader.alle_versies() for one in version.open_punten.values()}


def _count(corpus: Corpus, kader: Kader, decider: str, gemeente: str) -> int:
    stand = corpus.timelines[kader.id].latest(gemeente).stand
    return len(points_of(stand.versie, decider)) if stand.heeft_inhoud else 0
