"""De rekenhulp «volgen»: of een meting de norm haalt."""

from calculators.volgen.rekenhulp import REKENHULP

__all__ = ["REKENHULP"]
