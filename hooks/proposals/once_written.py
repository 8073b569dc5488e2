"""A version as its file once had it, read as far as a difference needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.proposals.versions import on_its_own_page
from hooks.reading.load_policy import in_gemeente

Raw = Mapping[str, Any]  # a version as its file has it, with every number as text
Side = tuple[Raw, Raw]  # a version, and what it says of one gemeente


def towns(raw: Raw) -> Mapping[str, Raw]:
    """What a version says of each gemeente where it reads otherwise."""
    found = raw.get("per_gemeente")
    known = found.items() if isinstance(found, dict) else ()
    return {name: one for name, one in known if isinstance(one, dict)}


def shown_as(
    corpus: Corpus, kader: Kader, version: Versie, side: Side, gemeente: str
) -> dict[str, Any] | None:
    """A version as a difference reads it, everywhere or in a gemeente.

    None where this grammar cannot read what once stood there.
    """
    try:
        raw = in_gemeente(*side) if gemeente else side[0]
        if raw["status"] not in STATUSSEN:
            return None
        made = replace(
            version.voor(gemeente),
            geldt_vanaf=Datum.lees(raw["geldt_vanaf"]),
            status=raw["status"],
            besluit=raw.get("besluit"),
            tekst=raw["tekst"].strip(),
            oordeel=raw.get("oordeel"),
            toelichting=raw["toelichting"].strip() if "toelichting" in raw else None,
            waarden={name: _value(one) for name, one in raw.get("waarden", {}).items()},
            voorgesteld_op=Datum.lees(raw["voorgesteld_op"]) if "voorgesteld_op" in raw else None,
        )
        return on_its_own_page(corpus.vragen, kader, made, gemeente)
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation, LookupError):
        return None


def _value(raw: Mapping[str, str]) -> Waarde:
    text, unit = raw["waarde"], raw["eenheid"]
    value: Decimal | date | str = Decimal(text) if unit not in ("datum", "oordeel") else text
    return Waarde(date.fromisoformat(text) if unit == "datum" else value, unit, raw.get("grens"))
