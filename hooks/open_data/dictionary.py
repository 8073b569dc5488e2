"""The page with the data dictionary: every key and column, as the schema and the tables have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hooks.open_data.meanings import MEANINGS, TITLES
from hooks.open_data.measured import COLUMNS as OF_MEASUREMENTS
from hooks.open_data.schema import kaders_schema
from hooks.open_data.table import COLUMNS, OF_GEMEENTEN
from hooks.pages.pages import SitePage, slug

ADDRESS = "datawoordenboek/"


@dataclass(frozen=True)
class Key:
    """A key: what it holds, whether it always stands there, and what it means."""

    name: str
    holds: str
    always: bool
    meaning: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    title: str
    anchor: str
    keys: tuple[Key, ...]


def dictionary_page() -> SitePage:
    tables = (
        ("kaders.csv", "kaders", tuple(COLUMNS.items())),
        ("gemeenten.csv", "gemeenten", tuple(OF_GEMEENTEN.items())),
        ("metingen.csv", "metingen", tuple(OF_MEASUREMENTS.items())),
    )
    return SitePage(
        ADDRESS,
        "Datawoordenboek",
        "woordenboek.html",
        {"kinds": tuple(kinds()), "tables": tables},
        "Wat elke sleutel in kaders.json en elke kolom van de tabellen betekent.",
        styles=("assets/rekenen/rekenhulp.css", "assets/kwaliteit.css"),
        trail=(("Open data", "data/"),),
    )


def kinds() -> Iterator[Kind]:
    """Every kind of thing in kaders.json, with its keys."""
    schema = kaders_schema()
    shapes = {"bestand": schema, **schema["definitions"]}
    for name, title in TITLES.items():
        keys = tuple(
            Key(key, _holds(shape), key in shapes[name]["required"], MEANINGS[f"{name}.{key}"], _words(shape))
            for key, shape in shapes[name]["properties"].items()
        )
        yield Kind(title, slug(title.lower()), keys)


def _words(shape: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(shape.get("enum", ()))


def _holds(shape: Mapping[str, Any]) -> str:
    """What a key holds, in words."""
    if "allOf" in shape:
        return _holds(shape["allOf"][0])
    if "$ref" in shape:
        return TITLES[shape["$ref"].rpartition("/")[2]].lower()
    if "const" in shape:
        return f"altijd „{shape['const']}”"
    if "enum" in shape:
        return "een woord uit de lijst"
    match shape["type"]:
        case "array":
            return f"lijst; elk deel: {_holds(shape['items'])}"
        case "object" if shape.get("additionalProperties"):
            return f"groep; bij elke naam: {_holds(shape['additionalProperties'])}"
        case "object":
            return "groep"
        case "boolean":
            return "ja of nee"
        case "integer":
            return "geheel getal"
    return "tekst" if "pattern" not in shape else _text_of(str(shape.get("format", shape["pattern"])))


def _text_of(pattern: str) -> str:
    if pattern == "date":
        return "een dag"
    return "naam" if "urn" in pattern else "datum" if "Q" in pattern else "tekst in een vaste vorm"
