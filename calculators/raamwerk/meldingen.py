"""Hoe een melding is opgebouwd: wat er stond, wat er misschien bedoeld werd, en een hele zin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from calculators.kaders.notatie import citeer, som_op
from calculators.raamwerk.bedoeld import bedoeld
from calculators.raamwerk.invoer import LANGSTE_INVOER

_SOORTNAMEN: Mapping[type, str] = {
    bool: "«ja of nee» (true of false)",
    list: "een lijst",
    dict: "een groep velden",
}


def noem(waarde: object) -> str:
    """Wat voor iets een gelezen JSON-waarde is, voor in een zin; een tekst of getal staat er zelf."""
    if isinstance(waarde, str):
        return citeer(waarde)
    if type(waarde) in (int, Decimal):
        return citeer(str(waarde))
    return _SOORTNAMEN.get(type(waarde), "niets")


def kijk_of_een(waarde: object, wat: str) -> None:
    """ValueError als er een lijst of een groep velden staat waar één waarde hoort; `wat` is wat voor een."""
    if isinstance(waarde, list | dict):
        raise ValueError(f"vul één {wat} in, geen {noem(waarde).removeprefix('een ')}")


def verwant(naam: str, keuzes: Mapping[str, str]) -> str:
    """„; bedoelde u «roosendaal»?" als de naam een typefout van een keuze scheelt, anders niets."""
    return vraag_of(_bedoelde(naam, keuzes))


def verwant_label(naam: str, keuzes: Mapping[str, str]) -> str:
    """„; bedoelde u «Roosendaal»?": dezelfde keuze, zoals zij op het scherm heet."""
    return vraag_of(keuzes[een] for een in _bedoelde(naam, keuzes))


def _bedoelde(naam: str, keuzes: Mapping[str, str]) -> list[str]:
    """De namen van de keuzes die een typefout schelen, in hun naam of in hoe zij op het scherm heten."""
    if len(naam) > LANGSTE_INVOER:
        return []
    bekend = {sleutel.lower(): sleutel for sleutel in keuzes}
    bekend |= {label.lower(): sleutel for sleutel, label in keuzes.items() if label.lower() not in bekend}
    return [bekend[een] for een in bedoeld(naam, bekend)]


def vraag_of(woorden: Iterable[str]) -> str:
    """„; bedoelde u «a» of «b»?", of niets als er geen woorden zijn."""
    genoemd = [f"«{woord}»" for woord in dict.fromkeys(woorden)]
    return f"; bedoelde u {som_op(genoemd, 'of')}?" if genoemd else ""


def zin(tekst: str) -> str:
    """Een melding als zin: met een hoofdletter vooraan en een punt of vraagteken achteraan."""
    return tekst[:1].upper() + tekst[1:] + ("" if tekst.endswith(("?", ".")) else ".")


def klein(tekst: str) -> str:
    """Met een kleine letter vooraan, voor midden in een zin; een afkorting als WVS blijft zoals zij is."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]
