"""Words of the glossary, found in prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup, escape

from hooks.corpus.corpus import Term

_NOTHING = "(?!)"  # what no text matches, where there are no terms
_WORD = re.compile(r"[\w-]+|[^\w\s-]")


class Terms:
    """Finds glossary terms in prose; on one page each term is explained once, where it first occurs."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self.terms = terms
        self.by_word = {
            word.lower(): one.id for one in terms.values() for word in (one.term, *one.synoniemen)
        }
        words = sorted(self.by_word, key=len, reverse=True)
        one_of = "|".join(map(re.escape, words)) or _NOTHING
        self.pattern = re.compile(rf"(?<![\w-])(?:{one_of})(?![\w-])", re.IGNORECASE)
        # Only where a term may begin, all of them are tried.
        self.first = {found[0] for word in words if (found := _WORD.search(word))}

    def mark(self, text: str, explain: Callable[[Term, str], Markup], seen: set[str]) -> Markup:
        """The text escaped, with `explain(term, word)` in place of each term that is not in `seen` yet."""
        made, last = list[str](), 0
        for match, term in self.found(text):
            if term.id in seen:
                continue
            seen.add(term.id)
            made += [escape(text[last : match.start()]), explain(term, match.group())]
            last = match.end()
        return Markup("".join([*made, escape(text[last:])]))

    def found(self, text: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Each place in a text where a term stands, with that term."""
        until = 0
        for word in _WORD.finditer(text):
            if word.start() >= until and word[0].lower() in self.first:
                found = self.pattern.match(text, word.start())
                if found:
                    until = found.end()
                    yield found, self.terms[self.by_word[found.group().lower()]]
