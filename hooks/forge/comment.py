"""The one comment at a proposal: written once, changed when the report does, and gone when there is none."""

from __future__ import annotations

import re

from hooks.forge.forges import Comment, Forge

MARK = "<!-- kaderwijzer -->"
MOST_BYTES = 60_000
_COMMAND = re.compile(r"^(\s*)/", re.MULTILINE)  # that a forge would carry out

ADDED, CHANGED, SAME, REMOVED, NOTHING = "geplaatst", "bijgewerkt", "nog dezelfde", "weggehaald", "niet nodig"


def place(forge: Forge, number: int, report: str) -> str:
    """Let the comment say the report, that starts with the mark; gives what had to be done.

    An empty report means that no policy changes: then there is no comment. Of more than one of ours, as two
    runs at the same time may make, the first stays.
    """
    old = [one for one in forge.ours(number) if one.text.lstrip().startswith(MARK)]
    first = old[0] if report.strip() and old else None
    for one in old:
        if one is not first:
            forge.remove(number, one.id)
    if not report.strip():
        return REMOVED if old else NOTHING
    return _write(forge, number, first, fitting(report))


def _write(forge: Forge, number: int, old: Comment | None, text: str) -> str:
    if old is None:
        forge.add(number, text)
        return ADDED
    if old.text.strip() == text.strip():
        return SAME
    forge.change(number, old.id, text)
    return CHANGED


def fitting(report: str) -> str:
    """A report as it may stand at a proposal: marked, not too long, and without a command to the forge."""
    text = report if report.startswith(MARK) else f"{MARK}\n{report}"
    text = _COMMAND.sub(r"\1\\/", text)
    return text.encode()[:MOST_BYTES].decode(errors="ignore")
