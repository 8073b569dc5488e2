"""Measures what the quick tests notice: which code they reach, and which small changes of it make one fail.

Usage: python -m tests.mutaties.measure [MODULE…]     without names: what changed, or whose tests did

A change inside a function goes into the running code of a fork, where the tests that reach its lines decide.
A change that also or only matters while modules are loaded gets a fork in which nothing is loaded yet.
The outcome is in hooks.pages.quality.RECORD; explanations written there by hand stay.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from hooks.digest import digest
from hooks.pages.quality import (
    CALCULATORS,
    Coverage,
    Measured,
    Survivor,
    read_record,
    same_code,
    same_tests,
    write_record,
)
from hooks.pages.quality_page import modules
from hooks.project import PROJECT
from tests.mutaties.forks import (
    CANNOT,
    OPTIONS,
    QUICK,
    Watch,
    be_silent,
    file_of,
    in_forks,
    noticed_by_golden,
    noticed_when_loaded,
)
from tests.mutaties.mutants import TOP, Mutants

# Nothing of the project is in these, so that a fork need not load them again.
LIBRARIES = ("icalendar", "jinja2", "jsonschema", "markdown", "mkdocs.config", "playwright.sync_api", "yaml")
NOTICED, SURVIVED, TOO_LONG, WHEN_LOADED = "opgemerkt", "overleefd", "te lang", "bij het laden"
# About this measurement itself, and about a copy of the whole project.
NOT_THESE = ("--ignore=tests/pages/test_quality.py", "--ignore=tests/raamwerk/test_new_calculator.py")
LOADING = 120  # seconds to load everything and run the tests, at most


@dataclass
class Tried:
    """What the forks of one module said, by the number of the mutant, and what else is known of it."""

    outcomes: dict[int, str]
    nearest: dict[int, list[str]]
    tests: dict[int, list[str]]
    coverage: Coverage
    files: tuple[str, ...]


def main(names: list[str]) -> int:
    measured = read_record()
    paths = {name: CALCULATORS / f"{name}.py" for name in modules()}
    wanted = names or [
        one
        for one in paths
        if one not in measured or not same_code(one, measured[one]) or not same_tests(measured[one])
    ]
    # Files may be edited while this runs; what counts is what was loaded.
    at_start = {path: path.read_bytes() for path in (*paths.values(), *(PROJECT / "tests").rglob("*.py"))}
    for library in LIBRARIES:
        importlib.import_module(library)
    door = start_watch(paths, at_start) if wanted else None
    golden = door.recv() if door else ""
    if isinstance(golden, str) and wanted:
        print(golden, file=sys.stderr)
        return 1
    for name in wanted:
        assert door
        assert not isinstance(golden, str)
        begin = time.perf_counter()
        door.send(name)
        tried = door.recv()
        assert "calculators" not in sys.modules
        old = {one.key: one.uitleg for one in measured[name].overleefd} if name in measured else {}
        measured[name] = conclude(paths[name], tried, golden, at_start, old)
        write_record({one: measured[one] for one in paths if one in measured})
        found, seconds = measured[name], time.perf_counter() - begin
        print(f"{name}: {found.opgemerkt} van {found.mutaties} opgemerkt, {seconds:.0f} s", flush=True)
    unexplained = [(name, one) for name in measured for one in measured[name].overleefd if not one.uitleg]
    for name, one in unexplained:
        print(f"zonder uitleg: {name}, {one.functie}\n  - {one.was}\n  + {one.wordt}")
    return 1 if unexplained else 0


def start_watch(paths: dict[str, Path], at_start: dict[Path, bytes]) -> Connection:
    """A process that has run all the tests, and tries the changes inside functions."""
    ours, theirs = Pipe()
    if os.fork():
        theirs.close()
        return ours
    ours.close()
    be_silent()

    def serve(watch: Watch) -> None:
        golden = sys.modules["tests.golden.test_golden"]
        # As plain texts: others would load the project where nothing of it may be loaded.
        theirs.send((golden.DATA_TEXT, [tuple(map(str, case)) for case in golden.CASES]))
        while True:
            try:
                name = theirs.recv()
            except EOFError:
                os._exit(0)
            theirs.send(try_inside(watch, paths[name], at_start[paths[name]].decode()))

    watch = Watch(CALCULATORS, serve)
    pytest.main([*OPTIONS, *QUICK, *NOT_THESE], plugins=[watch])
    theirs.send(watch.failure or "de tests zijn niet te laden")
    os._exit(1)


def try_inside(watch: Watch, path: Path, text: str) -> Tried:
    """Each mutant of a module in a fork, as far as its code is called by a test."""
    mutants = Mutants(text)
    everything = watch.tests_of(path) - {""}
    files = tuple(sorted({file_of(one) for one in everything}))
    tried = Tried({}, {}, {}, Coverage(*watch.reached(path)), files)

    def jobs() -> Iterator[Any]:
        for number, place in enumerate(mutants.places):
            if (source := mutants.source(place)) is None:
                continue
            touching = watch.tests_of(path, place.lines)
            loading = place.function == TOP or "" in touching
            tests = watch.choose(everything, True) if place.function == TOP else watch.choose(touching)
            tried.tests[number], tried.nearest[number] = tests, watch.nearest(tests)
            if place.function == TOP:
                tried.outcomes[number] = WHEN_LOADED
                continue
            job = partial(watch.noticed_by, path, text, source, tests)
            yield (number, loading), watch.patience(tests), job

    for (number, loading), by in in_forks(jobs()):
        if by and by != CANNOT:
            watch.kills[by] += 1
            tried.outcomes[number] = NOTICED
        elif by is None:
            tried.outcomes[number] = TOO_LONG
        else:
            tried.outcomes[number] = WHEN_LOADED if loading or by == CANNOT else SURVIVED
    return tried


def conclude(
    path: Path,
    tried: Tried,
    golden: tuple[str, list[Any]],
    at_start: dict[Path, bytes],
    explained: dict[tuple[str, str, str], str],
) -> Measured:
    """The rest of the mutants, and what all of it comes to."""
    mutants = Mutants(at_start[path].decode())

    def jobs(work: Callable[[str, int], Callable[[], bool]]) -> Iterator[Any]:
        for number in [one for one, outcome in tried.outcomes.items() if outcome == WHEN_LOADED]:
            if source := mutants.source(mutants.places[number]):
                yield number, LOADING, work(source, number)

    def by_golden(source: str, number: int) -> Callable[[], bool]:
        return partial(noticed_by_golden, path, source, *golden)

    def by_nearest(source: str, number: int) -> Callable[[], bool]:
        return partial(noticed_when_loaded, path, source, tried.nearest[number])

    def by_tests(source: str, number: int) -> Callable[[], bool]:
        return partial(noticed_when_loaded, path, source, tried.tests[number])

    for work in (by_golden, by_nearest, by_tests):
        for number, noticed in in_forks(jobs(work)):
            if noticed is not False:
                tried.outcomes[number] = NOTICED if noticed else TOO_LONG
    survivors = []
    for number, outcome in sorted(tried.outcomes.items()):
        if outcome in (SURVIVED, WHEN_LOADED):
            place = mutants.places[number]
            key = (place.function, *mutants.difference(place))
            survivors.append(Survivor(*key, uitleg=explained.get(key, "")))
    outcomes = list(tried.outcomes.values())
    return Measured(
        gemeten_op=date.today(),
        commit=_commit(),
        code=digest([at_start[path]]),
        tests=digest(at_start[PROJECT / one] for one in tried.files),
        testbestanden=tried.files,
        dekking=tried.coverage,
        mutaties=len(outcomes),
        te_lang=outcomes.count(TOO_LONG),
        overleefd=tuple(survivors),
    )


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
