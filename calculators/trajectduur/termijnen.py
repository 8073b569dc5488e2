"""De rekenregels: tot en met welke dag een termijn loopt onder één lezing, en wat er gebruikt en over is.

Dit zijn rekenafspraken van de kennisbank. Wat de bron open laat, kiest deze module niet: elke lezing heeft
haar eigen regel.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kalender import EEN_DAG, Duur, duur, laatste_dag


@dataclass(frozen=True)
class Periode:
    """Een tijd van `van` tot en met `tot_en_met`; beide dagen tellen mee."""

    van: date
    tot_en_met: date

    @property
    def dagen(self) -> int:
        return duur(self.van, self.tot_en_met).dagen

    def overlapt(self, ander: Periode) -> bool:
        return self.van <= ander.tot_en_met and ander.van <= self.tot_en_met

    def tussen(self, van: date, tot_en_met: date) -> Periode:
        """Het deel van deze periode in die tijd; zonder dagen als er geen is."""
        return Periode(max(self.van, van), min(self.tot_en_met, tot_en_met))


@dataclass(frozen=True)
class Loop:
    """Een termijn van `maanden` hele maanden, zoals hij onder één lezing loopt.

    `delen` zijn de tijden waarin hij loopt; het laatste loopt door tot en met `laatste_dag`. Daarin tellen de
    dagen van `niet_meegeteld` niet mee. `opgeschoven` zijn de onderbrekingen die de laatste dag hebben
    opgeschoven, en `eerst` is de laatste dag zoals hij zonder die onderbrekingen was.
    """

    maanden: int
    laatste_dag: date
    eerst: date
    delen: tuple[Periode, ...]
    niet_meegeteld: tuple[Periode, ...] = ()
    opgeschoven: tuple[Periode, ...] = ()

    def gebruikt(self, tot_en_met: date) -> Duur:
        """Wat er tot en met die dag gebruikt is: de maanden en losse dagen van elk deel, opgeteld."""
        tijden = [
            duur(deel.van, deel.van + (dagen - 1) * EEN_DAG)
            for deel in self._delen(tot_en_met)
            if (dagen := self._meegeteld(deel.tussen(deel.van, tot_en_met))) > 0
        ]
        return Duur(
            sum(tijd.maanden for tijd in tijden),
            sum(tijd.losse_dagen for tijd in tijden),
            sum(tijd.dagen for tijd in tijden),
        )

    def over(self, na: date, tot_en_met: date) -> Duur:
        """Wat er na een dag nog meetelt, tot en met een andere dag."""
        dagen = sum(
            self._meegeteld(deel.tussen(na + EEN_DAG, tot_en_met)) for deel in self._delen(tot_en_met)
        )
        return duur(tot_en_met - (dagen - 1) * EEN_DAG, tot_en_met)

    def _delen(self, tot_en_met: date) -> tuple[Periode, ...]:
        """De delen, met het laatste zo lang als nodig."""
        *eerdere, laatste = self.delen
        return (*eerdere, Periode(laatste.van, max(laatste.tot_en_met, tot_en_met)))

    def _meegeteld(self, tijd: Periode) -> int:
        niet = (weg.tussen(tijd.van, tijd.tot_en_met).dagen for weg in self.niet_meegeteld)
        return tijd.dagen - sum(niet)


def schuif_op(laatste: date, onderbrekingen: Iterable[Periode]) -> tuple[date, tuple[Periode, ...]]:
    """De laatste dag als de onderbrekingen niet meetellen, en welke hem hebben opgeschoven.

    Een onderbreking die begint op of vóór de laatste dag, zoals die dan is, schuift hem op met al haar dagen;
    op volgorde van begin, dus een schuif kan de volgende binnenhalen.
    """
    opgeschoven = []
    for periode in sorted(onderbrekingen, key=lambda een: een.van):
        if periode.van <= laatste:
            laatste += periode.dagen * EEN_DAG
            opgeschoven.append(periode)
    return laatste, tuple(opgeschoven)


def loop_door(start: date, maanden: int) -> Loop:
    """De termijn vanaf `start`, waarin alles meetelt."""
    laatste = laatste_dag(start, maanden)
    return Loop(maanden, laatste, laatste, (Periode(start, laatste),))


def loop_met_schuif(loop: Loop, onderbrekingen: tuple[Periode, ...]) -> Loop:
    """Dezelfde termijn, waarin de onderbrekingen niet meetellen: zij schuiven de laatste dag op."""
    laatste, opgeschoven = schuif_op(loop.eerst, onderbrekingen)
    *eerdere, deel = loop.delen
    delen = (*eerdere, Periode(deel.van, laatste))
    return Loop(loop.maanden, laatste, loop.eerst, delen, onderbrekingen, opgeschoven)


def loop_in_perioden(traject: Periode, detachering_start: date, maanden: int) -> Loop:
    """De termijn van leerwerktraject en detachering, waarin de tijd ertussen niet meetelt.

    Van het leerwerktraject tellen de hele maanden en de losse dagen. De detachering mag duren wat er aan
    maanden over is, vanaf haar eigen eerste dag, min die losse dagen. Maanden zijn niet even lang; valt die
    dag daardoor vóór die van de doorlopende termijn, dan geldt die. Dat is ook zo als het leerwerktraject al
    zo veel maanden duurt of langer.
    """
    laatste, gemeten = laatste_dag(traject.van, maanden), duur(traject.van, traject.tot_en_met)
    if gemeten.maanden < maanden:
        nog = laatste_dag(detachering_start, maanden - gemeten.maanden)
        laatste = max(laatste, nog - gemeten.losse_dagen * EEN_DAG)
    return Loop(maanden, laatste, laatste, (traject, Periode(detachering_start, laatste)))
