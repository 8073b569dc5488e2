"""Blocks of a plain text, with or without the marks of Markdown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from hooks.documents.blocks import (
    CELLS,
    HEADING,
    LONGEST_HEADING,
    PARAGRAPH,
    POINT,
    TITLE,
    UNNUMBERED,
    Block,
    is_like_heading,
    level_of,
    mended,
    tidy,
    typed_point,
)

_MARKED = re.compile(r" {0,3}(#{1,6})\s+(\S.*?)\s*#*\s*")
_UNDERLINED = re.compile(r"(=+|-{3,})\s*")
_NOTE = re.compile(r"\s*(?:[¹²³⁰⁴-⁹]|\[\^[^\]]+\]:)")
_REFERENCE = re.compile(r"[¹²³⁰⁴-⁹]+|\[\^[^\]]+\]")
_ROW = re.compile(r"\s*\|(?P<cells>.*\|.*)")
_RULE = re.compile(r"[-|:+=_*\s]+")
_FENCE = re.compile(r"\s*(```|~~~)")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ALL_BOLD = re.compile(r"(\*\*|__).+\1", re.DOTALL)
_CHAPTER = re.compile(r"(?:hoofdstuk|deel|bijlage) (?:\d+|[ivx]+)", re.IGNORECASE)
_ONE_NUMBER = re.compile(r"\d{1,2}[.)]?\s+\S")
_OFTEN = 3  # times that a line has to stand alone to be that of the top or foot of a page
_A_SENTENCE = 60  # letters
_ON_TOP = 3  # chunks among which a title stands: there may be a mark or a date above it

Chunk = list[str]


def text_blocks(text: str) -> list[Block]:
    """The blocks of a text; where it marks its headings, those are the headings and no others."""
    lines = [
        line.rstrip()
        for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    ]
    chunks = list(_chunks(lines))
    title = _title(chunks)
    if title is not None:
        chunks.remove(title)
    shown = [] if title is None else [Block(TITLE, _bare(" ".join(title)))]
    if any(_MARKED.fullmatch(line) for line in lines):
        return list(mended([*shown, *_of_markdown(chunks)]))
    return list(mended([*shown, *_of_text(_without_page_lines(chunks))]))


def _title(chunks: Sequence[Chunk]) -> Chunk | None:
    """What stands in bold on top, above every heading and every sentence; None where that is not so."""
    for chunk in chunks[:_ON_TOP]:
        text = "\n".join(chunk).strip()
        if _MARKED.fullmatch(text) or len(_bare(text)) > LONGEST_HEADING:
            return None
        if _ALL_BOLD.fullmatch(text) and is_like_heading(_bare(text)):
            return chunk
    return None


def _chunks(lines: Sequence[str]) -> Iterator[Chunk]:
    """The lines between empty lines, each marked heading apart; without notes."""
    chunk: Chunk = []
    for line in lines:
        if _FENCE.match(line):
            continue
        if line.strip() and not _MARKED.fullmatch(line):
            chunk.append(line)
            continue
        if chunk:
            yield chunk
        chunk = []
        if line.strip():
            yield [line]
    if chunk:
        yield chunk


def _without_page_lines(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Without what stands alone again and again, and is no heading: the top or foot of each page."""
    alone = Counter(_masked(chunk[0]) for chunk in chunks if len(chunk) == 1)
    return [
        chunk
        for chunk in chunks
        if len(chunk) > 1
        or alone[_masked(chunk[0])] < _OFTEN
        or len(chunk[0]) > _A_SENTENCE
        or is_like_heading(chunk[0].strip())
    ]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())


def _of_markdown(chunks: Sequence[Chunk]) -> Iterator[Block]:
    for chunk in chunks:
        if found := _MARKED.fullmatch(chunk[0]):
            yield Block(HEADING, _bare(found[2]), len(found[1]))
        elif len(chunk) > 1 and _UNDERLINED.fullmatch(chunk[1]) and not typed_point(chunk[0].strip()):
            yield Block(HEADING, _bare(chunk[0]), 1 if chunk[1].startswith("=") else 2)
            if chunk[2:]:
                yield from _running(chunk[2:])
        else:
            yield from _running(chunk)


def _of_text(chunks: Sequence[Chunk]) -> Iterator[Block]:
    last_number, waiting = 0, ""
    for place, chunk in enumerate(chunks):
        following = next((one for one in chunks[place + 1 :] if not _NOTE.match(one[0])), None)
        if _CHAPTER.fullmatch(chunk[0].strip()) and len(chunk) == 1 and following and len(following) == 1:
            waiting = f"{chunk[0].strip()} "
            continue
        if _is_heading(chunk, following):
            text = waiting + _bare(chunk[0])
            waiting = ""
            number = level_of(text) or (1 if _ONE_NUMBER.match(text) else None)
            last_number = number or last_number
            yield Block(HEADING, text, number or (last_number + 1 if last_number else UNNUMBERED))
        else:
            if waiting:
                yield Block(PARAGRAPH, waiting)
                waiting = ""
            yield from _running(chunk)


def _is_heading(chunk: Chunk, following: Chunk | None) -> bool:
    text = _bare(chunk[0])
    if len(chunk) > 1 or following is None or not is_like_heading(text) or _NOTE.match(chunk[0]):
        return False
    if following[0].lstrip()[:1].islower() and not typed_point(following[0].strip()):
        return False  # it goes on there
    is_list = typed_point(following[0].strip()) is not None
    if typed_point(chunk[0].strip()):
        # «1. Inleiding» above a paragraph is a heading; above or among points it is a point.
        return not is_list and len(following[0]) >= _A_SENTENCE and text[0].isdigit()
    return not (text.endswith("?") and is_list)


def _running(chunk: Chunk) -> Iterator[Block]:
    """The points and paragraphs of lines that stand together; a line that goes on belongs to its point."""
    if _NOTE.match(chunk[0]):
        return
    kind, held = PARAGRAPH, ""
    for line in chunk:
        row, point = _ROW.fullmatch(line), typed_point(line.strip())
        if row is None and point is None:
            held = f"{held} {line.strip()}" if held else line.strip()
            continue
        if held:
            yield Block(kind, _bare(held))
        if row:
            kind, held = PARAGRAPH, ""
            if not _RULE.fullmatch(line):
                cells = [one.strip() for one in row["cells"].split("|")]
                yield Block(PARAGRAPH, _bare(CELLS.join(filter(None, cells))))
        else:
            kind, held = POINT, point or ""
    if held:
        yield Block(kind, _bare(held))


def _bare(text: str) -> str:
    """Without the marks of Markdown and of notes."""
    return tidy(_REFERENCE.sub("", _MARKS.sub("", _LINK.sub(r"\1", text))))
