"""Kaders met hun versies en waarden."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from types import MappingProxyType
from typing import Any

from calculators.kaders.kalender import Datum
from calculators.kaders.maatstaf import Maatstaf
from calculators.kaders.notatie import PROCENT, schrijf_aantal, schrijf_dag, schrijf_na, som_op
from calculators.kaders.status import ALSOF, IN_GEDACHTEN, STATUSSEN, Status

VERWIJZING = re.compile(r"\{(?:(?P<kader>[a-z0-9/-]+)\.)?(?P<waarde>[a-z0-9-]+)\}")
GRENS_VOOR_HET_GETAL = ("ongeveer", "meer dan")
NIETS: Mapping[str, Any] = MappingProxyType({})
# Wat een nieuwe versie doet met gevallen die al lopen.
NIEUWE_GEVALLEN, ALLE_GEVALLEN, NIET_GENOEMD = "nieuwe gevallen", "alle gevallen", "niet genoemd"


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
        return ", ".join([*delen, *self.daarbinnen])

    @property
    def daarbinnen(self) -> tuple[str, ...]:
        """Waar onder de kop: „alinea 1" en „zin 2"."""
        zin = None if self.zin is None else f"zin {self.zin}"
        return tuple(filter(None, (self.deel, zin)))


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
class Correctie:
    """Wat er is verbeterd aan een versie die al was gepubliceerd: wanneer, waarom, en wat er eerst stond."""

    op: date
    reden: str
    was: str | None = None


@dataclass(frozen=True)
class Versie:
    """Een kader zoals het geldt vanaf een datum; het einde is het begin van de volgende versie.

    `alleen` zijn de gemeenten die deze versie krijgen; zonder `alleen` krijgt elke gemeente haar.
    `voorgesteld_op` is de dag vanaf wanneer een voorstel naast het geldende ligt; `geldt_vanaf` is dan de dag
    vanaf wanneer het zou gelden. Een voorstel zonder `bronnen` staat nog in geen document; wie het doet, zegt
    `voorgesteld_door`. `bundel` verbindt wat één stuk tegelijk voorstelt; `neemt_aan` noemt het
    voorstel dat dit besluit aanneemt, en `over` het voorstel dat hiermee is afgewezen of ingetrokken.
    `overgang` zegt wat deze versie doet met gevallen die al lopen, volgens `overgang_bron`; wat de bron niet
    zegt, is «niet genoemd». `opgelost` zegt van een open punt van een eerdere versie met welk besluit of
    document het is opgelost. `voorheen_op` zijn de datums waarop deze versie eerder stond.
    `onderscheid` staat achter de datum in haar adres, als een andere versie dezelfde dag heeft.
    """

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
    alleen: tuple[str, ...] = ()
    overgang: str = NIET_GENOEMD
    overgang_bron: tuple[Plaats, ...] = ()
    opgelost: Mapping[str, str] = field(default_factory=lambda: NIETS)
    terugwerkend: bool = False
    voorgesteld_op: Datum | None = None
    voorgesteld_door: str | None = None
    bundel: str | None = None
    neemt_aan: str | None = None
    over: str | None = None
    correcties: tuple[Correctie, ...] = ()
    voorheen_op: tuple[Datum, ...] = ()
    onderscheid: str = ""

    @property
    def naam(self) -> str:
        """Het eind van haar vaste adres: haar datum, met wat haar onderscheidt van een andere op die dag."""
        return f"{self.geldt_vanaf.tekst}-{self.onderscheid}" if self.onderscheid else self.geldt_vanaf.tekst

    @property
    def wat(self) -> Status:
        """Wat haar status betekent en doet."""
        return STATUSSEN.get(self.status) or IN_GEDACHTEN[self.status]

    @property
    def begint(self) -> Datum:
        """Vanaf wanneer zij er is: een voorstel ligt er al voordat het zou gelden."""
        return self.geldt_vanaf if self.status == ALSOF else self.voorgesteld

    @property
    def voorgesteld(self) -> Datum:
        """De dag waarop een voorstel is gedaan, ook als het in gedachten is aangenomen."""
        return self.voorgesteld_op or self.geldt_vanaf

    def sinds(self) -> str:
        """Haar status met haar datum: „mededeling, geschreven op 30 april 2017", „vervallen vanaf 2018"."""
        wanneer = schrijf_na(self.wat.datum_heet.lower(), self.begint)
        return wanneer if wanneer.startswith(self.status) else f"{self.status}, {wanneer}"

    def herkomst(self) -> tuple[str, ...]:
        """Elke plaats waar zij staat, voluit; staat zij in geen document, dan één zin die dat zegt."""
        if self.bronnen:
            return tuple(plaats.voluit() for plaats in self.bronnen)
        door = f" door {self.voorgesteld_door}" if self.voorgesteld_door else ""
        return (f"Nog geen document. {schrijf_na(f'Voorgesteld{door} op', self.voorgesteld)}.",)

    def herkomst_in_een_zin(self) -> str:
        """Hetzelfde bij elkaar: een titel en een kop staan er één keer, met alles wat eronder staat."""
        delen, vorige = [], ""
        for (titel, kop), plaatsen in groupby(self.bronnen, key=lambda een: (een.titel, een.kop)):
            genoemd = [titel] if titel != vorige or not kop else []
            genoemd += [f"onder «{kop}»"] if kop else []
            waar = som_op([", ".join(een.daarbinnen) for een in plaatsen if een.daarbinnen])
            delen.append(", ".join(filter(None, (*genoemd, waar))))
            vorige = titel
        return "; ".join(delen or self.herkomst())

    @property
    def eerste_naam(self) -> str:
        """De naam waaronder de versie begon, voordat haar datum preciezer werd."""
        return self.voorheen_op[0].tekst if self.voorheen_op else self.naam

    def is_voor(self, gemeente: str) -> bool:
        """Of een gemeente deze versie krijgt."""
        return not self.alleen or gemeente in self.alleen

    def voor(self, gemeente: str) -> Versie:
        """Deze versie zoals zij in die gemeente luidt."""
        return self.per_gemeente.get(gemeente, self)

    def verwijzingen(self) -> Iterator[re.Match[str]]:
        """Elke waarde die tekst, oordeel of toelichting noemt: `{naam}` of `{kader.naam}`."""
        for tekst in (self.tekst, self.oordeel or "", self.toelichting or ""):
            yield from VERWIJZING.finditer(tekst)


@dataclass(frozen=True)
class Kader:
    """Eén uitspraak die regels draagt, met al haar versies, de oudste eerst.

    `voorheen` zijn de namen die dit kader eerder had, de oudste eerst; zijn eigen staat vooraan als het die
    terugkreeg. `kort` is wat het zegt, in één korte zin.
    `meet` zegt hoe men eraan meet, en `geen_maat` waarom dat niet kan.
    """

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
    voorheen: tuple[str, ...] = ()
    kort: str | None = None
    meet: Mapping[str, Maatstaf] = field(default_factory=lambda: NIETS)
    geen_maat: str | None = None

    def versies_voor(self, gemeente: str) -> tuple[Versie, ...]:
        """De versies die een gemeente krijgt, zoals zij daar luiden; zonder gemeente de algemene."""
        return tuple(een.voor(gemeente) for een in self.versies if een.is_voor(gemeente))

    def versie(self, naam: str) -> Versie:
        """De versie met deze naam; KeyError als zij er niet is."""
        for een in self.versies:
            if een.naam == naam:
                return een
        raise KeyError(f"de versie {naam} van {self.id}")

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
    def vooraf(self) -> str:
        """Het woord vóór de titel van een kader waarover niets is besloten, zoals „Voorstel"; anders leeg."""
        if any(versie.wat.is_besluit for versie in self.alle_versies()):
            return ""
        statussen = (versie.wat for versie in reversed(self.versies))
        return next((wat.kort for wat in statussen if wat.heeft_inhoud or wat.beeindigt), "")

    @property
    def volle_titel(self) -> str:
        """De titel zoals een lezer hem ziet: hij stelt nooit vast wat het kader niet vaststelt."""
        return f"{self.vooraf}: {self.titel}" if self.vooraf else self.titel

    @property
    def eerste_naam(self) -> str:
        """De naam waaronder het kader begon; die verandert niet als het een andere krijgt."""
        return self.voorheen[0] if self.voorheen else self.id

    @property
    def oude_namen(self) -> tuple[str, ...]:
        """De namen die het nu niet meer heeft."""
        return tuple(een for een in self.voorheen if een != self.id)

    @property
    def dossier(self) -> str:
        return self.id.partition("/")[0]

    @property
    def naam(self) -> str:
        return self.id.partition("/")[-1]


@dataclass(frozen=True)
class Dossier:
    """Een verzameling kaders; tot en met `bijgewerkt_tot` weet de kennisbank wat er gold."""

    id: str
    titel: str
    bijgewerkt_tot: date


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


def volledig_id(naam: str, gezien_vanuit: str) -> str:
    """De volledige naam van een kader: zonder dossier is het een kader uit hetzelfde dossier."""
    return naam if "/" in naam else f"{gezien_vanuit.partition('/')[0]}/{naam}"


def korte_naam(kader_id: str, gezien_vanuit: str) -> str:
    """De naam zoals een kader uit dit dossier hem noemt: binnen hetzelfde dossier zonder dossier."""
    dossier, _, naam = kader_id.partition("/")
    return naam if dossier == gezien_vanuit.partition("/")[0] else kader_id


def noem_anders(tekst: str, noem: Callable[[str], str]) -> str:
    """Dezelfde tekst, met in elke verwijzing het andere kader zoals `noem` het noemt."""
    return VERWIJZING.sub(
        lambda deel: f"{{{noem(deel['kader'])}.{deel['waarde']}}}" if deel["kader"] else deel[0], tekst
    )
