"""What each target of the Makefile sets up before it starts."""

from __future__ import annotations

import re

import pytest

from hooks.project import PROJECT

MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
TARGETS = dict(re.findall(r"^([a-z-]+):.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE))
SETS_UP = re.compile(r"\$\(call set_up,([a-z ]+)\)")
# The targets that run tests, and not only those for which Python is enough.
TESTING = sorted(
    name for name, recipe in TARGETS.items() if re.search(r"-m pytest(?!.*not node)|call tests", recipe)
)


def test_there_are_targets_that_run_tests() -> None:
    assert {"beleid", "check", "test"} <= set(TESTING)


@pytest.mark.parametrize("name", TESTING)
def test_what_runs_tests_sets_up_what_they_need(name: str) -> None:
    """In a fresh clone any target may be the first: some tests of the content run JavaScript."""
    (parts,) = SETS_UP.findall(TARGETS[name])
    assert {"python", "node"} <= set(parts.split())
