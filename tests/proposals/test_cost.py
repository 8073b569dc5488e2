"""What a report costs, held against two checks that run in turn on the same machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.project import PROJECT
from tests import frozen
from tests.bench.growth import cpu_of
from tests.proposals.changed import with_version

pytestmark = pytest.mark.opdracht

MOST = 1.5  # times as much as two checks; twice is what was promised
ROUNDS = 2  # the first one also asks the examples, which are kept then
NOTHING, CHANGES = 0, 3


def cost(expected: int, *arguments: str | Path) -> float:
    """Seconds of processor time of a command, which ends as expected."""
    ended: list[int] = []

    def run() -> None:
        command = [sys.executable, "-m", "hooks", *map(str, arguments)]
        ended.append(
            subprocess.run(
                command,
                cwd=PROJECT,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                capture_output=True,
                check=False,
            ).returncode
        )

    spent = cpu_of(run)
    assert ended == [expected]
    return spent


def test_a_report_costs_at_most_half_as_much_again_as_two_checks(tmp_path: Path) -> None:
    """Six months become nine: the change of which every outcome on the border is worked out."""
    changed = with_version(tmp_path, months=9)
    found = []
    for _ in range(ROUNDS):
        checks = sum(cost(NOTHING, "controleer", frozen.POLICY) for _ in range(2))
        found.append(cost(CHANGES, "verschil", frozen.POLICY, changed) / checks)
    assert min(found) < MOST, found
