"""De hefbomen van een keuze: wat leerwerktrajecten, uitstroom en minder SW elk jaar aan geld verplaatsen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculators.kaders.notatie import PROCENT, rond_af
from calculators.ketenbegroting.partijen import BUITEN, WVS
from calculators.ketenbegroting.posten import SW, TRAJECT


@dataclass(frozen=True)
class Stroom:
    """Geld dat in een jaar van de een naar de ander gaat, in centen."""

    van: str
    naar: str
    kosten: str
    centen: int


@dataclass(frozen=True)
class Hefbomen:
    """Waar de gebruiker aan draait; wat niet is ingevuld, is nul.

    `sw` is hoeveel SW-medewerkers er in elk jaar zijn; leeg als daar niet aan wordt gedraaid. `bespaard` is
    de bijstand die de gemeenten door de uitstroom van één jaar besparen: buiten de keten.
    """

    eerste_jaar: int
    jaren: int
    koper: str
    trajecten: int
    prijs: int
    aandeel: Decimal
    eigen_kosten: int
    uitstroom: int
    bespaard: int
    sw: tuple[int, ...]
    sw_kosten: int
    sw_subsidie: int

    @property
    def alle_jaren(self) -> range:
        return range(self.eerste_jaar, self.eerste_jaar + self.jaren)

    @property
    def via_wvs(self) -> int:
        """Hoeveel leerwerktrajecten via WVS gaan, afgerond op hele trajecten."""
        return rond_af(self.trajecten * Fraction(self.aandeel) * Fraction(1, PROCENT))

    def sw_in(self, jaar: int) -> int:
        """Hoeveel SW-medewerkers er in een jaar zijn."""
        return self.sw[jaar - self.eerste_jaar] if self.sw else 0

    def stromen(self, jaar: int) -> Iterator[Stroom]:
        """Het geld dat de hefbomen in een jaar verplaatsen, zonder de bespaarde bijstand."""
        via = self.via_wvs
        sw = self.sw_in(jaar)
        for van, naar, kosten, centen in (
            (self.koper, WVS, TRAJECT, via * self.prijs),
            (self.koper, BUITEN, TRAJECT, (self.trajecten - via) * self.prijs),
            (WVS, BUITEN, TRAJECT, via * self.eigen_kosten),
            (WVS, BUITEN, SW, sw * self.sw_kosten),
            (BUITEN, WVS, SW, sw * self.sw_subsidie),
        ):
            if centen:
                yield Stroom(van, naar, kosten, centen)

    def per_partij(self, partijen: tuple[str, ...]) -> dict[str, list[int]]:
        """Per partij die meedoet het saldo van elk jaar."""
        saldo: dict[str, list[int]] = {}
        for plek, jaar in enumerate(self.alle_jaren):
            for een in self.stromen(jaar):
                for naam, centen in ((een.van, -een.centen), (een.naar, een.centen)):
                    if naam in partijen:
                        saldo.setdefault(naam, [0] * self.jaren)[plek] += centen
        return saldo

    def per_kosten(self, partijen: tuple[str, ...]) -> dict[str, list[int]]:
        """Per soort kosten het saldo van de keten in elk jaar."""
        saldo: dict[str, list[int]] = {}
        for plek, jaar in enumerate(self.alle_jaren):
            for een in self.stromen(jaar):
                centen = een.centen * ((een.naar in partijen) - (een.van in partijen))
                saldo.setdefault(een.kosten, [0] * self.jaren)[plek] += centen
        return saldo
