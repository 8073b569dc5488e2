"""What was tried beside the calculators: numbers that a command wrote, for the quality page.

The data stand in docs/proeven.json, and only the commands that they name write there (tests/alles/record.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from hooks.project import PROJECT

PUBLISHED = PROJECT / "docs" / "proeven.json"


@dataclass(frozen=True)
class Proof:
    """What was tried, by which command, on which code, and the numbers that came of it."""

    wat: str
    opdracht: str
    gemeten_op: date
    commit: str
    getallen: Mapping[str, int | str]
    versies: Mapping[str, str]


def read_proofs(path: Path = PUBLISHED) -> dict[str, Proof]:
    """What was tried, by the name of each."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Proof(**one | {"gemeten_op": date.fromisoformat(one["gemeten_op"])})
        for name, one in data.items()
    }


def as_text(proofs: Mapping[str, Proof]) -> str:
    """The data as they are published, in the order of their names."""
    data = {
        name: asdict(one) | {"gemeten_op": one.gemeten_op.isoformat()} for name, one in sorted(proofs.items())
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
