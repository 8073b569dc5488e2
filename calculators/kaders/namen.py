"""De namen van versies: het eind van hun vaste adres."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from calculators.kaders.kader import Versie

TWEEDE = 2


def met_namen(versies: Iterable[Versie]) -> tuple[Versie, ...]:
    """Dezelfde versies van één kader, elk met een eigen naam.

    De eerste met een datum heet naar die datum; wat daarna op dezelfde dag begint, zegt waarin het verschilt:
    «2018-01-01-voorstel», «2018-01-01-roosendaal».
    """
    namen: set[str] = set()
    gemaakt = []
    for versie in versies:
        mogelijk = (replace(versie, onderscheid=onderscheid) for onderscheid in _mogelijk(versie))
        met_naam = next(een for een in mogelijk if een.naam not in namen)
        namen.add(met_naam.naam)
        per_gemeente = {
            plaats: replace(een, onderscheid=met_naam.onderscheid)
            for plaats, een in versie.per_gemeente.items()
        }
        gemaakt.append(replace(met_naam, per_gemeente=per_gemeente))
    return tuple(gemaakt)


def _mogelijk(versie: Versie) -> Iterator[str]:
    yield ""
    if versie.alleen and versie.wat.is_besluit:
        yield versie.alleen[0]
    else:
        yield versie.wat.achter
        yield from (f"{versie.wat.achter}-{gemeente}" for gemeente in versie.alleen)
    yield from (f"{versie.wat.achter}-{nummer}" for nummer in count(TWEEDE))
