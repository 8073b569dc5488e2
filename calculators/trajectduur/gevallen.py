"""Alle lezingen uitgerekend: tot en met welke dag elke termijn onder elke lezing loopt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from calculators.kaders.kader import NIEUWE_GEVALLEN
from calculators.kaders.kalender import EEN_DAG
from calculators.raamwerk.wending import Wending
from calculators.trajectduur.lezingen import DOORLOPEND, SAMEN, TELT_MEE, TIJDENS, ZONDER_ONDERBREKINGEN
from calculators.trajectduur.overgang import OVERGANGEN
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Loop, Periode, loop_door, loop_in_perioden, loop_met_schuif

Lezing = Mapping[str, str]


@dataclass(frozen=True)
class Regels:
    """De maanden op de eerste dag, en wat er daarna aan verandert; voor het leerwerktraject en voor samen.

    `gekozen` noemt bij een open punt de ene lezing die telt; wat er niet in staat, telt in elke lezing.
    """

    traject: int
    samen: int
    wendingen_traject: tuple[Wending, ...]
    wendingen_samen: tuple[Wending, ...]
    gekozen: Lezing


@dataclass(frozen=True)
class Uitslag:
    """Waar een termijn onder één lezing op uitkomt.

    Is er vanaf een dag geen bekende termijn meer (`einde_kennis`), dan is `laatste_dag` de dag ervoor: wat
    daarna mag, is niet te zeggen. `telden` zijn de wendingen die de termijn nog troffen.
    """

    loop: Loop
    laatste_dag: date
    einde_kennis: Wending | None = None
    telden: tuple[Wending, ...] = ()


@dataclass(frozen=True)
class Geval:
    """Eén lezing van alle open punten samen, met de twee termijnen die daaruit volgen."""

    lezing: Lezing
    traject: Uitslag
    samen: Uitslag


def reken_gevallen(plan: Plan, regels: Regels) -> tuple[Geval, ...]:
    """De twee termijnen onder elke lezing; voorop de lezing waarin alles meetelt en niets verandert."""
    gevraagd: tuple[str, ...] = ()
    while True:
        gevallen = tuple(_reken(plan, regels, lezing) for lezing in _lezingen(regels.gekozen, gevraagd))
        # Of een versie ook voor lopende gevallen geldt, is alleen een vraag als de termijn dan nog loopt.
        geteld = {een for geval in gevallen for een in (*geval.traject.telden, *geval.samen.telden)}
        wendingen = (*regels.wendingen_traject, *regels.wendingen_samen)
        nu = tuple(een.punt for een in wendingen if een.is_open and een in geteld)
        if nu == gevraagd:
            return gevallen
        gevraagd = nu


def _lezingen(gekozen: Lezing, overgangen: Sequence[str]) -> Iterator[Lezing]:
    """Elke combinatie van lezingen; van een open punt dat gekozen is, telt maar één lezing."""
    punten = {TIJDENS.punt: TIJDENS.lezingen, SAMEN.punt: SAMEN.lezingen}
    punten |= dict.fromkeys(overgangen, OVERGANGEN)
    mogelijk = [(gekozen[punt],) if punt in gekozen else lezingen for punt, lezingen in punten.items()]
    for keuze in product(*mogelijk):
        yield dict(zip(punten, keuze, strict=True))


def _reken(plan: Plan, regels: Regels, lezing: Lezing) -> Geval:
    traject = _volg(
        lambda maanden: _loop_traject(plan, maanden, lezing),
        regels.traject,
        regels.wendingen_traject,
        lezing,
    )
    # Is er geen einde gepland, dan loopt het leerwerktraject zo lang als het mag.
    heel = Periode(plan.start, traject.laatste_dag if plan.einde is None else plan.einde)
    samen = _volg(
        lambda maanden: _loop_samen(plan, heel, maanden, lezing),
        regels.samen,
        regels.wendingen_samen,
        lezing,
    )
    return Geval(lezing, traject, samen)


def _volg(
    reken: Callable[[int], Loop], maanden: int, wendingen: Sequence[Wending], lezing: Lezing
) -> Uitslag:
    """De termijn, met elke wending die begint terwijl hij nog loopt.

    Geldt een andere termijn ook voor lopende gevallen, dan is de laatste dag nooit eerder dan de dag vóór die
    versie.
    """
    loop = reken(maanden)
    laatste, telden = loop.laatste_dag, []
    for wending in wendingen:
        if wending.vanaf.eerste > laatste:
            break
        telden.append(wending)
        dag_ervoor = wending.vanaf.eerste - EEN_DAG
        if wending.wordt is None:
            return Uitslag(loop, dag_ervoor, wending, tuple(telden))
        if wending.geldt_ook_lopend(lezing.get(wending.punt, NIEUWE_GEVALLEN)):
            loop = reken(int(wending.wordt.getal))
            laatste = max(loop.laatste_dag, dag_ervoor)
    return Uitslag(loop, laatste, None, tuple(telden))


def _loop_traject(plan: Plan, maanden: int, lezing: Lezing) -> Loop:
    loop = loop_door(plan.start, maanden)
    if lezing[TIJDENS.punt] == TELT_MEE:
        return loop
    return loop_met_schuif(loop, plan.tijdens_leerwerktraject)


def _loop_samen(plan: Plan, traject: Periode, maanden: int, lezing: Lezing) -> Loop:
    if lezing[SAMEN.punt] == DOORLOPEND:
        return loop_door(plan.start, maanden)
    begin = plan.detachering_start or traject.tot_en_met + EEN_DAG
    loop = loop_in_perioden(traject, begin, maanden)
    if lezing[SAMEN.punt] == ZONDER_ONDERBREKINGEN:
        return loop_met_schuif(loop, plan.onderbrekingen)
    return loop
