"""What a source once left open stays open in the versions that follow, until one says that it was solved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from calculators.kaders.kader import OpenPunt, Versie
from calculators.kaders.stand import VOORSTELLEN, ZONDER_INHOUD


def with_inherited_points(versions: Iterable[Versie]) -> tuple[Versie, ...]:
    """The versions of one kader, each with the open points of the version that it follows.

    A version follows what held before it; a decision also follows the proposal that it adopts.
    """
    made: list[Versie] = []
    for version in versions:
        before = [one for one in (_held(made, version), _adopted(made, version)) if one]
        if version.status in ZONDER_INHOUD:
            made.append(version)
            continue
        per_gemeente = {
            gemeente: replace(own, open_punten=_points([one.voor(gemeente) for one in before], own))
            for gemeente, own in version.per_gemeente.items()
        }
        made.append(
            replace(
                version,
                open_punten=_points(before, version),
                per_gemeente=MappingProxyType(per_gemeente),
            )
        )
    return tuple(made)


def _points(before: Iterable[Versie], version: Versie) -> Mapping[str, OpenPunt]:
    if version.status in ZONDER_INHOUD:
        return version.open_punten
    found = {name: point for one in before for name, point in one.open_punten.items()}
    left = {name: point for name, point in found.items() if name not in version.opgelost}
    return MappingProxyType(left | dict(version.open_punten))


def _held(before: list[Versie], version: Versie) -> Versie | None:
    """The last version that this one takes the place of or lies beside, for the same gemeenten."""
    for_all = [one for one in before if not one.alleen or set(version.alleen) & set(one.alleen)]
    decided = [one for one in for_all if one.status not in VOORSTELLEN]
    return next(reversed(decided or for_all), None)


def _adopted(before: list[Versie], version: Versie) -> Versie | None:
    name = version.neemt_aan or ""
    found = [one for one in before if name.startswith(one.geldt_vanaf.tekst)]
    return next((one for one in reversed(found) if one.status in VOORSTELLEN), None)
