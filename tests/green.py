"""Tests on made-up questions ask the same ones each time: what was green stays green until the code changes.

A test that passed leaves a mark in `.cache/groen`, under the contents of all that decides about it: the
calculator and what it is built of, its second implementation, this folder of tests, the frozen policy and
what is read of it, and Python itself. `make vragen` asks whatever has no mark, and writes down the contents
of which everything was green in `tests/groen.txt`; a fresh clone goes by that. A handful of questions is
asked each time, and with ALLES=1 every one.

What Hypothesis makes up to ask the calculators is other each time. `make test` always asks that; `make check`
(KORT=1) only when the calculators, those tests or what they read changed since it was green here.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from calculators.kaders.data import als_data
from calculators.raamwerk import loket
from hooks.digest import digest
from hooks.project import PROJECT
from tests import frozen

MARKS = ("verzonnen", "veel")
FOLDER = PROJECT / ".cache" / "groen"
RECORD = PROJECT / "tests" / "groen.txt"
ALL, SHORT = "ALLES", "KORT"
LONGEST_KEPT = 30 * 24 * 60 * 60  # seconds
CALCULATORS, SECOND = PROJECT / "calculators", PROJECT / "tests" / "second"
READING = ("hooks/corpus", "hooks/examples", "hooks/reading")  # what tests of the calculators use beside them


def leave_out_what_is_green(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that passed before, with the same contents of everything they read."""
    if os.environ.get(ALL):
        return
    recorded = read_record()
    left: list[pytest.Item] = []
    known: list[pytest.Item] = []
    for item in items:
        (known if _is_known(item, recorded) else left).append(item)
    if known:
        config.hook.pytest_deselected(items=known)
        items[:] = left


def _is_known(item: pytest.Item, recorded: frozenset[str]) -> bool:
    if invents(item):
        return mark_of(item).exists()
    return asks_much(item) and (contents(calculator_of(item)) in recorded or mark_of(item).exists())


def remember(item: pytest.Item) -> None:
    """A test passed; only of those on made-up questions this is remembered."""
    if not (asks_much(item) or invents(item)):
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


def invents(item: pytest.Item) -> bool:
    """Whether Hypothesis makes up what a test asks the calculators, and it need not be asked again."""
    is_made_up = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return bool(os.environ.get(SHORT)) and is_made_up and (CALCULATORS / item.path.parent.name).is_dir()


def mark_of(item: pytest.Item) -> Path:
    """Where the mark of a test is, if it passed."""
    of = with_tests() if invents(item) else contents(calculator_of(item))
    return FOLDER / of / sha256(item.nodeid.encode()).hexdigest()[:16]


def calculator_of(item: pytest.Item) -> str | None:
    """Which calculator a test is about; None for all together."""
    callspec = getattr(item, "callspec", None)
    return callspec.params.get("name") if callspec else None


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

    read_of_policy = json.dumps(als_data(frozen.data()), ensure_ascii=False).encode()
    return digest([sys.version.encode(), read_of_policy, *_parts(files())])


@cache
def with_tests() -> str:
    """A name for the contents of all calculators, of their tests, and of what those use beside them."""
    tests = PROJECT / "tests"
    rooms = [tests / one.name for one in CALCULATORS.iterdir() if one.is_dir()]
    rooms += [PROJECT / one for one in READING]
    files = [*tests.glob("*.py"), PROJECT / "requirements.txt"]
    files += [path for room in rooms for path in room.rglob("*.py")]
    return digest([contents(None).encode(), *_parts(files)])


def _parts(files: Iterable[Path]) -> Iterator[bytes]:
    for path in sorted(files):
        yield str(path.relative_to(PROJECT)).encode()
        yield path.read_bytes()


def read_record() -> frozenset[str]:
    """The contents of which all questions were green, as laid down with the project."""
    try:
        return frozenset(RECORD.read_text(encoding="utf-8").split())
    except FileNotFoundError:
        return frozenset()


def ask() -> int:
    """Ask every made-up question that was not green yet; the outcome of pytest."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        *sys.argv[1:],
        "-m",
        " or ".join(MARKS),
        "tests/raamwerk",
    ]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode


def lay_down() -> int:
    """Lay down that all questions are green, if they are, about what stands in the files now."""
    names = (None, *sorted(loket.REKENHULPEN))
    before = [contents(one) for one in names]
    outcome = ask()
    if outcome not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        return outcome
    contents.cache_clear()
    if [contents(one) for one in names] != before:
        print("Terwijl de vragen werden gesteld, veranderde er een bestand. Begin opnieuw.", file=sys.stderr)
        return 1
    RECORD.write_text("".join(f"{one}\n" for one in before), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(lay_down())
