"""Text packed for a browser here, and not by the server, so that every server sends the few bytes."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from hooks.digest import digest
from hooks.disk import write_whole
from hooks.kept import all_but_newest
from hooks.project import PROJECT

CACHE = PROJECT / ".cache" / "gepakt"
_GZIP = zlib.MAX_WBITS | 16
KEPT = 16  # of the newest, so that one can go back and forth between branches


def packed(pieces: Iterable[bytes]) -> bytes:
    """As small as can be, and without a day in it."""
    packer = zlib.compressobj(9, wbits=_GZIP)
    return b"".join([*map(packer.compress, pieces), packer.flush()])


def packed_before(text: bytes) -> bytes:
    """The same for what seldom changes: packing all code takes as long as reading a small policy."""
    file = CACHE / f"{digest([text])}.gz"
    with suppress(OSError, EOFError, zlib.error):
        found = file.read_bytes()
        if gzip.decompress(found) == text:
            file.touch()
            return found
    made = packed([text])
    with suppress(OSError):
        _keep(file, made)
    return made


def _keep(file: Path, content: bytes) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    write_whole(file, content)
    for old in all_but_newest(CACHE, KEPT):
        old.unlink(missing_ok=True)
