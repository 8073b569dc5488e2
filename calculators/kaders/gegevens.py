"""Wat een rekenhulp weet: kaders, gebieden en doelgroepen, te bewaren als JSON.

Zo rekent de browser met precies dezelfde kaders als de site, zonder YAML.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.kaders.geldend import Kaders
from calculators.kaders.groep import GegevensFout, Groep
from calculators.kaders.kader import Waarde
from calculators.kaders.kader_data import (
    GEBIED,
    KADER,
    gebied_als_data,
    gebied_van_data,
    kader_als_data,
    kader_van_data,
)
from calculators.kaders.strikte_json import GeenJson, lees_json

__all__ = [
    "Gegevens",
    "GegevensFout",
    "kader_als_data",
    "kader_van_data",
    "lees_gegevens",
    "schrijf_gegevens",
]

LANGSTE_GEGEVENS = 100_000_000
DIEPSTE_GEGEVENS = 20


@dataclass(frozen=True)
class Gegevens:
    """Alles wat een rekenhulp leest; `corpus` zegt welke uitgave van de kaders het is."""

    kaders: Kaders
    doelgroepen: Mapping[str, Mapping[str, str]]
    corpus: str

    def gemeenten(self, gebied: str) -> Mapping[str, str]:
        """De gemeenten van een gebied, op id met hun naam; KeyError als het gebied er niet is."""
        gebieden = self.kaders.gebieden
        return {gemeente: gebieden[gemeente].naam for gemeente in gebieden[gebied].gemeenten}

    def laatste_waarde(self, kader: str, naam: str) -> Waarde:
        """De waarde uit de laatste versie die haar noemt, voor in de tekst van een vraag.

        KeyError als er geen is. Wie rekent, vraagt de waarde van zijn peildatum aan de kaders zelf.
        """
        gevonden = [
            versie.waarden[naam] for versie in self.kaders.kaders[kader].versies if naam in versie.waarden
        ]
        if not gevonden:
            raise KeyError(f"de waarde {naam} van {kader}")
        return gevonden[-1]


def lees_gegevens(tekst: str) -> Gegevens:
    """De gegevens uit hun JSON-tekst; GegevensFout met het pad erbij als er iets ontbreekt of niet klopt."""
    try:
        data = lees_json(tekst, langste=LANGSTE_GEGEVENS, diepste=DIEPSTE_GEGEVENS)
    except GeenJson as fout:
        raise GegevensFout(str(fout)) from None
    groep = Groep.lees(data, "gegevens", "corpus", "gebieden", "doelgroepen", "kaders")
    kaders = {naam: kader_van_data(naam, deel.data) for naam, deel in groep.groepen("kaders", *KADER).items()}
    gebieden = {
        naam: gebied_van_data(naam, deel.data) for naam, deel in groep.groepen("gebieden", *GEBIED).items()
    }
    doelgroepen = {
        naam: {"naam": deel.tekst("naam"), "uitleg": deel.tekst("uitleg")}
        for naam, deel in groep.groepen("doelgroepen", "naam", "uitleg").items()
    }
    for kader in kaders.values():
        if kader.gebied not in gebieden:
            raise GegevensFout(f"{kader.id}: het gebied «{kader.gebied}» bestaat niet")
    return Gegevens(Kaders(kaders, gebieden), doelgroepen, groep.tekst("corpus"))


def met_corpus(gegevens: Gegevens, corpus: str) -> Gegevens:
    """Dezelfde gegevens, onder de naam van dit corpus."""
    return replace(gegevens, corpus=corpus)


def schrijf_gegevens(gegevens: Gegevens) -> str:
    """De gegevens als JSON-tekst; `lees_gegevens` geeft dezelfde gegevens terug."""
    data = {
        "corpus": gegevens.corpus,
        "gebieden": {naam: gebied_als_data(gebied) for naam, gebied in gegevens.kaders.gebieden.items()},
        "doelgroepen": {naam: dict(groep) for naam, groep in gegevens.doelgroepen.items()},
        "kaders": {naam: kader_als_data(kader) for naam, kader in gegevens.kaders.kaders.items()},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
