"""De rekenhulp «varianten».

Wat elke gemeente in de regio Alkmaar betaalt bij een inkooprelatie, en wat bij een modulaire GR.
"""

from __future__ import annotations

from calculators.kaders.notatie import som_op
from calculators.raamwerk.bouwdoos import (
    Bedrag,
    Fouten,
    Gegevens,
    GeheelGetal,
    Ingevuld,
    Keuze,
    Leest,
    Lijst,
    Peiling,
    Procent,
    Rekenhulp,
    Uitkomst,
    Veld,
    als,
    veld_peildatum,
)
from calculators.raamwerk.maat import Maat
from calculators.raamwerk.vergelijking import Plannen
from calculators.varianten.berekening import (
    AFNAME,
    ALLE,
    BCH,
    HAL,
    HOE_VAAK,
    INKOOP,
    KADERS,
    LEZINGEN_HOE_VAAK,
    LEZINGEN_SWERS,
    SLEUTEL_HEET,
    SWERS,
    TOTAAL,
    WAARDEN,
    WELKE_SWERS,
    Varianten,
)
from calculators.varianten.grenzen import (
    MEESTE_GEBRUIK,
    MEESTE_INWONERS,
    MEESTE_JAREN,
    MEESTE_PARTIJEN,
    MEESTE_SCENARIOS,
    MEESTE_SWERS,
)
from calculators.varianten.lezen import (
    PARTIJEN,
    kijk_kaders_na,
    kijk_na,
    kijk_sleutels_na,
    lees_partijen,
    plaatsen,
    tekort_in_centen,
)
from calculators.varianten.uitleg import maak_uitkomst
from calculators.varianten.vergelijking import vergelijk

REKENINGEN = {
    TOTAAL: "Het totaal dat de bron noemt",
    BCH: "Het bedrag per SW'er, voor de SW'ers van BCH",
    HAL: "Het bedrag per SW'er, voor de SW'ers van HAL",
    ALLE: "Het bedrag per SW'er, voor alle SW'ers",
}
# Bij wie het formulier vraagt wat zij inkoopt; een test houdt dit gelijk aan de leden van BCH.
WIE_INKOOPT = (BCH, "bergen-nh", "castricum", "heiloo")
VERDELEN, VOORUIT = "De rekening en het verdelen", "Tekort en jaren"


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag; Fouten met alles wat er aan de vraag mis is."""
    fouten = [*ingevuld.fouten, *kijk_na(gegevens, ingevuld)]
    dag = ingevuld.dag("peildatum")
    if dag is None:
        raise Fouten(fouten)
    gemeenten = [naam for groep in (HAL, BCH) for naam in gegevens.kaders.gebieden[groep].gemeenten]
    peilingen = [Peiling(gegevens, dag, gemeente) for gemeente in gemeenten]
    if bezwaren := [*kijk_kaders_na(peilingen)]:
        raise Fouten([*fouten, *bezwaren])
    if fouten:
        raise Fouten(fouten)
    bch = peilingen[-1]
    varianten = Varianten(
        peiling=bch,
        partijen=lees_partijen(gegevens, ingevuld),
        aandeel=bch.waarde(AFNAME, "aandeel").deel,
        soort=ingevuld.tekst("rekening") or TOTAAL,
        sleutel=ingevuld.tekst("sleutel") or SWERS,
        tekort=tekort_in_centen(ingevuld),
        jaren=ingevuld.getal("jaren") or 1,
    )
    if bezwaren := [*kijk_sleutels_na(varianten)]:
        raise Fouten(bezwaren)
    return maak_uitkomst(varianten)


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

REKENHULP = Rekenhulp(
    naam="varianten",
    titel="Inkooprelatie of modulaire GR: wie betaalt wat?",
    inleiding=(
        "Zet de twee varianten uit het advies voor de regio Alkmaar naast elkaar, met uw eigen aantallen. "
        "U ziet wat elke gemeente in elke variant betaalt, en vanaf waar zij gelijk zijn. "
        "Het is een advies van een adviseur; er is niets besloten."
    ),
    velden=(
        veld_peildatum(),
        Veld(
            PARTIJEN,
            "Wie doen er mee?",
            Lijst(PARTIJ, 1, MEESTE_PARTIJEN, "rij"),
            _alleen_deze,
            verplicht=True,
            kort="Wie meedoen",
        ),
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
            Keuze(lambda _: {een: naam[0].upper() + naam[1:] for een, naam in SLEUTEL_HEET.items()}),
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
            groep=VOORUIT,
            leeg="mag leeg; dan telt er geen tekort mee",
            kort="Tekort op de SW",
        ),
        Veld(
            "jaren",
            "Over hoeveel jaar telt u op?",
            GeheelGetal(1, MEESTE_JAREN, "jaren"),
            "De bron zegt niet of de rekening eenmalig is of elk jaar komt; u ziet beide.",
            groep=VOORUIT,
            leeg="leeg telt als een jaar",
            kort="Jaren",
        ),
    ),
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
    verfijnt=(VERDELEN, VOORUIT),
)
