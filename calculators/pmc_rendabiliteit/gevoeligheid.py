"""Welke post of aanname van een PMC de uitkomst laat omslaan, en hoe ver dat weg is.

Elke post en elke aanname verandert apart, met al het andere gelijk. De uitkomst slaat om als het
maatschappelijk resultaat negatief wordt, of juist niet meer negatief is. Zo rekent deze kennisbank; het staat
in geen kader.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from calculators.kaders.notatie import CENTEN_PER_EURO
from calculators.pmc_rendabiliteit.berekening import Post, Rekening
from calculators.pmc_rendabiliteit.grenzen import MEESTE_MAANDEN_ZONDER_UITKERING
from calculators.raamwerk.soorten import GROOTSTE_BEDRAG

EURO, KANDIDATEN, MAANDEN = "euro", "kandidaten", "maanden"
CENT, HEEL = Fraction(1, CENTEN_PER_EURO), Fraction(1)


@dataclass(frozen=True)
class Invloed:
    """Een getal uit de invulling en wat het met het maatschappelijk resultaat doet, met al het andere gelijk.

    `waarde` is wat is ingevuld, in `eenheid`; `bij_nul` het resultaat in euro als hier nul stond, en
    `per_eenheid` wat er per eenheid bij komt. Meer dan `meest` kan niet, en `waarom_niet_meer` zegt waarom.
    `meervoud` is of men „zijn" zegt in plaats van „is".
    """

    naam: str
    eenheid: str
    waarde: Fraction
    bij_nul: Fraction
    per_eenheid: Fraction
    meest: Fraction = Fraction(GROOTSTE_BEDRAG)
    waarom_niet_meer: str = "meer is niet in te vullen"
    meervoud: bool = False

    @cached_property
    def rendabel(self) -> bool:
        """Of het resultaat met de ingevulde waarde niet negatief is."""
        return self.bij_nul + self.per_eenheid * self.waarde >= 0

    @cached_property
    def keerpunt(self) -> Fraction | None:
        """De waarde het dichtst bij de ingevulde waarmee de uitkomst omslaat.

        In hele centen of hele aantallen; niets als geen waarde die men kan invullen dat doet.
        """
        gevonden = self._zonder_grenzen
        return gevonden if gevonden is not None and 0 <= gevonden <= self.meest else None

    @property
    def te_hoog(self) -> bool:
        """Of de uitkomst pas omslaat bij meer dan men kan invullen."""
        return self._zonder_grenzen is not None and self._zonder_grenzen > self.meest

    @cached_property
    def verschil(self) -> Fraction | None:
        """Hoeveel het keerpunt meer is dan wat is ingevuld; negatief als het minder is."""
        return None if self.keerpunt is None else self.keerpunt - self.waarde

    @cached_property
    def aandeel(self) -> Fraction | None:
        """Het verschil als deel van wat is ingevuld, zonder teken; niets als daar nul staat."""
        return None if self.verschil is None or not self.waarde else Fraction(abs(self.verschil), self.waarde)

    @cached_property
    def _zonder_grenzen(self) -> Fraction | None:
        stap = CENT if self.eenheid == EURO else HEEL
        per_stap = self.per_eenheid * stap
        if not per_stap:
            return None
        if per_stap > 0:
            laagste_rendabel = -(self.bij_nul // per_stap) * stap
            return laagste_rendabel - stap if self.rendabel else laagste_rendabel
        hoogste_rendabel = self.bij_nul // -per_stap * stap
        return hoogste_rendabel + stap if self.rendabel else hoogste_rendabel


def weeg_invloeden(rekening: Rekening) -> tuple[Invloed, ...]:
    """Alle posten en aannames, de gevoeligste eerst.

    Wat nu nul is, komt achteraan: daarvan is geen deel te nemen. Wat de uitkomst niet kan laten omslaan,
    komt daarna.
    """
    return tuple(sorted(_invloeden(rekening), key=_volgorde))


def _volgorde(invloed: Invloed) -> tuple[bool, bool, Fraction]:
    return invloed.keerpunt is None, invloed.aandeel is None, invloed.aandeel or Fraction(0)


def _invloeden(rekening: Rekening) -> Iterator[Invloed]:
    exploitatie, resultaat = rekening.exploitatie, rekening.maatschappelijk_resultaat
    bijstand, maanden = Fraction(rekening.bijstand_per_maand), Fraction(rekening.maanden)
    uitstroom = Fraction(rekening.uitstroom)
    for soort, posten, teken in (
        ("opbrengst", rekening.opbrengsten, HEEL),
        ("kosten", rekening.kosten, -HEEL),
    ):
        for naam, post in zip(_namen(posten), posten, strict=True):
            bedrag = Fraction(post.bedrag)
            yield Invloed(
                f"{soort} «{naam}»",
                EURO,
                bedrag,
                resultaat - teken * bedrag,
                teken,
                meervoud=posten is rekening.kosten,
            )
    yield Invloed(
        "uitstroom",
        KANDIDATEN,
        uitstroom,
        exploitatie,
        bijstand * maanden,
        Fraction(rekening.kandidaten),
        "meer kandidaten zijn er niet",
    )
    yield Invloed(
        "maanden zonder uitkering",
        MAANDEN,
        maanden,
        exploitatie,
        bijstand * uitstroom,
        Fraction(MEESTE_MAANDEN_ZONDER_UITKERING),
    )
    yield Invloed("bijstand per maand", EURO, bijstand, exploitatie, uitstroom * maanden)


def _namen(posten: tuple[Post, ...]) -> list[str]:
    """De namen van de posten, met hun plek erbij als een naam vaker voorkomt."""
    namen = [post.naam for post in posten]
    return [f"{naam}, post {plek + 1}" if namen.count(naam) > 1 else naam for plek, naam in enumerate(namen)]
