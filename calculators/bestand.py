"""Wat een rekenhulp bij elke rij van een bestand zegt: een paar cellen in plaats van een hele uitkomst."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from calculators.gegevens import Gegevens
from calculators.kalender import DAGEN_PER_WEEK
from calculators.notatie import schrijf_getal
from calculators.vraag import Ingevuld


@dataclass(frozen=True)
class Cel:
    """Eén cel: de tekst, en waarop men haar sorteert; een lege cel heeft niets om op te sorteren."""

    tekst: str = ""
    sleutel: int | str | None = None


@dataclass(frozen=True)
class Rij:
    """De cellen bij één vraag, en na hoeveel weken het eerstvolgende einde is; niets als dat voorbij is."""

    cellen: tuple[Cel, ...]
    weken: int | None


@dataclass(frozen=True)
class Bestand:
    """De koppen van de kolommen, en wat er in een rij staat; `reken` gooit `vraag.Fouten`."""

    koppen: tuple[str, ...]
    reken: Callable[[Gegevens, Ingevuld], Rij]


def dag_cel(dag: date | None) -> Cel:
    """Een datum zoals een rekenblad haar als datum leest: `31-12-2017`."""
    if dag is None:
        return Cel()
    return Cel(f"{dag.day:02}-{dag.month:02}-{dag.year}", dag.isoformat())


def getal_cel(getal: int | None) -> Cel:
    """Een heel getal."""
    return Cel() if getal is None else Cel(schrijf_getal(getal), getal)


def tekst_cel(tekst: str) -> Cel:
    """Een woord."""
    return Cel(tekst, tekst)


def weken_tot(dag: date, peildatum: date) -> int | None:
    """Binnen hoeveel weken na de peildatum de dag valt: nul is de dag zelf; niets als hij voorbij is."""
    dagen = (dag - peildatum).days
    return None if dagen < 0 else -(-dagen // DAGEN_PER_WEEK)
