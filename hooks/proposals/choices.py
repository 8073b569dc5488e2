"""The proposals that one can reckon with in a calculator: each alone, and those of one document at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Versie
from calculators.raamwerk.alsof import in_woorden, naam_van, open_voorstellen
from calculators.raamwerk.rekenhulp import Rekenhulp


@dataclass(frozen=True)
class Choice:
    """One or more proposals to adopt at once; from which day they lie, and where nothing is decided yet."""

    names: str
    text: str
    gemeenten: tuple[str, ...]
    since: date


def choices(data: Gegevens, calculator: Rekenhulp) -> list[Choice]:
    """What there is to choose: documents with more than one proposal first, then each proposal."""
    bundles: dict[str, list[tuple[str, Versie, tuple[str, ...]]]] = {}
    for kader, version, towns in open_voorstellen(data, (one.kader for one in calculator.leest)):
        name = naam_van(kader, version)
        bundles.setdefault(version.bundel or name, []).append((name, version, towns))
    together = [_choice(data, found) for found in bundles.values() if len(found) > 1]
    return [one for one in together if one.gemeenten] + list(_alone(data, bundles))


def _alone(data: Gegevens, bundles: dict[str, list[tuple[str, Versie, tuple[str, ...]]]]) -> Iterator[Choice]:
    for found in bundles.values():
        yield from (_choice(data, [one]) for one in found)


def _choice(data: Gegevens, found: list[tuple[str, Versie, tuple[str, ...]]]) -> Choice:
    names = " ".join(name for name, _, _ in found)
    towns = [one for one in found[0][2] if all(one in others for _, _, others in found)]
    since = max(version.begint.laatste for _, version, _ in found)
    return Choice(names, in_woorden(data, names), tuple(towns), since)
