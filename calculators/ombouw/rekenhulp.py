"""De rekenhulp «ombouw».

Hoe het aantal SW-medewerkers daalt onder de aannames van de gebruiker, en wanneer een grens in zicht komt.
"""

from __future__ import annotations

from collections.abc import Iterator

from calculators.ombouw.berekening import IEDEREEN, OMVANG, SW, SW_EN_BESCHUT, Grens, Ombouw, Scenario
from calculators.ombouw.grenzen import (
    MEESTE_GRENZEN,
    MEESTE_JAREN,
    MEESTE_KANDIDATEN,
    MEESTE_MAANDEN_TRAJECT,
    MEESTE_SCENARIOS,
)
from calculators.ombouw.stappen import KADERS, TRAJECT_MAXIMAAL
from calculators.ombouw.uitleg import maak_uitkomst
from calculators.raamwerk.bouwdoos import (
    Fout,
    Gegevens,
    GeheelGetal,
    Ingevuld,
    Keuze,
    Leest,
    Lijst,
    Peiling,
    Procent,
    Tekst,
    Uitkomst,
    Veld,
    als,
    op_peildatum,
    zeker,
)
from calculators.raamwerk.maat import Maat

WIE = {
    SW: "Alleen SW-medewerkers",
    SW_EN_BESCHUT: "SW-medewerkers en nieuw beschut werk",
    IEDEREEN: "Iedereen, ook wie in een leerwerktraject zit",
}
HET_BEGIN, WIE_TELT = "Waar u begint", "Wie u meetelt"


