"""What a decision is in a gemeente that decided otherwise than the others: there it gives no kaders."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.kader import Kader, Versie
from hooks.corpus.corpus import Corpus
from hooks.corpus.words import BUILDING_BLOCK


def building_blocks(corpus: Corpus, gemeente: str) -> frozenset[str]:
    """The decisions that give no kaders in a gemeente, though they do elsewhere."""
    return frozenset(
        one.id for one in corpus.besluiten.values() if one.beslist.get(gemeente) == BUILDING_BLOCK
    )


def decided_otherwise(corpus: Corpus, kader: Kader, version: Versie) -> Iterator[tuple[str, str]]:
    """Where the decision under a version is something else: each gemeente, with a sentence that says so."""
    decision = corpus.besluiten.get(version.besluit or "")
    inside = corpus.towns_of(kader, version)
    for gemeente, outcome in decision.beslist.items() if decision else ():
        own = version.per_gemeente.get(gemeente, version)
        if outcome == BUILDING_BLOCK and gemeente in inside and own.besluit == version.besluit:
            name = corpus.gebieden[gemeente].naam
            yield (
                gemeente,
                f"In {name} is dit een bouwsteen voor het beleid: daar geeft het besluit geen kaders.",
            )
