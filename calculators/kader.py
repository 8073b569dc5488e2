"""Kaders met hun versies en waarden, en de ene vraag die men eraan stelt.

Wat geldt op deze dag in deze gemeente?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from calculators.kalender import Datum
from calculators.notatie import PROCENT, schrijf_aantal, schrijf_dag, schrijf_datum
from calculators.stand import GELDT, stand_op

VERWIJZING = re.compile(r"\{(?:(?P<kader>[a-z0-9/-]+)\.)?(?P<waarde>[a-z0-9-]+)\}")
GRENS_VOOR_HET_GETAL = ("ongeveer", "meer dan")
NIETS: Mapping[str, Any] = MappingProxyType({})


class GeenAntwoord(Exception):
    """De kaders geven geen antwoord op deze vraag; de melding zegt waarom, en wanneer of waar wel."""


@dataclass(frozen=True)
class Waarde:
    """Een getal met eenheid, een datum of een oordeel uit een kader; getallen zijn exact."""

    waarde: Decimal | date | str
    eenheid: str
    grens: str | None = None

    @property
    def getal(self) -> Decimal:
        """Het getal; TypeError als deze waarde een datum of een oordeel is."""
        if not isinstance(self.waarde, Decimal):
            raise TypeError(f"een waarde in {self.eenheid} is geen getal")
        return self.waarde

    @property
    def deel(self) -> Fraction:
        """Een percentage als deel van één, exact; TypeError als deze waarde geen percentage is."""
        if self.eenheid != "procent":
            raise TypeError(f"een waarde in {self.eenheid} is geen percentage")
        return Fraction(self.getal) * Fraction(1, PROCENT)

    def voluit(self) -> str:
        """De waarde zoals zij in een zin staat: „23 maanden", „ongeveer 2.500 personen", „1 juni 2017"."""
        if isinstance(self.waarde, date):
            return schrijf_dag(self.waarde)
        tekst = schrijf_aantal(self.waarde, self.eenheid) if isinstance(self.waarde, Decimal) else self.waarde
        return f"{self.grens} {tekst}" if self.grens in GRENS_VOOR_HET_GETAL else tekst

    def met_grens(self) -> str:
        """De waarde zoals zij los staat, met haar grens: „hoogstens 23 maanden"."""
        tekst = self.voluit()
        return f"{self.grens} {tekst}" if self.grens and not tekst.startswith(self.grens) else tekst


@dataclass(frozen=True)
class Plaats:
    """De plaats in een brondocument: kop, en het hoeveelste onderdeel, alinea en zin daaronder."""

    document: str
    titel: str
    kop: str | None = None
    onderdeel: int | None = None
    alinea: int | None = None
    zin: int | None = None

    @property
    def deel(self) -> str | None:
        """Het deel onder de kop, zoals een bron het opsomt: „onderdeel 6" of „alinea 1"."""
        if self.onderdeel is not None:
            return f"onderdeel {self.onderdeel}"
        return f"alinea {self.alinea}" if self.alinea is not None else None

    def voluit(self) -> str:
        """„Van denken naar doen!, onder «Voor doelgroep C», alinea 1, zin 2"."""
        delen = [self.titel]
        if self.kop:
            delen.append(f"onder «{self.kop}»")
        if self.deel:
            delen.append(self.deel)
        if self.zin is not None:
            delen.append(f"zin {self.zin}")
        return ", ".join(delen)


@dataclass(frozen=True)
class OpenPunt:
    """Een vraag die de bron open laat, met de mogelijke lezingen en wie erover gaat."""

    vraag: str
    wie: str
    lezingen: Mapping[str, str] = field(default_factory=lambda: NIETS)
    gekozen: str | None = None


@dataclass(frozen=True)
class Wijziging:
    """Wat de bron zelf zegt over het verschil met de vorige versie, en waarom."""

    soort: str
    reden: str


@dataclass(frozen=True)
class Versie:
    """Een kader zoals het geldt vanaf een datum; het einde is het begin van de volgende versie."""

    geldt_vanaf: Datum
    status: str
    tekst: str
    bronnen: tuple[Plaats, ...]
    waarden: Mapping[str, Waarde] = field(default_factory=lambda: NIETS)
    open_punten: Mapping[str, OpenPunt] = field(default_factory=lambda: NIETS)
    besluit: str | None = None
    oordeel: str | None = None
    toelichting: str | None = None
    wijziging: Wijziging | None = None
    per_gemeente: Mapping[str, Versie] = field(default_factory=lambda: NIETS)

    def voor(self, gemeente: str) -> Versie:
        """Deze versie zoals zij in die gemeente luidt."""
        return self.per_gemeente.get(gemeente, self)

    def verwijzingen(self) -> Iterator[re.Match[str]]:
        """Elke waarde die tekst, oordeel of toelichting noemt: `{naam}` of `{kader.naam}`."""
        for tekst in (self.tekst, self.oordeel or "", self.toelichting or ""):
            yield from VERWIJZING.finditer(tekst)


