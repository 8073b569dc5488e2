"""Het plan van één traject.

Leerwerktraject, detachering en onderbrekingen, gelezen uit de vraag en op samenhang getoetst.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.kaders.kalender import EEN_DAG, laatste_dag
from calculators.kaders.notatie import schrijf_dag
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.vraag import Fout, Ingevuld
from calculators.trajectduur.termijnen import Periode


@dataclass(frozen=True)
class Plan:
    """Wat er gepland is vanaf `start`; wat niet is ingevuld, is er niet.

    `tijdens_leerwerktraject` en `tijdens_detachering` zijn de onderbrekingen daarvan.
    """

    start: date
    einde: date | None
    detachering_start: date | None
    detachering_einde: date | None
    tijdens_leerwerktraject: tuple[Periode, ...]
    tijdens_detachering: tuple[Periode, ...]

    @property
    def onderbrekingen(self) -> tuple[Periode, ...]:
        """De ingevulde onderbrekingen; de tijd tussen leerwerktraject en detachering hoort daar niet bij."""
        return self.tijdens_leerwerktraject + self.tijdens_detachering

    @property
    def tussentijd(self) -> Periode | None:
        """De dagen tussen leerwerktraject en detachering, als die niet op elkaar aansluiten."""
        if self.einde is None or self.detachering_start is None:
            return None
        periode = Periode(self.einde + EEN_DAG, self.detachering_start - EEN_DAG)
        return periode if periode.dagen else None


def lees_plan(ingevuld: Ingevuld) -> tuple[Plan | None, list[Fout]]:
    """Het plan en alles wat er niet in klopt; zonder eerste dag is er geen plan."""
    start, einde = ingevuld.dag("start"), ingevuld.dag("einde")
    maanden = ingevuld.getal("maanden")
    van, tot_en_met = ingevuld.dag("detachering_start"), ingevuld.dag("detachering_einde")
    fouten = []
    if einde is not None and maanden is not None:
        fouten.append(Fout("maanden", "Vul de laatste dag in, of het aantal maanden; niet allebei."))
    elif start is not None and maanden is not None:
        einde = laatste_dag(start, maanden)
    if start is not None and einde is not None and einde < start:
        fouten.append(Fout("einde", _voor_de_eerste("de laatste dag", start)))
    if van is not None and ingevuld.ontbreekt("einde") and ingevuld.ontbreekt("maanden"):
        fouten.append(
            Fout("einde", "Vul ook in wanneer het leerwerktraject eindigt, of hoeveel maanden het duurt.")
        )
    if ingevuld.getal("eigen_termijn") is not None and ingevuld.ontbreekt("eigen_vindplaats"):
        fouten.append(Fout("eigen_vindplaats", "Vul ook in waar die termijn staat, zoals het artikel."))
    if ingevuld.tekst("eigen_vindplaats") is not None and ingevuld.ontbreekt("eigen_termijn"):
        fouten.append(Fout("eigen_termijn", "Vul ook in hoeveel maanden daar staan."))
    if tot_en_met is not None and ingevuld.ontbreekt("detachering_start"):
        fouten.append(Fout("detachering_start", "Vul ook de eerste dag van de detachering in."))
    if van is not None and einde is not None and van <= einde:
        melding = f"De detachering begint na het leerwerktraject; vul een dag in na {schrijf_dag(einde)}."
        fouten.append(Fout("detachering_start", melding))
    elif van is not None and einde is None and start is not None and van <= start:
        melding = f"De detachering begint na het leerwerktraject; dat begint op {schrijf_dag(start)}."
        fouten.append(Fout("detachering_start", melding))
    if van is not None and tot_en_met is not None and tot_en_met < van:
        fouten.append(Fout("detachering_einde", _voor_de_eerste("de laatste dag van de detachering", van)))
    if start is None:
        return None, fouten + _kijk_onderbrekingen_na(ingevuld, None)
    plan = Plan(start, einde, van, tot_en_met, (), ())
    # Of een onderbreking op haar plaats staat, is alleen te zeggen als het plan zelf klopt.
    fouten += _kijk_onderbrekingen_na(ingevuld, None if fouten or _is_onleesbaar(ingevuld) else plan)
    periodes = [periode for _, periode in _onderbrekingen(ingevuld)]
    tijdens_detachering = tuple(periode for periode in periodes if van is not None and periode.van >= van)
    tijdens_leerwerktraject = tuple(periode for periode in periodes if periode not in tijdens_detachering)
    return Plan(start, einde, van, tot_en_met, tijdens_leerwerktraject, tijdens_detachering), fouten


def _is_onleesbaar(ingevuld: Ingevuld) -> bool:
    namen = {fout.veld for fout in ingevuld.fouten}
    return bool(namen & {"einde", "maanden", "detachering_start", "detachering_einde"})


def _onderbrekingen(ingevuld: Ingevuld) -> list[tuple[int, Periode]]:
    """De onderbrekingen die te lezen zijn en niet achterstevoren staan, met hun plek in de lijst."""
    gelezen = []
    for plek, groep in enumerate(ingevuld.groepen("onderbrekingen")):
        van, tot_en_met = groep.dag("van"), groep.dag("tot_en_met")
        if van is not None and tot_en_met is not None and van <= tot_en_met:
            gelezen.append((plek, Periode(van, tot_en_met)))
    return gelezen


def _voor_de_eerste(wat: str, eerste: date) -> str:
    return zin(f"{wat} ligt vóór de eerste dag; vul een dag in vanaf {schrijf_dag(eerste)}")


def _kijk_onderbrekingen_na(ingevuld: Ingevuld, plan: Plan | None) -> list[Fout]:
    fouten = []
    for plek, groep in enumerate(ingevuld.groepen("onderbrekingen")):
        van, tot_en_met = groep.dag("van"), groep.dag("tot_en_met")
        if van is not None and tot_en_met is not None and tot_en_met < van:
            melding = _voor_de_eerste(f"onderbreking {plek + 1}: de laatste dag", van)
            fouten.append(Fout(f"onderbrekingen.{plek}.tot_en_met", melding))
    eerdere: list[tuple[int, Periode]] = []
    for plek, periode in _onderbrekingen(ingevuld):
        for ander, eerder in eerdere:
            if periode.overlapt(eerder):
                melding = (
                    f"Onderbreking {plek + 1} valt samen met onderbreking {ander + 1}; tel elke "
                    "dag maar één keer."
                )
                fouten.append(Fout(f"onderbrekingen.{plek}.van", melding))
        eerdere.append((plek, periode))
        if plan is not None and (bezwaar := _staat_verkeerd(periode, plan)):
            fouten.append(Fout(f"onderbrekingen.{plek}.van", f"Onderbreking {plek + 1}: {bezwaar}."))
    return fouten


def _staat_verkeerd(periode: Periode, plan: Plan) -> str | None:
    """Waarom deze onderbreking niet in het plan past, of niets als zij er wel in past."""
    if periode.van < plan.start:
        return f"begin niet vóór de eerste dag van het leerwerktraject, {schrijf_dag(plan.start)}"
    if plan.einde is None or periode.tot_en_met <= plan.einde:
        return None
    if plan.detachering_start is None:
        return f"zij valt na het leerwerktraject, dat eindigt op {schrijf_dag(plan.einde)}; pas de datums aan"
    if plan.tussentijd is not None and periode.overlapt(plan.tussentijd):
        return (
            "de dagen tussen leerwerktraject en detachering zijn geen onderbreking die men invult; haal "
            "haar weg"
        )
    if periode.van < plan.detachering_start:
        return "zij valt deels in het leerwerktraject en deels in de detachering; splits haar in tweeën"
    if plan.detachering_einde is not None and periode.tot_en_met > plan.detachering_einde:
        return (
            f"zij valt na de detachering, die eindigt op {schrijf_dag(plan.detachering_einde)}; pas "
            "de datums aan"
        )
    return None
