"""What one version changes: the same kader, values and typical cases without it and with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import GELDT, Stand, stand_op
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import EVERYWHERE, Moment
from hooks.proposals.before_after import BeforeAfter, values_side_by_side
from hooks.proposals.text_changes import SeenIn, seen_in
from hooks.proposals.typical import TypicalCase, typical_cases
from hooks.proposals.values import changed_values

Data = tuple[Gegevens, Gegevens]


@dataclass(frozen=True)
class Effect:
    """A version beside what is there without it.

    `before` is None where there was nothing. `calculators` are those that read the kader; without any there
    are no `cases`.
    """

    kader: Kader
    version: Versie
    before: Moment | None
    after: Moment
    values: tuple[BeforeAfter, ...]
    calculators: tuple[Rekenhulp, ...]
    cases: tuple[TypicalCase, ...]
    seen_in: tuple[SeenIn, ...]

    is_proposal = False


def calculators_reading(kader: Kader) -> tuple[Rekenhulp, ...]:
    """The calculators that read a kader, under any name that it had."""
    names = {kader.id, *kader.voorheen}
    return tuple(one for one in REKENHULPEN.values() if names & {read.kader for read in one.leest})


def place_of(version: Versie) -> str:
    """The gemeente whose text is shown: the first, of a version that is not for all."""
    return version.alleen[0] if version.alleen else EVERYWHERE


def as_it_was(before: Corpus, kader: Kader) -> Kader | None:
    """The kader on another side, under any name that it had."""
    return next((before.kaders[one] for one in (kader.id, *kader.voorheen) if one in before.kaders), None)


def stands_on(kader: Kader, day: date, place: str) -> Moment | None:
    """What a kader says on a day, without what lies beside it; None where it says nothing."""
    if not any(one.is_voor(place) for one in kader.versies):
        return None
    stand = stand_op(kader, day, place)
    return Moment(replace(stand, ernaast=()), day, place) if stand.soort == GELDT else None


def effect_of(
    kader: Kader,
    version: Versie,
    before: Moment | None,
    sides: tuple[Corpus, Corpus] | None,
    data: Callable[[], Data],
) -> Effect:
    """What a version changes from one side to the other; without sides nothing is worked out.

    `data` is what the calculators read on both, asked for only when one reads the kader.
    """
    calculators = calculators_reading(kader)
    cases: list[TypicalCase] = []
    seen: tuple[SeenIn, ...] = ()
    if sides:
        old, new = sides
        values = changed_values(
            (old.vragen, as_it_was(old, kader)), (new.vragen, new.kaders[kader.id]), kader.id
        )
        seen = seen_in(old, new, values)
        if calculators:
            cases = typical_cases(new, calculators, data(), version.geldt_vanaf.laatste)
    place = place_of(version)
    return Effect(
        kader=kader,
        version=version,
        before=before,
        after=Moment(Stand(GELDT, version), version.geldt_vanaf.laatste, place),
        values=tuple(values_side_by_side(before.stand.versie if before else None, version)),
        calculators=calculators,
        cases=tuple(cases),
        seen_in=seen,
    )
