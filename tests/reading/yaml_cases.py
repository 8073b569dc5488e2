"""What the one YAML reader makes of texts, as JSON, so that every place where it runs can be compared."""

from __future__ import annotations

import json

from hooks.reading.faults import Fault
from hooks.reading.strict_yaml import read_yaml

READ, REFUSED = "gelezen", "geweigerd"


def read_all(texts: str) -> str:
    """For each text of a JSON list: whether it is read or refused, and all that was read or said."""
    return json.dumps([_read(one) for one in json.loads(texts)], ensure_ascii=False)


def _read(text: str) -> tuple[str, list[str]]:
    faults: list[Fault] = []
    node = read_yaml(text.encode("utf-8"), "proef.yml", faults)
    return (REFUSED, [str(one) for one in faults]) if faults else (READ, [repr(node)])
