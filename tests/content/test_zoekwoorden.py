"""A word by which readers look for more than one kader stands in policy/woorden.yml, not on each of them."""

from __future__ import annotations

from collections import defaultdict

import pytest

from hooks.corpus.corpus import Corpus
from hooks.search.words import words
from tests.assets import call

pytestmark = pytest.mark.node


def test_a_zoekwoord_stands_on_one_kader(real_corpus: Corpus) -> None:
    said = [(word, kader.id) for kader in real_corpus.kaders.values() for word in kader.zoekwoorden]
    if not said:
        return
    parts = sorted({part for word, _ in said for part in words(word)})
    stems = dict(zip(parts, call(*(["zoeken/taal", "stem", part] for part in parts)), strict=True))
    found: dict[str, set[str]] = defaultdict(set)
    for word, kader in said:
        found[" ".join(stems[part] for part in words(word))].add(f"{word} ({kader})")
    again = sorted(", ".join(sorted(places)) for places in found.values() if len(places) > 1)
    assert again == [], "put these in policy/woorden.yml, with what the kennisbank says for them"
