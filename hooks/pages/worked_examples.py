"""A worked example on its page: as JSON, in words, and as the address that fills in the form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Datum, Keuze, Lijst, Soort, Veld

# What the three boxes of a date can hold, also when no such day exists: 30-2-2017, 30 februari 2017.
_THREE_PARTS = re.compile(r"\d+-\d+-\d+|\d+ [a-z]+ \d+", re.ASCII)


class _DoesNotFit(Exception):
    """The form has no way to hold this; only the command line can ask it."""


def in_words(rekenhulp: Rekenhulp, data: Gegevens, question: Any) -> list[tuple[str, list[str]]]:
    """The labels of the fields that are filled in, each with its value or values as a reader writes them."""
    if not isinstance(question, dict):
        return [("De hele vraag", [str(question)])]
    fields = {field.naam: field for field in rekenhulp.velden}
    return [
        (fields[name].label, _lines(fields[name], value, data)) if name in fields else (name, [str(value)])
        for name, value in question.items()
        if value not in (None, [])
    ]


def address(rekenhulp: Rekenhulp, data: Gegevens, question: Any) -> str | None:
    """The fragment of the page's address that fills in this question; None when the form cannot hold it."""
    try:
        return urlencode(list(_typed_fields(rekenhulp.velden, question, data)))
    except _DoesNotFit:
        return None


def _is_day(text: str) -> bool:
    """Whether the form can divide it among its three boxes."""
    try:
        lees_dag(text)
    except ValueError:
        return False
    return True


def _lines(field: Veld, value: Any, data: Gegevens) -> list[str]:
    kind = field.soort
    if isinstance(kind, Soort):
        return [_in_words(kind, value, data)]
    if not isinstance(value, list):
        return [str(value)]
    return [_row_in_words(kind, row, data) for row in value]


def _row_in_words(kind: Lijst, row: Any, data: Gegevens) -> str:
    if not isinstance(row, dict):
        return str(row)
    fields = {field.naam: field for field in kind.velden}
    return "; ".join(_part_in_words(fields.get(name), name, value, data) for name, value in row.items())


def _part_in_words(field: Veld | None, name: str, value: Any, data: Gegevens) -> str:
    if field is None:
        return f"{name}: {value}"
    shown = _in_words(field.soort, value, data) if isinstance(field.soort, Soort) else str(value)
    label = field.kort or field.label
    return f"{label} {shown}" if label.endswith("?") else f"{label}: {shown}"


def _in_words(kind: Soort, value: Any, data: Gegevens) -> str:
    try:
        return kind.toon(kind.lees(value, data), data)
    except ValueError:
        return str(value)


def _typed_fields(
    fields: Sequence[Veld], values: Any, data: Gegevens, above: str = ""
) -> Iterator[tuple[str, str]]:
    """Names and typed texts, in the order of the form."""
    if not isinstance(values, dict) or set(values) - {field.naam for field in fields}:
        raise _DoesNotFit
    for field in fields:
        value = values.get(field.naam)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        if isinstance(field.soort, Soort):
            yield above + field.naam, _typed(field.soort, value, data)
        else:
            yield from _typed_rows(field.naam, field.soort, value, data)


def _typed_rows(name: str, kind: Lijst, rows: Any, data: Gegevens) -> Iterator[tuple[str, str]]:
    if not isinstance(rows, list) or len(rows) > kind.max:
        raise _DoesNotFit
    for place, row in enumerate(rows):
        typed = list(_typed_fields(kind.velden, row, data, f"{name}.{place}."))
        if not typed:  # the form leaves an empty row out
            raise _DoesNotFit
        yield from typed


def _typed(kind: Soort, value: Any, data: Gegevens) -> str:
    if kind.is_getal and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value).replace(".", ",")
    if not isinstance(value, str) or not value.isprintable():
        raise _DoesNotFit
    if isinstance(kind, Datum) and not (_THREE_PARTS.fullmatch(value) or _is_day(value)):
        raise _DoesNotFit
    if isinstance(kind, Keuze) and value not in kind.opties(data):
        raise _DoesNotFit
    return value
