"""Proposals that lie beside what holds: a calculator mentions them, and works nothing out with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Versie

Beside = Mapping[str, tuple[str, ...]]  # the names of versions, by kader


def beside(data: Gegevens) -> Beside:
    """The versions of each kader that a reader is only told of; of a kader that has no others: none."""
    found = {
        name: tuple(one.naam for one in kader.versies if _lies_beside(one)) for name, kader in _all(data)
    }
    kaders = data.kaders.kaders
    return {name: names for name, names in found.items() if 0 < len(names) < len(kaders[name].versies)}


def without(data: Gegevens, left_out: Beside) -> Gegevens:
    """The same without these versions."""
    if not left_out:
        return data
    kaders = {name: _without(kader, left_out.get(name, ())) for name, kader in _all(data)}
    return replace(data, kaders=replace(data.kaders, kaders=kaders))


def _lies_beside(version: Versie) -> bool:
    return (version.wat.is_voorstel or version.wat.beeindigt) and not version.wat.neemt_plaats_in


def _all(data: Gegevens) -> list[tuple[str, Kader]]:
    return list(data.kaders.kaders.items())


def _without(kader: Kader, names: tuple[str, ...]) -> Kader:
    return replace(kader, versies=tuple(one for one in kader.versies if one.naam not in names))
