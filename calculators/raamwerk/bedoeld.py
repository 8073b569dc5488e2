"""Welk bekend woord iemand bedoelde: alleen wat een typefout scheelt, nooit wat iets anders betekent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, product

MEESTE_TYPEFOUTEN = 2
# Een kort woord is al gauw een ander woord: tot deze lengte mag er geen, of hoogstens één typefout in staan.
ZONDER_TYPEFOUT = 2
MET_EEN_TYPEFOUT = 4
LANGSTE_WOORD = 200
MEESTE_VOORSTELLEN = 2

_DEEL = re.compile(r"[^\W_]+")
_ROMEINS = re.compile(r"[ivxlcdm]+")
# Woorden die op elkaar lijken en iets anders betekenen: het ene is nooit een typefout voor het andere.
_ANDERS = (
    ("maximum", "minimum"),
    ("maximaal", "minimaal"),
    ("maximale", "minimale"),
    ("max", "min"),
    ("hoogstens", "minstens"),
    ("hoger", "lager", "langer"),
    ("hoogste", "laagste", "laatste"),
    ("laag", "lang"),
    ("intern", "extern"),
    ("interne", "externe"),
    ("een", "één", "geen"),
    ("door", "voor"),
    ("dagen", "jaren", "uren", "weken", "maanden"),
    ("dag", "jaar", "uur", "week", "maand"),
    ("vastgesteld", "voorgesteld"),
    ("voorstel", "besluit"),
    ("binnen", "buiten"),
    ("opdrachtgever", "opdrachtnemer"),
    ("opdrachtgevers", "opdrachtnemers"),
    ("werkgever", "werknemer"),
    ("werkgevers", "werknemers"),
    ("instroom", "uitstroom", "doorstroom"),
    ("mag", "moet"),
    ("wel", "niet"),
)
_TEGENHANGERS = {frozenset(paar) for groep in _ANDERS for paar in product(groep, groep) if paar[0] != paar[1]}
# Wat voor een woord staat en het omkeert: «bekend» en «onbekend».
_ONTKENNINGEN = ("on", "in", "af")


def bedoeld(woord: str, bekend: Iterable[str]) -> tuple[str, ...]:
    """De bekende woorden die iemand met `woord` bedoelde, hoogstens twee; geen als dat niet duidelijk is.

    Dat zijn de woorden met dezelfde delen in een andere volgorde of met andere hoofdletters en streepjes.
    Zijn die er niet, dan de woorden die het minste typefouten schelen, hoogstens twee: een letter te veel, te
    weinig, verkeerd of verwisseld. Nooit een woord met een ander cijfer of een andere losse letter, en nooit
    een tegenhanger: wie «minimum» schrijft, bedoelt niet «maximum».
    """
    woorden = sorted(set(bekend))
    gezocht = woord.strip().lower()
    if not gezocht or len(gezocht) > LANGSTE_WOORD:
        return ()
    delen = sorted(_delen(gezocht))
    gelijk = [een for een in woorden if delen and sorted(_delen(een)) == delen]
    if gelijk:
        return tuple(gelijk) if len(gelijk) <= MEESTE_VOORSTELLEN else ()
    if len(delen) > 1 and set(delen) <= set(chain.from_iterable(map(_delen, woorden))):
        return ()  # elk deel is goed geschreven: het is een andere naam
    gevonden: dict[int, list[str]] = {}
    for een in woorden:
        anders = _typefouten(gezocht, een.lower())
        if anders <= _hoogstens(gezocht, een) and not _is_iets_anders(gezocht, een.lower()):
            gevonden.setdefault(anders, []).append(een)
    beste = gevonden[min(gevonden)] if gevonden else []
    return tuple(beste) if len(beste) <= MEESTE_VOORSTELLEN else ()


def _delen(woord: str) -> list[str]:
    return _DEEL.findall(woord.lower())


def _hoogstens(woord: str, ander: str) -> int:
    """Hoeveel typefouten er in het kortste van de twee mogen staan."""
    lengte = min(len(woord), len(ander))
    if lengte <= ZONDER_TYPEFOUT:
        return 0
    return 1 if lengte <= MET_EEN_TYPEFOUT else MEESTE_TYPEFOUTEN


def _is_iets_anders(woord: str, ander: str) -> bool:
    """Of het verschil geen typefout kan zijn, hoe klein het ook is."""
    links, rechts = _delen(woord), _delen(ander)
    if len(links) != len(rechts):
        return "".join(links) != "".join(rechts)
    alleen_links = [deel for deel in links if deel not in rechts]
    alleen_rechts = [deel for deel in rechts if deel not in links]
    if any(map(_is_nummer, alleen_links + alleen_rechts)):
        return True
    return any(
        frozenset((een, twee)) in _TEGENHANGERS or een in _ontkend(twee) or twee in _ontkend(een)
        for een, twee in product(alleen_links, alleen_rechts)
    )


def _is_nummer(deel: str) -> bool:
    """Of een deel telt of benoemt: «2», «b», «1e», «iii»."""
    return not deel.isalpha() or not deel[1:] or _ROMEINS.fullmatch(deel) is not None


def _ontkend(deel: str) -> tuple[str, ...]:
    return tuple(ontkenning + deel for ontkenning in _ONTKENNINGEN)


def _typefouten(woord: str, ander: str) -> int:
    """Hoeveel typefouten twee woorden schelen; wat het meeste te boven gaat, is gewoon te veel.

    De afstand van Damerau en Levenshtein, waarin een verwisseling van twee buren één fout is.
    """
    te_veel = MEESTE_TYPEFOUTEN + 1
    if abs(len(woord) - len(ander)) > MEESTE_TYPEFOUTEN:
        return te_veel
    eerder: list[int] = []
    vorige = list(range(len(ander) + 1))
    for rij, letter in enumerate(woord, 1):
        nu = [rij]
        for kolom, andere in enumerate(ander, 1):
            fout = 0 if letter == andere else 1
            minste = min(vorige[kolom] + 1, nu[-1] + 1, vorige[kolom - 1] + fout)
            verwisseld = rij > 1 and kolom > 1 and woord[rij - 2 : rij] == andere + ander[kolom - 2]
            if verwisseld:
                minste = min(minste, eerder[kolom - 2] + 1)
            nu.append(minste)
        if min(nu) > MEESTE_TYPEFOUTEN:
            return te_veel
        eerder, vorige = vorige, nu
    return vorige[-1]
