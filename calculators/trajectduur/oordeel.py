"""Het oordeel: ja, nee of hangt ervan af, over welke termijn dat gaat, en waarom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.trajectduur.berekening import GEEN_WEG, NIET_GENOEMD, Trajectduur
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijn import HANGT_ERVAN_AF, JA, NEE, Termijn

TRAJECT, SAMEN = "leerwerktraject", "totaal"
TE_LANG, BEGINT_TE_LAAT, GEEINDIGD = "te lang", "begint te laat", "geëindigd"
PAST, AFGELOPEN, MAG = "past", "afgelopen", "mag"
HANGT_VAN_LEZING_AF, GEEN_TERMIJN = "hangt van de lezing af", "geen termijn"


@dataclass(frozen=True)
class Oordeel:
    """Het antwoord op de vraag, zoals de kop het zegt.

    `woord` is „ja", „nee", „hangt ervan af" of „niet genoemd". `over` is de termijn waar het over gaat, en
    `waarom` een van: te lang, begint te laat, geëindigd (de termijn), past (het plan), afgelopen (het plan
    paste, en is voorbij), mag (er is geen einde gepland), hangt van de lezing af, geen termijn.
    `als_zij_gelden` is er alleen als de bron niet zegt of de termijnen voor deze groep gelden: dan is
    `woord` „hangt ervan af", en dit het oordeel als zij gelden.
    """

    woord: str
    waarom: str
    over: str | None = None
    als_zij_gelden: str | None = None


def oordeel(duur: Trajectduur) -> Oordeel:
    """Het oordeel over deze vraag op de peildatum."""
    if duur.groep.gelden == NEE:
        return Oordeel(NEE if duur.groep.weg == GEEN_WEG else NIET_GENOEMD, GEEN_TERMIJN)
    gevonden = _over_het_plan(duur) or _over_de_tijd(duur)
    if duur.groep.gelden == HANGT_ERVAN_AF:
        return Oordeel(HANGT_ERVAN_AF, gevonden.waarom, gevonden.over, gevonden.woord)
    return gevonden


def termijn_van(duur: Trajectduur, over: str) -> Termijn:
    """De termijn waar het oordeel over gaat."""
    return duur.leerwerktraject if over == TRAJECT else duur.totaal


def is_voorbij(duur: Trajectduur) -> bool:
    """Of er op de peildatum niets meer loopt: het plan is klaar, of de termijn is bij elke lezing voorbij.

    Zonder detachering is dat als het leerwerktraject voorbij is.
    """
    laatste = laatste_geplande_dag(duur.plan)
    if laatste is not None:
        return laatste < duur.peildatum
    termijn = duur.totaal if duur.plan.detachering_start else duur.leerwerktraject
    return termijn.mag(duur.peildatum) == NEE


def laatste_geplande_dag(plan: Plan) -> date | None:
    """De dag waarop alles wat is gepland, voorbij is; niets als het einde niet bekend is."""
    return plan.detachering_einde if plan.detachering_start else plan.einde


def _over_het_plan(duur: Trajectduur) -> Oordeel | None:
    """Het oordeel als het plan niet past, of niet bij elke lezing; niets als het past of er geen is."""
    termijnen = {TRAJECT: duur.leerwerktraject, SAMEN: duur.totaal}
    for over, termijn in termijnen.items():
        if termijn.past == NEE:
            begint = duur.plan.detachering_start
            te_laat = over == SAMEN and begint is not None and termijn.mag(begint) == NEE
            return Oordeel(NEE, BEGINT_TE_LAAT if te_laat else TE_LANG, over)
    for over, termijn in termijnen.items():
        if termijn.past == HANGT_ERVAN_AF:
            return Oordeel(HANGT_ERVAN_AF, HANGT_VAN_LEZING_AF, over)
    return None


def _over_de_tijd(duur: Trajectduur) -> Oordeel:
    """Het oordeel over een plan dat past, of zonder plan: loopt de termijn op de peildatum nog?"""
    plan, peildatum = duur.plan, duur.peildatum
    in_traject = plan.detachering_start is None and (plan.einde is None or peildatum <= plan.einde)
    over = TRAJECT if in_traject else SAMEN
    termijn = termijn_van(duur, over)
    if termijn.gepland is not None:
        return Oordeel(JA, PAST if peildatum <= termijn.gepland else AFGELOPEN, over)
    mag = termijn.mag(peildatum)
    waarom = {JA: MAG, NEE: GEEINDIGD, HANGT_ERVAN_AF: HANGT_VAN_LEZING_AF}[mag]
    return Oordeel(mag, waarom, over)
