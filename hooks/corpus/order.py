"""The order of a source document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus, current


def in_source_order(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Kader, ...]:
    """Kaders in the order of their source document."""
    documents = list(corpus.bronnen)

    def order(kader: Kader) -> tuple[Any, ...]:
        place = current(kader).bronnen[0]
        return documents.index(place.document), corpus.bronnen[place.document].order(place), kader.id

    return tuple(sorted(kaders, key=order))
