"""De rekening van een PMC: exploitatie, bespaarde bijstand, omslagpunt en resultaat."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

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
