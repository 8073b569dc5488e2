"""Words of readers lead somewhere: the kennisbank has what they stand for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.search import index as search_index
from tests.assets import call

pytestmark = [pytest.mark.bouw, pytest.mark.node]


def stems_of(site: Path) -> Iterator[str]:
    """What the forms of each word of the site have in common."""
    for file in (site / search_index.FOLDER).rglob("vindplaatsen-*.json"):
        yield from json.loads(file.read_text(encoding="utf-8"))


def test_every_other_word_stands_in_the_kennisbank(real_corpus: Corpus, real_site: Path) -> None:
    others = [other for one in real_corpus.woorden.values() for other in one.ook]
    if not others:
        return
    split = call(*(["zoeken/taal", "words", other] for other in others))
    words = sorted({word for some in split for word in some})
    stems = call(*(["zoeken/taal", "stem", word] for word in words))
    known = set(stems_of(real_site))
    assert [word for word, stem in zip(words, stems, strict=True) if stem not in known] == []


def test_no_word_leads_to_itself(real_corpus: Corpus) -> None:
    assert [one.id for one in real_corpus.woorden.values() if one.id.replace("-", " ") in one.ook] == []
