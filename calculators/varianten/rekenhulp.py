"""De rekenhulp «varianten».

Wat elke gemeente in de regio Alkmaar betaalt bij een inkooprelatie, en wat bij een modulaire GR.
"""

from __future__ import annotations

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.maat import Maat
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Ingevuld
from calculators.varianten.berekening import (
    HOE_VAAK,
    INKOOP,
    KADERS,
    LEZINGEN_HOE_VAAK,
    LEZINGEN_SWERS,
    WAARDEN,
    WELKE_SWERS,
)
from calculators.varianten.bestand import KOPPEN, KORT, VELDEN_RIJ, overzie, reken_rij
from calculators.varianten.grenzen import MEESTE_SCENARIOS
from calculators.varianten.lezen import PARTIJEN, bereken
from calculators.varianten.uitleg import maak_uitkomst
from calculators.varianten.velden import NAAST, TEKORT_EN_JAREN, VELDEN, VERDELEN
from calculators.varianten.vergelijking import vergelijk


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    return maak_uitkomst(bereken(gegevens, ingevuld))


REKENHULP = Rekenhulp(
    naam="varianten",
    titel="Inkooprelatie of modulaire GR: wie betaalt wat?",
    inleiding=(
        "Zet de twee varianten uit het advies voor de regio Alkmaar naast elkaar, met uw eigen aantallen. "
        "U ziet wat elke gemeente in elke variant betaalt, en vanaf waar zij gelijk zijn. "
        "Het is een advies van een adviseur; er is niets besloten."
    ),
    velden=VELDEN,
    leest=tuple(
        Leest(
            kader,
            WAARDEN.get(kader, {}),
            {WELKE_SWERS: LEZINGEN_SWERS, HOE_VAAK: LEZINGEN_HOE_VAAK} if kader == INKOOP else {},
        )
        for kader in KADERS
    ),
    reken=reken,
    maten=(
        Maat("hal.verschil.hoogste", "wat HAL bij de inkooprelatie hoogstens meer betaalt"),
        Maat("bch.verschil.hoogste", "wat BCH bij de inkooprelatie hoogstens meer betaalt"),
    ),
    plannen=Plannen(
        velden=(PARTIJEN, "rekening", "sleutel", "tekort", "jaren"),
        meeste=MEESTE_SCENARIOS,
        uitleg=(
            "Zet andere scenario's naast het huidige: andere inkoop, een tekort, een andere rekening of "
            "sleutel."
        ),
        vergelijk=vergelijk,
        woord="scenario",
    ),
    bestand=Bestand(
        een="gemeente",
        veel="gemeenten",
        koppen=KOPPEN,
        voorop=KORT[0],
        kort=KORT,
        reken=reken_rij,
        overzie=overzie,
        ernaast=tuple(veld.naam for veld in NAAST),
        velden=VELDEN_RIJ,
        rijen=PARTIJEN,
    ),
    verfijnt=(VERDELEN, TEKORT_EN_JAREN),
)
