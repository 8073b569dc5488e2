"""From a text to the cells of its lines, and from cells to a file that a Dutch spreadsheet opens."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from hooks.files.refused import Refused

BYTE_ORDER_MARK = "\ufeff"
DELIMITERS = ";,\t|"
# What a spreadsheet could take for a formula, as docs/assets/bestand/csv.js has it.
FORMULA = re.compile(
    r"(?!-\d+(?:\.\d{3})*(?:,\d+)?$)(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])", re.ASCII
)


def split(text: str) -> list[list[str]]:
    """The cells of every line; Refused when a quote is not closed, or stands in a wrong place."""
    found = [lines for one in DELIMITERS if (lines := _split(text, one)) is not None]
    if not found:
        raise Refused(["een aanhalingsteken is niet gesloten of staat verkeerd; haal het weg"])
    # The right delimiter gives the most columns in the heading.
    return max(found, key=lambda lines: len(next((one for one in lines if any(one)), [])))


def written(lines: Sequence[Sequence[str]]) -> str:
    """A file for a Dutch spreadsheet, in which no cell can start a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([[f"'{one}" if FORMULA.match(one) else one for one in line] for line in lines])
    return BYTE_ORDER_MARK + text.getvalue()


def _split(text: str, delimiter: str) -> list[list[str]] | None:
    try:
        return list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error:
        return None
