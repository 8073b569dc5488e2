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
        places = current(kader).bronnen
        if not places:  # what stands in no document yet comes last
            return len(documents), (), kader.id
        document = corpus.bronnen[places[0].document]
        return documents.index(document.id), document.order(places[0]), kader.id

    return tuple(sorted(kaders, key=order))
