"""Een groep uit de gegevens streng lezen.

Elke sleutel bekend, elke waarde van de goede soort, en een pad bij elke fout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


class GegevensFout(ValueError):
    """De gegevens kloppen niet of passen niet bij de rekenhulpen; de melding zegt waar en waarom."""


@dataclass(frozen=True)
class Groep:
    """Een groep van sleutels en waarden, met haar pad in de gegevens voor in een melding."""

    data: Mapping[str, object]
    pad: str

    @classmethod
    def lees(cls, data: object, pad: str, *sleutels: str) -> Groep:
        """De groep, met alleen de genoemde sleutels; zonder sleutels mag elke naam."""
        if not isinstance(data, Mapping):
            raise GegevensFout(f"{pad}: hier hoort een groep te staan")
        if sleutels and (vreemd := sorted(set(data) - set(sleutels))):
            raise GegevensFout(f"{pad}: onbekende sleutel {', '.join(vreemd)}")
        return cls(data, pad)

    def tekst(self, sleutel: str) -> str:
        return self._moet(sleutel, str)

    def mag_tekst(self, sleutel: str) -> str | None:
        return self._mag(sleutel, str)

    def mag_getal(self, sleutel: str) -> int | None:
        return self._mag(sleutel, int)

    def teksten(self, sleutel: str) -> tuple[str, ...]:
        """Een lijst van teksten; een sleutel die er niet is, is een lege lijst."""
        lijst = self._mag(sleutel, list) or []
        if not all(isinstance(deel, str) for deel in lijst):
            raise GegevensFout(f"{self.pad}.{sleutel}: hier horen alleen teksten te staan")
        return tuple(lijst)

    def groepen(self, sleutel: str, *sleutels: str) -> dict[str, Groep]:
        """Groepen op naam; een sleutel die er niet is, is geen enkele groep."""
        namen = Groep.lees(self.data.get(sleutel, {}), f"{self.pad}.{sleutel}")
        return {naam: Groep.lees(deel, f"{namen.pad}.{naam}", *sleutels) for naam, deel in namen.data.items()}

    def rij(self, sleutel: str, *sleutels: str) -> list[Groep]:
        """Een lijst van minstens één groep."""
        rij = [
            Groep.lees(deel, f"{self.pad}.{sleutel}.{plek}", *sleutels)
            for plek, deel in enumerate(self._moet(sleutel, list))
        ]
        if not rij:
            raise GegevensFout(f"{self.pad}.{sleutel}: hier hoort er minstens één te staan")
        return rij

    def _mag(self, sleutel: str, soort: type[T]) -> T | None:
        waarde = self.data.get(sleutel)
        if waarde is None or (isinstance(waarde, soort) and not isinstance(waarde, bool)):
            return waarde
        raise GegevensFout(f"{self.pad}.{sleutel}: hier staat een waarde van de verkeerde soort")

    def _moet(self, sleutel: str, soort: type[T]) -> T:
        waarde = self._mag(sleutel, soort)
        if waarde is None:
            raise GegevensFout(f"{self.pad}.{sleutel}: dit ontbreekt")
        return waarde
