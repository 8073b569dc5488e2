"""One build in a process of its own, that begins with all code read in, and can be stopped at any moment."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from hooks.kept import code_version
from hooks.publishing import make_site
from hooks.publishing.last_build import Place

# What this process read; code that changed since then needs another one.
CODE = code_version()
RIGHT, OTHER_CODE = 0, 3
LOOK_EVERY = 0.02  # seconds

_context = multiprocessing.get_context("forkserver")
# Read beforehand, so that no build has to.
_context.set_forkserver_preload([__name__, "hooks.mkdocs_events"])


def build(
    folder: Path, pages: frozenset[str] | None, is_stale: Callable[[], bool], last: Path | None = None
) -> int | None:
    """Build into a folder that is made; only some pages if they are given.

    What would come out as in the folder of the `last` whole build is linked from there.

    The exit status; None when it was stopped, because what it builds is stale.
    """
    folder.mkdir()
    process = _context.Process(target=_run, args=(str(folder), pages, last and _place(last)), daemon=True)
    process.start()
    try:
        while not wait([process.sentinel], LOOK_EVERY):
            if is_stale():
                return None
        return process.exitcode
    finally:
        if process.is_alive():
            _stop(process)
            shutil.rmtree(folder, ignore_errors=True)


def _stop(process: BaseProcess) -> None:
    """End a build, with what it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)
    process.kill()
    process.join()


def output_of(folder: Path) -> Path:
    """What a build into a folder said."""
    return folder.with_suffix(".txt")


def _place(folder: Path) -> Place:
    return Place(folder, folder.with_suffix(".json"))


def _run(folder: str, pages: frozenset[str] | None, last: Place | None) -> None:
    os.setsid()  # so that what it starts can be stopped with it
    with output_of(Path(folder)).open("wb") as output:
        for stream in (1, 2):
            os.dup2(output.fileno(), stream)
    if code_version() != CODE:
        os._exit(OTHER_CODE)
    status = make_site.main(folder, pages, last, _place(Path(folder)).record)
    # What is left to do at the end of a process was done by the parent of all builds.
    os._exit(status)
