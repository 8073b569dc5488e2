"""Voorstellen die naast de termijnen liggen: wat zij zouden geven als zij worden aangenomen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from calculators.kaders.aannemen import alsof_aangenomen
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Versie, Waarde
from calculators.raamwerk.peiling import Peiling
from calculators.trajectduur.berekening import Trajectduur, bereken
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, TOTAAL
from calculators.trajectduur.overgang import WAARDE, voorstellen_op


@dataclass(frozen=True)
class Voorstel:
    """Een voorstel voor een andere termijn; `aangenomen` is de berekening alsof het is aangenomen.

    Die is er niet als de kaders dan geen antwoord geven.
    """

    peiling: Peiling
    kader: str
    versie: Versie
    was: Waarde
    wordt: Waarde
    aangenomen: Trajectduur | None


def voorstellen(duur: Trajectduur, doelgroep: str) -> Iterator[Voorstel]:
    """De voorstellen die op de laatste dag die telt, naast de termijnen liggen."""
    if duur.regels is None:
        return
    for kader, termijn in ((LEERWERKTRAJECT, duur.leerwerktraject), (TOTAAL, duur.totaal)):
        # Een voorstel voor het kader verandert niets aan de termijn uit de eigen verordening.
        if kader == LEERWERKTRAJECT and duur.eigen:
            continue
        was = duur.peiling.waarde(kader, WAARDE)
        for versie in voorstellen_op(duur.peiling, kader, max(duur.peildatum, termijn.uiterst)):
            aangenomen = _reken_alsof(duur, doelgroep, kader, versie)
            yield Voorstel(duur.peiling, kader, versie, was, versie.waarden[WAARDE], aangenomen)


def _reken_alsof(duur: Trajectduur, doelgroep: str, kader: str, versie: Versie) -> Trajectduur | None:
    gegevens = duur.peiling.gegevens
    kaders = alsof_aangenomen(gegevens.kaders, kader, versie, versie.naam)
    peiling = replace(duur.peiling, gegevens=replace(gegevens, kaders=kaders))
    try:
        return bereken(peiling, duur.ingevuld, doelgroep, duur.plan, duur.peildatum)
    except GeenAntwoord:
        return None
