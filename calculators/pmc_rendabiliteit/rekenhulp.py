"""De rekenhulp «pmc-rendabiliteit».

Wat een product-marktcombinatie oplevert als ook de bespaarde bijstand meetelt.
"""

from __future__ import annotations

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import schrijf_getal
from calculators.pmc_rendabiliteit.begin import eerste_uitkomst, lees_begin, wat_later_mag
from calculators.pmc_rendabiliteit.berekening import (
    BEIDE,
    BESCHUT,
    DE_PMC,
    HET_TRAJECT,
    JA,
    KOSTENPOST,
    LEERWERKTRAJECTEN,
    LEZINGEN,
    NEE,
    ONBEKEND,
    OPBRENGST,
    lees_rekening,
)
from calculators.pmc_rendabiliteit.bestand import BEGIN, INSTELLINGEN, KOPPEN, KORT, maak_rij, overzie
from calculators.pmc_rendabiliteit.grenzen import (
    MEESTE_KANDIDATEN,
    MEESTE_MAANDEN_ZONDER_UITKERING,
    MEESTE_POSTEN,
    MEESTE_SCENARIOS,
)
from calculators.pmc_rendabiliteit.norm import HUISHOUDENS, NORM, norm_op, zeg_bekende_dagen
from calculators.pmc_rendabiliteit.pmc import Pmc
from calculators.pmc_rendabiliteit.stappen import INZET, KADERS, WAT_PAST
from calculators.pmc_rendabiliteit.uitleg import maak_uitkomst
from calculators.pmc_rendabiliteit.vergelijking import vergelijk
from calculators.raamwerk.bestand import Bestand, Rij
from calculators.raamwerk.bouwdoos import veld_gemeente
from calculators.raamwerk.maat import GEEN, Maat
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest, Rekenhulp
from calculators.raamwerk.telt import als, als_een_van
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Bedrag, Datum, GeheelGetal, Keuze, Lijst, Tekst, Veld
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

GEBRUIK = {
    LEERWERKTRAJECTEN: "Voor leerwerktrajecten",
    BESCHUT: "Voor beschut werk",
    BEIDE: "Voor allebei",
}
OOK_OPBRENGSTEN = ("omzet", "baten", "totale opbrengsten", "opbrengsten totaal", "inkomsten")
OOK_KOSTEN = ("lasten", "totale kosten", "kosten totaal", "uitgaven")
HET_JAAR = "De PMC in een jaar"
DE_BIJSTAND = "De bespaarde bijstand"
HET_PASSEN = "Past de PMC?"
BIJ_TRAJECTEN = als("gebruik", LEERWERKTRAJECTEN, BEIDE)
# Het formulier vraagt eerst de bedragen, dan de mensen, dan wat dat aan bijstand scheelt, en dan of het past.
NA_BEDRAG, NA_MENSEN = als_een_van("opbrengsten", "kosten"), als_een_van("kandidaten", "uitstroom")
NA_BIJSTAND, NA_MAANDEN = als_een_van("huishouden", "bijstand_per_maand"), als("maanden")
PAST = {JA: "Ja", NEE: "Nee", ONBEKEND: "Weet ik nog niet"}
# Het veld dat zegt of past wat volgens een lezing moet passen.
PAST_BIJ_LEZING = {DE_PMC: "past_arbeidsmarkt", HET_TRAJECT: "past_traject"}


