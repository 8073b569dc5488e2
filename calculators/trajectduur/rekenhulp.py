"""De rekenhulp «trajectduur».

Tot wanneer een leerwerktraject en een detachering mogen duren, en of een plan daarin past.
"""

from __future__ import annotations

from collections.abc import Mapping

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.raamwerk.agenda import Gebeurtenis
from calculators.raamwerk.bestand import Bestand, Rij
from calculators.raamwerk.bouwdoos import veld_gemeente, veld_lot
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.telt import Wanneer, als
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Datum, GeheelGetal, Keuze, Lijst, Tekst, Veld
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld
from calculators.trajectduur.berekening import (
    NA_DE_TERMIJN,
    WEGEN,
    WERKPLEIN,
    ZO_KORT_MOGELIJK,
    Trajectduur,
    bereken,
    kijk_termijnen_na,
)
from calculators.trajectduur.bestand import BEGIN, INSTELLINGEN, KOPPEN, KORT, UITKOMST, maak_rij, overzie
from calculators.trajectduur.grenzen import MEESTE_MAANDEN_TRAJECT, MEESTE_ONDERBREKINGEN, MEESTE_PLANNEN
from calculators.trajectduur.lezingen import (
    LEERWERKTRAJECT,
    LEEST,
    LEZINGEN,
    SAMEN,
    TAAL,
    TIJDENS,
    OpenLezing,
)
from calculators.trajectduur.maten import MATEN
from calculators.trajectduur.meenemen import komende_dagen
from calculators.trajectduur.overgang import WAARDE
from calculators.trajectduur.plan import lees_plan
from calculators.trajectduur.uitleg import maak_uitkomst
from calculators.trajectduur.vergelijking import vergelijk
from calculators.trajectduur.voorheen import VOORHEEN

HET_PLAN, DE_PEILDATUM = "Tot wanneer het gepland is", "De dag waarop u kijkt"
DE_DETACHERING, ONDERBREKINGEN = "De detachering daarna", "Ziekte of een andere onderbreking"
# De tweede rekent alle lezingen uit.
UITGAVE = 2
OPEN_GELATEN, DE_VERORDENING = "Wat de bron open laat", "De verordening van de gemeente"


def doelgroepen(gegevens: Gegevens) -> Mapping[str, str]:
    """De doelgroepen waarvoor een kader de weg wijst; KeyError als er een ontbreekt."""
    return {doelgroep: gegevens.doelgroepen[doelgroep]["naam"] for doelgroep in WEGEN}


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    doelgroep, duur = reken_uit(gegevens, ingevuld)
    return maak_uitkomst(duur, doelgroep)


def reken_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """Dezelfde berekening voor een rij van een bestand; Fouten met alles wat er aan de vraag mis is."""
    _, duur = reken_uit(gegevens, ingevuld)
    return maak_rij(duur)


def agenda_van_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> tuple[Gebeurtenis, ...]:
    """De dagen van een rij die nog komen, dezelfde als bij één traject."""
    _, duur = reken_uit(gegevens, ingevuld)
    return komende_dagen(duur)


def reken_uit(gegevens: Gegevens, ingevuld: Ingevuld) -> tuple[str, Trajectduur]:
    """De doelgroep en de berekening zelf; Fouten met alles wat er aan de vraag mis is.

    De versie van elk kader is die van de eerste dag van het traject, voor de gemeente van de kandidaat.
    """
    plan, fouten = lees_plan(ingevuld)
    gemeente, doelgroep = ingevuld.tekst("gemeente"), ingevuld.tekst("doelgroep")
    peildatum = ingevuld.dag("peildatum")
    if plan is None or gemeente is None:
        raise Fouten((*ingevuld.fouten, *fouten))
    peiling, duur = Peiling(gegevens, plan.start, gemeente), None
    try:
        if doelgroep is None:
            kijk_termijnen_na(peiling)
        else:
            duur = bereken(peiling, ingevuld, doelgroep, plan, peildatum or plan.start)
    except GeenAntwoord as bezwaar:
        fouten.append(Fout("start", str(bezwaar)))
    if ingevuld.fouten or fouten or doelgroep is None or duur is None:
        raise Fouten((*ingevuld.fouten, *fouten))
    return doelgroep, duur


