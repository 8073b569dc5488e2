"""Een dag lezen zoals mensen en systemen haar schrijven, met één tabel van vormen (`datumvormen.py`).

Wat op meer dan één manier te lezen is, wordt geweigerd met de reden; niets wordt stil geraden.
"""

from __future__ import annotations

import re
from datetime import date

from calculators.kaders.kalender import MAANDEN_PER_JAAR, GeenDag, dagen_in_maand, lengte_van_maand
from calculators.kaders.notatie import citeer, schrijf_dag
from calculators.raamwerk import datumvormen as tabel
from calculators.raamwerk.invoer import LANGSTE_INVOER, kort, schoon

WEEKDAGNAMEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NAAM_VAN_GROEP = re.compile(r"\(\?<(?=[a-z])")


def _patroon(zoals_in_javascript: str) -> re.Pattern[str]:
    return re.compile(_NAAM_VAN_GROEP.sub("(?P<", zoals_in_javascript))


_GEWOON = _patroon(tabel.GEWOON)
_WEEKDAG_ERVOOR, _TIJD_ERACHTER = _patroon(tabel.WEEKDAG_ERVOOR), _patroon(tabel.TIJD_ERACHTER)
_MIDDERNACHT = _patroon(tabel.MIDDERNACHT)
_VORMEN = tuple(map(_patroon, tabel.VORMEN))
_DAG_VOOROP = _patroon(tabel.DAG_VOOROP)
_WEIGERINGEN = tuple((_patroon(patroon), reden) for patroon, reden in tabel.WEIGERINGEN)


def is_gewone_dag(tekst: str) -> bool:
    """Of de tekst een dag is zoals het formulier haar zelf schrijft; anders leest men terug wat er staat."""
    return _GEWOON.match(schoon(tekst).lower()) is not None


def lees_dag(tekst: str) -> date:
    """De dag uit een tekst als `2017-07-01`, `1-7-2017`, `01/07/2017`, `za 1 jul 2017` of `1.7.2017 0:00`.

    Dag, maand en jaar staan in die volgorde, of andersom met het jaar voorop. ValueError met een Nederlandse
    melding als de tekst geen dag is, als die dag niet bestaat, of als niet zeker is welke dag het is.
    """
    rest = kort(tekst, "datum").lower()
    weekdag = None
    ervoor = _WEEKDAG_ERVOOR.match(rest)
    if ervoor and ervoor["weekdag"] in tabel.WEEKDAGEN:
        weekdag, rest = tabel.WEEKDAGEN[ervoor["weekdag"]], ervoor["rest"]
    if erachter := _TIJD_ERACHTER.match(rest):
        if not _MIDDERNACHT.match(erachter["tijd"]):
            raise ValueError(f"{citeer(tekst)} {tabel.MET_TIJD}")
        rest = erachter["rest"]
    gevonden = next(filter(None, (vorm.match(rest) for vorm in _VORMEN)), None)
    if gevonden is None:
        redenen = (reden for patroon, reden in _WEIGERINGEN if patroon.match(rest))
        raise ValueError(f"{citeer(tekst)} {next(redenen, tabel.GEEN_DATUM)}")
    dag = _bestaande_dag(tekst, gevonden.groupdict())
    if weekdag is not None and weekdag != dag.weekday():
        raise GeenDag(
            f"{citeer(tekst)} spreekt zichzelf tegen: {schrijf_dag(dag)} is een "
            f"{WEEKDAGNAMEN[dag.weekday()]}; verbeter de dag, of laat de dag van de week weg"
        )
    return dag


def staat_maand_voorop(tekst: str) -> bool:
    """Of er cijfers staan als in `07/13/2017`: dat kan alleen een dag zijn als de maand voorop staat."""
    delen = _DAG_VOOROP.match(schoon(tekst)) if len(tekst) <= LANGSTE_INVOER else None
    return delen is not None and 1 <= int(delen["dag"]) <= MAANDEN_PER_JAAR < int(delen["maand"])


def _bestaande_dag(tekst: str, delen: dict[str, str]) -> date:
    if (naam := delen.get("maandnaam")) is not None:
        if naam not in tabel.MAANDEN:
            raise ValueError(f"{citeer(naam)} {tabel.GEEN_MAAND}")
        maand = tabel.MAANDEN[naam]
    else:
        maand = int(delen["maand"])
    jaar, dag = int(delen["jaar"]), int(delen["dag"])
    if not 1 <= maand <= MAANDEN_PER_JAAR:
        raise GeenDag(f"{citeer(tekst)} {tabel.GEEN_BESTAANDE_MAAND}")
    if jaar < date.min.year:
        raise GeenDag(f"{citeer(tekst)} {tabel.GEEN_BESTAAND_JAAR}")
    if not 1 <= dag <= dagen_in_maand(jaar, maand):
        raise GeenDag(f"{citeer(tekst)} is geen bestaande datum; {lengte_van_maand(jaar, maand)}")
    return date(jaar, maand, dag)
