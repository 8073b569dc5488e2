"""De uitkomst van «trajectduur» in gewone taal: de zinnen, de kerncijfers en de stappen met hun bron."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kalender import EEN_DAG
from calculators.notatie import schrijf_aantal, schrijf_dag, schrijf_duur, som_op
from calculators.peiling import Peiling
from calculators.termijnen import Periode, Termijn
from calculators.trajectduur_beeld import teken_tijdlijn
from calculators.trajectlezingen import LEERWERKTRAJECT, TIJDENS_LEERWERKTRAJECT, TOTAAL, Lezingen
from calculators.trajectplan import Plan
from calculators.uitkomst import OpenBijUitkomst, Stap, Uitkomst

GEEN_WEG, NIET_GENOEMD = "nee", "niet genoemd"
WERKPLEIN = "wvs/werkplein-bepaalt-doelgroep"
ZO_KORT_MOGELIJK = "wvs/leerwerktraject-zo-kort-mogelijk"
BEMIDDELING = "wvs/na-leerwerktraject-bemiddeling"
INSTRUMENTEN = "wvs/na-leerwerktraject-instrumenten"
MAATWERK = "wvs/na-detachering-maatwerk"
NA_DE_TERMIJN = (BEMIDDELING, INSTRUMENTEN, MAATWERK)
HET_TRAJECT, DE_DETACHERING = "Het leerwerktraject", "De detachering"


@dataclass(frozen=True)
class Trajectduur:
    """Alles wat is uitgerekend. `termijnen` zijn die van het leerwerktraject en van het geheel, of geen van beide."""

    peiling: Peiling
    doelgroep: str
    kader: str
    weg: str
    plan: Plan
    lezingen: Lezingen
    termijnen: tuple[Termijn, ...]
    peildatum: date


def maak_uitkomst(duur: Trajectduur) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    # Zegt het kader ronduit ja of nee, of noemt het niets, dan verandert een open punt daarover de uitkomst niet.
    vrij = [] if duur.weg in (GEEN_WEG, NIET_GENOEMD, "ja") else duur.peiling.open_zonder_lezing(duur.kader)
    if not duur.termijnen:
        return Uitkomst(
            antwoord={"weg": duur.weg, "leerwerktraject": None, "totaal": None},
            samenvatting=(
                f"De kaders noemen geen leerwerktraject voor de groep «{duur.doelgroep}»; er is dus geen termijn.",
                "Welke weg er voor deze groep wel is, staat in de stappen hieronder.",
            ),
            kerncijfers=(("Leerwerktraject voor deze groep", duur.weg),),
            stappen=tuple(_stappen_weg(duur)),
        )
    traject, totaal = duur.termijnen
    return Uitkomst(
        antwoord={"weg": duur.weg, "leerwerktraject": traject.als_data(), "totaal": totaal.als_data()},
        samenvatting=tuple(_samenvatting(duur, traject, totaal)),
        kerncijfers=tuple(_kerncijfers(duur, traject, totaal)),
        stappen=(
            *_stappen_weg(duur),
            *_stappen_termijn(duur, traject, totaal),
            *_stappen_daarna(traject, totaal, duur),
        ),
        open_punten=(*vrij, *_open_punten(duur)),
        beeld=teken_tijdlijn(duur.plan, traject, totaal, duur.peildatum),
    )


def _open_punten(duur: Trajectduur) -> Iterator[OpenBijUitkomst]:
    for kader in (LEERWERKTRAJECT, TOTAAL):
        yield from duur.peiling.open_zonder_lezing(kader)
    yield from duur.lezingen.open_punten(duur.peiling)


def _samenvatting(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> Iterator[str]:
    yield _oordeel(traject, HET_TRAJECT, schrijf_aantal(traject.maanden, "maanden"))
    yield _oordeel(
        totaal, DE_DETACHERING, f"{schrijf_aantal(totaal.maanden, 'maanden')} samen met het leerwerktraject"
    )
    if traject.gepland_einde is not None and traject.gepland_einde < traject.laatste_dag:
        dag = schrijf_dag(traject.laatste_dag)
        yield f"U kunt het leerwerktraject nog verlengen tot en met {dag}; het kader zegt ook: zo kort als kan."
    if totaal.gepland_einde is not None and totaal.gepland_einde < totaal.laatste_dag:
        dag = schrijf_dag(totaal.laatste_dag)
        yield f"U kunt de detachering nog verlengen tot en met {dag}; het kader zegt ook: zo kort als kan."
    if duur.plan.detachering_start is not None and duur.plan.detachering_start > totaal.laatste_dag:
        yield f"De detachering begint pas na {schrijf_dag(totaal.laatste_dag)}; dan is de hele termijn al voorbij."
    yield (
        f"Op {schrijf_dag(duur.peildatum)} is van het leerwerktraject {schrijf_duur(traject.gebruikt)} gebruikt; "
        f"er is nog {schrijf_duur(traject.over)} over."
    )
    yield (
        f"Van leerwerktraject en detachering samen is dan {schrijf_duur(totaal.gebruikt)} gebruikt; "
        f"er is nog {schrijf_duur(totaal.over)} over."
    )
    if (
        duur.plan.einde is not None
        and duur.plan.detachering_start is None
        and duur.peildatum > duur.plan.einde
    ):
        yield "U vulde geen detachering in. De termijn voor beide samen loopt in deze berekening na het leerwerktraject door."
    if duur.weg == NIET_GENOEMD:
        yield (
            f"Let op: de bron noemt geen leerwerktraject voor de groep «{duur.doelgroep}». "
            "Het Werkplein bepaalt bij welke doelgroep iemand hoort."
        )
    else:
        yield f"Is een leerwerktraject er voor de groep «{duur.doelgroep}»? Het kader zegt: {duur.weg}."


def _oordeel(termijn: Termijn, wat: str, termijn_tekst: str) -> str:
    laatste = schrijf_dag(termijn.laatste_dag)
    if termijn.gepland_einde is None:
        return f"{wat} mag duren tot en met {laatste} ({termijn_tekst})."
    gepland = schrijf_dag(termijn.gepland_einde)
    if termijn.past:
        return (
            f"{wat} past: het mag tot en met {laatste}, en het plan eindigt op {gepland} ({termijn_tekst})."
        )
    dagen = schrijf_aantal(termijn.overschrijding or 0, "dagen")
    return f"{wat} duurt {dagen} te lang: het mag tot en met {laatste}, en het plan eindigt op {gepland} ({termijn_tekst})."


def _kerncijfers(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> Iterator[tuple[str, str]]:
    yield "Leerwerktraject voor deze groep", duur.weg
    for naam, termijn in (("leerwerktraject", traject), ("leerwerktraject en detachering samen", totaal)):
        yield f"Langste termijn {naam}", schrijf_aantal(termijn.maanden, "maanden")
        yield f"Laatste dag {naam}", schrijf_dag(termijn.laatste_dag)
        if termijn.gepland_einde is not None:
            yield f"Gepland einde {naam}", schrijf_dag(termijn.gepland_einde)
            yield f"Te lang, {naam}", schrijf_aantal(termijn.overschrijding or 0, "dagen")
        yield f"Gebruikt op {schrijf_dag(duur.peildatum)}, {naam}", schrijf_duur(termijn.gebruikt)
        yield f"Nog over op {schrijf_dag(duur.peildatum)}, {naam}", schrijf_duur(termijn.over)


def _stappen_weg(duur: Trajectduur) -> Iterator[Stap]:
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
        bron="Rekenafspraak van deze kennisbank; geen kader",
    )


def _stappen_termijn(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> Iterator[Stap]:
    yield Stap(
        titel="Hoe een termijn in maanden wordt geteld",
        regel=(
            "De eerste dag telt mee. De laatste dag is de dag vóór dezelfde dag van de maand, zoveel maanden later. "
            "Bestaat die dag niet, dan is het de laatste dag van die maand."
        ),
        invulling=" ".join(_tel(termijn) for termijn in duur.termijnen),
        bron="Verordening (EEG, Euratom) 1182/71, artikel 3",
    )
    yield duur.peiling.stap("Hoe lang het leerwerktraject mag duren", LEERWERKTRAJECT, _schuif(traject))
    yield duur.peiling.stap("Hoe lang het met detachering samen mag duren", TOTAAL, _schuif(totaal))
    for punt in duur.lezingen.open_punten(duur.peiling):
        regel = f"{punt.punt.vraag} Hier gerekend: {punt.punt.lezingen[punt.gekozen or '']}"
        in_traject = punt.id == TIJDENS_LEERWERKTRAJECT.punt
        periodes = duur.plan.tijdens_leerwerktraject if in_traject else _alle_onderbrekingen(duur.plan)
        telt = (
            "De laatste dag schuift op"
            if (traject if in_traject else totaal).opgeschoven
            else "De laatste dag blijft staan"
        )
        yield duur.peiling.stap(
            "Een lezing van wat de bron open laat", punt.kader, f"{_noem(periodes)}. {telt}.", regel
        )
    yield Stap(
        titel="Wat er gebruikt en over is",
        regel="Gebruikt zijn de dagen die meetellen, tot en met de peildatum of tot het geplande einde als dat eerder is.",
        invulling=(
            f"Op {schrijf_dag(duur.peildatum)}: leerwerktraject {_dagen(traject)}; samen met detachering {_dagen(totaal)}."
        ),
        bron="Rekenafspraak van deze kennisbank; geen kader",
    )


def _stappen_daarna(traject: Termijn, totaal: Termijn, duur: Trajectduur) -> Iterator[Stap]:
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
    return f"{_tel(termijn)} Niet meegeteld: {_noem(termijn.opgeschoven)}. Met {dagen} erbij wordt het {laatste}."


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


def _alle_onderbrekingen(plan: Plan) -> tuple[Periode, ...]:
    return plan.onderbrekingen + ((plan.tussentijd,) if plan.tussentijd else ())
