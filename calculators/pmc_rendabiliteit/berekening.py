"""Het resultaat van een PMC.

Exploitatie, bespaarde bijstand, omslagpunt, en het oordeel dat de kaders daaraan verbinden.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Ingevuld, zeker

STOPPEN, INZETTEN, NIET_INZETTEN = "stoppen", "inzetten", "niet inzetten"
NOG_NIET_TE_ZEGGEN, HANGT_ERVAN_AF = "nog niet te zeggen", "hangt ervan af"
RUIMTE_NIET_NODIG, MINDER_RENDABEL_MAG = "ruimte niet nodig", "minder rendabel mag"
LEERWERKTRAJECTEN, BESCHUT, BEIDE = "leerwerktrajecten", "beschut", "beide"
NORM_HERKOMST, ZELF_INGEVULD = "norm", "zelf ingevuld"
OPBRENGST, KOSTENPOST = "opbrengst", "kostenpost"
JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
# Vanaf welk maatschappelijk resultaat deze rekenhulp een PMC rendabel noemt; het kader noemt geen grens.
GRENS = Fraction(0)
# Wat volgens het kader moet passen bij wat de arbeidsmarkt vraagt, kan twee dingen zijn: een open punt.
DE_PMC, HET_TRAJECT = "pmc", "leerwerktraject"
LEZINGEN = (DE_PMC, HET_TRAJECT)


@dataclass(frozen=True)
class Post:
    """Eén opbrengst of kostenpost, in euro per jaar."""

    naam: str
    bedrag: Decimal


@dataclass(frozen=True)
class Rekening:
    """De invoer van één jaar: bedragen in euro, aantallen in personen en maanden. Alles is exact."""

    opbrengsten: tuple[Post, ...]
    kosten: tuple[Post, ...]
    kandidaten: int
    uitstroom: int
    bijstand_per_maand: Decimal
    maanden: int

    @cached_property
    def exploitatie(self) -> Fraction:
        """Opbrengsten min kosten."""
        return tel_op(self.opbrengsten) - tel_op(self.kosten)

    @cached_property
    def besparing_per_persoon(self) -> Fraction:
        """Het bedrag per maand, maal de maanden zonder uitkering."""
        return Fraction(self.bijstand_per_maand) * self.maanden

    @property
    def bespaarde_bijstand(self) -> Fraction:
        return self.besparing_per_persoon * self.uitstroom

    @cached_property
    def maatschappelijk_resultaat(self) -> Fraction:
        return self.resultaat_bij(self.uitstroom)

    @property
    def per_kandidaat(self) -> Fraction | None:
        return per_kandidaat(self.maatschappelijk_resultaat, self.kandidaten)

    @property
    def rendabel(self) -> bool:
        return is_rendabel(self.maatschappelijk_resultaat)

    @property
    def omslagpunt(self) -> int | None:
        """Het kleinste aantal uitgestroomde kandidaten met een resultaat dat niet negatief is.

        Niets als dat nooit zo is.
        """
        if self.exploitatie >= 0:
            return 0
        if not self.besparing_per_persoon:
            return None
        return -(self.exploitatie // self.besparing_per_persoon)

    @property
    def omslagpunt_haalbaar(self) -> bool | None:
        """Of er genoeg kandidaten zijn voor het omslagpunt; niets als er geen omslagpunt is."""
        return None if self.omslagpunt is None else self.omslagpunt <= self.kandidaten

    def resultaat_bij(self, uitstroom: int) -> Fraction:
        """Het maatschappelijk resultaat als zoveel kandidaten uitstromen."""
        return self.exploitatie + self.besparing_per_persoon * uitstroom


@dataclass(frozen=True)
class Pmc:
    """De rekening van een PMC, met wat de gebruiker erover zei en de kaders op de peildatum.

    `huishouden` is er alleen als met de bijstandsnorm is gerekend. `past_arbeidsmarkt` heeft bij elke lezing
    van het kader of dat wat moet passen, past.
    """

    peiling: Peiling
    rekening: Rekening
    gebruik: str
    huishouden: str | None
    past_arbeidsmarkt: Mapping[str, str]
    past_ontwikkeling: str

    @property
    def herkomst(self) -> str:
        """Waar het bedrag van de bijstand vandaan komt."""
        return ZELF_INGEVULD if self.huishouden is None else NORM_HERKOMST

    @property
    def oordelen_per_lezing(self) -> Mapping[str, str] | None:
        """Het oordeel voor leerwerktrajecten onder elke lezing, als de PMC daarvoor is."""
        if self.gebruik == BESCHUT:
            return None
        rendabel, past_ontwikkeling = self.rekening.rendabel, self.past_ontwikkeling
        return {
            lezing: oordeel_leerwerktrajecten(rendabel, past_ontwikkeling, past)
            for lezing, past in self.past_arbeidsmarkt.items()
        }

    @property
    def oordeel_leerwerktrajecten(self) -> str | None:
        """Het oordeel voor leerwerktrajecten dat bij elke lezing geldt, als de PMC daarvoor is."""
        if self.oordelen_per_lezing is None:
            return None
        oordeel, *andere = set(self.oordelen_per_lezing.values())
        return HANGT_ERVAN_AF if andere else oordeel

    @property
    def oordeel_beschut(self) -> str | None:
        """Het oordeel voor beschut werk, als de PMC daarvoor is."""
        return None if self.gebruik == LEERWERKTRAJECTEN else oordeel_beschut(self.rekening.rendabel)


def per_kandidaat(resultaat: Fraction, kandidaten: int) -> Fraction | None:
    """Het maatschappelijk resultaat per kandidaat; niets zonder kandidaten."""
    return resultaat / kandidaten if kandidaten else None


def is_rendabel(resultaat: Fraction) -> bool:
    """Of het maatschappelijk resultaat de grens haalt die deze rekenhulp kiest."""
    return resultaat >= GRENS


def lees_rekening(ingevuld: Ingevuld, bijstand_per_maand: Decimal) -> Rekening:
    """De rekening uit een vraag die is nagekeken, met het bedrag van de bijstand waarmee is gerekend."""
    return Rekening(
        opbrengsten=lees_posten(ingevuld, "opbrengsten", OPBRENGST),
        kosten=lees_posten(ingevuld, "kosten", KOSTENPOST),
        kandidaten=zeker(ingevuld.getal("kandidaten")),
        uitstroom=zeker(ingevuld.getal("uitstroom")),
        bijstand_per_maand=bijstand_per_maand,
        maanden=zeker(ingevuld.getal("maanden")),
    )


def lees_posten(ingevuld: Ingevuld, naam: str, enkelvoud: str) -> tuple[Post, ...]:
    """De posten van een lijst; wie geen naam heeft, krijgt er een met een nummer."""
    return tuple(
        Post(groep.tekst("naam") or f"{enkelvoud} {plek + 1}", zeker(groep.bedrag("bedrag")))
        for plek, groep in enumerate(ingevuld.groepen(naam))
    )


def tel_op(posten: tuple[Post, ...]) -> Fraction:
    """De som van de posten, exact; geen posten is nul."""
    return sum((Fraction(post.bedrag) for post in posten), Fraction(0))


def oordeel_leerwerktrajecten(rendabel: bool, past_ontwikkeling: str, past_arbeidsmarkt: str) -> str:
    """Wat de kaders zeggen over een PMC voor leerwerktrajecten.

    Niet rendabel of niet passend bij de ontwikkeling is stoppen (wvs/pmc-stoppen); rendabel en passend bij de
    arbeidsmarkt is inzetten (wvs/pmc-leerwerktraject). Past zij niet bij de arbeidsmarkt, dan is alleen aan
    de voorwaarde voor inzet niet voldaan: de kaders zeggen niet dat zij dan moet stoppen.
    """
    if not rendabel or past_ontwikkeling == NEE:
        return STOPPEN
    if ONBEKEND in (past_ontwikkeling, past_arbeidsmarkt):
        return NOG_NIET_TE_ZEGGEN
    return INZETTEN if past_arbeidsmarkt == JA else NIET_INZETTEN


def oordeel_beschut(rendabel: bool) -> str:
    """Wat de kaders zeggen over een PMC voor beschut werk: zij mag minder rendabel zijn (wvs/pmc-beschut).

    Hoeveel minder rendabel mag, staat er niet.
    """
    return RUIMTE_NIET_NODIG if rendabel else MINDER_RENDABEL_MAG
