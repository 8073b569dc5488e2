"""How long something takes by itself, although other tests run and lines are counted meanwhile."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from decimal import Decimal

TRIES = 5
SUM_AT_REST = 0.045  # seconds of processor time, on the machine that the limits were set on


def slower() -> float:
    """How much longer something takes here and now on the clock, since others want the processor too."""
    return max(1, 2 * os.getloadavg()[0] / (os.cpu_count() or 1))


def _known_sum() -> None:
    total, seen = Decimal(0), {}
    for number in range(100_000):
        total += Decimal(number) / 100
        seen[str(number)] = total


def _cpu_of(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def cpu_at_rest(work: Callable[[], object], limit: float) -> float:
    """The least processor time in seconds of a few tries, and only one when that stays under the limit.

    Nothing counts the lines meanwhile, and a machine that is slower at a sum of a known length is allowed to
    be as much slower at the work.
    """
    counting = sys.gettrace()
    sys.settrace(None)
    try:
        found = limit
        for _ in range(TRIES):
            slowness = max(1, _cpu_of(_known_sum) / SUM_AT_REST)
            found = min(found, _cpu_of(work) / slowness)
            if found < limit:
                break
        return found
    finally:
        sys.settrace(counting)
