"""Tests on made-up questions ask the same ones each time: what was green stays green until the code changes.

A test that passed leaves a mark in `.cache/groen`, under the contents of all that decides about it: the
calculator and what it is built of, its second implementation, this folder of tests, the frozen policy and
Python itself. With ALLES=1 every test runs; without the folder (a fresh clone) they do too.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from hooks.digest import digest
from hooks.project import PROJECT
from tests import frozen

MARKS = ("verzonnen", "veel")
FOLDER = PROJECT / ".cache" / "groen"
ALL = "ALLES"
LONGEST_KEPT = 30 * 24 * 60 * 60  # seconds
CALCULATORS, SECOND = PROJECT / "calculators", PROJECT / "tests" / "second"


def leave_out_what_is_green(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that passed before, with the same contents of everything they read."""
    if os.environ.get(ALL):
        return
    known = [item for item in items if asks_much(item) and mark_of(item).exists()]
    if known:
        config.hook.pytest_deselected(items=known)
        items[:] = [item for item in items if item not in known]


def remember(item: pytest.Item) -> None:
    """A test passed; only of those on made-up questions this is remembered."""
    if not asks_much(item):
        return
    mark = mark_of(item)
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        for other in FOLDER.iterdir():
            if time.time() - other.stat().st_mtime > LONGEST_KEPT:
                shutil.rmtree(other)
    except OSError:
        pass  # a folder that cannot be written: then the test runs again


def asks_much(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(one) for one in MARKS)


def mark_of(item: pytest.Item) -> Path:
    """Where the mark of a test is, if it passed."""
    callspec = getattr(item, "callspec", None)
    calculator = callspec.params.get("name") if callspec else None
    return FOLDER / contents(calculator) / sha256(item.nodeid.encode()).hexdigest()[:16]


@cache
def contents(calculator: str | None) -> str:
    """A name for the contents of everything that decides about the tests of one calculator, or of all."""
    own = calculator.replace("-", "_") if calculator else None

    def files() -> Iterator[Path]:
        rooms = [one.name for one in CALCULATORS.iterdir() if one.is_dir()]
        shared = ("kaders", "raamwerk")
        for room in [one for one in rooms if own is None or one in (*shared, own)]:
            yield from (CALCULATORS / room).rglob("*.py")
        yield from CALCULATORS.glob("*.py")
        others = {f"{one}.py" for one in rooms} - ({f"{own}.py"} if own else set(rooms))
        yield from (one for one in SECOND.glob("*.py") if own is None or one.name not in others)
        yield from (PROJECT / "tests" / "raamwerk").glob("test_second_implementations.py")
        yield from frozen.POLICY.rglob("*.yml")

    read = (
        part
        for path in sorted(files())
        for part in (str(path.relative_to(PROJECT)).encode(), path.read_bytes())
    )
    return digest([sys.version.encode(), *read])
