"""Rijen die geen vraag zijn, en dan ook geen fout: een rij met totalen, en de kopregel nog een keer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from calculators.raamwerk.invoer import is_niets
from calculators.raamwerk.kolommen import kaal
from calculators.raamwerk.vraag import Fout

TOTAAL, KOPREGEL = "totaal", "kopregel"
WOORDEN = (TOTAAL, "totalen", "subtotaal", "eindtotaal", "total", "som")

# Een getal of bedrag, en geen datum: een dag staat nooit in een rij met totalen.
_GETAL = re.compile(
    r"\(?-?\s*(?:€|eur|euro)?\s*[(-]?\d+(?:[.\s]\d{3})*(?:[.,]\d+|,-+)?\s*(?:%|€|eur|euro)?\)?",
    re.ASCII | re.IGNORECASE,
)


def wat_overgeslagen(
    koppen: Sequence[str], velden: Sequence[str], cellen: Sequence[str], fouten: Iterable[Fout]
) -> str:
    """Wat een rij die niet te rekenen is, in plaats van een vraag is; leeg als dat niet zeker is."""
    if is_totaalrij(velden, cellen, fouten):
        return TOTAAL
    return KOPREGEL if is_kopregel(koppen, cellen) else ""


def is_totaal(tekst: str) -> bool:
    """Of een tekst een totaal noemt: „Totaal", „Totaal WVS", „Subtotaal: 2018"."""
    return kaal(tekst).partition("_")[0] in WOORDEN


def is_totaalrij(velden: Sequence[str], cellen: Sequence[str], fouten: Iterable[Fout]) -> bool:
    """Of een rij die niet te rekenen is, aan haar vorm zeker een rij met totalen is.

    Dan zegt de eerste gevulde cel dat, en staan verderop alleen getallen. Ook ontbreekt iets wat nodig is, of
    die eerste cel is geen antwoord op haar eigen vraag. Begint die cel alleen zo („Totaal WVS"), dan moet zij
    dat laatste zijn: in een kenmerk kan het een naam zijn.
    """
    gevuld = [(plek, tekst) for plek, cel in enumerate(cellen) if (tekst := cel.strip())]
    if not gevuld or not is_totaal(gevuld[0][1]):
        return False
    veld, heet_zo = next(iter(velden[gevuld[0][0] :]), ""), kaal(gevuld[0][1]) in WOORDEN
    is_geen_antwoord = any((heet_zo and fout.nodig) or (veld and fout.veld == veld) for fout in fouten)
    return is_geen_antwoord and all(_GETAL.fullmatch(tekst) or is_niets(tekst) for _, tekst in gevuld[1:])


def is_kopregel(koppen: Sequence[str], cellen: Sequence[str]) -> bool:
    """Of de rij de kopregel herhaalt: elke gevulde cel is de kop erboven, en het is er meer dan één."""
    gevuld = [(cel, kop) for cel, kop in zip(cellen, koppen, strict=False) if cel.strip()]
    return len(gevuld) > 1 and all(kaal(cel) == kaal(kop) for cel, kop in gevuld)


def zeg_overgeslagen(soorten: Iterable[str]) -> Iterator[str]:
    """„1 rij overgeslagen: totaal.", voor elke soort."""
    for soort, aantal in Counter(soorten).items():
        yield f"{aantal} {'rij' if aantal == 1 else 'rijen'} overgeslagen: {soort}."
