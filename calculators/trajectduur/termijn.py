"""Eén termijn over alle lezingen heen: de vroegste laatste dag, de andere dagen, en wat er gebruikt is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kalender import EEN_DAG, Duur
from calculators.trajectduur.gevallen import Geval, Lezing, Uitslag
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode

JA, NEE, HANGT_ERVAN_AF = "ja", "nee", "hangt ervan af"


@dataclass(frozen=True)
class Anders:
    """De laatste dag als alleen dit open punt anders wordt gelezen dan in de vroegste uitkomst."""

    punt: str
    lezing: str
    dag: date


@dataclass(frozen=True)
class Termijn:
    """Een termijn onder alle lezingen, en hoe het plan zich daartoe verhoudt op de peildatum.

    `vroegst` is de uitslag met de vroegste laatste dag: tot en met die dag mag het bij elke lezing. `anders`
    heeft per open punt de dag als alleen dat punt anders uitvalt, voor zover dat verschil maakt.
    `gepland` is het einde volgens plan. Wie niet weet wanneer een detachering eindigt, weet wel wanneer zij
    begint: tot en met `minstens` moet het mogen. Gebruikt wordt de termijn tot en met `gebruik_tot`, en na
    `ruimte_tot` is er geen ruimte meer, ook al loopt de termijn door.
    """

    start: date
    peildatum: date
    vroegst: Uitslag
    uitslagen: tuple[Uitslag, ...]
    anders: tuple[Anders, ...]
    gepland: date | None
    minstens: date | None
    gebruik_tot: date
    ruimte_tot: date

    @property
    def laatste_dag(self) -> date:
        """De laatste dag bij elke lezing."""
        return self.vroegst.laatste_dag

    @property
    def uiterst(self) -> date:
        """De laatste dag onder de lezing die het langste geeft."""
        return max(uitslag.laatste_dag for uitslag in self.uitslagen)

    @property
    def verschilt(self) -> bool:
        """Of de laatste dag van de lezing afhangt."""
        return self.uiterst > self.laatste_dag

    @property
    def is_bekend(self) -> bool:
        """Of er in elke lezing te zeggen is wat er na de laatste dag mag."""
        return all(uitslag.einde_kennis is None for uitslag in self.uitslagen)

    def mag(self, dag: date) -> str:
        """Of de termijn op die dag nog loopt: „ja", „nee" of „hangt ervan af"."""
        if dag <= self.laatste_dag:
            return JA
        return NEE if dag > self.uiterst and self.is_bekend else HANGT_ERVAN_AF

    @property
    def is_verstreken(self) -> bool:
        """Of de termijn bij elke lezing voorbij is zonder dat er een einde is gepland.

        Dan is niet bekend hoeveel ervan echt is gebruikt.
        """
        return self.minstens is None and self.mag(self.peildatum) == NEE

    @property
    def past(self) -> str | None:
        """Of het plan in de termijn past; niets zonder plan."""
        return None if self.minstens is None else self.mag(self.minstens)

    @property
    def te_lang(self) -> int | None:
        """Hoeveel dagen het plan na de vroegste laatste dag eindigt; nul als het past, niets zonder plan."""
        return None if self.gepland is None else Periode(self.laatste_dag + EEN_DAG, self.gepland).dagen

    @property
    def gebruikt(self) -> Duur:
        """Wat er tot en met de peildatum is gebruikt, in de lezing met de vroegste dag.

        Nooit meer dan het plan duurt; zonder plan nooit meer dan de termijn.
        """
        return self.vroegst.loop.gebruikt(min(self.peildatum, self.gebruik_tot))

    @property
    def over(self) -> Duur | None:
        """Wat er na de peildatum nog over is, in de lezing met de vroegste dag; niets als het voorbij is."""
        einde = min(self.laatste_dag, self.ruimte_tot)
        if self.peildatum >= min(einde, self.gepland or einde):
            return None
        return self.vroegst.loop.over(max(self.peildatum, self.start - EEN_DAG), einde)

    def als_data(self) -> dict[str, object]:
        """De termijn voor een volgende rekenaar; `berekening.py` legt de sleutels uit."""
        over = self.over
        return {
            "maximum_maanden": self.vroegst.loop.maanden,
            "laatste_dag": str(self.laatste_dag),
            "uiterst": str(self.uiterst),
            "anders": [
                {"punt": een.punt, "lezing": een.lezing, "laatste_dag": str(een.dag)} for een in self.anders
            ],
            "daarna_bekend": self.is_bekend,
            "gepland_einde": str(self.gepland) if self.gepland else None,
            "past": self.past,
            "overschrijding_dagen": self.te_lang,
            "gebruikt": _duur_als_data(self.gebruikt),
            "over": _duur_als_data(over) if over else None,
        }


def termijn_traject(gevallen: Sequence[Geval], plan: Plan, peildatum: date) -> Termijn:
    """De termijn van het leerwerktraject."""
    vroegst, uitslagen, anders = _vergelijk(gevallen, lambda geval: geval.traject)
    return Termijn(
        start=plan.start,
        peildatum=peildatum,
        vroegst=vroegst,
        uitslagen=uitslagen,
        anders=anders,
        gepland=plan.einde,
        minstens=plan.einde,
        gebruik_tot=plan.einde or vroegst.laatste_dag,
        ruimte_tot=plan.detachering_start - EEN_DAG if plan.detachering_start else date.max,
    )


def termijn_samen(gevallen: Sequence[Geval], plan: Plan, traject: Termijn) -> Termijn:
    """De termijn van leerwerktraject en detachering samen."""
    vroegst, uitslagen, anders = _vergelijk(gevallen, lambda geval: geval.samen)
    # Zonder detachering eindigt het gebruik met het leerwerktraject; zonder einde loopt zij zolang zij mag.
    gebruik_tot = plan.detachering_einde or vroegst.laatste_dag
    return Termijn(
        start=plan.start,
        peildatum=traject.peildatum,
        vroegst=vroegst,
        uitslagen=uitslagen,
        anders=anders,
        gepland=plan.detachering_einde,
        minstens=plan.detachering_einde or plan.detachering_start,
        gebruik_tot=gebruik_tot if plan.detachering_start else traject.gebruik_tot,
        ruimte_tot=date.max,
    )


def _vergelijk(
    gevallen: Sequence[Geval], kies: Callable[[Geval], Uitslag]
) -> tuple[Uitslag, tuple[Uitslag, ...], tuple[Anders, ...]]:
    """De vroegste uitslag, alle uitslagen, en per open punt de uitslag als alleen dat anders uitvalt."""
    eerste = min(gevallen, key=lambda geval: kies(geval).laatste_dag)
    vroegst = kies(eerste)
    anders = tuple(
        Anders(punt, geval.lezing[punt], kies(geval).laatste_dag)
        for punt in eerste.lezing
        for geval in gevallen
        if _verschilt_alleen(punt, eerste.lezing, geval.lezing)
        and kies(geval).laatste_dag != vroegst.laatste_dag
    )
    return vroegst, tuple(map(kies, gevallen)), anders


def _verschilt_alleen(punt: str, eerste: Lezing, ander: Lezing) -> bool:
    return [een for een, lezing in eerste.items() if ander[een] != lezing] == [punt]


def _duur_als_data(tijd: Duur) -> dict[str, object]:
    return {"maanden": tijd.maanden, "losse_dagen": tijd.losse_dagen, "dagen": tijd.dagen}
