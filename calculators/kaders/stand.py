"""Wat er op een dag in een gemeente over één kader te zeggen is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_datum

VOORSTELLEN = ("voorgesteld", "advies")
ONBEKEND = "niet bekend"
ZONDER_INHOUD = (ONBEKEND, "vervallen")
GELDT, NOG_NIET, NIET_TE_ZEGGEN = "geldt", "nog niet", "niet te zeggen"


@dataclass(frozen=True)
class Stand:
    """De versie die geldt met het voorstel ernaast, of waarom er geen is.

    `soort` is «geldt», «nog niet» (`versie` is dan de eerste) of «niet te zeggen» (`versie` is dan de versie
    die misschien al gold, omdat haar datum grover is dan een dag).
    """

    soort: str
    versie: Versie
    voorstel: Versie | None = None

    @property
    def heeft_inhoud(self) -> bool:
        """Of er een versie geldt die iets regelt: niet vervallen en niet onbekend."""
        return self.soort == GELDT and self.versie.status not in ZONDER_INHOUD

    def bezwaar(self, kader: Kader, dag: str) -> str:
        """Waarom er op de dag, zo geschreven als een lezer haar leest, geen versie geldt."""
        over, vanaf = f"het kader «{kader.titel}» ({kader.id})", schrijf_datum(self.versie.geldt_vanaf)
        if self.soort == NOG_NIET:
            return f"Over {over} is op {dag} niets bekend; de eerste versie geldt vanaf {vanaf}."
        return (
            f"Of {over} op {dag} al gold in de versie van {vanaf}, is niet te zeggen: preciezer dan {vanaf} "
            "is de bron niet."
        )


def stand_op(kader: Kader, peildatum: date, gemeente: str = "") -> Stand:
    """De stand op de peildatum; zonder gemeente die van de algemene tekst.

    Een voorstel verandert niets aan wat is vastgesteld: het is alleen het antwoord als er niets anders is, en
    staat er anders naast.
    """
    versies = [versie.voor(gemeente) for versie in kader.versies]
    geldend = voorstel = None
    for versie in versies:
        vanaf = versie.geldt_vanaf
        naast = geldend is not None and versie.status in VOORSTELLEN and geldend.status not in VOORSTELLEN
        if vanaf.laatste <= peildatum:
            geldend, voorstel = (geldend, versie) if naast else (versie, None)
        elif vanaf.eerste <= peildatum and not naast:
            return Stand(NIET_TE_ZEGGEN, versie)
    if geldend is None:
        return Stand(NOG_NIET, versies[0])
    return Stand(GELDT, geldend, voorstel)
