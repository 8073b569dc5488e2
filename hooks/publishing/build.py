"""`kaderwijzer bouw`: the site is built beside the old one, and takes its place when all went well."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from types import FrameType

from hooks.corpus.review import DAY_VARIABLE
from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.publishing.place import CannotPlace, fresh_beside, put_in_place, reason

STOPPING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
RIGHT, FAULTS, WRONG_USE = 0, 1, 2


class _Stopped(BaseException):
    """A signal asked this process to stop."""

    def __init__(self, number: int) -> None:
        self.status = 128 + number


def build(site: Path, policy: Path, review: date | None = None) -> int:
    """Build the site of a policy; exit status 0, 1 when it is not built, 2 when the target cannot hold it.

    On the day of a `review` the site marks what had to be looked at again before it.
    """
    target = site.resolve()
    try:
        with _stoppable(), fresh_beside(target) as fresh:
            if status := _make(fresh, policy, review):
                _say("De site is niet gebouwd; de vorige staat er nog.")
                return status
            put_in_place(fresh, target)
    except CannotPlace as objection:
        _say(f"kaderwijzer: {objection}")
        return WRONG_USE
    except OSError as error:
        _say(f"kaderwijzer: het schrijven van de site lukt niet: {reason(error)}")
        _say("De site is niet gebouwd; de vorige staat er nog.")
        return FAULTS
    except _Stopped as stopped:
        _say("Afgebroken. De site is niet gebouwd; de vorige staat er nog.")
        return stopped.status
    _say(f"De site staat in {site}/.")
    return RIGHT


def _make(folder: Path, policy: Path, review: date | None) -> int:
    """Run MkDocs in a process of its own, which ends when this one does; its exit status."""
    # Material's notice about its end of life is for us (docs/besluiten), not for who builds the site.
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1", POLICY_VARIABLE: str(policy.resolve())}
    surroundings[DAY_VARIABLE] = review.isoformat() if review else ""
    made = subprocess.Popen(
        [sys.executable, "-m", "hooks.publishing.make_site", str(folder)],
        cwd=PROJECT,
        env=surroundings,
        umask=0o022,  # a web server has to be able to read it
        start_new_session=True,
        preexec_fn=_die_with_parent,
    )
    try:
        return made.wait()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(made.pid, signal.SIGKILL)
        made.wait()


def _die_with_parent() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


@contextmanager
def _stoppable() -> Iterator[None]:
    """A signal to stop becomes an exception, so that nothing is left behind."""

    def stop(number: int, _: FrameType | None) -> None:
        raise _Stopped(number)

    try:
        before = {one: signal.signal(one, stop) for one in STOPPING}
    except ValueError:  # only the main thread may; elsewhere nobody sends one
        yield
        return
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _say(text: str) -> None:
    print(text, file=sys.stderr)
