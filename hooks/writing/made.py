"""What a command that writes is about to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hooks.corpus.corpus import Corpus
from hooks.writing.edit import Edit


def _nothing(corpus: Corpus) -> Iterator[str]:
    yield from ()


@dataclass(frozen=True)
class Made:
    """A change, what there is to say of it, and a look whether the new corpus says what was asked."""

    edit: Edit
    said: list[str] = field(default_factory=list)
    with_examples: bool = False  # whether the worked examples follow without a question
    objections: Callable[[Corpus], Iterator[str]] = _nothing
