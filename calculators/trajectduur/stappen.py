"""De stappen van «trajectduur»: elke regel met wat hij hier oplevert en waar hij vandaan komt."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, som_op
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, Stap
from calculators.trajectduur.berekening import (
    BEMIDDELING,
    GEEN_WEG,
    INSTRUMENTEN,
    MAATWERK,
    NIET_GENOEMD,
    WERKPLEIN,
    ZO_KORT_MOGELIJK,
    Trajectduur,
)
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, TIJDENS_LEERWERKTRAJECT, TOTAAL, TUSSENTIJD
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode, Termijn


def stappen_weg(duur: Trajectduur) -> Iterator[Stap]:
    """Welke weg er voor de doelgroep is, wie haar bepaalt en welke versie van een kader telt."""
    invulling = {
        GEEN_WEG: f"Voor de groep «{duur.doelgroep}» is er volgens dit kader geen leerwerktraject.",
        NIET_GENOEMD: f"De bron noemt voor de groep «{duur.doelgroep}» geen leerwerktraject.",
    }.get(duur.weg, f"Leerwerktraject voor de groep «{duur.doelgroep}»: {duur.weg}.")
    yield duur.peiling.stap("Welke weg er is voor deze doelgroep", duur.kader, invulling)
    gevraagd = f"U vulde in: «{duur.doelgroep}». Deze rekenhulp deelt niemand in."
    yield duur.peiling.stap("Wie de doelgroep bepaalt", WERKPLEIN, gevraagd)
    yield Stap(
        titel="Welke versie van een kader telt",
        regel="De versie die geldt op de eerste dag van het traject, voor de gemeente van de kandidaat.",
        invulling=f"De eerste dag is {schrijf_dag(duur.plan.start)}.",
        bron=EIGEN_AFSPRAAK,
    )


def stappen_termijn(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> Iterator[Stap]:
    """Hoe de twee termijnen zijn geteld, met welke lezingen, en wat ervan gebruikt is."""
    yield Stap(
        titel="Hoe een termijn in maanden wordt geteld",
        regel=(
            "De eerste dag telt mee. "
            "De laatste dag is de dag vóór dezelfde dag van de maand, zoveel maanden later. "
            "Bestaat die dag niet, dan is het de laatste dag van die maand."
        ),
        invulling=f"{_tel(traject)} {_tel(totaal)}",
        bron="Verordening (EEG, Euratom) 1182/71, artikel 3",
    )
    yield duur.peiling.stap("Hoe lang het leerwerktraject mag duren", LEERWERKTRAJECT, _schuif(traject))
    yield duur.peiling.stap("Hoe lang het met detachering samen mag duren", TOTAAL, _schuif(totaal))
    for punt in duur.lezingen.open_punten(duur.peiling):
        regel = f"{punt.punt.vraag} Hier gerekend: {punt.punt.lezingen[punt.gekozen or '']}"
        termijn = traject if punt.kader == LEERWERKTRAJECT else totaal
        invulling = _gevolg(_onderbrekingen(punt.id, duur.plan), termijn.opgeschoven)
        yield duur.peiling.stap("Een lezing van wat de bron open laat", punt.kader, invulling, regel)
    yield Stap(
        titel="Wat er gebruikt en over is",
        regel=(
            "Gebruikt zijn de dagen die meetellen, tot en met de peildatum. "
            "Eindigt het plan eerder, dan tot en met dat einde."
        ),
        invulling=(
            f"Op {schrijf_dag(duur.peildatum)}: leerwerktraject {_dagen(traject)}; "
            f"samen met detachering {_dagen(totaal)}."
        ),
        bron=EIGEN_AFSPRAAK,
    )


def stappen_daarna(traject: Termijn, totaal: Termijn, duur: Trajectduur) -> Iterator[Stap]:
    """Wat de kaders zeggen over de tijd na het leerwerktraject en na de langste termijn."""
    einde = duur.plan.einde
    uiterlijk = schrijf_dag(traject.laatste_dag + EEN_DAG)
    na = (
        f"Volgens het plan vanaf {schrijf_dag(einde + EEN_DAG)}."
        if einde
        else f"Uiterlijk vanaf {uiterlijk}."
    )
    yield duur.peiling.stap(
        "Zo kort als kan", ZO_KORT_MOGELIJK, "De berekende laatste dag is een grens, geen doel."
    )
    yield duur.peiling.stap("Na het leerwerktraject: bemiddeling", BEMIDDELING, na)
    yield duur.peiling.stap("Lukt gewoon werk nog niet", INSTRUMENTEN, na)
    laatste = schrijf_dag(totaal.laatste_dag + EEN_DAG)
    yield duur.peiling.stap("Na de langste termijn: maatwerk", MAATWERK, f"Uiterlijk vanaf {laatste}.")


def _tel(termijn: Termijn) -> str:
    maanden, laatste = schrijf_aantal(termijn.maanden, "maanden"), schrijf_dag(termijn.zonder_onderbreking)
    return f"{schrijf_dag(termijn.begin)} plus {maanden}: de laatste dag is {laatste}."


def _schuif(termijn: Termijn) -> str:
    if not termijn.opgeschoven:
        return _tel(termijn)
    dagen = schrijf_aantal(sum(periode.dagen for periode in termijn.opgeschoven), "dagen")
    laatste = schrijf_dag(termijn.laatste_dag)
    return (
        f"{_tel(termijn)} Niet meegeteld: {_noem(termijn.opgeschoven)}. "
        f"Met {dagen} erbij wordt het {laatste}."
    )


def _noem(periodes: tuple[Periode, ...]) -> str:
    return som_op(
        [
            f"{schrijf_dag(periode.van)} tot en met {schrijf_dag(periode.tot_en_met)} "
            f"({schrijf_aantal(periode.dagen, 'dagen')})"
            for periode in sorted(periodes, key=lambda periode: periode.van)
        ]
    )


def _dagen(termijn: Termijn) -> str:
    gebruikt, over = (
        schrijf_aantal(termijn.gebruikt.dagen, "dagen"),
        schrijf_aantal(termijn.over.dagen, "dagen"),
    )
    return f"{gebruikt} gebruikt en {over} over"


def _onderbrekingen(punt: str, plan: Plan) -> tuple[Periode, ...]:
    """De onderbrekingen waar een open punt over gaat."""
    if punt == TIJDENS_LEERWERKTRAJECT.punt:
        return plan.tijdens_leerwerktraject
    tussentijd = (plan.tussentijd,) if plan.tussentijd else ()
    return tussentijd if punt == TUSSENTIJD.punt else plan.onderbrekingen + tussentijd


def _gevolg(periodes: tuple[Periode, ...], opgeschoven: tuple[Periode, ...]) -> str:
    """Welke van deze onderbrekingen de laatste dag opschuiven."""
    deel = tuple(periode for periode in periodes if periode in opgeschoven)
    if not deel:
        return f"Onderbreking: {_noem(periodes)}. Dit schuift de laatste dag niet op."
    if len(deel) == len(periodes):
        return f"Onderbreking: {_noem(periodes)}. Dit schuift de laatste dag op."
    return f"Onderbreking: {_noem(periodes)}. De laatste dag schuift alleen op door {_noem(deel)}."
