"""Wat een rekenhulp bij elke rij van een bestand zegt, en wat zij daarna over alle rijen samen zegt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import NIETS
from calculators.kaders.kalender import DAGEN_PER_WEEK
from calculators.kaders.notatie import schrijf_bedrag, schrijf_getal
from calculators.raamwerk.agenda import Gebeurtenis
from calculators.raamwerk.uitkomst import Tabel
from calculators.raamwerk.velden import Veld
from calculators.raamwerk.vraag import Ingevuld

_HEEL_GETAL = re.compile(r"-?[0-9]+")
_NOEMER = re.compile(r"[1-9][0-9]*")


@dataclass(frozen=True)
class Cel:
    """Eén cel: de tekst, en waarop men haar sorteert; een lege cel heeft niets om op te sorteren.

    `in_bestand` is de tekst in het gedownloade bestand, als een rekenblad een andere schrijfwijze leest.
    """

    tekst: str = ""
    sleutel: int | str | Fraction | None = None
    in_bestand: str | None = None


@dataclass(frozen=True)
class Rij:
    """De cellen bij één vraag, en wat het overzicht van haar moet weten, in waarden die JSON kent."""

    cellen: tuple[Cel, ...]
    telling: tuple[object, ...]


@dataclass(frozen=True)
class Blok:
    """Rijen onder één kop, in hun volgorde; een rij is haar plek tussen alle rijen, vanaf nul."""

    titel: str
    rijen: tuple[int, ...]


@dataclass(frozen=True)
class Klasse:
    """Rijen waar men het eerst naar kijkt; een rij kan in meer dan één klasse zijn.

    Hangt het van een instelling af welke rijen dat zijn, dan is `instelling` haar veld, en vraagt `vraag`
    er bij de uitkomst nog eens naar. Met `let_op` krijgt elke rij ervan in de tabel een merk.
    """

    naam: str
    titel: str
    rijen: tuple[int, ...]
    instelling: str = ""
    vraag: str = ""
    let_op: bool = False

    def als_data(self) -> dict[str, object]:
        return {
            "naam": self.naam,
            "titel": self.titel,
            "rijen": list(self.rijen),
            "instelling": self.instelling,
            "vraag": self.vraag,
            "let_op": self.let_op,
        }


@dataclass(frozen=True)
class Zin:
    """Een zin over alle rijen; de rijen waar zij over gaat, noemt de pagina erachter bij hun kenmerk."""

    tekst: str
    rijen: tuple[int, ...] = ()


@dataclass(frozen=True)
class Verwijzing:
    """Een kader waarop een oordeel rust, in de versie die telde."""

    kader: str
    titel: str
    versie: str
    status: str


@dataclass(frozen=True)
class Oordeel:
    """Een oordeel, bij hoeveel rijen het hoort, en op welke kaders het rust."""

    tekst: str
    aantal: int
    kaders: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class Overzicht:
    """Alle rijen samen: in welke volgorde en blokken zij staan, en wat er over hen te zeggen is.

    `rangen` heeft bij elke rij haar rang, of niets; een bestand zonder rangen heeft er geen. `klassen` staan
    als getallen bovenaan, ook als er geen rijen in zijn. `tabellen` en `beelden` gaan over alle rijen samen.
    Zijn alle rijen samen één vraag (`Bestand.rijen`), dan is dat `vraag`: daar zet men plannen naast.
    """

    blokken: tuple[Blok, ...]
    rangen: tuple[int | None, ...] = ()
    zinnen: tuple[Zin, ...] = ()
    oordelen: tuple[Oordeel, ...] = ()
    klassen: tuple[Klasse, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    beelden: tuple[Mapping[str, object], ...] = ()
    vraag: Mapping[str, object] | None = None

    def als_data(self) -> dict[str, object]:
        erbij: dict[str, object] = {}
        if self.tabellen:
            erbij["tabellen"] = [een.als_data() for een in self.tabellen]
        if self.beelden:
            erbij["beelden"] = list(self.beelden)
        if self.vraag is not None:
            erbij["vraag"] = self.vraag
        return {
            "blokken": [{"titel": blok.titel, "rijen": list(blok.rijen)} for blok in self.blokken],
            "rangen": list(self.rangen),
            "klassen": [klasse.als_data() for klasse in self.klassen],
            "zinnen": [{"tekst": zin.tekst, "rijen": list(zin.rijen)} for zin in self.zinnen],
            "oordelen": [
                {
                    "tekst": oordeel.tekst,
                    "aantal": oordeel.aantal,
                    "kaders": [
                        {
                            "titel": een.titel,
                            "versie": een.versie,
                            "status": een.status,
                            "adres": f"kaders/{een.kader}/{een.versie}/",
                        }
                        for een in oordeel.kaders
                    ],
                }
                for oordeel in self.oordelen
            ],
            **erbij,
        }


@dataclass(frozen=True)
class Bestand:
    """De koppen van de kolommen, wat er in een rij staat, en wat er over alle rijen samen te zeggen is.

    `reken` gooit `vraag.Fouten`. `overzie` krijgt de instellingen en van elke rij haar telling, en gooit
    ValueError als een telling niet van `reken` komt.
    `instellingen` zijn de vragen naast het bestand, en `begin` wat daar eerst is ingevuld.
    `gedeeld` zijn velden van de rekenhulp die men ook naast het bestand kan invullen, voor elke rij die er
    zelf niets over zegt. Velden die elkaar vervangen, staan samen in één groepje; van elk groepje moet er
    één zijn ingevuld, in de rij of ernaast. De velden van `ernaast` mag men ook naast het bestand invullen,
    maar hoeven nergens te staan.
    `voorop` is de kop van wat een rij het eerst zegt. `kort` zijn de koppen die men eerst ziet, in de
    volgorde van `koppen`; zonder `kort` ziet men ze alle.
    `agenda` geeft de dagen van een rij voor een agenda, en gooit net als `reken` `vraag.Fouten`.
    `een` en `veel` zeggen waar een rij over gaat.
    Is een rij geen hele vraag maar een groepje van een lijst, dan is `rijen` die lijst, en zijn `velden` wat
    er in een rij kan staan. Van elk groepje velden in `een_van` moet er minstens één in het bestand staan, of
    ernaast. `samen` is hoe alle rijen samen heten: een de-woord.
    """

    een: str
    veel: str
    koppen: tuple[str, ...]
    voorop: str
    reken: Callable[[Gegevens, Ingevuld], Rij]
    overzie: Callable[[Gegevens, Ingevuld, Sequence[Sequence[object]]], Overzicht]
    instellingen: tuple[Veld, ...] = ()
    begin: Mapping[str, str] = field(default_factory=lambda: NIETS)
    gedeeld: tuple[tuple[str, ...], ...] = ()
    ernaast: tuple[str, ...] = ()
    kort: tuple[str, ...] = ()
    agenda: Callable[[Gegevens, Ingevuld], Iterable[Gebeurtenis]] | None = None
    velden: tuple[Veld, ...] = ()
    rijen: str = ""
    een_van: tuple[tuple[str, ...], ...] = ()
    samen: str = ""


def dag_cel(dag: date | None) -> Cel:
    """Een datum zoals een rekenblad haar als datum leest: `31-12-2017`."""
    if dag is None:
        return Cel()
    return Cel(f"{dag.day:02}-{dag.month:02}-{dag.year}", dag.isoformat())


def getal_cel(getal: int | None) -> Cel:
    """Een heel getal."""
    return Cel() if getal is None else Cel(schrijf_getal(getal), getal)


def bedrag_cel(bedrag: Fraction | None) -> Cel:
    """Een bedrag in euro, afgerond op de cent: „-€ 1.234,56", en in een rekenblad het getal `-1234,56`."""
    if bedrag is None:
        return Cel()
    tekst = schrijf_bedrag(bedrag)
    return Cel(tekst, bedrag, re.sub(r"[^-\d,]", "", tekst))


