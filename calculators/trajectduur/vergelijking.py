"""Antwoorden van «trajectduur» naast elkaar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from calculators.kaders.kalender import Duur
from calculators.kaders.notatie import schrijf_aantal, schrijf_duur
from calculators.raamwerk.vergelijking import (
    Plan,
    Regel,
    Vergelijking,
    vergelijk_aantallen,
    vergelijk_dagen,
    vergelijk_teksten,
    zeg_verschillen,
)

TERMIJNEN = {"leerwerktraject": "leerwerktraject", "totaal": "leerwerktraject en detachering samen"}
NIETS = "niets"

Termijn = Mapping[str, Any]
Aantal = tuple[str, int]


def vergelijk(plannen: Sequence[Plan]) -> Vergelijking:
    """De vergelijking, met een zin voor elk verschil."""
    regels = tuple(_regels([plan.antwoord for plan in plannen]))
    return Vergelijking(tuple(zeg_verschillen(plannen, regels)), regels)


def _regels(antwoorden: Sequence[Mapping[str, Any]]) -> Iterator[Regel]:
    """Het oordeel, en dan per termijn de dagen en wat er gebruikt en over is."""
    yield vergelijk_teksten("Oordeel", [een["oordeel"] for een in antwoorden])
    for sleutel, naam in TERMIJNEN.items():
        termijnen: list[Termijn] = [een[sleutel] or {} for een in antwoorden]
        if not any(termijnen):
            continue
        yield vergelijk_dagen(f"Laatste dag {naam}", [_dag(een, "laatste_dag") for een in termijnen])
        if any(een and een["uiterst"] != een["laatste_dag"] for een in termijnen):
            langste = [_dag(een, "uiterst") for een in termijnen]
            yield vergelijk_dagen(f"Laatste dag {naam}, bij de langste lezing", langste)
        yield vergelijk_dagen(f"Gepland einde {naam}", [_dag(een, "gepland_einde") for een in termijnen])
        yield _vergelijk(f"Te lang, {naam}", [_dagen(een, "overschrijding_dagen") for een in termijnen])
        for kop, deel in (("Gebruikt op de peildatum", "gebruikt"), ("Nog over op de peildatum", "over")):
            yield _vergelijk(f"{kop}, {naam}", [_duur(een, deel) for een in termijnen])


def _dag(termijn: Termijn, deel: str) -> date | None:
    return date.fromisoformat(termijn[deel]) if termijn.get(deel) else None


def _dagen(termijn: Termijn, deel: str) -> Aantal | None:
    aantal = termijn.get(deel)
    return None if aantal is None else (schrijf_aantal(aantal, "dagen"), aantal)


def _duur(termijn: Termijn, deel: str) -> Aantal | None:
    tijd = termijn.get(deel)
    return None if tijd is None else (schrijf_duur(Duur(**tijd)), tijd["dagen"])


def _vergelijk(naam: str, aantallen: Sequence[Aantal | None]) -> Regel:
    """Aantallen dagen; is er in een van de plannen niets van te zeggen, dan heet nul daarnaast ook niets."""
    if None in aantallen:
        aantallen = [een if een and een[1] else None for een in aantallen]
    return vergelijk_aantallen(naam, aantallen, "dagen", NIETS)
