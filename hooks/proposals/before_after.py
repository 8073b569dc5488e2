"""Values before and after, as a reader reads them; the page of a proposal and every report show the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import Versie, Waarde


@dataclass(frozen=True)
class BeforeAfter:
    """A value by its name; a side that does not have it, is None."""

    name: str
    before: str | None
    after: str | None

    @property
    def is_equal(self) -> bool:
        return self.before == self.after


def value_text(value: Waarde | None) -> str | None:
    """A value with its unit, as a reader reads it."""
    return value.met_grens() if value else None


def value_name(name: str) -> str:
    """The name of a value at the beginning of a line."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:]


def values_side_by_side(before: Versie | None, after: Versie) -> Iterator[BeforeAfter]:
    """Each value of a version beside what it was."""
    old = before.waarden if before else {}
    for name in dict.fromkeys((*old, *after.waarden)):
        yield BeforeAfter(value_name(name), value_text(old.get(name)), value_text(after.waarden.get(name)))
