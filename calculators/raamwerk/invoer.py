"""Lezen wat een mens typt: datums, getallen, bedragen en percentages in Nederlandse schrijfwijze."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from calculators.kaders.kalender import MAANDEN_PER_JAAR, dagen_in_maand
from calculators.kaders.notatie import MAANDNAMEN, citeer

LANGSTE_INVOER = 40

_DAG_ISO = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d\d)-(?P<dag>\d\d)", re.ASCII)
_DAG_CIJFERS = re.compile(r"(?P<dag>\d{1,2})-(?P<maand>\d{1,2})-(?P<jaar>\d{4})", re.ASCII)
_DAG_VOLUIT = re.compile(r"(?P<dag>\d{1,2})[\s\u00a0]+(?P<maand>[a-z]+)[\s\u00a0]+(?P<jaar>\d{4})", re.ASCII)
_GETAL = re.compile(r"-?(?:\d+|\d{1,3}(?:\.\d{3})+)", re.ASCII)
_BEDRAG = re.compile(
    r"(?P<teken>-?)(?:€[\s\u00a0]*)?(?P<heel>\d+|\d{1,3}(?:\.\d{3})+)(?:,(?P<centen>\d{1,2}))?", re.ASCII
)
_PROCENT = re.compile(r"(?P<teken>-?)(?P<heel>\d+)(?:,(?P<delen>\d{1,2}))?[\s\u00a0]*%?", re.ASCII)


def lees_dag(tekst: str) -> date:
    """Een dag uit `2017-07-01`, `1-7-2017` of `1 juli 2017`.

    ValueError met een Nederlandse melding als dat niet kan.
    """
    kort = _kort(tekst, "datum")
    vorm = _DAG_ISO.fullmatch(kort) or _DAG_CIJFERS.fullmatch(kort) or _DAG_VOLUIT.fullmatch(kort.lower())
    if vorm is None:
        raise ValueError(
            f"{citeer(tekst)} is geen datum met dag, maand en jaar; schrijf bijvoorbeeld 1-7-2017 of 1 "
            "juli 2017"
        )
    if vorm["maand"].isdecimal():
        maand = int(vorm["maand"])
    elif vorm["maand"] in MAANDNAMEN:
        maand = MAANDNAMEN.index(vorm["maand"]) + 1
    else:
        raise ValueError(
            f"{citeer(vorm['maand'])} is geen maand; schrijf de maand voluit, bijvoorbeeld 1 juli 2017"
        )
    jaar, dag = int(vorm["jaar"]), int(vorm["dag"])
    if not 1 <= maand <= MAANDEN_PER_JAAR or jaar < date.min.year:
        raise ValueError(
            f"{citeer(tekst)} is geen bestaande datum; schrijf dag-maand-jaar, bijvoorbeeld 31-12-2017"
        )
    if not 1 <= dag <= dagen_in_maand(jaar, maand):
        raise ValueError(
            f"{citeer(tekst)} is geen bestaande datum; {MAANDNAMEN[maand - 1]} {jaar} heeft "
            f"{dagen_in_maand(jaar, maand)} dagen"
        )
    return date(jaar, maand, dag)


def lees_geheel_getal(tekst: str) -> int:
    """Een heel getal uit `2500` of `2.500`; ValueError met een Nederlandse melding als dat niet kan."""
    kort = _kort(tekst, "getal")
    if _GETAL.fullmatch(kort) is None:
        raise ValueError(
            f"{citeer(tekst)} is geen heel getal; schrijf alleen cijfers, bijvoorbeeld 6 of 2.500"
        )
    return int(kort.replace(".", ""))


def lees_bedrag(tekst: str) -> Decimal:
    """Een bedrag in euro uit `1.234,56`, `€ 1.234,56` of `1234,5`; exact.

    ValueError met een Nederlandse melding als het anders geschreven is, of als het op twee manieren te lezen
    is (`12.34`).
    """
    vorm = _BEDRAG.fullmatch(_kort(tekst, "bedrag"))
    if vorm is None:
        raise ValueError(
            f"{citeer(tekst)} is geen bedrag in Nederlandse schrijfwijze; schrijf een komma voor de centen "
            "en punten alleen tussen de duizendtallen, bijvoorbeeld 1.234,56"
        )
    return Decimal(f"{vorm['teken']}{vorm['heel'].replace('.', '')}.{vorm['centen'] or '0'}")


def lees_procent(tekst: str) -> Decimal:
    """Een percentage uit `4,5` of `4,5%`; exact. ValueError met een Nederlandse melding als dat niet kan."""
    vorm = _PROCENT.fullmatch(_kort(tekst, "percentage"))
    if vorm is None:
        raise ValueError(
            f"{citeer(tekst)} is geen percentage met hoogstens twee cijfers achter de komma; "
            "schrijf bijvoorbeeld 4 of 4,5"
        )
    delen = f".{vorm['delen']}" if vorm["delen"] else ""
    return Decimal(f"{vorm['teken']}{vorm['heel']}{delen}")


def _kort(tekst: str, wat: str) -> str:
    """De tekst zonder spaties eromheen; te lang om een datum, getal of bedrag te zijn is een fout."""
    kort = tekst.strip()
    if len(kort) > LANGSTE_INVOER:
        raise ValueError(f"{citeer(kort)} is te lang voor een {wat}: hoogstens {LANGSTE_INVOER} tekens")
    return kort