def tekst_cel(tekst: str) -> Cel:
    """Een woord."""
    return Cel(tekst, tekst)


def op_volgorde_van(dagen: Sequence[date | None], plekken: Iterable[int]) -> tuple[int, ...]:
    """De plekken op volgorde van hun dag, de vroegste eerst; wat geen dag heeft, komt achteraan."""
    return tuple(sorted(plekken, key=lambda plek: (dagen[plek] is None, dagen[plek] or date.max)))


def ja_nee_cel(waar: bool | None) -> Cel:
    """„ja" of „nee"; leeg als er niets over te zeggen is."""
    return Cel() if waar is None else tekst_cel("ja" if waar else "nee")


def weken_tot(dag: date, peildatum: date) -> int | None:
    """Binnen hoeveel weken na de peildatum de dag valt: nul is de dag zelf; niets als hij voorbij is."""
    dagen = (dag - peildatum).days
    return None if dagen < 0 else -(-dagen // DAGEN_PER_WEEK)


def breuk_als_data(breuk: Fraction) -> list[str]:
    """Een exact getal voor JSON: teller en noemer; de getallen van JavaScript hebben te weinig cijfers."""
    return [str(breuk.numerator), str(breuk.denominator)]


def lees_breuk(data: object) -> Fraction:
    """Het getal uit `breuk_als_data`; ValueError als het dat niet is."""
    match data:
        case [str(teller), str(noemer)] if _HEEL_GETAL.fullmatch(teller) and _NOEMER.fullmatch(noemer):
            return Fraction(int(teller), int(noemer))
    raise ValueError("dit is geen breuk")


def rangschik(maten: Sequence[Fraction | None]) -> tuple[list[int], tuple[int | None, ...]]:
    """De plekken van hoog naar laag, en bij elke plek haar rang; gelijke maten delen een rang.

    Na een gedeelde eerste rang komt de derde. Wat geen maat heeft, doet niet mee.
    """
    # Hele euro's vergelijken gaat snel; alleen bij gelijke euro's tellen de breuken.
    sleutels = {plek: divmod(-maat, 1) for plek, maat in enumerate(maten) if maat is not None}
    volgorde = sorted(sleutels, key=sleutels.__getitem__)
    rangen: dict[int, int] = {}
    for plaats, plek in enumerate(volgorde):
        vorige = volgorde[plaats - 1] if plaats else plek
        gelijk = plaats and sleutels[plek] == sleutels[vorige]
        rangen[plek] = rangen[vorige] if gelijk else plaats + 1
    return volgorde, tuple(rangen.get(plek) for plek in range(len(maten)))
