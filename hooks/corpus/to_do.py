"""Which parts of a document carry no kader, no decision and no reason yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import Plaats
from hooks.corpus.corpus import Corpus, Document, Heading


@dataclass(frozen=True)
class ToDo:
    """A part that is still to be done."""

    document: str
    heading: Heading
    part: str

    @property
    def place(self) -> str:
        """As one answers it: «kop, alinea 1»."""
        return f"{self.heading.kop}, {self.part}"


def to_do(corpus: Corpus, document: Document) -> list[ToDo]:
    """What is left of a document, in its own order; nothing where it is not being worked on."""
    if not document.in_bewerking:
        return []
    carried = {(one.kop, one.deel) for one in _places(corpus) if one.document == document.id}
    return [
        ToDo(document.id, heading, part)
        for heading in document.koppen
        for part in heading.delen
        if part not in heading.weggelaten and (heading.kop, part) not in carried
    ]


def number_of_parts(document: Document) -> int:
    return sum(len(one.delen) for one in document.koppen)


def _places(corpus: Corpus) -> Iterator[Plaats]:
    for kader in corpus.kaders.values():
        for version in kader.alle_versies():
            yield from version.bronnen
            yield from version.overgang_bron
    for decision in corpus.besluiten.values():
        yield from decision.bronnen
