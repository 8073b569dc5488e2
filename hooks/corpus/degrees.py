"""How firm most of a list is, in the degrees that a reader sees, so that not every line has to say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.status import GRADEN

if TYPE_CHECKING:
    from hooks.corpus.changes import Change
    from hooks.corpus.corpus import Corpus


def usual_degree(corpus: Corpus, listed: Iterable[Kader | Change]) -> str:
    """The degree of more than half of what is listed; empty where there is none."""
    found = [_version(corpus, one).wat.graad for one in listed]
    degree, count = Counter(found).most_common(1)[0] if found else ("", 0)
    return degree if 2 * count > len(found) else ""


def counted_degrees(corpus: Corpus, kaders: Iterable[Kader]) -> list[tuple[str, int]]:
    """How many kaders have each degree, the firmest first; what holds no more has none and is not counted."""
    found = Counter(_version(corpus, one).wat.graad for one in kaders)
    return [(degree, found[degree]) for degree in GRADEN if found[degree]]


def _version(corpus: Corpus, one: Kader | Change) -> Versie:
    return corpus.timelines[one.id].latest().stand.versie if isinstance(one, Kader) else one.version
