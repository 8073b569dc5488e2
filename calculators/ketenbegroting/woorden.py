"""Een saldo en de prijspeilen in woorden, voor de zinnen, stappen en tabellen van «ketenbegroting».

Wat tekort is en wat over, zegt altijd een woord, en nooit alleen een teken.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_getal, som_op
from calculators.ketenbegroting.berekening import Verschil
from calculators.raamwerk.geld import bedrag

GEEN = "geen"


def tekort_of_over(saldo: int) -> str:
    """„€ 5,00 tekort", „€ 5,00 over" of „precies genoeg"."""
    if not saldo:
        return "precies genoeg"
    return f"{bedrag(abs(saldo))} {'over' if saldo > 0 else 'tekort'}"


def heet_saldo(saldo: Fraction | int) -> str:
    """„Tekort" of „Overschot"; van nul is er geen van beide."""
    if not saldo:
        return "Tekort of overschot"
    return "Overschot" if saldo > 0 else "Tekort"


def zeg_tekort(tekort: Fraction) -> str:
    """„Tekort € 5,00", „Overschot € 5,00", of dat er geen van beide is."""
    return f"{heet_saldo(-tekort)} {schrijf_bedrag(abs(tekort))}" if tekort else GEEN


def noem_verschillen(verschillen: Sequence[Verschil]) -> str:
    """„2 posten staan niet gelijk in twee begrotingen": een post die in meer jaren verschilt, is er één."""
    posten = len({(een.van, een.naar, een.activiteit, een.kosten) for een in verschillen})
    zin = "1 post staat" if posten == 1 else f"{schrijf_getal(posten)} posten staan"
    zin += " niet gelijk in twee begrotingen"
    if posten == len(verschillen):
        return zin
    jaren = len({een.jaar for een in verschillen})
    return f"{zin}, met {schrijf_getal(len(verschillen))} verschillen in {schrijf_aantal(jaren, 'jaren')}"


def noem_prijspeilen(peilen: Iterable[int | None]) -> str:
    """„2017, 2018 en niet gezegd"."""
    return som_op(["niet gezegd" if een is None else str(een) for een in peilen])
