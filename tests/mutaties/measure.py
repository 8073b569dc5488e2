"""Measures what the quick tests notice: which code they reach, and which small changes of it make one fail.

Usage: python -m tests.mutaties.measure [MODULE…]
Measured are the parts that changed, or of which a test changed that noticed something, and again whatever
survived without an explanation; see --help.

A change inside a function goes into the running code of a fork, where the tests that reach its lines decide.
A change that also or only matters while modules are loaded gets a fork in which nothing is loaded yet.
The outcome is in tests/mutaties/mutaties.yml, where explanations written by hand stay, and in
docs/kwaliteit.json.
"""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from hooks.pages.parts_of_code import Part, part_at, parts_of
from hooks.pages.quality import CALCULATORS, PUBLISHED, Measured, Survivor, as_text, modules
from hooks.project import PROJECT
from tests.mutaties import forks
from tests.mutaties.forks import be_silent, beside, in_forks, patience
from tests.mutaties.loading import Change, name_of, start_shelf
from tests.mutaties.mutants import TOP, Mutants, Place
from tests.mutaties.needs import needs
from tests.mutaties.record import (
    Entry,
    published,
    read_record,
    texts_of_tests,
    to_measure,
    with_explanations,
    write_record,
)
from tests.mutaties.watch import AGAIN, CANNOT, GOLDEN, OPTIONS, QUICK, InFunction, Watch, file_of, plain

# Nothing of the project is in these, so that a fork need not load them again.
LIBRARIES = ("icalendar", "jinja2", "jsonschema", "markdown", "mkdocs.config", "playwright.sync_api", "yaml")
NOTICED, SURVIVED, TOO_LONG, WHEN_LOADED = "opgemerkt", "overleefd", "te lang", "bij het laden"
# About this measurement itself, and about a copy of the whole project.
NOT_THESE = ("--ignore=tests/pages/test_quality.py", "--ignore=tests/raamwerk/test_new_calculator.py")
WRITTEN_EVERY = 60  # seconds
TOGETHER = 12  # changes that are tried one after another in one fork

# The changes of a part that are tried: all, or only those that survived before.
Wanted = Mapping[str, frozenset[tuple[str, str, str]] | None]


@dataclass
class Tried:
    """What became of the changes of one module, by their number, and what is left for when it is loaded."""

    outcomes: dict[int, str] = field(default_factory=dict)
    noticed_by: dict[int, str] = field(default_factory=dict)
    at_loading: list[Change] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Welke kleine veranderingen de tests opmerken.")
    parser.add_argument("modules", nargs="*", help="een module of een map van calculators/; anders alle")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--alles", action="store_true", help="ook wat sinds de vorige meting hetzelfde is")
    which.add_argument("--overlevers", action="store_true", help="alleen wat overleefde, ook met een uitleg")
    parser.add_argument("--met", nargs="*", default=["tests"], help="alleen met de tests in deze mappen")
    parser.add_argument(
        "--tegelijk", type=int, default=forks.AT_ONCE, help="zoveel kopieën tegelijk (%(default)s)"
    )
    options = parser.parse_args(arguments)
    forks.AT_ONCE = options.tegelijk
    # Files may be edited while this runs; what counts is what was loaded.
    texts, tests = modules(), texts_of_tests()
    entries = read_record()
    wanted = {
        name: parts
        for name in in_order_of(texts, options.modules)
        if (parts := wanted_of(entries, texts[name], tests.values(), options))
    }
    if wanted:
        for library in LIBRARIES:
            importlib.import_module(library)
        watch, shelf = start_watch(texts, options.met), start_shelf()
        if not ready(watch, shelf):
            return 1
        entries = measured(entries, texts, tests, wanted, (watch, shelf))
    write_record(entries, texts)
    entries = read_record()
    PUBLISHED.write_text(as_text(published(entries)), encoding="utf-8")
    unexplained = [
        (one.measured, each) for one in entries for each in one.measured.overleefd if not each.uitleg
    ]
    for part, survivor in unexplained:
        print(f"zonder uitleg: {part.deel}\n  - {survivor.was}\n  + {survivor.wordt}")
    return 1 if unexplained else 0


def in_order_of(texts: Mapping[str, str], names: list[str]) -> list[str]:
    """The modules with these names or in these folders, in that order; without names all."""
    if not names:
        return list(texts)
    found = [one for name in names for one in texts if one == name or one.startswith(f"{name}/")]
    return list(dict.fromkeys(found))


