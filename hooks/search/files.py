"""Reads and writes Pagefind's own files: gzip around a mark and CBOR.

Of CBOR it uses whole numbers, texts and arrays.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_MARK = b"pagefind_dcd"
_NUMBER, _BELOW_ZERO, _TEXT, _ARRAY = 0, 1, 3, 4
_SMALL = 24


class UnknownForm(Exception):
    """An index that is not built as Pagefind 1.5 builds it."""


def unpack(file: Path) -> bytes:
    """The content of a file without its mark."""
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_MARK):
        raise UnknownForm(file.name)
    return data.removeprefix(_MARK)


def pack(content: bytes, file: Path) -> None:
    """Write content as Pagefind does; the same content always gives the same file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(_MARK + content, mtime=0))


def read(file: Path) -> Any:
    data = unpack(file)
    try:
        value, end = _decode(data, 0)
    except IndexError:
        raise UnknownForm(file.name) from None
    if end != len(data):
        raise UnknownForm(file.name)
    return value


def write(value: Any, file: Path) -> None:
    pack(encode(value), file)


def joined(items: Sequence[bytes]) -> bytes:
    """An array of items that are encoded already."""
    made = bytearray()
    _head(_ARRAY, len(items), made)
    return bytes(made) + b"".join(items)


def _decode(data: bytes, at: int) -> tuple[Any, int]:
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number >= _SMALL:
        size = 1 << (number - _SMALL)
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if kind == _NUMBER:
        return number, at
    if kind == _BELOW_ZERO:
        return -1 - number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    if kind != _ARRAY:
        raise UnknownForm(f"CBOR {kind}")
    items = []
    for _ in range(number):
        item, at = _decode(data, at)
        items.append(item)
    return items, at


def encode(value: Any) -> bytes:
    made = bytearray()
    _encode(value, made)
    return bytes(made)


def _encode(value: Any, made: bytearray) -> None:
    if isinstance(value, int):
        _head(*((_NUMBER, value) if value >= 0 else (_BELOW_ZERO, -1 - value)), made)
    elif isinstance(value, str):
        data = value.encode()
        _head(_TEXT, len(data), made)
        made += data
    else:
        _head(_ARRAY, len(value), made)
        for item in value:
            _encode(item, made)


def _head(kind: int, number: int, made: bytearray) -> None:
    if number < _SMALL:
        made.append(kind << 5 | number)
        return
    for power in range(4):
        if number < 1 << (8 << power):
            made.append(kind << 5 | _SMALL + power)
            made += number.to_bytes(1 << power, "big")
            return
    raise UnknownForm(f"{number}")
