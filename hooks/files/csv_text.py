"""From a text to the cells of its lines."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from hooks.files.refused import Refused

DELIMITERS = ";,\t|"
NEAR = 20  # lines among which the heading stands


def split(text: str) -> list[list[str]]:
    """The cells of every line; Refused when a quote is not closed, or stands in a wrong place."""
    try:
        # The right delimiter gives the most columns in the heading; a title above it has one.
        delimiter = max(DELIMITERS, key=lambda one: _heading_width(text, one))
        if said := _quote_fault(text, delimiter):
            raise Refused([said])
        return list(_lines(text, delimiter))
    except csv.Error:
        raise Refused(["een cel van dit bestand is te lang om te lezen; maak haar korter"]) from None


def _heading_width(text: str, delimiter: str) -> int:
    near = [len(cells) for cells in islice(_lines(text, delimiter), NEAR) if any(cells)]
    return next((width for width in near if width > 1), len(near[:1]))


def _lines(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text), delimiter=delimiter)


def _quote_fault(text: str, delimiter: str) -> str:
    """What is wrong with the first wrong quote, as csv.js says it on the page; nothing when none is."""
    end = f"[{re.escape(delimiter)}\n]"
    for cell in re.finditer(rf'(^|{end})("[^"]*(?:""[^"]*)*)(" *(?={end}|\Z))?', text):
        if cell[3] is None:
            line = text.count("\n", 0, cell.start(2)) + 1
            # A cell that goes on in a next line is one that somebody forgot to close.
            if "\n" in cell[2] or cell.end() == len(text):
                said = "een aanhalingsteken wordt niet gesloten; zet er een achter de cel, of haal het weg"
            else:
                said = "achter een tekst tussen aanhalingstekens staat nog iets; haal de aanhalingstekens weg"
            return f"regel {line}: {said}"
    return ""
