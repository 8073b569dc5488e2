"""A text that a Dutch spreadsheet opens without asking, in which no cell can start a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

BYTE_ORDER_MARK = "\ufeff"  # without it Excel does not take a file for UTF-8
DELIMITER = ";"
# What can start a formula, as in docs/assets/gedeeld/rekenbladtekst.js; a number below nought stays one.
FORMULA = re.compile(
    r"(?!-[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?\Z)(?:[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])"
)


class _Dutch(csv.excel):
    delimiter = DELIMITER


def written(lines: Iterable[Sequence[str]]) -> str:
    """A file of lines."""
    text = io.StringIO()
    csv.writer(text, _Dutch).writerows([_safe(one) for one in line] for line in lines)
    return BYTE_ORDER_MARK + text.getvalue()


def written_rows(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """A file of rows that say for each column what stands in it."""
    names = list(columns)
    head = lines_of(names, [{name: name for name in names}])
    return BYTE_ORDER_MARK + head + lines_of(names, rows)


def lines_of(columns: Iterable[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Only its lines, for a file that is made in pieces."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), dialect=_Dutch)
    writer.writerows({name: _safe(one) for name, one in row.items()} for row in rows)
    return text.getvalue()


def number(value: Decimal) -> str:
    """`2500.5` as „2500,5": without points between thousands, which a spreadsheet may take for a comma."""
    return format(value, "f").replace(".", ",")


def _safe(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell
