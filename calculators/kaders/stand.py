"""Wat er op een dag in een gemeente over één kader te zeggen is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_na

GELDT, NOG_NIET, NIET_TE_ZEGGEN, IN_EEN_DEEL = "geldt", "nog niet", "niet te zeggen", "in een deel"


@dataclass(frozen=True)
class Stand:
    """De versie die geldt met wat ernaast ligt, of waarom er geen is.

    `soort` is «geldt», «nog niet» (`versie` is dan de eerste), «niet te zeggen» (`versie` is dan de versie
    die misschien al gold, omdat haar datum grover is dan een dag) of «in een deel» (alle versies zijn voor
    andere gemeenten). `ernaast` is wat er ligt en nog niets verandert, het oudste eerst.
    """

    soort: str
    versie: Versie
    ernaast: tuple[Versie, ...] = ()

    @property
    def heeft_inhoud(self) -> bool:
        """Of er een versie geldt die iets regelt: niet vervallen en niet onbekend."""
        return self.soort == GELDT and self.versie.wat.heeft_inhoud

    @property
    def voorstel(self) -> Versie | None:
        """Het jongste voorstel dat ernaast ligt."""
        return next((een for een in reversed(self.ernaast) if een.wat.is_voorstel), None)

    def bezwaar(self, kader: Kader, dag: str) -> str:
        """Waarom er op de dag, zo geschreven als een lezer haar leest, geen versie geldt."""
        over = f"het kader «{kader.volle_titel}» ({kader.id})"
        if self.soort == NOG_NIET:
            eerst = "de eerste versie geldt vanaf"
            if not self.versie.wat.is_besluit:
                eerst = f"wat er het eerst over staat, is {self.versie.wat.datum_heet.lower()}"
            return f"Over {over} is op {dag} niets bekend; {schrijf_na(eerst, self.versie.begint)}."
        if self.soort == IN_EEN_DEEL:
            return f"Voor het hele gebied zegt {over} niets; het geldt in een deel ervan. Kies een gemeente."
        versie, alleen = (
            schrijf_na(woorden, self.versie.begint) for woorden in ("versie van", "zij begint op")
        )
        return f"Of {over} op {dag} al gold in de {versie}, is niet te zeggen: bekend is alleen dat {alleen}."


@dataclass(frozen=True)
class Verloop:
    """Wat geldt en wat ernaast ligt, nadat een aantal versies is begonnen."""

    geldend: Versie | None = None
    ernaast: tuple[Versie, ...] = ()

    def ligt_naast(self, versie: Versie) -> bool:
        """Of een versie niets verandert aan wat geldt.

        Alleen een besluit, vervallen en niet bekend komen in de plaats van wat is vastgesteld. Is er niets
        vastgesteld, dan komt het latere in de plaats van het eerdere; een voorstel verandert ook niets aan
        wat is vervallen of niet bekend.
        """
        if self.geldend is None or versie.wat.neemt_plaats_in:
            return False
        if versie.wat.beeindigt:
            return self.beeindigd_door(versie) is not self.geldend
        vast = self.geldend.wat
        return vast.neemt_plaats_in and (vast.heeft_inhoud or versie.wat.is_voorstel)

    def beeindigd_door(self, versie: Versie) -> Versie | None:
        """Het voorstel dat een afwijzing of intrekking beëindigt: het genoemde, en anders het laatste."""
        open_ = [een for een in (self.geldend, *self.ernaast) if een and een.wat.is_voorstel]
        return next((een for een in reversed(open_) if versie.over in (None, een.naam)), None)

    def na(self, versie: Versie) -> Verloop:
        """Het verloop als ook deze versie is begonnen."""
        if versie.wat.beeindigt:
            einde = self.beeindigd_door(versie)
            over = tuple(een for een in self.ernaast if een is not einde)
            return Verloop(self.geldend if self.ligt_naast(versie) else versie, over)
        if self.ligt_naast(versie):
            return Verloop(self.geldend, (*self.ernaast, versie))
        if not versie.wat.neemt_plaats_in:
            return Verloop(versie, self.ernaast)
        if versie.neemt_aan is None:
            return Verloop(versie)
        return Verloop(versie, tuple(een for een in self.ernaast if een.naam != versie.neemt_aan))


def op_volgorde(versies: Iterable[Versie]) -> list[Versie]:
    """Versies op de dag waarop zij beginnen; op één dag blijft de volgorde van het bestand."""
    return sorted(versies, key=lambda een: (een.begint.eerste, een.begint.laatste))


def stand_op(kader: Kader, peildatum: date, gemeente: str = "") -> Stand:
    """De stand op de peildatum; zonder gemeente die van de algemene tekst.

    Wat niet is vastgesteld, verandert niets aan wat dat wel is: het ligt ernaast, ook als zijn datum zo grof
    is dat niet te zeggen is of het al was begonnen.
    """
    versies = op_volgorde(kader.versies_voor(gemeente))
    if not versies:
        return Stand(IN_EEN_DEEL, kader.versies[-1])
    verloop, onzeker = Verloop(), None
    for versie in versies:
        naast = verloop.ligt_naast(versie)
        if versie.begint.laatste <= peildatum:
            verloop = verloop.na(versie)
            if onzeker and not naast and (versie.wat.neemt_plaats_in or not onzeker.wat.neemt_plaats_in):
                onzeker = None
        elif versie.begint.eerste <= peildatum and not naast:
            onzeker = versie
    if onzeker:
        return Stand(NIET_TE_ZEGGEN, onzeker)
    if verloop.geldend is None:
        return Stand(NOG_NIET, versies[0])
    return Stand(GELDT, verloop.geldend, verloop.ernaast)


def voorganger(versies: Sequence[Versie], versie: Versie) -> Versie | None:
    """De versie waar deze op volgt: wat er voor dezelfde gemeenten gold toen zij begon.

    Voor een afwijzing of intrekking is dat het voorstel dat zij beëindigt.
    """
    verloop = Verloop()
    for een in takewhile(lambda een: een is not versie, op_volgorde(versies)):
        if not een.alleen or set(een.alleen) & set(versie.alleen):
            verloop = verloop.na(een)
    return verloop.beeindigd_door(versie) if versie.wat.beeindigt else verloop.geldend
