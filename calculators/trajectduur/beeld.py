"""De tijdlijn van «trajectduur», en dezelfde tijdlijn als tabel.

Balken voor termijn, plan en onderbreking, en merken voor de dagen die tellen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.notatie import schrijf_aantal, schrijf_dag
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode, Termijn

GEBRUIKT, OVER, TELT_NIET = "gebruikt", "over", "telt-niet-mee"
PLAN, ONDERBREKING, TE_LANG, VOORBIJ = "plan", "onderbreking", "te-lang", "voorbij"
LEGENDA = {
    GEBRUIKT: "zo lang mag het: gebruikt",
    OVER: "zo lang mag het: nog over",
    TELT_NIET: "telt niet mee",
    PLAN: "volgens plan",
    ONDERBREKING: "onderbreking",
    TE_LANG: "te lang",
    VOORBIJ: "voorbij op de peildatum",
}
KOP = ("Wat", "Van", "Tot en met", "Duur", "Op de peildatum")

Balk = tuple[str, str, Periode]


def teken_tijdlijn(plan: Plan, traject: Termijn, totaal: Termijn, peildatum: date) -> dict[str, object]:
    """De tijdlijn als data, met een zin die zegt wat er te zien is, een legenda en een tabel.

    De aard van een balk staat in de legenda; «voorbij» is de tijd tot en met de peildatum.
    """
    balken = [balk for balk in _balken(plan, traject, totaal, peildatum) if balk[-1].dagen]
    merken = {
        "Eerste dag": plan.start,
        "Laatste dag leerwerktraject": traject.laatste_dag,
        "Laatste dag samen": totaal.laatste_dag,
    }
    aarden = {aard for _, aard, _ in balken} | ({VOORBIJ} if peildatum >= plan.start else set())
    return {
        "soort": "tijdlijn",
        "tekst": _zin(plan, traject, totaal, peildatum),
        "balken": [
            {"naam": naam, "aard": aard, "van": str(periode.van), "tot_en_met": str(periode.tot_en_met)}
            for naam, aard, periode in balken
        ],
        "merken": [
            *({"naam": naam, "dag": str(dag), "aard": "dag"} for naam, dag in merken.items()),
            {"naam": "Peildatum", "dag": str(peildatum), "aard": "peildatum"},
        ],
        "legenda": [{"aard": aard, "tekst": tekst} for aard, tekst in LEGENDA.items() if aard in aarden],
        "tabel": {"kop": list(KOP), "rijen": [_rij(balk, peildatum) for balk in balken]},
    }


def _zin(plan: Plan, traject: Termijn, totaal: Termijn, peildatum: date) -> str:
    return (
        f"Tijdlijn: het leerwerktraject mag van {schrijf_dag(plan.start)} tot en met "
        f"{schrijf_dag(traject.laatste_dag)}, "
        f"samen met een detachering tot en met {schrijf_dag(totaal.laatste_dag)}. "
        f"Op de peildatum, {schrijf_dag(peildatum)}, is van het leerwerktraject "
        f"{_over(traject)}, en van beide samen {_over(totaal)}."
    )


def _over(termijn: Termijn) -> str:
    gebruikt = schrijf_aantal(termijn.gebruikt.dagen, "dagen")
    return f"{gebruikt} gebruikt en {schrijf_aantal(termijn.over.dagen, 'dagen')} over"


def _balken(plan: Plan, traject: Termijn, totaal: Termijn, peildatum: date) -> Iterator[Balk]:
    for naam, termijn in (
        ("Leerwerktraject: zo lang mag het", traject),
        ("Samen met detachering: zo lang mag het", totaal),
    ):
        for aard, periode in _delen(termijn, peildatum):
            yield naam, aard, periode
    if plan.einde is not None:
        yield "Leerwerktraject volgens plan", PLAN, Periode(plan.start, plan.einde)
        yield "Leerwerktraject volgens plan", TE_LANG, Periode(traject.laatste_dag + EEN_DAG, plan.einde)
    if plan.detachering_start is not None:
        # Zonder laatste dag loopt de detachering in het beeld door zolang zij mag.
        einde = plan.detachering_einde or totaal.laatste_dag
        yield "Detachering volgens plan", PLAN, Periode(plan.detachering_start, einde)
        begin_te_lang = max(totaal.laatste_dag + EEN_DAG, plan.detachering_start)
        yield "Detachering volgens plan", TE_LANG, Periode(begin_te_lang, einde)
    for periode in sorted(plan.onderbrekingen, key=lambda periode: periode.van):
        yield "Onderbreking", ONDERBREKING, periode
    if plan.tussentijd is not None:
        yield "Tussen leerwerktraject en detachering", ONDERBREKING, plan.tussentijd


def _delen(termijn: Termijn, peildatum: date) -> Iterator[tuple[str, Periode]]:
    """Wat er van een termijn gebruikt is, wat er over is, en welke dagen daarin niet meetellen."""
    tot = peildatum if termijn.gepland_einde is None else min(peildatum, termijn.gepland_einde)
    begin = termijn.begin
    for periode in sorted(termijn.opgeschoven, key=lambda periode: periode.van):
        yield from _stuk(begin, periode.van - EEN_DAG, tot)
        yield TELT_NIET, periode
        begin = periode.tot_en_met + EEN_DAG
    yield from _stuk(begin, termijn.laatste_dag, tot)


def _stuk(begin: date, einde: date, tot: date) -> Iterator[tuple[str, Periode]]:
    yield GEBRUIKT, Periode(begin, min(einde, tot))
    yield OVER, Periode(max(begin, tot + EEN_DAG), einde)


def _rij(balk: Balk, peildatum: date) -> list[str]:
    naam, aard, periode = balk
    vast = {GEBRUIKT: "gebruikt", OVER: "nog over", TELT_NIET: "telt niet mee", TE_LANG: "te lang"}
    stand = "voorbij" if periode.tot_en_met < peildatum else "loopt"
    stand = "komt nog" if periode.van > peildatum else stand
    dagen = schrijf_aantal(periode.dagen, "dagen")
    return [naam, schrijf_dag(periode.van), schrijf_dag(periode.tot_en_met), dagen, vast.get(aard, stand)]
