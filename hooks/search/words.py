"""Words as the search sees them: plain letters, other words for the same thing, and parts of compounds."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from hooks.corpus.corpus import Term
from hooks.corpus.terms import Terms

SHORTEST_PART = 4
SHORTEST_WORD = 3
LARGEST_VOCABULARY = 10_000
MOST_PAGES = 1_000
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The words of a text in small letters, without accents; `PMC's` becomes `pmc`. zoekvraag.js does too."""
    apart = text if text.isascii() else unicodedata.normalize("NFD", text)
    bare = apart if apart.isascii() else "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _WORD.findall(_POSSESSIVE.sub("", bare.lower()))


def plain(text: str) -> str:
    return " ".join(words(text))


class Compounds:
    """Splits words into words of the site itself: leerwerktraject into leer, werk and traject."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.vocabulary = {word for word in vocabulary if len(word) >= SHORTEST_PART and word.isalpha()}
        self._found: dict[str, frozenset[str]] = {}

    def parts(self, word: str) -> frozenset[str]:
        """Every part of every way to split a word completely; an s between two parts is allowed."""
        if word not in self._found:
            self._found[word] = frozenset(self._split(word))
        return self._found[word]

    def _split(self, word: str) -> set[str]:
        made: set[str] = set()
        for border in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head, tail = word[:border], word[border:]
            if tail in self.vocabulary:
                for one in (head, head.removesuffix("s")):
                    inside = self.parts(one)
                    if one in self.vocabulary or inside:
                        made |= inside | {tail} | ({one} & self.vocabulary)
        return made


class Synonyms:
    """Other words for the glossary terms that occur in a text."""

    def __init__(self, terms: dict[str, Term]) -> None:
        self.terms = Terms(terms)
        self.of_kader: dict[str, list[Term]] = {}
        for term in terms.values():
            for name in term.kaders:
                self.of_kader.setdefault(name, []).append(term)

    def of(self, text: str, kader_id: str = "") -> list[str]:
        found = {term.id: term for term in self.of_kader.get(kader_id, ())}
        if self.terms.pattern is not None:
            for match in self.terms.pattern.finditer(text):
                term = self.terms.terms[self.terms.by_word[match.group().lower()]]
                found.setdefault(term.id, term)
        present = plain(text)
        every = (word for term in found.values() for word in (term.term, *term.synoniemen))
        return [word for word in dict.fromkeys(every) if plain(word) not in present]


def vocabulary(texts: Iterable[Iterable[str]]) -> list[str]:
    """The words that occur, those of most texts first; for typing errors and compounds in a question."""
    counts = Counter(
        word for text in texts for word in set(text) if len(word) >= SHORTEST_WORD and word.isalpha()
    )
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return ordered[:LARGEST_VOCABULARY]


def everywhere(texts: Iterable[Iterable[str]]) -> frozenset[str]:
    """Words of more texts than a reader can look through; they only count where they name a thing."""
    counts = Counter(word for text in texts for word in set(text))
    return frozenset(word for word, count in counts.items() if count > MOST_PAGES)
