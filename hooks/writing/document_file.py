"""A document that somebody names on the command line, or drops in the browser."""

from __future__ import annotations

from pathlib import Path

from hooks.documents.kinds import kind_of
from hooks.documents.read import ReadDocument, read_once
from hooks.documents.refused import Needs, Unreadable
from hooks.writing.refusal import Refused


def content_of(name: str) -> bytes:
    """The content of a file that somebody names; Refused where there is none."""
    path = Path(name)
    try:
        if path.is_dir():
            raise Refused(f"«{name}» is een map; noem het document zelf")
        return path.read_bytes()
    except (OSError, ValueError):
        raise Refused(f"«{name}» is niet te lezen; noem een document dat er is, met zijn hele naam") from None


def document_of(name: str) -> ReadDocument:
    """The document that stands in a file; Refused when it cannot be read."""
    try:
        return read_once(content_of(name), Path(name).name)
    except Unreadable as unreadable:
        raise Refused(f"«{Path(name).name}»: {unreadable}") from None
    except Needs as needs:
        raise Refused(
            f"om {needs.kind} te lezen ontbreekt een pakket; zet alles klaar met «make beleid»"
        ) from None


def objection_to(name: str) -> str:
    """What is wrong with a file at first sight; the rest shows when it is read."""
    try:
        kind_of(content_of(name), Path(name).name)
    except (Refused, Unreadable) as wrong:
        return str(wrong)
    return ""
