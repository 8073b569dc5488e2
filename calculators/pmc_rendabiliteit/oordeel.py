"""Wat de kaders zeggen over een PMC, in zinnen: nooit meer dan zij zeggen, en met de aanname erbij."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import som_op
from calculators.pmc_rendabiliteit.berekening import (
    DE_PMC,
    HANGT_ERVAN_AF,
    HET_TRAJECT,
    INZETTEN,
    MINDER_RENDABEL_MAG,
    NEE,
    NIET_INZETTEN,
    NOG_NIET_TE_ZEGGEN,
    ONBEKEND,
    STOPPEN,
)
from calculators.pmc_rendabiliteit.pmc import Pmc

# Hoe een lezer noemt wat volgens een lezing moet passen.
WAT = {DE_PMC: "de PMC", HET_TRAJECT: "het leerwerktraject"}


def zeg_leerwerktrajecten(pmc: Pmc) -> str:
    """Het oordeel voor leerwerktrajecten, en waarom het zo luidt."""
    oordeel = pmc.oordeel_leerwerktrajecten or NOG_NIET_TE_ZEGGEN
    wat = f"dat {oordeel}" if oordeel == HANGT_ERVAN_AF else _met_grens(pmc, oordeel)
    return f"Voor leerwerktrajecten: {wat}. {reden(pmc)}"


def reden(pmc: Pmc) -> str:
    """Waarom het oordeel voor leerwerktrajecten zo luidt, in de woorden van het kader."""
    waarom = _waarom_stoppen if pmc.oordeel_leerwerktrajecten == STOPPEN else _voorwaarde
    return " ".join(waarom(pmc))


def zeg_beschut(pmc: Pmc) -> str:
    """Wat het kader zegt over een PMC voor beschut werk, en wat dat bij dit resultaat betekent."""
    regel = "Voor beschut werk mag een PMC volgens het kader minder rendabel zijn."
    if pmc.oordeel_beschut == MINDER_RENDABEL_MAG:
        return f"{regel} Hoeveel minder staat er niet, dus of dit resultaat mag, is niet te zeggen."
    return f"{regel} Met nul als grens is dat hier niet nodig."


def _met_grens(pmc: Pmc, oordeel: str) -> str:
    """Het oordeel, met erbij dat het op de grens rust als een andere grens het anders zou maken."""
    rust_op_grens = oordeel in (STOPPEN, INZETTEN) and pmc.past_ontwikkeling != NEE
    return f"met die grens {oordeel}" if rust_op_grens else oordeel


def _waarom_stoppen(pmc: Pmc) -> Iterator[str]:
    if pmc.past_ontwikkeling == NEE:
        yield (
            "Het kader zegt dat de gemeenten stoppen met een PMC die niet past bij de ontwikkeling van "
            "kandidaten in een leerwerktraject; het resultaat maakt daarvoor niet uit."
        )
    else:
        yield (
            "Het kader zegt dat de gemeenten stoppen met een PMC die niet meer rendabel is. "
            "Of deze PMC dat eerder wel was, is hier niet gevraagd."
        )
    yield "Waar mogelijk laten zij die over aan de markt."


def _voorwaarde(pmc: Pmc) -> Iterator[str]:
    """De regel voor leerwerktrajecten, en wat er niet past of nog niet bekend is."""
    oordelen = pmc.oordelen_per_lezing or {}
    yield (
        "Het kader zegt dat de gemeenten een rendabele PMC voor leerwerktrajecten gebruiken, zolang dat past "
        "bij wat de arbeidsmarkt vraagt."
    )
    if pmc.oordeel_leerwerktrajecten == HANGT_ERVAN_AF:
        yield "Wat er moet passen, zegt het niet."
        for lezing, oordeel in oordelen.items():
            yield f"Is dat {WAT[lezing]}, dan: {_met_grens(pmc, oordeel)}."
    if NIET_INZETTEN in oordelen.values():
        yield "Past het niet, dan zegt het kader niet dat de PMC moet stoppen."
    if NOG_NIET_TE_ZEGGEN in oordelen.values():
        yield f"Nog niet bekend is {som_op([f'of {een}' for een in _onbekend(pmc)])}."


def _onbekend(pmc: Pmc) -> Iterator[str]:
    if pmc.past_ontwikkeling == ONBEKEND:
        yield "de PMC past bij de ontwikkeling van kandidaten"
    for lezing, past in pmc.past_arbeidsmarkt.items():
        if past == ONBEKEND:
            yield f"{WAT[lezing]} past bij de vraag van de arbeidsmarkt"
