"""Welke kolom van een bestand welk veld vult: op naam, op een ander woord ervoor, of als gok.

Een gok wordt nooit stil gebruikt: zij staat klaar in de stap «welke kolom is wat?».
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import takewhile

from calculators.kaders.notatie import citeer, schrijf_aantal, som_op

NAAM, ANDER_WOORD, GEKOZEN = "naam", "ander woord", "gekozen"
EIGEN, LEEG, ONBEKEND = "eerdere uitkomst", "leeg", "onbekend"
# De kolommen die de pagina zelf om een uitkomst heen zet.
RIJ, RANG, MELDING = "rij", "rang", "melding"
LIJKT_GENOEG = Fraction(3, 4)
MEESTE_GENOEMD = 12
MEESTE_GOKKEN = 50
LANGSTE_KOP = 100
_GEEN_LETTER = re.compile(r"[^a-z0-9]+")
# Of wat er in de kolom op een plek staat, bij een veld kan horen.
Kan = Callable[[int, str], bool]


def alles_kan(plek: int, veld: str) -> bool:
    """Als niet bekend is wat er in de kolommen staat."""
    return True


def niets_zeker(plek: int, veld: str) -> bool:
    """Dan is ook nergens te zien dat een kop iets anders is dan haar naam."""
    return False


@dataclass(frozen=True)
class Kolom:
    """Een kolom van een bestand: haar kop, het veld dat zij vult, en hoe dat is gevonden.

    `gok` is het veld waar de kop op lijkt, als zij nog nergens bij hoort.
    """

    kop: str
    veld: str
    hoe: str
    gok: str = ""

    def als_data(self) -> dict[str, object]:
        return {"kop": self.kop, "veld": self.veld, "hoe": self.hoe, "gok": self.gok}


def kaal(kop: str) -> str:
    """De kop zonder hoofdletters en leestekens, om te vergelijken."""
    return _GEEN_LETTER.sub("_", kop.lower()).strip("_")


def herken(
    koppen: Sequence[str],
    namen: Mapping[str, str],
    woorden: Mapping[str, str],
    eigen: Sequence[str],
    erachter: Sequence[str] = (),
    kan: Kan = alles_kan,
    is_zeker: Kan = niets_zeker,
) -> tuple[Kolom, ...]:
    """Bij elke kop de kolom. `namen` en `woorden` gaan van een kale kop naar een veld; de namen gaan voor.

    Is een kop de naam van het ene veld en een woord voor het andere, zoals «begroting», dan gaat het woord
    voor als `is_zeker` zegt dat er in de kolom alleen staat wat bij dat veld hoort.

    `eigen` zijn de koppen van een uitkomst, en `erachter` wat daar soms achter staat; wat daaruit komt, hoort
    niet bij een veld. `kan` zegt of wat er in een kolom staat bij een veld kan horen: anders is dat geen gok.
    """
    uitkomst = _plekken_van_uitkomst(koppen, eigen, erachter)
    kale = list(map(kaal, koppen))
    is_woord = {
        plek
        for plek, kort in enumerate(kale)
        if kort in namen and woorden.get(kort, namen[kort]) != namen[kort] and is_zeker(plek, woorden[kort])
    }
    genoemd = {
        namen[kort]
        for plek, kort in enumerate(kale)
        if plek not in uitkomst and plek not in is_woord and kort in namen
    }
    kolommen = [
        _kolom(kop, plek in uitkomst, {} if plek in is_woord else namen, woorden, genoemd)
        for plek, kop in enumerate(koppen)
    ]
    return tuple(_met_gok(kolommen, namen, woorden, kan))


def zeg_kolommen(kolommen: Iterable[Kolom], in_woorden: Callable[[str], str] = str) -> Iterator[str]:
    """Wat er met de kolommen is gedaan dat niet vanzelf spreekt, in zinnen; `in_woorden` noemt een veld."""
    per_hoe: dict[str, list[Kolom]] = {}
    for een in kolommen:
        per_hoe.setdefault(een.hoe, []).append(een)
    anders = [
        f"{citeer(een.kop.strip())} als {citeer(in_woorden(een.veld))}"
        for een in (*per_hoe.get(ANDER_WOORD, []), *per_hoe.get(GEKOZEN, []))
    ]
    if anders:
        yield f"Gelezen is {som_op(anders)}."
    if onbekend := per_hoe.get(ONBEKEND):
        yield f"{_aantal(onbekend)} niet gebruikt: {_noem([een.kop.strip() for een in onbekend])}."
    if eigen := per_hoe.get(EIGEN):
        yield f"{_aantal(eigen)} uit een eerdere uitkomst overgeslagen."


def _kolom(
    kop: str, uit_uitkomst: bool, namen: Mapping[str, str], woorden: Mapping[str, str], genoemd: set[str]
) -> Kolom:
    kort = kaal(kop)
    if uit_uitkomst:
        return Kolom(kop, "", EIGEN)
    if not kop.strip():
        return Kolom(kop, "", LEEG)
    if kort in namen:
        return Kolom(kop, namen[kort], NAAM)
    veld = woorden.get(kort)
    # Staat de naam zelf ook boven een kolom, dan is die bedoeld.
    return Kolom(kop, "", ONBEKEND) if veld is None or veld in genoemd else Kolom(kop, veld, ANDER_WOORD)


def _plekken_van_uitkomst(koppen: Sequence[str], eigen: Sequence[str], erachter: Sequence[str]) -> set[int]:
    """De plekken die uit een eerdere uitkomst komen: een rij koppen daarvan, met wat eromheen staat.

    Een paar koppen mogen ontbreken: iemand haalde ze weg, of de uitkomst is van vóór een kop erbij kwam.
    """
    kale, gezocht = [kaal(kop) for kop in koppen], [kaal(kop) for kop in eigen]
    if not gezocht:
        return set()
    lengtes = [_lengte_van_uitkomst(kale[plek:], gezocht) for plek in range(len(kale))]
    langste = max(lengtes, default=0)
    if Fraction(langste, len(gezocht)) < LIJKT_GENOEG:
        return set()
    begin = lengtes.index(langste)
    einde, soms = begin + langste, [kaal(kop) for kop in erachter]
    einde += len(soms) if kale[einde : einde + len(soms)] == soms else 0
    plekken = set(range(begin, einde))
    plekken |= {plek for plek, kort in enumerate(kale[:1]) if kort == RIJ}
    plekken |= {plek for plek in (begin - 1,) if plek >= 0 and kale[plek] == RANG}
    return plekken | {plek for plek in (einde,) if plek < len(kale) and kale[plek] == MELDING}


def _lengte_van_uitkomst(kale: Sequence[str], gezocht: Sequence[str]) -> int:
    """Hoeveel koppen vooraan in de volgorde van een uitkomst staan."""
    over = iter(gezocht)
    return sum(1 for _ in takewhile(lambda kort: kort in over, kale))


def _met_gok(
    kolommen: Sequence[Kolom],
    namen: Mapping[str, str],
    woorden: Mapping[str, str],
    kan: Kan,
) -> Iterator[Kolom]:
    """Bij elke onbekende kolom het veld waar zij het meest op lijkt, elk veld hoogstens bij één kolom."""
    bezet = {een.veld for een in kolommen if een.veld}
    vrij = {
        kort: veld for kort, veld in {**woorden, **namen}.items() if veld not in bezet and _is_eerste(veld)
    }
    onbekend = [
        plek for plek, een in enumerate(kolommen) if een.hoe == ONBEKEND and len(een.kop) <= LANGSTE_KOP
    ]
    kansen = sorted(
        (-_gelijkenis(kaal(kolommen[plek].kop), kort), plek, veld)
        for plek in onbekend[:MEESTE_GOKKEN]
        for kort, veld in vrij.items()
    )
    gokken: dict[int, str] = {}
    for kans, plek, veld in kansen:
        if -kans < LIJKT_GENOEG:
            break
        if plek not in gokken and veld not in gokken.values() and kan(plek, veld):
            gokken[plek] = veld
    for plek, kolom in enumerate(kolommen):
        yield Kolom(kolom.kop, kolom.veld, kolom.hoe, gokken[plek]) if plek in gokken else kolom


def _is_eerste(veld: str) -> bool:
    """Of het veld niet in een lijst staat, of daar in het eerste groepje."""
    _, punt, rest = veld.partition(".")
    return not punt or rest.startswith("0.")


def _gelijkenis(een: str, ander: str) -> Fraction:
    """Hoeveel twee koppen op elkaar lijken, van nul tot één: in letters, of omdat de een de ander bevat."""
    woorden, gezocht = een.split("_"), ander.split("_")
    if set(gezocht) <= set(woorden):
        # Hoe meer van de kop het is, hoe zekerder.
        return LIJKT_GENOEG + (1 - LIJKT_GENOEG) * Fraction(len(gezocht), len(woorden))
    vergeleken = SequenceMatcher(None, een, ander)
    if vergeleken.real_quick_ratio() < LIJKT_GENOEG or vergeleken.quick_ratio() < LIJKT_GENOEG:
        return Fraction(0)
    return Fraction(vergeleken.ratio())


def _aantal(kolommen: Sequence[Kolom]) -> str:
    return schrijf_aantal(len(kolommen), "kolommen")


def _noem(koppen: Sequence[str]) -> str:
    genoemd = [citeer(kop) for kop in koppen[:MEESTE_GENOEMD]]
    over = len(koppen) - len(genoemd)
    return som_op([*genoemd, f"nog {over} andere"]) if over else som_op(genoemd)
