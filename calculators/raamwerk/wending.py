"""Versies van een kader die na de dag van de peiling beginnen en een andere waarde brengen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import ALLE_GEVALLEN, NIET_GENOEMD, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_na
from calculators.kaders.stand import GELDT, op_volgorde, stand_op
from calculators.raamwerk.peiling import Peiling


@dataclass(frozen=True)
class Wending:
    """Een versie die een andere waarde brengt, of waarmee er geen bekende waarde meer is.

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


def wendingen(peiling: Peiling, kader_id: str, naam: str) -> Iterator[Wending]:
    """Wat er na de dag van de peiling aan een waarde van een kader verandert, in de volgorde van de tijd.

    Na een versie zonder bekende waarde is er niets meer te zeggen.
    """
    was = peiling.waarde(kader_id, naam)
    for versie in _later(peiling, kader_id):
        wordt = versie.waarden.get(naam)
        if wordt == was:
            continue
        yield Wending(kader_id, versie.geldt_vanaf, versie.status, was, wordt, versie.overgang)
        if wordt is None:
            return
        was = wordt


def zeg_wending(peiling: Peiling, een: Wending) -> str:
    """Wat er verandert en vanaf wanneer, met de waarde ervoor en erna."""
    titel, vanaf = peiling.kaders.kaders[een.kader].volle_titel, schrijf_na("vanaf", een.vanaf)
    if een.wordt is None:
        return f"Het kader «{titel}» heeft {vanaf} de status «{een.status}»."
    return (
        f"Volgens het kader «{titel}» is het {vanaf} {een.wordt.voluit()}, en niet meer {een.was.voluit()}."
    )


def _later(peiling: Peiling, kader_id: str) -> Iterator[Versie]:
    """De versies die na de dag van de peiling gaan gelden; wat ernaast ligt, geldt niet."""
    kader = peiling.kaders.kaders[kader_id]
    for versie in op_volgorde(kader.versies_voor(peiling.gemeente)):
        if versie.geldt_vanaf.eerste > peiling.dag:
            stand = stand_op(kader, versie.geldt_vanaf.laatste, peiling.gemeente)
            if stand.soort == GELDT and stand.versie.naam == versie.naam:
                yield versie