def reken(peiling: Peiling, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van de scenario's; GeenAntwoord als een kader die dag geen waarde geeft."""
    return maak_uitkomst(
        Ombouw(
            peiling=peiling,
            eigen_begin=ingevuld.getal("begin"),
            beschut=ingevuld.getal("beschut") or 0,
            jaren=zeker(ingevuld.getal("jaren")),
            wie=ingevuld.tekst("meetellen") or SW,
            scenarios=tuple(
                _scenario(plek, groep) for plek, groep in enumerate(ingevuld.groepen("scenarios"))
            ),
            grenzen=tuple(
                Grens(zeker(groep.tekst("naam")), zeker(groep.getal("aantal")))
                for groep in ingevuld.groepen("grenzen")
            ),
        )
    )


def _naam(plek: int, groep: Ingevuld) -> str:
    return groep.tekst("naam") or f"scenario {plek + 1}"


def _scenario(plek: int, groep: Ingevuld) -> Scenario:
    return Scenario(
        naam=_naam(plek, groep),
        uitstroom=groep.getal("uitstroom"),
        procent=groep.procent("uitstroom_procent"),
        beschut_erbij=groep.getal("beschut_erbij") or 0,
        trajecten=groep.getal("trajecten") or 0,
        maanden=groep.getal("maanden") or 0,
    )


def kijk_na(ingevuld: Ingevuld) -> Iterator[Fout]:
    """Wat in een scenario niet bij elkaar past of ontbreekt, en namen die twee keer voorkomen."""
    for plek, groep in enumerate(ingevuld.groepen("scenarios")):
        zonder_aantal, zonder_procent = groep.ontbreekt("uitstroom"), groep.ontbreekt("uitstroom_procent")
        if zonder_aantal and zonder_procent:
            melding = "vul een aantal of een percentage in; samen leeg kan niet"
            yield _in_scenario(plek, "uitstroom", melding, nodig=True)
        if not zonder_aantal and not zonder_procent:
            yield _in_scenario(plek, "uitstroom_procent", "vul een aantal of een percentage in, niet allebei")
        if groep.getal("trajecten") and groep.ontbreekt("maanden"):
            melding = "vul in hoe lang een leerwerktraject gemiddeld duurt"
            yield _in_scenario(plek, "maanden", melding, nodig=True)
        if not groep.ontbreekt("maanden") and groep.ontbreekt("trajecten"):
            melding = "vul ook in hoeveel leerwerktrajecten er beginnen"
            yield _in_scenario(plek, "trajecten", melding, nodig=True)
    namen = [_naam(plek, groep) for plek, groep in enumerate(ingevuld.groepen("scenarios"))]
    for plek in _dubbel(namen):
        yield _in_scenario(plek, "naam", f"«{namen[plek]}» heet al een ander scenario; kies een andere naam")
    namen = [groep.tekst("naam") or "" for groep in ingevuld.groepen("grenzen")]
    for plek in _dubbel(namen):
        melding = f"Grens {plek + 1}: «{namen[plek]}» heet al een andere grens; kies een andere naam."
        yield Fout(f"grenzen.{plek}.naam", melding)


def _in_scenario(plek: int, veld: str, melding: str, nodig: bool = False) -> Fout:
    return Fout(f"scenarios.{plek}.{veld}", f"Scenario {plek + 1}: {melding}.", nodig)


def _dubbel(namen: list[str]) -> Iterator[int]:
    return (plek for plek, naam in enumerate(namen) if naam and naam in namen[:plek])


def _startwaarde(gegevens: Gegevens) -> str:
    return f"Leeg is het aantal van het kader: {gegevens.laatste_waarde(OMVANG, 'aantal').met_grens()}."


PERSONEN = GeheelGetal(0, MEESTE_KANDIDATEN, "personen")
SCENARIO = (
    Veld("naam", "Hoe noemt u dit scenario?", Tekst()),
    Veld(
        "uitstroom",
        "Hoeveel SW-medewerkers stromen er per jaar uit?",
        PERSONEN,
        leeg="niet nodig als u een percentage invult",
    ),
    Veld(
        "uitstroom_procent",
        "Of: welk percentage van de SW-medewerkers stroomt er per jaar uit?",
        Procent(),
        "Van wie er dat jaar nog is.",
        leeg="niet nodig als u een aantal invult",
    ),
    Veld(
        "beschut_erbij",
        "Hoeveel mensen komen er per jaar bij in nieuw beschut werk?",
        PERSONEN,
        "Wie begint, min wie stopt. Leeg telt als nul.",
    ),
    Veld(
        "trajecten",
        "Hoeveel leerwerktrajecten beginnen er per jaar?",
        GeheelGetal(0, MEESTE_KANDIDATEN, "trajecten"),
        "Elk jaar evenveel. Leeg telt als nul.",
    ),
    Veld(
        "maanden",
        "Hoeveel maanden duurt een leerwerktraject gemiddeld?",
        GeheelGetal(1, MEESTE_MAANDEN_TRAJECT, "maanden"),
        leeg="alleen nodig bij leerwerktrajecten",
        telt=als("trajecten"),
    ),
)
GRENS = (
    Veld("naam", "Waarvoor geldt deze grens?", Tekst(), verplicht=True),
    Veld(
        "aantal",
        "Hoeveel mensen zijn er minstens nodig?",
        GeheelGetal(1, MEESTE_KANDIDATEN, "personen"),
        verplicht=True,
    ),
)
WAARDEN = {OMVANG: {"aantal": "personen"}, TRAJECT_MAXIMAAL: {"maximum": "maanden"}}
GRENST = {TRAJECT_MAXIMAAL: {"maximum": "scenarios.maanden"}}
REKENHULP = op_peildatum(
    naam="ombouw",
    titel="Hoe snel wordt de groep SW-medewerkers kleiner?",
    inleiding=(
        "Zet uw eigen aannames over uitstroom, nieuw beschut werk en leerwerktrajecten naast elkaar. "
        "U ziet per jaar hoeveel mensen er zijn, en wanneer het er minder zijn dan u nodig hebt."
    ),
    velden=(
        Veld(
            "begin",
            "Hoeveel SW-medewerkers zijn er op deze dag?",
            GeheelGetal(1, MEESTE_KANDIDATEN, "personen"),
            _startwaarde,
            groep=HET_BEGIN,
            kort="SW-medewerkers bij het begin",
        ),
        Veld(
            "beschut",
            "Hoeveel mensen werken er dan al in nieuw beschut werk?",
            PERSONEN,
            "De kaders noemen geen aantal. Leeg telt als nul.",
            groep=HET_BEGIN,
            kort="Nieuw beschut werk bij het begin",
        ),
        Veld(
            "jaren",
            "Hoeveel jaar kijkt u vooruit?",
            GeheelGetal(1, MEESTE_JAREN, "jaren"),
            verplicht=True,
            kort="Vooruit",
        ),
        Veld(
            "meetellen",
            "Wie telt u mee in de grafiek en bij de grenzen?",
            Keuze(lambda _: WIE),
            groep=WIE_TELT,
            leeg=f"leeg telt als: {WIE[SW].lower().replace('sw-', 'SW-')}",
            kort="Wie telt mee",
        ),
        Veld(
            "scenarios",
            "Welke scenario's wilt u vergelijken?",
            Lijst(SCENARIO, 1, MEESTE_SCENARIOS, "scenario"),
            "De kaders noemen geen tempo; alle getallen zijn uw eigen aannames.",
            verplicht=True,
            kort="Scenario's",
        ),
        Veld(
            "grenzen",
            "Welke grenzen wilt u in de gaten houden?",
            Lijst(GRENS, 0, MEESTE_GRENZEN, "grens"),
            "Bijvoorbeeld het kleinste aantal mensen voor een PMC of een locatie.",
            kort="Grenzen",
        ),
    ),
    leest=tuple(Leest(kader, WAARDEN.get(kader, {}), grenst=GRENST.get(kader, {})) for kader in KADERS),
    reken=reken,
    kijk_na=kijk_na,
    maten=(
        Maat("begin", "het aantal SW-medewerkers bij het begin"),
        Maat("scenarios.leerwerktraject", "het aantal mensen in een leerwerktraject"),
        Maat("scenarios.telt_mee", "het aantal dat meetelt"),
    ),
    verfijnt=(HET_BEGIN, WIE_TELT),
)
