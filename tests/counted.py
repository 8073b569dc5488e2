"""Which tests count when is measured what code they reach: the quick ones of the calculators themselves.

Everything runs in one go, and only while one of these tests runs, coverage looks on. What a test of pages or
of search happens to reach does not count, nor what made-up questions reach.
"""

from __future__ import annotations

import os
from pathlib import Path

import coverage
import pytest

from hooks.project import PROJECT

TESTS = Path(__file__).parent
NOT_QUICK = ("bouw", "browser", "node", "handvol", "verzonnen", "veel")
GOLDEN = "golden"
# What tells a program that a test starts to measure itself too.
_aside: list[tuple[coverage.Coverage, dict[str, str]]] = []  # while it does not look on
FOR_PROGRAMS = ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")


def counts(item: pytest.Item) -> bool:
    room = item.path.relative_to(TESTS).parts[0]
    is_of_calculators = room == GOLDEN or (PROJECT / "calculators" / room).is_dir()
    return is_of_calculators and not any(item.get_closest_marker(one) for one in NOT_QUICK)


def look_on(item: pytest.Item) -> None:
    """Let coverage look on from here, or not, if it measures: before each test."""
    wanted = counts(item)
    if _aside and wanted:
        paused, programs = _aside.pop()
        os.environ.update(programs)
        paused.start()
        return
    programs = {name: os.environ[name] for name in FOR_PROGRAMS if name in os.environ}
    measuring = coverage.Coverage.current()
    # `make mutaties` measures too, without programs, and looks at all of the tests.
    if measuring and programs and not wanted:
        for name in programs:
            del os.environ[name]
        measuring.stop()
        _aside.append((measuring, programs))
