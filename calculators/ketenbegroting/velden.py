"""Wat «ketenbegroting» vraagt: de partijen, de posten, en de hefbomen van een keuze."""

from __future__ import annotations

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.ketenbegroting.grenzen import (
    LANGSTE_LIJST,
    MEESTE_JAREN,
    MEESTE_PERSONEN,
    MEESTE_POSTEN,
    MEESTE_TRAJECTEN,
)
from calculators.ketenbegroting.overgenomen import BIJSTAND_UITKOMST, OMBOUW, PMC, SW_SCENARIO, SW_UITKOMST
from calculators.ketenbegroting.overname import Overname
from calculators.ketenbegroting.partijen import ERAF, ERBIJ, vaste_partijen
from calculators.ketenbegroting.posten import JAAR, POST
from calculators.ketenbegroting.stappen import OMVANG
from calculators.raamwerk.bouwdoos import (
    Bedrag,
    GeheelGetal,
    Lijst,
    Procent,
    Tekst,
    Veld,
    als,
    als_een_van,
    veld_gemeente,
    veld_peildatum,
)

PARTIJEN, HEFBOMEN = "De partijen van de keten", "Een keuze: de hefbomen"
POSTEN = "posten"
TRAJECTEN, UITSTROOM, SW_UITSTROOM = "trajecten", "uitstroom", "sw_uitstroom"
HEFBOOMVELDEN = (TRAJECTEN, UITSTROOM, BIJSTAND_UITKOMST, SW_UITSTROOM, SW_UITKOMST)


def _wie_vanzelf(gegevens: Gegevens) -> str:
    return (
        f"Vanzelf horen erbij: {som_op(list(vaste_partijen(gegevens)))}. Hoort ook een gemeente bij "
        "uw keten? "
        "Zet haar er dan bij. Zet een puntkomma tussen de namen."
    )


def _startwaarde(gegevens: Gegevens) -> str:
    return f"Leeg is het aantal van het kader: {gegevens.laatste_waarde(OMVANG, 'aantal').met_grens()}."


