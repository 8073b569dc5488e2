"""Wat men van «trajectduur» meeneemt: de dagen voor een agenda, en de zinnen voor een brief."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur, som_op
from calculators.raamwerk.agenda import Gebeurtenis
from calculators.raamwerk.uitkomst import TELAFSPRAAK
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.lezingen import DOORLOPEND, LEERWERKTRAJECT, TOTAAL
from calculators.trajectduur.lezingen import SAMEN as HOE_SAMEN
from calculators.trajectduur.oordeel import SAMEN, TRAJECT, Oordeel, termijn_van
from calculators.trajectduur.termijn import HANGT_ERVAN_AF, NEE
from calculators.trajectduur.termijnen import Periode
from calculators.trajectduur.woorden import (
    als_zij_gelden,
    anders,
    anders_per_punt,
    bij_elke_lezing,
    dagen,
    is_gebruikt,
    is_of_zijn,
    loopt,
    nog_over,
    schrijf_periode,
    zin_over_weg,
    zonder_begin,
)
from calculators.trajectduur.zinnen import ZONDER_BEGIN, zinnen

GEEN_BESLUIT = "Dit is een berekening, geen besluit."


def komende_dagen(duur: Trajectduur) -> tuple[Gebeurtenis, ...]:
    """De dagen die nog komen, in de volgorde van het traject; een dag heeft de naam van zijn mijlpaal.

    Gelden er geen termijnen, dan zijn er geen dagen.
    """
    if duur.regels is None:
        return ()
    return tuple(
        Gebeurtenis(mijlpaal, dag, titel, _uitleg(duur, kader))
        for mijlpaal, dag, titel, kader in _mijlpalen(duur)
        if dag is not None and dag >= duur.peildatum
    )


def _mijlpalen(duur: Trajectduur) -> Iterator[tuple[str, date | None, str, str]]:
    plan, begint = duur.plan, duur.plan.detachering_start
    yield "begin-leerwerktraject", plan.start, "Leerwerktraject: eerste dag", LEERWERKTRAJECT
    yield "einde-leerwerktraject", plan.einde, "Leerwerktraject: einde volgens plan", LEERWERKTRAJECT
    # Begint de detachering eerder, dan is de uiterste dag van het leerwerktraject niets om te onthouden.
    if begint is None or begint > duur.leerwerktraject.laatste_dag:
        yield from _uiterste_dagen(duur, TRAJECT, "leerwerktraject", "Leerwerktraject", LEERWERKTRAJECT)
    yield "begin-detachering", begint, "Detachering: eerste dag volgens plan", TOTAAL
    yield "einde-detachering", plan.detachering_einde, "Detachering: einde volgens plan", TOTAAL
    yield from _uiterste_dagen(duur, SAMEN, "samen", "Leerwerktraject en detachering samen", TOTAAL)


def _uiterste_dagen(
    duur: Trajectduur, over: str, naam: str, wat: str, kader: str
) -> Iterator[tuple[str, date, str, str]]:
    termijn = termijn_van(duur, over)
    als_geldt = ", als de termijnen voor deze groep gelden" if duur.groep.gelden == HANGT_ERVAN_AF else ""
    bij = f" {bij_elke_lezing(termijn)}".rstrip()
    yield f"uiterste-dag-{naam}", termijn.laatste_dag, f"{wat}: uiterste dag{bij}{als_geldt}", kader
    for plek, (als, dag) in enumerate(anders_per_punt(duur, over), start=1):
        yield f"uiterste-dag-{naam}-anders-{plek}", dag, f"{wat}: uiterste dag ({als}){als_geldt}", kader


def _uitleg(duur: Trajectduur, kader_id: str) -> str:
    kader, versie = duur.peiling.kaders.kaders[kader_id], duur.peiling.versie(kader_id)
    if kader_id == LEERWERKTRAJECT and duur.eigen:
        maximum = f"{schrijf_aantal(duur.eigen.maanden, 'maanden')}, zelf ingevuld ({duur.eigen.vindplaats})"
    else:
        maximum = duur.peiling.waarde(kader_id, "maximum").met_grens()
    return (
        f"Kader «{kader.volle_titel}»: {maximum} ({kader_id}, versie {versie.geldt_vanaf.tekst}, "
        f"status: {versie.status}).\n{zin_over_weg(duur.groep)}\n"
        f"Berekend op peildatum {schrijf_dag(duur.peildatum)}. {GEEN_BESLUIT} De bron gaat altijd voor."
    )


def brief(duur: Trajectduur, gevonden: Oordeel, eerst: tuple[str, ...]) -> Iterator[str]:
    """Het oordeel, het geval en de uitkomst in alinea's die zo in een brief kunnen, zonder aanspreekvorm."""
    yield " ".join(eerst)
    plaats = duur.peiling.kaders.gebieden[duur.peiling.gemeente].naam
    yield " ".join(
        (
            f"Het gaat om een inwoner van {plaats} uit de groep «{duur.groep.naam}».",
            *_plan(duur),
        )
    )
    if gevonden.over is not None:
        ander = SAMEN if gevonden.over == TRAJECT else TRAJECT
        dagen_nu = " ".join((_andere_termijn(duur, ander), *_gebruikt(duur, gevonden.over)))
        if zonder_begin(duur):
            dagen_nu = f"{dagen_nu} {ZONDER_BEGIN}"
        als = als_zij_gelden(duur)
        yield f"{als}{dagen_nu[:1].lower() + dagen_nu[1:]}" if als else dagen_nu
        yield " ".join((zin_over_weg(duur.groep), *zinnen(duur), TELAFSPRAAK))
    else:
        yield " ".join(zinnen(duur))


