"""Een PMC: haar rekening, met het oordeel dat de kaders daaraan verbinden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from calculators.pmc_rendabiliteit.berekening import (
    BESCHUT,
    HANGT_ERVAN_AF,
    INZETTEN,
    JA,
    LEERWERKTRAJECTEN,
    MINDER_RENDABEL_MAG,
    NEE,
    NIET_INZETTEN,
    NOG_NIET_TE_ZEGGEN,
    NORM_HERKOMST,
    ONBEKEND,
    RUIMTE_NIET_NODIG,
    STOPPEN,
    ZELF_INGEVULD,
    Rekening,
)
from calculators.pmc_rendabiliteit.nieuwe_norm import NieuweNorm, nieuwe_normen
from calculators.raamwerk.peiling import Peiling


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

    @cached_property
    def nieuwe_normen(self) -> tuple[NieuweNorm, ...]:
        """De normen die in de maanden zonder uitkering beginnen."""
        return nieuwe_normen(self.peiling, self.huishouden, self.rekening)

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
