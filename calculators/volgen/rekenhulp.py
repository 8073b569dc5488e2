"""De rekenhulp «volgen»: of een meting de norm haalt die in haar eigen periode gold."""

from __future__ import annotations

from calculators.raamwerk.bouwdoos import (
    Datum,
    Gegevens,
    GeheelGetal,
    Ingevuld,
    Keuze,
    Procent,
    Rekenhulp,
    Uitkomst,
    Veld,
    als,
)
from calculators.raamwerk.maat import GEEN, Maat
from calculators.volgen.bestand import BESTAND
from calculators.volgen.grenzen import MEESTE_MAANDEN
from calculators.volgen.maten import DEEL, DUUR, LEEST, MATEN, manieren, maten, plaatsen
from calculators.volgen.meting import GRENZEN, lees_meting
from calculators.volgen.oordeel import GEHAALD, NIET_GEHAALD
from calculators.volgen.uitleg import maak_uitkomst


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    return maak_uitkomst(lees_meting(gegevens, ingevuld))


def _met(eenheid: str) -> tuple[str, ...]:
    return tuple(naam for naam, een in MATEN.items() if een.eenheid == eenheid)


REKENHULP = Rekenhulp(
    naam="volgen",
    titel="Is de norm gehaald?",
    inleiding=(
        "Leg een meting naast de norm die toen gold. U ziet of de norm is gehaald, hoe groot het "
        "verschil is, en waarom het soms niet te zeggen is."
    ),
    velden=(
        Veld(
            "gebied",
            "Over welke gemeente of samenwerking gaat de meting?",
            Keuze(plaatsen),
            verplicht=True,
            ook=("gemeente", "samenwerking", "plaats"),
            kort="Waar",
        ),
        Veld(
            "maat", "Wat is er gemeten?", Keuze(maten), verplicht=True, ook=("norm", "indicator"), kort="Maat"
        ),
        Veld(
            "telling",
            "Hoe is er geteld?",
            Keuze(manieren),
            "De bron laat open hoe er wordt geteld. Zonder deze keuze is er geen oordeel.",
            leeg="mag leeg als u het niet weet",
            kort="Telling",
        ),
        Veld(
            "van",
            "Wat is de eerste dag van de periode?",
            Datum(),
            verplicht=True,
            ook=("vanaf", "eerste dag", "begin periode"),
            kort="Van",
        ),
        Veld(
            "peildatum",
            "Wat is de laatste dag van de periode?",
            Datum(),
            "De norm van deze dag telt.",
            verplicht=True,
            ook=("tot en met", "laatste dag", "einde periode"),
            kort="Tot en met",
        ),
        Veld(
            DEEL,
            "Welk percentage is er gemeten?",
            Procent(),
            leeg="alleen bij een aandeel",
            telt=als("maat", *_met(DEEL)),
            dan_verplicht=True,
            kort="Percentage",
        ),
        Veld(
            DUUR,
            "Hoeveel maanden zijn er gemeten?",
            GeheelGetal(0, MEESTE_MAANDEN, "maanden"),
            leeg="alleen bij een duur",
            telt=als("maat", *_met(DUUR)),
            dan_verplicht=True,
            kort="Maanden",
        ),
        Veld(
            "grens",
            "Hoe precies is het getal?",
            Keuze(lambda gegevens: {een: een.capitalize() for een in GRENZEN}),
            leeg="mag leeg; leeg is precies",
            kort="Hoe precies",
        ),
    ),
    leest=LEEST,
    reken=reken,
    bestand=BESTAND,
    maten=(
        Maat(
            "oordeel",
            "de norm",
            GEEN,
            {GEHAALD: "werd gehaald", NIET_GEHAALD: "werd niet gehaald"},
            {GEHAALD: "wordt nu gehaald", NIET_GEHAALD: "wordt nu niet gehaald"},
        ),
    ),
)
