"""JSON Schema (draft-07) of kaders.json, made from the dataclasses of the data, with what each key means."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Union, get_args, get_origin, get_type_hints

from calculators.kaders.data import NAAM
from calculators.kaders.kader import Gebied, Kader
from calculators.kaders.kalender import Datum
from calculators.kaders.maatstaf import PER, RICHTINGEN
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import (
    Decision,
    Document,
    Dossier,
    Measurement,
    Picture,
    Term,
    Theme,
    Withdrawn,
)
from hooks.corpus.words import BOUNDS, COUNTED, NATURES, SOORTEN, UNITS
from hooks.open_data.identity import FORM
from hooks.open_data.meanings import MEANINGS
from hooks.reading.schema import DRAFT
from hooks.settings.read import settings

DAY, DATE, NUMBER = r"^\d{4}-\d\d-\d\d$", r"^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$", r"^-?\d+(\.\d+)?$"
TEXT: Mapping[str, Any] = {"type": "string"}
_SIMPLE: Mapping[Any, Mapping[str, Any]] = {
    str: TEXT,
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date", "pattern": DAY},
    Datum: {"type": "string", "pattern": DATE},
    Decimal: {"type": "string", "pattern": NUMBER},
}
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "Kader.soort": SOORTEN,
    "Versie.status": tuple(STATUSSEN),
    "Waarde.eenheid": UNITS,
    "Waarde.grens": BOUNDS,
    "Maatstaf.eenheid": COUNTED,
    "Maatstaf.per": PER,
    "Maatstaf.beter": RICHTINGEN,
    "Measurement.aard": NATURES,
}
# What stands beside the fields of a dataclass, see records.py.
_FILLED = {
    "type": "object",
    "properties": dict.fromkeys(("tekst", "oordeel", "toelichting"), TEXT),
    "additionalProperties": False,
}
_IDENTITY = {"type": "string", "pattern": "^urn:kaderwijzer:"}
_BESIDE: Mapping[str, Mapping[str, Any]] = {
    "Kader": {"identiteit": _IDENTITY, "adres": TEXT, "volle_titel": TEXT},
    "Versie": {
        "identiteit": _IDENTITY,
        "adres": TEXT,
        "geldt_tot": _SIMPLE[Datum],
        "geldt_tot_in": {"type": "object", "additionalProperties": _SIMPLE[Datum]},
        "voluit": _FILLED,
    },
    "Dossier": {"bijgewerkt_tot": _SIMPLE[date]},
}
# In a version for one gemeente these are said by the version around it.
_ALWAYS = {"Kader": ("identiteit", "adres", "volle_titel"), "Versie": ("voluit",)}
GROUPS: Mapping[str, type] = {
    "dossiers": Dossier,
    "themas": Theme,
    "doelgroepen": Theme,
    "gebieden": Gebied,
    "bronnen": Document,
    "besluiten": Decision,
    "begrippen": Term,
    "beelden": Picture,
    "ingetrokken": Withdrawn,
    "metingen": Measurement,
    "kaders": Kader,
}


def kaders_schema() -> dict[str, Any]:
    """The schema of the whole file."""
    kinds: dict[str, Any] = {}
    groups = {
        name: {"type": "object", "additionalProperties": _shape(kind, kinds)} for name, kind in GROUPS.items()
    }
    top: dict[str, Any] = {
        "$schema": TEXT,
        "vorm": {"const": FORM},
        "licentie": {
            "type": "object",
            "properties": {"naam": {"const": settings().licence.name}, "adres": TEXT},
            "required": ["naam", "adres"],
            "additionalProperties": False,
        },
        "corpus": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
        **groups,
    }
    return {
        "$schema": DRAFT,
        "title": f"Alle kaders van {settings().name}",
        "type": "object",
        "properties": {
            name: {**part, "description": MEANINGS[f"bestand.{name}"]} for name, part in top.items()
        },
        "required": list(top),
        "additionalProperties": False,
        "definitions": kinds,
    }


def schema_text() -> str:
    return json.dumps(kaders_schema(), ensure_ascii=False, indent=2) + "\n"


def _shape(kind: Any, kinds: dict[str, Any]) -> dict[str, Any]:
    """What data of this kind looks like; dataclasses are written into `kinds` and pointed at."""
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        first = next(part for part in parts if part is not type(None))
        # A value is a number, a day or a word, each of them written as text.
        return _shape(first if type(None) in parts else str, kinds)
    if origin is tuple:
        return {"type": "array", "items": _shape(parts[0], kinds)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _shape(parts[1], kinds)}
    if not is_dataclass(kind):
        raise TypeError(f"no shape is known for {kind}")
    name = kind.__name__ if isinstance(kind, type) else ""
    if name not in kinds:
        kinds[name] = {}  # a kind may hold itself
        kinds[name] = _of_dataclass(kind, kinds)
    return {"$ref": f"#/definitions/{name}"}


def _of_dataclass(kind: Any, kinds: dict[str, Any]) -> dict[str, Any]:
    name, hints = kind.__name__, get_type_hints(kind)
    properties: dict[str, Any] = {}
    required = list(_ALWAYS.get(name, ()))
    for one in fields(kind):
        if one.name == NAAM:
            continue
        key = f"{name}.{one.name}"
        shape = {"enum": list(_ONE_OF[key])} if key in _ONE_OF else _shape(hints[one.name], kinds)
        properties[one.name] = shape
        empty = get_origin(hints[one.name]) in (tuple, Mapping)
        if one.default is MISSING and one.default_factory is MISSING and not empty:
            required.append(one.name)
    properties |= _BESIDE.get(name, {})
    for key, shape in properties.items():
        meaning = MEANINGS[f"{name}.{key}"]
        # Beside a `$ref` draft-07 reads nothing else.
        properties[key] = (
            {"allOf": [shape], "description": meaning}
            if "$ref" in shape
            else {**shape, "description": meaning}
        )
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(required),
        "additionalProperties": False,
    }
