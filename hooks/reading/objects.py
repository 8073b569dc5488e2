"""From what was read to the things of the corpus: each field of a dataclass from the key with its name."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from calculators.kaders.kader import Plaats
from calculators.kaders.kalender import Datum

T = TypeVar("T")
# Where a field has more than one place or thing, the file says it in the singular.
KEYS = {"bronnen": "bron"}

Convert = Callable[[Any], Any]


class Objects:
    """Makes things of the corpus; `titles` are those of the source documents."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        self.titles = titles

    def made(self, kind: type[T], found: Mapping[str, Any], **more: Any) -> T:
        """The thing that these keys describe; KeyError when one of them is missing.

        `more` are fields that come from elsewhere.
        """
        given = dict(more)
        wanted: Any = kind
        for name, hint in _hints(wanted).items():
            key = KEYS.get(name, name)
            if name not in given and key in found:
                given[name] = self._converted(hint, found[key])
        if missing := [one for one in _required(wanted) if one not in given]:
            raise KeyError(missing[0])
        return kind(**given)

    def _converted(self, hint: Any, value: Any) -> Any:
        kind, parts = get_origin(hint), get_args(hint)
        if kind in (Union, types.UnionType):
            known = [one for one in parts if one is not type(None)]
            return self._converted(known[0], value) if len(known) == 1 else value
        if kind is tuple:
            return tuple(self._converted(parts[0], one) for one in value)
        if kind is Mapping:
            return MappingProxyType({str(key): self._converted(parts[1], one) for key, one in value.items()})
        if hint is Plaats:
            document = str(value["document"])
            return self.made(Plaats, value, titel=str(self.titles.get(document, document)))
        if is_dataclass(hint) and isinstance(value, Mapping) and isinstance(hint, type):
            return self.made(hint, value)
        return _PLAIN[hint](value) if hint in _PLAIN else value


# A text knows its place in its file; what is made of it does not.
_PLAIN: Mapping[Any, Convert] = {
    str: str,
    int: int,
    bool: lambda value: value == "ja",
    date: lambda value: value.eerste if isinstance(value, Datum) else value,
    Decimal: lambda value: value,
}


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind)}


@cache
def _required(kind: Any) -> tuple[str, ...]:
    return tuple(
        one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING
    )
