"""What the page of a proposal tells: worked out by adopting the proposal in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from calculators.kaders.aannemen import Aanname
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.stand import GELDT, Stand, voorganger
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.corpus.proposed import Proposal
from hooks.corpus.timeline import Moment
from hooks.proposals.adopt import adopted
from hooks.proposals.effect import Effect, calculators_reading, effect_of, place_of, stands_on


@dataclass(frozen=True)
class View(Effect):
    """A proposal for who decides about it.

    `before` is what holds now, and of a proposal that ended what held when it was made; None where there was
    nothing. `bundle` are the other proposals of the same document, `beside` those for the same kader about
    which nothing is decided, such as an amendment that was kept.
    """

    proposal: Proposal
    bundle: tuple[Proposal, ...]
    beside: tuple[Proposal, ...]

    is_proposal = True

    @property
    def follows_another(self) -> bool:
        """Whether the words can be compared with those of a version before."""
        return voorganger(self.kader.versies, self.version) is not None


def view(corpus: Corpus, proposal: Proposal, everyone: Sequence[Proposal], data: Gegevens) -> View:
    """All that the page tells; `everyone` are all proposals, `data` is what the calculators read now."""
    kader, version = proposal.kader, proposal.version
    # Without values and calculators nothing else can come out otherwise.
    matters = any(one.waarden for one in kader.alle_versies()) or calculators_reading(kader)
    sides = None
    if proposal.is_open and matters:
        sides = corpus, adopted(corpus, Aanname(kader.id, version.naam))

    def both() -> tuple[Gegevens, Gegevens]:
        assert sides is not None
        return data, calculator_data(sides[1])

    effect = effect_of(kader, version, _before(proposal), sides, both)
    bundle = tuple(
        one
        for one in everyone
        if version.bundel and one.version.bundel == version.bundel and one.id != proposal.id
    )
    beside = tuple(
        one for one in everyone if one.kader is kader and one.version is not version and one.is_open
    )
    parts = {one.name: getattr(effect, one.name) for one in fields(Effect)}
    return View(**parts, proposal=proposal, bundle=bundle, beside=beside)


def _before(proposal: Proposal) -> Moment | None:
    kader, version, place = proposal.kader, proposal.version, place_of(proposal.version)
    if proposal.adoption.ended:
        was = voorganger(kader.versies, version)
        return Moment(Stand(GELDT, was.voor(place)), version.begint.eerste, place) if was else None
    others = tuple(one for one in kader.versies if one is not version)
    return stands_on(replace(kader, versies=others), date.max, place)
