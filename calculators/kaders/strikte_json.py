"""JSON streng lezen: getallen exact, en weigeren wat een gewone lezer stil goedvindt.

Een gewone lezer houdt bij een dubbele sleutel de laatste over, maakt van 0.1 een benadering en leest NaN als
getal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from calculators.kaders.notatie import citeer, schrijf_getal

LANGSTE_GETAL = 25

# Een tekst in JSON; het laatste deel laat ook een tekst zonder sluitteken in één keer verbruiken, zodat een
# kwaadaardige vraag het tellen van de haakjes niet traag kan maken.
_TEKST_IN_JSON = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+\\?(?:"|\Z)', re.DOTALL)
_HAAKJE = re.compile(r"[\[\]{}]")
_HALF_TEKEN = re.compile("[\ud800-\udfff]")
_WIT = " \t\r\n"


class GeenJson(ValueError):
    """De tekst is niet als JSON te gebruiken; `meldingen` zegt in het Nederlands alles wat er mis is."""

    def __init__(self, *meldingen: str, plekken: tuple[str, ...] = (), rest: object = None) -> None:
        """`plekken` noemt bij elke melding over één waarde waar zij staat (`kosten.0.bedrag`).

        Heeft elke melding een plek, dan is `rest` de inhoud, met daar een `Geweigerd`: zo is ook te zeggen
        wat er verder mis is.
        """
        super().__init__(" ".join(dict.fromkeys(meldingen)))
        self.meldingen = meldingen
        self.plekken = plekken or ("",) * len(meldingen)
        self.rest = rest


@dataclass(frozen=True)
class Geweigerd:
    """Staat in de gelezen inhoud op de plek van een waarde die wij niet aannemen."""

    melding: str


def lees_json(tekst: str, *, langste: int, diepste: int) -> object:
    """De inhoud van een JSON-tekst; getallen met een punt worden Decimal.

    `langste` is het grootste aantal tekens, `diepste` het grootste aantal haakjes in elkaar.
    GeenJson bij alles wat JSON niet is, bij dubbele sleutels en bij getallen die wij niet aannemen.
    """
    if not tekst.strip():
        raise GeenJson("Er staat niets in de tekst; geef de gegevens als JSON, bijvoorbeeld {}.")
    if len(tekst) > langste:
        raise GeenJson(f"De tekst is te lang: hoogstens {schrijf_getal(langste)} tekens.")
    if _diepte(tekst) > diepste:
        raise GeenJson(f"Er zitten te veel haakjes in elkaar: hoogstens {schrijf_getal(diepste)}.")
    fouten: list[str] = []
    geweigerd: list[Geweigerd] = []
    try:
        waarde: object = json.loads(
            tekst,
            parse_int=lambda cijfers: _getal(cijfers, int, geweigerd),
            parse_float=lambda cijfers: _getal(cijfers, Decimal, geweigerd),
            parse_constant=lambda woord: _weiger(
                f"«{woord}» is geen getal; vul een gewoon getal in.", geweigerd
            ),
            object_pairs_hook=lambda paren: _zonder_dubbele(paren, geweigerd),
        )
    except json.JSONDecodeError as fout:
        raise GeenJson(_geen_json(tekst, fout.pos)) from None
    if any(_HALF_TEKEN.search(deel) for deel in _teksten(waarde)):
        fouten.append("Er staat een half teken in de tekst (een los deel van een \\u-paar); haal het weg.")
    if fouten or geweigerd:
        gevonden = list(_plekken(waarde)) if geweigerd else []
        # Een getal onder een dubbele sleutel staat nergens meer, en houdt toch zijn melding.
        over = {een.melding for een in geweigerd} - {melding for _, melding in gevonden}
        zonder_plek = tuple(dict.fromkeys((*sorted(over), *fouten)))
        gevonden += [("", melding) for melding in zonder_plek]
        raise GeenJson(
            *(een for _, een in gevonden),
            plekken=tuple(plek for plek, _ in gevonden),
            rest=None if zonder_plek else waarde,
        )
    return waarde


def _diepte(tekst: str) -> int:
    """Hoeveel haakjes er hoogstens in elkaar zitten.

    Zo hangt de grens niet af van de ruimte die Python heeft.
    """
    haakjes = _HAAKJE.findall(_TEKST_IN_JSON.sub("", tekst))
    return max(accumulate((1 if haakje in "[{" else -1 for haakje in haakjes), initial=0))


def _getal(cijfers: str, soort: type[int | Decimal], geweigerd: list[Geweigerd]) -> object:
    if "e" in cijfers.lower():
        melding = f"Het getal {citeer(cijfers)} heeft een e; schrijf het voluit in cijfers."
    elif len(cijfers) > LANGSTE_GETAL:
        melding = f"Het getal {citeer(cijfers)} is te lang: hoogstens {LANGSTE_GETAL} tekens."
    else:
        return soort(cijfers)
    return _weiger(melding, geweigerd)


def _weiger(melding: str, geweigerd: list[Geweigerd]) -> Geweigerd:
    geweigerd.append(een := Geweigerd(melding))
    return een


def _plekken(waarde: object, plek: str = "") -> Iterator[tuple[str, str]]:
    """Waar een geweigerde waarde staat, met haar melding; in volgorde van de tekst."""
    if isinstance(waarde, Geweigerd):
        yield plek, waarde.melding
    elif isinstance(waarde, dict | list):
        paren = waarde.items() if isinstance(waarde, dict) else enumerate(waarde)
        for naam, deel in paren:
            yield from _plekken(deel, f"{plek}.{naam}" if plek else str(naam))


def _zonder_dubbele(paren: list[tuple[str, object]], geweigerd: list[Geweigerd]) -> dict[str, object]:
    groep: dict[str, object] = {}
    for naam, waarde in paren:
        if naam in groep:
            waarde = _weiger(f"{citeer(naam)} staat er meer dan één keer in; laat er één staan.", geweigerd)
        groep[naam] = waarde
    return groep


def _geen_json(tekst: str, plek: int) -> str:
    # Bij een komma te veel wijzen oudere versies van Python naar het haakje, nieuwere naar de komma: kies de
    # komma.
    ervoor = tekst[:plek].rstrip(_WIT)
    if tekst[plek : plek + 1] in ("}", "]") and ervoor.endswith(","):
        plek = len(ervoor) - 1
    regel = tekst.count("\n", 0, plek) + 1
    teken = plek - tekst.rfind("\n", 0, plek)
    return f"Dit is geen geldige JSON: kijk bij regel {regel}, teken {teken}."


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel)
    elif isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield naam
            yield from _teksten(deel)
