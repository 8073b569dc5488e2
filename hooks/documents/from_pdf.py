"""Blocks of a PDF, from where its lines stand and how large their letters are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hooks.documents.blocks import (
    HEADING,
    PARAGRAPH,
    POINT,
    Block,
    goes_on,
    is_like_heading,
    joined,
    level_of,
    mended,
    typed_point,
)
from hooks.documents.pdf_lines import Line

_LARGER = 1.12  # times the letters of the text, for a heading
_SMALLER = 0.88  # for a note
_WIDEST = 1.7  # times the letters, between lines of one paragraph
_GAP = 1.3  # times the usual space between lines, that begins a new paragraph
_NOTE = re.compile(r"\d{1,2}\s+\S|[¹²³⁰⁴-⁹*]")
_ONLY_MARK = re.compile(r"[•▪●◦·‣∙■□✓➢\uf0b7\uf0a7o–-]|\d{1,2}[.)]|[a-z][.)]")
_MEANT_AS_POINT = re.compile(r"o\s+(?=[A-ZÀ-Þ])")


def pdf_blocks(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a document, from its lines in the order of reading."""
    letters: Counter[float] = Counter()
    for one in lines:
        letters[one.size] += len(one.text)
    body = letters.most_common(1)[0][0]
    sizes = sorted({one.size for one in lines if one.size >= body * _LARGER}, reverse=True)
    step = _usual_step([one for one in lines if one.size == body])
    groups = _grouped(list(_without_notes(_with_marks(lines), body)), body, step)
    return list(mended(_blocks(groups, body, sizes)))


def _usual_step(lines: Sequence[Line]) -> float:
    """The space between two lines of the text."""
    steps = Counter(
        round(one.y - after.y, 1)
        for one, after in pairwise(lines)
        if one.page == after.page and 0 < one.y - after.y < _WIDEST * one.size
    )
    return steps.most_common(1)[0][0] if steps else 0.0


def _with_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """A mark that was drawn apart, together with its line."""
    mark: Line | None = None
    for one in lines:
        if mark and abs(mark.y - one.y) <= one.size:
            yield Line(
                one.page, mark.x, one.y, one.size, one.bold, f"{mark.text} {one.text}", [(mark.x, mark.text)]
            )
            mark = None
            continue
        if mark:
            yield mark
        mark = one if _ONLY_MARK.fullmatch(one.text) else None
        if not mark:
            yield one
    if mark:
        yield mark


def _without_notes(lines: Sequence[Line] | Iterator[Line], body: float) -> Iterator[Line]:
    """Without the notes at the foot of a page: small letters behind a number, and what goes on with them."""
    page = -1
    for one in lines:
        if one.page == page and one.size <= body * _SMALLER:
            continue
        page = -1
        if one.size <= body * _SMALLER and _NOTE.match(one.text):
            page = one.page
            continue
        yield one


def _grouped(lines: Sequence[Line], body: float, step: float) -> Iterator[list[Line]]:
    """The lines of one paragraph, point or heading together."""
    group: list[Line] = []
    for one in lines:
        if group and _begins_anew(group, one, body, step):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _begins_anew(group: Sequence[Line], one: Line, body: float, step: float) -> bool:
    before, text = group[-1], " ".join(line.text for line in group)
    if _point(one.text) is not None or one.is_row or before.is_row:
        return True
    if (one.size, one.bold) != (before.size, before.bold) and (
        _is_large(one, body) or _is_large(before, body)
    ):
        return True
    if one.page != before.page or one.y > before.y + one.size:  # a next page, or a next column
        return not goes_on(text, one.text)
    limit = _GAP * max(step, one.size * 1.15)
    if before.y - one.y > limit:
        return True
    if one.bold != before.bold and (all(line.bold for line in group) or one.bold):
        return is_like_heading(text if before.bold else one.text)
    return False


def _is_large(one: Line, body: float) -> bool:
    return one.size >= body * _LARGER


def _blocks(groups: Iterator[list[Line]], body: float, sizes: Sequence[float]) -> Iterator[Block]:
    for group in groups:
        text = group[0].text
        for one in group[1:]:
            text = joined(text, one.text)
        point, number = _point(text), level_of(text)
        is_large = all(_is_large(one, body) for one in group)
        is_bold = all(one.bold for one in group)
        if (is_large or is_bold) and is_like_heading(text):
            size = max(one.size for one in group)
            by_size = sizes.index(size) + 1 if size in sizes else len(sizes) + 1
            yield Block(HEADING, text, number or by_size)
        elif point is not None:
            yield Block(POINT, point)
        else:
            yield Block(PARAGRAPH, text)


def _point(text: str) -> str | None:
    """What stands behind a mark; an «o» before a capital is the hollow dot of Word."""
    if found := _MEANT_AS_POINT.match(text):
        return text[found.end() :]
    return typed_point(text)
