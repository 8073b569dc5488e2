"""What a file is, by its first bytes, as docs/assets/bestand/soort.js has it."""

from __future__ import annotations

import re

from hooks.files.refused import AS_CSV, Refused

BYTE_ORDER_MARK = "\ufeff"
NOTHING = "\x00"  # in no text
END_OF_FILE = 0x1A
LOOKED_AT = 4096
MOSTLY = 0.3  # of the bytes at even or at odd places; in UTF-16 nearly half of all are nought
ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
SYSTEM = "vraag het systeem waar het uit komt om een CSV-bestand"
EXCEL = re.compile(r"\.xls[xmb]?$", re.IGNORECASE)
IN_A_WORKBOOK = re.compile(rb"xl/|\[Content_Types\]\.xml")
MARKED_UP = re.compile(r"<(?:!doctype|html|\?xml|table)", re.IGNORECASE)
JSON = re.compile(r'[{\[]\s*["{\[\]}]')
LINE_END = re.compile(r"\r\n?")


def is_workbook(content: bytes) -> bool:
    """Whether it is a workbook of Excel as it is now (.xlsx)."""
    return content.startswith(ZIP) and IN_A_WORKBOOK.search(content[:LOOKED_AT]) is not None


def read_text(content: bytes, name: str = "") -> str:
    """The text of a file of this name, with one kind of line end.

    Refused when it is something that holds no rows.
    """
    content = _without_end(content)
    encoding = _encoding(content)
    begin = content[:LOOKED_AT]
    text = _decoded(content, encoding)
    said = _named(begin, begin.decode(encoding or "latin-1", "replace"), name)
    if not said and NOTHING in text:
        said = f"dit is geen tekstbestand; {AS_CSV}"
    if said:
        raise Refused([said])
    return LINE_END.sub("\n", text.removeprefix(BYTE_ORDER_MARK))


def _named(begin: bytes, text: str, name: str) -> str:
    """In Dutch what it is and what to do, of a file that holds no rows; nothing when it may be text."""
    text = text.removeprefix(BYTE_ORDER_MARK).lstrip()
    if begin.startswith(ZIP):
        if b"opendocument.spreadsheet" in begin:
            return f"dit is een rekenblad van LibreOffice (.ods); {AS_CSV}"
        if EXCEL.search(name):
            return f"dit Excel-bestand is beschadigd of niet heel; bewaar het opnieuw, of {AS_CSV}"
        return "dit is een ingepakt bestand (zip); pak het uit, en kies het CSV-bestand dat erin zit"
    if begin.startswith(COMPOUND):
        return f"dit is een ouder Excel-bestand (.xls), of er staat een wachtwoord op; {AS_CSV}"
    if begin.startswith(b"%PDF"):
        return f"dit is een PDF; daar zijn geen rijen en kolommen uit te lezen; {SYSTEM}"
    if begin.startswith(PICTURES):
        return f"dit is een plaatje, geen CSV; {SYSTEM}"
    if MARKED_UP.match(text):
        return f"dit is een webpagina of XML, geen CSV; {AS_CSV}"
    return f"dit is JSON, geen CSV; {SYSTEM}" if JSON.match(text) else ""


def _encoding(content: bytes) -> str:
    """The encoding that the file names or shows; nothing when it is one of eight bits."""
    if content.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if content.startswith(b"\xfe\xff"):
        return "utf-16-be"
    first = content[:LOOKED_AT]
    even, odd = first[::2].count(0), first[1::2].count(0)
    half = len(first) // 2
    if odd > half * MOSTLY and not even:
        return "utf-16-le"
    return "utf-16-be" if even > half * MOSTLY and not odd else ""


def _decoded(content: bytes, encoding: str) -> str:
    if encoding:
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _without_end(content: bytes) -> bytes:
    """Without the sign that old systems end a file with, and what they fill the rest of a block with."""
    end = content.rfind(END_OF_FILE)
    is_last = end >= 0 and all(byte <= END_OF_FILE for byte in content[end:])
    return content[:end] if is_last else content
