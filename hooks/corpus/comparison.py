"""How other regions do it: kaders side by side by theme, and beside one kader those of elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice

from calculators.kaders.kader import Kader, Versie, Waarde
from hooks.corpus.corpus import Corpus, Dossier, Theme
from hooks.corpus.order import in_source_order
from hooks.corpus.words import AMOUNTS

MOST_ELSEWHERE = 3
MOST_REGIONS = 3
OPTIONS = ("optie", "variant")


Elsewhere = tuple[tuple[Dossier, tuple[Kader, ...]], ...]  # regions, each with its kaders


@dataclass(frozen=True)
class Cell:
    """What one region says about a theme; the most relevant kader first."""

    dossier: Dossier
    kaders: tuple[Kader, ...]


@dataclass(frozen=True)
class Row:
    theme: Theme
    cells: tuple[Cell, ...]


class Comparison:
    """The dossiers of samenwerkingen, compared by theme; every kader is visited once for each theme."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.dossiers = tuple(
            one for one in corpus.dossiers.values() if corpus.gebieden[one.gebied].soort == "samenwerking"
        )
        self._regions: dict[tuple[str, ...], list[Dossier]] = {}
        self._ranked: dict[tuple[str, tuple[str, ...]], list[Kader]] = {}
        self._elsewhere: dict[tuple[str, tuple[str, ...]], Elsewhere] = {}

    def region(self, dossier: Dossier) -> str:
        return self.corpus.gebieden[dossier.gebied].naam

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(
            Row(theme, tuple(Cell(one, tuple(self._by_theme[one.id, theme.id])) for one in self.dossiers))
            for theme in self.corpus.themas.values()
        )

    def elsewhere(self, kader: Kader) -> Elsewhere:
        """For the nearest other regions the kaders nearest to this one; nothing for a kader of no region."""
        if kader.dossier not in self._names:
            return ()
        if kader.id in self._related:
            return self._beside(kader)
        alike = kader.dossier, kader.themas  # nothing else of the kader counts
        if alike not in self._elsewhere:
            self._elsewhere[alike] = self._beside(kader)
        return self._elsewhere[alike]

    def _beside(self, kader: Kader) -> Elsewhere:
        related = {one.dossier for one in self._related.get(kader.id, ())}
        near = (one for one in self._nearest_regions(kader.themas) if one.id != kader.dossier)
        named = [self._names[one] for one in sorted(related) if one in self._names]
        chosen = dict.fromkeys((*named, *near))
        return tuple((one, self._nearest(kader, one.id)) for one in islice(chosen, MOST_REGIONS))

    def options(self, dossier: str) -> tuple[tuple[str, tuple[Kader, ...]], ...]:
        """The kaders to choose from, by soort and in the order of the source."""
        found = in_source_order(self.corpus, self.corpus.kaders_of.get(dossier, ()))
        kinds = ((kind, tuple(kader for kader in found if kader.soort == kind)) for kind in OPTIONS)
        return tuple((kind, kaders) for kind, kaders in kinds if kaders)

    @cached_property
    def _in_order(self) -> tuple[Kader, ...]:
        return in_source_order(self.corpus, self.corpus.kaders.values())

    @cached_property
    def _by_theme(self) -> dict[tuple[str, str], list[Kader]]:
        """The kaders of a dossier and theme: first those mainly about it, of which the decided lead."""
        first: dict[tuple[str, str], list[Kader]] = defaultdict(list)
        others: dict[tuple[str, str], list[Kader]] = defaultdict(list)
        for kader in self._in_order:
            for number, theme in enumerate(kader.themas):
                (others if number else first)[kader.dossier, theme].append(kader)
        return defaultdict(
            list,
            {key: sorted(first[key], key=_is_undecided) + others[key] for key in {*first, *others}},
        )

    @cached_property
    def _related(self) -> dict[str, list[Kader]]:
        """What a kader names in other dossiers, and who names it from there."""
        found: dict[str, list[Kader]] = defaultdict(list)
        for here, there in self._relations():
            if there not in found[here.id]:
                found[here.id].append(there)
        return found

    def _relations(self) -> Iterator[tuple[Kader, Kader]]:
        pairs = [
            (kader, self.corpus.kaders[name])
            for kader in self._in_order
            for name in kader.gerelateerd
            if not name.startswith(f"{kader.dossier}/")
        ]
        yield from pairs
        yield from ((named, naming) for naming, named in pairs)

    @cached_property
    def _names(self) -> dict[str, Dossier]:
        return {one.id: one for one in self.dossiers}

    def _nearest_regions(self, themes: tuple[str, ...]) -> list[Dossier]:
        """The regions by how much their best kader shares with these themes; few sets of themes exist."""
        if themes not in self._regions:
            wanted = {*themes}

            def shared(dossier: Dossier) -> int:
                return max(
                    (len({*one.themas} & wanted) for one in self._by_theme[dossier.id, themes[0]]), default=0
                )

            self._regions[themes] = sorted(self.dossiers, key=lambda one: -shared(one))
        return self._regions[themes]

    def _nearest(self, kader: Kader, dossier: str) -> tuple[Kader, ...]:
        related = [one for one in self._related.get(kader.id, ()) if one.dossier == dossier]
        others = (one for one in self._most_shared(dossier, kader.themas) if one not in related)
        return tuple(islice(chain(related, others), MOST_ELSEWHERE))

    def _most_shared(self, dossier: str, themes: tuple[str, ...]) -> list[Kader]:
        """Kaders with the first theme, most shared themes first; remembered, as few sets of themes exist."""
        key = dossier, themes
        if key not in self._ranked:
            candidates = self._by_theme[dossier, themes[0]]
            self._ranked[key] = sorted(candidates, key=lambda one: -len({*one.themas} & {*themes}))
        return self._ranked[key]


def _is_undecided(kader: Kader) -> bool:
    return bool(kader.vooraf)


def costs(version: Versie) -> list[tuple[str, Waarde]]:
    return [(name, value) for name, value in version.waarden.items() if value.eenheid in AMOUNTS]
