"""What every command that writes says in the end: what it wrote, what readers see, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.reading.faults import from_here
from hooks.writing.edit import Edit
from hooks.writing.made import NEXT, Made

TRIAL = "Dit is een proef: er is niets geschreven."
FOR_REAL = "geef dezelfde opdracht zonder --proef"


def told_afterwards(made: Made, *, is_trial: bool) -> Iterator[str]:
    """The lines, one thing each."""
    if is_trial:
        yield TRIAL
    else:
        yield "Geschreven:"
        yield from (f"  {one}" for one in _files(made.edit))
    yield from what_it_means(made.for_readers, FOR_REAL if is_trial else made.next)


def what_it_means(for_readers: str, then: str = NEXT) -> Iterator[str]:
    """The last two lines, of what readers see and of what comes next."""
    yield f"Voor lezers: {for_readers}."
    yield f"Hierna: {then}."


def _files(edit: Edit) -> Iterator[str]:
    for name, content in sorted(edit.after.items()):
        what = "weg" if content is None else "nieuw" if edit.before[name] is None else "gewijzigd"
        yield f"{from_here(edit.folder)}/{name} ({what})"