def wanted_of(
    entries: Iterable[Entry], text: str, tests: Iterable[str], options: argparse.Namespace
) -> Wanted:
    """All changes of what was not measured as it is, and of the rest those that survived unexplained."""
    if options.alles:
        return dict.fromkeys(part.name for part in parts_of(text))
    known = {one.key: one.measured for one in entries}
    found = ((part.name, known.get((part.name, part.code))) for part in parts_of(text))
    left = {
        name: frozenset(each.key for each in one.overleefd if options.overlevers or not each.uitleg)
        for name, one in found
        if one
    }
    again = {name: keys for name, keys in left.items() if keys}
    return again if options.overlevers else {**again, **dict.fromkeys(to_measure(entries, text, tests))}


def ready(watch: Connection, shelf: Connection) -> bool:
    """Wait until all tests have run; what failed without any change is told."""
    failed, answers = watch.recv(), shelf.recv()
    for one in failed:
        print(f"mislukt ook zonder verandering, en telt niet mee: {one}", file=sys.stderr, flush=True)
    print(f"klaar om te meten, met {answers} vastgelegde antwoorden", flush=True)
    return bool(answers)


def measured(
    entries: list[Entry],
    texts: Mapping[str, str],
    tests: dict[str, str],
    wanted: Mapping[str, Wanted],
    doors: tuple[Connection, Connection],
) -> list[Entry]:
    """All that is known after measuring these parts too; it is written down meanwhile."""
    written = time.perf_counter()
    for name, parts in wanted.items():
        begin = time.perf_counter()
        path, mutants = CALCULATORS / f"{name}.py", Mutants(texts[name])
        doors[0].send((name, parts))
        tried = doors[0].recv()
        doors[1].send((path, texts[name], tried.at_loading))
        for number, by in doors[1].recv().items():
            if by is None:
                tried.outcomes[number] = TOO_LONG
            elif by:
                tried.outcomes[number], tried.noticed_by[number] = NOTICED, by
        assert "calculators" not in sys.modules
        fresh = conclude(texts[name], parts, tried, tests, mutants, entries)
        keys = {one.key for one in fresh}
        entries = [
            *(one for one in entries if one.key not in keys),
            *with_explanations(fresh, entries),
        ]
        if time.perf_counter() - written > WRITTEN_EVERY:
            write_record(entries, texts)
            written = time.perf_counter()
        noticed = [one for one in tried.outcomes.values() if one in (NOTICED, TOO_LONG)]
        seconds = time.perf_counter() - begin
        print(f"{name}: {len(noticed)} van {len(tried.outcomes)} opgemerkt, {seconds:.0f} s", flush=True)
    return entries


def start_watch(texts: Mapping[str, str], folders: list[str]) -> Connection:
    """A process that has run all the tests, and tries the changes inside functions."""

    def serve(door: Connection) -> None:
        be_silent()

        def listen(watch: Watch) -> None:
            door.send(watch.failed)
            while True:
                try:
                    name, parts = door.recv()
                except EOFError:
                    os._exit(0)
                door.send(try_inside(watch, CALCULATORS / f"{name}.py", texts[name], parts))

        pytest.main([*OPTIONS, *QUICK, *NOT_THESE, *folders], plugins=[Watch(CALCULATORS, listen)])
        door.send(["de tests zijn niet te laden"])

    return beside(serve)


