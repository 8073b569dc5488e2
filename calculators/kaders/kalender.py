"""Datums die grover mogen zijn dan een dag, en termijnen in maanden."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

MAANDNAMEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MAANDEN_PER_JAAR = 12
MAANDEN_PER_KWARTAAL = 3
DAGEN_PER_WEEK = 7
EEN_DAG = timedelta(days=1)

_VORM = re.compile(r"(?P<jaar>\d{4})(?:-Q(?P<kwartaal>[1-4])|-(?P<maand>\d\d)(?:-(?P<dag>\d\d))?)?", re.ASCII)


class GeenDag(ValueError):
    """Wat er staat is als een datum geschreven, en die is er niet; de melding zegt waarom."""


@dataclass(frozen=True)
class Datum:
    """Een datum zo precies als de bron: een dag, een maand, een kwartaal of een jaar.

    `eerste` en `laatste` zijn de eerste en de laatste dag die bedoeld kunnen zijn.
    """

    tekst: str
    eerste: date
    laatste: date

    @classmethod
    def lees(cls, tekst: str) -> Datum:
        """Lees `2017-04-04`, `2015-09`, `2009-Q1` of `2015`.

        ValueError met een Nederlandse melding als dat niet kan.
        """
        vorm = _VORM.fullmatch(tekst)
        if vorm is None:
            raise ValueError(
                f"«{tekst}» is geen datum; schrijf bijvoorbeeld 2017-04-04, 2015-09, 2009-Q1 of 2015"
            )
        jaar = int(vorm["jaar"])
        if jaar < date.min.year:
            raise GeenDag(f"«{tekst}» is geen bestaande datum; het jaar klopt niet")
        if vorm["kwartaal"]:
            laatste_maand = int(vorm["kwartaal"]) * MAANDEN_PER_KWARTAAL
            eerste_maand = laatste_maand - MAANDEN_PER_KWARTAAL + 1
        elif vorm["maand"]:
            eerste_maand = laatste_maand = int(vorm["maand"])
        else:
            eerste_maand, laatste_maand = 1, MAANDEN_PER_JAAR
        if not 1 <= eerste_maand <= MAANDEN_PER_JAAR:
            raise GeenDag(
                f"«{tekst}» is geen bestaande datum; een maand loopt van 01 tot en met {MAANDEN_PER_JAAR}"
            )
        if vorm["dag"]:
            dag = int(vorm["dag"])
            if not 1 <= dag <= dagen_in_maand(jaar, eerste_maand):
                raise GeenDag(f"«{tekst}» is geen bestaande datum; {lengte_van_maand(jaar, eerste_maand)}")
            return cls(tekst, date(jaar, eerste_maand, dag), date(jaar, eerste_maand, dag))
        einde = date(jaar, laatste_maand, dagen_in_maand(jaar, laatste_maand))
        return cls(tekst, date(jaar, eerste_maand, 1), einde)

    @property
    def is_dag(self) -> bool:
        return self.eerste == self.laatste

    @property
    def is_kwartaal(self) -> bool:
        return "Q" in self.tekst


def lengte_van_maand(jaar: int, maand: int) -> str:
    """„februari 2018 heeft 28 dagen"."""
    return f"{MAANDNAMEN[maand - 1]} {jaar} heeft {dagen_in_maand(jaar, maand)} dagen"


def dagen_in_maand(jaar: int, maand: int) -> int:
    """Het aantal dagen in een maand, schrikkeljaren inbegrepen."""
    return calendar.monthrange(jaar, maand)[1]


def laatste_dag(begin: date, maanden: int) -> date:
    """De laatste dag van een termijn van `maanden` maanden die op `begin` begint; die dag telt mee.

    Dat is de dag vóór dezelfde dag van de maand, zoveel maanden later, of, als die maand die dag niet heeft,
    haar laatste dag. Zo lopen ook contracten. Dit is een rekenafspraak van de kennisbank, geen kader en geen
    wet. ValueError bij een negatief aantal; OverflowError als de termijn na het jaar 9999 eindigt.
    """
    if maanden < 0:
        raise ValueError("een termijn heeft nul of meer maanden")
    jaren, maand = divmod(begin.month - 1 + maanden, MAANDEN_PER_JAAR)
    jaar, maand = begin.year + jaren, maand + 1
    if jaar > date.max.year:
        raise OverflowError("de termijn eindigt na het jaar 9999")
    dagen = dagen_in_maand(jaar, maand)
    if begin.day > dagen:
        return date(jaar, maand, dagen)
    return date(jaar, maand, begin.day) - EEN_DAG


@dataclass(frozen=True)
class Duur:
    """Een tijd in hele maanden en losse dagen, en dezelfde tijd in dagen."""

    maanden: int
    losse_dagen: int
    dagen: int


def duur(begin: date, einde: date) -> Duur:
    """De tijd van `begin` tot en met `einde`, beide meegeteld; nul als `einde` vóór `begin` ligt."""
    if einde < begin:
        return Duur(0, 0, 0)
    maanden = (einde.year - begin.year) * MAANDEN_PER_JAAR + einde.month - begin.month + 1
    while (vol := laatste_dag(begin, maanden)) > einde:
        maanden -= 1
    return Duur(maanden, (einde - vol).days, (einde - begin).days + 1)