VELDEN_PARTIJEN = (
    Veld(
        ERBIJ,
        "Welke partijen komen erbij?",
        Tekst(LANGSTE_LIJST),
        _wie_vanzelf,
        groep=PARTIJEN,
        kort="Partijen erbij",
    ),
    Veld(
        ERAF,
        "Welke partijen doen niet mee?",
        Tekst(LANGSTE_LIJST),
        "Zij staan dan buiten de keten. Zet een puntkomma tussen de namen.",
        groep=PARTIJEN,
        kort="Partijen die niet meedoen",
    ),
)
VELD_POSTEN = Veld(
    POSTEN,
    "Welke posten staan er in de begrotingen?",
    Lijst(POST, 1, MEESTE_POSTEN),
    "De kaders noemen geen bedragen; alle bedragen zijn van u.",
    verplicht=True,
    kort="Posten",
)
BIJ_TRAJECTEN, BIJ_UITSTROOM, BIJ_SW = als(TRAJECTEN), als(UITSTROOM), als_een_van(SW_UITSTROOM, SW_UITKOMST)
BIJ_EEN_HEFBOOM = als_een_van(*HEFBOOMVELDEN)
VELDEN_HEFBOMEN = (
    Veld(
        TRAJECTEN,
        "Hoeveel leerwerktrajecten zijn er per jaar?",
        GeheelGetal(0, MEESTE_TRAJECTEN, "trajecten"),
        "Vul bij deze hefbomen in hoe het nu is. De andere keuzes zet u er na de uitkomst naast.",
        groep=HEFBOMEN,
        kort="Leerwerktrajecten",
    ),
    Veld(
        "koper",
        "Welke partij betaalt de leerwerktrajecten?",
        Tekst(),
        groep=HEFBOMEN,
        telt=BIJ_TRAJECTEN,
        dan_verplicht=True,
        kort="Betaalt de trajecten",
    ),
    Veld(
        "prijs",
        "Wat betaalt die partij voor één leerwerktraject?",
        Bedrag(),
        groep=HEFBOMEN,
        telt=BIJ_TRAJECTEN,
        dan_verplicht=True,
        kort="Prijs per traject",
    ),
    Veld(
        "aandeel",
        "Welk deel van de leerwerktrajecten gaat via WVS?",
        Procent(),
        groep=HEFBOMEN,
        telt=BIJ_TRAJECTEN,
        dan_verplicht=True,
        kort="Deel via WVS",
    ),
    Veld(
        "eigen_kosten",
        "Wat kost één leerwerktraject WVS zelf?",
        Bedrag(),
        groep=HEFBOMEN,
        leeg="leeg telt als nul",
        telt=BIJ_TRAJECTEN,
        kort="Kosten van WVS per traject",
    ),
    Veld(
        UITSTROOM,
        "Hoeveel mensen stromen er per jaar uit de bijstand?",
        GeheelGetal(0, MEESTE_PERSONEN, "personen"),
        groep=HEFBOMEN,
        kort="Uitstroom uit de bijstand",
    ),
    Veld(
        "bijstand",
        "Hoeveel bijstand bespaart één van hen de gemeente?",
        Bedrag(),
        "Het bedrag per maand maal de maanden zonder uitkering, zoals bij «Is een PMC rendabel?».",
        groep=HEFBOMEN,
        telt=BIJ_UITSTROOM,
        dan_verplicht=True,
        kort="Bespaarde bijstand per persoon",
    ),
    Veld(
        BIJSTAND_UITKOMST,
        "Of: neem de bespaarde bijstand over uit «Is een PMC rendabel?»",
        Overname(PMC),
        "Plak hier het adres van die uitkomst. Zij wordt hier opnieuw uitgerekend. Laat dan leeg hoeveel "
        "mensen uitstromen.",
        groep=HEFBOMEN,
        kort="Bespaarde bijstand",
    ),
    Veld(
        SW_UITSTROOM,
        "Hoeveel SW-medewerkers zijn er elk jaar minder?",
        GeheelGetal(0, MEESTE_PERSONEN, "personen"),
        "Zoals bij «Hoe snel wordt de groep SW-medewerkers kleiner?».",
        groep=HEFBOMEN,
        kort="SW-medewerkers minder per jaar",
    ),
    Veld(
        SW_UITKOMST,
        "Of: neem het verloop over uit «Hoe snel wordt de groep SW-medewerkers kleiner?»",
        Overname(OMBOUW),
        "Plak hier het adres van die uitkomst. Zij wordt hier opnieuw uitgerekend. Laat dan leeg hoeveel "
        "SW-medewerkers er minder zijn.",
        groep=HEFBOMEN,
        kort="Verloop van de SW",
    ),
    Veld(
        SW_SCENARIO,
        "Welk scenario daaruit telt?",
        Tekst(),
        groep=HEFBOMEN,
        leeg="mag leeg als er maar één is",
        telt=als(SW_UITKOMST),
        kort="Scenario van de SW",
    ),
    Veld(
        "sw_begin",
        "Hoeveel SW-medewerkers zijn er in het eerste jaar?",
        GeheelGetal(0, MEESTE_PERSONEN, "personen"),
        _startwaarde,
        groep=HEFBOMEN,
        telt=als(SW_UITSTROOM),
        kort="SW-medewerkers bij het begin",
    ),
    Veld(
        "sw_kosten",
        "Wat kost één SW-medewerker WVS per jaar?",
        Bedrag(),
        groep=HEFBOMEN,
        telt=BIJ_SW,
        dan_verplicht=True,
        kort="Kosten per SW-medewerker",
    ),
    Veld(
        "sw_subsidie",
        "Hoeveel krijgt WVS per jaar van buiten de keten voor één SW-medewerker?",
        Bedrag(),
        groep=HEFBOMEN,
        leeg="leeg telt als nul",
        telt=BIJ_SW,
        kort="Ontvangen per SW-medewerker",
    ),
    Veld(
        "keuze_jaar",
        "In welk jaar begint de keuze?",
        JAAR,
        groep=HEFBOMEN,
        leeg="leeg is het eerste jaar van de posten",
        telt=BIJ_EEN_HEFBOOM,
        kort="De keuze begint in",
    ),
    Veld(
        "keuze_jaren",
        "Hoeveel jaar kijkt u vooruit?",
        GeheelGetal(1, MEESTE_JAREN, "jaren"),
        groep=HEFBOMEN,
        leeg=f"leeg is {MEESTE_JAREN} jaar",
        telt=BIJ_EEN_HEFBOOM,
        kort="Vooruit",
    ),
)
VELDEN = (veld_gemeente(), veld_peildatum(), *VELDEN_PARTIJEN, VELD_POSTEN, *VELDEN_HEFBOMEN)
