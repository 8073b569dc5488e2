"""De tijdlijn van «trajectduur».

Balken voor termijn, plan en onderbreking, en merken voor de dagen die tellen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kalender import EEN_DAG
from calculators.notatie import schrijf_dag
from calculators.termijnen import Periode, Termijn
from calculators.trajectplan import Plan


def teken_tijdlijn(plan: Plan, traject: Termijn, totaal: Termijn, peildatum: date) -> dict[str, object]:
    """De tijdlijn als data, met een zin die zegt wat er te zien is.

    De aard van een balk is «termijn» (zo lang mag het), «plan», «onderbreking», of «over»: wat van het plan
    over de grens gaat.
    """
    zin = (
        f"Tijdlijn: het leerwerktraject mag van {schrijf_dag(plan.start)} tot en met "
        f"{schrijf_dag(traject.laatste_dag)}, "
        f"samen met een detachering tot en met {schrijf_dag(totaal.laatste_dag)}."
    )
    merken = {
        "Eerste dag": plan.start,
        "Laatste dag leerwerktraject": traject.laatste_dag,
        "Laatste dag samen": totaal.laatste_dag,
        "Peildatum": peildatum,
    }
    return {
        "soort": "tijdlijn",
        "tekst": zin,
        "balken": [
            {"naam": naam, "aard": aard, "van": str(periode.van), "tot_en_met": str(periode.tot_en_met)}
            for naam, aard, periode in _balken(plan, traject, totaal)
            if periode.dagen
        ],
        "merken": [{"naam": naam, "dag": str(dag)} for naam, dag in merken.items()],
    }


def _balken(plan: Plan, traject: Termijn, totaal: Termijn) -> Iterator[tuple[str, str, Periode]]:
    yield "Leerwerktraject: zo lang mag het", "termijn", Periode(plan.start, traject.laatste_dag)
    yield "Samen met detachering: zo lang mag het", "termijn", Periode(plan.start, totaal.laatste_dag)
    if plan.einde is not None:
        yield "Leerwerktraject volgens plan", "plan", Periode(plan.start, plan.einde)
        yield "Leerwerktraject: te lang", "over", Periode(traject.laatste_dag + EEN_DAG, plan.einde)
    if plan.detachering_start is not None:
        # Zonder laatste dag loopt de detachering in het beeld door zolang zij mag.
        einde = plan.detachering_einde or totaal.laatste_dag
        yield "Detachering volgens plan", "plan", Periode(plan.detachering_start, einde)
        begin_te_lang = max(totaal.laatste_dag + EEN_DAG, plan.detachering_start)
        yield "Detachering: te lang", "over", Periode(begin_te_lang, einde)
    for periode in sorted(plan.onderbrekingen, key=lambda periode: periode.van):
        yield "Onderbreking", "onderbreking", periode
    if plan.tussentijd is not None:
        yield "Tussen leerwerktraject en detachering", "onderbreking", plan.tussentijd
