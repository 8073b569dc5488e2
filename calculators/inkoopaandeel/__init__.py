"""De rekenhulp «inkoopaandeel»."""

from calculators.inkoopaandeel.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
