"""De uitkomst van «trajectduur» in gewone taal: de zinnen en de kerncijfers, met stappen en beeld erbij."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_duur
from calculators.raamwerk.uitkomst import OpenBijUitkomst, Uitkomst
from calculators.trajectduur.beeld import teken_tijdlijn
from calculators.trajectduur.berekening import GEEN_WEG, JA, NIET_GENOEMD, Trajectduur
from calculators.trajectduur.lezingen import LEERWERKTRAJECT, TOTAAL
from calculators.trajectduur.meenemen import agenda_dagen, brief
from calculators.trajectduur.stappen import stappen_daarna, stappen_termijn, stappen_weg
from calculators.trajectduur.termijnen import Termijn

HET_TRAJECT, DE_DETACHERING = "Het leerwerktraject", "De detachering"


def maak_uitkomst(duur: Trajectduur) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    # Zegt het kader ronduit ja of nee, of noemt het niets, dan verandert een open punt de uitkomst niet.
    vrij = [] if duur.weg in (GEEN_WEG, NIET_GENOEMD, JA) else duur.peiling.open_zonder_lezing(duur.kader)
    if duur.weg == GEEN_WEG:
        return Uitkomst(
            antwoord={"weg": duur.weg, "leerwerktraject": None, "totaal": None},
            samenvatting=(
                f"Volgens het kader is er geen leerwerktraject voor de groep «{duur.doelgroep}».",
                "Er is dus ook geen termijn om uit te rekenen.",
                "Welke weg er voor deze groep wel is, staat in de stappen hieronder.",
            ),
            kerncijfers=(("Leerwerktraject voor deze groep", duur.weg),),
            stappen=tuple(stappen_weg(duur)),
            brief=tuple(brief(duur)),
        )
    traject, totaal = duur.leerwerktraject, duur.totaal
    return Uitkomst(
        antwoord={"weg": duur.weg, "leerwerktraject": traject.als_data(), "totaal": totaal.als_data()},
        samenvatting=tuple(_samenvatting(duur, traject, totaal)),
        kerncijfers=tuple(_kerncijfers(duur, traject, totaal)),
        stappen=(
            *stappen_weg(duur),
            *stappen_termijn(duur, traject, totaal),
            *stappen_daarna(traject, totaal, duur),
        ),
        open_punten=(*vrij, *_open_punten(duur)),
        beelden=(teken_tijdlijn(duur.plan, traject, totaal, duur.peildatum),),
        brief=tuple(brief(duur)),
        agenda=tuple(agenda_dagen(duur, traject, totaal)),
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
        yield (
            f"U kunt het leerwerktraject nog verlengen tot en met {dag}; het kader zegt ook: zo kort als kan."
        )
    if totaal.gepland_einde is not None and totaal.gepland_einde < totaal.laatste_dag:
        dag = schrijf_dag(totaal.laatste_dag)
        yield f"U kunt de detachering nog verlengen tot en met {dag}; het kader zegt ook: zo kort als kan."
    if duur.plan.detachering_start is not None and duur.plan.detachering_start > totaal.laatste_dag:
        yield (
            f"De detachering begint pas na {schrijf_dag(totaal.laatste_dag)}; "
            "dan is de hele termijn al voorbij."
        )
    yield (
        f"Op {schrijf_dag(duur.peildatum)} is van het leerwerktraject "
        f"{schrijf_duur(traject.gebruikt)} gebruikt; "
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
        yield (
            "U vulde geen detachering in. "
            "De termijn voor beide samen loopt in deze berekening na het leerwerktraject door."
        )
    if duur.weg == NIET_GENOEMD:
        yield (
            f"Let op: de bron noemt geen leerwerktraject voor de groep «{duur.doelgroep}». "
            "Het Werkplein bepaalt bij welke doelgroep iemand hoort."
        )
    else:
        yield f"Is een leerwerktraject de weg voor de groep «{duur.doelgroep}»? Het kader zegt: {duur.weg}."
    if any(punt.punt.gekozen not in (None, punt.gekozen) for punt in duur.lezingen.open_punten(duur.peiling)):
        yield "Let op: u rekent met een andere lezing dan het kader zelf kiest."


def _oordeel(termijn: Termijn, wat: str, termijn_tekst: str) -> str:
    laatste = schrijf_dag(termijn.laatste_dag)
    if termijn.gepland_einde is None:
        return f"{wat} mag duren tot en met {laatste} ({termijn_tekst})."
    gepland = schrijf_dag(termijn.gepland_einde)
    if termijn.past:
        return f"{wat} past. De uiterste dag is {laatste} ({termijn_tekst}); het plan eindigt op {gepland}."
    dagen = schrijf_aantal(termijn.overschrijding or 0, "dagen")
    return (
        f"{wat} duurt {dagen} te lang. "
        f"De uiterste dag is {laatste} ({termijn_tekst}); het plan eindigt op {gepland}."
    )


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
