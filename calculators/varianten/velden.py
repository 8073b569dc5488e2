"""Wat «varianten» vraagt: per partij, en daarnaast met welke rekening, sleutel, tekort en jaren."""

from __future__ import annotations

from calculators.kaders.notatie import som_op
from calculators.raamwerk.bouwdoos import (
    Bedrag,
    Gegevens,
    GeheelGetal,
    Keuze,
    Lijst,
    Procent,
    Veld,
    als,
    veld_peildatum,
)
from calculators.varianten.berekening import ALLE, BCH, HAL, INKOOP, SLEUTEL_HEET, TOTAAL, WAARDEN
from calculators.varianten.grenzen import (
    MEESTE_GEBRUIK,
    MEESTE_INWONERS,
    MEESTE_JAREN,
    MEESTE_PARTIJEN,
    MEESTE_SWERS,
)
from calculators.varianten.lezen import PARTIJEN, plaatsen
from calculators.varianten.woorden import sleutel_kop

REKENINGEN = {
    TOTAAL: "Het totaal dat de bron noemt",
    BCH: "Het bedrag per SW'er, voor de SW'ers van BCH",
    HAL: "Het bedrag per SW'er, voor de SW'ers van HAL",
    ALLE: "Het bedrag per SW'er, voor alle SW'ers",
}
# Bij wie het formulier vraagt wat zij inkoopt; een test houdt dit gelijk aan de leden van BCH.
WIE_INKOOPT = (BCH, "bergen-nh", "castricum", "heiloo")
VERDELEN, TEKORT_EN_JAREN = "De rekening en het verdelen", "Tekort en jaren"


def _per_swer(gegevens: Gegevens) -> str:
    laagste, hoogste, totaal = (gegevens.laatste_waarde(INKOOP, naam).voluit() for naam in WAARDEN[INKOOP])
    return (
        f"Het advies noemt {laagste} tot {hoogste}, en {totaal} in totaal. "
        "Om welke SW'ers het gaat, staat er niet."
    )


def _alleen_deze(gegevens: Gegevens) -> str:
    namen = [gegevens.kaders.gebieden[groep].naam for groep in (HAL, BCH)]
    return (
        f"Een rij per gemeente, of een rij voor {som_op(namen)} als geheel. "
        "Uitgeest staat er niet bij: over die gemeente gaan de twee varianten niet."
    )


PARTIJ = (
    Veld(
        "waar",
        "Welke gemeente, of welk geheel?",
        Keuze(plaatsen),
        verplicht=True,
        ook=("gemeente", "gemeentenaam", "naam", "plaats"),
        kort="Wie",
    ),
    Veld(
        "swers",
        "Hoeveel SW'ers?",
        GeheelGetal(0, MEESTE_SWERS, "personen"),
        verplicht=True,
        ook=("aantal sw'ers", "sw-medewerkers", "sw", "aantal sw", "wsw"),
        kort="SW'ers",
    ),
    Veld(
        "budget",
        "Hoe hoog is het Participatiebudget per jaar?",
        Bedrag(),
        leeg="nodig bij BCH; bij HAL alleen om naar budget te verdelen",
        ook=("participatiebudget", "p-budget"),
        kort="Participatiebudget",
    ),
    Veld(
        "diensten",
        "Voor hoeveel koopt zij bij een inkooprelatie per jaar in?",
        Bedrag(),
        "Uw eigen aanname; vul 0 in als zij niets inkoopt.",
        leeg="alleen bij BCH",
        telt=als("waar", *WIE_INKOOPT),
        dan_verplicht=True,
        ook=("inkoop", "dienstverlening", "inkoop diensten", "services"),
        kort="Inkoop",
    ),
    Veld(
        "inwoners",
        "Hoeveel inwoners?",
        GeheelGetal(0, MEESTE_INWONERS, "inwoners"),
        leeg="alleen om naar inwoners te verdelen",
        ook=("aantal inwoners", "inwonertal"),
        kort="Inwoners",
    ),
    Veld(
        "gebruik",
        "Hoeveel maakt zij gebruik van de diensten?",
        GeheelGetal(0, MEESTE_GEBRUIK, "keer"),
        "Bij iedereen in dezelfde maat, bijvoorbeeld het aantal trajecten.",
        leeg="alleen om naar gebruik te verdelen",
        ook=("aantal trajecten", "afname", "gebruik diensten"),
        kort="Gebruik",
    ),
    Veld(
        "eigen",
        "Welk percentage draagt zij volgens uw eigen sleutel?",
        Procent(),
        "Samen 100%. Draagt alleen HAL, dan telt hoe de percentages van HAL zich verhouden.",
        leeg="alleen voor een eigen sleutel",
        ook=("percentage", "eigen percentage", "aandeel", "verdeelsleutel"),
        kort="Eigen percentage",
    ),
)
NAAST = (
    Veld(
        "rekening",
        "Met welke rekening voor HAL rekenen wij?",
        Keuze(lambda _: REKENINGEN),
        _per_swer,
        groep=VERDELEN,
        leeg="leeg telt als: het totaal dat de bron noemt",
        kort="Rekening",
    ),
    Veld(
        "sleutel",
        "Naar welke sleutel verdelen wij?",
        Keuze(lambda _: {een: sleutel_kop(een) for een in SLEUTEL_HEET}),
        "De bron noemt geen sleutel. Elke sleutel waarvoor u genoeg invult, staat ook in een tabel.",
        groep=VERDELEN,
        leeg="leeg telt als: naar SW'ers",
        kort="Sleutel",
    ),
    Veld(
        "tekort",
        "Hoe hoog is het tekort op de SW in een jaar?",
        Bedrag(),
        "Bij de modulaire GR dragen HAL en BCH dat samen, bij de inkooprelatie alleen HAL. De bron noemt "
        "geen bedrag.",
        groep=TEKORT_EN_JAREN,
        leeg="mag leeg; dan telt er geen tekort mee",
        kort="Tekort op de SW",
    ),
    Veld(
        "jaren",
        "Over hoeveel jaar telt u op?",
        GeheelGetal(1, MEESTE_JAREN, "jaren"),
        "De bron zegt niet of de rekening eenmalig is of elk jaar komt; u ziet beide.",
        groep=TEKORT_EN_JAREN,
        leeg="leeg telt als een jaar",
        kort="Jaren",
    ),
)
VELDEN = (
    veld_peildatum(),
    Veld(
        PARTIJEN,
        "Wie doen er mee?",
        Lijst(PARTIJ, 1, MEESTE_PARTIJEN, "rij"),
        _alleen_deze,
        verplicht=True,
        kort="Wie meedoen",
    ),
    *NAAST,
)
