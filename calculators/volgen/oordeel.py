"""Of een meting de norm haalt: exact, en nooit zekerder dan de bron."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from calculators.kaders.kader import Waarde
from calculators.kaders.maatstaf import HOGER, LAGER

NIET_GEHAALD, HANGT_AF, NIET_TE_ZEGGEN, NIET_GEMETEN, GEHAALD, GEEN_NORM = OORDELEN = (
    "niet gehaald",
    "hangt van de telling af",
    "niet te zeggen",
    "niet gemeten",
    "gehaald",
    "geen norm",
)
ONGEVEER, MEER_DAN, MINSTENS = "ongeveer", "meer dan", "minstens"
HOOGSTENS = ("hoogstens", "binnen")


def beoordeel(norm: Waarde, beter: str, meting: Waarde) -> str:
    """Of de meting aan de goede kant van de norm ligt; een grens in norm of meting telt mee.

    Wat bij benadering is, haalt een norm nooit zeker; «meer dan» en «hoogstens» zeggen alleen iets als elk
    getal dat ermee bedoeld kan zijn, aan dezelfde kant ligt. TypeError als een van beide geen getal is.
    """
    if ONGEVEER in (norm.grens, meting.grens) or norm.eenheid != meting.eenheid:
        return NIET_TE_ZEGGEN
    if beter == HOGER:
        return _naar_boven(norm.getal, norm.grens == MEER_DAN, meting.getal, meting.grens)
    if beter == LAGER:
        return _naar_beneden(norm.getal, meting.getal, meting.grens)
    return NIET_TE_ZEGGEN


def _naar_boven(norm: Decimal, erboven: bool, getal: Decimal, grens: str | None) -> str:
    """Minstens de norm, of met `erboven` meer dan de norm."""
    genoeg = getal > norm or (getal == norm and (not erboven or grens == MEER_DAN))
    if genoeg:
        return NIET_TE_ZEGGEN if grens in HOOGSTENS else GEHAALD
    return NIET_TE_ZEGGEN if grens in (MINSTENS, MEER_DAN) else NIET_GEHAALD


def _naar_beneden(norm: Decimal, getal: Decimal, grens: str | None) -> str:
    """Hoogstens de norm."""
    te_veel = getal > norm or (getal == norm and grens == MEER_DAN)
    if te_veel:
        return NIET_TE_ZEGGEN if grens in HOOGSTENS else NIET_GEHAALD
    return NIET_TE_ZEGGEN if grens in (MINSTENS, MEER_DAN) else GEHAALD


def samen(oordelen: Iterable[str]) -> str:
    """Het ene oordeel onder elke manier van tellen; verschillen zij, dan hangt het van de telling af.

    Een telling die niet is gemeten, kan nog elke kant op.
    """
    verschillend = set(oordelen)
    if not verschillend or verschillend == {NIET_GEMETEN}:
        return NIET_GEMETEN
    if len(verschillend) == 1:
        return verschillend.pop()
    return HANGT_AF if verschillend & {GEHAALD, NIET_GEHAALD} else NIET_TE_ZEGGEN
