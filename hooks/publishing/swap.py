"""Two folders change places, and nobody else moves them meanwhile."""

from __future__ import annotations

import ctypes
import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

OLD = "oud-"
ASIDE = "site"  # in a folder of that name: what stood where the new one comes
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux


class SomeoneElse(Exception):
    """Another process is moving folders there."""


@contextmanager
def alone(target: Path, wait: bool = True) -> Iterator[None]:
    """Nobody else moves folders beside the target; SomeoneElse when another does and we do not `wait`."""
    handle = os.open(target.parent, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            raise SomeoneElse from None
        except OSError:
            pass  # a disk of the network may not know locks
        yield
    finally:
        os.close(handle)


def lock(folder: Path) -> int | None:
    """The folder, kept for this process until it ends; None when another process has it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def swap(one: Path, target: Path) -> None:
    """Let two folders change places: in one step where the system can, else by way of a third."""
    if exchange(one, target):
        return
    aside = Path(tempfile.mkdtemp(prefix=f"{target.name}.{OLD}", dir=target.parent))
    try:
        target.rename(aside / ASIDE)
        try:
            one.rename(target)
        except OSError:
            (aside / ASIDE).rename(target)
            raise
        with suppress(OSError):  # what should come to the target is there; the next command finds the other
            (aside / ASIDE).rename(one)
    finally:
        with suppress(OSError):
            aside.rmdir()


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
