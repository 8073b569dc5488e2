"""Which version on one side is which on the other, and what kind of thing happened to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import GELDT, Stand, voorganger
from hooks.corpus.answers import answer_data
from hooks.corpus.timeline import EVERYWHERE, Moment

# What can happen to a kader or to one of its versions.
NEW, GONE, RENAMED, MORE, CORRECTED = "nieuw", "weg", "hernoemd", "versie erbij", "correctie"
PROPOSED, ADOPTED = "voorstel erbij", "voorstel aangenomen"
REJECTED, WITHDRAWN = "voorstel afgewezen", "voorstel ingetrokken"
KINDS = (NEW, GONE, RENAMED, MORE, CORRECTED, PROPOSED, ADOPTED, REJECTED, WITHDRAWN)

# What the statuses that end a proposal mean for it.
ENDINGS = {"afgewezen": REJECTED, "ingetrokken": WITHDRAWN}


@dataclass(frozen=True)
class Pair:
    """A version on both sides, or on one of them."""

    before: Versie | None
    after: Versie | None
    is_same: bool = False


def pairs(before: Kader, after: Kader) -> Iterator[Pair]:
    """Each version with the one that it was: the same content, or else day and status, or else day."""
    left, right = list(before.versies), list(after.versies)
    contents = {id(one): content_of(kader, one) for kader in (before, after) for one in kader.versies}

    def content(version: Versie) -> object:
        return contents[id(version)]

    for same in (content, _day_and_status, _day):
        for one in list(left):
            other = next((each for each in right if same(each) == same(one)), None)
            if other is not None:
                left.remove(one)
                right.remove(other)
                yield Pair(one, other, content(one) == content(other))
    for other in list(right):  # a version of which the day became more precise names the old one
        for one in list(left):
            if one.geldt_vanaf in other.voorheen_op:
                left.remove(one)
                right.remove(other)
                yield Pair(one, other)
                break
    yield from (Pair(one, None) for one in left)
    yield from (Pair(None, other) for other in right)


def content_of(kader: Kader, version: Versie) -> Versie:
    """What a version itself says: no names of sources, and nothing inherited or only to tell it apart."""
    before = voorganger(kader.versies, version)
    inherited = before.open_punten if before else {}

    def own(one: Versie) -> Versie:
        points = {name: point for name, point in one.open_punten.items() if inherited.get(name) != point}
        sources = (
            tuple(replace(each, titel="") for each in found) for found in (one.bronnen, one.overgang_bron)
        )
        bronnen, overgang_bron = sources
        return replace(one, onderscheid="", open_punten=points, bronnen=bronnen, overgang_bron=overgang_bron)

    towns = {name: own(one) for name, one in version.per_gemeente.items()}
    return replace(own(version), per_gemeente=towns)


def _day_and_status(version: Versie) -> object:
    return version.geldt_vanaf, version.status, version.alleen


def _day(version: Versie) -> object:
    return version.geldt_vanaf


def kind_of(pair: Pair) -> str:
    """What happened; empty when nothing did."""
    before, after = pair.before, pair.after
    if after is None:
        return GONE
    if before is not None:
        if pair.is_same:
            return ""
        if not before.wat.is_voorstel or after.wat.is_voorstel:
            return CORRECTED
    if after.status in ENDINGS:
        return ENDINGS[after.status]
    if after.wat.is_voorstel:
        return PROPOSED
    if before is not None:
        return ADOPTED if after.wat.is_besluit else CORRECTED
    return ADOPTED if after.neemt_aan else MORE


def on_its_own_page(
    kaders: Kaders, kader: Kader, version: Versie, gemeente: str = EVERYWHERE
) -> dict[str, Any]:
    """A version written out: values of other kaders as they were when it began."""
    moment = Moment(Stand(GELDT, version.voor(gemeente)), version.geldt_vanaf.laatste, gemeente)
    return answer_data(kaders, kader, moment)
