"""The rows of a file, from whatever it was read: its headings, and the rows that are not empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from hooks.files.refused import Refused
from hooks.files.scale import scale_told

# As in docs/assets/bestand/rijen.js.
MOST_ROWS = 50_000
NEAR, MOST_HEADS, MOST_TWICE = 20, 20, 3
MOST_COLUMNS, MOST_CELLS, LONGEST_CELL = 100, 20, 100
LIKE_A_DAY = re.compile(r"\D{0,12}\d{1,2}\D\d{1,2}\D\d{4}", re.ASCII)


def head_and_rows(
    lines: Sequence[Sequence[str]], head: int | None = None
) -> tuple[list[str], list[str], dict[int, list[str]]]:
    """What there is to say of the lines above the rows, the headings, and the rows by their number.

    The number is that of a spreadsheet; a row that is empty is left out. `head` is that of the row
    with the headings, when a title as wide stands above it.
    """
    filled = {number: list(cells) for number, cells in enumerate(lines, 1) if any(map(str.strip, cells))}
    if filled.get(1, [""])[0].lower().startswith("sep="):
        del filled[1]
    above = _lines_above(list(filled.values())[:NEAR]) if head is None else list(filled).index(head)
    titles = [filled.pop(number) for number in list(filled)[:above]]
    if len(filled) <= 1:
        raise Refused(["in het bestand staat geen kopregel met daaronder rijen"])
    if len(filled) > MOST_ROWS + 1:
        raise Refused([f"het bestand heeft meer dan {MOST_ROWS} rijen; splits het"])
    told = [f"{above} {'regel' if above == 1 else 'regels'} boven de kopregel overgeslagen."] if above else []
    heads = filled.pop(min(filled))
    return [*told, *scale_told([*titles, heads])], heads, filled


def _lines_above(lines: Sequence[Sequence[str]]) -> int:
    """How many titles stand above the headings: lines that fill less than half of the widest line."""
    widths = [_filled(cells) for cells in lines]
    widest = max(widths, default=0)
    return next((place for place, width in enumerate(widths) if width * 2 > widest), 0)


def heads_among(rows: Mapping[int, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The rows that may be headings themselves: more than one cell, and none that begins as a number does."""
    found = (
        (str(number), cells)
        for number, cells in rows.items()
        if _filled(cells) > 1 and not any(cell.strip() and not cell.strip()[0].isalpha() for cell in cells)
    )
    return dict(islice(found, MOST_HEADS))


def heads_near(rows: Mapping[int, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The rows that may be the headings of a file with a title as wide above them."""
    return heads_among(dict(islice(rows.items(), NEAR)))


def some_cells(width: int, rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """Some of what is in each column, by its place: so a column with a strange heading is known."""
    found: dict[int, dict[str, None]] = {}
    for row in rows:
        for place, cell in enumerate(row[: min(width, MOST_COLUMNS)]):
            if (text := cell.strip()[:LONGEST_CELL]) and len(found.setdefault(place, {})) < MOST_CELLS:
                found[place][text] = None
    return {str(place): list(texts) for place, texts in found.items()}


def equal_rows(rows: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """Rows that are wholly equal to one before them, in a sentence."""
    first: dict[tuple[str, ...], int] = {}
    equal = [
        f"rij {number} aan rij {before}"
        for number, cells in rows.items()
        if (before := first.setdefault(tuple(map(str.strip, cells)), number)) != number
    ]
    if equal:
        more = len(equal) - MOST_TWICE
        rest = [f"en zo nog {more} {'rij' if more == 1 else 'rijen'}"] if more > 0 else []
        number = f"{len(equal)} {'rij is' if len(equal) == 1 else 'rijen zijn'}"
        yield f"Let op: {number} gelijk aan een eerdere rij: {'; '.join([*equal[:MOST_TWICE], *rest])}."


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def days_among(width: int, rows: Iterable[Sequence[str]]) -> dict[str, list[str]]:
    """What looks like a day in figures, by the place of its column: one with a heading."""
    found: dict[int, dict[str, None]] = {}
    for row in rows:
        for place, cell in enumerate(row[:width]):
            if LIKE_A_DAY.match(cell):
                found.setdefault(place, {})[cell.strip()] = None
    return {str(place): list(cells) for place, cells in found.items()}
