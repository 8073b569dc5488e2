"""Files that were read before: the same content is parsed once, however often it is checked.

What was read lies in `.cache/` under the hash of the file's content, apart for each version of the reader.
An entry is JSON behind its own hash: one that is damaged is not believed, and nothing in it can run.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.project import PROJECT
from hooks.reading import strict_yaml
from hooks.reading.faults import Fault, Place
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence, Text, Unusable, Written

DAY = 24 * 60 * 60
LONGEST_UNUSED = 30 * DAY
LONGEST_UNSWEPT = 7 * DAY
SWEPT = "opgeruimd"  # a file whose age tells when the old entries were last thrown away
_DIGEST = 64  # letters of a hash
_SCALAR, _SEQUENCE, _MAPPING, _UNUSABLE = range(4)
# What an entry that is damaged, gone or not to be read gives.
_BROKEN = (OSError, ValueError, TypeError, LookupError, RecursionError)

Reader = Callable[[bytes, str, list[Fault]], Node | None]


class Memory:
    """What was read from files, kept in a folder; where that cannot be written, nothing is remembered."""

    def __init__(self, folder: Path, version: str, read: Reader = strict_yaml.read_yaml) -> None:
        self.folder, self.version, self.read = folder, version, read
        self.has_written = False

    def read_yaml(self, raw: bytes, file: str, faults: list[Fault]) -> Node | None:
        """The same as `strict_yaml.read_yaml`; from memory, if this content was read before."""
        name = hashlib.sha256(raw).hexdigest()
        entry = self.folder / self.version / name[:2] / name[2:]
        with suppress(*_BROKEN):
            node, found = _unpacked(_trusted(entry.read_bytes()), raw, file)
            _still_used(entry)
            faults += found
            return node
        found = []
        node = self.read(raw, file, found)
        faults += found
        with suppress(OSError):
            self._keep(entry, _packed(node, found))
        return node

    def _keep(self, entry: Path, content: bytes) -> None:
        if not self.has_written:
            self.has_written = True
            self._sweep()
        entry.parent.mkdir(parents=True, exist_ok=True)
        beside = entry.with_name(f"{entry.name}.{os.getpid()}")
        beside.write_bytes(content)
        beside.replace(entry)

    def _sweep(self) -> None:
        """Once a week: forget what an older reader read, and what nobody asked for in a month."""
        mark, now = self.folder / self.version / SWEPT, time.time()
        if mark.exists() and now - mark.stat().st_mtime < LONGEST_UNSWEPT:
            return
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        for other in self.folder.iterdir():
            if other != mark.parent:
                shutil.rmtree(other, ignore_errors=True)
        for entry in mark.parent.glob("*/*"):
            if now - entry.stat().st_mtime > LONGEST_UNUSED:
                entry.unlink(missing_ok=True)


def _still_used(entry: Path) -> None:
    if time.time() - entry.stat().st_mtime > DAY:
        os.utime(entry)


def _packed(node: Node | None, faults: list[Fault]) -> bytes:
    data = [
        None if node is None else _pack(node),
        [(one.place.line, one.place.column, one.message, one.degree) for one in faults],
    ]
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return hashlib.sha256(body).hexdigest().encode() + body


def _trusted(content: bytes) -> Any:
    """The data of an entry; ValueError if it is not what was written."""
    body = content[_DIGEST:]
    if hashlib.sha256(body).hexdigest().encode() != content[:_DIGEST]:
        raise ValueError("a damaged entry")
    return json.loads(body.decode("utf-8", "surrogatepass"))


def _pack(node: Node) -> list[Any]:
    line, column = node.place.line, node.place.column
    match node:
        case Scalar():
            return [_SCALAR, line, column, node.text, node.plain]
        case Sequence():
            return [_SEQUENCE, line, column, [_pack(item) for item in node.items]]
        case Mapping():
            entries = [
                [key.place.line, key.place.column, str(key), _pack(value)] for key, value in node.entries
            ]
            return [_MAPPING, line, column, entries, node.flow]
        case _:
            return [_UNUSABLE, line, column]


def _unpacked(data: Any, raw: bytes, file: str) -> tuple[Node | None, list[Fault]]:
    packed, faults = data
    written = Written(file, raw)
    node = None if packed is None else _unpack(packed, written)
    return node, [Fault(Place(file, line, column), *said) for line, column, *said in faults]


def _unpack(packed: list[Any], written: Written) -> Node:
    kind, line, column, *rest = packed
    place = Place(written.file, line, column)
    if kind == _SCALAR:
        return Scalar(rest[0], rest[1], place, written)
    if kind == _SEQUENCE:
        return Sequence(tuple(_unpack(item, written) for item in rest[0]), place)
    if kind == _MAPPING:
        entries = tuple(
            (Text.at(key, Place(written.file, key_line, key_column), written), _unpack(value, written))
            for key_line, key_column, key, value in rest[0]
        )
        return Mapping(entries, place, rest[1], written)
    if kind != _UNUSABLE:
        raise ValueError("no kind of node")
    return Unusable(place)


@cache
def _own_memory() -> Memory | None:
    """The memory of this project; None where the reader's own code cannot be seen, as in a browser."""
    found = hashlib.sha256(f"{yaml.__version__} {sys.version_info[:2]}".encode())
    calculators = PROJECT / "calculators"
    folders = (Path(__file__).parent, calculators / "kaders", calculators / "raamwerk")
    try:
        for path in (path for folder in folders for path in sorted(folder.glob("*.py"))):
            found.update(path.read_bytes())
    except OSError:
        return None
    return Memory(PROJECT / ".cache" / "gelezen", found.hexdigest()[:16])


def read_yaml(raw: bytes, file: str, faults: list[Fault]) -> Node | None:
    """The content of one policy file, remembered where there is a place for it."""
    memory = _own_memory()
    return (memory.read_yaml if memory else strict_yaml.read_yaml)(raw, file, faults)
