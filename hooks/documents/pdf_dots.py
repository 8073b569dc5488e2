"""Marks of points that are drawn in a PDF: a browser prints a small filled shape there, and no letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_MOVES, _FILLS, _ENDS = (b"m", b"l", b"c", b"v", b"y"), (b"f", b"f*", b"F", b"B", b"b"), (b"n", b"S", b"s")
_RECTANGLE = b"re"
_LEAST, _MOST = 0.12, 0.6  # of the letter size: how large a mark is
_FARTHEST = 3  # letters between a mark and its line


@dataclass
class Dots:
    """The filled shapes of one page: left, bottom, right and top of each."""

    shapes: list[tuple[float, float, float, float]] = field(default_factory=list)
    _path: list[tuple[float, float]] = field(default_factory=list)

    def see(self, operator: bytes, operands: Sequence[float], cm: Sequence[float], _: object) -> None:
        """One step of drawing, as pypdf tells it."""
        try:
            self._path += _placed(_numbers(operator, operands), cm)
        except (TypeError, ValueError):  # a drawing that is not right says nothing of the text
            self._path.clear()
        if operator in _FILLS and self._path:
            xs, ys = zip(*self._path, strict=True)
            self.shapes.append((min(xs), min(ys), max(xs), max(ys)))
        if operator in (*_FILLS, *_ENDS):
            self._path.clear()

    def mark(self, x: float, y: float, size: float) -> float | None:
        """Where the mark before a line stands; None when there is none."""
        for left, bottom, right, top in self.shapes:
            is_small = all(_LEAST * size <= one <= _MOST * size for one in (right - left, top - bottom))
            if is_small and 0 < x - right <= _FARTHEST * size and y <= (bottom + top) / 2 <= y + size:
                return left
        return None


def _numbers(operator: bytes, operands: Sequence[float]) -> list[float]:
    """The coordinates of a step, one after the other."""
    if operator not in (*_MOVES, _RECTANGLE):
        return []
    numbers = [float(one) for one in operands]
    if operator != _RECTANGLE:
        return numbers
    x, y, width, height = numbers
    return [x, y, x + width, y + height]


def _placed(numbers: Sequence[float], cm: Sequence[float]) -> Iterator[tuple[float, float]]:
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        yield x * cm[0] + y * cm[2] + cm[4], x * cm[1] + y * cm[3] + cm[5]
