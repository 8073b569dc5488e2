"""Objecten als gewone data, en terug: één schrijver en één lezer voor alles wat een dataclass is.

Wat leeg is of vanzelf spreekt, staat er niet in; een getal staat er als tekst, zodat het exact blijft.
Een veld dat `id` heet, is de naam waaronder een ding staat, en staat dus niet in het ding zelf.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum

T = TypeVar("T")
NAAM = "id"
LEEG: tuple[object, ...] = (None, "", [], {})


class GegevensFout(ValueError):
    """De gegevens kloppen niet of passen niet bij de rekenhulpen; de melding zegt waar en waarom."""


def als_data(ding: object) -> Any:
    """Een ding als tekst, getal, lijst of groep, zoals JSON ze kent."""
    if is_dataclass(ding) and not isinstance(ding, (Datum, type)):
        delen = ((een, als_data(getattr(ding, een.name))) for een in fields(ding) if een.name != NAAM)
        return {een.name: deel for een, deel in delen if deel not in (*LEEG, als_data(een.default))}
    if isinstance(ding, Datum):
        return ding.tekst
    if isinstance(ding, (Decimal, date)):
        return str(ding)
    if isinstance(ding, Mapping):
        return {naam: als_data(deel) for naam, deel in ding.items()}
    if isinstance(ding, (list, tuple)):
        return [als_data(deel) for deel in ding]
    return ding


def van_data(soort: type[T], data: object, pad: str) -> T:
    """Het ding van deze soort dat `als_data` schreef; `pad` is zijn plaats in de gegevens.

    GegevensFout met die plaats als er iets ontbreekt, te veel is of van de verkeerde soort is.
    """
    gelezen: T = _lees(soort, data, pad)
    return gelezen


@cache
def _soorten(soort: type) -> Mapping[str, Any]:
    return get_type_hints(soort)


def _lees(soort: Any, data: object, pad: str) -> Any:
    if soort in _LEZERS:
        if not isinstance(data, str):
            raise _verkeerd(pad)
        return _LEZERS[soort](data, pad)
    if get_origin(soort) in (Union, types.UnionType):
        (eigenlijk,) = (deel for deel in get_args(soort) if deel is not type(None))
        return None if data is None else _lees(eigenlijk, data, pad)
    if get_origin(soort) is tuple:
        if not isinstance(data, list):
            raise _verkeerd(pad)
        return tuple(_lees(get_args(soort)[0], deel, f"{pad}.{plek}") for plek, deel in enumerate(data))
    if get_origin(soort) is Mapping:
        deel_van = get_args(soort)[1]
        return {naam: _lees(deel_van, deel, f"{pad}.{naam}") for naam, deel in _groep(data, pad).items()}
    if is_dataclass(soort):
        return _lees_dataclass(soort, _groep(data, pad), pad)
    if not isinstance(data, soort) or (isinstance(data, bool) and soort is not bool):
        raise _verkeerd(pad)
    return data


def _lees_dataclass(soort: Any, groep: Mapping[str, object], pad: str) -> Any:
    soorten = dict(_soorten(soort))
    if NAAM in soorten:
        groep = {**groep, NAAM: pad.rpartition(".")[2]}
    if soort is Waarde:
        soorten["waarde"] = _soort_van(groep.get("eenheid"))
    if vreemd := sorted(set(groep) - set(soorten)):
        raise GegevensFout(f"{pad}: onbekende sleutel {', '.join(vreemd)}")
    gelezen = {}
    for een in fields(soort):
        if een.name in groep:
            gelezen[een.name] = _lees(soorten[een.name], groep[een.name], f"{pad}.{een.name}")
        elif een.default is MISSING and een.default_factory is MISSING:
            gelezen[een.name] = _niets(soorten[een.name], f"{pad}.{een.name}")
    return soort(**gelezen)


def _niets(soort: Any, pad: str) -> object:
    """Wat niet is geschreven, was leeg; een tekst of getal is nooit leeg, en ontbreekt dan."""
    if get_origin(soort) is tuple:
        return ()
    if get_origin(soort) is Mapping:
        return {}
    raise GegevensFout(f"{pad}: dit ontbreekt")


def _soort_van(eenheid: object) -> type:
    """Wat een waarde is: bij de eenheid «datum» een dag, bij «oordeel» een woord, en anders een getal."""
    return {"datum": date, "oordeel": str}.get(str(eenheid), Decimal)


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


_LEZERS: Mapping[Any, Callable[[str, str], object]] = {
    Decimal: _lees_getal,
    Datum: _lees_datum,
    date: _lees_dag,
}
