"""A report as JSON, and the schema that says what is in it (`data/schema/verschil.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from hooks.proposals.before_after import value_text
from hooks.proposals.outcomes import (
    ANSWERED,
    BETTER,
    BY_CALCULATOR,
    BY_RULES,
    CHANGED,
    EQUAL,
    NEITHER,
    REFUSED,
    WORSE,
    Outcome,
)
from hooks.proposals.report import Report, SideFaults
from hooks.proposals.sentences import Sentence, consequence
from hooks.proposals.sheet import Sheet, plain
from hooks.proposals.sheets import sheet_of
from hooks.proposals.text_changes import LISTS, Event, Field
from hooks.proposals.values import ChangedValue
from hooks.proposals.versions import KINDS

SCHEMA_NAME = "verschil.schema.json"
EXAMPLE, BORDER = "voorbeeld", "grens"


def as_json(report: Report) -> str:
    """Everything in a report; `schema()` says how it is laid out."""
    outcomes = report.outcomes
    return _text(
        {
            "basis": report.before.name,
            "nieuw": report.after.name,
            "fouten": [],
            "kaders": [_event(report, one) for one in report.text.events],
            "lijsten": [
                {
                    "lijst": one.list,
                    "id": one.id,
                    "soort": one.kind,
                    "titel": one.title,
                    "velden": [_field(each) for each in one.fields],
                }
                for one in report.text.lists
            ],
            "uitkomsten": {
                "zinnen": _sentences(report.sentences),
                "alsof aangenomen": [
                    {"voorstel": name, "zinnen": _sentences(found)} for name, found in report.as_if.items()
                ],
                "niet uitgerekend": list(report.not_as_if),
                "anders": [_outcome(report, one) for one in outcomes.of(CHANGED)],
                "gelijk": len(outcomes.of(EQUAL)),
                "geweigerd": [_outcome(report, one) for one in outcomes.of(REFUSED)],
                "beantwoord": [_outcome(report, one) for one in outcomes.of(ANSWERED)],
                "niet berekend": [
                    {"rekenhulp": name, "reden": reason, "gevallen": number}
                    for name, reason, number in outcomes.not_computed
                ],
                "opmerkingen": list(outcomes.notes),
                "bij te werken": [
                    {"rekenhulp": one.case.calculator, "titel": one.case.title, **_place(report, one)}
                    for one in outcomes.all
                    if one.case.key in report.to_update
                ],
            },
        }
    )


def _sentences(found: Iterable[Sentence]) -> list[dict[str, Any]]:
    return [
        {
            "rekenhulp": one.calculator,
            "zin": one.text,
            "voor_de_kandidaat": one.side,
            "gevallen": one.cases,
        }
        for one in found
    ]


def faults_as_json(found: list[SideFaults]) -> str:
    """What is wrong with the sides, in the same layout; nothing was compared."""
    faults = [
        {
            "kant": one.side.name,
            "bestand": one.side.path(fault.place.file.partition("/")[2]),
            "regel": fault.place.line,
            "kolom": fault.place.column,
            "melding": fault.message,
        }
        for one in found
        for fault in one.faults
    ]
    return _text({"fouten": faults})


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _event(report: Report, event: Event) -> dict[str, Any]:
    file, line = report.place_of(event)
    made: dict[str, Any] = {
        "id": event.kader.id,
        "soort": event.kind,
        "titel": event.kader.titel,
        "volle_titel": event.kader.volle_titel,
        "bestand": file,
        "regel": line,
    }
    if event.was_called:
        made["voorheen"] = event.was_called
    if event.version:
        made |= {"versie": event.version.naam, "status": event.version.status}
        if event.version.alleen:
            made["alleen"] = list(event.version.alleen)
    if event.gemeente:
        made["gemeente"] = event.gemeente
    if event.declared is not None:
        made["reden_genoemd"] = event.declared
    made["waarden"] = [_value(one) for one in event.values]
    made["velden"] = [_field(one) for one in event.fields]
    made["woorden"] = event.words
    sheet = sheet_of(report, event)
    if sheet:
        made["bladzijde"] = _sheet(sheet)
    made["gezien_in"] = [
        {
            "id": one.id,
            "titel": one.titel,
            "volle_titel": one.volle_titel,
            "van": one.before,
            "tot": one.after,
        }
        for one in event.seen_in
    ]
    return made


def _sheet(sheet: Sheet) -> dict[str, Any]:
    """What the page of a proposal tells, as data."""
    return {
        "titel": sheet.name,
        "stand": f"{sheet.state} {sheet.state_words}".strip(),
        "in_het_kort": sheet.in_short,
        "feiten": [{"naam": one.name, "tekst": "; ".join(map(plain, one.lines))} for one in sheet.facts],
        "waarden": [{"naam": one.name, "van": one.before, "tot": one.after} for one in sheet.values],
        "gevallen": [
            {
                "rekenhulp": one.case.calculator,
                "titel": one.case.title,
                "vraag": json.loads(one.case.text),
                "later": one.later,
                "van": one.before,
                "tot": one.after or one.before,
                "gevolg": one.consequence,
                "voor_de_kandidaat": one.side,
            }
            for one in sheet.cases.shown
        ],
        "open": [{"vraag": one.vraag, "wie": one.wie} for _, one in sheet.open_points],
        "bronnen": list(sheet.sources),
    }


def _value(value: ChangedValue) -> dict[str, Any]:
    stretch = value.stretch
    return {
        "naam": value.name,
        "van": value_text(stretch.before),
        "tot": value_text(stretch.after),
        "vanaf": stretch.since.isoformat(),
        "tot_en_met": stretch.until.isoformat() if stretch.until else None,
        "gemeenten": list(value.gemeenten),
    }


def _field(one: Field) -> dict[str, Any]:
    return {"naam": one.name, "van": one.before, "tot": one.after}


def _outcome(report: Report, one: Outcome) -> dict[str, Any]:
    made: dict[str, Any] = {
        "rekenhulp": one.case.calculator,
        "soort": EXAMPLE if one.case.example else BORDER,
        "vraag": json.loads(one.case.text),
        "door": list(one.by),
        "voor_de_kandidaat": one.side,
        "gevolg": consequence(one),
        "verschillen": [{"deel": part.way, "van": part.before, "tot": part.after} for part in one.parts],
    }
    if one.case.example:
        made |= {"titel": one.case.title, **_place(report, one)}
        made["bij_te_werken"] = one.case.key in report.to_update
    if one.case.border and one.case.border.gemeenten:
        made["ook_voor"] = list(one.case.border.gemeenten[1:])
    for side, answer in (("melding_voor", one.before), ("melding_na", one.after)):
        if not answer["goed"]:
            made[side] = " ".join(each["melding"] for each in answer["fouten"])
    return made


def _place(report: Report, one: Outcome) -> dict[str, Any]:
    place = report.place_of_case(one.case)
    return {"bestand": place[0], "regel": place[1]} if place else {}


def schema() -> str:
    """The JSON Schema (draft-07) of what `kaderwijzer verschil --vorm json` writes."""
    text, whole = {"type": "string"}, {"type": "integer", "minimum": 0}
    place = {"bestand": text, "regel": whole}
    from_to: dict[str, Any] = {"van": {}, "tot": {}}
    fields = _list({"naam": text, **from_to}, "naam", "van", "tot")
    outcome = _list(
        {
            "rekenhulp": text,
            "soort": {"enum": [EXAMPLE, BORDER]},
            "titel": text,
            "vraag": {},
            "door": {"type": "array", "items": {"enum": [BY_RULES, BY_CALCULATOR]}},
            "voor_de_kandidaat": {"enum": [WORSE, BETTER, NEITHER]},
            "gevolg": text,
            "verschillen": _list({"deel": text, **from_to}, "deel", "van", "tot"),
            "bij_te_werken": {"type": "boolean"},
            "ook_voor": {"type": "array", "items": text},
            "melding_voor": text,
            "melding_na": text,
            **place,
        },
        *("rekenhulp", "soort", "vraag", "door", "voor_de_kandidaat", "gevolg", "verschillen"),
    )
    value = {
        "naam": text,
        "van": {"type": ["string", "null"]},
        "tot": {"type": ["string", "null"]},
        "vanaf": {"type": "string", "format": "date"},
        "tot_en_met": {"type": ["string", "null"], "format": "date"},
        "gemeenten": {"type": "array", "items": text},
    }
    told = {"naam": text, "van": {"type": ["string", "null"]}, "tot": {"type": ["string", "null"]}}
    case = {
        "rekenhulp": text,
        "titel": text,
        "vraag": {},
        "later": text,
        "van": text,
        "tot": text,
        "gevolg": text,
        "voor_de_kandidaat": {"enum": [WORSE, BETTER, NEITHER, EQUAL]},
    }
    sheet = {
        "titel": text,
        "stand": text,
        "in_het_kort": text,
        "feiten": _list({"naam": text, "tekst": text}, "naam", "tekst"),
        "waarden": _list(told, *told),
        "gevallen": _list(case, *case),
        "open": _list({"vraag": text, "wie": text}, "vraag", "wie"),
        "bronnen": {"type": "array", "items": text},
    }
    event = {
        "id": text,
        "soort": {"enum": list(KINDS)},
        "titel": text,
        "volle_titel": text,
        "voorheen": text,
        "versie": text,
        "status": text,
        "alleen": {"type": "array", "items": text},
        "gemeente": text,
        "reden_genoemd": {"type": "boolean"},
        "waarden": _list(value, *value),
        "velden": fields,
        "woorden": {"type": ["object", "null"]},
        "bladzijde": _object(sheet, *sheet),
        "gezien_in": _list(
            {"id": text, "titel": text, "volle_titel": text, "van": text, "tot": text},
            *("id", "titel", "volle_titel", "van", "tot"),
        ),
        **place,
    }
    listed = {
        "lijst": {"enum": [*LISTS, "voorbeelden"]},
        "id": text,
        "soort": {"enum": ["nieuw", "weg", "anders"]},
        "titel": text,
        "velden": fields,
    }
    sentence = {
        "rekenhulp": text,
        "zin": text,
        "voor_de_kandidaat": {"enum": [WORSE, BETTER, NEITHER]},
        "gevallen": whole,
    }
    as_if = {"voorstel": text, "zinnen": _list(sentence, *sentence)}
    outcomes = {
        "zinnen": _list(sentence, *sentence),
        "alsof aangenomen": _list(as_if, *as_if),
        "niet uitgerekend": {"type": "array", "items": text},
        CHANGED: outcome,
        EQUAL: whole,
        REFUSED: outcome,
        ANSWERED: outcome,
        "niet berekend": _list(
            {"rekenhulp": text, "reden": text, "gevallen": whole}, "rekenhulp", "reden", "gevallen"
        ),
        "opmerkingen": {"type": "array", "items": text},
        "bij te werken": _list(
            {"rekenhulp": text, "titel": text, **place}, "rekenhulp", "titel", "bestand", "regel"
        ),
    }
    fault = {"kant": text, "kolom": whole, "melding": text, **place}
    made = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Wat er verandert tussen twee kanten: kaderwijzer verschil --vorm json",
        **_object(
            {
                "basis": text,
                "nieuw": text,
                "fouten": _list(fault, *fault),
                "kaders": _list(
                    event, "id", "soort", "titel", "bestand", "regel", "waarden", "velden", "woorden"
                ),
                "lijsten": _list(listed, *listed),
                "uitkomsten": _object(outcomes, *outcomes),
            },
            "fouten",
        ),
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _object(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _list(properties: Mapping[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "array", "items": _object(properties, *required)}
