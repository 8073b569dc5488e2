"""De rekenhulp «trajectduur».

Tot wanneer een leerwerktraject en een detachering mogen duren, en of een plan daarin past.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.raamwerk.bestand import Bestand, Rij
from calculators.raamwerk.bouwdoos import veld_gemeente
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Datum, GeheelGetal, Keuze, Lijst, Veld
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld
from calculators.trajectduur.berekening import (
    GEEN_WEG,
    NA_DE_TERMIJN,
    WEGEN,
    WERKPLEIN,
    ZO_KORT_MOGELIJK,
    Trajectduur,
    kijk_termijnen_na,
    lees_weg,
)
from calculators.trajectduur.bestand import BEGIN, INSTELLINGEN, KOPPEN, maak_rij, overzie
from calculators.trajectduur.grenzen import MEESTE_MAANDEN_TRAJECT, MEESTE_ONDERBREKINGEN, MEESTE_PLANNEN
from calculators.trajectduur.lezingen import (
    DOORLOPEND,
    LEEST,
    LEZING_VELDEN,
    TIJDENS_LEERWERKTRAJECT,
    TUSSENTIJD,
    Lezingen,
    LezingVeld,
    kies_lezingen,
)
from calculators.trajectduur.maten import MATEN
from calculators.trajectduur.plan import lees_plan
from calculators.trajectduur.uitleg import maak_uitkomst
from calculators.trajectduur.vergelijking import vergelijk

DE_KANDIDAAT, HET_TRAJECT, DE_DETACHERING = "De kandidaat", "Het leerwerktraject", "De detachering"
OPEN_GELATEN = "Wat de bron open laat"


def doelgroepen(gegevens: Gegevens) -> Mapping[str, str]:
    """De doelgroepen waarvoor een kader de weg wijst; KeyError als er een ontbreekt."""
    return {doelgroep: gegevens.doelgroepen[doelgroep]["naam"] for doelgroep in WEGEN}


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    return maak_uitkomst(bereken(gegevens, ingevuld))


def reken_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """Dezelfde berekening voor een rij van een bestand; Fouten met alles wat er aan de vraag mis is."""
    return maak_rij(bereken(gegevens, ingevuld))


def bereken(gegevens: Gegevens, ingevuld: Ingevuld) -> Trajectduur:
    """De berekening zelf; Fouten met alles wat er aan de vraag mis is.

    De versie van elk kader is die van de eerste dag van het traject, voor de gemeente van de kandidaat.
    """
    plan, fouten = lees_plan(ingevuld)
    gemeente, doelgroep = ingevuld.tekst("gemeente"), ingevuld.tekst("doelgroep")
    peildatum = ingevuld.dag("peildatum")
    if plan is None or gemeente is None:
        raise Fouten((*ingevuld.fouten, *fouten))
    peiling, lezingen, weg = Peiling(gegevens, plan.start, gemeente), Lezingen({}), GEEN_WEG
    try:
        if doelgroep is None:
            kijk_termijnen_na(peiling)
        elif (weg := lees_weg(peiling, doelgroep)) != GEEN_WEG:
            lezingen, zonder_keuze = kies_lezingen(ingevuld, plan, peiling)
            # Klopt het plan zelf niet, dan is nog niet te zeggen welke lezing nodig is.
            fouten += [] if fouten else zonder_keuze
    except GeenAntwoord as bezwaar:
        fouten.append(Fout("start", str(bezwaar)))
    if ingevuld.fouten or fouten or doelgroep is None or peildatum is None:
        raise Fouten((*ingevuld.fouten, *fouten))
    naam = gegevens.doelgroepen[doelgroep]["naam"]
    return Trajectduur(peiling, naam, WEGEN[doelgroep], weg, plan, lezingen, peildatum)


def _lezing(veld: LezingVeld, label: str) -> Veld:
    return Veld(
        veld.veld,
        label,
        Keuze(veld.opties),
        groep=OPEN_GELATEN,
        leeg="alleen nodig bij een onderbreking; de rekenhulp zegt dat dan",
    )


REKENHULP = Rekenhulp(
    naam="trajectduur",
    titel="Hoe lang mag een traject duren?",
    inleiding=(
        "Reken uit tot en met welke dag een leerwerktraject mag duren, en een detachering daarna. "
        "U ziet of een plan past, hoeveel er gebruikt is en hoeveel er over is."
    ),
    velden=(
        replace(veld_gemeente("In welke gemeente woont de kandidaat?"), groep=DE_KANDIDAAT),
        Veld(
            "doelgroep",
            "Bij welke doelgroep hoort de kandidaat?",
            Keuze(doelgroepen),
            "Het Werkplein bepaalt dit.",
            verplicht=True,
            groep=DE_KANDIDAAT,
        ),
        Veld(
            "start",
            "Wat is de eerste dag van het leerwerktraject?",
            Datum(),
            verplicht=True,
            groep=HET_TRAJECT,
        ),
        Veld(
            "einde",
            "Wat is de laatste dag van het leerwerktraject?",
            Datum(),
            "Vul de laatste dag in of het aantal maanden, of geen van beide.",
            groep=HET_TRAJECT,
        ),
        Veld(
            "maanden",
            "Of: hoeveel maanden duurt het leerwerktraject?",
            GeheelGetal(1, MEESTE_MAANDEN_TRAJECT, "maanden"),
            groep=HET_TRAJECT,
        ),
        Veld(
            "detachering_start",
            "Wat is de eerste dag van de detachering?",
            Datum(),
            "Alleen als er na het leerwerktraject een detachering komt.",
            groep=DE_DETACHERING,
        ),
        Veld("detachering_einde", "Wat is de laatste dag van de detachering?", Datum(), groep=DE_DETACHERING),
        Veld(
            "onderbrekingen",
            "Zijn er onderbrekingen?",
            Lijst(
                (
                    Veld("van", "Eerste dag van de onderbreking", Datum(), verplicht=True),
                    Veld("tot_en_met", "Laatste dag van de onderbreking", Datum(), verplicht=True),
                ),
                0,
                MEESTE_ONDERBREKINGEN,
                "onderbreking",
            ),
            "De dagen tussen leerwerktraject en detachering tellen vanzelf als onderbreking; vul die "
            "niet in.",
        ),
        _lezing(TIJDENS_LEERWERKTRAJECT, "Telt een onderbreking tijdens het leerwerktraject mee?"),
        _lezing(TUSSENTIJD, "Telt de tijd tussen leerwerktraject en detachering mee?"),
        _lezing(DOORLOPEND, "Lopen de maanden van leerwerktraject en detachering samen achter elkaar door?"),
        Veld(
            "peildatum",
            "Op welke dag wilt u weten hoeveel er gebruikt is?",
            Datum(),
            "Meestal vandaag.",
            verplicht=True,
        ),
    ),
    leest=(
        *LEEST,
        *(Leest(kader, {"leerwerktraject": "oordeel"}) for kader in WEGEN.values()),
        *(Leest(kader) for kader in (WERKPLEIN, *NA_DE_TERMIJN, ZO_KORT_MOGELIJK)),
    ),
    reken=reken,
    maten=MATEN,
    plannen=Plannen(
        velden=(
            *("start", "einde", "maanden", "detachering_start", "detachering_einde", "onderbrekingen"),
            *(veld.veld for veld in LEZING_VELDEN),
        ),
        meeste=MEESTE_PLANNEN,
        uitleg=(
            "Zet een ander plan naast het huidige: een andere begindag, korter of langer, "
            "of met een onderbreking."
        ),
        vergelijk=vergelijk,
    ),
    bestand=Bestand("traject", "trajecten", KOPPEN, reken_rij, overzie, INSTELLINGEN, BEGIN),
)
