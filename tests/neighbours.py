"""Kaders to add to a copy of the policy: on other subjects, and much like the real ones.

A search should keep finding what it found when a file is added.
"""

from __future__ import annotations

import shutil
from pathlib import Path

KADER = """titel: {titel}
soort: {soort}
themas: [{thema}]
zoekwoorden: [{zoekwoorden}]
versies:
  - geldt_vanaf: 2018-01-01
    status: mededeling
    tekst: |-
      {tekst}
    waarden:
      getal: {{waarde: 9, eenheid: {eenheid}, grens: hoogstens}}
    bron: {{document: stcrt-2017-68641}}
"""

UNRELATED = (
    ("Wanneer de groene container wordt geleegd", "planning", "planning", "afval, vuilnis, gft", "weken"),
    ("Hoe hoog een schutting mag zijn", "regel", "planning", "tuin, bouwen, vergunning", "personen"),
    (
        "Waar u mag parkeren in het centrum",
        "regel",
        "bestuursvorm",
        "auto, parkeervergunning, bewoners",
        "dagen",
    ),
    ("Subsidie voor zonnepanelen op daken", "regel", "geld", "energie, verduurzamen, huis", "euro"),
    ("Hoe laat een evenement moet stoppen", "regel", "bestuursvorm", "muziek, festival, geluid", "dagen"),
    ("Welke bomen u niet mag kappen", "regel", "bestuursvorm", "kapvergunning, groen, natuur", "personen"),
)
SIMILAR = (
    (
        "Hoe lang een proefplaatsing mag duren",
        "regel",
        "trajectduur",
        "proef bij een werkgever, duur",
        "maanden",
    ),
    ("Hoe lang een werkervaringsplek mag duren", "regel", "trajectduur", "werkervaring, stage", "maanden"),
    ("Wie een werkervaringsplek krijgt", "regel", "doelgroepen", "kandidaten, indeling", "personen"),
    ("Hoeveel mensen een gesubsidieerde baan hebben", "cijfer", "doelgroepen", "aantal, banen", "personen"),
    ("Wat de samenwerking met scholen kost", "cijfer", "geld", "onderwijs, begroting, leerlingen", "euro"),
    ("Wanneer de raden over de jaarrekening besluiten", "planning", "bestuursvorm", "gemeenteraad", "weken"),
    ("Beschut werk in de groenvoorziening", "regel", "beschut-werk", "plantsoen, buiten werken", "personen"),
    ("Wie de werkgevers bezoekt", "taak", "werkgevers", "bedrijfsbezoek, accountmanager", "organisaties"),
)
TEXTS = {
    UNRELATED: "Het gaat hier om {getal}.\n      De gemeente maakt dit bekend op haar website.",
    SIMILAR: "Voor deze kandidaten is het {getal}.\n      Het Werkplein en de gemeente spreken dit samen af.",
}


def with_neighbours(policy: Path, parent: Path) -> Path:
    """A copy of the policy with these kaders in it."""
    folder = parent / "policy"
    shutil.copytree(policy, folder)
    for kaders, text in TEXTS.items():
        for title, kind, theme, keywords, unit in kaders:
            name = "-".join(title.lower().split())
            made = KADER.format(
                titel=title, soort=kind, thema=theme, zoekwoorden=keywords, tekst=text, eenheid=unit
            )
            (folder / "landelijk" / f"{name}.yml").write_text(made, encoding="utf-8")
    return folder
