"""Faults in policy files: where, what, and how to repair it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


LONGEST_NAME = 200  # letters; an address on the web among them
FAULT, NOTE = "fout", "let op"


@dataclass(frozen=True, order=True)
class Fault:
    """One fault, in Dutch, with its remedy.

    With the degree NOTE it is a «let op»: what may be meant, but deserves a second look. A note stops no
    check and no build. Make one with `note()`, and put it in the same list as the faults.
    """

    place: Place
    message: str
    degree: str = FAULT

    @property
    def is_note(self) -> bool:
        return self.degree == NOTE

    def __str__(self) -> str:
        said = f"{NOTE}: {self.message}" if self.is_note else self.message
        return "".join(
            letter if letter.isprintable() else _instead_of(letter) for letter in f"{self.place}: {said}"
        )


def _instead_of(letter: str) -> str:
    """On one line, and nothing in it that a terminal would not show."""
    return " " if letter.isspace() else "\ufffd"


def from_here(path: Path) -> str:
    """A path that an editor can open from the working directory."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def print_faults(folder: Path, faults: Iterable[Fault]) -> None:
    """Print faults of a policy folder so that an editor can open their places from the working directory."""
    prefix = "" if folder.parent == Path.cwd() else f"{from_here(folder.parent)}/"
    for one in faults:
        print(f"{prefix}{one}")


def shortened(name: str) -> str:
    """A name to show in a message: whole, unless it is longer than any name."""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def note(place: Place, message: str) -> Fault:
    """A «let op» at a place: cause and remedy, for what may be meant."""
    return Fault(place, message, NOTE)


class PolicyFaults(Exception):
    """All faults found in the policy files, in the order of the files, and the notes beside them."""

    def __init__(self, found: Iterable[Fault]) -> None:
        in_order = sorted(set(found))
        self.faults = tuple(one for one in in_order if not one.is_note)
        self.notes = tuple(one for one in in_order if one.is_note)
        super().__init__("\n".join(map(str, self.faults)))
