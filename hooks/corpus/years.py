"""A year in one gemeente: what changed of what held, and what came beside it, in one sentence and a list."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from calculators.kaders.stand import voorganger
from hooks.corpus.changes import Change
from hooks.corpus.words import counted


@dataclass(frozen=True)
class Year:
    """The changes of one year for one gemeente, by what they did."""

    year: int
    decided: tuple[Change, ...]  # something else holds than before
    first: tuple[Change, ...]  # decided, and the first that is known of this kader
    blocks: tuple[Change, ...]  # decided, but here no kader: a building block
    proposed: tuple[Change, ...]  # changes nothing yet
    told: tuple[Change, ...]  # told, announced, or no longer known

    @property
    def sentence(self) -> str:
        """What the year comes to, in Dutch."""
        if self.decided:
            changed = counted(
                len(self.decided), "kader dat gold is veranderd", "kaders die golden zijn veranderd"
            )
        else:
            changed = "Niets wat gold is veranderd"
        added = [
            counted(len(found), one, more)
            for found, one, more in (
                (self.first, "besloten kader", "besloten kaders"),
                (self.blocks, "bouwsteen voor het beleid", "bouwstenen voor het beleid"),
                (self.proposed, "voorstel of advies", "voorstellen en adviezen"),
                (self.told, "mededeling", "mededelingen"),
            )
            if found
        ]
        if not added:
            return f"{changed}."
        alone = len(added) == 1 and added[0].startswith("1 ")
        together = f"{', '.join(added[:-1])} en {added[-1]}" if added[:-1] else added[-1]
        return f"{changed}; er {'kwam' if alone else 'kwamen'} {together} bij."


def years_of(changes: Iterable[Change]) -> list[int]:
    """The years in which something began, the last first."""
    return sorted({change.version.begint.eerste.year for change in changes}, reverse=True)


def year_in(changes: Iterable[Change], year: int, blocks: Container[str | None] = ()) -> Year:
    """What the changes of one gemeente did in a year; `blocks` are decisions that give no kaders there."""
    decided, first, apart, proposed, told = [], [], [], [], []
    for change in changes:
        if change.version.begint.eerste.year != year:
            continue
        what = change.version.wat
        before = voorganger(change.kader.versies, change.version)
        if what.is_voorstel:
            proposed.append(change)
        elif what.is_besluit and change.version.besluit in blocks:
            apart.append(change)
        elif what.neemt_plaats_in and before is not None and before.wat.neemt_plaats_in:
            decided.append(change)
        elif what.is_besluit:
            first.append(change)
        else:
            told.append(change)
    return Year(year, tuple(decided), tuple(first), tuple(apart), tuple(proposed), tuple(told))
