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
NIET_MEER = "niets"

Termijn = Mapping[str, Any]


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
        te_lang = [_dagen(een, "overschrijding_dagen") for een in termijnen]
        yield vergelijk_aantallen(f"Te lang, {naam}", te_lang, "dagen")
        for kop, deel in (("Gebruikt op de peildatum", "gebruikt"), ("Nog over op de peildatum", "over")):
            yield vergelijk_aantallen(
                f"{kop}, {naam}", [_duur(een, deel) for een in termijnen], "dagen", NIET_MEER
            )


def _dag(termijn: Termijn, deel: str) -> date | None:
    return date.fromisoformat(termijn[deel]) if termijn.get(deel) else None


def _dagen(termijn: Termijn, deel: str) -> tuple[str, int] | None:
    aantal = termijn.get(deel)
    return None if aantal is None else (schrijf_aantal(aantal, "dagen"), aantal)


def _duur(termijn: Termijn, deel: str) -> tuple[str, int] | None:
    tijd = termijn.get(deel)
    return None if tijd is None else (schrijf_duur(Duur(**tijd)), tijd["dagen"])
