"""Policy prose to safe HTML: paragraphs, lists, values and glossary terms. All of it is escaped here."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import count

from markupsafe import Markup

from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import VERWIJZING, Versie, volledig_id
from hooks.corpus.answers import UNKNOWN_VALUE
from hooks.corpus.corpus import Term
from hooks.corpus.terms import Terms
from hooks.corpus.timeline import EVERYWHERE, Moment

LINE_END = "\n"


def blocks(text: str) -> list[tuple[str, list[str]]]:
    """Paragraphs (`p`, one text) and lists (`ul`, one text per item), as written in the policy file.

    The lines of a paragraph stay lines: each is a sentence.
    """
    made: list[tuple[str, list[str]]] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        prose: list[str] = []
        items: list[str] = []
        for line in part.splitlines():
            if line.startswith("- "):
                items.append(line.removeprefix("- ").strip())
            elif items:
                items[-1] += " " + line.strip()
            else:
                prose.append(line.strip())
        if prose:
            made.append(("p", [LINE_END.join(prose)]))
        if items:
            made.append(("ul", items))
    return made


class Prose:
    """Renders the prose of one page."""

    def __init__(
        self,
        kaders: Kaders,
        terms: Terms,
        explain: Callable[[Term, str], Markup],
        value: Callable[[str, str], Markup],
    ) -> None:
        self.kaders, self.terms, self.explain, self.value = kaders, terms, explain, value
        self.seen: set[str] = set()

    def html(
        self,
        text: str,
        kader_id: str | None = None,
        version: Versie | None = None,
        moment: Moment | None = None,
        with_anchors: bool = False,
    ) -> Markup:
        """Paragraphs and lists; `{values}` are filled in when the text belongs to a version of a kader.

        Without a moment, values of other kaders are those that hold as far as this corpus knows. With
        anchors each sentence, a line of the policy file, can be pointed at: zin-1, zin-2.
        """
        numbers = count(1)

        def written(part: str) -> str:
            lines: list[str] = [self.line(one, kader_id, version, moment) for one in part.split(LINE_END)]
            if with_anchors:
                lines = [f'<span class="zin" id="zin-{next(numbers)}">{one}</span>' for one in lines]
            return " ".join(lines)

        made = []
        for tag, parts in blocks(text):
            inner = [written(part) for part in parts]
            if tag == "ul":
                made.append(f"<ul>{''.join(f'<li>{one}</li>' for one in inner)}</ul>")
            else:
                made.append(f"<p>{inner[0]}</p>")
        return Markup("".join(made))

    def line(
        self,
        text: str,
        kader_id: str | None = None,
        version: Versie | None = None,
        moment: Moment | None = None,
    ) -> Markup:
        if kader_id is None or version is None:
            return self.terms.mark(text, self.explain, self.seen)
        made, last = list[str](), 0
        for match in VERWIJZING.finditer(text):
            made.append(self.terms.mark(text[last : match.start()], self.explain, self.seen))
            made.append(self.written_value(kader_id, version, match, moment))
            last = match.end()
        made.append(self.terms.mark(text[last:], self.explain, self.seen))
        return Markup("".join(made))

    def written_value(
        self, kader_id: str, version: Versie, match: re.Match[str], moment: Moment | None
    ) -> Markup:
        """The value that a text names; where another kader has none then, the page says so."""
        day, gemeente = (moment.dag, moment.gemeente) if moment else (date.max, EVERYWHERE)
        try:
            value, owner = self.kaders.verwezen(kader_id, version, match, day, gemeente)
        except GeenAntwoord:
            return self.value(UNKNOWN_VALUE, volledig_id(match["kader"], kader_id))
        return self.value(value.voluit(), "" if owner == kader_id else owner)