def try_inside(watch: Watch, path: Path, text: str, wanted: Wanted) -> Tried:
    """Each change of these parts of a module in a fork, as far as its code is called by a test."""
    mutants, parts = Mutants(text), parts_of(text)
    everything = near_tests(watch, path)
    tried = Tried()
    chosen: dict[tuple[bool, range, int], list[str]] = {}
    places = {
        number: place
        for number, place in enumerate(mutants.places)
        if is_wanted(mutants, place, parts, wanted) and mutants.statement(place)
    }

    def tests_for(place: Place) -> list[str]:
        top = place.function == TOP
        times = 1 if wanted[part_of(place, parts)] is None else AGAIN
        key = (top, range(0) if top else place.lines, times)
        if key not in chosen:
            chosen[key] = watch.choose(everything if top else watch.tests_of(path, place.lines), top, times)
        return chosen[key]

    def change(number: int) -> InFunction | None:
        place = places[number]
        tests = watch.in_order([one for one in tests_for(place) if one in watch.items], part_of(place, parts))
        statement = mutants.statement(place)
        return InFunction(*statement, tests) if statement else None

    def conclude_one(number: int, by: str) -> None:
        place = places[number]
        if by and by != CANNOT:
            watch.count(by, part_of(place, parts))
            tried.outcomes[number], tried.noticed_by[number] = NOTICED, by
        else:
            loading = by == CANNOT or "" in watch.tests_of(path, place.lines)
            tried.outcomes[number] = WHEN_LOADED if loading else SURVIVED

    for number, place in places.items():
        if place.function == TOP:
            tried.outcomes[number] = WHEN_LOADED
    left = [number for number, place in places.items() if place.function != TOP]
    together = TOGETHER
    while left:
        again: list[int] = []
        groups = [left[first : first + together] for first in range(0, len(left), together)]
        jobs = (
            (
                group,
                patience(0),
                partial(watch.noticed_by, path, [one for each in group if (one := change(each))]),
            )
            for group in groups
        )
        for group, told in in_forks(jobs):
            if len(told) > len(group) or (told and together == 1):
                for number, by in zip(group, told, strict=False):
                    conclude_one(number, by)
            elif together == 1:
                tried.outcomes[group[0]] = TOO_LONG
            else:
                again += group
        unsound = {one for one in set(tried.noticed_by.values()) if not watch.is_sound(one)}
        for name in unsound:
            del watch.items[name]
        again += [number for number, by in tried.noticed_by.items() if by in unsound]
        for number in again:
            tried.noticed_by.pop(number, None)
        left, together = again, 1
    for number, outcome in tried.outcomes.items():
        source = mutants.source(mutants.places[number])
        if outcome == WHEN_LOADED and source:
            # The golden answers are asked without pytest, all of them.
            tests = [
                one for one in tests_for(places[number]) if one in watch.items and file_of(one) != GOLDEN
            ]
            nearest = watch.nearest(tests)
            tried.at_loading.append(
                Change(number, source, tuple(nearest), tuple(one for one in tests if one not in nearest))
            )
    return tried


def near_tests(watch: Watch, path: Path) -> set[str]:
    """The tests that reach this module, or one that uses it: a constant leaves no trace itself."""
    name = name_of(path)
    users = [one for one, loaded in needs().items() if name in loaded and one.startswith("calculators.")]
    paths = [PROJECT / f"{one.replace('.', '/')}.py" for one in users]
    return set().union(*(watch.tests_of(one) for one in (path, *paths))) - {""}


def is_wanted(mutants: Mutants, place: Place, parts: list[Part], wanted: Wanted) -> bool:
    part = part_of(place, parts)
    if part not in wanted:
        return False
    keys = wanted[part]
    if keys is None:
        return True
    return (place.function, *mutants.difference(place)) in keys


def part_of(place: Place, parts: list[Part]) -> str:
    """The part of the module that a mutant is counted with."""
    found = part_at(parts, place.lines.start)
    return found.name if found else TOP


def conclude(
    text: str,
    wanted: Wanted,
    tried: Tried,
    tests: dict[str, str],
    mutants: Mutants,
    known: Iterable[Entry],
) -> list[Entry]:
    """What all changes come to by part."""
    parts = parts_of(text)
    before = {one.key: one for one in known}
    made = []
    for part in (one for one in parts if one.name in wanted):
        numbers = [one for one in sorted(tried.outcomes) if part_of(mutants.places[one], parts) == part.name]
        outcomes = [tried.outcomes[one] for one in numbers]
        survivors = tuple(
            Survivor(mutants.places[one].function, *mutants.difference(mutants.places[one]))
            for one, outcome in zip(numbers, outcomes, strict=True)
            if outcome in (SURVIVED, WHEN_LOADED)
        )
        by = {plain(tried.noticed_by[one]) for one in numbers if one in tried.noticed_by}
        door = {tests[one] for one in by if one in tests}
        count, too_long = len(numbers), outcomes.count(TOO_LONG)
        if (keys := wanted[part.name]) is not None:
            old = before[(part.name, part.code)]
            survivors += tuple(one for one in old.measured.overleefd if one.key not in keys)
            count, too_long = old.measured.mutaties, too_long + old.measured.te_lang
            door |= set(old.door or ())
        measured = Measured(part.name, part.code, date.today(), _commit(), count, too_long, survivors)
        made.append(Entry(measured, tuple(sorted(door))))
    return made


@cache
def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, check=True, text=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
