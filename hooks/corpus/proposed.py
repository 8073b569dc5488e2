"""All proposals of a corpus, and how far each has come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from calculators.kaders.besloten import AANGENOMEN
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.status import VOORGESTELD
from hooks.corpus.adoption import Adoption, adoption
from hooks.corpus.corpus import Corpus

OPEN, PARTLY, ADOPTED = "open", "deels besloten", AANGENOMEN
REJECTED, WITHDRAWN, OTHERWISE = "afgewezen", "ingetrokken", "anders besloten"
EACH_OWN = "per gemeente verschillend besloten"
# In the order of the list, each with what it means.
STATES = {
    OPEN: "Voor zover deze kennisbank weet, is hierover nog niet besloten.",
    PARTLY: "Een deel van de gemeenten heeft besloten.",
    ADOPTED: "Hierover is ja gezegd.",
    REJECTED: "Hierover is nee gezegd.",
    WITHDRAWN: "Wie dit voorstelde, heeft het ingetrokken.",
    OTHERWISE: "Er is iets anders besloten.",
    EACH_OWN: "Elke gemeente heeft besloten, maar niet allemaal hetzelfde.",
}


def proposal_address(kader_id: str, name: str) -> str:
    """Where the page of a proposal stands; `name` is that of its version."""
    return f"voorstellen/{kader_id}/{name}/"


@dataclass(frozen=True)
class Proposal:
    """A version that is proposed, with what became of it in each gemeente that it is for."""

    kader: Kader
    version: Versie
    adoption: Adoption

    @property
    def id(self) -> str:
        return f"{self.kader.id}/{self.version.naam}"

    @property
    def address(self) -> str:
        return proposal_address(self.kader.id, self.version.naam)

    @cached_property
    def state(self) -> str:
        """How far it has come: one of STATES."""
        ended = self.adoption.ended
        if len(ended) < len(self.adoption.of):
            return PARTLY if ended else OPEN
        return next(iter(ended.values())) if len(set(ended.values())) == 1 else EACH_OWN

    @property
    def is_open(self) -> bool:
        """Whether anyone can still decide about it."""
        return self.state in (OPEN, PARTLY)


def all_proposals(corpus: Corpus) -> list[Proposal]:
    """Each version that is proposed, in the order of the corpus."""
    return [
        Proposal(kader, version, adoption(corpus, kader, version))
        for kader in corpus.kaders.values()
        for version in kader.versies
        if version.status == VOORGESTELD
    ]
