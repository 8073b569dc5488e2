"""Until when each version of a kader was the last word: what was stored is only when it began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.kaders.kader import Kader
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import Verloop, op_volgorde
from hooks.corpus.timeline import EVERYWHERE


@dataclass(frozen=True)
class End:
    """When something else came in the place of a version; `in_gemeenten` only where that was another day."""

    everywhere: Datum | None = None
    in_gemeenten: Mapping[str, Datum] = field(default_factory=dict)


def ends(kader: Kader) -> dict[str, End]:
    """The end of each version that has one, by its name.

    A version for some gemeenten ends everywhere on one day, or in each gemeente on its own.
    """
    apart = dict.fromkeys(
        name for version in kader.versies for name in (*version.alleen, *version.per_gemeente)
    )
    found = {gemeente: _ends_in(kader, gemeente) for gemeente in (EVERYWHERE, *apart)}
    made = {}
    for version in kader.versies:
        days = {place: found[place][version.naam] for place in found if version.naam in found[place]}
        general = days.pop(EVERYWHERE, None)
        if version.alleen and set(days) == set(version.alleen) and len(set(days.values())) == 1:
            general = next(iter(days.values()))
        others = {place: day for place, day in days.items() if day != general}
        if general or others:
            made[version.naam] = End(general, others)
    return made


def _ends_in(kader: Kader, gemeente: str) -> dict[str, Datum]:
    found: dict[str, Datum] = {}
    course = Verloop()
    for version in op_volgorde(kader.versies_voor(gemeente)):
        before, course = course.geldend, course.na(version)
        if before and course.geldend is not before:
            found[before.naam] = version.begint
    return found
