"""A build lasts long: what was read of the files is let go when the corpus has been made of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from hooks.reading.load_policy import load_policy
from hooks.reading.nodes import Mapping
from hooks.reading.remembered import forget_files
from hooks.reading.shapes import Fields
from tests.frozen import POLICY


@contextmanager
def without_collecting() -> Iterator[None]:
    """What only Python's search for rings would find stays."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def alive(*kinds: type) -> int:
    return sum(isinstance(one, kinds) for one in gc.get_objects())


def test_nothing_but_the_corpus_stays_of_a_policy_that_was_read() -> None:
    forget_files()
    with without_collecting():
        before = alive(Fields, Mapping)
        corpus = load_policy(POLICY)
        assert alive(Fields, Mapping) > before  # for who reads the same again
        forget_files()
        assert alive(Fields, Mapping) == before
    assert corpus.kaders
