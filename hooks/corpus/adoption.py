"""What became of a proposal in each gemeente that it is for: nine raden decide on nine days."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.kaders.besloten import AANGENOMEN, ANDERS_BESLOTEN, einde
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_getal, som_op
from hooks.corpus.corpus import Corpus

# What is said of each end, for one and for more.
ENDS = {
    AANGENOMEN: ("nam het aan", "namen het aan"),
    "afgewezen": ("wees het af", "wezen het af"),
    "ingetrokken": ("trok het in", "trokken het in"),
    ANDERS_BESLOTEN: ("besloot anders", "besloten anders"),
}
# Who decided, by what a decision says of it.
DECIDERS = {"raden": "raden", "colleges": "colleges"}
OTHERS = "gemeenten"


@dataclass(frozen=True)
class Adoption:
    """How a proposal ended, by gemeente, and who decided; `of` are all gemeenten that it is for."""

    of: tuple[str, ...]
    ended: dict[str, str]
    deciders: str = OTHERS

    @property
    def words(self) -> str:
        """„3 van 9 raden hebben besloten: 2 namen het aan en 1 wees het af."; empty where none has."""
        if not self.ended:
            return ""
        count = len(self.ended)
        parts = [
            f"{schrijf_getal(times)} {one if times == 1 else more}"
            for end, (one, more) in ENDS.items()
            if (times := list(self.ended.values()).count(end))
        ]
        has = "heeft" if count == 1 else "hebben"
        total = f"{schrijf_getal(count)} van {schrijf_getal(len(self.of))} {self.deciders}"
        return f"{total} {has} besloten: {som_op(parts)}."


def adoption(corpus: Corpus, kader: Kader, proposal: Versie) -> Adoption:
    """What each gemeente decided about a proposal, as far as the kader says."""
    of = corpus.towns_of(kader, proposal)
    found = {gemeente: end for gemeente in of if (end := einde(kader, proposal, gemeente))}
    named = {end.versie.besluit for end in found.values() if end.versie.besluit}
    who = {DECIDERS.get(corpus.besluiten[name].door or "", OTHERS) for name in named}
    deciders = who.pop() if len(who) == 1 else OTHERS
    return Adoption(of, {gemeente: end.hoe for gemeente, end in found.items()}, deciders)
