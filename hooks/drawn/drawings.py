"""From a picture to a drawing: Graphviz places nodes and lines, the template writes them as SVG.

All sizes are in units of a twentieth of a rem, so that a drawing grows with the reader's letters.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hooks.corpus.corpus import Corpus, Picture
from hooks.corpus.pictures import Reading, read_picture
from hooks.node import made_by_script

SCRIPT = Path(__file__).parent / "graphviz.mjs"
POINTS_PER_INCH = 72
PADDING = 4
HEAD = 3.6


@dataclass(frozen=True)
class Letters:
    """How texts of one kind are broken, and the room that a sign and a line take at most."""

    longest: int
    sign: float
    line: float

    def broken(self, text: str) -> tuple[str, ...]:
        return tuple(textwrap.wrap(text, self.longest, break_long_words=False, break_on_hyphens=False))

    def room(self, lines: tuple[str, ...]) -> tuple[float, float]:
        return max(map(len, lines)) * self.sign, len(lines) * self.line


IN_NODE = Letters(longest=15, sign=7.8, line=19)
ON_LINE = Letters(longest=16, sign=6.6, line=17)


@dataclass(frozen=True)
class Text:
    """Lines of text around a middle point."""

    x: float
    y: float
    lines: tuple[str, ...]
    line: float

    @property
    def baselines(self) -> list[tuple[float, str]]:
        """The height of each line; the last fifth of a line is below its baseline."""
        top = self.y - len(self.lines) * self.line / 2
        return [(top + (number + 0.75) * self.line, text) for number, text in enumerate(self.lines)]


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    text: Text


@dataclass(frozen=True)
class Arrow:
    """A drawn line; `group` says how firm it is."""

    path: str
    heads: tuple[str, ...]
    text: Text
    group: str


@dataclass(frozen=True)
class Drawing:
    picture: Picture
    readings: tuple[Reading, ...]
    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


class Drawings:
    """Every picture of a corpus, drawn together on the first question: one Node process per build."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def __getitem__(self, name: str) -> Drawing:
        return self._drawn[name]

    @cached_property
    def _drawn(self) -> Mapping[str, Drawing]:
        pictures = self.corpus.beelden.values()
        read = [(one, read_picture(self.corpus, one)) for one in pictures]
        layouts = made_by_script(SCRIPT, [dot(one, readings) for one, readings in read])
        return {
            one.id: _drawing(one, readings, layout)
            for (one, readings), layout in zip(read, layouts, strict=True)
        }


def dot(picture: Picture, readings: tuple[Reading, ...]) -> str:
    """The picture for Graphviz: only sizes and connections, since the texts are drawn elsewhere."""
    names = {name: f"n{number}" for number, name in enumerate(picture.knopen)}
    rank = "LR" if picture.soort == "sturing" else "TB"
    lines = [
        "digraph {",
        f"rankdir={rank} nodesep=0.2 ranksep=0.2",
        'node [shape=box fixedsize=true label=""]',
    ]
    for name, words in picture.knopen.items():
        width, height = IN_NODE.room(IN_NODE.broken(words))
        size = f"width={(width + 20) / POINTS_PER_INCH:.4f} height={(height + 16) / POINTS_PER_INCH:.4f}"
        lines.append(f"{names[name]} [{size}]")
    for number, reading in enumerate(readings):
        width, height = ON_LINE.room(_label(reading))
        size = f'FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="{height + 4:.0f}"'
        room = f'<TABLE BORDER="0" {size}><TR><TD></TD></TR></TABLE>'
        arrow = {"naar": "forward", "beide": "both", "niet bekend": "none"}[reading.line.richting]
        ends = f"{names[reading.line.van]} -> {names[reading.line.naar]}"
        lines.append(f"{ends} [id={number} dir={arrow} label=<{room}>]")
    return "\n".join([*lines, "}"])


def _label(reading: Reading) -> tuple[str, ...]:
    """The words on a line; what is not settled says so."""
    words = ON_LINE.broken(reading.line.wat)
    return words if reading.group == "geldt" else (*words, f"({reading.status})")


def _drawing(picture: Picture, readings: tuple[Reading, ...], layout: Mapping[str, Any]) -> Drawing:
    _, _, width, height = map(float, layout["bb"].split(","))

    def point(text: str) -> tuple[float, float]:
        x, y = map(float, text.split(","))
        return x + PADDING, height - y + PADDING

    boxes = []
    for words, one in zip(picture.knopen.values(), layout["objects"], strict=True):
        x, y = point(one["pos"])
        wide, high = float(one["width"]) * POINTS_PER_INCH, float(one["height"]) * POINTS_PER_INCH
        text = Text(x, y, IN_NODE.broken(words[:1].upper() + words[1:]), IN_NODE.line)
        boxes.append(Box(x - wide / 2, y - high / 2, wide, high, text))
    arrows = {}
    for one in layout["edges"]:
        reading = readings[int(one["id"])]
        parts = one["pos"].split()
        tips = {part[0]: point(part[2:]) for part in parts if part[0] in "se"}
        curve = [point(part) for part in parts if part[0] not in "se"]
        ends = {"s": curve[0], "e": curve[-1]}
        heads = tuple(_head(ends[end], tip) for end, tip in tips.items())
        text = Text(*point(one["lp"]), _label(reading), ON_LINE.line)
        path = f"M{_pair(curve[0])}C{' '.join(map(_pair, curve[1:]))}"
        arrows[int(one["id"])] = Arrow(path, heads, text, reading.group)
    ordered = tuple(arrows[number] for number in range(len(readings)))
    return Drawing(picture, readings, width + 2 * PADDING, height + 2 * PADDING, tuple(boxes), ordered)


def _head(end: tuple[float, float], tip: tuple[float, float]) -> str:
    """The points of an arrowhead from the end of a line to its tip."""
    x, y = tip[0] - end[0], tip[1] - end[1]
    length = max((x * x + y * y) ** 0.5, 1)
    aside = -y / length * HEAD, x / length * HEAD
    corners = (end[0] + aside[0], end[1] + aside[1]), tip, (end[0] - aside[0], end[1] - aside[1])
    return " ".join(map(_pair, corners))


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.1f},{point[1]:.1f}"
