"""Een rij van een bestand met trajecten: dezelfde antwoorden als «trajectduur», in cellen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_aantal, som_op
from calculators.raamwerk.bestand import (
    Blok,
    Cel,
    Klasse,
    Overzicht,
    Rij,
    Zin,
    dag_cel,
    getal_cel,
    op_volgorde_van,
    tekst_cel,
    weken_tot,
)
from calculators.raamwerk.velden import GeheelGetal, Veld
from calculators.raamwerk.vraag import Ingevuld
from calculators.trajectduur.berekening import Trajectduur
from calculators.trajectduur.grenzen import EERSTE_WEKEN, MEESTE_WEKEN
from calculators.trajectduur.oordeel import BEGINT_TE_LAAT, TE_LANG, Oordeel, is_voorbij, oordeel
from calculators.trajectduur.termijn import Termijn
from calculators.trajectduur.woorden import kop
from calculators.trajectduur.zinnen import bijgewerkt

UITKOMST = "Uitkomst"
KOPPEN = (
    *("Oordeel", UITKOMST, "Let op"),
    *("Eerstvolgende einde", "Wat eindigt er", "Binnen weken"),
    *("Uiterste dag leerwerktraject", "Uiterste dag leerwerktraject, bij een andere lezing"),
    "Gepland einde leerwerktraject",
    *("Dagen te lang leerwerktraject", "Dagen te lang leerwerktraject, bij een andere lezing"),
    *("Dagen gebruikt leerwerktraject", "Dagen gebruikt leerwerktraject, bij een andere lezing"),
    *("Dagen over leerwerktraject", "Dagen over leerwerktraject, bij een andere lezing"),
    *("Uiterste dag samen", "Uiterste dag samen, bij een andere lezing"),
    "Gepland einde detachering",
    *("Dagen te lang samen", "Dagen te lang samen, bij een andere lezing"),
    *("Dagen gebruikt samen", "Dagen gebruikt samen, bij een andere lezing"),
    *("Dagen over samen", "Dagen over samen, bij een andere lezing"),
)
KORT = ("Oordeel", "Eerstvolgende einde", "Wat eindigt er", "Uiterste dag leerwerktraject")
WEKEN = "weken"
INSTELLINGEN = (
    Veld(
        WEKEN,
        "Zet bovenaan wat binnen zoveel weken eindigt",
        GeheelGetal(0, MEESTE_WEKEN, "weken"),
        "Geteld vanaf de peildatum. De tabel staat op volgorde van wat het eerst eindigt.",
    ),
)
BEGIN = {WEKEN: str(EERSTE_WEKEN)}
LEERWERKTRAJECT, DETACHERING = "leerwerktraject", "detachering"
VOORBIJ, LOOPT, ONZEKER, GEEN_TERMIJN = "voorbij", "loopt", "hangt ervan af", "geen termijn"
# Hoe één traject van elke soort in een zin staat, en hoe meer trajecten.
IN_ZIN = {
    VOORBIJ: ("is voorbij", "zijn voorbij"),
    TE_LANG: ("is te lang", "zijn te lang"),
    ONZEKER: ("hangt ervan af", "hangen ervan af"),
    LOOPT: ("loopt", "lopen"),
    GEEN_TERMIJN: ("heeft geen termijn", "hebben geen termijn"),
}
SOORTEN = tuple(IN_ZIN)


@dataclass(frozen=True)
class _Telling:
    """Wat het overzicht van één traject weet: wanneer er iets eindigt, wat voor rij het is, en een zin."""

    einde: date | None
    weken: int | None
    soort: str
    zin: str | None


def maak_rij(duur: Trajectduur) -> Rij:
    """De cellen onder `KOPPEN`; gelden de termijnen niet, dan blijven zij leeg.

    De telling is: wanneer er iets eindigt, binnen hoeveel weken dat is, wat voor rij het is, en tot wanneer
    de kaders zijn bijgewerkt, in een zin.
    """
    gevonden = oordeel(duur)
    soort, zin = _soort(duur, gevonden), bijgewerkt(duur)
    eerste = (tekst_cel(soort), tekst_cel(kop(duur, gevonden)), Cel() if zin is None else tekst_cel(zin))
    if gevonden.over is None:
        return Rij((*eerste, *(Cel() for _ in KOPPEN[len(eerste) :])), (None, None, soort, zin))
    wat, einde = _eerstvolgend(duur)
    weken = None if einde is None else weken_tot(einde, duur.peildatum)
    eindigt = (dag_cel(einde), Cel() if einde is None else tekst_cel(wat), getal_cel(weken))
    termijnen = (*_termijn(duur.leerwerktraject), *_termijn(duur.totaal))
    telling = (None if einde is None else einde.isoformat(), weken, soort, zin)
    return Rij((*eerste, *eindigt, *termijnen), telling)


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """Op volgorde van wat het eerst eindigt, met bovenaan wat binnen de gevraagde weken eindigt.

    De getallen bovenaan zijn wat voorbij is, wat te lang is, en wat binnen die weken eindigt.
    """
    trajecten = [_lees(telling) for telling in tellingen]
    grens, dagen = ingevuld.getal(WEKEN), [een.einde for een in trajecten]
    binnen = [
        plek
        for plek, een in enumerate(trajecten)
        if grens is not None and een.weken is not None and een.weken <= grens
    ]
    weken = schrijf_aantal(grens or 0, "weken")
    snel = Blok(f"Eindigt binnen {weken} na de peildatum", op_volgorde_van(dagen, binnen))
    rest = op_volgorde_van(dagen, (plek for plek in range(len(trajecten)) if plek not in set(binnen)))
    klassen = [
        Klasse(
            soort,
            soort,
            tuple(plek for plek, een in enumerate(trajecten) if een.soort == soort),
            let_op=soort == TE_LANG,
        )
        for soort in (VOORBIJ, TE_LANG)
    ]
    if grens is not None:
        klassen.append(
            Klasse("snel", f"eindigt binnen {weken}", snel.rijen, WEKEN, "Of binnen zoveel weken:")
        )
    return Overzicht(
        (snel, Blok("De andere trajecten" if binnen else "", rest)),
        zinnen=tuple(_zinnen([(een.soort, een.zin) for een in trajecten])),
        klassen=tuple(klassen),
    )


def _zinnen(rijen: Sequence[tuple[str, str | None]]) -> Iterator[Zin]:
    """Hoeveel trajecten van elke soort, en daarna tot wanneer de kaders zijn bijgewerkt."""
    aantallen = {soort: sum(een == soort for een, _ in rijen) for soort in SOORTEN}
    genoemd = [(aantal, IN_ZIN[soort][aantal > 1]) for soort, aantal in aantallen.items() if aantal]
    samen = schrijf_aantal(len(rijen), "trajecten")
    if len(genoemd) == 1:
        yield Zin(f"{samen} {genoemd[0][1]}.")
    elif genoemd:
        yield Zin(f"{samen}: {som_op([f'{aantal} {doet}' for aantal, doet in genoemd])}.")
    for tekst in dict.fromkeys(zin for _, zin in rijen if zin):
        yield Zin(tekst)


def _lees(telling: Sequence[object]) -> _Telling:
    match telling:
        case [str() | None as einde, int() | None as weken, str(soort), str() | None as zin] if (
            soort in SOORTEN
        ):
            return _Telling(None if einde is None else date.fromisoformat(einde), weken, soort, zin)
    raise ValueError("deze telling komt niet van maak_rij")


def _soort(duur: Trajectduur, gevonden: Oordeel) -> str:
    """Wat voor rij dit is, voor wie er veel heeft: te lang gaat voor voorbij."""
    if gevonden.over is None:
        return GEEN_TERMIJN
    if gevonden.waarom in (TE_LANG, BEGINT_TE_LAAT):
        return ONZEKER if gevonden.als_zij_gelden else TE_LANG
    if is_voorbij(duur):
        return VOORBIJ
    return ONZEKER if gevonden.woord == ONZEKER else LOOPT


def _eerstvolgend(duur: Trajectduur) -> tuple[str, date | None]:
    """Het eerste einde op of na de peildatum, als er een is; te lang telt tot de vroegste uiterste dag."""
    eindes = [(LEERWERKTRAJECT, _einde(duur.leerwerktraject))]
    if duur.plan.detachering_start is not None:
        eindes.append((DETACHERING, _einde(duur.totaal)))
    komend = ((wat, einde) for wat, einde in eindes if einde >= duur.peildatum)
    return next(komend, (LEERWERKTRAJECT, None))


def _einde(termijn: Termijn) -> date:
    return min(termijn.gepland or termijn.laatste_dag, termijn.laatste_dag)


def _termijn(termijn: Termijn) -> Iterator[Cel]:
    """Wat er bij elke lezing hoogstens of minstens is, met ernaast hoever een andere daarvan afligt."""
    yield dag_cel(termijn.laatste_dag)
    yield dag_cel(termijn.uiterst if termijn.verschilt else None)
    yield dag_cel(termijn.gepland)
    yield from _dagen(termijn.te_lang, termijn.minst_te_lang)
    minst, meest = termijn.grenzen_gebruikt
    yield from _dagen(meest.dagen, minst.dagen)
    minder, meer = termijn.grenzen_over or (None, None)
    yield from _dagen(minder.dagen if minder else None, meer.dagen if meer else None)


def _dagen(elke: int | None, ander: int | None) -> Iterator[Cel]:
    yield getal_cel(elke)
    yield getal_cel(None if ander == elke else ander)
