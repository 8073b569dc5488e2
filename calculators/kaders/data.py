"""Objecten als gewone data, en terug: één schrijver en één lezer voor alles wat een dataclass is.

Wat leeg is of vanzelf spreekt, staat er niet in; een getal staat er als tekst, zodat het exact blijft.
Een veld dat `id` heet, is de naam waaronder een ding staat, en staat dus niet in het ding zelf.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum

T = TypeVar("T")
NAAM = "id"
LEEG: tuple[object, ...] = (None, "", [], {})
LEGE: Mapping[Any, object] = {tuple: (), Mapping: {}}
Lezer = Callable[[object, str], Any]


class GegevensFout(ValueError):
    """De gegevens kloppen niet of passen niet bij de rekenhulpen; de melding zegt waar en waarom."""


def als_data(ding: object) -> Any:
    """Een ding als tekst, getal, lijst of groep, zoals JSON ze kent."""
    if isinstance(ding, str):
        return ding
    soort: Any = type(ding)
    velden = _geschreven_velden(soort)
    if velden is not None:
        delen = ((naam, leeg, als_data(getattr(ding, naam))) for naam, leeg in velden)
        return {naam: deel for naam, leeg, deel in delen if deel not in leeg}
    if isinstance(ding, Datum):
        return ding.tekst
    if isinstance(ding, (Decimal, date)):
        return str(ding)
    if isinstance(ding, Mapping):
        return {naam: als_data(deel) for naam, deel in ding.items()}
    if isinstance(ding, (list, tuple)):
        return [als_data(deel) for deel in ding]
    return ding


@cache
def _geschreven_velden(soort: type) -> tuple[tuple[str, tuple[object, ...]], ...] | None:
    """Van een dataclass elk veld dat wordt geschreven, met wat er niet in komt; anders niets.

    Wat een ding alleen voor zichzelf onthoudt, wordt niet geschreven.
    """
    if not is_dataclass(soort) or issubclass(soort, Datum):
        return None
    namen = (een for een in fields(soort) if een.name != NAAM and een.init)
    return tuple((een.name, (*LEEG, als_data(een.default))) for een in namen)


def van_data(soort: type[T], data: object, pad: str) -> T:
    """Het ding van deze soort dat `als_data` schreef; `pad` is zijn plaats in de gegevens.

    GegevensFout met die plaats als er iets ontbreekt, te veel is of van de verkeerde soort is.
    """
    gelezen: T = lezer(soort)(data, pad)
    return gelezen


def lezer(soort: Any) -> Lezer:
    """Wat data van deze soort leest. Het kijkt de soorten van de velden nu na, en bij het lezen niet meer."""
    if soort in _LEZERS:
        return _LEZERS[soort]
    if is_dataclass(soort):
        return _lezer_van_dataclass(soort)
    delen = get_args(soort)
    if get_origin(soort) in (Union, types.UnionType):
        (eigenlijk,) = (lezer(deel) for deel in delen if deel is not type(None))
        return lambda data, pad: None if data is None else eigenlijk(data, pad)
    if get_origin(soort) is tuple:
        return _lezer_van_lijst(lezer(delen[0]))
    if get_origin(soort) is Mapping:
        return _lezer_van_groep(lezer(delen[1]))
    return _lezer_van_json(soort)


@dataclass
class _Vorm:
    """Hoe men een dataclass leest: elk veld, welke er moeten staan, en wat leeg is als het er niet staat."""

    velden: dict[str, Lezer] = field(default_factory=dict)
    verplicht: list[str] = field(default_factory=list)
    leeg: dict[str, object] = field(default_factory=dict)


def _vorm(soort: Any) -> _Vorm:
    if soort in _VORMEN:
        return _VORMEN[soort]
    vorm = _VORMEN[soort] = _Vorm()  # vóór het vullen: een soort kan zichzelf bevatten
    soorten = get_type_hints(soort)
    for een in fields(soort):
        hoort = str if (soort, een.name) == (Waarde, "waarde") else soorten[een.name]
        vorm.velden[een.name] = lezer(hoort)
        if een.default is MISSING and een.default_factory is MISSING:
            if get_origin(hoort) in LEGE:
                vorm.leeg[een.name] = LEGE[get_origin(hoort)]
            else:
                vorm.verplicht.append(een.name)
    return vorm


def _lezer_van_dataclass(soort: Any) -> Lezer:
    vorm = _vorm(soort)

    def lees(data: object, pad: str) -> object:
        groep = _groep(data, pad)
        if NAAM in vorm.velden:
            groep = {**groep, NAAM: pad.rpartition(".")[2]}
        if vreemd := sorted(set(groep) - set(vorm.velden)):
            raise GegevensFout(f"{pad}: onbekende sleutel {', '.join(vreemd)}")
        for naam in vorm.verplicht:
            if naam not in groep:
                raise GegevensFout(f"{pad}.{naam}: dit ontbreekt")
        gelezen = vorm.leeg | {naam: vorm.velden[naam](deel, f"{pad}.{naam}") for naam, deel in groep.items()}
        if soort is Waarde:
            gelezen["waarde"] = _lees_waarde(gelezen, f"{pad}.waarde")
        return soort(**gelezen)

    return lees


def _lees_waarde(gelezen: Mapping[str, Any], pad: str) -> object:
    """Wat een waarde is: bij de eenheid «datum» een dag, bij «oordeel» een woord, en anders een getal."""
    soort = {"datum": date, "oordeel": str}.get(gelezen["eenheid"], Decimal)
    return _LEZERS[soort](gelezen["waarde"], pad)


def _lezer_van_lijst(lees_deel: Lezer) -> Lezer:
    def lees(data: object, pad: str) -> object:
        if not isinstance(data, list):
            raise _verkeerd(pad)
        return tuple(lees_deel(deel, f"{pad}.{plek}") for plek, deel in enumerate(data))

    return lees


def _lezer_van_groep(lees_deel: Lezer) -> Lezer:
    return lambda data, pad: {
        naam: lees_deel(deel, f"{pad}.{naam}") for naam, deel in _groep(data, pad).items()
    }


def _lezer_van_json(soort: type) -> Lezer:
    """Een tekst, een geheel getal, of ja of nee; die laatste zijn voor Python ook getallen."""

    def lees(data: object, pad: str) -> object:
        if not isinstance(data, soort) or (isinstance(data, bool) and soort is not bool):
            raise _verkeerd(pad)
        return data

    return lees


def _uit_tekst(maak: Callable[[str, str], object]) -> Lezer:
    def lees(data: object, pad: str) -> object:
        if not isinstance(data, str):
            raise _verkeerd(pad)
        return maak(data, pad)

    return lees


def _groep(data: object, pad: str) -> Mapping[str, object]:
    if not isinstance(data, Mapping):
        raise GegevensFout(f"{pad}: hier hoort een groep te staan")
    return data


def _verkeerd(pad: str) -> GegevensFout:
    return GegevensFout(f"{pad}: hier staat een waarde van de verkeerde soort")


def _lees_getal(tekst: str, pad: str) -> Decimal:
    try:
        getal = Decimal(tekst)
    except InvalidOperation:
        getal = Decimal("NaN")
    if not getal.is_finite():
        raise GegevensFout(f"{pad}: «{tekst}» is geen getal")
    return getal


def _lees_datum(tekst: str, pad: str) -> Datum:
    try:
        return Datum.lees(tekst)
    except ValueError as fout:
        raise GegevensFout(f"{pad}: {fout}") from None


def _lees_dag(tekst: str, pad: str) -> date:
    datum = _lees_datum(tekst, pad)
    if not datum.is_dag:
        raise GegevensFout(f"{pad}: «{datum.tekst}» is geen dag")
    return datum.eerste


_LEZERS: Mapping[Any, Lezer] = {
    Decimal: _uit_tekst(_lees_getal),
    Datum: _uit_tekst(_lees_datum),
    date: _uit_tekst(_lees_dag),
    str: _lezer_van_json(str),
}
_VORMEN: dict[Any, _Vorm] = {}
