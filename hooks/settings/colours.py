"""The colour of a kennisbank: what follows from it, and whether everybody can read it (WCAG 2.2 AA).

The other colours are of the engine (docs/assets/kaderwijzer.css). The one that is chosen is used for links,
buttons and lines, so it has to stand out against everything that it is put on, light and dark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

READABLE = 4.5  # contrast of text, WCAG 1.4.3
# What stands in kaderwijzer.css: paper and plane, ink and soft ink, and what is written on the colour.
_LIGHT = ("#fbf9f4", "#ffffff"), ("#1b2827", "#4c5c5a"), "#ffffff"
_DARK = ("#111a1a", "#182423"), ("#e8eeec", "#b3c1be"), "#0d1716"
_TINT_LIGHT, _TINT_DARK = 0.1, 0.15  # how much of the colour goes into the plane behind it
STEPS = 50  # from a colour to black or white, looking for one that can be read
_HEX = re.compile("#[0-9a-fA-F]{6}")
_ACCENTS = re.compile(r"--(accent|accent-vlak): light-dark\([^)]*\)")
_MARK = re.compile('(?<=rx="6" fill=")#[0-9a-f]{6}')


@dataclass(frozen=True)
class Colours:
    """The colour on light and on dark, and the plane of that colour behind text."""

    light: str
    dark: str

    @property
    def planes(self) -> tuple[str, str]:
        return _plane(self.light, _LIGHT, _TINT_LIGHT), _plane(self.dark, _DARK, _TINT_DARK)

    def paint(self, css: str) -> str:
        """A style with this colour in the place of that of the engine."""
        pairs = {"accent": (self.light, self.dark), "accent-vlak": self.planes}
        return _ACCENTS.sub(
            lambda found: f"--{found[1]}: light-dark({pairs[found[1]][0]}, {pairs[found[1]][1]})", css
        )

    def paint_mark(self, svg: str) -> str:
        """The small picture of the site, on a square of this colour."""
        return _MARK.sub(self.light, svg)


def is_colour(text: object) -> bool:
    return isinstance(text, str) and _HEX.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def unreadable(colour: str, *, dark: bool) -> str:
    """What is wrong with a colour on light or on dark, with one that can be read; nothing if it can be."""
    worst = _worst(colour, dark=dark)
    if worst >= READABLE:
        return ""
    nearest = readable(colour, dark=dark)
    where, way = ("donker", "lichter") if dark else ("licht", "donkerder")
    return (
        f"{colour} is op {where} niet goed te lezen: het contrast is {_told(worst)}, en moet minstens "
        f"{_told(READABLE)} zijn; kies {way}, bijvoorbeeld {nearest}"
    )


def readable(colour: str, *, dark: bool) -> str:
    """The nearest colour that can be read: mixed with black on light, and with white on dark."""
    end = "#ffffff" if dark else "#000000"
    mixed = (_mix(end, colour, step / STEPS) for step in range(STEPS + 1))
    return next(one for one in mixed if _worst(one, dark=dark) >= READABLE)


def _worst(colour: str, *, dark: bool) -> float:
    return min(_contrasts(colour, _DARK if dark else _LIGHT, _TINT_DARK if dark else _TINT_LIGHT))


_Surroundings = tuple[tuple[str, str], tuple[str, str], str]


def _contrasts(colour: str, around: _Surroundings, tint: float) -> Iterator[float]:
    """Of each pair that stands on a page: the colour on paper, and ink on the plane of the colour."""
    papers, inks, on_colour = around
    plane = _plane(colour, around, tint)
    yield from (contrast(colour, one) for one in (*papers, plane, on_colour))
    yield from (contrast(plane, ink) for ink in inks)


def _plane(colour: str, around: _Surroundings, tint: float) -> str:
    return _mix(colour, around[0][1], tint)


def _mix(one: str, other: str, share: float) -> str:
    """A colour that has this share of the first, and the rest of the other."""
    parts = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in parts)


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [_linear(part / 255) for part in _parts(colour)]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _told(number: float) -> str:
    """Rounded down, so that too little never looks enough."""
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")
