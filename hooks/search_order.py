"""Puts Pagefind's filters in order: it writes them at random, and one policy should always give one site.

Pagefind's own files are gzip around a mark and CBOR, of which it uses whole numbers, texts and arrays.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

_MARK = b"pagefind_dcd"
_NUMBER, _TEXT, _ARRAY = 0, 3, 4
_SMALL = 24


class UnknownForm(Exception):
    """An index that is not built as Pagefind 1.5 builds it."""


def put_in_order(folder: Path) -> None:
    """Rewrite the filters and the two files that name them; names follow the content, as Pagefind's do."""
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language, about in entry["languages"].items():
        meta_file = folder / f"pagefind.{about['hash']}.pf_meta"
        meta = _read(meta_file)
        try:
            version, pages, chunks, filters, sorts, fields = meta
            ordered = sorted([name, _order_filter(folder, language, old)] for name, old in filters)
        except (TypeError, ValueError) as error:
            raise UnknownForm(meta_file.name) from error
        meta_file.unlink()
        about["hash"] = _write(
            [version, pages, chunks, ordered, sorts, fields], folder, f"pagefind.{language}_", 10, ".pf_meta"
        ).removeprefix("pagefind.")
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def _order_filter(folder: Path, language: str, old: str) -> str:
    file = folder / "filter" / f"{old}.pf_filter"
    name, values = _read(file)
    file.unlink()
    return _write([name, sorted(values)], file.parent, f"{language}_", 7, ".pf_filter")


def _read(file: Path) -> Any:
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_MARK):
        raise UnknownForm(file.name)
    value, end = _decode(data, len(_MARK))
    if end != len(data):
        raise UnknownForm(file.name)
    return value


def _write(value: Any, folder: Path, start: str, length: int, end: str) -> str:
    data = _MARK + _encode(value)
    name = start + hashlib.sha256(data).hexdigest()[:length]
    (folder / f"{name}{end}").write_bytes(gzip.compress(data, mtime=0))
    return name


def _decode(data: bytes, at: int) -> tuple[Any, int]:
    kind, number = data[at] >> 5, data[at] & 31
    at += 1
    if number >= _SMALL:
        size = 1 << (number - _SMALL)
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if kind == _NUMBER:
        return number, at
    if kind == _TEXT:
        return data[at : at + number].decode(), at + number
    if kind != _ARRAY:
        raise UnknownForm(f"CBOR {kind}")
    items = []
    for _ in range(number):
        item, at = _decode(data, at)
        items.append(item)
    return items, at


def _encode(value: Any) -> bytes:
    if isinstance(value, int):
        return _head(_NUMBER, value)
    if isinstance(value, str):
        return _head(_TEXT, len(value.encode())) + value.encode()
    return _head(_ARRAY, len(value)) + b"".join(map(_encode, value))


def _head(kind: int, number: int) -> bytes:
    if number < _SMALL:
        return bytes([kind << 5 | number])
    for power in range(4):
        if number < 1 << (8 << power):
            return bytes([kind << 5 | _SMALL + power]) + number.to_bytes(1 << power, "big")
    raise UnknownForm(f"{number}")
