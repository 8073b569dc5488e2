"""How well the calculators are tested: what `make mutaties` measured, of the code as it is.

The data stand in docs/kwaliteit.json, part by part of the code (see parts_of_code).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hooks.pages.parts_of_code import parts_of
from hooks.project import PROJECT

CALCULATORS = PROJECT / "calculators"
PUBLISHED = PROJECT / "docs" / "kwaliteit.json"


@dataclass(frozen=True)
class Survivor:
    """A small change that no quick test notices, and why that does not matter."""

    functie: str
    was: str
    wordt: str
    uitleg: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.functie, self.was, self.wordt


@dataclass(frozen=True)
class Measured:
    """What was measured of one part of the code, and of which text of it."""

    deel: str
    code: str
    gemeten_op: date
    commit: str
    mutaties: int
    te_lang: int = 0
    overleefd: tuple[Survivor, ...] = ()

    @property
    def opgemerkt(self) -> int:
        """A change that makes a test run for ever counts too."""
        return self.mutaties - len(self.overleefd)


@dataclass(frozen=True)
class Module:
    """A module: what was measured of its parts, and those that are otherwise than when they were measured."""

    name: str
    measured: tuple[Measured, ...]
    changed: tuple[str, ...]

    @property
    def mutaties(self) -> int:
        return sum(one.mutaties for one in self.measured)

    @property
    def opgemerkt(self) -> int:
        return sum(one.opgemerkt for one in self.measured)

    @property
    def overleefd(self) -> tuple[Survivor, ...]:
        return tuple(survivor for one in self.measured for survivor in one.overleefd)

    @property
    def last(self) -> Measured | None:
        """What was measured last."""
        return max(self.measured, key=lambda one: one.gemeten_op, default=None)


@dataclass(frozen=True)
class Quality:
    """What was measured, and which calculators the tests work out a second time."""

    measured: tuple[Measured, ...]
    second: tuple[str, ...]

    def of(self, module: str, text: str) -> Module:
        """What is known of a module with this text."""
        known = {(one.deel, one.code): one for one in self.measured}
        found = [(part, known.get((part.name, part.code))) for part in parts_of(text)]
        return Module(
            module,
            tuple(one for _, one in found if one),
            tuple(part.name for part, one in found if one is None),
        )


def read_quality(path: Path = PUBLISHED) -> Quality:
    """The data as they are published."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Quality(tuple(map(_measured, data["delen"])), tuple(data["tweede_uitwerking"]))


def as_text(quality: Quality) -> str:
    """The data as they are published, a part on each line."""
    parts = ",\n".join(f"  {json.dumps(_plain(one), ensure_ascii=False)}" for one in quality.measured)
    second = json.dumps(quality.second, ensure_ascii=False)
    return f'{{\n "tweede_uitwerking": {second},\n "delen": [\n{parts}\n ]\n}}\n'


def modules() -> dict[str, str]:
    """The text of every module with code in it, by its place below `calculators/`."""
    found = sorted(path for path in CALCULATORS.rglob("*.py") if path.stem != "__init__")
    return {
        path.relative_to(CALCULATORS).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
        for path in found
    }


def _plain(one: Measured) -> dict[str, Any]:
    survivors = [{name: value for name, value in vars(each).items() if value} for each in one.overleefd]
    data = vars(one) | {"gemeten_op": one.gemeten_op.isoformat(), "overleefd": survivors}
    return {name: value for name, value in data.items() if value not in (0, [])} | {"mutaties": one.mutaties}


def _measured(data: dict[str, Any]) -> Measured:
    survivors = tuple(Survivor(**one) for one in data.get("overleefd", ()))
    return Measured(**data | {"gemeten_op": date.fromisoformat(data["gemeten_op"]), "overleefd": survivors})
