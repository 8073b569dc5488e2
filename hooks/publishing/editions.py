"""The edition before the one that is served: one, whole, beside it."""

from __future__ import annotations

import filecmp
import os
import re
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.record_dates import ZONE
from hooks.publishing.swap import exchange

MARK = ".kaderwijzer-site"
EDITION = "uitgave.json"  # names an edition by all that is in its files
KNOWN_BY = (MARK, "pagefind/pagefind-entry.json")  # the second: a site from before there was a mark
NEW = "nieuw-"
LAST = ".vorige"
_DATA = "data/kaders.json"
_CORPUS = re.compile(r'"corpus":\s*"([0-9a-f]+)"')
_HEAD = 4096  # characters; the name of the corpus stands above the kaders


def last_edition(target: Path) -> Path:
    """Where the edition before the one in the target stands, if there is one."""
    return target.with_name(target.name + LAST)


def is_site(folder: Path) -> bool:
    """Whether a site of ours stands in a folder."""
    return any((folder / name).is_file() for name in KNOWN_BY)


def keep(edition: Path, target: Path) -> None:
    """Make a folder the last edition of a target; the one before it goes."""
    last = last_edition(target)
    if not last.exists():
        edition.rename(last)
    elif not exchange(edition, last):
        dropped = Path(tempfile.mkdtemp(prefix=f"{target.name}.{NEW}", dir=target.parent))
        last.rename(dropped)
        edition.rename(last)
        shutil.rmtree(dropped, ignore_errors=True)


def is_same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files."""
    if _name(one) != _name(other):
        return False
    files, others = _files(one), _files(other)
    if {name: found.st_size for name, found in files.items()} != {
        name: found.st_size for name, found in others.items()
    }:
        return False
    return all(
        os.path.samestat(found, others[name]) or filecmp.cmp(one / name, other / name, shallow=False)
        for name, found in files.items()
    )


def _name(folder: Path) -> bytes:
    """What an edition calls itself; nothing where it does not."""
    try:
        return (folder / EDITION).read_bytes()
    except OSError:
        return b""


def _files(folder: Path) -> dict[str, os.stat_result]:
    return {name: os.stat(f"{folder}/{name}") for name in names_in(folder)}


def names_in(folder: Path) -> list[str]:
    """The files in a folder and below it, in the order of their names from there."""
    above = len(str(folder)) + 1
    return sorted(f"{where}/{name}"[above:] for where, _, names in os.walk(folder) for name in names)


def was_replaced(left: Path, target: Path) -> bool:
    """Whether a build that was killed had just taken this folder out of its place.

    A folder that never got there is newer than the site that is there.
    """
    made, after, before = (made_at(one) for one in (left, target, last_edition(target)))
    return made is not None and after is not None and made < after and (before is None or before < made)


def made_at(folder: Path) -> float | None:
    """When the edition in a folder was made."""
    try:
        return (folder / MARK).stat().st_mtime
    except OSError:
        return None


def told(folder: Path) -> str:
    """Of which day and policy an edition is, in Dutch."""
    made = made_at(folder)
    when = datetime.fromtimestamp(made, ZONE) if made is not None else None
    day = f"{schrijf_dag(when.date())}, {when:%H.%M} uur" if when else "een onbekende dag"
    return f"{day} (beleid {_corpus(folder) or 'onbekend'})"


def _corpus(folder: Path) -> str | None:
    try:
        with (folder / _DATA).open(encoding="utf-8", errors="replace") as data:
            found = _CORPUS.search(data.read(_HEAD))
    except OSError:
        return None
    return found[1] if found else None
