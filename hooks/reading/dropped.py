"""Text that YAML drops or runs together without a word: comments behind a value, lists that are folded."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.reading.quoting import in_quotes, key_and_value

# What people put before a point of a list; «*» and «-» only with a space behind them.
LIST_MARK = re.compile(r"\s*(?:[•●▪◦‣⁃·–—]|[-*+]\s|(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)\s*\S")
BLOCK = "|", ">"
_SIGNS = tuple(f"{sign}{end}" for sign in BLOCK for end in ("", "-", "+"))


@dataclass(frozen=True)
class Span:
    """Where a key or value stands; lines and columns from 0, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int
    style: str

    def covers(self, line: int, column: int) -> bool:
        if self.style in BLOCK and line == self.line:
            return False  # the line of the sign itself
        return (self.line, self.column) <= (line, column) < (self.end_line, self.end_column)


def comments_behind(lines: list[str], spans: Iterable[Span]) -> Iterator[tuple[int, int, str]]:
    """Line, column and message for each comment on a line that holds something else too."""
    marked = [number for number, line in enumerate(lines) if "#" in line]
    if not marked:
        return
    on_line: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        for number in range(span.line, span.end_line + 1):
            on_line[number].append(span)
    for number in marked:
        line, there = lines[number], sorted(on_line[number], key=lambda span: (span.line, span.column))
        column = next((at for at in _signs(line) if not _covers(there, number, at)), None)
        if column is not None and line[:column].strip():
            yield number, column, comment(line, column)


def _signs(line: str) -> Iterator[int]:
    return (match.start() for match in re.finditer("#", line))


def _covers(spans: list[Span], line: int, column: int) -> bool:
    """Whether one of the spans in their order, which have no part in common, holds a place."""
    at = bisect_right(spans, (line, column), key=lambda span: (span.line, span.column))
    return at > 0 and spans[at - 1].covers(line, column)


def comment(line: str, column: int) -> str:
    """What to do about a comment behind something else."""
    before, sign = line[:column].rstrip(), line[column : column + 2].rstrip()
    if before.endswith(_SIGNS) or (before.endswith((":", "-")) and sign == "#"):
        return "deze opmerking staat achter een sleutel; zet haar op een eigen regel erboven"
    found = key_and_value(line)
    example = in_quotes(line) if found and found["value"][0] not in "'\"{[" else ""
    return (
        "wat achter «#» staat, valt weg, want YAML leest het als opmerking; "
        f"zet de tekst tussen aanhalingstekens{example}, of zet de opmerking op een eigen regel"
    )


def folded_points(lines: list[str], span: Span) -> Iterator[tuple[int, int, str]]:
    """Line, column and message for each line of a list that would be run together into one paragraph."""
    if span.style == "|" or span.line == span.end_line:
        return
    why = "«>» plakt" if span.style == ">" else "zonder «|-» plakt YAML"
    for number in range(span.line + 1, span.end_line + (span.end_column > 0)):
        line = lines[number]
        if LIST_MARK.match(line):
            yield (
                number,
                len(line) - len(line.lstrip()),
                f"een punt van een opsomming, maar {why} alle regels aan elkaar; "
                "schrijf «|-» achter de sleutel, en begin elke regel eronder met «- »",
            )
            return
