"""De kaders op één dag in één gemeente: wat een rekenhulp eruit leest, en de stap die dat uitlegt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import OpenPunt, Versie, Waarde
from calculators.raamwerk.uitkomst import OpenBijUitkomst, Stap


@dataclass(frozen=True)
class Peiling:
    """De kaders zoals zij op `dag` in `gemeente` gelden; elke vraag kan GeenAntwoord geven."""

    gegevens: Gegevens
    dag: date
    gemeente: str
    # Wat al is opgezocht: een rekenhulp vraagt hetzelfde kader vele keren.
    _versies: dict[str, Versie] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def kaders(self) -> Kaders:
        return self.gegevens.kaders

    def versie(self, kader_id: str) -> Versie:
        """De versie die geldt."""
        if kader_id not in self._versies:
            self._versies[kader_id] = self.kaders.geldt(kader_id, self.dag, self.gemeente)
        return self._versies[kader_id]

    def waarde(self, kader_id: str, naam: str) -> Waarde:
        """De waarde die geldt."""
        return self.kaders.waarde(kader_id, naam, self.dag, self.gemeente)[0]

    def open_punt(self, kader_id: str, naam: str) -> OpenPunt | None:
        """Het open punt, als de bron deze vraag in deze versie nog open laat."""
        return self.versie(kader_id).open_punten.get(naam)

    def open_zonder_lezing(self, kader_id: str) -> list[OpenBijUitkomst]:
        """De open punten waar niet tussen lezingen te kiezen is.

        Wie het kader gebruikt, moet ze altijd kennen.
        """
        punten = self.versie(kader_id).open_punten
        return [OpenBijUitkomst(kader_id, naam, punt) for naam, punt in punten.items() if not punt.lezingen]

    def stap(self, titel: str, kader_id: str, invulling: str, regel: str | None = None) -> Stap:
        """Een stap die uit het kader volgt; `regel` alleen als niet de hele tekst de regel is."""
        versie = self.versie(kader_id)
        return Stap(
            titel=titel,
            regel=self.regel(kader_id) if regel is None else regel,
            invulling=invulling,
            bron=versie.herkomst_in_een_zin(),
            kader=kader_id,
            versie=versie.naam,
            status=versie.status,
        )

    def regel(self, kader_id: str) -> str:
        """De tekst van het kader met de waarden ingevuld."""
        return self.kaders.tekst(kader_id, self.versie(kader_id), self.dag, self.gemeente)

    def eerste_bezwaar(self, kader_ids: Iterable[str]) -> str | None:
        """Waarom de kaders op deze dag geen antwoord geven, of niets als zij het allemaal doen."""
        try:
            for kader_id in kader_ids:
                self.regel(kader_id)
        except GeenAntwoord as bezwaar:
            return str(bezwaar)
        return None
