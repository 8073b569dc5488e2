"""A document as bytes to its outline; the same on the command line and in the browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from calculators.kaders.notatie import som_op
from hooks.documents.blocks import Block
from hooks.documents.from_markup import markup_blocks
from hooks.documents.from_pdf import pdf_blocks
from hooks.documents.from_text import text_blocks
from hooks.documents.from_word import word_blocks
from hooks.documents.kinds import MARKUP, PDF, SAID, UTF_16, WORD, is_misnamed, kind_of
from hooks.documents.outline import BEGIN, Outline, outline_of
from hooks.documents.pdf_lines import pdf_pages

SURE = "Leg de koppen en het aantal delen naast uw document; een programma leest niet alles goed."


@dataclass(frozen=True)
class ReadDocument:
    """An outline, and what there is to say of how it was read."""

    outline: Outline
    told: list[str] = field(default_factory=list)


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read a document; Unreadable with what to do, Needs where its reader was not fetched yet."""
    kind = kind_of(content, name)
    told: list[str] = []
    if is_misnamed(kind, name):
        told.append(f"Het bestand heet «{name}», maar het is een {SAID[kind]}; zo is het gelezen.")
    blocks = _blocks(kind, content, told)
    outline = outline_of(blocks)
    if [one.heading for one in outline.sections] == [BEGIN]:
        told.append(
            "Er zijn geen koppen gevonden: alles staat onder één kop. Geef het document eerst koppen."
        )
    return ReadDocument(outline, [*told, SURE])


# The same document is read to show it, and to write it down.
read_once = lru_cache(maxsize=1)(read_document)


def _blocks(kind: str, content: bytes, told: list[str]) -> list[Block]:
    if kind == WORD:
        return word_blocks(content)
    if kind == PDF:
        pages = pdf_pages(content)
        if pages.empty:
            word = "bladzijde" if len(pages.empty) == 1 else "bladzijden"
            which = som_op([str(one) for one in pages.empty])
            told.append(f"Op {word} {which} staat geen tekst; is dat een scan, dan telt zij niet mee.")
        return pdf_blocks(pages.lines)
    text = _text(content)
    return markup_blocks(text) if kind == MARKUP else text_blocks(text)


def _text(content: bytes) -> str:
    """The letters of a file, in whichever way they were written."""
    for encoding in ("utf-16",) if content.startswith(UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")
