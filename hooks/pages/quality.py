"""How well the calculators are tested: the record that `make mutaties` writes and the quality page tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from hooks.digest import digest
from hooks.project import PROJECT

CALCULATORS = PROJECT / "calculators"
RECORD = PROJECT / "tests" / "mutaties" / "mutaties.yml"
HEAD = """\
# Gemaakt met make mutaties; met de hand geschreven is alleen de uitleg bij wat overleeft.
"""


@dataclass(frozen=True)
class Coverage:
    """Lines and branches of a module, and how many of them no quick test reaches."""

    regels: int
    regels_gemist: int
    takken: int
    takken_gemist: int

    @property
    def alles(self) -> int:
        return self.regels + self.takken

    @property
    def bereikt(self) -> int:
        return self.alles - self.regels_gemist - self.takken_gemist


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
    """What was measured of one module, and of which text of the module and its tests."""

    gemeten_op: date
    commit: str
    code: str
    tests: str
    testbestanden: tuple[str, ...]
    dekking: Coverage
    mutaties: int
    te_lang: int
    overleefd: tuple[Survivor, ...]

    @property
    def opgemerkt(self) -> int:
        """A change that makes a test run for ever counts too."""
        return self.mutaties - len(self.overleefd)


def read_record(path: Path = RECORD) -> dict[str, Measured]:
    """What was measured, by module."""
    data = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    return {name: _measured(one) for name, one in (data or {}).items()}


def write_record(measured: Mapping[str, Measured], path: Path = RECORD) -> None:
    """The record as a file that a person can read and add to."""
    data = {name: _plain(asdict(one)) for name, one in measured.items()}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(HEAD + text, encoding="utf-8")


def same_code(name: str, one: Measured) -> bool:
    """Whether the module still is as it was when it was measured."""
    return one.code == digest([_content(CALCULATORS / f"{name}.py")])


def same_tests(one: Measured) -> bool:
    """Whether the test files that reach the module still are as they were."""
    return one.tests == digest(_content(PROJECT / name) for name in one.testbestanden)


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _measured(data: dict[str, Any]) -> Measured:
    return Measured(
        **data
        | {
            "testbestanden": tuple(data["testbestanden"]),
            "dekking": Coverage(**data["dekking"]),
            "overleefd": tuple(Survivor(**one) for one in data["overleefd"]),
        }
    )


def _plain(value: Any) -> Any:
    """Lists instead of tuples, which YAML would write in a way of Python's own."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value
