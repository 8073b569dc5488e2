"""What kind of document a file is: by what stands in it, and only where that is text by its name."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from hooks.documents.refused import AS_TEXT, Unreadable

WORD, PDF, MARKUP, TEXT = "docx", "pdf", "html", "txt"
NAMES = {".docx": WORD, ".pdf": PDF, ".html": MARKUP, ".htm": MARKUP, ".xhtml": MARKUP, ".md": TEXT}
NAMES |= {".markdown": TEXT, ".txt": TEXT, ".text": TEXT}
SAID = {WORD: "Word-bestand (.docx)", PDF: "PDF", MARKUP: "webpagina (.html)", TEXT: "tekstbestand"}
MOST_BYTES = 40_000_000
LOOKED_AT = 2048
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LOCKED = "EncryptedPackage".encode("utf-16-le")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # how a text begins in which a letter may have an empty byte
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
IN_WORD = "word/document.xml"
_MARKED_UP = re.compile(
    r"\s*<(?:!doctype html|html|\?xml|head|body|article|main|h[1-6]|div|p)\b", re.IGNORECASE
)
_SCAN = "dit is een foto of scan; laat er met een scanprogramma tekst van maken (OCR)"


def kind_of(content: bytes, name: str) -> str:
    """The kind of a document; Unreadable when it is none that can be read."""
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("in dit bestand staat niets; kies een document met tekst")
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"dit bestand is groter dan {MOST_BYTES // 1_000_000} MB; neem een deel ervan, of {AS_TEXT}"
        )
    begin = content[:LOOKED_AT]
    if b"%PDF-" in begin[:1024]:
        return PDF
    if content.startswith(ZIP):
        return _packed(content)
    if content.startswith(COMPOUND):
        if LOCKED in content:
            raise Unreadable(
                "op dit Word-bestand staat een wachtwoord; haal dat er in Word af, en probeer het opnieuw"
            )
        raise Unreadable("dit is een ouder Word-bestand (.doc); open het in Word, en bewaar het als .docx")
    if content.startswith(b"{\\rtf"):
        raise Unreadable("dit is een RTF-bestand; open het in Word of LibreOffice, en bewaar het als .docx")
    if content.startswith(PICTURES):
        raise Unreadable(f"{_SCAN}, en bewaar dat als .pdf of .docx")
    named = NAMES.get(PurePath(name).suffix.lower())
    if named in (WORD, PDF):
        raise Unreadable(
            f"dit heet {PurePath(name).suffix}, maar het is geen {SAID[named]}, of het is beschadigd; "
            f"open het in het programma waar het uit komt, en {AS_TEXT}"
        )
    if b"\0" in begin and not content.startswith(UTF_16):
        raise Unreadable(
            f"dit is geen tekst, maar een bestand van een ander programma; open het daar, en {AS_TEXT}"
        )
    if named != TEXT and _MARKED_UP.match(begin.decode("utf-8", "replace").removeprefix("\ufeff")):
        return MARKUP
    return named or TEXT


def is_misnamed(kind: str, name: str) -> bool:
    """Whether the name of a file says that it is something else."""
    suffix = PurePath(name).suffix.lower()
    return suffix in NAMES and NAMES[suffix] != kind


def _packed(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unreadable(f"dit bestand is beschadigd of niet heel; vraag het opnieuw, of {AS_TEXT}") from None
    if IN_WORD in names:
        return WORD
    if "content.xml" in names:
        raise Unreadable("dit is een bestand van LibreOffice; open het daar, en bewaar het als .docx")
    if "xl/workbook.xml" in names or "ppt/presentation.xml" in names:
        raise Unreadable("dit is een rekenblad of presentatie; bewaar de tekst ervan als .docx of als .pdf")
    raise Unreadable("dit is een ingepakt bestand (zip); pak het uit, en kies het document dat erin zit")
