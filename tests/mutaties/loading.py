"""Tries changes that matter while modules are loaded, where all else is loaded."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from hooks.project import PROJECT
from tests.mutaties.forks import be_silent, beside, in_fork, in_forks, may_take, patience
from tests.mutaties.needs import all_needed_by, all_that_need, forget
from tests.mutaties.watch import GOLDEN, OPTIONS, QUICK, Deterministic, file_of, plain, repeats

GOLDEN_TEST = f"{GOLDEN}::test_an_answer_is_the_one_that_was_laid_down"
LOADING = "laden"  # who noticed when nothing can be loaded any more
TO_LOAD = 10  # seconds to load all that is not loaded
MOST_SECONDS = 4.0  # of golden answers about one change
LAY_DOWN, TEST_GOLDEN, LOKET = (
    "tests.golden.lay_down",
    "tests.golden.test_golden",
    "calculators.raamwerk.loket",
)
# What reads the policy knows the calculators only to check them: it need not read it again for each change.
OF_THE_POLICY = ("tests.frozen", "hooks.reading", "hooks.corpus")
NOT_LOADED = ("tests.conftest", "tests.mutaties")


@dataclass(frozen=True)
class Change:
    """A change of a module, and the tests that decide about it."""

    number: int
    source: str
    nearest: tuple[str, ...]
    tests: tuple[str, ...]


class Shelf:
    """All that the tests need, loaded once, with the golden answers as they are without a change."""

    def __init__(self) -> None:
        tests = [path for path in (PROJECT / "tests").rglob("test_*.py") if "browser" not in path.parts]
        names = [".".join(path.relative_to(PROJECT).with_suffix("").parts) for path in tests]
        for name in sorted(all_needed_by([*names, "tests.conftest"]) - set(names)):
            if not name.startswith(NOT_LOADED):
                import_module(name)
        golden, frozen = import_module(TEST_GOLDEN), import_module("tests.frozen")
        frozen.corpus()
        frozen.data()
        self.data_text: str = golden.DATA_TEXT
        self.data = replace(import_module(LOKET).laad(self.data_text), corpus="…")
        self.cases: list[tuple[str, ...]] = golden.CASES
        self.seconds: dict[int, float] = {}
        for number, case in enumerate(self.cases):
            begin = time.process_time()
            if _is_laid_down(self.data_text, case):
                self.seconds[number] = time.process_time() - begin
        import_module("hooks.kept")._own.cache_clear()
        forget([TEST_GOLDEN])
        gc.collect()
        gc.freeze()

    def serve(self, door: Connection) -> None:
        while True:
            try:
                path, text, changes = door.recv()
            except EOFError:
                return
            round_ = beside(partial(self._one_module, path, text, changes))
            door.send(round_.recv())
            os.wait()

    def _one_module(self, path: Path, text: str, changes: list[Change], door: Connection) -> None:
        """Who noticed each change: "" when nobody, None when it ran for too long."""
        name = name_of(path)
        anew = all_that_need(name)
        if same_data := not any(one.startswith("calculators.kaders") for one in anew):
            anew = {one for one in anew if not one.startswith(OF_THE_POLICY)}
        forget(anew)
        calculators = [case[0].replace("-", "_") for case in self.cases]
        mine = [number for number in self.seconds if f"calculators.{calculators[number]}" in anew]
        kills: Counter[int] = Counter()
        found: dict[int, str | None] = {}

        def cases() -> list[int]:
            ordered = sorted(mine, key=lambda one: (-kills[one] / self.seconds[one], self.seconds[one]))
            return list(_within(ordered, self.seconds))

        def golden(source: str) -> Callable[[], int | str]:
            return partial(self._differs, path, source, cases(), same_data)

        def tried(work: Callable[[Change], Callable[[], Any]]) -> Iterator[tuple[Change, Any]]:
            left = [one for one in changes if found.get(one.number, "") == ""]
            jobs = ((one, patience(TO_LOAD), partial(_alone, work(one))) for one in left)
            return ((one, told[0] if told else None) for one, told in in_forks(jobs))

        # Without any change nothing may differ.
        if mine and in_fork(patience(TO_LOAD), golden(text)) == "":
            for change, by in tried(lambda one: golden(one.source)):
                found[change.number] = GOLDEN_TEST if isinstance(by, int) else by
                if isinstance(by, int):
                    kills[by] += 1
        noticed: dict[int, str] = {}
        for nearest in (True, False):

            def by_tests(one: Change, nearest: bool = nearest) -> Callable[[], str]:
                return partial(noticed_when_loaded, path, one.source, one.nearest if nearest else one.tests)

            for change, by in tried(by_tests):
                found[change.number] = by
                if by:
                    noticed[change.number] = by
        if unsound := self._unsound(path, text, noticed, changes):
            for number in unsound:
                found[number] = ""
        door.send(found)

    def _unsound(self, path: Path, text: str, noticed: dict[int, str], changes: list[Change]) -> list[int]:
        """The changes of which we cannot say that it is they that were noticed: that test fails anyway."""
        first = {change.number: change.tests[:1] for change in changes}
        tests = {number: sorted(first[number]) if by == LOADING else [by] for number, by in noticed.items()}

        def passes(names: Iterable[str]) -> bool:
            control = partial(noticed_when_loaded, path, text, sorted(set(names)))
            return bool(in_fork(patience(TO_LOAD), control) == "")

        every = sorted({one for names in tests.values() for one in names})
        if not every or passes(every):
            return []
        good = {one: passes([one]) for one in every}
        return [number for number, names in tests.items() if not all(good[one] for one in names)]

    def _differs(self, path: Path, source: str, cases: list[int], same_data: bool) -> int | str:
        """The number of the golden answer that changes or is no longer given; without pytest, so quicker."""
        sys.meta_path.insert(0, _Instead(path, source))
        try:
            lay_down = import_module(LAY_DOWN)
            if same_data:
                import_module(LOKET).controleer(self.data)
                vars(lay_down)["_data"] = lambda _: self.data
        except Exception:
            return cases[0]
        for number in cases:
            may_take(patience(self.seconds[number]))
            try:
                if not _is_laid_down(self.data_text, self.cases[number]):
                    return number
            except Exception:
                return number
        return ""


class Chosen(Deterministic):
    """Only these tests, in this order, until one fails."""

    def __init__(self, tests: Sequence[str]) -> None:
        super().__init__()
        self.order = {plain(one): place for place, one in reversed(list(enumerate(tests)))}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [one for one in items if plain(one.nodeid) in self.order and not repeats(one)]
        items[:] = sorted(chosen, key=lambda one: self.order[plain(one.nodeid)])


def noticed_when_loaded(path: Path, source: str, tests: Sequence[str]) -> str:
    """The test that fails with the changed module instead of the real one; LOADING when none can be loaded.

    What needs the module may not be loaded yet.
    """
    if not tests:
        return ""
    sys.meta_path.insert(0, _Instead(path, source))
    files = sorted({file_of(one) for one in tests})
    chosen = Chosen(tests)
    if pytest.main([*OPTIONS, "-x", *QUICK, *files], plugins=[chosen]) == pytest.ExitCode.OK:
        return ""
    return chosen.failure.partition("\n")[0] or LOADING


def start_shelf() -> Connection:
    """A process with all loaded, that tries changes."""

    def serve(door: Connection) -> None:
        be_silent()
        shelf = Shelf()
        door.send(len(shelf.seconds))
        shelf.serve(door)

    return beside(serve)


def _alone(work: Callable[[], Any]) -> list[Any]:
    return [work()]


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PROJECT).with_suffix("").parts)


def _is_laid_down(data_text: str, case: tuple[str, ...]) -> bool:
    lay_down = import_module(LAY_DOWN)
    return bool(lay_down.given(data_text, case) == lay_down.laid_down(case[0]).get(case[1]))


def _within(cases: list[int], seconds: dict[int, float]) -> Iterator[int]:
    spent = 0.0
    for case in cases:
        if spent > MOST_SECONDS:
            return
        spent += seconds[case]
        yield case


class _Instead(MetaPathFinder, SourceFileLoader):  # type: ignore[misc]  # typeshed itself: two bases differ
    def __init__(self, path: Path, source: str) -> None:
        super().__init__(name_of(path), str(path))
        self.source = source

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return spec_from_file_location(fullname, self.path, loader=self)

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec")
