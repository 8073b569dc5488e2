"""Wanneer een veld telt, en wanneer het aan de beurt is, gezien wat er in de velden ervoor is ingevuld.

Een veld dat niet telt, kan de uitkomst niet veranderen; het formulier vraagt er dan niet naar. Een veld dat
nog niet aan de beurt is, telt wel, en staat er zodra er iets in staat. De pagina leest dezelfde voorwaarden
in `docs/assets/rekenen/telt.js`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Als:
    """Een eerder veld waarin iets is ingevuld, of een van deze keuzes."""

    veld: str
    keuzes: tuple[str, ...] = ()

    def gaat_op(self, antwoorden: Mapping[str, object]) -> bool:
        """Of het zo is ingevuld; wat leeg is, staat niet in de antwoorden."""
        if self.veld not in antwoorden:
            return False
        return not self.keuzes or antwoorden[self.veld] in self.keuzes

    def als_data(self) -> list[str]:
        return [self.veld, *self.keuzes]


@dataclass(frozen=True)
class Wanneer:
    """Voorwaarden waarvan er een moet opgaan; zonder voorwaarden telt een veld altijd."""

    een_van: tuple[Als, ...] = ()

    @property
    def velden(self) -> tuple[str, ...]:
        """De velden waar het van afhangt."""
        return tuple(als.veld for als in self.een_van)

    def gaat_op(self, antwoorden: Mapping[str, object]) -> bool:
        return not self.een_van or any(als.gaat_op(antwoorden) for als in self.een_van)

    def als_data(self) -> list[list[str]]:
        return [als.als_data() for als in self.een_van]


ALTIJD = Wanneer()


def als(veld: str, *keuzes: str) -> Wanneer:
    """Het veld telt als in een eerder veld iets is ingevuld, of een van deze keuzes."""
    return Wanneer((Als(veld, keuzes),))


def als_een_van(*velden: str) -> Wanneer:
    """Het veld telt als in een van deze eerdere velden iets is ingevuld."""
    return Wanneer(tuple(Als(veld) for veld in velden))
