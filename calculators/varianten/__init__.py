"""De rekenhulp «varianten»."""

from calculators.varianten.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
