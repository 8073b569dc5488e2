"""Welke norm er was: de waarde van het kader zoals die toen en daar was besloten, of waarom er geen is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.kaders.geldend import GeenAntwoord, Kaders
from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.maatstaf import Maatstaf

ZONDER_NORM = "De bron noemt geen getal om naartoe te werken."
NIET_BESLOTEN = "De bron deelt dit mee. Er is niet over besloten, dus het is geen norm."
NIET_OVERAL = "De norm was toen niet in elke gemeente dezelfde."
VERANDERDE = "De norm veranderde in deze periode."


@dataclass(frozen=True)
class Norm:
    """De norm met de versie waar zij in staat; zonder norm zegt `bezwaar` waarom er geen is."""

    waarde: Waarde | None = None
    versie: Versie | None = None
    bezwaar: str = ""

    @property
    def is_verdeeld(self) -> bool:
        """Of er wel een norm is, maar niet één voor de hele periode en het hele gebied."""
        return self.bezwaar in (NIET_OVERAL, VERANDERDE)


def norm_in(
    kaders: Kaders, kader: Kader, maat: Maatstaf, eerste: date, laatste: date, gemeenten: Iterable[str]
) -> Norm:
    """De norm van een periode in een gebied: wat er op de laatste dag gold, als dat overal hetzelfde was.

    Zo verandert een nieuwe norm niets aan wat al was gemeten.
    """
    if maat.tegen is None:
        return Norm(bezwaar=ZONDER_NORM)
    alle = tuple(gemeenten)
    gevonden = [_op(kaders, kader, maat.tegen, laatste, gemeente) for gemeente in alle]
    bezwaren = [een for een in gevonden if een.waarde is None]
    if bezwaren:
        return bezwaren[0]
    if len({een.waarde for een in gevonden}) > 1:
        return Norm(bezwaar=NIET_OVERAL)
    norm = gevonden[0]
    eerder = {_op(kaders, kader, maat.tegen, eerste, gemeente).waarde for gemeente in alle}
    if eerder - {None, norm.waarde}:
        return Norm(versie=norm.versie, bezwaar=VERANDERDE)
    return norm


def _op(kaders: Kaders, kader: Kader, naam: str, dag: date, gemeente: str) -> Norm:
    try:
        versie = kaders.geldt(kader.id, dag, gemeente)
        if not versie.wat.is_besluit and versie.wat.heeft_inhoud:
            return Norm(versie=versie, bezwaar=NIET_BESLOTEN)
        return Norm(*kaders.waarde(kader.id, naam, dag, gemeente))
    except GeenAntwoord as geen:
        return Norm(bezwaar=str(geen))


def tellingen(maat: Maatstaf, versie: Versie | None) -> tuple[str, ...]:
    """De manieren van tellen die nog meedoen: één, als een open punt zegt welke lezing is gekozen."""
    punten = (
        [versie.open_punten[naam] for naam in maat.open_punten if naam in versie.open_punten]
        if versie
        else []
    )
    gekozen = [punt.gekozen for punt in punten if punt.gekozen in maat.tellingen]
    return (str(gekozen[0]),) if gekozen else tuple(maat.tellingen)
