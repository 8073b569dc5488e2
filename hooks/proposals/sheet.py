"""What is told of a proposal, or of a version that a change adds, to who decides about it.

One source for the page of a proposal on the site and for what `kaderwijzer verschil` tells of a pull request:
every word stands here, and a template or writer only draws it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from calculators.kaders.kader import OpenPunt, Versie
from hooks.corpus.timeline import Moment
from hooks.proposals.before_after import BeforeAfter
from hooks.proposals.cases import Case
from hooks.proposals.text_changes import SeenIn

HEADINGS = ("Wat zou er veranderen?", "Wat doet het met gevallen?", "Wat blijft er open?")


@dataclass(frozen=True)
class Piece:
    """A text, and the page of the site that it leads to."""

    text: str
    address: str = ""


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Fact:
    """A thing to know at once; more lines than one are a list."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Side:
    """What holds, or what would; `note` says what is to know of it, or why there is nothing."""

    id: str
    title: str
    moment: Moment | None
    note: str = ""


@dataclass(frozen=True)
class ShownCase:
    """A typical case on both sides; `after` is empty when nothing changes that matters."""

    case: Case
    later: str
    before: str
    after: str
    consequence: str
    side: str

    @property
    def outcome(self) -> str:
        return f"{self.after} {self.consequence}" if self.after else "Hetzelfde."


@dataclass(frozen=True)
class Cases:
    """What it does to typical cases; without any, `above` says why."""

    heads: tuple[str, str, str]
    above: Line
    shown: tuple[ShownCase, ...] = ()
    below: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """All that is told, in the order in which it is read."""

    above: str
    title: str
    state: str
    state_words: str
    in_short: str
    facts: tuple[Fact, ...]
    heads: tuple[str, str, str]
    values: tuple[BeforeAfter, ...]
    sides: tuple[Side, Side]
    elsewhere: tuple[tuple[str, Versie], ...]
    seen_in: tuple[SeenIn, ...]
    cases: Cases
    open_points: tuple[tuple[str, OpenPunt], ...]
    nothing_open: str
    sources: tuple[str, ...]

    headings = HEADINGS

    @property
    def name(self) -> str:
        return f"{self.above}: {self.title}"


def plain(line: Line) -> str:
    return "".join(one.text for one in line)


def text(words: str) -> Line:
    return (Piece(words),)


def joined(pieces: Sequence[Piece], last: str = " en ") -> Iterator[Piece]:
    """The pieces as they stand in a sentence: with commas, and a word before the last."""
    for place, one in enumerate(pieces):
        if place:
            yield Piece(last if place == len(pieces) - 1 else ", ")
        yield one


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def calculator_links(calculators: Iterable[tuple[str, str]]) -> list[Piece]:
    """The title of each calculator, that leads to its page."""
    return [Piece(f"«{title}»", f"rekenhulpen/{name}/") for name, title in calculators]
