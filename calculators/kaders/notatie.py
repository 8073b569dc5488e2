"""Getallen, bedragen en datums in Nederlandse schrijfwijze."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from calculators.kaders.kalender import MAANDNAMEN, Datum, Duur

_RANGTELWOORDEN = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}
_ENKELVOUD = {
    "maanden": "maand",
    "kolommen": "kolom",
    "weken": "week",
    "dagen": "dag",
    "personen": "persoon",
    "trajecten": "traject",
    "leerwerktrajecten": "leerwerktraject",
    "organisaties": "organisatie",
    "gemeenten": "gemeente",
    "kandidaten": "kandidaat",
}
CENTEN_PER_EURO = 100
PROCENT = 100
TIENDEN = 10
CIJFERS_PER_GROEP = 3
VASTE_SPATIE = "\u00a0"
CENTEN_PLAATSEN = 2
DELERS_VAN_TIEN = (2, 5)
HALF = Fraction(1, 2)
LANGSTE_CITAAT = 40
# Tekens zonder vorm, halve tekens, en tekens die de leesrichting omdraaien: die horen in geen enkele zin.
ONLEESBAAR = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def schrijf_dag(dag: date) -> str:
    """`2017-12-31` wordt „31 december 2017"."""
    return f"{dag.day} {MAANDNAMEN[dag.month - 1]} {dag.year}"


def schrijf_datum(datum: Datum) -> str:
    """Een datum zo precies als de bron: „4 april 2017", „september 2015", „eerste kwartaal van 2009"."""
    if datum.is_dag:
        return schrijf_dag(datum.eerste)
    jaar, _, deel = datum.tekst.partition("-")
    if datum.is_kwartaal:
        return f"{_RANGTELWOORDEN[deel[1:]]} kwartaal van {jaar}"
    return f"{MAANDNAMEN[datum.eerste.month - 1]} {jaar}" if deel else jaar


def schrijf_na(woorden: str, datum: Datum) -> str:
    """Een datum achter „vanaf", „Voorgesteld op" of zoiets, zoals men dat zegt.

    „op 4 april 2017" en „in september 2015", „vanaf 2018" en „vanaf het eerste kwartaal van 2009".
    """
    if datum.is_dag:
        return f"{woorden} {schrijf_dag(datum.eerste)}"
    voor = re.sub(r"\bop$", "in", woorden)
    return f"{voor} {'het ' if datum.is_kwartaal else ''}{schrijf_datum(datum)}"


def _groepen(cijfers: str) -> str:
    eerste = len(cijfers) % CIJFERS_PER_GROEP
    delen = [cijfers[:eerste]] if eerste else []
    delen += [cijfers[i : i + CIJFERS_PER_GROEP] for i in range(eerste, len(cijfers), CIJFERS_PER_GROEP)]
    return ".".join(delen)


def schrijf_getal(getal: Decimal | int) -> str:
    """`2500` wordt „2.500", `2.5` wordt „2,5"; exact, zonder afronden."""
    teken = "-" if getal < 0 else ""
    heel, _, decimalen = format(abs(Decimal(getal)), "f").partition(".")
    return teken + _groepen(heel) + ("," + decimalen if decimalen else "")


def rond_af(getal: Fraction) -> int:
    """Het dichtstbijzijnde hele getal, half naar boven; voor getallen van nul of meer."""
    return (getal + HALF).__floor__()


def schrijf_bedrag(bedrag: Decimal | Fraction | int) -> str:
    """`1234.565` wordt „€ 1.234,57": afgerond op de cent, half naar boven (van nul af)."""
    exact = Fraction(bedrag)
    centen = rond_af(abs(exact) * CENTEN_PER_EURO)
    heel, rest = divmod(centen, CENTEN_PER_EURO)
    teken = "-" if exact < 0 and centen else ""
    return f"{teken}€{VASTE_SPATIE}{_groepen(str(heel))},{rest:0>2}"


