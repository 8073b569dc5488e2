"""What a JSON Schema objects to.

The library that reads schemas takes more than a second to load, so it is loaded by the first test that asks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
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


@cache
def _validator(schema: str, formats: bool) -> Validator:
    from jsonschema import FormatChecker
    from jsonschema.validators import validator_for

    read = json.loads(schema)
    assert "$schema" in read, "a schema names its draft"
    kind = validator_for(read)
    kind.check_schema(read)
    return kind(read, format_checker=FormatChecker() if formats else None)
