"""The short sentence of a kader fits beside that of another region."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus

LONGEST = 90


def test_a_short_sentence_is_one_short_sentence(real_corpus: Corpus) -> None:
    said = {one.id: one.kort for one in real_corpus.kaders.values() if one.kort is not None}
    assert {
        name: text
        for name, text in said.items()
        if len(text) > LONGEST or not text.endswith(".") or "\n" in text
    } == {}


def test_a_short_sentence_is_not_the_first_sentence_again(real_corpus: Corpus) -> None:
    again = [
        one.id
        for one in real_corpus.kaders.values()
        if one.kort is not None
        and all(one.kort == version.tekst.strip().splitlines()[0] for version in one.versies)
    ]
    assert again == []
