"""De rij met totalen die een rekenblad onderaan zet: zij is geen vraag, en zij heeft dan ook geen fout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from calculators.raamwerk.vraag import Fout

TOTAAL = "totaal"
WOORDEN = (TOTAAL, "totalen", "subtotaal", "eindtotaal", "total", "som")

# Een getal of bedrag, en geen datum: een dag staat nooit in een rij met totalen.
_GETAL = re.compile(
    r"-?\s*(?:€|eur|euro)?\s*-?\d+(?:[.\s]\d{3})*(?:[.,]\d+|,-+)?\s*(?:%|€|eur|euro)?",
    re.ASCII | re.IGNORECASE,
)


def is_totaalrij(cellen: Sequence[str], fouten: Iterable[Fout]) -> bool:
    """Of een rij die niet te rekenen is, aan haar vorm zeker een rij met totalen is.

    Dan zegt de eerste gevulde cel dat, staan verderop alleen getallen, en ontbreekt iets wat nodig is.
    """
    gevuld = [tekst for cel in cellen if (tekst := cel.strip())]
    if not gevuld or gevuld[0].rstrip(":").rstrip().lower() not in WOORDEN:
        return False
    return all(map(_GETAL.fullmatch, gevuld[1:])) and any(fout.nodig for fout in fouten)


def zeg_overgeslagen(aantal: int) -> str:
    """„1 rij overgeslagen: totaal."."""
    return f"{aantal} {'rij' if aantal == 1 else 'rijen'} overgeslagen: {TOTAAL}."
