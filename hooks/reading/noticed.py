"""What a check notices of one part of the policy, and what it looked into for that."""

from __future__ import annotations

from dataclasses import dataclass, field

from hooks.reading.faults import Fault
from hooks.reading.shapes import Fields


@dataclass
class Noticed:
    """Faults, and the parts of sources (document, heading, part) that something rests on.

    `others` are the kaders that were looked into: with another one of these something else may be noticed.
    """

    faults: list[Fault] = field(default_factory=list)
    carried: set[tuple[str, str, str]] = field(default_factory=set)
    knows_all_places: bool = True
    others: dict[str, Fields] = field(default_factory=dict)

    def take(self, other: Noticed) -> None:
        """Add what was noticed of another part."""
        self.faults += other.faults
        self.carried |= other.carried
        self.knows_all_places &= other.knows_all_places
