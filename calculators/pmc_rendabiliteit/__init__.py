"""De rekenhulp «pmc-rendabiliteit»."""

from calculators.pmc_rendabiliteit.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
