"""De berekening van «inkoopaandeel»: het aandeel van WVS, en hoeveel ruimte er is tot het minimum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Trajecten:
    """Het aantal leerwerktrajecten via WVS, op de markt en op een andere manier.

    `plaats` is de naam van een gebied.
    """

    plaats: str
    wvs: int
    markt: int
    anders: int = 0

    @property
    def buiten_wvs(self) -> int:
        return self.markt + self.anders

    @property
    def totaal(self) -> int:
        return self.wvs + self.buiten_wvs

    @property
    def aandeel(self) -> Fraction | None:
        """Het deel via WVS, exact; niets zonder trajecten."""
        return Fraction(self.wvs, self.totaal) if self.totaal else None

    def haalt(self, minimum: Fraction) -> bool | None:
        """Of het aandeel minstens het minimum is; niets zonder trajecten."""
        return None if self.aandeel is None else self.aandeel >= minimum

    def markt_erbij(self, minimum: Fraction) -> int | None:
        """Hoeveel trajecten er op de markt bij kunnen als er verder niets bij komt.

        Nul als het minimum niet is gehaald; niets als er geen grens is, omdat het minimum nul is.
        """
        if not minimum:
            return None
        return max(0, self.wvs * (1 - minimum) // minimum - self.buiten_wvs)

    def wvs_erbij(self, minimum: Fraction) -> int | None:
        """Hoeveel trajecten er via WVS bij moeten als er elders niets bij komt of af gaat.

        Nul als het minimum is gehaald; niets als het zo nooit kan, omdat alles via WVS moet.
        """
        if minimum == 1:
            return None if self.buiten_wvs else 0
        return max(0, -(-self.buiten_wvs * minimum // (1 - minimum)) - self.wvs)

    def naar_wvs(self, minimum: Fraction) -> int:
        """Hoeveel trajecten er van elders naar WVS moeten als het totaal gelijk blijft."""
        return max(0, -(-self.totaal * minimum // 1) - self.wvs)


def tel_op(plaats: str, delen: Iterable[Trajecten]) -> Trajecten:
    """De trajecten van een paar plaatsen bij elkaar."""
    alle = tuple(delen)
    return Trajecten(
        plaats,
        sum(deel.wvs for deel in alle),
        sum(deel.markt for deel in alle),
        sum(deel.anders for deel in alle),
    )
