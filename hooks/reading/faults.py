"""Faults in policy files: where, what, and how to repair it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Fault:
    """One fault, in Dutch, with its remedy."""

    place: Place
    message: str

    def __str__(self) -> str:
        return " ".join(f"{self.place}: {self.message}".split("\n"))


class PolicyFaults(Exception):
    """All faults found in the policy files, in the order of the files."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))


def suggest(word: str, known: Iterable[str]) -> str:
    """A suggestion for a misspelt word, or else the words there are; ready to append to a message."""
    words = sorted(set(known))
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if close:
        return f"; bedoelde u «{close[0]}»?"
    if 0 < len(words) <= 24:
        return f"; kies uit: {', '.join(words)}"
    return ""