def _eigen_termijn(gegevens: Gegevens) -> str:
    waarde = gegevens.laatste_waarde(LEERWERKTRAJECT, WAARDE)
    return (
        f"Het kader noemt {waarde.voluit()}, en verwijst naar de verordening van elke gemeente. "
        "Hebt u die erbij? Dan rekent u met haar termijn."
    )


def _lezing(open_lezing: OpenLezing, label: str, kort: str, telt: Wanneer) -> Veld:
    return Veld(
        open_lezing.veld,
        label,
        Keuze(open_lezing.opties, alleen_labels=True),
        groep=OPEN_GELATEN,
        leeg="alleen als de gemeente dit heeft gekozen; anders ziet u wat er bij elke lezing geldt",
        telt=telt,
        kort=kort,
    )


def _open_punten_van(kader: str) -> Mapping[str, tuple[str, ...]]:
    return {een.punt: een.lezingen for een in (TAAL,) if een.kader == kader}


REKENHULP = Rekenhulp(
    naam="trajectduur",
    titel="Hoe lang mag een traject duren?",
    inleiding=(
        "Reken uit tot en met welke dag een leerwerktraject mag duren, en een detachering daarna. "
        "U ziet of een plan past, wat er gebruikt en over is, en wat de bron open laat."
    ),
    velden=(
        veld_gemeente("In welke gemeente woont de kandidaat?"),
        Veld(
            "doelgroep",
            "Bij welke doelgroep hoort de kandidaat?",
            Keuze(doelgroepen),
            "Het Werkplein bepaalt dit.",
            verplicht=True,
            ook=("groep", "doelgroep kandidaat"),
            kort="Doelgroep",
        ),
        Veld(
            "start",
            "Wat is de eerste dag van het leerwerktraject?",
            Datum(),
            verplicht=True,
            ook=(
                *(
                    "startdatum",
                    "begindatum",
                    "begin",
                    "eerste dag",
                    "start leerwerktraject",
                    "start traject",
                ),
                *("aanvang", "aanvangsdatum", "datum aanvang", "ingangsdatum", "aanvang leerwerktraject"),
                *("begin leerwerktraject", "begindatum leerwerktraject", "startdatum leerwerktraject"),
            ),
            kort="Eerste dag",
        ),
        Veld(
            "einde",
            "Wat is de laatste dag van het leerwerktraject?",
            Datum(),
            "Vul de laatste dag in of het aantal maanden, of geen van beide.",
            groep=HET_PLAN,
            ook=("einddatum", "eind", "laatste dag", "einde leerwerktraject", "einde traject", "datum einde"),
            telt=als("start"),
            kort="Laatste dag",
        ),
        Veld(
            "maanden",
            "Of: hoeveel maanden duurt het leerwerktraject?",
            GeheelGetal(1, MEESTE_MAANDEN_TRAJECT, "maanden"),
            groep=HET_PLAN,
            ook=("aantal maanden", "duur", "duur in maanden"),
            telt=als("start"),
            kort="Duur",
        ),
        Veld(
            "detachering_start",
            "Wat is de eerste dag van de detachering?",
            Datum(),
            "Alleen als er na het leerwerktraject een detachering komt.",
            groep=DE_DETACHERING,
            ook=(
                *("start detachering", "begin detachering", "aanvang detachering", "eerste dag detachering"),
                *("startdatum detachering", "begindatum detachering", "aanvangsdatum detachering"),
                *("ingangsdatum detachering", "datum aanvang detachering", "detachering vanaf"),
            ),
            telt=als("start"),
            kort="Eerste dag detachering",
        ),
        Veld(
            "detachering_einde",
            "Wat is de laatste dag van de detachering?",
            Datum(),
            groep=DE_DETACHERING,
            ook=(
                *("einde detachering", "eind detachering", "einddatum detachering"),
                *("laatste dag detachering", "datum einde detachering", "detachering tot en met"),
                "detachering t/m",
            ),
            telt=als("detachering_start"),
            kort="Laatste dag detachering",
        ),
        Veld(
            "onderbrekingen",
            "Zijn er onderbrekingen?",
            Lijst(
                (
                    Veld(
                        "van",
                        "Eerste dag van de onderbreking",
                        Datum(),
                        verplicht=True,
                        ook=(
                            "begin onderbreking",
                            "start onderbreking",
                            "onderbreking van",
                            "onderbreking vanaf",
                            *("ziek van", "ziek vanaf", "ziekte van", "ziekte vanaf", "begin ziekte"),
                        ),
                    ),
                    Veld(
                        "tot_en_met",
                        "Laatste dag van de onderbreking",
                        Datum(),
                        verplicht=True,
                        ook=(
                            *("einde onderbreking", "onderbreking tot en met", "onderbreking t/m"),
                            *(
                                "ziek tot en met",
                                "ziek t/m",
                                "ziekte tot en met",
                                "ziekte t/m",
                                "einde ziekte",
                            ),
                        ),
                    ),
                ),
                0,
                MEESTE_ONDERBREKINGEN,
                "onderbreking",
            ),
            "De dagen tussen leerwerktraject en detachering horen daar niet bij; vul die niet in.",
            groep=ONDERBREKINGEN,
            telt=als("start"),
            kort="Onderbrekingen",
        ),
        Veld(
            "eigen_termijn",
            "Hoe lang mag een leerwerktraject volgens de verordening van de gemeente?",
            GeheelGetal(1, MEESTE_MAANDEN_TRAJECT, "maanden"),
            _eigen_termijn,
            groep=DE_VERORDENING,
            telt=als("start"),
            kort="Termijn van de verordening",
        ),
        Veld(
            "eigen_vindplaats",
            "Waar staat dat?",
            Tekst(),
            "De naam van de verordening en het artikel.",
            groep=DE_VERORDENING,
            telt=als("eigen_termijn"),
            dan_verplicht=True,
            kort="Vindplaats",
        ),
        _lezing(
            TIJDENS,
            "Telt een onderbreking tijdens het leerwerktraject mee?",
            "Lezing: een onderbreking",
            als("onderbrekingen"),
        ),
        _lezing(
            SAMEN,
            "Hoe tellen de maanden van leerwerktraject en detachering samen?",
            "Lezing: de maanden samen",
            als("start"),
        ),
        _lezing(
            TAAL,
            "Gelden de termijnen ook bij alleen een taalachterstand?",
            "Lezing: een taalachterstand",
            als("doelgroep", "taalachterstand"),
        ),
        veld_lot(),
        Veld(
            "peildatum",
            "Op welke dag wilt u weten hoe het staat?",
            Datum(),
            "Meestal vandaag.",
            verplicht=True,
            groep=DE_PEILDATUM,
            ook=("datum peiling", "rekendatum"),
            kort="Peildatum",
        ),
    ),
    leest=(
        *LEEST,
        *(Leest(kader, {"leerwerktraject": "oordeel"}, _open_punten_van(kader)) for kader in WEGEN.values()),
        *(Leest(kader) for kader in (WERKPLEIN, *NA_DE_TERMIJN, ZO_KORT_MOGELIJK)),
    ),
    reken=reken,
    maten=MATEN,
    verfijnt=(HET_PLAN, DE_DETACHERING, ONDERBREKINGEN, DE_VERORDENING, OPEN_GELATEN, DE_PEILDATUM),
    plannen=Plannen(
        velden=(
            *("start", "einde", "maanden", "detachering_start", "detachering_einde", "onderbrekingen"),
            *("eigen_termijn", "eigen_vindplaats"),
            *(een.veld for een in LEZINGEN),
        ),
        meeste=MEESTE_PLANNEN,
        uitleg=(
            "Zet een ander plan naast het huidige: een andere begindag, korter of langer, "
            "of met een onderbreking."
        ),
        vergelijk=vergelijk,
    ),
    voorheen=VOORHEEN,
    uitgave=UITGAVE,
    bestand=Bestand(
        "traject",
        "trajecten",
        KOPPEN,
        UITKOMST,
        reken_rij,
        overzie,
        INSTELLINGEN,
        BEGIN,
        ernaast=tuple(een.veld for een in LEZINGEN),
        kort=KORT,
        agenda=agenda_van_rij,
    ),
)
