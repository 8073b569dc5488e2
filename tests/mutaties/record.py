"""The record of what was measured: by part of the code, with the tests that noticed its changes.

A part is known by its name and its text, a test by its text: moving either costs no new measurement.
What the site tells of it is in docs/kwaliteit.json. Written by hand here are only the explanations.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from hooks.digest import digest
from hooks.pages.parts_of_code import parts_of
from hooks.pages.quality import CALCULATORS, Measured, Quality, Survivor
from hooks.project import PROJECT

RECORD = Path(__file__).with_name("mutaties.yml")
TESTS = PROJECT / "tests"
HEAD = """\
# Gemaakt met make mutaties; met de hand geschreven is alleen de uitleg bij wat overleeft.
# Daarna zet make mutaties die uitleg ook in docs/kwaliteit.json.
"""


@dataclass(frozen=True)
class Entry:
    """What was measured of a part, and the texts of the tests that noticed: None when that was not kept."""

    measured: Measured
    door: tuple[str, ...] | None

    @property
    def key(self) -> tuple[str, str]:
        return self.measured.deel, self.measured.code


class _Plain(yaml.SafeDumper):
    """Writes what is the same twice, as a person does."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read_record(path: Path = RECORD) -> list[Entry]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_entry(part, one) for parts in data.values() for part, one in parts.items()]


def write_record(entries: Iterable[Entry], texts: Mapping[str, str], path: Path = RECORD) -> None:
    """Write what is known of these modules, by module; what they no longer have is forgotten."""
    data = {name: found for name, text in texts.items() if (found := _of(text, entries))}
    made = yaml.dump(
        data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None
    )
    path.write_text(HEAD + made, encoding="utf-8")


def to_measure(entries: Iterable[Entry], text: str, tests: Iterable[str]) -> set[str]:
    """The parts of a module that changed after they were measured, or of which a test that noticed did."""
    known, tests = {one.key: one for one in entries}, set(tests)
    found = ((part.name, known.get((part.name, part.code))) for part in parts_of(text))
    return {name for name, one in found if one is None or not set(one.door or ()) <= tests}


def texts_of_tests() -> dict[str, str]:
    """A name for the text of each test function, by its place: `tests/kaders/test_kader.py::test_one`."""
    found = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        file, text = path.relative_to(PROJECT).as_posix(), path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
                source = "\n".join(lines[first - 1 : node.end_lineno])
                found[f"{file}::{node.name}"] = digest([source.encode()])
    return found


def published(entries: Iterable[Entry]) -> Quality:
    """What the site tells of it."""
    second = sorted(path.stem for path in (TESTS / "second").glob("*.py"))
    # Nothing of the calculators may be loaded here: a change of them is tried in forks of this process.
    calculators = {path.stem for path in CALCULATORS.iterdir()}
    return Quality(
        tuple(one.measured for one in entries),
        tuple(name.replace("_", "-") for name in second if name in calculators and not name.startswith("__")),
    )


def with_explanations(entries: Iterable[Entry], known: Iterable[Entry]) -> list[Entry]:
    """The entries with the explanations that were written down before for the same survivors."""
    written = {each.key: each.uitleg for one in known for each in one.measured.overleefd if each.uitleg}
    return [
        replace(
            one,
            measured=replace(
                one.measured,
                overleefd=tuple(
                    replace(each, uitleg=each.uitleg or written.get(each.key, ""))
                    for each in one.measured.overleefd
                ),
            ),
        )
        for one in entries
    ]


def _of(text: str, entries: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    known = {one.key: one for one in entries}
    found = (known.get((part.name, part.code)) for part in parts_of(text))
    return {one.measured.deel: _plain(one) for one in found if one}


def _plain(one: Entry) -> dict[str, Any]:
    data: dict[str, Any] = {name: value for name, value in vars(one.measured).items() if name != "deel"}
    if one.door is not None:
        data["door"] = " ".join(one.door)
    survivors = [dict(vars(each)) for each in one.measured.overleefd]
    return {name: value for name, value in data.items() if name != "overleefd"} | (
        {"overleefd": survivors} if survivors else {}
    )


def _entry(part: str, data: dict[str, Any]) -> Entry:
    by = data.pop("door", None)
    survivors = tuple(Survivor(**one) for one in data.pop("overleefd", ()))
    measured = Measured(deel=part, **data, overleefd=survivors)
    assert isinstance(measured.gemeten_op, date)
    return Entry(measured, None if by is None else tuple(str(by).split()))
