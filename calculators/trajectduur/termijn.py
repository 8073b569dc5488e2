"""Eén termijn over alle lezingen heen: de vroegste laatste dag, de andere dagen, en wat er gebruikt is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from calculators.kaders.kalender import EEN_DAG, Duur
from calculators.trajectduur.gevallen import Geval, Lezing, Uitslag
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode

JA, NEE, HANGT_ERVAN_AF = "ja", "nee", "hangt ervan af"


@dataclass(frozen=True)
class Onder:
    """Wat er onder één lezing geldt: de uitslag, en tot en met welke dag de termijn wordt gebruikt."""

    lezing: Lezing
    uitslag: Uitslag
    gebruik_tot: date


@dataclass(frozen=True)
class Anders:
    """Wat er geldt als alleen dit open punt anders wordt gelezen dan in de vroegste uitkomst."""

    punt: str
    lezing: str
    dag: date
    gebruikt: Duur
    over: Duur | None


@dataclass(frozen=True)
class Termijn:
    """Een termijn onder alle lezingen, en hoe het plan zich daartoe verhoudt op de peildatum.

    `eerste` is de lezing met de vroegste laatste dag: tot en met die dag mag het bij elke lezing.
    `gepland` is het einde volgens plan. Wie niet weet wanneer een detachering eindigt, weet wel wanneer zij
    begint: tot en met `minstens` moet het mogen. Na `ruimte_tot` is er geen ruimte meer, ook al loopt de
    termijn door.
    """

    start: date
    peildatum: date
    elke: tuple[Onder, ...]
    gepland: date | None
    minstens: date | None
    ruimte_tot: date

    @cached_property
    def eerste(self) -> Onder:
        """De lezing met de vroegste laatste dag; zijn er meer, dan die waarin het meeste meetelt."""
        return min(self.elke, key=lambda een: een.uitslag.laatste_dag)

    @property
    def vroegst(self) -> Uitslag:
        """De uitslag met de vroegste laatste dag."""
        return self.eerste.uitslag

    @property
    def uitslagen(self) -> tuple[Uitslag, ...]:
        return tuple(een.uitslag for een in self.elke)

    @cached_property
    def per_punt(self) -> tuple[Anders, ...]:
        """Wat er geldt als alleen één open punt anders uitvalt dan in de vroegste uitkomst."""
        return tuple(
            Anders(punt, een.lezing[punt], een.uitslag.laatste_dag, gebruikt, over)
            for punt in self.eerste.lezing
            for een, (gebruikt, over) in zip(self.elke, self._tijden, strict=True)
            if _verschilt_alleen(punt, self.eerste.lezing, een.lezing)
        )

    @property
    def anders(self) -> tuple[Anders, ...]:
        """Per open punt wat er geldt als alleen dat anders uitvalt, als de dag dan een andere is."""
        return tuple(een for een in self.per_punt if een.dag != self.laatste_dag)

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
    def minst_te_lang(self) -> int | None:
        """Hoeveel dagen het plan te lang is onder de lezing die het langste geeft; niets zonder plan."""
        return None if self.gepland is None else Periode(self.uiterst + EEN_DAG, self.gepland).dagen

    @property
    def gebruikt(self) -> Duur:
        """Wat er tot en met de peildatum is gebruikt, in de lezing met de vroegste dag.

        Nooit meer dan het plan duurt; zonder plan nooit meer dan de termijn.
        """
        return self._gebruikt(self.eerste)

    @property
    def over(self) -> Duur | None:
        """Wat er na de peildatum nog over is, in de lezing met de vroegste dag; niets als het voorbij is."""
        return self._over(self.eerste)

    @cached_property
    def grenzen_gebruikt(self) -> tuple[Duur, Duur]:
        """Het minste en het meeste dat er is gebruikt, over alle lezingen."""
        return _uitersten([gebruikt for gebruikt, _ in self._tijden])

    @cached_property
    def grenzen_over(self) -> tuple[Duur, Duur] | None:
        """Het minste en het meeste dat er nog over is; niets als het bij een van de lezingen voorbij is."""
        bekend = [over for _, over in self._tijden if over is not None]
        return _uitersten(bekend) if len(bekend) == len(self._tijden) else None

    @cached_property
    def _tijden(self) -> tuple[tuple[Duur, Duur | None], ...]:
        """Wat er onder elke lezing is gebruikt, en wat er over is."""
        return tuple((self._gebruikt(een), self._over(een)) for een in self.elke)

    def _gebruikt(self, een: Onder) -> Duur:
        return een.uitslag.loop.gebruikt(min(self.peildatum, een.gebruik_tot))

    def _over(self, een: Onder) -> Duur | None:
        einde = min(een.uitslag.laatste_dag, self.ruimte_tot)
        if self.peildatum >= min(einde, self.gepland or einde):
            return None
        tijd = een.uitslag.loop.over(max(self.peildatum, self.start - EEN_DAG), einde)
        return tijd if tijd.dagen else None

    def onder_elke(self) -> list[tuple[Lezing, dict[str, object]]]:
        """Elke lezing, met haar laatste dag en wat er onder haar gebruikt en over is, voor JSON."""
        return [
            (
                een.lezing,
                {
                    "laatste_dag": str(een.uitslag.laatste_dag),
                    "gebruikt": _duur_als_data(gebruikt),
                    "over": _duur_als_data(over) if over else None,
                },
            )
            for een, (gebruikt, over) in zip(self.elke, self._tijden, strict=True)
        ]

    def als_data(self) -> dict[str, object]:
        """De termijn voor een volgende rekenaar; `data.py` legt de sleutels uit."""
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
    return Termijn(
        start=plan.start,
        peildatum=peildatum,
        elke=tuple(Onder(een.lezing, een.traject, _einde_traject(een, plan)) for een in gevallen),
        gepland=plan.einde,
        minstens=plan.einde,
        ruimte_tot=plan.detachering_start - EEN_DAG if plan.detachering_start else date.max,
    )


def termijn_samen(gevallen: Sequence[Geval], plan: Plan, peildatum: date) -> Termijn:
    """De termijn van leerwerktraject en detachering samen."""
    return Termijn(
        start=plan.start,
        peildatum=peildatum,
        elke=tuple(Onder(een.lezing, een.samen, _einde_samen(een, plan)) for een in gevallen),
        gepland=plan.detachering_einde,
        minstens=plan.detachering_einde or plan.detachering_start,
        ruimte_tot=date.max,
    )


def _einde_traject(geval: Geval, plan: Plan) -> date:
    return plan.einde or geval.traject.laatste_dag


def _einde_samen(geval: Geval, plan: Plan) -> date:
    """Zonder detachering eindigt het gebruik met het leerwerktraject; zonder einde telt wat mag."""
    if plan.detachering_start is None:
        return _einde_traject(geval, plan)
    return plan.detachering_einde or geval.samen.laatste_dag


def _uitersten(tijden: Sequence[Duur]) -> tuple[Duur, Duur]:
    return min(tijden, key=_aantal_dagen), max(tijden, key=_aantal_dagen)


def _aantal_dagen(tijd: Duur) -> int:
    return tijd.dagen


def _verschilt_alleen(punt: str, eerste: Lezing, ander: Lezing) -> bool:
    return [een for een, lezing in eerste.items() if ander[een] != lezing] == [punt]


def _duur_als_data(tijd: Duur) -> dict[str, object]:
    return {"maanden": tijd.maanden, "losse_dagen": tijd.losse_dagen, "dagen": tijd.dagen}
