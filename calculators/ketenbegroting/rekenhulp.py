"""De rekenhulp «ketenbegroting».

Het geld van de hele keten: wat erin komt, wat eruit gaat, en wat twee begrotingen anders zien.
"""

from __future__ import annotations

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.ketenbegroting.bestand import (
    EEN_VAN,
    ERNAAST,
    GEDEELD,
    KOPPEN,
    KORT,
    VELDEN_RIJ,
    overzie,
    reken_rij,
)
from calculators.ketenbegroting.grenzen import MEESTE_KEUZES
from calculators.ketenbegroting.invullen import lees_vraag
from calculators.ketenbegroting.keuzes import vergelijk
from calculators.ketenbegroting.overname import neemt_over
from calculators.ketenbegroting.stappen import AANDEEL, KADERS, OMVANG
from calculators.ketenbegroting.uitleg import maak_uitkomst
from calculators.ketenbegroting.velden import HEFBOMEN, PARTIJEN, POSTEN, VELDEN, VELDEN_HEFBOMEN
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.maat import Maat
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld

WAARDEN = {OMVANG: {"aantal": "personen"}, AANDEEL: {"minimum": "procent"}}
SAMEN = ("keuze_jaar", "keuze_jaren")


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    try:
        vraag = lees_vraag(gegevens, ingevuld)
        return maak_uitkomst(vraag.peiling, vraag.begroting, vraag.hefbomen, vraag.bronnen)
    except GeenAntwoord as geen:
        raise Fouten([Fout("peildatum", str(geen))]) from None


REKENHULP = Rekenhulp(
    naam="ketenbegroting",
    titel="Wat kost de hele keten, en wie betaalt?",
    inleiding=(
        "Leg de begrotingen van WVS en de Werkpleinen over elkaar. U ziet per jaar wat er in de "
        "keten komt, wat "
        "eruit gaat en wat er tekort is, en welke posten twee begrotingen anders zien."
    ),
    velden=VELDEN,
    leest=tuple(
        Leest(kader, WAARDEN.get(kader, {}), grenst={"minimum": "aandeel"} if kader == AANDEEL else {})
        for kader in KADERS
    ),
    reken=reken,
    bestand=Bestand(
        een="post",
        veel="posten",
        koppen=KOPPEN,
        voorop=KORT[0],
        kort=KORT,
        reken=reken_rij,
        overzie=overzie,
        gedeeld=GEDEELD,
        ernaast=ERNAAST,
        velden=VELDEN_RIJ,
        rijen=POSTEN,
        een_van=EEN_VAN,
        samen="begroting",
    ),
    plannen=Plannen(
        velden=tuple(veld.naam for veld in VELDEN_HEFBOMEN if veld.naam not in SAMEN),
        meeste=MEESTE_KEUZES + 1,
        uitleg=(
            "Zet hoogstens vier keuzes naast hoe het nu is: meer of minder leerwerktrajecten, een "
            "ander deel via "
            "WVS, een andere prijs, meer uitstroom, of minder SW."
        ),
        vergelijk=vergelijk,
        woord="scenario",
    ),
    maten=(
        Maat("jaren.tekort", "het tekort van de keten"),
        Maat("hefbomen.via_wvs", "het aantal leerwerktrajecten via WVS"),
    ),
    verfijnt=(PARTIJEN, HEFBOMEN),
    vertrouwelijk=True,
    neemt_over=neemt_over(VELDEN),
)
