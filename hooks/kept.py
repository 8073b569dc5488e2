"""What was made before, kept by the content of all that it follows from: the same work is done once.

One file of SQLite in `.cache/`. A result is text behind its own hash: one that is damaged is not believed,
and nothing in it can run. Where the file cannot be read or written, everything is made anew.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hooks.project import PROJECT, SETTINGS

FILE = PROJECT / ".cache" / "gemaakt.sqlite"
MOST_WAITING = 800  # results that are not written yet
VERSIONS_KEPT = 4  # of our own code, so that one can go back and forth between branches
DAYS_KEPT = 30
_DAY = 24 * 60 * 60
_DIGEST = 32  # bytes of a hash
_TABLE = (
    "CREATE TABLE IF NOT EXISTS kept (name BLOB PRIMARY KEY, version TEXT, used INTEGER, body BLOB)"
    " WITHOUT ROWID"
)
# All that decides what a build makes, beside the policy; what mkdocs.yml says is on every page.
_CODE = ("hooks", "calculators", "docs/assets")
_CODE_FILES = ("package-lock.json", "requirements.txt")
_SUFFIXES = {".py", ".mjs", ".js", ".html"}


class Kept:
    """Results in one file, for one version of the code that makes them.

    `family` is which code that is: versions of one family never push out those of another.
    """

    def __init__(self, file: Path, version: Callable[[], str], family: str = "code") -> None:
        self.file, self.family, self._code = file, f"{family} ", version
        self.version = self.version_now()
        self.today = int(time.time() // _DAY)
        self.waiting: dict[bytes, bytes] = {}
        self.used: list[bytes] = []
        self.has_written = False
        self._connection: Any = None
        self._is_closed = False

    def version_now(self) -> str:
        return self.family + self._code()

    def get(self, kind: str, inputs: Iterable[str], make: Callable[[], str]) -> str:
        """What `make` gives; from before, if it was made from exactly these inputs."""
        name = self._name(kind, inputs)
        found = self._found(name)
        return self._keep(name, make()) if found is None else found

    def get_many(
        self, kind: str, inputs: Sequence[Iterable[str]], make: Callable[[Sequence[int]], Iterable[str]]
    ) -> list[str]:
        """The same for many at once; `make` gets the places of those that are not known."""
        names = [self._name(kind, one) for one in inputs]
        found = [self._found(name) for name in names]
        missing = [place for place, one in enumerate(found) if one is None]
        if missing:
            for place, made in zip(missing, make(missing), strict=True):
                found[place] = self._keep(names[place], made)
        return [one for one in found if one is not None]

    def _keep(self, name: bytes, made: str) -> str:
        packed = made.encode("utf-8", "surrogatepass")
        self.waiting[name] = hashlib.sha256(packed).digest() + zlib.compress(packed, 1)
        if len(self.waiting) >= MOST_WAITING:
            self.save()
        return made

    def save(self) -> None:
        """Write what is waiting; of code that changed meanwhile nothing is kept."""
        waiting, used = self.waiting, self.used
        self.waiting, self.used = {}, []
        if (not waiting and not used) or self.version_now() != self.version:
            return
        rows = [(name, self.version, self.today, body) for name, body in waiting.items()]
        self._try(lambda connection: self._write(connection, rows, used))

    def _name(self, kind: str, inputs: Iterable[str]) -> bytes:
        found = hashlib.sha256(f"{self.version}\0{kind}".encode())
        for one in inputs:
            content = one.encode("utf-8", "surrogatepass")
            found.update(f"\0{len(content)}\0".encode() + content)
        return found.digest()

    def _found(self, name: bytes) -> str | None:
        body = self.waiting.get(name)
        if body is None:
            row = self._try(
                lambda connection: connection.execute(
                    "SELECT body, used FROM kept WHERE name = ?", (name,)
                ).fetchone()
            )
            if row is None:
                return None
            body = row[0]
            if row[1] != self.today:
                self.used.append(name)
        try:
            packed = zlib.decompress(body[_DIGEST:])
        except (zlib.error, TypeError):
            return None
        if hashlib.sha256(packed).digest() != body[:_DIGEST]:
            return None
        return packed.decode("utf-8", "surrogatepass")

    def _write(self, connection: Any, rows: list[tuple[Any, ...]], used: list[bytes]) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
        connection.executemany(
            "UPDATE kept SET used = ? WHERE name = ?", ((self.today, name) for name in used)
        )
        if not self.has_written:
            self.has_written = True
            connection.execute("DELETE FROM kept WHERE used < ?", (self.today - DAYS_KEPT,))
            versions = (
                "SELECT version FROM kept WHERE substr(version, 1, ?) = ?"
                " GROUP BY version ORDER BY version = ?, max(used)"
            )
            asked = (len(self.family), self.family, self.version)
            found = [one for (one,) in connection.execute(versions, asked)]
            for old in found[:-VERSIONS_KEPT]:
                connection.execute("DELETE FROM kept WHERE version = ?", (old,))
        connection.execute("COMMIT")

    def _try(self, do: Callable[[Any], Any]) -> Any:
        """What `do` gives with the open file; None where that fails, and then nothing more is tried."""
        if self._is_closed:
            return None
        try:
            import sqlite3
        except ImportError:
            self._is_closed = True
            return None
        try:
            if self._connection is None:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                self._connection = sqlite3.connect(
                    self.file, timeout=5, isolation_level=None, check_same_thread=False
                )
                self._connection.execute("PRAGMA synchronous = OFF")
                self._connection.execute(_TABLE)
            return do(self._connection)
        except (sqlite3.Error, OSError) as error:
            self.close()
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                self.file.unlink(missing_ok=True)  # no database: the next build begins anew
            return None

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection, self._is_closed = None, True


def code_files() -> Iterator[Path]:
    """All that decides what a build makes from a policy."""
    for folder in _CODE:
        yield from (path for path in sorted((PROJECT / folder).rglob("*")) if path.suffix in _SUFFIXES)
    yield from (path for name in _CODE_FILES if (path := PROJECT / name).is_file())
    yield SETTINGS


def code_version() -> str:
    """A name for exactly the code that stands here now; OSError where it cannot be seen, as in a browser."""
    found = hashlib.sha256(sys.version.encode())
    for path in code_files():
        content = path.read_bytes()
        found.update(f"{os.path.relpath(path, PROJECT)}\0{len(content)}\0".encode() + content)
    return found.hexdigest()[:16]


_all: list[Kept] = []


def kept_in(file: Path, version: Callable[[], str], family: str) -> Kept | None:
    """Results that are written down at the end of this process; None where the code cannot be seen."""
    try:
        made = Kept(file, version, family)
    except OSError:
        return None
    _all.append(made)
    atexit.register(made.save)
    return made


@cache
def _own() -> Kept | None:
    return kept_in(FILE, code_version, "code")


def kept(kind: str, inputs: Iterable[str], make: Callable[[], str]) -> str:
    """What `make` gives, made once for each content of all that it follows from."""
    own = _own()
    return own.get(kind, inputs, make) if own else make()


def kept_many(
    kind: str, inputs: Sequence[Iterable[str]], make: Callable[[Sequence[int]], Iterable[str]]
) -> list[str]:
    """The same for many at once; `make` gets the places of those that are not known."""
    own = _own()
    return own.get_many(kind, inputs, make) if own else list(make(range(len(inputs))))


def version() -> str:
    """Of which code what is made here is; empty where the code cannot be seen."""
    own = _own()
    return own.version if own else ""


def version_now() -> str:
    """The same for the code as it stands here now: it may have changed since this build began."""
    own = _own()
    return own.version_now() if own else ""


def save() -> None:
    """Write down what was made, for a process that may be ended any moment."""
    for one in dict.fromkeys((_own(), *_all)):
        if one:
            one.save()


def all_but_newest(folder: Path, most: int) -> list[Path]:
    """What may go from a folder of the cache, so that its newest parts stay."""
    return sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)[most:]
