"""Files that were read before: the same content is parsed once, however often it is checked.

What was read is kept with everything else (hooks/kept.py), but apart for each version of the reader alone: a
change of a template or a script is no reason to read a policy file again.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.kept import FILE, Kept, kept_in
from hooks.project import PROJECT
from hooks.reading import strict_yaml
from hooks.reading.faults import Fault, Place
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence, Text, Unusable, Written

KIND = "gelezen"
MOST_HERE = 1_000  # files that a program holds; more would cost a large policy its memory
_SCALAR, _SEQUENCE, _MAPPING, _UNUSABLE = range(4)
# What an entry of another shape gives.
_BROKEN = (ValueError, TypeError, LookupError, RecursionError)

Reader = Callable[[bytes, str, list[Fault]], Node | None]


class Memory:
    """What was read from files."""

    def __init__(self, own: Kept, read: Reader = strict_yaml.read_yaml) -> None:
        self.own, self.read = own, read

    def read_yaml(self, raw: bytes, file: str, faults: list[Fault]) -> Node | None:
        """The same as `strict_yaml.read_yaml`; from memory, if this content was read before."""
        now: list[tuple[Node | None, list[Fault]]] = []

        def made() -> str:
            now.append(self._anew(raw, file))
            return _packed(*now[0])

        content = self.own.get(KIND, [hashlib.sha256(raw).hexdigest()], made)
        node, found = now[0] if now else self._from(content, raw, file)
        faults += found
        return node

    def _from(self, content: str, raw: bytes, file: str) -> tuple[Node | None, list[Fault]]:
        try:
            return _unpacked(json.loads(content), raw, file)
        except _BROKEN:
            return self._anew(raw, file)

    def _anew(self, raw: bytes, file: str) -> tuple[Node | None, list[Fault]]:
        found: list[Fault] = []
        return self.read(raw, file, found), found


def _packed(node: Node | None, faults: list[Fault]) -> str:
    data = [
        None if node is None else _pack(node),
        [(one.place.line, one.place.column, one.message, one.degree) for one in faults],
    ]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


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


def reader_version() -> str:
    """A name for exactly the code that reads policy files; OSError where it cannot be seen (in a browser)."""
    found = hashlib.sha256(f"{yaml.__version__} {sys.version_info[:2]}".encode())
    calculators = PROJECT / "calculators"
    folders = (Path(__file__).parent, calculators / "kaders", calculators / "raamwerk")
    for path in (path for folder in folders for path in sorted(folder.glob("*.py"))):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


@cache
def _own_memory() -> Memory | None:
    """The memory of this project; None where the reader's own code cannot be seen."""
    own = kept_in(FILE, reader_version, KIND)
    return Memory(own) if own else None


# What this program read already: a command that writes reads all files before and after.
_here: dict[tuple[str, bytes], tuple[Node | None, tuple[Fault, ...]]] = {}


def forget_files() -> None:
    """Let go of what this program read, for who will not read it again."""
    _here.clear()


def read_yaml(raw: bytes, file: str, faults: list[Fault]) -> Node | None:
    """The content of one policy file, remembered where there is a place for it."""
    name = file, hashlib.sha256(raw).digest()
    if name not in _here:
        memory, found = _own_memory(), list[Fault]()
        node = (memory.read_yaml if memory else strict_yaml.read_yaml)(raw, file, found)
        if len(_here) >= MOST_HERE:
            _here.clear()
        _here[name] = node, tuple(found)
    node, told = _here[name]
    faults += told
    return node
