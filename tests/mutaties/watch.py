"""Runs every quick test once to see what it reaches, and then those that decide, with a change in place."""

from __future__ import annotations

import gc
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cached_property
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import pytest
from hypothesis import Phase, settings

from tests.mutaties.forks import in_fork, may_take, patience

GOLDEN = "tests/golden/test_golden.py"
MOST = 60  # tests of a file decide about one change
MOST_SECONDS = 1.5  # of all files together, and as many of the golden answers
AGAIN = 5  # times as many tests, and seconds, for a change that survived before
CANNOT = "kan niet"  # a changed function does not fit into the place of the old one
OPTIONS = ["-q", "-s", "-n0", "-p", "no:cacheprovider", "--assert=plain", "--tb=native"]
QUICK = ["-m", "not bouw and not browser and not node and not opdracht and not verzonnen and not veel"]
KEPT_BY_DATA = "_onthouden"  # where Gegevens keep what they were asked; these cannot be imported here
CLOSER = 20  # a change noticed in the same part counts as so many elsewhere


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


@dataclass(frozen=True)
class InFunction:
    """A change inside a function: the statement of the module as it is and changed, and who decide."""

    text: str
    source: str
    tests: Sequence[str]


class Watch(Deterministic):
    """Runs every quick test once to see what it touches; after that `then` may try changes in forks."""

    def __init__(self, folder: Path, then: Callable[[Watch], None]) -> None:
        super().__init__()
        self.folder, self.then = folder, then
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []
        self.kills: Counter[str] = Counter()
        self.kills_in: dict[object, Counter[str]] = defaultdict(Counter)
        self._reached: dict[tuple[Path, range | None], set[str]] = {}
        self._sound: dict[str, bool] = {}
        self._elsewhere: dict[Path, pytest.Item | None] = {}
        self._codes: dict[str, dict[str, CodeType]] = {}
        self.coverage = coverage.Coverage(data_file=None, config_file=False, include=[str(folder / "*")])
        self.coverage.start()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.items = {item.nodeid: item for item in session.items if not repeats(item)}
        for name, item in list(self.items.items()):
            self.coverage.switch_context(name)
            begin = time.process_time()
            self.run(item)
            self.seconds[name] = time.process_time() - begin
            if self.failure:  # it can decide about nothing
                self.failed.append(self.failure)
                self.failure = ""
                del self.items[name]
        self.coverage.stop()
        data = self.coverage.get_data()
        self.touched = {
            Path(name): {
                line: {one for one in tests if not one or one in self.items}
                for line, tests in data.contexts_by_lineno(name).items()
            }
            for name in data.measured_files()
        }
        self.width = Counter(
            test for lines in self.touched.values() for tests in lines.values() for test in tests
        )
        self.functions: dict[str, list[FunctionType]] = defaultdict(list)
        gc.unfreeze()  # what stays until the end is not among its objects
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(self.folder)):
                self.functions[one.__code__.co_filename].append(one)
        self._kept = _forget_what_was_worked_out()
        gc.collect()
        gc.freeze()
        self.then(self)
        return True

    def run(self, item: pytest.Item) -> None:
        """Runs one test and clears up after it and its folder; what a whole session shares stays as it is."""
        folder = item.path.parent
        if folder not in self._elsewhere:
            others = (one for one in self.items.values() if one.path.parent != folder)
            self._elsewhere[folder] = next(others, None)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=self._elsewhere[folder])

    def tests_of(self, path: Path, lines: range | None = None) -> set[str]:
        """The tests that touch these lines, or any line; "" stands for touched while the tests are loaded."""
        key = (path, lines)
        if key not in self._reached:
            found = self.touched.get(path, {})
            tests = (tests for line, tests in found.items() if lines is None or line in lines)
            self._reached[key] = set().union(*tests)
        return self._reached[key]

    def choose(self, tests: Iterable[str], with_all_values: bool = False, times: int = 1) -> list[str]:
        """The tests that decide: those that reach the least other code, of each file and of all together.

        A test that is called with several values counts once when it will run with all of them. So many
        times as many decide about what the first ones did not notice.
        """
        files: Counter[str] = Counter()
        seconds: dict[bool, float] = {True: 0, False: 0}
        names: set[str] = set()
        chosen = []
        for one in sorted(set(tests) - {""}, key=lambda one: (self.width[one], one)):
            name, file = plain(one) if with_all_values else one, file_of(one)
            golden = file == GOLDEN
            enough = seconds[golden] > times * MOST_SECONDS or (files[file] >= times * MOST and not golden)
            if name in names or enough:
                continue
            names.add(name)
            files[file] += 1
            seconds[golden] += self.seconds[one]
            chosen.append(one)
        return chosen

    def in_order(self, tests: list[str], part: object) -> list[str]:
        """First those that will most likely notice a change of this part in the least time."""
        near = self.kills_in[part]
        return sorted(
            tests,
            key=lambda one: (
                -(CLOSER * near[one] + self.kills[one]) / (0.01 + self.seconds[one]),
                self.seconds[one],
            ),
        )

    def count(self, test: str, part: object) -> None:
        self.kills[test] += 1
        self.kills_in[part][test] += 1

    def nearest(self, tests: list[str]) -> list[str]:
        """The tests of the file that has the most specific one."""
        name = file_of(min(tests, key=lambda one: (self.width[one], one), default=""))
        return [one for one in tests if file_of(one) == name]

    def noticed_by(self, path: Path, changes: Sequence[InFunction]) -> Iterator[str | None]:
        """Of each change the first test that fails with it in place; "" when all pass, or CANNOT.

        The time of this process runs out when a test takes far longer than without the change. At the end
        comes None if all that failed passes again when the code is as it was: else a change left something
        behind, and each must be tried alone.
        """
        noticed: set[str] = set()
        for one in changes:
            by = CANNOT
            self._forget_what_data_kept()
            if self._put_in_place(path, one.source, one.text):
                by = self._first_that_fails(one.tests)
                noticed.add(by)
            self._put_in_place(path, one.text, one.source)
            yield by
        self._forget_what_data_kept()
        if self._first_that_fails(sorted(noticed - {""})) == "":
            yield None

    def _forget_what_data_kept(self) -> None:
        """What the tests about the change before made data keep, with the code that was in place then."""
        for kept in self._kept:
            kept.clear()

    def is_sound(self, test: str) -> bool:
        """Whether a test passes in a fork without any change: then it is the change that it noticed."""
        if test not in self._sound:
            self._sound[test] = in_fork(patience(0), lambda: self._first_that_fails([test])) == ""
        return self._sound[test]

    def _first_that_fails(self, tests: Iterable[str]) -> str:
        self.failure = ""
        for name in tests:
            may_take(patience(self.seconds[name]))
            self.run(self.items[name])
            if self.failure:
                return name
        return ""

    def _put_in_place(self, path: Path, source: str, instead: str) -> bool:
        new, old = self._code(path, source), self._code(path, instead)
        functions = self.functions[str(path)]
        try:
            for function in functions:
                name = function.__code__.co_qualname
                if name in new and new[name] != old.get(name):
                    function.__code__ = new[name]
        except ValueError:  # it has another number of outer variables
            return False
        return True

    def _code(self, path: Path, source: str) -> dict[str, CodeType]:
        if source not in self._codes:
            self._codes[source] = _by_name(compile(source, str(path), "exec"))
        return self._codes[source]


