"""Versies van een termijn die beginnen terwijl een traject al loopt, en voorstellen die ernaast liggen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import ALLE_GEVALLEN, NIET_GENOEMD, NIEUWE_GEVALLEN, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import GELDT, op_volgorde, stand_op
from calculators.raamwerk.peiling import Peiling

WAARDE = "maximum"
OVERGANGEN = (NIEUWE_GEVALLEN, ALLE_GEVALLEN)


@dataclass(frozen=True)
class Wending:
    """Een versie die een andere termijn brengt, of waarmee er geen bekende termijn meer is.

    `overgang` zegt wat zij volgens de bron met lopende gevallen doet. `wordt` is er niet als het kader dan is
    vervallen of niet meer bekend is.
    """

    kader: str
    vanaf: Datum
    status: str
    was: Waarde
    wordt: Waarde | None
    overgang: str

    @property
    def punt(self) -> str:
        """De naam van de vraag of deze versie ook voor lopende gevallen geldt."""
        return f"overgang {self.kader} {self.vanaf.tekst}"

    @property
    def is_open(self) -> bool:
        """Of de bron niet zegt wat er met lopende gevallen gebeurt."""
        return self.wordt is not None and self.overgang == NIET_GENOEMD

    def geldt_ook_lopend(self, lezing: str) -> bool:
        """Of deze versie ook voor lopende gevallen geldt; laat de bron dat open, dan in deze lezing."""
        return (lezing if self.is_open else self.overgang) == ALLE_GEVALLEN


def wendingen(peiling: Peiling, kader_id: str) -> Iterator[Wending]:
    """Wat er na de dag van de peiling aan de termijn van een kader verandert, in de volgorde van de tijd.

    Na een versie zonder bekende termijn is er niets meer te zeggen.
    """
    was = peiling.waarde(kader_id, WAARDE)
    for versie in _later(peiling, kader_id):
        wordt = versie.waarden.get(WAARDE)
        if wordt == was:
            continue
        yield Wending(kader_id, versie.geldt_vanaf, versie.status, was, wordt, versie.overgang)
        if wordt is None:
            return
        was = wordt


def voorstellen_op(peiling: Peiling, kader_id: str, dag: date) -> Iterator[Versie]:
    """De voorstellen voor een andere termijn die op die dag naast het geldende liggen."""
    stand = stand_op(peiling.kaders.kaders[kader_id], dag, peiling.gemeente)
    for versie in stand.ernaast:
        anders = versie.waarden.get(WAARDE) != stand.versie.waarden.get(WAARDE)
        if versie.wat.is_voorstel and WAARDE in versie.waarden and anders:
            yield versie


def _later(peiling: Peiling, kader_id: str) -> Iterator[Versie]:
    """De versies die na de dag van de peiling gaan gelden; wat ernaast ligt, geldt niet."""
    kader = peiling.kaders.kaders[kader_id]
    for versie in op_volgorde(kader.versies_voor(peiling.gemeente)):
        if versie.geldt_vanaf.eerste > peiling.dag:
            stand = stand_op(kader, versie.geldt_vanaf.laatste, peiling.gemeente)
            if stand.soort == GELDT and stand.versie.naam == versie.naam:
                yield versie
