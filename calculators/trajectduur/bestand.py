"""Een rij van een bestand met trajecten: dezelfde antwoorden als «trajectduur», in cellen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_aantal
from calculators.raamwerk.bestand import Blok, Cel, Overzicht, Rij, dag_cel, getal_cel, tekst_cel, weken_tot
from calculators.raamwerk.velden import GeheelGetal, Veld
from calculators.raamwerk.vraag import Ingevuld
from calculators.trajectduur.berekening import GEEN_WEG, Trajectduur
from calculators.trajectduur.grenzen import EERSTE_WEKEN, MEESTE_WEKEN
from calculators.trajectduur.termijnen import Termijn

KOPPEN = (
    "Oordeel",
    "Leerwerktraject voor deze groep",
    "Eerstvolgende einde",
    "Wat eindigt er",
    "Binnen weken",
    *("Uiterste dag leerwerktraject", "Gepland einde leerwerktraject"),
    *("Dagen te lang leerwerktraject", "Dagen gebruikt leerwerktraject", "Dagen over leerwerktraject"),
    *("Uiterste dag samen", "Gepland einde detachering"),
    *("Dagen te lang samen", "Dagen gebruikt samen", "Dagen over samen"),
)
WEKEN = "weken"
INSTELLINGEN = (
    Veld(
        WEKEN,
        "Zet bovenaan wat binnen zoveel weken eindigt",
        GeheelGetal(0, MEESTE_WEKEN, "weken"),
        "Geteld vanaf de peildatum. Laat dit leeg voor de volgorde van uw bestand.",
    ),
)
BEGIN = {WEKEN: str(EERSTE_WEKEN)}
LEERWERKTRAJECT, DETACHERING = "leerwerktraject", "detachering"


def maak_rij(duur: Trajectduur) -> Rij:
    """De cellen onder `KOPPEN`; zonder weg voor de groep blijven de termijnen leeg."""
    if duur.weg == GEEN_WEG:
        eerste = (tekst_cel("geen leerwerktraject"), tekst_cel(duur.weg))
        return Rij((*eerste, *(Cel() for _ in KOPPEN[len(eerste) :])), (None,))
    traject, totaal = duur.leerwerktraject, duur.totaal
    wat, einde = _eerstvolgend(duur, traject, totaal)
    weken = weken_tot(einde, duur.peildatum)
    eerste = (tekst_cel(_oordeel(traject, totaal)), tekst_cel(duur.weg))
    eindigt = (dag_cel(einde), tekst_cel(wat), getal_cel(weken))
    return Rij((*eerste, *eindigt, *_termijn(traject), *_termijn(totaal)), (weken,))


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """Eerst wat binnen de gevraagde weken eindigt, het eerste bovenaan; daarna de andere in hun volgorde."""
    grens, weken = ingevuld.getal(WEKEN), [_lees_weken(telling) for telling in tellingen]
    binnen = {
        plek: een for plek, een in enumerate(weken) if grens is not None and een is not None and een <= grens
    }
    snel = Blok(
        f"Eindigt binnen {schrijf_aantal(grens or 0, 'weken')} na de peildatum",
        tuple(sorted(binnen, key=binnen.__getitem__)),
    )
    rest = tuple(plek for plek in range(len(weken)) if plek not in binnen)
    return Overzicht((snel, Blok("De andere trajecten" if binnen else "", rest)))


def _lees_weken(telling: Sequence[object]) -> int | None:
    match telling:
        case [int(weken)]:
            return weken
        case [None]:
            return None
    raise ValueError("deze telling komt niet van maak_rij")


def _oordeel(traject: Termijn, totaal: Termijn) -> str:
    if traject.overschrijding or totaal.overschrijding:
        return "te lang"
    return "past" if traject.past or totaal.past else "geen plan"


def _eerstvolgend(duur: Trajectduur, traject: Termijn, totaal: Termijn) -> tuple[str, date]:
    """Het eerste einde op of na de peildatum, en anders het laatste; te lang telt tot de uiterste dag."""
    eindes = [(LEERWERKTRAJECT, _einde(traject))]
    if duur.plan.detachering_start is not None:
        eindes.append((DETACHERING, _einde(totaal)))
    komend = (einde for einde in eindes if einde[-1] >= duur.peildatum)
    return next(komend, eindes[-1])


def _einde(termijn: Termijn) -> date:
    return min(termijn.gepland_einde or termijn.laatste_dag, termijn.laatste_dag)


def _termijn(termijn: Termijn) -> Iterator[Cel]:
    yield dag_cel(termijn.laatste_dag)
    yield dag_cel(termijn.gepland_einde)
    yield getal_cel(termijn.overschrijding)
    yield getal_cel(termijn.gebruikt.dagen)
    yield getal_cel(termijn.over.dagen)
