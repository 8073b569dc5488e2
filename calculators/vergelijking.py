"""Twee uitkomsten naast elkaar: per regel wat er in beide staat, en het verschil in woorden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.notatie import schrijf_aantal, schrijf_dag

GELIJK = "gelijk"
NIET_INGEVULD = "niet ingevuld"


@dataclass(frozen=True)
class Verschil:
    """Eén regel van de vergelijking; `verschil` is «gelijk» of zegt wat het tweede plan verandert."""

    naam: str
    nu: str
    anders: str
    verschil: str

    def als_data(self) -> dict[str, object]:
        return {
            "naam": self.naam,
            "nu": self.nu,
            "anders": self.anders,
            "verschil": self.verschil,
            "gelijk": self.verschil == GELIJK,
        }


def vergelijk_tekst(naam: str, nu: str, anders: str) -> Verschil:
    """Twee teksten, gelijk of niet."""
    return Verschil(naam, nu, anders, GELIJK if nu == anders else "anders")


def vergelijk_dagen(naam: str, nu: date | None, anders: date | None) -> Verschil:
    """Twee datums: hoeveel dagen later of eerder de tweede is."""
    woorden = GELIJK
    if nu is None or anders is None:
        woorden = GELIJK if nu == anders else _alleen_in(nu is None)
    elif nu != anders:
        woorden = f"{schrijf_aantal(abs((anders - nu).days), 'dagen')} {'later' if anders > nu else 'eerder'}"
    return Verschil(naam, _dag(nu), _dag(anders), woorden)


def vergelijk_aantal(naam: str, nu: tuple[str, int] | None, anders: tuple[str, int] | None) -> Verschil:
    """Twee aantallen dagen, elk met hoe een lezer ze schrijft: hoeveel dagen meer of minder het tweede is."""
    woorden = GELIJK
    if nu is None or anders is None:
        woorden = GELIJK if nu == anders else _alleen_in(nu is None)
    elif verschil := anders[-1] - nu[-1]:
        woorden = f"{schrijf_aantal(abs(verschil), 'dagen')} {'meer' if verschil > 0 else 'minder'}"
    eerste, tweede = (NIET_INGEVULD if een is None else een[0] for een in (nu, anders))
    return Verschil(naam, eerste, tweede, woorden)


def zeg_verschillen(verschillen: Iterable[Verschil]) -> list[str]:
    """Wat er met het andere plan verandert, in zinnen."""
    zinnen = [
        f"{een.naam}: {een.nu} wordt {een.anders} ({een.verschil})."
        for een in verschillen
        if een.verschil != GELIJK
    ]
    return zinnen or ["Met het andere plan verandert er niets aan deze uitkomst."]


def _alleen_in(andere: bool) -> str:
    return "alleen in het andere plan" if andere else "alleen in het huidige plan"


def _dag(dag: date | None) -> str:
    return NIET_INGEVULD if dag is None else schrijf_dag(dag)