def _forget_what_was_worked_out() -> list[dict[Any, Any]]:
    """What is kept from the tests that ran: a change of how it is worked out must show.

    Given is where data keep what they are asked, to forget that again.
    """
    kept: dict[type, list[str]] = {}
    asked: list[dict[Any, Any]] = []
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and str(one.__module__).startswith("calculators."):
            one.cache_clear()
        kind = type(one)
        if not str(kind.__module__).startswith("calculators."):
            continue
        if kind not in kept:
            kept[kind] = [
                name
                for above in kind.__mro__
                for name, value in vars(above).items()
                if isinstance(value, cached_property)
            ]
        for name in kept[kind]:
            vars(one).pop(name, None)
        if isinstance(answers := getattr(one, KEPT_BY_DATA, None), dict):
            answers.clear()
            asked.append(answers)
    return asked


def _by_name(code: CodeType) -> dict[str, CodeType]:
    """The code of each function with a name."""
    found: dict[str, Any] = {}
    for part in code.co_consts:
        if isinstance(part, CodeType):
            if not part.co_name.startswith("<"):
                found[part.co_qualname] = part
            found |= _by_name(part)
    return found


def file_of(test: str) -> str:
    """The file that a test stands in."""
    return test.partition("::")[0]


def plain(name: str) -> str:
    """A test without the values it is called with: these may come from the changed module."""
    return name.partition("[")[0]


def repeats(item: pytest.Item) -> bool:
    """Whether it asks more of what another test asks too: a change is noticed by that one."""
    return item.name.startswith("test_both_ways") and not item.name.endswith(("-0]", "[0]"))
