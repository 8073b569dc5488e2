"""Whether a cell of a workbook shows its number as a day or a time, by the format of its style.

The rules are those of read-excel-file, which reads a workbook on the page: the same file gives the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

FIRST_OWN_FORMAT = 100
BUILT_IN = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59), *range(71, 82)}
PARTS = frozenset(
    [
        *("s", "ss", "m", "mm", "mmm", "mmmm", "mmmmm", "h", "hh", "am", "pm", "a", "p"),
        *("d", "dd", "ddd", "dddd", "aaa", "aaaa", "aaaaa", "y", "yy", "yyyy", "e", "ee", "eeee"),
    ]
)
ANY_TEXT = re.compile(r";@$")
ESCAPED = re.compile(r"\\.")
QUOTED = re.compile(r'"[^"]*"')
FRACTION = re.compile(r"(\[?[smhd]{1,2}\]?)[.,]00?0?")
ELAPSED = re.compile(r"\[([smhd]{1,2})\]")
PREFIX = re.compile(r"\[[^\]]*\]")
BETWEEN = re.compile(r"[^a-z0#?%]+")


def day_styles(
    formats: Mapping[int, str], base: Iterable[str | None], styles: Iterable[tuple[str | None, int]]
) -> list[bool]:
    """Of each style whether it shows days or times.

    `formats` are the formats of the workbook itself by number, `base` the number of the format of each base
    style, and `styles` that of each style with the place of its base.
    """
    inherited = list(base)

    def number(own: str | None, place: int) -> str | None:
        return own or (inherited[place] if 0 < place < len(inherited) else None)

    found = (number(own, place) for own, place in styles)
    return [one is not None and _shows_days(int(one), formats) for one in found]


def is_day_format(template: str) -> bool:
    """Whether a format shows a number as a day or a time: in one of its parts there is nothing else."""
    plain = ESCAPED.sub(" ", ANY_TEXT.sub("", template.lower()))
    return any(map(_is_day_part, plain.split(";")))


def _shows_days(number: int, formats: Mapping[int, str]) -> bool:
    own = formats.get(number, "") if number >= FIRST_OWN_FORMAT else ""
    return number in BUILT_IN or (own != "" and is_day_format(own))


def _is_day_part(part: str) -> bool:
    plain = PREFIX.sub("", ELAPSED.sub(r"\1", FRACTION.sub(r"\1", QUOTED.sub(" ", part))))
    words = [one for one in BETWEEN.split(plain) if one]
    return words != [] and all(one in PARTS for one in words)
