"""The text of one cell of a workbook: what one sees in it, with days in one form and exact decimals."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

SURE_DIGITS = 15  # as many as Excel shows and keeps of what someone typed
FIRST_YEAR = 1900  # of days; before it there are only times
BEFORE_1970, FROM_1904 = 25569, 1462
MILLISECONDS_IN_A_DAY = 86_400_000
START = datetime(1970, 1, 1, tzinfo=UTC)
ADDRESS = re.compile(r"([A-Z]{1,3})\d+")
NUMBER = re.compile(r"\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*", re.ASCII)
YES_NO = {"1": "ja", "0": "nee"}


@dataclass(frozen=True)
class Styles:
    """Of each style whether it shows days, and whether days are counted from 1904."""

    show_days: Sequence[bool]
    since_1904: bool


def column_place(address: str, otherwise: int) -> int:
    """The place of a column by the address of a cell, from nought; `otherwise` when the cell names none."""
    if not address:
        return otherwise
    found = ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError("this is no address of a cell")
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def cell_text(kind: str, style: str, value: str, inline: str, shared: Sequence[str], styles: Styles) -> str:
    """The text of a cell of this kind; ValueError or LookupError when the cell cannot be that."""
    match kind or "n":
        case "inlineStr":
            return inline
        case "str" | "e" | "d":  # what a formula gives, a fault, and a day that is already written out
            return value
        case "s":
            return shared[_place(value)] if value else ""
        case "b":
            return YES_NO[value] if value else ""
        case "n":
            is_day = style != "" and styles.show_days[_place(style)]
            if not value:
                return ""
            return moment_text(value, styles.since_1904) if is_day else number_text(value)
    raise ValueError("there is no such kind of cell")


def number_text(text: str) -> str:
    """A number as Excel shows it in full, with a decimal comma: of 4.3499999999999996 that is 4,35."""
    if not NUMBER.fullmatch(text) or math.isinf(float(text)):
        return text
    rounded = Context(prec=SURE_DIGITS, rounding=ROUND_HALF_UP).plus(Decimal(repr(float(text))))
    plain = f"{rounded:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")


def moment_text(text: str, since_1904: bool) -> str:
    """A day, with its time if it has one; before the first day of Excel there are only times."""
    days = float(text) + (FROM_1904 if since_1904 else 0) - BEFORE_1970
    moment = START + timedelta(milliseconds=math.floor(days * MILLISECONDS_IN_A_DAY))
    day, time = moment.strftime("%Y-%m-%d"), moment.strftime("%H:%M:%S")
    if moment.year < FIRST_YEAR:
        return time
    return day if time == "00:00:00" else f"{day}T{time}"


def _place(text: str) -> int:
    place = int(text)
    if place < 0:
        raise ValueError("a place is not below nought")
    return place
