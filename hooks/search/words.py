"""Words as the search sees them: plain letters, and other words for the same thing."""

from __future__ import annotations

import re
import unicodedata

from hooks.corpus.corpus import Term
from hooks.corpus.terms import Terms

_POSSESSIVE = re.compile(r"['’]s\b")
_BELONGS = re.compile(r"(?<![a-z0-9])([a-z]{2,4})['’-]ers?(?![a-z0-9])")
_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """The words of a text, plain: `PMC's` becomes `pmc`, `SW'ers` becomes `sw`. taal.js does too."""
    apart = text if text.isascii() else unicodedata.normalize("NFD", text)
    bare = apart if apart.isascii() else "".join(sign for sign in apart if not unicodedata.combining(sign))
    return _WORD.findall(_BELONGS.sub(r"\1", _POSSESSIVE.sub("", bare.lower())))


def plain(text: str) -> str:
    return " ".join(words(text))


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
        for _, term in self.terms.found(text):
            found.setdefault(term.id, term)
        present = plain(text)
        every = (word for term in found.values() for word in (term.term, *term.synoniemen))
        return [word for word in dict.fromkeys(every) if plain(word) not in present]
