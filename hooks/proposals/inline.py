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


def difference_lines(
    words: Mapping[str, Any], marks: Marks, without: Callable[[Any], bool] = lambda fact: False
) -> Iterator[str]:
    """A whole difference line by line: what is said beside the text, and then the text itself."""
    for fact in words["feiten"]:
        if not without(fact):
            yield f"{marks.written(fact['naam'])}: {from_to(fact['van'], fact['tot'], marks)}"
    for name in ("tekst", "toelichting"):
        yield from lines(words[name], marks)
    for name, label in (("open_punten", "Open punt"), ("bronnen", "Bron")):
        for one in words[name]:
            if one["hoe"] == GONE and without({"naam": label}):
                continue
            before, after = marks.gone if one["hoe"] == GONE else marks.came
            yield f"{label}: {before}{marks.written(one['tekst'])}{after}"


def from_to(before: str | None, after: str | None, marks: Marks) -> str:
    """Both sides of one thing; a side that is not there is left out."""
    sides = []
    if before is not None:
        sides.append(f"{marks.gone[0]}{marks.written(before)}{marks.gone[1]}")
    if after is not None:
        sides.append(f"{marks.came[0]}{marks.written(after)}{marks.came[1]}")
    return " → ".join(sides)
