"""JSON Schemas (draft-07) of the policy files, made from the model, for completion in editors."""

from __future__ import annotations

import json
from typing import Any

from hooks.reading.model import EXAMPLES, KADER, LISTS, MEASUREMENTS, OPTIONAL_LISTS
from hooks.reading.shapes import Shape

DRAFT = "http://json-schema.org/draft-07/schema#"
TITLES = {
    "kader": "Een kader",
    "voorbeelden": "Uitgewerkte voorbeelden van een rekenhulp",
    "metingen": "Wat er in een gebied is gemeten",
    "gebieden": "Gemeenten en samenwerkingen",
    "themas": "Thema's",
    "doelgroepen": "Doelgroepen",
    "dossiers": "Dossiers",
    "bronnen": "Brondocumenten",
    "besluiten": "Besluiten",
    "begrippen": "Begrippen",
    "woorden": "Woorden van lezers voor het zoeken",
    "ingetrokken": "Wat uit de kennisbank is gehaald",
    "beelden": "Beelden: wie stuurt wie, en de weg van een kandidaat",
}


def schemas() -> dict[str, str]:
    """File name to text, one schema for each kind of policy file."""
    shapes: dict[str, Shape] = {
        "kader": KADER,
        "voorbeelden": EXAMPLES,
        "metingen": MEASUREMENTS,
        **LISTS,
        **OPTIONAL_LISTS,
    }
    return {f"{name}.schema.json": _text(TITLES[name], shape) for name, shape in shapes.items()}


def _text(title: str, shape: Shape) -> str:
    made: dict[str, Any] = {"$schema": DRAFT, "title": title, **shape.schema()}
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
