"""What a document is made of: headings, paragraphs and points, in the order in which one reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hooks.reading.unseen import SPACES, first_unseen

TITLE, HEADING, PARAGRAPH, POINT = "titel", "kop", "alinea", "onderdeel"
LONGEST_HEADING, MOST_WORDS = 110, 16
CELLS = " | "  # between the cells of a row
UNNUMBERED = 9  # the level of a heading that only looks like one
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(rf"\d{{1,2}} ({_MONTHS}) \d{{4}}", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"[a-z]{2}[.!?] +[A-ZÀ-Þ\[(]")
_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,}) ?\d+$")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S")
_LARGE = re.compile(r"(?:hoofdstuk|deel|titel|bijlage) (?:\d+|[ivx]+)\b", re.IGNORECASE)
_SMALL = re.compile(r"(?:paragraaf|afdeling|artikel) \d", re.IGNORECASE)
_POINT = re.compile(
    r"(?P<mark>[-*•–—▪●◦·‣∙■□✓➢\uf0b7\uf0a7]|\d{1,2}[.)]|[a-z][.)])\s+(?P<text>\S.*)", re.DOTALL
)
_ENDS = tuple(".!?:;…”\"')]")


@dataclass(frozen=True)
class Block:
    """A piece of a document; `level` says how deep a heading stands, the highest being 1."""

    kind: str
    text: str
    level: int = 0


def tidy(text: str) -> str:
    """A text on one line, without what cannot be seen."""
    text = SPACES.sub(" ", text)
    while unseen := first_unseen(text):
        text = text.replace(unseen, " " if unseen.isspace() or len(unseen) > 1 else "")
    return " ".join(text.split())


def says_something(text: str) -> bool:
    """Whether it is part of a document; «[..]», the number of a page and a line of its contents are not."""
    return any(one.isalpha() for one in text) and not _LEADER.search(text)


def is_like_heading(text: str) -> bool:
    """Whether a line that stands alone reads as a heading, and not as a sentence."""
    first = text[:1]
    return (
        len(text) <= LONGEST_HEADING
        and len(text.split()) <= MOST_WORDS
        and says_something(text)
        and (first.isupper() or first.isdigit())
        and not text.endswith((".", ",", ";", ":"))
        and not _DATE.fullmatch(text)
        and not _NEXT_SENTENCE.search(text)
    )


def level_of(text: str) -> int | None:
    """How deep a heading stands by the number before it; None without one."""
    if found := _NUMBER.match(text):
        return found[1].count(".") + 1
    if _LARGE.match(text):
        return 1
    return 2 if _SMALL.match(text) else None


def typed_point(text: str) -> str | None:
    """What stands behind a dash, a dot or a number that was typed; None where there is none."""
    found = _POINT.match(text)
    return found["text"] if found else None


def goes_on(before: str, text: str) -> bool:
    """Whether a text goes on with a sentence that was broken off, at the end of a page or column."""
    return text[:1].islower() and not before.endswith(_ENDS) and CELLS not in before + text


def joined(before: str, text: str) -> str:
    """Two lines as one; a word that was broken off becomes whole again."""
    if before.endswith("-") and len(before) > 1 and before[-2].isalpha() and text[:1].islower():
        return before[:-1] + text
    return f"{before} {text}"


def mended(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that say something, with a paragraph that was broken off whole again."""
    held: Block | None = None
    for block in blocks:
        one = replace(block, text=tidy(block.text))
        if not says_something(one.text):
            continue
        if held and one.kind == held.kind == PARAGRAPH and goes_on(held.text, one.text):
            held = replace(held, text=joined(held.text, one.text))
            continue
        if held:
            yield held
        held = one
    if held:
        yield held
