"""The order of a source document; what stands in none yet comes after the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus, current

KEPT = 4  # a comparison has two corpora, a test some more


def in_source_order(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Kader, ...]:
    """Kaders of the corpus in the order of their source document."""
    places = _places(corpus)
    return tuple(sorted(kaders, key=lambda kader: places[kader.id]))


@lru_cache(KEPT)
def _places(corpus: Corpus) -> Mapping[str, int]:
    """Which place each kader has among all; many lists ask for it."""
    documents = {name: number for number, name in enumerate(corpus.bronnen)}

    def order(kader: Kader) -> tuple[Any, ...]:
        places = current(kader).bronnen
        if not places:
            return len(documents), (), kader.id
        return documents[places[0].document], corpus.bronnen[places[0].document].order(places[0]), kader.id

    return {kader.id: number for number, kader in enumerate(sorted(corpus.kaders.values(), key=order))}
