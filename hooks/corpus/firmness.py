"""How firm the kaders of a gemeente are: decided, a building block there, or neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import building_blocks
from hooks.corpus.words import counted


@dataclass(frozen=True)
class Firmness:
    """How many kaders of a gemeente are each of these."""

    decided: int
    blocks: int
    undecided: int

    @property
    def sentence(self) -> str:
        """The counts, in Dutch; a building block only where there is one."""
        blocks = (
            f"{counted(self.blocks, 'is', 'zijn')} een bouwsteen voor het beleid, " if self.blocks else ""
        )
        return (
            f"{counted(self.decided, 'kader is', 'kaders zijn')} besloten, {blocks}"
            f"{counted(self.undecided, 'is', 'zijn')} voorstel, advies of mededeling."
        )


def firmness_in(corpus: Corpus, kaders: Iterable[Kader], gemeente: str) -> Firmness:
    """How firm kaders are in a gemeente, as far as this corpus knows."""
    apart = building_blocks(corpus, gemeente)
    stands = [corpus.timelines[kader.id].latest(gemeente).stand for kader in kaders]
    versions = [stand.versie for stand in stands if stand.heeft_inhoud]
    decided = [version for version in versions if version.wat.is_besluit]
    blocks = sum(version.besluit in apart for version in decided)
    return Firmness(len(decided) - blocks, blocks, len(versions) - len(decided))
