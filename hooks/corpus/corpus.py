"""The checked corpus: everything in the policy folder, immutable, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Correctie, Gebied, Kader, Plaats, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import stand_op
from hooks.corpus.timeline import Timeline, timeline
from hooks.corpus.words import REPORTED


@dataclass(frozen=True)
class Theme:
    id: str
    naam: str
    uitleg: str


@dataclass(frozen=True)
class Dossier:
    """A dossier; `eigenaar` and `nagekeken_door` are roles, never people."""

    id: str
    titel: str
    gebied: str
    inleiding: str
    bijgewerkt_tot: date | None = None
    eigenaar: str | None = None
    nagekeken_op: date | None = None
    nagekeken_door: str | None = None
    herzien_voor: date | None = None


@dataclass(frozen=True)
class Decision:
    """A decision; `beslist` says per gemeente what it decided, where that is not the same everywhere."""

    id: str
    titel: str
    datum: Datum
    wie: str
    stand: str
    gebied: str
    tekst: str
    bronnen: tuple[Plaats, ...]
    begonnen: Datum | None = None
    door: str | None = None
    beslist: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    id: str
    term: str
    betekenis: str
    synoniemen: tuple[str, ...] = ()
    kaders: tuple[str, ...] = ()
    vindplaats: str | None = None


@dataclass(frozen=True)
class OtherWords:
    """A word of readers, or more with hyphens between them, and how the kennisbank calls the same.

    `lezers` are other words of readers for it.
    """

    id: str
    ook: tuple[str, ...]
    lezers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A line of a picture, read aloud as a sentence, and the kaders it rests on."""

    van: str
    wat: str
    naar: str
    kaders: tuple[str, ...]
    gemeente: str | None = None
    richting: str = field(kw_only=True)


@dataclass(frozen=True)
class Picture:
    """Who steers whom, or the way of a candidate; `lezing` says which version of the kaders it shows."""

    id: str
    titel: str
    soort: str
    dossier: str
    knopen: Mapping[str, str]
    lijnen: tuple[Line, ...]
    toelichting: str | None = None
    lezing: str = field(kw_only=True)


@dataclass(frozen=True)
class Heading:
    """A heading of a source document, its parts in order, and why some carry no kader."""

    kop: str
    delen: tuple[str, ...]
    weggelaten: Mapping[str, str]
    onder: str | None = None


REGISTERS = {"BWBR": "https://wetten.overheid.nl/", "CVDR": "https://lokaleregelgeving.overheid.nl/"}


@dataclass(frozen=True)
class Regulation:
    """The number of a regulation in the public registers (BWB or CVDR), and an article of it."""

    nummer: str
    artikel: str | None = None

    @property
    def address(self) -> str:
        """Where the register shows it."""
        return f"{REGISTERS[self.nummer[:4]]}{self.nummer}"


@dataclass(frozen=True)
class Document:
    """A source; `datum_afgeleid` says how its date was derived, where the document does not give one.

    While it is `in_bewerking`, a part of it may still carry nothing.
    """

    id: str
    titel: str
    organisatie: str
    datum: Datum
    soort: str
    status: str
    koppen: tuple[Heading, ...] = ()
    ondertitel: str | None = None
    url: str | None = None
    regeling: Regulation | None = None
    datum_afgeleid: str | None = None
    in_bewerking: bool = False

    def heading(self, kop: str) -> Heading | None:
        return next((one for one in self.koppen if one.kop == kop), None)

    def order(self, plaats: Plaats) -> tuple[int, int, int]:
        """Where a place stands in the document; to sort by."""
        for number, heading in enumerate(self.koppen):
            if heading.kop == plaats.kop:
                part = heading.delen.index(plaats.deel) if plaats.deel in heading.delen else -1
                return number, part, plaats.zin or 0
        return -1, 0, 0


@dataclass(frozen=True)
class Example:
    rekenhulp: str
    titel: str
    vraag: Any
    antwoord: Any = None
    samenvatting: str | None = None
    fouten: Mapping[str, str] | None = None
    typisch: bool = False


@dataclass(frozen=True)
class Withdrawn:
    """A kader, or one version of it, that was published here and taken away again; its page says why."""

    id: str
    titel: str
    op: date
    reden: str
    versies: tuple[str, ...] = ()  # of a kader: each had an address of its own


@dataclass(frozen=True)
class Measurement:
    """What a source reports of a measure of a kader in a gebied; `aard` says whether it is so, or wanted.

    Its id is the gebied and its own name: `wvs/sw-bestand`.
    """

    id: str
    kader: str
    maat: str
    periode: Datum
    waarde: Waarde
    gemeld_door: str
    bronnen: tuple[Plaats, ...]
    telling: str | None = None
    uitleg: str | None = None
    aard: str = REPORTED
    correcties: tuple[Correctie, ...] = ()

    @property
    def gebied(self) -> str:
        return self.id.partition("/")[0]

    @property
    def naam(self) -> str:
        return self.id.partition("/")[-1]


