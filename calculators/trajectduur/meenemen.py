"""Wat men van «trajectduur» meeneemt: de dagen voor een agenda, en de zinnen voor een brief."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur, som_op
from calculators.raamwerk.agenda import Gebeurtenis
from calculators.trajectduur.berekening import GEEN_WEG, NIET_GENOEMD, Trajectduur
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, TOTAAL
from calculators.trajectduur.termijnen import Periode, Termijn

GEEN_BESLUIT = "Dit is een berekening, geen besluit."


def agenda_dagen(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> Iterator[Gebeurtenis]:
    """De dagen die tellen, in de volgorde van het traject."""
    plan = duur.plan
    for naam, dag, titel, kader in (
        ("begin-leerwerktraject", plan.start, "Leerwerktraject: eerste dag", LEERWERKTRAJECT),
        ("einde-leerwerktraject", plan.einde, "Leerwerktraject: einde volgens plan", LEERWERKTRAJECT),
        (
            "uiterste-dag-leerwerktraject",
            traject.laatste_dag,
            "Leerwerktraject: uiterste dag",
            LEERWERKTRAJECT,
        ),
        ("begin-detachering", plan.detachering_start, "Detachering: eerste dag volgens plan", TOTAAL),
        ("einde-detachering", plan.detachering_einde, "Detachering: einde volgens plan", TOTAAL),
        (
            "uiterste-dag-samen",
            totaal.laatste_dag,
            "Leerwerktraject en detachering samen: uiterste dag",
            TOTAAL,
        ),
    ):
        if dag is not None:
            # Met begin, gemeente en groep erbij vallen de dagen van twee trajecten niet samen in één agenda.
            herkomst = f"{plan.start}.{duur.peiling.gemeente}.{duur.kader.replace('/', '.')}"
            yield Gebeurtenis(f"{naam}.{dag}.{herkomst}", dag, titel, _uitleg(duur, kader))


def _uitleg(duur: Trajectduur, kader_id: str) -> str:
    kader, versie = duur.peiling.kaders.kaders[kader_id], duur.peiling.versie(kader_id)
    maximum = duur.peiling.waarde(kader_id, "maximum").met_grens()
    return (
        f"Kader «{kader.titel}»: {maximum} ({kader_id}, versie {versie.geldt_vanaf.tekst}, "
        f"status: {versie.status}).\nLeerwerktraject voor deze groep: {duur.weg}.\n"
        f"Berekend op peildatum {schrijf_dag(duur.peildatum)}. {GEEN_BESLUIT} De bron gaat altijd voor."
    )


def brief(duur: Trajectduur) -> Iterator[str]:
    """Het geval en de uitkomst in alinea's die zo in een brief kunnen, zonder aanspreekvorm."""
    plaats = duur.peiling.kaders.gebieden[duur.peiling.gemeente].naam
    yield " ".join(
        (
            f"Het gaat om een leerwerktraject voor een inwoner van {plaats} uit de groep «{duur.doelgroep}».",
            *_plan(duur),
        )
    )
    if duur.weg == GEEN_WEG:
        yield f"Volgens het kader is er geen leerwerktraject voor de groep «{duur.doelgroep}»."
        return
    yield _weg(duur)
    traject, totaal = duur.leerwerktraject, duur.totaal
    yield " ".join((*_grens("Het leerwerktraject", traject), *_grens("De detachering", totaal)))
    yield (
        f"Op {schrijf_dag(duur.peildatum)} is van het leerwerktraject {_gebruikt(traject)}. "
        f"Van leerwerktraject en detachering samen is dan {_gebruikt(totaal)}."
    )


def _weg(duur: Trajectduur) -> str:
    """Wat het kader over een leerwerktraject voor deze groep zegt, en of er een andere lezing is gekozen."""
    if duur.weg == NIET_GENOEMD:
        zin = (
            f"De bron noemt geen leerwerktraject voor de groep «{duur.doelgroep}». "
            "Het Werkplein bepaalt bij welke doelgroep iemand hoort."
        )
    else:
        zin = f"Leerwerktraject voor de groep «{duur.doelgroep}»: het kader zegt {duur.weg}."
    anders = any(
        een.punt.gekozen not in (None, een.gekozen) for een in duur.lezingen.open_punten(duur.peiling)
    )
    return f"{zin} Er is gerekend met een andere lezing dan het kader zelf kiest." if anders else zin


def _plan(duur: Trajectduur) -> Iterator[str]:
    plan = duur.plan
    if plan.einde is None:
        yield f"Het begint op {schrijf_dag(plan.start)}."
    else:
        yield f"Het loopt volgens plan van {schrijf_dag(plan.start)} tot en met {schrijf_dag(plan.einde)}."
    if plan.detachering_start is not None:
        einde = plan.detachering_einde
        tot = f" tot en met {schrijf_dag(einde)}" if einde else ""
        van = "van" if einde else "vanaf"
        yield f"Daarna volgt een detachering {van} {schrijf_dag(plan.detachering_start)}{tot}."
    if plan.onderbrekingen:
        periodes = sorted(plan.onderbrekingen, key=lambda periode: periode.van)
        yield f"Er is een onderbreking van {som_op([_periode(periode) for periode in periodes])}."


def _periode(periode: Periode) -> str:
    return f"{schrijf_dag(periode.van)} tot en met {schrijf_dag(periode.tot_en_met)}"


def _grens(wat: str, termijn: Termijn) -> Iterator[str]:
    samen = " samen met het leerwerktraject" if wat == "De detachering" else ""
    maanden = schrijf_aantal(termijn.maanden, "maanden")
    yield f"{wat} mag duren tot en met {schrijf_dag(termijn.laatste_dag)} ({maanden}{samen})."
    if termijn.overschrijding:
        dagen = schrijf_aantal(termijn.overschrijding, "dagen")
        yield f"Het plan is daarvoor {dagen} te lang."
    elif termijn.past:
        yield "Het plan past daarin."


def _gebruikt(termijn: Termijn) -> str:
    return f"{schrijf_duur(termijn.gebruikt)} gebruikt, en nog {schrijf_duur(termijn.over)} over"
