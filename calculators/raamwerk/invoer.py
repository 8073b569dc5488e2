"""Lezen wat een mens of een systeem typt: getallen, bedragen en percentages. Dagen leest `datum_lezen.py`."""

from __future__ import annotations

import re
from decimal import Decimal

from calculators.kaders.notatie import citeer
from calculators.raamwerk.datumvormen import ONZICHTBAAR, SPATIES, STREEPJES
from calculators.raamwerk.eenheden import zonder_eenheid

LANGSTE_INVOER = 40

_SPATIES, _ONZICHTBAAR, _STREEPJES = map(re.compile, (SPATIES, ONZICHTBAAR, STREEPJES))
# Punten staan alleen tussen groepjes van drie cijfers, en nooit achter een nul: 0.500 kan een half zijn.
_GEWOON_HEEL = r"(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)"
# Wie bedragen uit een systeem of tabel overneemt, heeft tussen de groepjes soms een spatie.
_HEEL = rf"(?P<heel>{_GEWOON_HEEL}|[1-9]\d{{0,2}}(?: \d{{3}})+)"
_GEWOON_GETAL = re.compile(rf"-?{_GEWOON_HEEL}", re.ASCII)
_GETAL = re.compile(rf"(?P<teken>-?){_HEEL}(?:,00?)?", re.ASCII)
# Een of twee nullen achter een punt zijn geen duizendtallen, dus er staat niets achter de komma.
_GETAL_MET_PUNT = re.compile(r"(?P<teken>-?)(?P<heel>\d+)\.00?", re.ASCII)
_GEWOON_BEDRAG = re.compile(rf"-?(?:€ ?)?{_GEWOON_HEEL}(?:,\d{{1,2}})?", re.ASCII)
_BEDRAG = re.compile(
    rf"(?P<teken>-?)(?:(?:€|eur|euro) ?(?P<teken_erna>-?))?{_HEEL}"
    r"(?:,(?P<centen>\d{1,2})|[.,](?:--?|=))?(?: ?(?:€|eur|euro))?",
    re.ASCII | re.IGNORECASE,
)
# Een of twee cijfers achter een punt zijn geen duizendtallen, dus het zijn centen.
_BEDRAG_MET_PUNT = re.compile(
    r"(?P<teken>-?)(?:(?:€|eur|euro) ?(?P<teken_erna>-?))?(?P<heel>\d+)\.(?P<centen>\d{1,2})"
    r"(?: ?(?:€|eur|euro))?",
    re.ASCII | re.IGNORECASE,
)
# Een rekenblad zet een bedrag onder nul tussen haakjes.
_TUSSEN_HAAKJES = re.compile(r"(?P<munt>(?:(?:€|eur|euro) ?)?)\((?P<bedrag>[^()-]+)\)", re.IGNORECASE)
_IN_DUIZENDEN = re.compile(
    r"(?<![a-z])(?:k|m|mln|mio|mld|dzd|duizend|miljoen|miljard)(?![a-z])", re.IGNORECASE
)
# Zo toont een rekenblad nul of niets, en zo schrijft men dat er niets in te vullen is.
_NIETS = re.compile(r"(?:(?:€|eur|euro) ?)?-+(?: ?(?:€|eur|euro))?|n\.? ?v\.? ?t\.?", re.IGNORECASE)
_GEWOON_PROCENT = re.compile(r"-?\d+(?:,\d{1,2})? ?%?", re.ASCII)
_PROCENT = re.compile(r"(?P<teken>-?)(?P<heel>\d+)(?:[.,](?P<delen>\d{1,2}))?", re.ASCII)


def is_gewoon_getal(tekst: str) -> bool:
    """Of de tekst een heel getal is zoals het formulier het zelf schrijft."""
    return _GEWOON_GETAL.fullmatch(schoon(tekst)) is not None


def lees_geheel_getal(tekst: str, eenheid: str = "") -> int:
    """Een heel getal uit `2500`, `2.500`, `2 500` of `2500,0`, ook met de eenheid erachter: `6 mnd`.

    ValueError met een Nederlandse melding als dat niet kan.
    """
    getal = zonder_eenheid(kort(tekst, "getal"), eenheid)
    vorm = _GETAL.fullmatch(getal) or _GETAL_MET_PUNT.fullmatch(getal)
    if vorm is None:
        raise ValueError(
            f"{citeer(tekst)} is geen heel getal; schrijf alleen cijfers, bijvoorbeeld 6 of 2.500"
        )
    return int(vorm["teken"] + _aaneen(vorm["heel"]))