class AsWritten(NamedTuple):
    """A kader as its file gave it, and the name of what was in that file."""

    kader: Kader
    content: str


@dataclass(frozen=True, eq=False)  # one is the same as another only when it is that one
class Corpus:
    kaders: Mapping[str, Kader]
    gebieden: Mapping[str, Gebied]
    themas: Mapping[str, Theme]
    doelgroepen: Mapping[str, Theme]
    dossiers: Mapping[str, Dossier]
    bronnen: Mapping[str, Document]
    besluiten: Mapping[str, Decision]
    begrippen: Mapping[str, Term]
    beelden: Mapping[str, Picture]
    voorbeelden: Mapping[str, tuple[Example, ...]]
    folder: Path
    ingetrokken: Mapping[str, Withdrawn] = field(default_factory=dict)
    woorden: Mapping[str, OtherWords] = field(default_factory=dict)
    metingen: Mapping[str, Measurement] = field(default_factory=dict)
    as_written: Mapping[str, AsWritten] = field(default_factory=dict)

    @property
    def vragen(self) -> Kaders:
        """The one question: which version of a kader holds on a day in a gemeente."""
        return Kaders(self.kaders, self.gebieden)

    @cached_property
    def timelines(self) -> Mapping[str, Timeline]:
        """What each kader says in each period."""
        questions = self.vragen
        return {name: timeline(questions, kader) for name, kader in self.kaders.items()}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each kader stands in the order of the corpus."""
        return {kader.id: place for place, kader in enumerate(self.kaders.values())}

    @cached_property
    def kaders_in(self) -> Mapping[str, list[Kader]]:
        """The kaders of each gebied itself, in the order of the corpus."""
        found: dict[str, list[Kader]] = {}
        for kader in self.kaders.values():
            found.setdefault(kader.gebied, []).append(kader)
        return found

    @cached_property
    def kaders_of(self) -> Mapping[str, list[Kader]]:
        """The kaders of each dossier, in the order of the corpus."""
        found: dict[str, list[Kader]] = {name: [] for name in self.dossiers}
        for kader in self.kaders.values():
            found.setdefault(kader.dossier, []).append(kader)
        return found

    def gemeenten(self) -> list[Gebied]:
        return [one for one in self.gebieden.values() if one.soort == "gemeente"]

    def towns_of(self, kader: Kader, version: Versie) -> tuple[str, ...]:
        """The names of the gemeenten that a version is for."""
        return version.alleen or self.gebieden[kader.gebied].gemeenten

    def areas_of(self, gemeente: Gebied) -> list[Gebied]:
        """Every gebied that a gemeente belongs to, itself and the country too."""
        return list(self.areas_with.get(gemeente.id, ()))

    @cached_property
    def areas_with(self) -> Mapping[str, list[Gebied]]:
        """Of each gemeente the gebieden that it belongs to, in the order of the corpus."""
        found: dict[str, list[Gebied]] = {}
        for one in self.gebieden.values():
            for gemeente in dict.fromkeys(one.gemeenten):
                found.setdefault(gemeente, []).append(one)
        return found

    def partnerships_of(self, gemeente: Gebied) -> list[Gebied]:
        """The samenwerkingen that a gemeente belongs to."""
        return [one for one in self.areas_of(gemeente) if one.soort == "samenwerking"]

    @cached_property
    def up_to(self) -> Mapping[str, date]:
        """Up to which day each dossier is up to date: the day it names, or the last of its newest source.

        A dossier without kaders that names no day is not in it. A source that is being worked on does not
        count yet, unless there is no other.
        """
        found = {one.id: one.bijgewerkt_tot for one in self.dossiers.values() if one.bijgewerkt_tot}
        newest: dict[str, date] = {}
        unfinished: dict[str, date] = {}
        for kader in self.kaders.values():
            for version in kader.alle_versies():
                for place in version.bronnen:
                    source = self.bronnen[place.document]
                    last, counts = source.datum.laatste, unfinished if source.in_bewerking else newest
                    counts[kader.dossier] = max(last, counts.get(kader.dossier, last))
        return unfinished | newest | found

    def content_of(self, kader: Kader) -> str:
        """The name of what was in the file that this kader came from; empty for one that was made otherwise.

        Beside that, a kader follows from its dossier and from the titles of the sources.
        """
        found = self.as_written.get(kader.id)
        return found.content if found and found.kader is kader else ""

    def file_of(self, kader: Kader) -> str:
        """The policy file of a kader, relative to the project."""
        return f"{self.folder.name}/{kader.id}.yml"


def current(kader: Kader) -> Versie:
    """The version that holds as far as this corpus knows; a proposal only where there is nothing else."""
    return stand_op(kader, date.max).versie
