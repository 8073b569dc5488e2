"""What a source once left open stays open in the versions that follow, until one says that it was solved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from calculators.kaders.kader import OpenPunt, Versie
from calculators.kaders.stand import op_volgorde, voorganger


def with_inherited_points(versions: Iterable[Versie]) -> tuple[Versie, ...]:
    """The versions of one kader, each with the open points of the version that it follows.

    A version follows what held before it; a decision also follows the proposal that it adopts.
    """
    made = list(versions)
    for version in op_volgorde(made):
        if not version.wat.heeft_inhoud:
            continue
        adopted = [one for one in made if one.naam == version.neemt_aan and one is not version]
        before = [one for one in (voorganger(made, version), *adopted) if one]
        per_gemeente = {
            gemeente: replace(own, open_punten=_points([one.voor(gemeente) for one in before], own))
            for gemeente, own in version.per_gemeente.items()
        }
        place = next(number for number, one in enumerate(made) if one is version)
        made[place] = replace(
            version,
            open_punten=_points(before, version),
            per_gemeente=MappingProxyType(per_gemeente),
        )
    return tuple(made)


def _points(before: Iterable[Versie], version: Versie) -> Mapping[str, OpenPunt]:
    if not version.wat.heeft_inhoud:
        return version.open_punten
    found = {name: point for one in before for name, point in one.open_punten.items()}
    left = {name: point for name, point in found.items() if name not in version.opgelost}
    return MappingProxyType(left | dict(version.open_punten))
