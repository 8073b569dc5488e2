"""What the last build left at a place: a file that would come out the same is linked from there.

A record in the cache says of each file from what it followed, which file on the disk it was, and what is in
it. A file that someone touched since, or that follows from anything else, is made anew; so a site never
depends on how it came about. Files are only ever written where nothing was: a link shares its content with
the last site.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hooks.digest import digest
from hooks.disk import write_whole
from hooks.kept import all_but_newest
from hooks.pages.outputs import Output
from hooks.project import PROJECT

CACHE = PROJECT / ".cache" / "uitvoer"
LENGTH_OF_CONTENT = 16  # letters of the name of a content
KEPT = 8  # records, of the places that were built last
_FORM = 2  # another one when an older record cannot be read


class Place(NamedTuple):
    """A site, and the record of the build that made it."""

    site: Path
    record: Path


class Known(NamedTuple):
    """From what a file followed, and which file it is: another one as soon as someone wrote in it.

    Without a key it is always made; `content` is the name of what is in it.
    """

    key: str
    corpus: str
    inode: int
    size: int
    changed: int
    content: str

    def is_at(self, found: os.stat_result) -> bool:
        """Whether this is the file that was found, as it was written."""
        return (self.inode, self.size, self.changed) == (found.st_ino, found.st_size, found.st_mtime_ns)


def place_of(site: Path) -> Place:
    """A site that people see, with its record in the cache."""
    return Place(site, CACHE / f"{digest([os.fsencode(site)])}.json")


class LastBuild:
    """The files of the last build, for one that is going on; `version` is that of our own code."""

    def __init__(self, last: Place | None = None, version: str = "") -> None:
        self.site, self.version = str(last.site) if last else "", version
        self._before = _read(last.record, version) if last and version else {}
        self._now: dict[str, Known] = {}

    def link(self, output: Output, path: str) -> bool:
        """Whether the same file stood at this address, and stands at `path` now too."""
        before = self._before.get(output.address)
        if before is None or not output.key or (before.key, before.corpus) != (output.key, output.corpus):
            return False
        try:
            os.link(f"{self.site}/{output.address}", path)
        except OSError:  # it is gone, or this disk knows no links
            return False
        if before.is_at(os.stat(path)):
            self._now[output.address] = before
            return True
        os.unlink(path)  # someone wrote in it, or another site came in its place
        return False

    def renamed(self, output: Output) -> bytes | None:
        """The content of before with the new name of the corpus, where nothing else would differ."""
        before = self._before.get(output.address)
        if before is None or not output.corpus or before.key != output.key:
            return None
        try:
            with open(f"{self.site}/{output.address}", "rb") as file:
                if not before.is_at(os.fstat(file.fileno())):
                    return None
                return file.read().replace(before.corpus.encode(), output.corpus.encode(), 1)
        except OSError:
            return None

    def made(
        self, address: str, content: bytes, found: os.stat_result, key: str = "", corpus: str = ""
    ) -> None:
        """Remember a file that was written."""
        size, changed = found.st_size, found.st_mtime_ns
        self._now[address] = Known(key, corpus, found.st_ino, size, changed, content_name(content))

    def save(self, record: Path) -> None:
        """Write down what was built; where that cannot be done, the next build makes everything."""
        content = json.dumps({"vorm": _FORM, "code": self.version, "bestanden": self._now})
        with suppress(OSError):
            record.parent.mkdir(parents=True, exist_ok=True)
            write_whole(record, content.encode())
            if record.parent == CACHE:
                for old in all_but_newest(CACHE, KEPT):
                    old.unlink(missing_ok=True)


def content_name(content: bytes) -> str:
    """A name for exactly what is in a file."""
    return hashlib.sha256(content).hexdigest()[:LENGTH_OF_CONTENT]


def known_at(target: Path) -> Mapping[str, Known]:
    """What the last build wrote for a target, of whatever code it was."""
    return _read(place_of(target).record)


def _read(record: Path, version: str | None = None) -> dict[str, Known]:
    try:
        found = json.loads(record.read_text(encoding="utf-8"))
        if found["vorm"] != _FORM or found["code"] != (version or found["code"]):
            return {}
        return {address: Known(*one) for address, one in found["bestanden"].items()}
    except (OSError, ValueError, TypeError, LookupError):
        return {}
