"""Runs tests in forks of this process: with one change of the calculators in each, a few at once."""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import pytest
from hypothesis import Phase, settings

from hooks.project import PROJECT

AT_ONCE = 2
STUCK = 3600  # seconds after which a fork that only waits is given up
MEMORY = 2 << 30  # bytes that a fork may use
PATIENCE = 5  # a change may take this many times as long as the code as it is, and so many seconds more
OPTIONS = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "tests"]
GOLDEN = "tests/golden/test_golden.py"
GOLDEN_TEST = f"{GOLDEN}::test_an_answer_is_the_one_that_was_laid_down"
LOADING = "laden"  # who noticed when nothing can be loaded any more
MOST = 60  # tests of a file decide about one change
CANNOT = "kan niet"  # a changed function does not fit into the place of the old one
QUICK = ["-m", "not bouw and not browser and not node and not opdracht and not veel"]


def in_forks(jobs: Iterable[tuple[Any, float, Callable[[], Any]]]) -> Iterator[tuple[Any, Any]]:
    """Each job with its outcome, as they end; None when it took more seconds than it may, or died."""
    running: dict[int, tuple[Any, int]] = {}
    for key, seconds, work in jobs:
        if len(running) >= AT_ONCE:
            yield _one_that_ended(running)
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            try:
                _be_modest(seconds)
                os.write(writing, pickle.dumps(work()))
            finally:
                os._exit(0)
        os.close(writing)
        running[child] = (key, reading)
    while running:
        yield _one_that_ended(running)


def _one_that_ended(running: dict[int, tuple[Any, int]]) -> tuple[Any, Any]:
    child = os.wait()[0]
    key, reading = running.pop(child)
    with os.fdopen(reading, "rb") as said:
        text = said.read()
    return key, pickle.loads(text) if text else None


def _be_modest(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_PROF, seconds)  # of work, so that a busy machine makes no difference
    signal.alarm(STUCK)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    be_silent()