def is_gewoon_bedrag(tekst: str) -> bool:
    """Of de tekst een bedrag is zoals het formulier het zelf schrijft."""
    return _GEWOON_BEDRAG.fullmatch(schoon(tekst)) is not None


def lees_bedrag(tekst: str) -> Decimal:
    """Een bedrag in euro uit `1.234,56`, `€ 2.500,-`, `2.500,=`, `2 500,00`, `1234,5` of `1234.56`; exact.

    Tussen haakjes is het een bedrag onder nul: zo toont een rekenblad dat. ValueError met een Nederlandse
    melding als het geen bedrag is, of als het op meer dan één manier te lezen is (`1,234`, `0.500`).
    """
    geschreven = kort(tekst, "bedrag")
    if haakjes := _TUSSEN_HAAKJES.fullmatch(geschreven):
        geschreven = f"-{haakjes['munt']}{haakjes['bedrag'].strip()}"
    vorm = _BEDRAG.fullmatch(geschreven) or _BEDRAG_MET_PUNT.fullmatch(geschreven)
    if vorm is None and re.search(r"\d", geschreven) and _IN_DUIZENDEN.search(geschreven):
        raise ValueError(
            f"{citeer(tekst)} is een bedrag in duizenden of miljoenen; schrijf het voluit, in euro: "
            "12.000 voor k€ 12, en 1.200.000 voor 1,2 mln"
        )
    if vorm is None or (vorm["teken"] and vorm["teken_erna"]):
        raise ValueError(
            f"{citeer(tekst)} is geen bedrag in Nederlandse schrijfwijze; schrijf een komma voor de centen "
            "en punten alleen tussen de duizendtallen, bijvoorbeeld 1.234,56"
        )
    teken = vorm["teken"] or vorm["teken_erna"] or ""
    return Decimal(f"{teken}{_aaneen(vorm['heel'])}.{vorm['centen'] or '0'}")


def _aaneen(cijfers: str) -> str:
    return cijfers.replace(".", "").replace(" ", "")


def is_niets(tekst: str) -> bool:
    """Of een cel zegt dat er niets in staat: `-`, `€ -` of `n.v.t.`."""
    return _NIETS.fullmatch(schoon(tekst)) is not None


def is_tussen_haakjes(tekst: str) -> bool:
    """Of de tekst iets tussen haakjes is, zoals een rekenblad een bedrag onder nul toont."""
    return _TUSSEN_HAAKJES.fullmatch(schoon(tekst)) is not None


def is_gewoon_procent(tekst: str) -> bool:
    """Of de tekst een percentage is zoals het formulier het zelf schrijft: met een komma."""
    return _GEWOON_PROCENT.fullmatch(schoon(tekst)) is not None


def lees_procent(tekst: str) -> Decimal:
    """Een percentage uit `4,5`, `4,5%`, `4.5` of `4,5 procent`; exact.

    ValueError met een Nederlandse melding als dat niet kan.
    """
    vorm = _PROCENT.fullmatch(zonder_eenheid(kort(tekst, "percentage"), "procent"))
    if vorm is None:
        raise ValueError(
            f"{citeer(tekst)} is geen percentage met hoogstens twee cijfers achter de komma; "
            "schrijf bijvoorbeeld 4 of 4,5"
        )
    delen = f".{vorm['delen']}" if vorm["delen"] else ""
    return Decimal(f"{vorm['teken']}{vorm['heel']}{delen}")


def schoon(tekst: str) -> str:
    """De tekst zonder onzichtbare tekens en zonder spaties eromheen, met gewone streepjes en spaties."""
    return _SPATIES.sub(" ", _STREEPJES.sub("-", _ONZICHTBAAR.sub("", tekst))).strip(" ")


def kort(tekst: str, wat: str) -> str:
    """De schone tekst; te lang om een datum, getal of bedrag te zijn is een ValueError."""
    if len(tekst.strip()) > LANGSTE_INVOER:
        raise ValueError(
            f"{citeer(tekst.strip())} is te lang voor een {wat}: hoogstens {LANGSTE_INVOER} tekens"
        )
    return schoon(tekst)
