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


def test_what_is_called_the_same_stands_in_one_row(real_corpus: Corpus) -> None:
    rows = real_corpus.woorden.values()
    same = [frozenset(one.ook) for one in rows]
    assert [one.id for one in rows if same.count(frozenset(one.ook)) > 1] == []
    typed = [word.replace("-", " ") for one in rows for word in (one.id, *one.lezers)]
    assert sorted({word for word in typed if typed.count(word) > 1}) == []


def test_no_word_leads_to_itself(real_corpus: Corpus) -> None:
    rows = real_corpus.woorden.values()
    typed = [(one, word.replace("-", " ")) for one in rows for word in (one.id, *one.lezers)]
    assert [word for one, word in typed if word in one.ook] == []
