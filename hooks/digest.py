"""A short name for the contents of files: the same for the same contents, another for any other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

LENGTH = 12  # letters


def digest(contents: Iterable[bytes], length: int = LENGTH) -> str:
    """The name of exactly these contents, in this order."""
    found = hashlib.sha256()
    for content in contents:
        found.update(content + b"\0")
    return found.hexdigest()[:length]
