"""The lines of a PDF with their place and letter; without what stands at the top or foot of each page."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from hooks.documents.blocks import says_something, tidy, typed_point
from hooks.documents.kinds import PDF
from hooks.documents.pdf_dots import Dots
from hooks.documents.refused import AS_TEXT, Needs, Unreadable

MOST_PAGES = 1500
BROKEN = f"deze PDF is beschadigd of niet heel; vraag haar opnieuw, of {AS_TEXT}"
LOCKED = (
    "op deze PDF staat een slot (een wachtwoord of een verbod); open haar, en bewaar haar opnieuw zonder "
    f"slot, of {AS_TEXT}"
)
SCAN = (
    "deze PDF is een scan: er staan alleen beelden in en geen tekst; laat er tekst van maken (OCR), in uw "
    "scanprogramma of Word, en bewaar dat als .pdf of .docx"
)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_LETTER, _APART = 0.55, 1.5  # of the letter size: how wide a letter is at most, and how far cells stand apart
_MARK = 3  # letters that the mark of a point has at most
_SAME_LINE = 0.4  # of the letter size
_EDGE = 0.12  # of the page, above and below, where a line that comes back belongs to the page


@dataclass
class Line:
    """A line: where it begins, how large and bold its letters are, and its page."""

    page: int
    x: float
    y: float
    size: float
    bold: bool
    text: str
    parts: list[tuple[float, str]] = field(default_factory=list)

    @property
    def is_row(self) -> bool:
        """Whether its parts stand so far apart that they are cells of a table."""
        gaps = (
            after - (begin + len(text.rstrip()) * _LETTER * self.size)
            for (begin, text), (after, _) in pairwise(self.parts)
        )
        return (
            len(self.parts[0][1].strip()) > _MARK if any(gap > _APART * self.size for gap in gaps) else False
        )


@dataclass(frozen=True)
class Pages:
    """The lines of a document; `empty` are the pages on which no letter stands."""

    lines: list[Line]
    empty: list[int]


def pdf_pages(content: bytes) -> Pages:
    """The lines of a PDF; Unreadable where it is locked, broken or has no text."""
    try:
        import pypdf  # late: a browser fetches it when somebody brings a PDF
    except ModuleNotFoundError:
        raise Needs(PDF) from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        is_locked, number = reader.is_encrypted, 0 if reader.is_encrypted else len(reader.pages)
    except Exception:  # what a damaged file makes a parser raise, is in no list
        raise Unreadable(BROKEN) from None
    if is_locked:
        raise Unreadable(LOCKED)
    if number > MOST_PAGES:
        raise Unreadable(f"deze PDF heeft {number} bladzijden; neem een deel ervan, hoogstens {MOST_PAGES}")
    lines, empty, heights = list[Line](), list[int](), dict[int, float]()
    for page in range(number):
        try:
            found = reader.pages[page]
            heights[page] = float(found.mediabox.height)
            here = list(_lines(found, page))
        except Exception:  # as above
            raise Unreadable(BROKEN) from None
        if not any(says_something(one.text) for one in here):
            empty.append(page + 1)
        lines += here
    if not any(says_something(one.text) for one in lines):
        raise Unreadable(SCAN if number else BROKEN)
    return Pages(list(_without_edges(lines, heights, number)), empty)


def _lines(page: Any, number: int) -> Iterator[Line]:
    """The lines in the order in which they are drawn: of columns, one after the other."""
    pieces: list[Line] = []

    def take(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not text.strip():
            return
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
        name = str(font.get("/BaseFont", "")) if font else ""
        pieces.append(Line(number, x, y, round(size * scale, 1), bool(_BOLD.search(name)), text))

    dots = Dots()
    page.extract_text(visitor_text=take, visitor_operand_before=dots.see)
    held: Line | None = None
    for piece in pieces:
        for part in piece.text.split("\n"):
            if not part.strip():
                continue
            if (
                held
                and abs(held.y - piece.y) <= _SAME_LINE * max(held.size, piece.size)
                and piece.x >= held.x
            ):
                held.parts.append((piece.x, part))
                held.bold &= piece.bold
                held.size = max(held.size, piece.size)
            else:
                if held:
                    yield _whole(held, dots)
                held = Line(number, piece.x, piece.y, piece.size, piece.bold, "", [(piece.x, part)])
    if held:
        yield _whole(held, dots)


def _whole(line: Line, dots: Dots) -> Line:
    line.text = tidy("".join(text for _, text in line.parts))
    mark = dots.mark(line.x, line.y, line.size)
    if mark is not None and typed_point(line.text) is None:
        line.text, line.x = f"• {line.text}", mark
    return line


def _without_edges(lines: Sequence[Line], heights: dict[int, float], pages: int) -> Iterator[Line]:
    """Without the numbers of pages, and what comes back at the same height of every page."""

    def is_at_edge(one: Line) -> bool:
        height = heights[one.page]
        return one.y < _EDGE * height or one.y > (1 - _EDGE) * height

    def place(one: Line) -> tuple[str, int]:
        return re.sub(r"\d+", "0", one.text), round(one.y / 4)

    often = Counter(place(one) for one in lines if is_at_edge(one))
    least = max(2, pages // 2)
    for one in lines:
        if is_at_edge(one) and (often[place(one)] >= least or not says_something(one.text)):
            continue
        yield one
