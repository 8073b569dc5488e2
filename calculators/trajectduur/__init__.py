"""De rekenhulp «trajectduur»."""

from calculators.trajectduur.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
