"""Values of kaders: an exact number with its unit, a day or a verdict, read once and judged here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.kaders.kalender import Datum
from hooks.corpus.words import AMOUNTS, VERDICTS
from hooks.reading.faults import Fault
from hooks.reading.meant import meant_amount, meant_number
from hooks.reading.nodes import Node, Scalar, Text, Unusable
from hooks.reading.shapes import Choice, Day, Faults, Fields, Number, Record

WHOLE, CENTS = 100, 2


@dataclass(frozen=True)
class Content:
    """What a value says; only with its unit it can be judged, so the record of the value does that."""

    what: str = "een getal, datum of oordeel"

    def read(self, node: Node, faults: Faults) -> Scalar | None:
        if isinstance(node, Scalar) and not node.is_empty:
            return node
        if not isinstance(node, Unusable):
            faults.append(Fault(node.place, f"hier hoort {self.what} te staan"))
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": ["number", "string"]}


@dataclass(frozen=True)
class ValueRecord(Record):
    """A record with a `waarde` in an `eenheid`; a `waarde` that is not right is told and left out."""

    def read(self, node: Node, faults: Faults) -> Fields | None:
        found = super().read(node, faults)
        written: Scalar | None = found.pop("waarde", None) if found is not None else None
        if found is None or written is None:
            return found
        if "eenheid" in found:
            value = _value(written, str(found["eenheid"]), faults)
            if value is not None:
                found["waarde"] = value
        elif "eenheid" not in found.places and meant_amount(written.text):
            Number().read(written, faults)  # «6 maanden», which says what is to stand where
        return found


def _value(written: Scalar, unit: str, faults: Faults) -> Decimal | date | str | None:
    if unit == "datum":
        day: Datum | None = Day("een dag", exact=True).read(written, faults)
        return day.eerste if day else None
    if unit == "oordeel":
        verdict: Text | None = Choice("een oordeel", VERDICTS).read(written, faults)
        return str(verdict) if verdict else None
    number: Decimal | None = Number(f"een getal in {unit}").read(written, faults)
    if number is not None and (objection := _objection(number, written.text, unit)):
        faults.append(Fault(written.place, f"{written.text} {objection}"))
    return number


def _objection(number: Decimal, text: str, unit: str) -> str:
    """What is wrong with a number in a unit, or nothing."""
    if number < 0:
        return f"is kleiner dan nul; een waarde in {unit} is nul of meer"
    if unit == "procent":
        remedy = f"schrijf een getal van 0 tot en met {WHOLE}"
        return f"procent is meer dan het geheel; {remedy}" if number > WHOLE else ""
    if unit in AMOUNTS:
        if -int(number.as_tuple().exponent) <= CENTS:
            return ""
        return f"heeft meer dan twee decimalen; {_meant(text, 'schrijf hoogstens centen')}"
    if number != int(number):
        return f"{unit} is geen heel getal; {_meant(text, 'kies een kleinere eenheid')}"
    return ""


def _meant(text: str, otherwise: str) -> str:
    """What was meant with a point between thousands («2.500»), or else another remedy."""
    meant = meant_number(text)
    return f"bedoelde u {meant}?" if meant and meant != text else otherwise
