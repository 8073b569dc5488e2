"""Measures what the quick tests notice: which code they reach, and which small changes of it make one fail.

Usage: python -m tests.mutaties.measure [MODULE…]
Without names: the parts that changed, or of which a test changed that noticed something; else all of these.

A change inside a function goes into the running code of a fork, where the tests that reach its lines decide.
A change that also or only matters while modules are loaded gets a fork in which nothing is loaded yet.
The outcome is in tests/mutaties/mutaties.yml, where explanations written by hand stay, and in
docs/kwaliteit.json.
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

from hooks.pages.parts_of_code import Part, part_at, parts_of
from hooks.pages.quality import CALCULATORS, PUBLISHED, Measured, Survivor, as_text, modules
from hooks.project import PROJECT
from tests import green
from tests.mutaties.forks import (
    CANNOT,
    OPTIONS,
    QUICK,
    Watch,
    be_silent,
    in_forks,
    noticed_by_golden,
    noticed_when_loaded,
    plain,
)
from tests.mutaties.mutants import TOP, Mutants, Place
from tests.mutaties.record import (
    Entry,
    published,
    read_record,
    texts_of_tests,
    to_measure,
    with_explanations,
    write_record,
)

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
    noticed_by: dict[int, str]


def main(names: list[str]) -> int:
    os.environ[green.ALL] = "1"  # a change may make a test fail that was green
    # Files may be edited while this runs; what counts is what was loaded.
    texts, tests = modules(), texts_of_tests()
    old = read_record()
    wanted = {
        name: {part.name for part in parts_of(text)} if names else to_measure(old, text, tests.values())
        for name, text in texts.items()
        if not names or name in names
    }
    wanted = {name: parts for name, parts in wanted.items() if parts}
    for library in LIBRARIES:
        importlib.import_module(library)
    door = start_watch(texts) if wanted else None
    golden = door.recv() if door else ""
    if wanted and isinstance(golden, str):
        print(golden, file=sys.stderr)
        return 1
    entries = old
    for name, parts in wanted.items():
        assert door
        assert not isinstance(golden, str)
        begin = time.perf_counter()
        door.send((name, parts))
        tried = door.recv()
        assert "calculators" not in sys.modules
        fresh = conclude(CALCULATORS / f"{name}.py", texts[name], parts, tried, golden, tests)
        keys = {one.key for one in fresh}
        entries = [*(one for one in entries if one.key not in keys), *with_explanations(fresh, old)]
        write_record(entries, texts)
        noticed, mutants = (
            sum(getattr(one.measured, of) for one in fresh) for of in ("opgemerkt", "mutaties")
        )
        print(f"{name}: {noticed} van {mutants} opgemerkt, {time.perf_counter() - begin:.0f} s", flush=True)
    write_record(entries, texts)
    entries = read_record()
    PUBLISHED.write_text(as_text(published(entries)), encoding="utf-8")
    unexplained = [
        (one.measured, each) for one in entries for each in one.measured.overleefd if not each.uitleg
    ]
    for part, survivor in unexplained:
        print(f"zonder uitleg: {part.deel}\n  - {survivor.was}\n  + {survivor.wordt}")
    return 1 if unexplained else 0


def start_watch(texts: dict[str, str]) -> Connection:
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
                name, parts = theirs.recv()
            except EOFError:
                os._exit(0)
            theirs.send(try_inside(watch, CALCULATORS / f"{name}.py", texts[name], parts))

    watch = Watch(CALCULATORS, serve)
    pytest.main([*OPTIONS, *QUICK, *NOT_THESE], plugins=[watch])
    theirs.send(watch.failure or "de tests zijn niet te laden")
    os._exit(1)


def try_inside(watch: Watch, path: Path, text: str, wanted: set[str]) -> Tried:
    """Each mutant of these parts of a module in a fork, as far as its code is called by a test."""
    mutants, parts = Mutants(text), parts_of(text)
    everything = watch.tests_of(path) - {""}
    tried = Tried({}, {}, {}, {})

    def jobs() -> Iterator[Any]:
        for number, place in enumerate(mutants.places):
            if part_of(place, parts) not in wanted or (source := mutants.source(place)) is None:
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
            tried.outcomes[number], tried.noticed_by[number] = NOTICED, by
        elif by is None:
            tried.outcomes[number] = TOO_LONG
        else:
            tried.outcomes[number] = WHEN_LOADED if loading or by == CANNOT else SURVIVED
    return tried


def part_of(place: Place, parts: list[Part]) -> str:
    """The part of the module that a mutant is counted with."""
    found = part_at(parts, place.lines.start)
    return found.name if found else TOP


def conclude(
    path: Path,
    text: str,
    wanted: set[str],
    tried: Tried,
    golden: tuple[str, list[Any]],
    tests: dict[str, str],
) -> list[Entry]:
    """The rest of the mutants, and what all of them come to by part."""
    mutants, parts = Mutants(text), parts_of(text)

    def jobs(work: Callable[[str, int], Callable[[], str | None]]) -> Iterator[Any]:
        for number in [one for one, outcome in tried.outcomes.items() if outcome == WHEN_LOADED]:
            if source := mutants.source(mutants.places[number]):
                yield number, LOADING, work(source, number)

    def by_golden(source: str, number: int) -> Callable[[], str]:
        return partial(noticed_by_golden, path, source, *golden)

    def by_nearest(source: str, number: int) -> Callable[[], str]:
        return partial(noticed_when_loaded, path, source, tried.nearest[number])

    def by_tests(source: str, number: int) -> Callable[[], str]:
        return partial(noticed_when_loaded, path, source, tried.tests[number])

    for work in (by_golden, by_nearest, by_tests):
        for number, by in in_forks(jobs(work)):
            if by:
                tried.outcomes[number], tried.noticed_by[number] = NOTICED, by
            elif by is None:
                tried.outcomes[number] = TOO_LONG
    made = []
    for part in (one for one in parts if one.name in wanted):
        numbers = [one for one in sorted(tried.outcomes) if part_of(mutants.places[one], parts) == part.name]
        outcomes = [tried.outcomes[one] for one in numbers]
        survivors = [
            Survivor(mutants.places[one].function, *mutants.difference(mutants.places[one]))
            for one, outcome in zip(numbers, outcomes, strict=True)
            if outcome in (SURVIVED, WHEN_LOADED)
        ]
        by = {plain(tried.noticed_by[one]) for one in numbers if one in tried.noticed_by}
        measured = Measured(
            part.name,
            part.code,
            date.today(),
            _commit(),
            len(numbers),
            outcomes.count(TOO_LONG),
            tuple(survivors),
        )
        made.append(Entry(measured, tuple(sorted({tests[one] for one in by if one in tests}))))
    return made


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
