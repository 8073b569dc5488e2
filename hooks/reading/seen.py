"""What was read of each file, for who checks one folder again and again: only what changed is read anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hooks.reading.faults import Fault

KEPT = 3  # contents of one file: as it is published, and as it is being changed

Read = Callable[[list[Fault]], Any]


class Seen:
    """Contents by their file, with what was read and what is wrong in them. Nothing that was read changes."""

    def __init__(self) -> None:
        self._files: dict[str, dict[bytes, tuple[Any, list[Fault]]]] = {}
        self._made: dict[str, tuple[object, object, Any]] = {}

    def read(self, file: str, raw: bytes, read: Read, faults: list[Fault]) -> Any:
        """What `read` gives for this content; asked once."""
        contents = self._files.setdefault(file, {})
        if raw not in contents:
            found: list[Fault] = []
            made = read(found)
            while len(contents) >= KEPT:
                del contents[next(iter(contents))]
            contents[raw] = made, found
        made, found = contents[raw] = contents.pop(raw)  # used last, so forgotten last
        faults += found
        return made

    def made(self, name: str, origin: object, beside: object, make: Callable[[], Any]) -> Any:
        """What `make` gives for what was read, with what else decides about it; asked once for the same."""
        known = self._made.get(name)
        if known is None or known[0] is not origin or known[1] != beside:
            known = self._made[name] = origin, beside, make()
        return known[2]
