"""Which dossiers had to be looked at again: on a day that is given, never on that of the computer."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date

from hooks.corpus.corpus import Corpus, Dossier

DAY_VARIABLE = "KADERWIJZER_HERZIENING"  # the day that a build was given


@dataclass(frozen=True)
class Review:
    """A dossier with when it was looked at; `compared` of its `kaders` were held against their source."""

    dossier: Dossier
    is_due: bool
    kaders: int
    compared: int


def day_of_build() -> date | None:
    """The day that this build was given, if it was."""
    given = os.environ.get(DAY_VARIABLE)
    return date.fromisoformat(given) if given else None


def is_due(dossier: Dossier, day: date | None) -> bool:
    """Whether a dossier had to be looked at again before this day; without a day nobody can say."""
    return bool(day and dossier.herzien_voor and dossier.herzien_voor <= day)


def reviews(corpus: Corpus, day: date | None) -> list[Review]:
    """Every dossier: what is due first, then by the day before which it has to be, and last without one."""
    found = []
    for dossier in corpus.dossiers.values():
        inside = corpus.kaders_of[dossier.id]
        compared = sum(one.nagekeken_op is not None for one in inside)
        found.append(Review(dossier, is_due(dossier, day), len(inside), compared))
    return sorted(found, key=lambda one: (not one.is_due, one.dossier.herzien_voor or date.max))
