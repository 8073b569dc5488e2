"""Blocks of a Word file, by way of the web page that mammoth makes of it."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers.expat import ExpatError

from hooks.documents.blocks import Block
from hooks.documents.from_markup import markup_blocks
from hooks.documents.kinds import WORD
from hooks.documents.refused import AS_TEXT, Needs, Unreadable

MOST_UNPACKED = 200_000_000
DOCUMENT_TYPE = b"<!DOCTYPE"
BROKEN = f"dit Word-bestand is beschadigd of niet heel; open het in Word en bewaar het opnieuw, of {AS_TEXT}"
# The names that Dutch styles have beside those mammoth knows; a list of contents is no text of the document.
STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Titel'] => h1:fresh",
        *(f"p[style-name='Kop {number}'] => h{number}:fresh" for number in range(1, 7)),
        *(f"p[style-name='toc {number}'] => !" for number in range(1, 10)),
        *(f"p[style-name='TOC {number}'] => !" for number in range(1, 10)),
        "p[style-name='TOC Heading'] => !",
        "comment-reference => !",
    )
)


def word_blocks(content: bytes) -> list[Block]:
    """The blocks of a .docx; Unreadable when it is broken."""
    try:
        import mammoth  # late: a browser fetches it when somebody brings a Word file
    except ModuleNotFoundError:
        raise Needs(WORD) from None
    _look_at(content)
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(content),
            style_map=STYLES,
            convert_image=lambda image: [],
            include_embedded_style_map=False,
        )
    except (
        *(zipfile.BadZipFile, zlib.error, ExpatError, EOFError, OSError, NotImplementedError, RuntimeError),
        *(LookupError, ValueError, AttributeError, TypeError, OverflowError, RecursionError),
    ):
        raise Unreadable(BROKEN) from None
    return markup_blocks(made.value)


def _look_at(content: bytes) -> None:
    """That it unpacks within bounds, and declares no types of its own."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            inside = [one for one in packed.infolist() if one.filename.endswith((".xml", ".rels"))]
            if sum(one.file_size for one in inside) > MOST_UNPACKED:
                raise Unreadable(f"dit Word-bestand is te groot; neem een deel ervan, of {AS_TEXT}")
            if any(DOCUMENT_TYPE in packed.read(one) for one in inside):
                raise Unreadable(BROKEN)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise Unreadable(BROKEN) from None
