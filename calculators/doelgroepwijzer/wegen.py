"""Welke groep bij antwoorden past, welke weg daarbij hoort, en wat voor alle groepen vóór gaat."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.doelgroepwijzer.vragen import ANDERS, GEEN_KANS, JA, LATER, MET_HULP, NEE, OP_TIJD
from calculators.raamwerk.rekenhulp import Leest

A, B, C, BESCHUT, SW = "a", "b", "c", "nieuw-beschut", "sw"
TAAL, REGISTER = "taalachterstand", "banenafspraak"
INDELING = "wvs/drie-doelgroepen"
BEPALEN = "wvs/werkplein-bepaalt-doelgroep"
IN_KAART = "wvs/ontwikkelbehoeften-in-kaart"
BUDGET = "wvs/participatiebudget-leerwerktrajecten"
SW_STAPPEN = "wvs/sw-stappen"
METEEN_MAAR_LATER, TUSSEN_B_EN_C = "meteen-maar-later", "tussen-b-en-c"

# Van boven naar beneden; naast elke trede het kader dat zegt dat zij vóór gaat op wat eronder staat.
LADDER = (
    ("Gewoon werk, met of zonder loonkostensubsidie", "wvs/regulier-boven-detachering"),
    ("Werk via detachering", "wvs/detachering-boven-werk-met-uitkering"),
    ("Werk met behoud van uitkering", "wvs/werk-boven-uitkering"),
)
ONDERAAN = "Een uitkering, zonder werk"
# Dat het laatste onderaan staat en het voorlaatste daarboven, zegt geen kader zo.
AFGELEID = (
    "Dat werk met behoud van uitkering boven een uitkering zonder werk staat, leidt deze kennisbank af uit "
    "de regel dat werk vóór een uitkering gaat."
)
# Het getal dat bij een stap hoort: de naam van de waarde en haar eenheid.
GETALLEN = {
    "wvs/doelgroep-a": ("termijn", "maanden"),
    "wvs/leerwerktraject-maximaal": ("maximum", "maanden"),
    "wvs/detachering-maximaal": ("maximum", "maanden"),
}


@dataclass(frozen=True)
class Weg:
    """De weg voor een groep: het kader dat haar beschrijft, en elke stap met haar kader.

    `op_volgorde` is of de stappen volgens de kaders na elkaar komen; anders zijn het losse punten.
    `punten` zijn de open punten met lezingen waar men voor deze groep van moet weten.
    """

    kader: str
    stappen: tuple[tuple[str, str], ...]
    op_volgorde: bool
    punten: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


VOORAF = (
    ("In kaart brengen wat iemand kan en nodig heeft", IN_KAART),
    ("De doelgroep bepalen", BEPALEN),
)
WEGEN = {
    A: Weg("wvs/doelgroep-a", (("Bemiddeling naar betaald werk", "wvs/doelgroep-a"),), True),
    B: Weg(
        "wvs/doelgroep-b",
        (
            ("Bepalen wat iemand moet ontwikkelen", "wvs/ontwikkelpunten-bepalen"),
            ("Een leerwerktraject dat daarbij past", "wvs/wvs-maakt-leerwerktraject"),
            ("Waar mogelijk vooraf een werkgever", "wvs/afspraken-toekomstige-werkgever"),
            ("Hoe lang het traject mag duren", "wvs/leerwerktraject-maximaal"),
            ("Na het traject: bemiddeling", "wvs/na-leerwerktraject-bemiddeling"),
            ("Lukt gewoon werk nog niet", "wvs/na-leerwerktraject-instrumenten"),
            ("Hoe lang een detachering mag duren", "wvs/detachering-maximaal"),
            ("Na de langste termijn: maatwerk", "wvs/na-detachering-maatwerk"),
        ),
        True,
    ),
    C: Weg(
        "wvs/doelgroep-c",
        (
            ("Hulp van de gemeenten", "wvs/doelgroep-c"),
            ("Trajecten in de regio", "wvs/doelgroep-c-andere-trajecten"),
            ("De rol van WVS", "wvs/doelgroep-c-geen-rol-wvs"),
        ),
        False,
    ),
    BESCHUT: Weg(
        "wvs/nieuw-beschut",
        (
            ("Een plek zoeken, zo veel mogelijk bij een werkgever", "wvs/beschut-plek-bij-werkgevers"),
            ("Plaatsing met begeleiding", "wvs/nieuw-beschut-plaatsing"),
            ("Genoeg werk in een beschermde omgeving", "wvs/beschut-genoeg-werk"),
            ("Instrumenten die kunnen helpen", "wvs/beschut-instrumenten-onderzoek"),
        ),
        False,
        (("wvs/nieuw-beschut", "welke-doelgroep-beschut", ("doelgroep-c", "apart")),),
    ),
    SW: Weg(
        "wvs/huidig-sw-bestand",
        (
            ("Kijken wie intensieve hulp krijgt", "wvs/huidig-sw-bestand"),
            ("Welke stap daarvoor nodig is", SW_STAPPEN),
            ("Genoeg werk, zolang het nodig is", "wvs/sw-genoeg-werk"),
            ("Rechten en arbeidsvoorwaarden", "wvs/sw-rechten-gewaarborgd"),
            ("Beschut werk bij WVS", "wvs/beschut-werk-blijft-taak"),
        ),
        False,
    ),
    TAAL: Weg(
        "wvs/taalachterstand-leerwerktraject",
        (
            ("Extra inzet bij alleen een taalachterstand", "wvs/taalachterstand-extra-inzet"),
            ("Een leerwerktraject, als dat past", "wvs/taalachterstand-leerwerktraject"),
            ("Waar het aantal trajecten van afhangt", BUDGET),
        ),
        False,
        (
            (
                "wvs/taalachterstand-leerwerktraject",
                "welke-doelgroep-taal",
                ("doelgroep-b", "per-persoon"),
            ),
            (BUDGET, "welke-leerwerktrajecten", ("alle", "alleen-taal")),
        ),
    ),
    REGISTER: Weg(
        "wvs/banenafspraak-plaatsing",
        (("Samen een passende vacature zoeken", "wvs/banenafspraak-plaatsing"),),
        True,
    ),
}


@dataclass(frozen=True)
class Past:
    """Welke groep past, en welk open punt dat onzeker maakt of verhindert.

    Geen van beide als er nog iets onbekend is.
    """

    groep: str | None = None
    open_punt: str | None = None


def zoek_groep(sw_baan: str, indicatie: str | None, begin: str | None, kans: str | None) -> Past:
    """De groep die volgens de kaders bij de antwoorden past. Zij deelt niemand in.

    Een SW-baan of een indicatie gaat vóór: de bron beschrijft die groepen onder een eigen kop. Dat zij dan
    niet ook bij A, B of C horen, is een aanname.
    """
    if sw_baan == JA:
        return Past(SW)
    if indicatie == JA:
        return Past(BESCHUT)
    if begin == OP_TIJD:
        return Past(A)
    if kans == MET_HULP:
        return Past(B, METEEN_MAAR_LATER if begin == LATER else None)
    if kans == GEEN_KANS:
        return Past(C)
    if kans == ANDERS and begin in (LATER, NEE):
        return Past(open_punt=METEEN_MAAR_LATER if begin == LATER else TUSSEN_B_EN_C)
    return Past()


def wat_gelezen_wordt() -> tuple[Leest, ...]:
    """Elk kader waar een weg of een trede op rust, met de waarden en open punten die ervan gelezen worden."""
    waarden: dict[str, dict[str, str]] = {weg.kader: {"leerwerktraject": "oordeel"} for weg in WEGEN.values()}
    for kader, (naam, eenheid) in GETALLEN.items():
        waarden.setdefault(kader, {})[naam] = eenheid
    punten: dict[str, dict[str, tuple[str, ...]]] = {INDELING: {METEEN_MAAR_LATER: (), TUSSEN_B_EN_C: ()}}
    for weg in WEGEN.values():
        for kader, punt, lezingen in weg.punten:
            punten.setdefault(kader, {})[punt] = lezingen
    stappen = (*VOORAF, *(stap for weg in WEGEN.values() for stap in weg.stappen), *LADDER)
    kaders = dict.fromkeys(
        (INDELING, *(kader for _, kader in stappen), *(weg.kader for weg in WEGEN.values()))
    )
    return tuple(Leest(kader, waarden.get(kader, {}), punten.get(kader, {})) for kader in kaders)
