"""De berekening van «ombouw»: hoeveel mensen er elk jaar zijn in een scenario van de gebruiker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from calculators.kaders.kalender import MAANDEN_PER_JAAR, dagen_in_maand
from calculators.kaders.notatie import PROCENT, rond_af
from calculators.raamwerk.peiling import Peiling

OMVANG = "wvs/sw-bestand-omvang"
SW, SW_EN_BESCHUT, IEDEREEN = "sw", "sw-en-beschut", "iedereen"


@dataclass(frozen=True)
class Stand:
    """Hoeveel mensen er zijn, een heel aantal jaren na de peildatum; in hele mensen.

    `jaar` is het jaar waarin dat is, op dezelfde dag van het jaar als de peildatum.
    """

    jaar: int
    sw: int
    beschut: int
    traject: int

    def telt_mee(self, wie: str) -> int:
        """Hoeveel mensen er meetellen, van de groepen die de gebruiker koos."""
        return self.sw + (self.beschut if wie != SW else 0) + (self.traject if wie == IEDEREEN else 0)


@dataclass(frozen=True)
class Scenario:
    """Aannames van de gebruiker, elk per jaar.

    De uitstroom is een vast aantal, of een percentage van wie er nog is: precies een van beide is er.
    """

    naam: str
    uitstroom: int | None
    procent: Decimal | None
    beschut_erbij: int
    trajecten: int
    maanden: int

    @property
    def tegelijk(self) -> int:
        """Hoeveel mensen gemiddeld tegelijk in een leerwerktraject zitten, afgerond op hele mensen."""
        return rond_af(Fraction(self.trajecten * self.maanden, MAANDEN_PER_JAAR))

    def sw_na(self, begin: int, jaren: int) -> int:
        """Hoeveel SW-medewerkers er na zoveel jaar nog zijn.

        Bij een percentage wordt exact doorgerekend en pas de uitkomst afgerond, half naar boven.
        """
        if self.uitstroom is not None:
            return max(0, begin - self.uitstroom * jaren)
        blijft = 1 - Fraction(self.procent or 0) * Fraction(1, PROCENT)
        return rond_af(begin * blijft**jaren)

    def loop(self, begin: int, beschut: int, eerste_jaar: int, jaren: int) -> tuple[Stand, ...]:
        """De stand op de peildatum, en elk jaar daarna."""
        return tuple(
            Stand(
                eerste_jaar + n,
                self.sw_na(begin, n),
                beschut + self.beschut_erbij * n,
                self.tegelijk,
            )
            for n in range(jaren + 1)
        )


@dataclass(frozen=True)
class Grens:
    """Een aantal dat de gebruiker nodig vindt, bijvoorbeeld voor een PMC of een locatie."""

    naam: str
    aantal: int

    def onder(self, standen: tuple[Stand, ...], wie: str) -> int | None:
        """Het eerste jaar met minder mensen dan de grens; niets als dat er niet is."""
        return next((stand.jaar for stand in standen if stand.telt_mee(wie) < self.aantal), None)

    def weer_genoeg(self, standen: tuple[Stand, ...], wie: str) -> int | None:
        """Het eerste jaar daarna waarin er weer genoeg mensen zijn; niets als dat er niet is."""
        eerste = self.onder(standen, wie)
        return next(
            (
                stand.jaar
                for stand in standen
                if eerste is not None and stand.jaar > eerste and stand.telt_mee(wie) >= self.aantal
            ),
            None,
        )


def zonder_sw(standen: tuple[Stand, ...]) -> int | None:
    """Het eerste jaar zonder SW-medewerkers; niets als dat er niet is."""
    return next((stand.jaar for stand in standen if not stand.sw), None)


@dataclass(frozen=True)
class Ombouw:
    """De scenario's van de gebruiker, met waar zij beginnen en de grenzen die tellen."""

    peiling: Peiling
    eigen_begin: int | None
    beschut: int
    jaren: int
    wie: str
    scenarios: tuple[Scenario, ...]
    grenzen: tuple[Grens, ...]

    @property
    def begin(self) -> int:
        """Het aantal SW-medewerkers op de peildatum: dat van de gebruiker, en anders dat van het kader."""
        if self.eigen_begin is not None:
            return self.eigen_begin
        return int(self.peiling.waarde(OMVANG, "aantal").getal)

    @property
    def ongeveer(self) -> str:
        """„ongeveer " als het begin zo in het kader staat; dan is ook elk later aantal niet preciezer."""
        grens = self.peiling.waarde(OMVANG, "aantal").grens
        return f"{grens} " if self.eigen_begin is None and grens else ""

    @property
    def eerste_jaar(self) -> int:
        return self.peiling.dag.year

    @property
    def laatste_jaar(self) -> int:
        return self.eerste_jaar + self.jaren

    def dag_in(self, jaar: int) -> date:
        """De dag in een later jaar waarop de stand van dat jaar geldt: die van de peildatum.

        Bestaat die dag dan niet, dan is het de laatste dag van die maand.
        """
        begin = self.peiling.dag
        return date(jaar, begin.month, min(begin.day, dagen_in_maand(jaar, begin.month)))

    def loop(self, scenario: Scenario) -> tuple[Stand, ...]:
        """De stand van elk jaar in een scenario."""
        return self._lopen[scenario]

    @cached_property
    def _lopen(self) -> dict[Scenario, tuple[Stand, ...]]:
        return {
            een: een.loop(self.begin, self.beschut, self.eerste_jaar, self.jaren) for een in self.scenarios
        }
