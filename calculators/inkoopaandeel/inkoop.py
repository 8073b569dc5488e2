"""Wat er voor «inkoopaandeel» is ingevuld, naast de kaders: per Werkplein, en onder elke lezing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from calculators.inkoopaandeel.berekening import Trajecten, tel_op
from calculators.kaders.kader import OpenPunt, Waarde
from calculators.raamwerk.peiling import Peiling

AANDEEL = "wvs/aandeel-wvs"
VOORKEUR = "wvs/wvs-voorkeursleverancier"
MARKT = "wvs/leerwerktraject-op-de-markt"
KADERS = (AANDEEL, VOORKEUR, MARKT)
# Welke twee Werkpleinen de bron bedoelt, is een aanname van de kennisbank; de uitkomst zegt dat.
WERKPLEINEN = ("werkplein-hart-van-west-brabant", "isd-brabantse-wal")
SAMEN_GETELD = "Samen"
WAAROVER, APART, SAMEN = "aandeel-waarover", "apart", "samen"
LEZINGEN = (APART, SAMEN)
JA, NEE, HANGT_ERVAN_AF, NIET_TE_ZEGGEN = "ja", "nee", "hangt ervan af", "niet te zeggen"


@dataclass(frozen=True)
class Inkoop:
    """De trajecten per plaats, met de kaders op de peildatum; `regels` dragen de id van hun gebied."""

    peiling: Peiling
    regels: tuple[Trajecten, ...]
    periode: str | None

    @property
    def waarde(self) -> Waarde:
        return self.peiling.waarde(AANDEEL, "minimum")

    @cached_property
    def minimum(self) -> Fraction:
        """Het minimum als deel van één."""
        return self.waarde.deel

    @cached_property
    def waarover(self) -> OpenPunt | None:
        """Het open punt: geldt het minimum voor elk Werkplein apart of voor beide samen?"""
        return self.peiling.open_punt(AANDEEL, WAAROVER)

    @cached_property
    def samen(self) -> Trajecten:
        return tel_op(SAMEN_GETELD, self.regels)

    @cached_property
    def werkpleinen(self) -> tuple[Trajecten, ...]:
        """De trajecten per Werkplein, voor zover er iets van is ingevuld."""
        return tuple(
            tel_op(werkplein, regels) for werkplein in WERKPLEINEN if (regels := self._regels_van(werkplein))
        )

    @cached_property
    def onvolledig(self) -> tuple[str, ...]:
        """De Werkpleinen waarvan niet alle gemeenten zijn ingevuld."""
        return tuple(werkplein for werkplein in WERKPLEINEN if not self.is_heel(werkplein))

    @cached_property
    def per_lezing(self) -> Mapping[str, str]:
        """Of het minimum is gehaald onder elke lezing, of alleen onder die welke is gekozen."""
        gehaald = {
            APART: [deel.haalt(self.minimum) for deel in self.werkpleinen if self.is_heel(deel.plaats)],
            SAMEN: [] if self.onvolledig else [self.samen.haalt(self.minimum)],
        }
        punt = self.waarover
        lezingen = LEZINGEN if punt is None or punt.gekozen is None else (punt.gekozen,)
        return {lezing: self._oordeel(gehaald[lezing]) for lezing in lezingen}

    @property
    def oordeel(self) -> str:
        """Het oordeel dat bij elke lezing geldt; anders dat het ervan afhangt of nog niet te zeggen is."""
        oordelen = set(self.per_lezing.values())
        if NIET_TE_ZEGGEN in oordelen:
            return NIET_TE_ZEGGEN
        oordeel, *andere = oordelen
        return HANGT_ERVAN_AF if andere else oordeel

    def is_heel(self, werkplein: str) -> bool:
        """Of alle gemeenten van het Werkplein zijn ingevuld."""
        ingevuld = {naam for regel in self._regels_van(werkplein) for naam in self._gemeenten(regel.plaats)}
        return ingevuld == set(self._gemeenten(werkplein))

    def naam(self, plaats: str) -> str:
        return self.peiling.kaders.gebieden[plaats].naam

    def _oordeel(self, gehaald: list[bool | None]) -> str:
        """Eén die het minimum niet haalt, is genoeg voor nee; ja kan pas als alles is ingevuld."""
        if False in gehaald:
            return NEE
        return NIET_TE_ZEGGEN if self.onvolledig else JA

    def _gemeenten(self, plaats: str) -> tuple[str, ...]:
        return self.peiling.kaders.gebieden[plaats].gemeenten

    def _regels_van(self, werkplein: str) -> list[Trajecten]:
        binnen = set(self._gemeenten(werkplein))
        return [regel for regel in self.regels if binnen & set(self._gemeenten(regel.plaats))]
