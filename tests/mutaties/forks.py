"""Runs work in forks of this process, a few at once, each no longer than it may take."""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, TypeVar

K = TypeVar("K")
AT_ONCE = 2
STUCK = 3600  # seconds after which a fork that only waits is given up
MEMORY = 2 << 30  # bytes that a fork may use
PATIENCE = 5  # a change may take this many times as long as the code as it is, and so many seconds more
GRACE = 0.5


Job = tuple[K, float, Callable[[], Iterable[Any]]]


def in_forks(jobs: Iterable[Job[K]]) -> Iterator[tuple[K, list[Any]]]:
    """Each job with all that it told, as they end; less of it when it took too long, or died."""
    running: dict[int, tuple[K, int]] = {}
    for key, seconds, work in jobs:
        if len(running) >= AT_ONCE:
            yield _one_that_ended(running)
        reading, writing = os.pipe()
        if (child := os.fork()) == 0:
            try:
                _be_modest(seconds)
                for one in work():
                    os.write(writing, pickle.dumps(one))
            finally:
                os._exit(0)
        os.close(writing)
        running[child] = (key, reading)
    while running:
        yield _one_that_ended(running)


def in_fork(seconds: float, work: Callable[[], Any]) -> Any:
    """What this gives in a fork; None when it took more seconds than it may, or died."""
    ((_, told),) = in_forks([("", seconds, lambda: [work()])])
    return told[0] if told else None


def _one_that_ended(running: dict[int, tuple[K, int]]) -> tuple[K, list[Any]]:
    child = os.wait()[0]
    key, reading = running.pop(child)
    told = []
    with os.fdopen(reading, "rb") as said:
        while True:
            try:
                told.append(pickle.load(said))
            except EOFError:
                return key, told


def _be_modest(seconds: float) -> None:
    may_take(seconds)
    signal.alarm(STUCK)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    be_silent()
    gc.disable()


def may_take(seconds: float) -> None:
    """From now on this process may work so long: work, so that a busy machine makes no difference."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def patience(seconds: float) -> float:
    """How long that may take with a change in it what takes so long without."""
    return PATIENCE * (GRACE + seconds)


def be_silent() -> None:
    """Says nothing more; with -s pytest writes to the ordinary streams only."""
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(silence, stream)


def beside(serve: Callable[[Connection], None]) -> Connection:
    """The way to a fork of this process that serves."""
    ours, theirs = Pipe()
    if os.fork():
        theirs.close()
        return ours
    try:
        ours.close()
        serve(theirs)
    finally:
        os._exit(0)
