"""Twee antwoorden van «trajectduur» naast elkaar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from calculators.kalender import Duur
from calculators.notatie import schrijf_aantal, schrijf_duur
from calculators.vergelijking import Verschil, vergelijk_aantal, vergelijk_dagen, vergelijk_tekst

TERMIJNEN = {"leerwerktraject": "leerwerktraject", "totaal": "leerwerktraject en detachering samen"}


def vergelijk(nu: Mapping[str, Any], anders: Mapping[str, Any]) -> Iterator[Verschil]:
    """De verschillen tussen twee antwoorden, zoals zij in JSON staan, op volgorde van de kerncijfers."""
    yield vergelijk_tekst("Leerwerktraject voor deze groep", nu["weg"], anders["weg"])
    for sleutel, naam in TERMIJNEN.items():
        eerste, tweede = nu[sleutel] or {}, anders[sleutel] or {}
        if not eerste and not tweede:
            continue
        for kop, deel in (("Laatste dag", "laatste_dag"), ("Gepland einde", "gepland_einde")):
            yield vergelijk_dagen(f"{kop} {naam}", _dag(eerste, deel), _dag(tweede, deel))
        lang = "overschrijding_dagen"
        yield vergelijk_aantal(f"Te lang, {naam}", _dagen(eerste, lang), _dagen(tweede, lang))
        for kop, deel in (("Gebruikt op de peildatum", "gebruikt"), ("Nog over op de peildatum", "over")):
            yield vergelijk_aantal(f"{kop}, {naam}", _duur(eerste, deel), _duur(tweede, deel))


def _dag(termijn: Mapping[str, Any], deel: str) -> date | None:
    return date.fromisoformat(termijn[deel]) if termijn.get(deel) else None


def _dagen(termijn: Mapping[str, Any], deel: str) -> tuple[str, int] | None:
    aantal = termijn.get(deel)
    return None if aantal is None else (schrijf_aantal(aantal, "dagen"), aantal)


def _duur(termijn: Mapping[str, Any], deel: str) -> tuple[str, int] | None:
    tijd = termijn.get(deel)
    return None if tijd is None else (schrijf_duur(Duur(**tijd)), tijd["dagen"])
