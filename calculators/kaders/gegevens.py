"""Wat een rekenhulp weet: kaders, gebieden en doelgroepen, te bewaren als JSON.

Zo rekent de browser met precies dezelfde kaders als de site, zonder YAML.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from calculators.kaders.data import GegevensFout, als_data, lezer
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import NIETS, Dossier, Gebied, Kader, Waarde
from calculators.kaders.strikte_json import GeenJson, lees_json

__all__ = ["Gegevens", "GegevensFout", "lees_gegevens", "schrijf_gegevens"]

LANGSTE_GEGEVENS = 100_000_000
DIEPSTE_GEGEVENS = 20
T = TypeVar("T")
KENNISBANK = "Kaderwijzer"  # hoe zij heet als niemand iets anders zegt


@dataclass(frozen=True)
class Gegevens:
    """Alles wat een rekenhulp leest; `corpus` zegt welke uitgave van de kaders het is.

    `dossiers` zijn de dossiers van die kaders, met de dag tot en met wanneer zij zijn bijgewerkt;
    `kennisbank` is hoe heet wat deze kaders uitgeeft.
    """

    kaders: Kaders
    doelgroepen: Mapping[str, Mapping[str, str]]
    corpus: str
    dossiers: Mapping[str, Dossier] = field(default_factory=lambda: NIETS)
    kennisbank: str = KENNISBANK
    _onthouden: dict[tuple[object, ...], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def onthoud(self, zoek: Callable[..., T], *bij: object) -> T:
        """Wat `zoek` met deze gegevens geeft, één keer gezocht: bij elke rij is dat gelijk."""
        sleutel = (zoek, *bij)
        if sleutel not in self._onthouden:
            self._onthouden[sleutel] = zoek(self, *bij)
        gevonden: T = self._onthouden[sleutel]
        return gevonden

    def gemeenten(self, gebied: str) -> Mapping[str, str]:
        """De gemeenten van een gebied, op id met hun naam; KeyError als het gebied er niet is."""
        gebieden = self.kaders.gebieden
        return {gemeente: gebieden[gemeente].naam for gemeente in gebieden[gebied].gemeenten}

    def dossier_van(self, kader: str) -> Dossier:
        """Het dossier waar een kader in staat; KeyError als dat hier niet bekend is."""
        return self.dossiers[kader.partition("/")[0]]

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


@dataclass(frozen=True)
class _Bestand:
    """De gegevens zoals zij in het bestand staan."""

    corpus: str
    dossiers: Mapping[str, Dossier]
    gebieden: Mapping[str, Gebied]
    doelgroepen: Mapping[str, Mapping[str, str]]
    kaders: Mapping[str, Kader]
    kennisbank: str = KENNISBANK


# Nu al gemaakt: de browser krijgt Python zonder wat dit alleen bij het begin nodig heeft.
_LEES_BESTAND = lezer(_Bestand)


def lees_gegevens(tekst: str) -> Gegevens:
    """De gegevens uit hun JSON-tekst; GegevensFout met het pad erbij als er iets ontbreekt of niet klopt."""
    try:
        data = lees_json(tekst, langste=LANGSTE_GEGEVENS, diepste=DIEPSTE_GEGEVENS)
    except GeenJson as fout:
        raise GegevensFout(str(fout)) from None
    bestand: _Bestand = _LEES_BESTAND(data, "gegevens")
    for kader in bestand.kaders.values():
        if kader.gebied not in bestand.gebieden:
            raise GegevensFout(f"{kader.id}: het gebied «{kader.gebied}» bestaat niet")
    kaders = Kaders(bestand.kaders, bestand.gebieden)
    return Gegevens(kaders, bestand.doelgroepen, bestand.corpus, bestand.dossiers, bestand.kennisbank)


def met_corpus(gegevens: Gegevens, corpus: str) -> Gegevens:
    """Dezelfde gegevens, onder de naam van dit corpus."""
    return replace(gegevens, corpus=corpus)


def met_kennisbank(gegevens: Gegevens, kennisbank: str) -> Gegevens:
    """Dezelfde gegevens, uitgegeven door de kennisbank die zo heet."""
    return gegevens if gegevens.kennisbank == kennisbank else replace(gegevens, kennisbank=kennisbank)


def schrijf_gegevens(gegevens: Gegevens) -> str:
    """De gegevens als JSON-tekst; `lees_gegevens` geeft dezelfde gegevens terug."""
    bestand = _Bestand(
        gegevens.corpus,
        gegevens.dossiers,
        gegevens.kaders.gebieden,
        gegevens.doelgroepen,
        gegevens.kaders.kaders,
        gegevens.kennisbank,
    )
    return json.dumps(als_data(bestand), ensure_ascii=False, separators=(",", ":"))
