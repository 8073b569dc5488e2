"""Putting a new site in the place of the old one: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MARK = ".kaderwijzer-site"
MARK_TEXT = "Deze map is gemaakt met «kaderwijzer bouw». De volgende bouw vervangt haar in haar geheel.\n"
KNOWN_BY = (MARK, "pagefind/pagefind-entry.json")  # the second: a site from before there was a mark
NEW, OLD = "nieuw-", "oud-"
_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux
_REASONS = {
    errno.ENOSPC: "de schijf is vol; maak ruimte",
    errno.EDQUOT: "uw deel van de schijf is vol; maak ruimte",
    errno.EACCES: "u mag daar niet schrijven; kies een andere map of vraag rechten",
    errno.EPERM: "u mag daar niet schrijven; kies een andere map of vraag rechten",
    errno.EROFS: "daar is niets te schrijven (alleen lezen); kies een andere map",
    errno.EEXIST: "een deel van die weg is geen map; kies een andere map",
    errno.ENOTDIR: "een deel van die weg is geen map; kies een andere map",
    errno.ENOENT: "die map is niet te maken; kies een andere map",
    errno.ENAMETOOLONG: "die naam is te lang; kies een kortere",
}


class CannotPlace(Exception):
    """The target cannot hold a site; the message says why and what to do, in Dutch."""


def reason(error: OSError) -> str:
    """What went wrong on the disk, and what to do, in Dutch."""
    return _REASONS.get(error.errno or 0, f"de schijf geeft een fout ({error.strerror or error})")


@contextmanager
def fresh_beside(target: Path) -> Iterator[Path]:
    """An empty folder beside the target, gone again at the end; CannotPlace if it cannot be there.

    What builds that were killed left behind goes first. Two builds at once keep out of each other's way.
    """
    if objection := _objection(target):
        raise CannotPlace(objection)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        fresh = Path(tempfile.mkdtemp(prefix=f"{target.name}.{NEW}", dir=target.parent))
    except OSError as error:
        raise CannotPlace(f"in «{target.parent}» kan de site niet komen: {reason(error)}") from None
    lock = _lock(fresh)
    try:
        fresh.chmod(0o755)
        yield fresh
    finally:
        if lock is not None:
            os.close(lock)
        shutil.rmtree(fresh, ignore_errors=True)


def put_in_place(fresh: Path, target: Path) -> None:
    """Make the new folder the target, in one step where the system can; `fresh` then holds the old one."""
    (fresh / MARK).write_text(MARK_TEXT, encoding="utf-8")
    (fresh / MARK).chmod(0o644)
    if objection := _objection(target):  # someone may have put something there meanwhile
        raise CannotPlace(objection)
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        old = Path(tempfile.mkdtemp(prefix=f"{target.name}.{OLD}", dir=target.parent))
        target.rename(old / "site")
        fresh.rename(target)
        shutil.rmtree(old)


def _objection(target: Path) -> str | None:
    """Why the target may not be replaced."""
    if not os.path.lexists(target):
        return None
    if not target.is_dir():
        return f"«{target}» is een bestand; geef een map, of haal het bestand weg"
    try:
        is_ours = any((target / name).is_file() for name in KNOWN_BY) or next(target.iterdir(), None) is None
    except OSError as error:
        return f"in «{target}» is niet te kijken: {reason(error)}"
    if is_ours:
        return None
    return (
        f"in «{target}» staat iets dat niet met «kaderwijzer bouw» is gemaakt; "
        "kies een andere map, of haal weg wat erin staat"
    )


def _lock(folder: Path) -> int | None:
    """The folder, kept for this process until it ends; None when another process has it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _sweep(target: Path) -> None:
    """Remove what killed builds left; a site that was on its way to be replaced comes back."""
    for left in (*target.parent.glob(f"{target.name}.{OLD}*"), *target.parent.glob(f"{target.name}.{NEW}*")):
        with suppress(OSError):
            handle = _lock(left)
            if handle is None:
                continue
            if (left / "site").is_dir() and not target.exists():
                (left / "site").rename(target)
            shutil.rmtree(left, ignore_errors=True)
            os.close(handle)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
