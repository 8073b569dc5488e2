"""What the page of a proposal tells: worked out by adopting the proposal in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from calculators.kaders.aannemen import Aanname
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import GELDT, Stand, stand_op, voorganger
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.corpus.proposed import Proposal
from hooks.corpus.timeline import EVERYWHERE, Moment
from hooks.proposals.adopt import adopted
from hooks.proposals.before_after import BeforeAfter, values_side_by_side
from hooks.proposals.text_changes import SeenIn, seen_in
from hooks.proposals.typical import TypicalCase, typical_cases
from hooks.proposals.values import changed_values


@dataclass(frozen=True)
class View:
    """A proposal for who decides about it.

    `before` is what holds now, and of a proposal that ended what held when it was made; None where there was
    nothing. `calculators` are those that read it; without any there are no `cases`. `bundle` are the other
    proposals of the same document.
    """

    proposal: Proposal
    before: Moment | None
    after: Moment
    values: tuple[BeforeAfter, ...]
    calculators: tuple[Rekenhulp, ...]
    cases: tuple[TypicalCase, ...]
    seen_in: tuple[SeenIn, ...]
    bundle: tuple[Proposal, ...]

    @property
    def follows_another(self) -> bool:
        """Whether the words can be compared with those of a version before."""
        return voorganger(self.proposal.kader.versies, self.proposal.version) is not None


def calculators_reading(kader: Kader) -> tuple[Rekenhulp, ...]:
    """The calculators that read a kader, under any name that it had."""
    names = {kader.id, *kader.voorheen}
    return tuple(one for one in REKENHULPEN.values() if names & {read.kader for read in one.leest})


def view(corpus: Corpus, proposal: Proposal, everyone: Sequence[Proposal], data: Gegevens) -> View:
    """All that the page tells; `everyone` are all proposals, `data` is what the calculators read now."""
    kader, version = proposal.kader, proposal.version
    before = _before(proposal)
    calculators = calculators_reading(kader)
    cases: list[TypicalCase] = []
    seen: tuple[SeenIn, ...] = ()
    # Without values and calculators nothing else can come out otherwise.
    has_values = any(one.waarden for one in kader.alle_versies())
    if proposal.is_open and (has_values or calculators):
        would_be = adopted(corpus, Aanname(kader.id, version.naam))
        values = changed_values(
            (corpus.vragen, kader), (would_be.vragen, would_be.kaders[kader.id]), kader.id
        )
        seen = seen_in(corpus, would_be, values)
        if calculators:
            sides = data, calculator_data(would_be)
            cases = typical_cases(corpus, calculators, sides, version.geldt_vanaf.laatste)
    return View(
        proposal,
        before,
        Moment(Stand(GELDT, version), version.geldt_vanaf.laatste, _place(version)),
        tuple(values_side_by_side(before.stand.versie if before else None, version)),
        calculators,
        tuple(cases),
        seen,
        tuple(
            one
            for one in everyone
            if version.bundel and one.version.bundel == version.bundel and one.id != proposal.id
        ),
    )


def _place(version: Versie) -> str:
    """The gemeente whose text is shown: the first, of a proposal that is not for all."""
    return version.alleen[0] if version.alleen else EVERYWHERE


def _before(proposal: Proposal) -> Moment | None:
    kader, version, place = proposal.kader, proposal.version, _place(proposal.version)
    if proposal.adoption.ended:
        was = voorganger(kader.versies, version)
        return Moment(Stand(GELDT, was.voor(place)), version.begint.eerste, place) if was else None
    others = tuple(one for one in kader.versies if one is not version)
    if not any(one.is_voor(place) for one in others):
        return None
    stand = stand_op(replace(kader, versies=others), date.max, place)
    return Moment(replace(stand, ernaast=()), date.max, place) if stand.soort == GELDT else None