@dataclass(frozen=True)
class Kader:
    """Eén uitspraak die regels draagt, met al haar versies, de oudste eerst."""

    id: str
    titel: str
    soort: str
    themas: tuple[str, ...]
    gebied: str
    versies: tuple[Versie, ...]
    voor: tuple[str, ...] = ()
    zoekwoorden: tuple[str, ...] = ()
    gerelateerd: tuple[str, ...] = ()
    nagekeken_op: date | None = None

    def alle_versies(self) -> Iterator[Versie]:
        """Elke versie, ook die van één gemeente."""
        for versie in self.versies:
            yield versie
            yield from versie.per_gemeente.values()

    def genoemde_kaders(self) -> list[str]:
        """De andere kaders waarvan de teksten van dit kader een waarde noemen."""
        namen = (deel["kader"] for versie in self.alle_versies() for deel in versie.verwijzingen())
        return list(dict.fromkeys(volledig_id(naam, self.id) for naam in namen if naam))

    @property
    def dossier(self) -> str:
        return self.id.partition("/")[0]

    @property
    def naam(self) -> str:
        return self.id.partition("/")[-1]


@dataclass(frozen=True)
class Gebied:
    """Een gemeente, een samenwerking van gemeenten, of het land."""

    id: str
    naam: str
    soort: str
    gemeenten: tuple[str, ...]
    cbs: str | None = None
    uitleg: str | None = None
    vindplaats: str | None = None


@dataclass(frozen=True)
class Kaders:
    """Alle kaders en gebieden, en de ene vraag die men eraan stelt."""

    kaders: Mapping[str, Kader]
    gebieden: Mapping[str, Gebied]

    def geldt(self, kader_id: str, peildatum: date, gemeente: str) -> Versie:
        """De versie van het kader die op de peildatum in de gemeente geldt.

        GeenAntwoord als het kader daar niet geldt, toen nog niet gold, of als de bron niet precies genoeg is.
        KeyError als het kader of de gemeente niet bestaat.
        """
        kader, plaats = self.kaders[kader_id], self.gebieden[gemeente]
        if plaats.soort != "gemeente":
            raise GeenAntwoord(f"{plaats.naam} is geen gemeente; vraag het voor één gemeente.")
        if gemeente not in self.gebieden[kader.gebied].gemeenten:
            raise GeenAntwoord(self.bezwaar_elders(kader_id, plaats.naam))
        return versie_op(kader, peildatum, gemeente)

    def bezwaar_elders(self, kader_id: str, plaats: str) -> str:
        """Waarom het kader niets zegt over een plaats buiten zijn gebied."""
        kader = self.kaders[kader_id]
        gebied = self.gebieden[kader.gebied].naam
        return f"Het kader «{kader.titel}» ({kader.id}) geldt niet in {plaats}; het geldt voor {gebied}."

    def waarde(self, kader_id: str, naam: str, peildatum: date, gemeente: str) -> tuple[Waarde, Versie]:
        """De waarde uit het kader op de peildatum in de gemeente, met de versie waar zij in staat.

        GeenAntwoord als er die dag geen waarde is: de melding noemt kader, datum en de eerste datum met een
        waarde.
        """
        kader = self.kaders[kader_id]
        versie = self.geldt(kader_id, peildatum, gemeente)
        if naam in versie.waarden:
            return versie.waarden[naam], versie
        met_waarde = [v.geldt_vanaf for v in kader.versies if naam in v.voor(gemeente).waarden]
        wel = (
            f"de eerste datum waarop wel een waarde bekend is, is {schrijf_datum(met_waarde[0])}"
            if met_waarde
            else "er is op geen enkele datum een waarde bekend"
        )
        raise GeenAntwoord(
            f"Het kader «{kader.titel}» ({kader.id}) geeft op {schrijf_dag(peildatum)} geen waarde "
            f"(status: {versie.status}, vanaf {schrijf_datum(versie.geldt_vanaf)}); {wel}."
        )

    def tekst(self, kader_id: str, versie: Versie, peildatum: date, gemeente: str = "") -> str:
        """De tekst van een versie met de waarden ingevuld, als gewone tekst."""
        return VERWIJZING.sub(
            lambda v: self.verwezen(kader_id, versie, v, peildatum, gemeente)[0].voluit(), versie.tekst
        )

    def verwezen(
        self, kader_id: str, versie: Versie, verwijzing: re.Match[str], peildatum: date, gemeente: str = ""
    ) -> tuple[Waarde, str]:
        """De waarde waar `{naam}` of `{kader.naam}` in een tekst naar wijst, en het kader waar zij staat.

        Zonder gemeente telt de algemene tekst van dat andere kader. GeenAntwoord als het de waarde op de
        peildatum niet geeft.
        """
        naam = verwijzing["waarde"]
        if verwijzing["kader"] is None:
            return versie.waarden[naam], kader_id
        ander = volledig_id(verwijzing["kader"], kader_id)
        geldend = versie_op(self.kaders[ander], peildatum, gemeente)
        if naam not in geldend.waarden:
            raise GeenAntwoord(
                f"Het kader «{self.kaders[kader_id].titel}» ({kader_id}) noemt de waarde {naam} uit {ander}, "
                f"en die is er op {schrijf_dag(peildatum)} niet (status: {geldend.status})."
            )
        return geldend.waarden[naam], ander


def volledig_id(naam: str, gezien_vanuit: str) -> str:
    """De volledige naam van een kader: zonder dossier is het een kader uit hetzelfde dossier."""
    return naam if "/" in naam else f"{gezien_vanuit.partition('/')[0]}/{naam}"


def versie_op(kader: Kader, peildatum: date, gemeente: str = "") -> Versie:
    """De versie die op de peildatum geldt; zonder gemeente de algemene tekst.

    GeenAntwoord als er nog niets gold of als de bron niet precies genoeg is.
    """
    stand = stand_op(kader, peildatum, gemeente)
    if stand.soort != GELDT:
        raise GeenAntwoord(stand.bezwaar(kader, schrijf_dag(peildatum)))
    return stand.versie
