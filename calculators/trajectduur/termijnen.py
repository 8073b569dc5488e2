"""Een termijn met onderbrekingen: tot wanneer hij loopt, wat ervan gebruikt is en wat er over is."""

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

    def dagen_tot_en_met(self, dag: date) -> int:
        """Het aantal dagen van deze periode dat op `dag` voorbij is, die dag meegeteld."""
        return duur(self.van, min(self.tot_en_met, dag)).dagen


@dataclass(frozen=True)
class Termijn:
    """Een termijn van hele maanden, met wat er op de peildatum van gebruikt en over is.

    `opgeschoven` zijn de onderbrekingen die de laatste dag hebben opgeschoven; `zonder_onderbreking` is de
    laatste dag zoals hij zonder die onderbrekingen was.
    """

    maanden: int
    begin: date
    zonder_onderbreking: date
    laatste_dag: date
    opgeschoven: tuple[Periode, ...]
    gepland_einde: date | None
    gebruikt: Duur
    over: Duur

    @property
    def overschrijding(self) -> int | None:
        """Hoeveel dagen het plan na de laatste dag eindigt; nul als het past, niets zonder plan."""
        if self.gepland_einde is None:
            return None
        return Periode(self.laatste_dag + EEN_DAG, self.gepland_einde).dagen

    @property
    def past(self) -> bool | None:
        """Of het plan binnen de termijn eindigt; niets zonder plan."""
        return None if self.overschrijding is None else not self.overschrijding

    def als_data(self) -> dict[str, object]:
        return {
            "maximum_maanden": self.maanden,
            "laatste_dag": str(self.laatste_dag),
            "gepland_einde": str(self.gepland_einde) if self.gepland_einde else None,
            "past": self.past,
            "overschrijding_dagen": self.overschrijding,
            "gebruikt": _duur_als_data(self.gebruikt),
            "over": _duur_als_data(self.over),
        }


def bereken_termijn(
    begin: date,
    maanden: int,
    niet_meegeteld: Iterable[Periode],
    gepland_einde: date | None,
    peildatum: date,
) -> Termijn:
    """De termijn van `maanden` maanden vanaf `begin`, waarin de dagen van `niet_meegeteld` niet meetellen.

    Een onderbreking die op of vóór de laatste dag tot dan toe begint, schuift die dag op met haar aantal
    dagen. Gebruikt zijn de meegetelde dagen tot en met de peildatum, of tot en met het geplande einde als dat
    eerder is. De periodes mogen elkaar niet overlappen en niet vóór `begin` liggen.
    """
    onderbrekingen = sorted(niet_meegeteld, key=lambda periode: periode.van)
    zonder = laatste = laatste_dag(begin, maanden)
    opgeschoven = []
    for periode in onderbrekingen:
        if periode.van <= laatste:
            laatste += periode.dagen * EEN_DAG
            opgeschoven.append(periode)
    tot = peildatum if gepland_einde is None else min(peildatum, gepland_einde)
    gebruikt = duur(begin, tot).dagen - sum(periode.dagen_tot_en_met(tot) for periode in onderbrekingen)
    over = max(0, duur(begin, zonder).dagen - gebruikt)
    return Termijn(
        maanden=maanden,
        begin=begin,
        zonder_onderbreking=zonder,
        laatste_dag=laatste,
        opgeschoven=tuple(opgeschoven),
        gepland_einde=gepland_einde,
        gebruikt=duur(begin, begin + (gebruikt - 1) * EEN_DAG),
        over=duur(laatste - (over - 1) * EEN_DAG, laatste),
    )


def _duur_als_data(tijd: Duur) -> dict[str, object]:
    return {"maanden": tijd.maanden, "losse_dagen": tijd.losse_dagen, "dagen": tijd.dagen}
