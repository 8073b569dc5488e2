"""What a JSON Schema objects to.

The library that reads schemas takes long to load, so it is loaded by the first test that asks; and most of
that is for addresses with letters of every script, of which hardly any schema speaks.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema.protocols import Validator


def check(schema: Mapping[str, Any]) -> None:
    """Raise an error where it is no schema by the draft that it names."""
    _validator(json.dumps(schema), formats=False)


def objections(schema: Mapping[str, Any], data: Any, *, formats: bool = False) -> list[str]:
    """What is wrong with the data, each with its place; with `formats` also days and addresses."""
    found = _validator(json.dumps(schema), formats).iter_errors(data)
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in found]


_ADDRESSES = "rfc3987_syntax"


def _only_when_asked() -> None:
    """Let the library of such addresses wait, with its second of grammars, until one is looked at."""
    waiting = ModuleType(_ADDRESSES)

    def is_valid_syntax(kind: str, text: str) -> bool:
        if sys.modules.get(_ADDRESSES) is waiting:
            del sys.modules[_ADDRESSES]
        return bool(import_module(_ADDRESSES).is_valid_syntax(kind, text))

    vars(waiting)["is_valid_syntax"] = is_valid_syntax
    sys.modules.setdefault(_ADDRESSES, waiting)


@cache
def _validator(schema: str, formats: bool) -> Validator:
    _only_when_asked()
    from jsonschema import FormatChecker
    from jsonschema.validators import validator_for

    read = json.loads(schema)
    assert "$schema" in read, "a schema names its draft"
    kind = validator_for(read)
    kind.check_schema(read)
    return kind(read, format_checker=FormatChecker() if formats else None)