def reken(gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst van een vraag, ook een eerste; Fouten met alles wat er aan de vraag mis is."""
    try:
        pmc = bereken(gegevens, ingevuld)
    except Fouten as mis:
        if nodig := wat_later_mag(ingevuld, mis.fouten):
            return eerste_uitkomst(lees_begin(gegevens, ingevuld), nodig)
        raise
    return maak_uitkomst(pmc)


def reken_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """Dezelfde berekening voor een rij van een bestand; Fouten met alles wat er aan de vraag mis is."""
    return maak_rij(bereken(gegevens, ingevuld))


def bereken(gegevens: Gegevens, ingevuld: Ingevuld) -> Pmc:
    """De berekening zelf; Fouten met alles wat er aan de vraag mis is.

    De versie van elk kader is die van de peildatum.
    """
    fouten = _kijk_na(ingevuld)
    peildatum, gemeente = ingevuld.dag("peildatum"), ingevuld.tekst("gemeente")
    bedrag, huishouden = ingevuld.bedrag("bijstand_per_maand"), None
    if peildatum is None or gemeente is None:
        raise Fouten((*ingevuld.fouten, *fouten))
    peiling = Peiling(gegevens, peildatum, gemeente)
    if bezwaar := peiling.eerste_bezwaar(KADERS):
        fouten.append(Fout("peildatum", bezwaar))
    if ingevuld.ontbreekt("bijstand_per_maand"):
        huishouden = ingevuld.tekst("huishouden")
        try:
            bedrag = None if huishouden is None else norm_op(peiling, huishouden)
        except GeenAntwoord as geen:
            fouten.append(Fout("bijstand_per_maand", str(geen), nodig=True))
    if ingevuld.fouten or fouten:
        raise Fouten((*ingevuld.fouten, *fouten))
    return Pmc(
        peiling=peiling,
        rekening=lees_rekening(ingevuld, zeker(bedrag)),
        gebruik=zeker(ingevuld.tekst("gebruik")),
        huishouden=huishouden,
        past_arbeidsmarkt={
            lezing: ingevuld.tekst(PAST_BIJ_LEZING[lezing]) or ONBEKEND for lezing in _lezingen(peiling)
        },
        past_ontwikkeling=ingevuld.tekst("past_ontwikkeling") or ONBEKEND,
    )


def _lezingen(peiling: Peiling) -> tuple[str, ...]:
    """De lezingen van wat bij de arbeidsmarkt moet passen: allemaal, tenzij er een is gekozen."""
    punt = peiling.open_punt(INZET, WAT_PAST)
    return LEZINGEN if punt is None or punt.gekozen is None else (punt.gekozen,)


def _kijk_na(ingevuld: Ingevuld) -> list[Fout]:
    """Wat er in de vraag niet bij elkaar past, of ontbreekt omdat iets anders is ingevuld."""
    fouten = []
    kandidaten, uitstroom = ingevuld.getal("kandidaten"), ingevuld.getal("uitstroom")
    if kandidaten is not None and uitstroom is not None and uitstroom > kandidaten:
        melding = f"Er stromen nooit meer mensen uit dan er kandidaten zijn: {schrijf_getal(kandidaten)}."
        fouten.append(Fout("uitstroom", melding))
    if ingevuld.ontbreekt("huishouden") and ingevuld.ontbreekt("bijstand_per_maand"):
        melding = "Kies een huishouden, of vul zelf het bedrag in."
        fouten.append(Fout("huishouden", melding, nodig=True))
    return fouten


def _posten_veld(naam: str, label: str, enkelvoud: str, ook: tuple[str, ...]) -> Veld:
    post = (
        Veld("naam", "Waarvoor?", Tekst()),
        Veld("bedrag", "Hoeveel euro per jaar?", Bedrag(), verplicht=True, ook=ook),
    )
    lijst = Lijst(post, 0, MEESTE_POSTEN, enkelvoud)
    kort = naam.capitalize()
    return Veld(naam, label, lijst, "Per jaar. Leeg telt als nul.", groep=HET_JAAR, kort=kort)


NU = {"ja": "is nu rendabel", "nee": "is nu niet rendabel"}
REKENHULP = Rekenhulp(
    naam="pmc-rendabiliteit",
    titel="Is een PMC rendabel?",
    inleiding=(
        "Reken uit wat een product-marktcombinatie (PMC) oplevert, als ook de bespaarde bijstand meetelt. "
        "U ziet vanaf hoeveel uitgestroomde kandidaten het resultaat niet meer negatief is."
    ),
    velden=(
        veld_gemeente(),
        Veld(
            "peildatum",
            "Welke dag telt voor de kaders en de bijstandsnorm?",
            Datum(),
            verplicht=True,
            kort="Peildatum",
        ),
        Veld(
            "gebruik",
            "Waarvoor wordt de PMC gebruikt?",
            Keuze(lambda _: GEBRUIK),
            verplicht=True,
            ook=("waarvoor", "doel", "soort", "gebruikt voor"),
            kort="Gebruik",
        ),
        _posten_veld("opbrengsten", "Wat levert de PMC op?", OPBRENGST, OOK_OPBRENGSTEN),
        _posten_veld("kosten", "Wat kost de PMC?", KOSTENPOST, OOK_KOSTEN),
        Veld(
            "kandidaten",
            "Hoeveel kandidaten werken er in een jaar?",
            GeheelGetal(0, MEESTE_KANDIDATEN, "kandidaten"),
            verplicht=True,
            later=True,
            groep=HET_JAAR,
            ook=("aantal kandidaten", "deelnemers", "aantal deelnemers", "plaatsen"),
            na=NA_BEDRAG,
            kort="Kandidaten",
        ),
        Veld(
            "uitstroom",
            "Hoeveel van hen stromen uit naar werk?",
            GeheelGetal(0, MEESTE_KANDIDATEN, "kandidaten"),
            "Niet meer dan het aantal kandidaten.",
            verplicht=True,
            later=True,
            groep=HET_JAAR,
            ook=("uitgestroomd", "aantal uitgestroomd", "uitstroom naar werk"),
            na=NA_BEDRAG,
            kort="Uitstroom naar werk",
        ),
        Veld(
            "huishouden",
            "Welke bijstandsnorm is de startwaarde?",
            Keuze(lambda _: HUISHOUDENS),
            zeg_bekende_dagen,
            groep=DE_BIJSTAND,
            leeg="niet nodig als u hieronder zelf een bedrag invult",
            na=NA_MENSEN,
            kort="Bijstandsnorm",
        ),
        Veld(
            "bijstand_per_maand",
            "Of: hoeveel bijstand per persoon per maand bespaart de gemeente?",
            Bedrag(),
            "De norm is wat een inwoner netto krijgt. Wat de gemeente uitspaart, is een ander, hoger bedrag "
            "dat per gemeente verschilt. Deze uitleg is van de kennisbank zelf.",
            groep=DE_BIJSTAND,
            leeg="niet nodig als u een bijstandsnorm kiest",
            ook=("bijstand", "uitkering per maand", "bespaarde bijstand per maand"),
            na=NA_MENSEN,
            kort="Bijstand per maand",
        ),
        Veld(
            "maanden",
            "Hoeveel maanden heeft iemand na uitstroom geen uitkering nodig?",
            GeheelGetal(0, MEESTE_MAANDEN_ZONDER_UITKERING, "maanden"),
            verplicht=True,
            later=True,
            groep=DE_BIJSTAND,
            ook=("maanden zonder uitkering", "aantal maanden"),
            na=NA_BIJSTAND,
            kort="Maanden zonder uitkering",
        ),
        Veld(
            "past_arbeidsmarkt",
            "Past de PMC bij de vraag van de arbeidsmarkt?",
            Keuze(lambda _: PAST),
            "Het kader zegt niet of de PMC moet passen of het leerwerktraject. De rekenhulp zegt wat het "
            "uitmaakt.",
            groep=HET_PASSEN,
            leeg="alleen bij een PMC voor leerwerktrajecten; leeg telt als nog niet bekend",
            telt=BIJ_TRAJECTEN,
            later=True,
            na=NA_MAANDEN,
            kort="PMC past bij de arbeidsmarkt",
        ),
        Veld(
            "past_traject",
            "Past het leerwerktraject bij de vraag van de arbeidsmarkt?",
            Keuze(lambda _: PAST),
            groep=HET_PASSEN,
            leeg="alleen bij een PMC voor leerwerktrajecten; leeg telt als nog niet bekend",
            telt=BIJ_TRAJECTEN,
            na=NA_MAANDEN,
            kort="Traject past bij de arbeidsmarkt",
        ),
        Veld(
            "past_ontwikkeling",
            "Past de PMC bij de ontwikkeling van kandidaten in leerwerktrajecten?",
            Keuze(lambda _: PAST),
            groep=HET_PASSEN,
            leeg="alleen bij een PMC voor leerwerktrajecten; leeg telt als nog niet bekend",
            telt=BIJ_TRAJECTEN,
            later=True,
            na=NA_MAANDEN,
            kort="PMC past bij de ontwikkeling",
        ),
    ),
    leest=(
        Leest(NORM, dict.fromkeys(HUISHOUDENS, "euro per maand")),
        *(Leest(kader, open_punten={WAT_PAST: LEZINGEN} if kader == INZET else {}) for kader in KADERS),
    ),
    reken=reken,
    maten=(
        Maat("rendabel", "de PMC", GEEN, {"ja": "was rendabel", "nee": "was niet rendabel"}, NU),
        Maat("maatschappelijk_resultaat", "het maatschappelijk resultaat"),
        Maat("bespaarde_bijstand", "de bespaarde bijstand"),
    ),
    bestand=Bestand(
        een="PMC",
        veel="PMC's",
        koppen=KOPPEN,
        voorop=KORT[0],
        kort=KORT,
        reken=reken_rij,
        overzie=overzie,
        instellingen=INSTELLINGEN,
        begin=BEGIN,
        gedeeld=(("gemeente",), ("huishouden", "bijstand_per_maand"), ("maanden",)),
    ),
    plannen=Plannen(
        velden=(
            *("peildatum", "gebruik", "opbrengsten", "kosten", "kandidaten", "uitstroom"),
            *("huishouden", "bijstand_per_maand", "maanden"),
            *("past_arbeidsmarkt", "past_traject", "past_ontwikkeling"),
        ),
        meeste=MEESTE_SCENARIOS,
        uitleg=(
            "Zet andere scenario's naast het huidige: meer of minder uitstroom, andere kosten, "
            "een ander bedrag aan bijstand."
        ),
        vergelijk=vergelijk,
        woord="scenario",
    ),
)
