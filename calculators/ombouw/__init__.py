"""De rekenhulp «ombouw»."""

from calculators.ombouw.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
