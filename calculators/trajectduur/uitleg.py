"""De uitkomst van «trajectduur», met alles wat scherm en JSON ervan tonen."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur
from calculators.raamwerk.uitkomst import OpenBijUitkomst, Tabel, Uitkomst
from calculators.trajectduur.beeld import teken_tijdlijn
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.data import antwoord_als_data, per_lezing, verschillende_lezingen
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, LEZINGEN, TAAL, TOTAAL
from calculators.trajectduur.meenemen import brief, komende_dagen
from calculators.trajectduur.oordeel import SAMEN, TE_LANG, TRAJECT, Oordeel, oordeel, termijn_van
from calculators.trajectduur.stappen import stappen
from calculators.trajectduur.termijn import NEE
from calculators.trajectduur.voorstellen import voorstellen
from calculators.trajectduur.woorden import (
    ALS_ZIJ_GELDEN,
    anders,
    dagen,
    is_gebruikt,
    kop,
    lezing_in_het_kort,
    nog_over,
)
from calculators.trajectduur.zinnen import bijgewerkt, let_op, zinnen

NAMEN = {TRAJECT: "Leerwerktraject", SAMEN: "Samen met een detachering"}
VERORDENING = "verordening-nu"


def maak_uitkomst(duur: Trajectduur, doelgroep: str) -> Uitkomst:
    """De uitkomst: het oordeel voorop, dan hoogstens drie getallen, en de rest om open te vouwen."""
    gevonden, naast = oordeel(duur), tuple(voorstellen(duur, doelgroep))
    tot = bijgewerkt(duur)
    eerst = (kop(duur, gevonden), *((tot,) if tot else ()))
    return Uitkomst(
        antwoord=antwoord_als_data(duur, gevonden, naast),
        samenvatting=(*eerst, *zinnen(duur)),
        let_op=tuple(let_op(duur, naast)),
        kerncijfers=tuple(hoofdgetallen(duur, gevonden)),
        stappen=tuple(stappen(duur)),
        open_punten=tuple(_open_punten(duur)),
        tabellen=tuple(_tabellen(duur)),
        beelden=() if duur.regels is None else (teken_tijdlijn(duur),),
        brief=tuple(brief(duur, gevonden, eerst)),
        agenda=komende_dagen(duur),
        per_lezing=per_lezing(duur),
    )


def hoofdgetallen(duur: Trajectduur, gevonden: Oordeel) -> Iterator[tuple[str, str]]:
    """Hoogstens drie: de andere termijn, wat er over of te lang is, en wat er gebruikt is.

    Wat de kop al zegt, staat er niet nog eens bij.
    """
    if gevonden.over is None:
        return
    als = ALS_ZIJ_GELDEN if gevonden.als_zij_gelden else ""
    ander = SAMEN if gevonden.over == TRAJECT else TRAJECT
    yield f"{NAMEN[ander]}{als}", _andere_termijn(duur, ander)
    termijn, dag = termijn_van(duur, gevonden.over), schrijf_dag(duur.peildatum)
    if gevonden.waarom == TE_LANG and termijn.gepland:
        # Is er maar één dag, dan zegt de kop al hoeveel het te lang is.
        if termijn.verschilt:
            te_lang = schrijf_aantal((termijn.gepland - termijn.uiterst).days, "dagen")
            yield f"Te lang{als}", f"minstens {te_lang}"
    elif nog := nog_over(duur, gevonden.over):
        minstens, tijd = nog
        yield f"Nog over op {dag}{als}", f"{minstens}{schrijf_duur(tijd)}"
    if duur.peildatum >= duur.plan.start and not termijn.is_verstreken:
        hoogstens, tijd = is_gebruikt(duur, gevonden.over)
        yield f"Gebruikt op {dag}", f"{hoogstens}{schrijf_duur(tijd)}"


def _andere_termijn(duur: Trajectduur, over: str) -> str:
    termijn = termijn_van(duur, over)
    if over == TRAJECT and duur.plan.einde is not None and duur.plan.einde < duur.peildatum:
        return f"geëindigd op {schrijf_dag(duur.plan.einde)}"
    if termijn.mag(duur.peildatum) == NEE:
        return f"geëindigd op {schrijf_dag(termijn.laatste_dag)}{anders(duur, over, 'dan op')}"
    return dagen(duur, over)


def _tabellen(duur: Trajectduur) -> Iterator[Tabel]:
    """Elke lezing met haar dagen, als er verschil is; de lezer vouwt haar open."""
    lezingen = [] if duur.regels is None else verschillende_lezingen(duur)
    rijen = tuple(
        (
            "; ".join(lezing_in_het_kort(duur, punt, een) for punt, een in lezing.items()),
            schrijf_dag(traject),
            schrijf_dag(samen),
        )
        for lezing, traject, samen in lezingen
    )
    if rijen:
        kop_rij = ("Lezing", "Leerwerktraject tot en met", "Samen tot en met")
        yield Tabel("Elke lezing en haar dagen", kop_rij, rijen, dicht=True)


def _open_punten(duur: Trajectduur) -> Iterator[OpenBijUitkomst]:
    """De open punten achter deze uitkomst: eerst die zonder lezingen, dan die zijn uitgerekend."""
    peiling = duur.peiling
    yield from peiling.open_zonder_lezing(duur.groep.kader)
    if duur.groep.kader == TAAL.kader and (punt := peiling.open_punt(TAAL.kader, TAAL.punt)):
        gekozen = TAAL.gekozen(duur.ingevuld, peiling)
        yield OpenBijUitkomst(TAAL.kader, TAAL.punt, punt, gekozen, uitgerekend=True)
    if duur.regels is None:
        return
    for kader in (LEERWERKTRAJECT, TOTAAL):
        for een in peiling.open_zonder_lezing(kader):
            # Wie de verordening erbij heeft, heeft dit zelf beantwoord.
            if een.id != VERORDENING or duur.eigen is None:
                yield een
    for lezing in LEZINGEN:
        punt = None if lezing == TAAL else peiling.open_punt(lezing.kader, lezing.punt)
        if punt is not None and duur.raakt(lezing.punt):
            gekozen = lezing.gekozen(duur.ingevuld, peiling)
            yield OpenBijUitkomst(lezing.kader, lezing.punt, punt, gekozen, uitgerekend=True)
