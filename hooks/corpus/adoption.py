"""What became of a proposal in each gemeente that it is for: nine raden decide on nine days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_getal, som_op
from calculators.kaders.stand import Verloop, op_volgorde
from hooks.corpus.corpus import Corpus

# What is said of each end, for one and for more.
ENDS = {
    "aangenomen": ("nam het aan", "namen het aan"),
    "afgewezen": ("wees het af", "wezen het af"),
    "ingetrokken": ("trok het in", "trokken het in"),
    "anders besloten": ("besloot anders", "besloten anders"),
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
    of = proposal.alleen or corpus.gebieden[kader.gebied].gemeenten
    found = {gemeente: end for gemeente in of if (end := _end(kader, proposal, gemeente))}
    named = {version.besluit for version, _ in found.values() if version.besluit}
    who = {DECIDERS.get(corpus.besluiten[name].door or "", OTHERS) for name in named}
    deciders = who.pop() if len(who) == 1 else OTHERS
    return Adoption(of, {gemeente: end for gemeente, (_, end) in found.items()}, deciders)


def _end(kader: Kader, proposal: Versie, gemeente: str) -> tuple[Versie, str] | None:
    """The version that ended the proposal in a gemeente, and how."""
    for version, course in _courses(kader, gemeente):
        lying = [one.naam for one in (course.geldend, *course.ernaast) if one]
        if version.wat.is_besluit and version.neemt_aan == proposal.naam:
            return version, "aangenomen"
        if version.wat.is_besluit and version.neemt_aan is None and proposal.naam in lying:
            return version, "anders besloten"
        ended = course.beeindigd_door(version) if version.wat.beeindigt else None
        if ended is not None and ended.naam == proposal.naam:
            return version, version.status
    return None


def _courses(kader: Kader, gemeente: str) -> Iterator[tuple[Versie, Verloop]]:
    """Each version that a gemeente gets, with how things were before it."""
    course = Verloop()
    for version in op_volgorde(kader.versies_voor(gemeente)):
        yield version, course
        course = course.na(version)
