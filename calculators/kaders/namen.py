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
        for onderscheid in _mogelijk(versie):
            naam = replace(versie, onderscheid=onderscheid)
            if naam.naam not in namen:
                break
        namen.add(naam.naam)
        per_gemeente = {
            plaats: replace(een, onderscheid=onderscheid) for plaats, een in versie.per_gemeente.items()
        }
        gemaakt.append(replace(naam, per_gemeente=per_gemeente))
    return tuple(gemaakt)


def _mogelijk(versie: Versie) -> Iterator[str]:
    yield ""
    if versie.alleen and versie.wat.is_besluit:
        yield versie.alleen[0]
    else:
        yield versie.wat.achter
        yield from (f"{versie.wat.achter}-{gemeente}" for gemeente in versie.alleen)
    yield from (f"{versie.wat.achter}-{nummer}" for nummer in count(TWEEDE))
