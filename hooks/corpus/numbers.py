"""The numbers and dates that kaders give, for who wants to see them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie, Waarde
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import building_blocks
from hooks.corpus.timeline import EVERYWHERE


@dataclass(frozen=True)
class Number:
    """A kader with the values it gives, in the version that holds as far as this corpus knows."""

    kader: Kader
    version: Versie
    values: tuple[tuple[str, Waarde], ...]
    is_decided: bool  # and not only proposed or told, or a building block


def values_of(version: Versie) -> list[tuple[str, Waarde]]:
    """The values a reader may look for: numbers and dates, not verdicts."""
    return [(name, value) for name, value in version.waarden.items() if value.eenheid != "oordeel"]


def numbers(corpus: Corpus, kaders: Iterable[Kader], gemeente: str = EVERYWHERE) -> tuple[Number, ...]:
    """Every kader that gives a number now; what was decided comes first."""
    apart, found = building_blocks(corpus, gemeente), []
    for kader in kaders:
        stand = corpus.timelines[kader.id].latest(gemeente).stand
        if stand.heeft_inhoud and (values := values_of(stand.versie)):
            decided = stand.versie.wat.is_besluit and stand.versie.besluit not in apart
            found.append(Number(kader, stand.versie, tuple(values), decided))
    return tuple(sorted(found, key=lambda one: not one.is_decided))
