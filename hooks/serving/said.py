"""What a build that failed said: each fault with its place, as its author reads it."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST = 50  # faults on a screen
_PLACE = re.compile(r"(?P<place>\S+\.\w+:\d+(?::\d+)?): (?P<text>.+)")
_LEVEL = re.compile(r"(?:ERROR|WARNING|CRITICAL|INFO) +-  ")
_NOT_FOR_AUTHORS = re.compile(r"INFO +-  |Aborted |\s")


class Said(NamedTuple):
    """A message, and where to repair what it says; the place is empty where that is no line of a file."""

    place: str
    text: str


def said(output: str) -> tuple[Said, ...]:
    """What the output of a build says that is wrong; of a crash only its last line."""
    lines = [line for line in output.splitlines() if line.strip()]
    found = [
        Said(match["place"], match["text"])
        for line in lines
        if (match := _PLACE.fullmatch(_LEVEL.sub("", line, count=1)))
    ]
    if not found:
        told = [_LEVEL.sub("", line) for line in lines if not _NOT_FOR_AUTHORS.match(line)]
        found = [Said("", line) for line in told[-1:]] or [Said("", "de site is niet gebouwd")]
    more = len(found) - MOST
    return (*found[:MOST], Said("", f"en nog {more} andere")) if more > 0 else tuple(found)
