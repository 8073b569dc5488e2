"""Welke rekenhulpen er zijn: elke module in deze map met een `REKENHULP`."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import calculators
from calculators.raamwerk.rekenhulp import Rekenhulp


def vind_rekenhulpen() -> dict[str, Rekenhulp]:
    """De rekenhulpen op naam, in de volgorde van het alfabet; ValueError als naam en module verschillen."""
    gevonden = {}
    for deel in pkgutil.iter_modules(calculators.__path__):
        hulp = getattr(import_module(f"calculators.{deel.name}"), "REKENHULP", None)
        if isinstance(hulp, Rekenhulp):
            if hulp.naam.replace("-", "_") != deel.name:
                raise ValueError(f"de rekenhulp «{hulp.naam}» staat in {deel.name}.py; maak die namen gelijk")
            gevonden[hulp.naam] = hulp
    return dict(sorted(gevonden.items()))
