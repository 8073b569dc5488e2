"""Dagen als agendabestand (iCalendar), dat elk agendaprogramma kan openen.

Bron: RFC 5545. Regels eindigen op CRLF en zijn gevouwen; er is geen tijd van nu, dus dezelfde dagen geven
altijd hetzelfde bestand. Wanneer het is gemaakt, en dat het een eerder bestand vervangt, zet de pagina erin
op het moment dat de lezer het bewaart (`assets/rekenen/agenda.js`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kalender import EEN_DAG

LANGSTE_REGEL = 75  # octetten, het einde van de regel niet meegeteld
LOT = "lot"
WAARSCHUW_DAGEN = 14
EINDE = "END:VCALENDAR\r\n"


@dataclass(frozen=True)
class Gebeurtenis:
    """Iets wat de hele dag duurt.

    `mijlpaal` is binnen één berekening uniek, en blijft gelijk als de dag verschuift.
    """

    mijlpaal: str
    dag: date
    titel: str
    uitleg: str


def schrijf_agenda(gebeurtenissen: Iterable[Gebeurtenis], rekenhulp: str, stempel: date, lot: str) -> str:
    """Het agendabestand als tekst; `stempel` is de dag waarop het telt als gemaakt.

    `lot` is de naam van deze berekening: met de mijlpaal erbij is elke gebeurtenis overal uniek.
    """
    return begin_agenda(rekenhulp) + schrijf_gebeurtenissen(gebeurtenissen, stempel, lot) + EINDE


def begin_agenda(rekenhulp: str) -> str:
    """Wat er in een agendabestand vóór de gebeurtenissen staat; daarachter komt `EINDE`."""
    return _schrijf(
        ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Kaderwijzer//{rekenhulp}//NL", "CALSCALE:GREGORIAN")
    )


def schrijf_gebeurtenissen(gebeurtenissen: Iterable[Gebeurtenis], stempel: date, lot: str) -> str:
    """De gebeurtenissen van één berekening, om tussen begin en einde te zetten."""
    return _schrijf(regel for een in gebeurtenissen for regel in _regels(een, stempel, lot))


def _schrijf(regels: Iterable[str]) -> str:
    return "".join(f"{stuk}\r\n" for regel in regels for stuk in _vouw(regel))


def _regels(gebeurtenis: Gebeurtenis, stempel: date, lot: str) -> Iterator[str]:
    titel = _tekst(gebeurtenis.titel)
    yield "BEGIN:VEVENT"
    yield f"UID:{lot}.{_tekst(gebeurtenis.mijlpaal)}@kaderwijzer"
    yield f"DTSTAMP:{_dag(stempel)}T000000Z"
    yield "SEQUENCE:0"
    yield f"DTSTART;VALUE=DATE:{_dag(gebeurtenis.dag)}"
    yield f"DTEND;VALUE=DATE:{_dag(gebeurtenis.dag + EEN_DAG)}"
    yield f"SUMMARY:{titel}"
    yield f"DESCRIPTION:{_tekst(gebeurtenis.uitleg)}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{titel}")
    yield from (f"TRIGGER:-P{WAARSCHUW_DAGEN}D", "END:VALARM")
    yield "END:VEVENT"


def _dag(dag: date) -> str:
    return dag.isoformat().replace("-", "")


def _tekst(tekst: str) -> str:
    for teken in ("\\", ";", ","):
        tekst = tekst.replace(teken, f"\\{teken}")
    return tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _vouw(regel: str) -> Iterator[str]:
    """De regel in stukken van hoogstens 75 octetten; een teken blijft heel."""
    stuk, lengte = "", 0
    for teken in regel:
        breedte = len(teken.encode())
        if lengte + breedte > LANGSTE_REGEL:
            yield stuk
            stuk, lengte = " ", 1
        stuk += teken
        lengte += breedte
    yield stuk
