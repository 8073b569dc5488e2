"""De stappen van «varianten»: waar elk bedrag vandaan komt, wat de kaders zeggen, en wat zij open laten."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from calculators.kaders.notatie import som_op
from calculators.raamwerk.geld import bedrag
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap
from calculators.varianten.berekening import (
    AFBOUW,
    AFNAME,
    BCH,
    HAL,
    HOE_VAAK,
    INKOOP,
    KADERS,
    MODULAIR,
    TOTAAL,
    VERDEELMODEL,
    WELKE_SWERS,
    WIE_KOOPT_IN,
    Varianten,
)
from calculators.varianten.verdelen import tel_op
from calculators.varianten.woorden import ongeveer, reeks, sleutel_heet, swers, zeg_passend

AFRONDEN = (
    "Ieder krijgt zijn deel naar beneden afgerond op de cent. De centen die over zijn, gaan een voor een "
    "naar wie daardoor het meest miste; is dat gelijk, dan naar wie eerder is ingevuld. "
    "Van een bedrag van laag tot hoog is eerst het laagste verdeeld, en dan wat het hoogste meer is. "
    "Zo is elk totaal tot op de cent gelijk aan het bedrag dat is verdeeld."
)
# Wat de bron open laat en niets met een bedrag te maken heeft.
NIET_HIER = ("welke-gr", "wiens-voorkeur")
ALLEEN_HIER = {
    "totaal-gelezen": "Hier is het gelezen als duizend euro.",
    "wie-koopt-in": "Hier is gerekend alsof de BCH-gemeenten inkopen.",
    "wie-is-bh": "De bedragen hangen er niet van af: wat elke gemeente nog inkoopt, is zelf ingevuld.",
    "voor-wie": "De bedragen hangen er niet van af: bij de modulaire GR noemt de bron BCH.",
    "waar-geregeld": "Hier is met precies dit deel gerekend.",
    "kosten": "In deze bedragen zitten geen kosten van de modulaire GR zelf.",
    "per-jaar": "Hier staat het bedrag zoals de bron het noemt, als grens ernaast.",
    "uitgeest": "Uitgeest telt hier niet mee.",
}


def stappen(varianten: Varianten) -> Iterator[Stap]:
    """Eerst de rekening, dan elke variant, dan het verdelen en de grens ernaast."""
    stap = varianten.peiling.stap
    yield stap("De rekening bij de inkooprelatie", INKOOP, _de_rekening(varianten))
    if varianten.passende_swers:
        van, tot = varianten.passende_swers
        yield Stap(
            "Hoeveel SW'ers in het totaal passen",
            "Het totaal gedeeld door het hoogste bedrag per SW'er, tot het totaal gedeeld door het laagste. "
            "Het kleinste aantal is naar boven afgerond en het grootste naar beneden: daartussen past elk "
            "aantal.",
            f"Van {_breuk(van)} tot {_breuk(tot)}; in hele SW'ers: {zeg_passend(varianten)}.",
            EIGEN_AFSPRAAK,
        )
    yield stap("Welk deel BCH nu bij WNK besteedt", AFNAME, _de_afname(varianten))
    tekort = "Er is geen tekort ingevuld." if varianten.tekort is None else _het_tekort(varianten)
    yield stap("Wat er bij de modulaire GR blijft", MODULAIR, f"BCH betaalt dat deel. {tekort}")
    yield Stap(
        "Wie het risico van de SW draagt",
        "Bij de inkooprelatie draagt HAL het tekort, en BCH niet. Bij de modulaire GR dragen zij het samen: "
        "van BCH zegt de bron dat, van HAL zegt zij het daar niet apart.",
        tekort,
        EIGEN_AFSPRAAK,
    )
    yield Stap(
        "Hoe er is verdeeld",
        AFRONDEN,
        f"De rekening van {reeks(varianten.rekening)} is {sleutel_heet(varianten)} verdeeld over "
        f"{som_op([varianten.naam(een) for een in varianten.hal])}.",
        EIGEN_AFSPRAAK,
    )
    yield stap(
        "Of er een verdeelmodel is", VERDEELMODEL, "Een sleutel staat er niet in; de sleutel is gekozen."
    )
    yield stap(
        "Wie er inkoopt", WIE_KOOPT_IN, "Hier kopen alleen de BCH-gemeenten in; Uitgeest telt niet mee."
    )
    bijdrage = tel_op(varianten.afbouw[0].values())
    yield stap(
        "De grens ernaast: afbouw van de SW",
        AFBOUW,
        f"Het gaat om {reeks(bijdrage)}, met dezelfde sleutel verdeeld. Het telt in geen ander bedrag mee.",
    )


def open_punten(varianten: Varianten) -> Iterator[OpenBijUitkomst]:
    """Wat de kaders open laten, en wat deze berekening daarmee doet."""
    for kader in KADERS:
        for naam, punt in varianten.peiling.versie(kader).open_punten.items():
            gekozen = varianten.soort if naam == WELKE_SWERS and varianten.soort != TOTAAL else punt.gekozen
            if naam in (WELKE_SWERS, HOE_VAAK):
                yield OpenBijUitkomst(kader, naam, punt, gekozen, uitgerekend=gekozen is None)
            elif naam not in NIET_HIER:
                yield OpenBijUitkomst(kader, naam, punt, gekozen, hier=ALLEEN_HIER.get(naam, ""))


def _de_rekening(varianten: Varianten) -> str:
    per_lezing = [
        f"{reeks(varianten.rekeningen[lezing])} voor {swers(varianten.aantallen[lezing])} van {wie}"
        for lezing, wie in ((BCH, "BCH"), (HAL, "HAL"))
    ]
    return (
        f"Met de ingevulde aantallen is dat {som_op(per_lezing)}. "
        f"Gerekend is met {ongeveer(varianten)}{reeks(varianten.rekening)}, te dekken door HAL."
    )


def _de_afname(varianten: Varianten) -> str:
    aandeel = varianten.peiling.waarde(AFNAME, "aandeel").voluit()
    delen = [
        f"{varianten.naam(een)} {aandeel} van {bedrag(een.budget)} is {bedrag(varianten.afname(een))}"
        for een in varianten.bch
    ]
    return f"{som_op(delen)}. Afgerond op de cent, half naar boven."


def _het_tekort(varianten: Varianten) -> str:
    return (
        f"Van het tekort van {bedrag(varianten.tekort or 0)} draagt BCH bij de modulaire GR "
        f"{bedrag(varianten.tekort_bch)}, en bij de inkooprelatie niets."
    )


def _breuk(getal: Fraction) -> str:
    """Een aantal als heel getal met breuk, exact: „138 6/13"."""
    heel, rest = divmod(getal, 1)
    return f"{heel} {rest}" if rest else str(heel)
