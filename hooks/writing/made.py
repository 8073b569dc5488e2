"""What a command that writes is about to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hooks.corpus.corpus import Corpus
from hooks.writing.edit import Edit

NEXT = "«kaderwijzer verschil» toont wat het verandert en voor wie; stuur het daarna in (CONTRIBUTING.md)"


def _nothing(corpus: Corpus) -> Iterator[str]:
    yield from ()


@dataclass(frozen=True)
class Made:
    """A change, what there is to say of it, and a look whether the new corpus says what was asked.

    `for_readers` is what it means for who reads the site, and `next` what to do once it is written; both are
    sentences without their end.
    """

    edit: Edit
    said: list[str]
    for_readers: str
    next: str = NEXT
    with_examples: bool = False  # whether the worked examples follow without a question
    objections: Callable[[Corpus], Iterator[str]] = _nothing
