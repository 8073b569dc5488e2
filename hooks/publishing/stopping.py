"""A signal to stop becomes an exception, so that nothing is left behind."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

STOPPING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)


class Stopped(BaseException):
    """A signal asked this process to stop."""

    def __init__(self, number: int) -> None:
        self.status = 128 + number


@contextmanager
def stoppable() -> Iterator[Callable[[], None]]:
    """A signal to stop raises Stopped; after a call of what this gives, what was begun is finished first."""
    held = False

    def stop(number: int, _: FrameType | None) -> None:
        if not held:
            raise Stopped(number)

    def hold() -> None:
        nonlocal held
        held = True

    try:
        before = {one: signal.signal(one, stop) for one in STOPPING}
    except ValueError:  # only the main thread may; elsewhere nobody sends one
        yield hold
        return
    try:
        yield hold
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