def schrijf_aantal(getal: Decimal | int, eenheid: str) -> str:
    """Een getal met zijn eenheid: „23 maanden", „1 maand", „70%", „€ 1.403,98 per maand"."""
    if eenheid == "procent":
        return f"{schrijf_getal(getal)}%"
    if eenheid.startswith("euro"):
        heel = Decimal(getal) == int(getal)
        bedrag = f"€{VASTE_SPATIE}{schrijf_getal(int(getal))}" if heel else schrijf_bedrag(getal)
        return bedrag + eenheid.removeprefix("euro")
    if eenheid == "jaren":
        return f"{schrijf_getal(getal)} jaar"
    woord = _ENKELVOUD.get(eenheid, eenheid) if getal == 1 else eenheid
    return f"{schrijf_getal(getal)} {woord}".rstrip()


def schrijf_aandeel(deel: Fraction) -> str:
    """Een deel van één als percentage, naar beneden afgerond op één decimaal: „70%", „66,6%".

    Zo staat er nooit een grens die niet is gehaald.
    """
    tienden = (deel * PROCENT * TIENDEN).__floor__()
    heel, rest = divmod(tienden, TIENDEN)
    return schrijf_aantal(Decimal(f"{heel}.{rest}") if rest else heel, "procent")


def schrijf_veranderd_deel(deel: Fraction) -> str:
    """Hoeveel iets verandert als percentage, afgerond op één decimaal: „12,5%", „100%", „minder dan 0,1%".

    Een verandering die er is, wordt nooit nul.
    """
    heel, rest = divmod(rond_af(deel * PROCENT * TIENDEN), TIENDEN)
    if deel and not heel and not rest:
        return "minder dan 0,1%"
    return schrijf_aantal(Decimal(f"{heel}.{rest}") if rest else heel, "procent")


def schrijf_duur(tijd: Duur) -> str:
    """„5 maanden en 3 dagen", „6 maanden", „1 dag", „0 dagen"."""
    maanden = schrijf_aantal(tijd.maanden, "maanden")
    dagen = schrijf_aantal(tijd.losse_dagen, "dagen")
    if tijd.maanden and tijd.losse_dagen:
        return f"{maanden} en {dagen}"
    return maanden if tijd.maanden else dagen


def som_op(delen: Sequence[str], voegwoord: Literal["en", "of"] = "en") -> str:
    """„a", „a en b", „a, b en c"; wat bij elk deel hoort, zoals „of", staat in elk deel zelf."""
    if not delen:
        return ""
    *eerdere, laatste = delen
    return f"{', '.join(eerdere)} {voegwoord} {laatste}" if eerdere else laatste


def schrijf_exact(getal: Decimal | Fraction | int) -> str:
    """Een bedrag voor een volgende rekenaar: `1234.5` wordt „1234.50", een derde „1/3"; nooit afgerond."""
    exact = Fraction(getal)
    noemer, plaatsen = exact.denominator, 0
    for deler in DELERS_VAN_TIEN:
        keer = 0
        while noemer % deler == 0:
            noemer, keer = noemer // deler, keer + 1
        plaatsen = max(plaatsen, keer)
    if noemer != 1:
        return f"{exact.numerator}/{exact.denominator}"
    plaatsen = max(plaatsen, CENTEN_PLAATSEN)
    cijfers = str(
        abs(exact.numerator) * (DELERS_VAN_TIEN[0] * DELERS_VAN_TIEN[1]) ** plaatsen // exact.denominator
    )
    cijfers = cijfers.zfill(plaatsen + 1)
    return f"{'-' if exact < 0 else ''}{cijfers[:-plaatsen]}.{cijfers[-plaatsen:]}"


def kort_en_leesbaar(tekst: str) -> str:
    """Wat de gebruiker schreef, veilig om terug te laten lezen: kort en zonder onzichtbare tekens."""
    kort = tekst if len(tekst) <= LANGSTE_CITAAT else tekst[:LANGSTE_CITAAT] + "…"
    return ONLEESBAAR.sub("\ufffd", kort)


def citeer(tekst: str) -> str:
    """Een stuk van wat de gebruiker schreef, tussen aanhalingstekens: „«Rosendaal»"."""
    return f"«{kort_en_leesbaar(tekst)}»"
