"""Words of the glossary, found in prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from hooks.corpus.corpus import Term


class Terms:
    """Finds glossary terms in prose; on one page each term is explained once, where it first occurs."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self.terms = terms
        self.by_word = {
            word.lower(): one.id for one in terms.values() for word in (one.term, *one.synoniemen)
        }
        words = sorted(self.by_word, key=len, reverse=True)
        joined = "|".join(map(re.escape, words))
        self.pattern = re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE) if words else None

    def mark(self, text: str, explain: Callable[[Term, str], Markup], seen: set[str]) -> Markup:
        """The text escaped, with `explain(term, word)` in place of each term that is not in `seen` yet."""
        if self.pattern is None:
            return escape(text)
        made, last = Markup(), 0
        for match in self.pattern.finditer(text):
            term = self.terms[self.by_word[match.group().lower()]]
            if term.id in seen:
                continue
            seen.add(term.id)
            made += escape(text[last : match.start()]) + explain(term, match.group())
            last = match.end()
        return made + escape(text[last:])
