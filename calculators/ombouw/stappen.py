"""De stappen van «ombouw»: waar elk getal vandaan komt, wat de kaders zeggen, en wat zij open laten."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_aantal, schrijf_dag, schrijf_getal, som_op
from calculators.ombouw.berekening import OMVANG, SW, Ombouw, Scenario
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap

VERWACHTING = "wvs/beschut-werk-verwachting"
PLAN = "wvs/ombouwplan-oude-sw"
ONDERZOEK = "wvs/ombouwscenario-onderzoek"
GENOEG_WERK = "wvs/sw-genoeg-werk"
RECHTEN = "wvs/sw-rechten-gewaarborgd"
TRAJECT_MAXIMAAL = "wvs/leerwerktraject-maximaal"
AFSPRAAK = "wvs/aantal-leerwerktrajecten-afspraak"
PMC_OMBOUW = "wvs/pmc-ombouw"
PMC_NIET_VOOR = "wvs/pmc-niet-voor-participatiewet"
KADERS = (
    *(OMVANG, VERWACHTING, PLAN, ONDERZOEK, GENOEG_WERK, RECHTEN),
    *(TRAJECT_MAXIMAAL, AFSPRAAK, PMC_OMBOUW, PMC_NIET_VOOR),
)


def stappen(ombouw: Ombouw) -> Iterator[Stap]:
    """Eerst hoe er gerekend is, dan wat de kaders erover zeggen."""
    stap, scenarios = ombouw.peiling.stap, ombouw.scenarios
    dag = schrijf_dag(ombouw.peiling.dag)
    genoemd = ombouw.peiling.waarde(OMVANG, "aantal").met_grens()
    gebruikt = (
        "gerekend is met dit aantal"
        if ombouw.eigen_begin is None
        else f"gerekend is met uw eigen aantal, {schrijf_getal(ombouw.begin)}"
    )
    yield stap("Hoeveel SW-medewerkers er zijn", OMVANG, f"Op {dag} noemt het kader {genoemd}; {gebruikt}.")
    yield stap(
        "Wat de kaders verwachten",
        VERWACHTING,
        "Een tempo staat er niet in. Elk getal per jaar is uw eigen aanname.",
    )
    yield Stap(
        "Hoe het aantal SW-medewerkers is uitgerekend",
        "Een vast aantal gaat er elk jaar af, tot er niemand meer is. "
        "Een percentage gaat er elk jaar af van wie er nog is. "
        "Gerekend wordt met het hele getal; pas wat u ziet, is afgerond op hele mensen. "
        "Een jaar loopt van de peildatum tot dezelfde dag een jaar later.",
        " ".join(_uitstroom(scenario) for scenario in scenarios),
        EIGEN_AFSPRAAK,
    )
    if any(scenario.beschut_erbij for scenario in scenarios) or ombouw.beschut:
        yield Stap(
            "Hoeveel mensen er in nieuw beschut werk zijn",
            "Wie er nu is, en elk jaar het aantal dat erbij komt. Dat er niemand weggaat, is een aanname.",
            f"Nu: {schrijf_getal(ombouw.beschut)}. "
            + " ".join(
                f"{_citeer(een)}: {schrijf_getal(een.beschut_erbij)} per jaar erbij." for een in scenarios
            ),
            EIGEN_AFSPRAAK,
        )
    if any(scenario.trajecten for scenario in scenarios):
        yield from _stappen_trajecten(ombouw)
    if ombouw.grenzen:
        namen = [f"{grens.naam} ({schrijf_getal(grens.aantal)})" for grens in ombouw.grenzen]
        yield Stap(
            "Wanneer een grens in zicht komt",
            "De stand is bekend op de peildatum, en telkens een jaar later. Gezocht is de eerste van die "
            "dagen "
            "met minder mensen dan de grens; tussen twee dagen in is niet gerekend. Precies de grens is nog "
            "genoeg.",
            f"Uw grenzen: {som_op(namen)}.",
            EIGEN_AFSPRAAK,
        )
        yield stap("Wie verantwoordelijk is voor PMC's", PMC_OMBOUW, "Een grens kan over een PMC gaan.")
    if ombouw.wie != SW:
        yield stap(
            "Waarvoor een PMC niet is",
            PMC_NIET_VOOR,
            "U telt ook mensen uit de Participatiewet mee; of dat er te veel zijn, is hier niet getoetst.",
        )
    yield stap("Genoeg werk voor SW-medewerkers", GENOEG_WERK, "Dit geldt in elk scenario.")
    yield stap("Rechten van SW-medewerkers", RECHTEN, "Dit geldt in elk scenario.")
    yield stap("Welke scenario's er worden onderzocht", ONDERZOEK, "Uw scenario's zijn uw eigen aannames.")
    yield stap("Wie het ombouwplan maakt", PLAN, "Deze rekenhulp kiest geen scenario.")


def open_punten(ombouw: Ombouw) -> Iterator[OpenBijUitkomst]:
    """De open punten van de kaders die deze uitkomst raken."""
    kaders = [VERWACHTING, PLAN, GENOEG_WERK]
    kaders += [AFSPRAAK] if any(scenario.trajecten for scenario in ombouw.scenarios) else []
    kaders += [PMC_NIET_VOOR] if ombouw.wie != SW else []
    for kader in kaders:
        yield from ombouw.peiling.open_zonder_lezing(kader)


def _stappen_trajecten(ombouw: Ombouw) -> Iterator[Stap]:
    met_traject = [scenario for scenario in ombouw.scenarios if scenario.trajecten]
    yield Stap(
        "Hoeveel mensen er tegelijk in een leerwerktraject zitten",
        "De trajecten per jaar, maal de maanden per traject, gedeeld door de maanden in een jaar.",
        " ".join(
            f"{_citeer(een)}: {schrijf_aantal(een.trajecten, 'trajecten')} van "
            f"{schrijf_aantal(een.maanden, 'maanden')} is gemiddeld {schrijf_getal(een.tegelijk)} tegelijk."
            for een in met_traject
        ),
        EIGEN_AFSPRAAK,
    )
    maximum = ombouw.peiling.waarde(TRAJECT_MAXIMAAL, "maximum")
    langer = [_citeer(een) for een in met_traject if een.maanden > maximum.getal]
    past = f"Langer dan dat: {som_op(langer)}." if langer else "Daar blijven uw scenario's binnen."
    yield ombouw.peiling.stap("Hoe lang een traject mag duren", TRAJECT_MAXIMAAL, f"{past}")
    yield ombouw.peiling.stap(
        "Hoeveel trajecten de gemeenten afspreken",
        AFSPRAAK,
        "Het aantal in uw scenario is uw eigen aanname.",
    )


def _uitstroom(scenario: Scenario) -> str:
    if scenario.uitstroom is not None:
        return f"{_citeer(scenario)}: {schrijf_getal(scenario.uitstroom)} per jaar."
    return f"{_citeer(scenario)}: {schrijf_aantal(scenario.procent or 0, 'procent')} per jaar."


def _citeer(scenario: Scenario) -> str:
    return f"«{scenario.naam}»"
