"""Putting a new site in the place of the old one: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hooks.disk import reason
from hooks.publishing.editions import MARK, NEW, is_same, is_site, keep, last_edition, was_replaced
from hooks.publishing.swap import ASIDE, OLD, alone, lock, swap

MARK_TEXT = "Deze map is gemaakt met «kaderwijzer bouw». De volgende bouw vervangt haar in haar geheel.\n"


class CannotPlace(Exception):
    """The target cannot hold a site; the message says why and what to do, in Dutch."""


@contextmanager
def fresh_beside(target: Path) -> Iterator[Path]:
    """An empty folder beside the target, gone again at the end; CannotPlace if it cannot be there.

    What builds that were killed left behind goes first. Two builds at once keep out of each other's way.
    """
    _refuse(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with alone(target):
            sweep(target)
            fresh = Path(tempfile.mkdtemp(prefix=f"{target.name}.{NEW}", dir=target.parent))
            held = lock(fresh)
    except OSError as error:
        raise CannotPlace(f"in «{target.parent}» kan de site niet komen: {reason(error)}") from None
    try:
        fresh.chmod(0o755)
        yield fresh
    finally:
        if held is not None:
            os.close(held)
        shutil.rmtree(fresh, ignore_errors=True)


def put_in_place(fresh: Path, target: Path, hold: Callable[[], None] = lambda: None) -> None:
    """Make the new folder the target, in one step where the system can; what it replaces is then kept.

    The same site once more leaves the last edition what it was. `hold` is called when there is no way back.
    """
    with alone(target):
        (fresh / MARK).write_text(MARK_TEXT, encoding="utf-8")
        (fresh / MARK).chmod(0o644)
        _refuse(target)  # someone may have put something there meanwhile
        is_edition = is_site(target) and not is_same(fresh, target)
        hold()
        if not target.exists():
            fresh.rename(target)
            return
        swap(fresh, target)
        if is_edition:
            with suppress(OSError):  # the new site is there, and that comes first
                keep(fresh, target)


def _refuse(target: Path) -> None:
    if wrong := objection(target) or objection(last_edition(target)):
        raise CannotPlace(wrong)


def objection(target: Path) -> str | None:
    """Why a folder may not be replaced."""
    if not os.path.lexists(target):
        return None
    if target.is_symlink():
        return f"«{target}» is een verwijzing naar iets anders; haal haar weg"
    if not target.is_dir():
        return f"«{target}» is een bestand; geef een map, of haal het bestand weg"
    try:
        is_ours = is_site(target) or next(target.iterdir(), None) is None
    except OSError as error:
        return f"in «{target}» is niet te kijken: {reason(error)}"
    if is_ours:
        return None
    return (
        f"in «{target}» staat iets dat niet met «kaderwijzer bouw» is gemaakt; "
        "kies een andere map, of haal weg wat erin staat"
    )


def sweep(target: Path) -> None:
    """Remove what was left by who was killed; a site that was on its way to another place gets there."""
    beside = glob.escape(target.name)
    for left in (*target.parent.glob(f"{beside}.{NEW}*"), *target.parent.glob(f"{beside}.{OLD}*")):
        with suppress(OSError):
            handle = lock(left)
            if handle is None:
                continue
            try:
                _save(left, target)
                shutil.rmtree(left, ignore_errors=True)
            finally:
                os.close(handle)


def _save(left: Path, target: Path) -> None:
    """Save the whole site that a killed process was moving."""
    moved = left.name.startswith(f"{target.name}.{OLD}") and (left / ASIDE).is_dir()
    edition = left / ASIDE if moved else left
    if moved and not target.exists():
        edition.rename(target)
    elif (moved and is_site(edition)) or was_replaced(edition, target):
        keep(edition, target)
