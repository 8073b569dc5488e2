"""The numbers and dates that kaders give, for who wants to see them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie, Waarde
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import EVERYWHERE


@dataclass(frozen=True)
class Number:
    """A kader with the values it gives, in the version that holds as far as this corpus knows."""

    kader: Kader
    version: Versie
    values: tuple[tuple[str, Waarde], ...]

    @property
    def is_decided(self) -> bool:
        """Whether it was decided, and not only proposed or told."""
        return self.version.wat.is_besluit


def values_of(version: Versie) -> list[tuple[str, Waarde]]:
    """The values a reader may look for: numbers and dates, not verdicts."""
    return [(name, value) for name, value in version.waarden.items() if value.eenheid != "oordeel"]


def numbers(corpus: Corpus, kaders: Iterable[Kader], gemeente: str = EVERYWHERE) -> tuple[Number, ...]:
    """Every kader that gives a number now; what was decided comes first."""
    found = []
    for kader in kaders:
        stand = corpus.timelines[kader.id].latest(gemeente).stand
        if stand.heeft_inhoud and (values := values_of(stand.versie)):
            found.append(Number(kader, stand.versie, tuple(values)))
    return tuple(sorted(found, key=lambda one: not one.is_decided))
