"""A difference in words on one line, with marks around what went and what came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

AROUND = 12  # words that stay on either side of a change
EQUAL, GONE, CAME = "gelijk", "weg", "nieuw"


@dataclass(frozen=True)
class Marks:
    """How a form marks what went and what came, and how it writes any text."""

    gone: tuple[str, str]
    came: tuple[str, str]
    written: Callable[[str], str]


def lines(blocks: list[Mapping[str, Any]], marks: Marks) -> Iterator[str]:
    """Each paragraph or list item in which something changed; what is equal far from a change is left out."""
    for block in blocks:
        parts = block["delen"]
        if block["hoe"] == EQUAL and all(part["hoe"] == EQUAL for part in parts):
            continue
        made = ""
        for place, part in enumerate(parts):
            text = part["tekst"]
            if part["hoe"] == EQUAL and len(parts) > 1:
                text = _shortened(text, at_start=place == 0, at_end=place == len(parts) - 1)
            made += (" " if part["spatie"] else "") + _marked(part["hoe"], text, marks)
        if block["hoe"] != EQUAL and any(part["hoe"] != block["hoe"] for part in parts):
            made = f"{_marked(block['hoe'], '¶', marks)} {made}"
        yield f"- {made}" if block["soort"] == "li" else made


def _marked(how: str, text: str, marks: Marks) -> str:
    before, after = {GONE: marks.gone, CAME: marks.came}.get(how, ("", ""))
    return f"{before}{marks.written(text)}{after}"


def _shortened(text: str, *, at_start: bool, at_end: bool) -> str:
    words = text.split(" ")
    if at_start and len(words) > AROUND:
        return f"… {' '.join(words[-AROUND:])}"
    if at_end and len(words) > AROUND:
        return f"{' '.join(words[:AROUND])} …"
    if len(words) > 2 * AROUND:
        return f"{' '.join(words[:AROUND])} … {' '.join(words[-AROUND:])}"
    return text