def be_silent() -> None:
    """Says nothing more; with -s pytest writes to the ordinary streams only."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(silence, stream)


class Deterministic:
    """The same examples each time, and no search for the smallest one that fails."""

    def __init__(self) -> None:
        self.failure = ""

    def pytest_configure(self) -> None:
        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutation", deadline=None, derandomize=True, database=None, phases=phases)
        settings.load_profile("mutation")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failure = f"{report.nodeid}\n{report.longreprtext}"


class Watch(Deterministic):
    """Runs every quick test once to see what it touches; after that `then` may try changes in forks."""

    def __init__(self, folder: Path, then: Callable[[Watch], None]) -> None:
        super().__init__()
        self.folder, self.then = folder, then
        self.seconds: dict[str, float] = {}
        self.kills: Counter[str] = Counter()
        self.coverage = coverage.Coverage(data_file=None, config_file=False, include=[str(folder / "*")])
        self.coverage.start()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items if not repeats(item)}
        for item in self.items.values():
            self.coverage.switch_context(item.nodeid)
            begin = time.process_time()
            self.run(item)
            self.seconds[item.nodeid] = time.process_time() - begin
            if self.failure:
                pytest.exit("a test fails without any change")
        self.coverage.stop()
        data = self.coverage.get_data()
        self.touched = {
            Path(name): {line: set(tests) for line, tests in data.contexts_by_lineno(name).items()}
            for name in data.measured_files()
        }
        self.width = Counter(
            test for lines in self.touched.values() for tests in lines.values() for test in tests
        )
        self.functions = [
            one
            for one in gc.get_objects()
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(self.folder))
        ]
        gc.collect()
        gc.freeze()
        self.then(self)
        return True

    def run(self, item: pytest.Item) -> None:
        """Runs one test and clears up after it and its file; what a whole session shares stays as it is."""
        elsewhere = next(one for one in self.items.values() if one.path != item.path)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=elsewhere)

    def tests_of(self, path: Path, lines: range | None = None) -> set[str]:
        """The tests that touch these lines, or any line; "" stands for touched while the tests are loaded."""
        found = self.touched.get(path, {})
        return set().union(*(tests for line, tests in found.items() if lines is None or line in lines))

    def choose(self, tests: set[str], with_all_values: bool = False) -> list[str]:
        """The tests that decide: of each file those that reach the least other code.

        First come those that noticed most until now, then the quickest. A test that is called with several
        values counts once when it will run with all of them.
        """
        files: dict[str, list[str]] = {}
        names: set[str] = set()
        for one in sorted(tests - {""}, key=lambda one: (self.width[one], one)):
            name = plain(one) if with_all_values else one
            if name not in names:
                names.add(name)
                files.setdefault(file_of(one), []).append(one)
        chosen = [one for name, found in files.items() for one in found[: None if name == GOLDEN else MOST]]
        return sorted(chosen, key=lambda one: (-self.kills[one], self.seconds[one]))

    def nearest(self, tests: list[str]) -> list[str]:
        """The tests of the file that has the most specific one."""
        name = file_of(min(tests, key=lambda one: (self.width[one], one), default=""))
        return [one for one in tests if file_of(one) == name]

    def patience(self, tests: Iterable[str]) -> float:
        return PATIENCE * (1 + sum(self.seconds[one] for one in tests))

    def noticed_by(self, path: Path, text: str, source: str, tests: list[str]) -> str:
        """The first test that fails with the changed code put in place; "" when all pass, or CANNOT."""
        if not self._put_in_place(path, text, source):
            return CANNOT
        for name in tests:
            self.run(self.items[name])
            if self.failure:
                return name
        return ""

    def _put_in_place(self, path: Path, text: str, source: str) -> bool:
        old = _by_name(compile(text, str(path), "exec"))
        new = _by_name(compile(source, str(path), "exec"))
        try:
            for function in self.functions:
                name = function.__code__.co_qualname
                if function.__code__.co_filename == str(path) and name in new and new[name] != old[name]:
                    function.__code__ = new[name]
        except ValueError:  # it has another number of outer variables
            return False
        return True


def _by_name(code: CodeType) -> dict[str, CodeType]:
    """The code of each function with a name."""
    found = {}
    for part in code.co_consts:
        if isinstance(part, CodeType):
            if not part.co_name.startswith("<"):
                found[part.co_qualname] = part
            found |= _by_name(part)
    return found


def file_of(test: str) -> str:
    """The file that a test stands in."""
    return test.partition("::")[0]


def repeats(item: pytest.Item) -> bool:
    """Whether it asks more of what another test asks too: a change is noticed by that one."""
    return item.name.startswith("test_both_ways") and not item.name.endswith(("-0]", "[0]"))


class Chosen(Deterministic):
    """Only these tests, in this order, until one fails."""

    def __init__(self, tests: list[str]) -> None:
        super().__init__()
        self.order = {plain(one): place for place, one in reversed(list(enumerate(tests)))}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [one for one in items if plain(one.nodeid) in self.order and not repeats(one)]
        items[:] = sorted(chosen, key=lambda one: self.order[plain(one.nodeid)])


def noticed_when_loaded(path: Path, source: str, tests: list[str]) -> str:
    """The test that fails with the changed module instead of the real one; LOADING when none can be loaded.

    Nothing of the project may be loaded yet.
    """
    sys.meta_path.insert(0, _Instead(path, source))
    files = sorted({file_of(one) for one in tests})
    options = [*OPTIONS[:-1], "-x", *QUICK, *files]
    chosen = Chosen(tests)
    if pytest.main(options, plugins=[chosen]) == pytest.ExitCode.OK:
        return ""
    return chosen.failure.partition("\n")[0] or LOADING


def noticed_by_golden(path: Path, source: str, data_text: str, cases: list[Any]) -> str:
    """The test of the golden answers, if one changes or is no longer given; without pytest, so quicker."""
    sys.meta_path.insert(0, _Instead(path, source))
    try:
        golden = import_module("tests.golden.lay_down")
        return GOLDEN_TEST if golden.differs(data_text, cases, path.parent.name) else ""
    except Exception:
        return GOLDEN_TEST


def plain(name: str) -> str:
    """A test without the values it is called with: these may come from the changed module."""
    return name.partition("[")[0]


class _Instead(MetaPathFinder, SourceFileLoader):  # type: ignore[misc]  # typeshed itself: two bases differ
    def __init__(self, path: Path, source: str) -> None:
        super().__init__(".".join(path.relative_to(PROJECT).with_suffix("").parts), str(path))
        self.source = source

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        return spec_from_file_location(fullname, self.path, loader=self)

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.path, "exec")
