"""De rekenhulp «doelgroepwijzer»."""

from calculators.doelgroepwijzer.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