def _plan(duur: Trajectduur) -> Iterator[str]:
    plan, nu = duur.plan, duur.peildatum
    if plan.einde is None:
        begint = "begon" if plan.start < nu else "begint"
        yield f"Het leerwerktraject {begint} op {schrijf_dag(plan.start)}."
    else:
        yield (
            f"Het leerwerktraject {'was' if plan.einde < nu else 'is'} gepland van {schrijf_dag(plan.start)} "
            f"tot en met {schrijf_dag(plan.einde)}."
        )
    if plan.detachering_start is not None:
        einde = plan.detachering_einde
        tot = f" tot en met {schrijf_dag(einde)}" if einde else ""
        van = "van" if einde else "vanaf"
        volgt = "volgde" if plan.detachering_start < nu else "volgt"
        yield f"Daarna {volgt} een detachering {van} {schrijf_dag(plan.detachering_start)}{tot}."
    if plan.onderbrekingen:
        periodes = sorted(plan.onderbrekingen, key=lambda periode: periode.van)
        wat = "Er is een onderbreking" if len(periodes) == 1 else "Er zijn onderbrekingen"
        yield f"{wat} {som_op([_wanneer(periode) for periode in periodes])}."


def _wanneer(periode: Periode) -> str:
    return f"{'op' if periode.dagen == 1 else 'van'} {schrijf_periode(periode)}"


def _andere_termijn(duur: Trajectduur, over: str) -> str:
    """De termijn waar de kop niet over gaat."""
    termijn, plan = termijn_van(duur, over), duur.plan
    if over == TRAJECT and plan.einde is not None and plan.einde < duur.peildatum:
        return f"Het leerwerktraject is geëindigd op {schrijf_dag(plan.einde)}."
    wat = "van het leerwerktraject" if over == TRAJECT else "van leerwerktraject en detachering samen"
    if termijn.mag(duur.peildatum) == NEE:
        bij, op = bij_elke_lezing(termijn), anders(duur, over, "dan op")
        return f"De termijn {wat} is {bij}geëindigd op {schrijf_dag(termijn.laatste_dag)}{op}."
    return f"De termijn {wat} {loopt(duur, over)} {dagen(duur, over)}."


def _gebruikt(duur: Trajectduur, over: str) -> Iterator[str]:
    """Wat er van de termijn in de kop gebruikt is, en wat er nog over is."""
    termijn = termijn_van(duur, over)
    if duur.peildatum < duur.plan.start:
        return
    if termijn.is_verstreken:
        yield f"De termijn van {schrijf_aantal(termijn.vroegst.loop.maanden, 'maanden')} is voorbij."
        return
    hoogstens, gebruikt = is_gebruikt(duur, over)
    dag = schrijf_dag(duur.peildatum)
    wat = "van het leerwerktraject" if over == TRAJECT else "van leerwerktraject en detachering samen"
    if over == SAMEN and duur.plan.detachering_start is None:
        # De dagen erna tellen in de ene lezing mee en in de andere niet: hier staat wat zeker is gebruikt.
        wat = "met het leerwerktraject"
    yield f"Op {dag} {is_of_zijn(gebruikt)} {wat} {hoogstens}{schrijf_duur(gebruikt)} gebruikt."
    if nog := nog_over(duur, over):
        minstens, tijd = nog
        yield f"Er {is_of_zijn(tijd)} dan nog {minstens}{schrijf_duur(tijd)} over."
        if over == SAMEN and duur.plan.detachering_start is None:
            yield from _dagen_erna(duur)


def _dagen_erna(duur: Trajectduur) -> Iterator[str]:
    """Waarom gebruikt en over samen minder zijn dan de termijn: er zijn dagen na het leerwerktraject."""
    lezingen = {een.lezing[HOE_SAMEN.punt] for een in duur.gevallen}
    if lezingen == {DOORLOPEND}:
        yield "De dagen na het leerwerktraject zijn daar al af: in deze lezing tellen zij mee."
    elif DOORLOPEND in lezingen:
        yield "De dagen na het leerwerktraject zijn daar al af: in een van de lezingen tellen zij mee."
    else:
        yield "De dagen na het leerwerktraject zijn daar al af, alsof de detachering toen al liep."
