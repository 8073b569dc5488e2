"""Hoe mensen een eenheid achter een getal schrijven: „6 mnd", „4,5 procent"."""

from __future__ import annotations

import re

from calculators.kaders.notatie import citeer

SCHRIJFWIJZEN = {
    "maanden": ("maand", "maanden", "mnd", "mnd.", "mnden"),
    "weken": ("week", "weken", "wk", "wk.", "wkn"),
    "dagen": ("dag", "dagen", "dgn"),
    "jaren": ("jaar", "jaren", "jr", "jr."),
    "procent": ("procent", "procenten", "percent", "percentage", "pct", "%"),
    "euro": ("euro", "euro's", "euros", "eur", "€"),
    "euro per maand": ("euro per maand", "€ per maand"),
    "euro per jaar": ("euro per jaar", "€ per jaar"),
    "euro per persoon": ("euro per persoon", "€ per persoon"),
    "personen": ("persoon", "personen", "mensen"),
    "trajecten": ("traject", "trajecten"),
    "organisaties": ("organisatie", "organisaties"),
    "gemeenten": ("gemeente", "gemeenten"),
}
EENHEID_VAN = {woord: eenheid for eenheid, woorden in SCHRIJFWIJZEN.items() for woord in woorden}
_MET_EENHEID = re.compile(r"(?P<getal>[-\d., ]*\d) ?(?P<eenheid>[a-z][a-z.' ]*|%)", re.ASCII | re.IGNORECASE)


def zonder_eenheid(tekst: str, eenheid: str) -> str:
    """Het getal zonder de eenheid die erachter staat, als dat die van de vraag is: „6 mnd" is „6".

    Wat geen getal met een eenheid is, blijft zoals het is. ValueError als er een andere eenheid staat.
    """
    vorm = _MET_EENHEID.fullmatch(tekst)
    if vorm is None:
        return tekst
    woord = vorm["eenheid"].lower()
    gelezen = EENHEID_VAN.get(woord, woord)
    if gelezen == eenheid:
        return vorm["getal"]
    if eenheid and woord in EENHEID_VAN:
        raise ValueError(f"{citeer(tekst)} is in {gelezen}; hier gaat het om {eenheid}")
    return tekst
