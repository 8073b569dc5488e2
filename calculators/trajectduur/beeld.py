"""De tijdlijn van «trajectduur», en dezelfde tijdlijn als tabel.

Balken voor termijn, plan en onderbreking, en merken voor de dagen die tellen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.notatie import schrijf_aantal, schrijf_dag
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.oordeel import SAMEN, TRAJECT
from calculators.trajectduur.termijn import HANGT_ERVAN_AF, Termijn
from calculators.trajectduur.termijnen import Periode
from calculators.trajectduur.woorden import (
    ALS_ZIJ_GELDEN,
    als_zij_gelden,
    anders,
    anders_per_punt,
    bij_elke_lezing,
    loopt,
)

GEBRUIKT, OVER, TELT_NIET, LEZING = "gebruikt", "over", "telt-niet-mee", "lezing"
PLAN, ONDERBREKING, TE_LANG, VOORBIJ = "plan", "onderbreking", "te-lang", "voorbij"
LEGENDA = {
    GEBRUIKT: "de termijn, tot en met de peildatum",
    OVER: "de termijn, na de peildatum",
    LEZING: "alleen bij een andere lezing",
    TELT_NIET: "telt niet mee",
    PLAN: "volgens plan",
    ONDERBREKING: "onderbreking",
    TE_LANG: "te lang",
    VOORBIJ: "voorbij op de peildatum",
}
KOP = ("Wat", "Van", "Tot en met", "Duur", "Op de peildatum")

Balk = tuple[str, str, Periode]


def teken_tijdlijn(duur: Trajectduur) -> dict[str, object]:
    """De tijdlijn als data, met een zin die zegt wat er te zien is, een legenda en een tabel.

    De aard van een balk staat in de legenda; «voorbij» is de tijd tot en met de peildatum.
    """
    plan, peildatum = duur.plan, duur.peildatum
    balken = [balk for balk in _balken(duur) if balk[-1].dagen]
    aarden = {aard for _, aard, _ in balken} | ({VOORBIJ} if peildatum >= plan.start else set())
    return {
        "soort": "tijdlijn",
        "tekst": _zin(duur),
        "balken": [
            {"naam": naam, "aard": aard, "van": str(periode.van), "tot_en_met": str(periode.tot_en_met)}
            for naam, aard, periode in balken
        ],
        "merken": [
            *({"naam": naam, "dag": str(dag), "aard": "dag"} for naam, dag in _merken(duur)),
            {"naam": "Peildatum", "dag": str(peildatum), "aard": "peildatum"},
        ],
        "legenda": [{"aard": aard, "tekst": tekst} for aard, tekst in LEGENDA.items() if aard in aarden],
        "tabel": {"kop": list(KOP), "rijen": [_rij(balk, peildatum) for balk in balken]},
    }


def _merken(duur: Trajectduur) -> Iterator[tuple[str, date]]:
    geldt = ALS_ZIJ_GELDEN if duur.groep.gelden == HANGT_ERVAN_AF else ""
    yield "Eerste dag", duur.plan.start
    for naam, over, termijn in (
        ("Laatste dag leerwerktraject", TRAJECT, duur.leerwerktraject),
        ("Laatste dag samen", SAMEN, duur.totaal),
    ):
        yield f"{f'{naam} {bij_elke_lezing(termijn)}'.rstrip()}{geldt}", termijn.laatste_dag
        for als, dag in anders_per_punt(duur, over):
            yield f"{naam}, {als}{geldt}", dag


def _zin(duur: Trajectduur) -> str:
    traject, samen, start = duur.leerwerktraject, duur.totaal, schrijf_dag(duur.plan.start)
    begin = als_zij_gelden(duur) or "Tijdlijn: "
    was = "was" if samen.laatste_dag < duur.peildatum else "is"
    return (
        f"{begin}de termijn van het leerwerktraject {loopt(duur, TRAJECT)} van {start} "
        f"{bij_elke_lezing(traject)}tot en met {schrijf_dag(traject.laatste_dag)}{anders(duur, TRAJECT)}. "
        f"Samen met een detachering {was} dat {bij_elke_lezing(samen)}tot en met "
        f"{schrijf_dag(samen.laatste_dag)}{anders(duur, SAMEN)}."
    )


def _balken(duur: Trajectduur) -> Iterator[Balk]:
    plan, traject, samen = duur.plan, duur.leerwerktraject, duur.totaal
    for naam, termijn in (("Leerwerktraject: de termijn", traject), ("Samen: de termijn", samen)):
        for aard, periode in _delen(termijn, duur.peildatum):
            yield naam, aard, periode
        yield naam, LEZING, Periode(termijn.laatste_dag + EEN_DAG, termijn.uiterst)
    if plan.einde is not None:
        yield "Leerwerktraject volgens plan", PLAN, Periode(plan.start, plan.einde)
        yield "Leerwerktraject volgens plan", TE_LANG, _te_lang(traject, plan.start, plan.einde)
    if plan.detachering_start is not None:
        # Zonder laatste dag loopt de detachering in het beeld door zolang zij bij elke lezing mag.
        einde = plan.detachering_einde or max(samen.laatste_dag, plan.detachering_start)
        yield "Detachering volgens plan", PLAN, Periode(plan.detachering_start, einde)
        yield "Detachering volgens plan", TE_LANG, _te_lang(samen, plan.detachering_start, einde)
    for periode in sorted(plan.onderbrekingen, key=lambda periode: periode.van):
        yield "Onderbreking", ONDERBREKING, periode
    if plan.tussentijd is not None:
        yield "Tussen leerwerktraject en detachering", ONDERBREKING, plan.tussentijd


def _te_lang(termijn: Termijn, begin: date, einde: date) -> Periode:
    """Wat onder geen enkele lezing meer mag."""
    if not termijn.is_bekend:
        return Periode(einde + EEN_DAG, einde)
    return Periode(max(termijn.uiterst + EEN_DAG, begin), einde)


def _delen(termijn: Termijn, peildatum: date) -> Iterator[tuple[str, Periode]]:
    """Een termijn bij elke lezing: wat telt, tot en met de peildatum en daarna, en wat niet telt."""
    loop = termijn.vroegst.loop
    vrij = sorted(loop.niet_meegeteld, key=lambda periode: periode.van)
    for deel in _aaneen(loop.delen, termijn.laatste_dag):
        begin = deel.van
        for weg in vrij:
            binnen = weg.tussen(deel.van, deel.tot_en_met)
            if binnen.dagen:
                yield from _stuk(begin, binnen.van - EEN_DAG, peildatum)
                yield TELT_NIET, binnen
                begin = binnen.tot_en_met + EEN_DAG
        yield from _stuk(begin, deel.tot_en_met, peildatum)


def _aaneen(delen: tuple[Periode, ...], laatste: date) -> Iterator[Periode]:
    """De delen van de termijn, met het laatste tot en met de laatste dag."""
    *eerdere, slot = delen
    yield from (deel.tussen(deel.van, laatste) for deel in eerdere)
    yield Periode(slot.van, laatste)


def _stuk(begin: date, einde: date, tot: date) -> Iterator[tuple[str, Periode]]:
    yield GEBRUIKT, Periode(begin, min(einde, tot))
    yield OVER, Periode(max(begin, tot + EEN_DAG), einde)


def _rij(balk: Balk, peildatum: date) -> list[str]:
    naam, aard, periode = balk
    vast = {TELT_NIET: "telt niet mee", TE_LANG: "te lang", LEZING: "alleen bij een andere lezing"}
    stand = "voorbij" if periode.tot_en_met < peildatum else "loopt"
    stand = "komt nog" if periode.van > peildatum else stand
    dagen = schrijf_aantal(periode.dagen, "dagen")
    return [naam, schrijf_dag(periode.van), schrijf_dag(periode.tot_en_met), dagen, vast.get(aard, stand)]
