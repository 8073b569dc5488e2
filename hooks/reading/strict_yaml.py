"""The one strict YAML reader: every node keeps its place, nothing is guessed, all faults in one go.

It reads with PyYAML's own parser (a little quicker, see scanning.py), everywhere, so that the check, the
build and a browser agree on every file.
"""

from __future__ import annotations

from hooks.reading.builder import Builder
from hooks.reading.causes import conflict
from hooks.reading.faults import Fault, Place
from hooks.reading.nodes import Node, Written
from hooks.reading.unseen import unseen, with_plain_spaces

MAX_BYTES = 512 * 1024


def read_yaml(raw: bytes, file: str, faults: list[Fault]) -> Node | None:
    """The content of one policy file; None when it cannot be read. Every fault is appended to `faults`."""
    start = Place(file)
    if len(raw) > MAX_BYTES:
        faults.append(
            Fault(start, f"het bestand is groter dan {MAX_BYTES // 1024} kB; verdeel het over meer bestanden")
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = bytes(error.object[: error.start]).decode("utf-8")  # error.object is without byte order mark
        faults.append(Fault(_place_after(before, file), "geen UTF-8; sla het bestand op als UTF-8"))
        return None
    not_seen = list(unseen(text, file))
    faults += not_seen
    plain = with_plain_spaces(text)
    if plain is None:
        return None
    written = Written(file, raw)
    if two_versions := conflict(written.lines):
        line, column, message = two_versions
        faults.append(Fault(Place(file, line + 1, column + 1), message))
        return None
    found: list[Fault] = []
    node = Builder(written, found).build(plain)
    if node is not None or not not_seen:  # what YAML refuses may come from an odd space
        faults += found
    return node


def _place_after(text: str, file: str) -> Place:
    lines = text.split("\n")
    return Place(file, len(lines), len(lines[-1]) + 1)
