"""De rekenhulp «ketenbegroting»."""

from calculators.ketenbegroting.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
