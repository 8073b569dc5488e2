"""Terms of months by counting days: on which days a month is full, for each day that a term can begin on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache
from itertools import pairwise

FIRST, LAST = 2010, 2125


def _leap(year: int) -> bool:
    return year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)


def _lengths(year: int) -> list[int]:
    return [31, 29 if _leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


# Every day of these years as (day of the month, length of the month), the first one being number BASE.
DAYS = [
    (day, length)
    for year in range(FIRST, LAST + 1)
    for length in _lengths(year)
    for day in range(1, length + 1)
]
BASE = date(FIRST, 1, 1).toordinal()


@cache
def full_months(begin_on: int) -> list[int]:
    """The days that end a month of a term that begins on this day of a month.

    That is the day before that day comes round, or the last day of a month that does not have it.
    """
    return [
        BASE + place
        for place, ((day, length), (following, _)) in enumerate(pairwise(DAYS))
        if following == begin_on or (day == length and length < begin_on)
    ]


def last_day(begin: int, months: int) -> int:
    ends = full_months(DAYS[begin - BASE][0])
    return ends[bisect_left(ends, begin) + months - 1] if months else begin - 1


def length(begin: int, end: int) -> dict[str, int]:
    """How long it takes from the first to the last day, both counted."""
    if end < begin:
        return {"maanden": 0, "losse_dagen": 0, "dagen": 0}
    ends = full_months(DAYS[begin - BASE][0])
    first, behind = bisect_left(ends, begin), bisect_right(ends, end)
    full = ends[behind - 1] if behind > first else begin - 1
    return {"maanden": behind - first, "losse_dagen": end - full, "dagen": end - begin + 1}
