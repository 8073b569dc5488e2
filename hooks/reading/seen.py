"""What was read of each file, for who checks one folder again and again: only what changed is read anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, NamedTuple

from hooks.reading.faults import Fault
from hooks.reading.noticed import Noticed

KEPT = 3  # contents of one file: as it is published, and as it is being changed

Read = Callable[[list[Fault]], Any]


class Around(NamedTuple):
    """What a check may look at beside the part that it is about."""

    read: tuple[object, ...]  # what was read of other files: the same thing as long as the file is
    names: tuple[object, ...]


class Seen:
    """Contents by their file, with what was read and what is wrong in them. Nothing that was read changes."""

    def __init__(self) -> None:
        self._files: dict[str, dict[bytes, tuple[Any, list[Fault]]]] = {}
        self._made: dict[Hashable, tuple[object, object, Any]] = {}
        self._around: dict[str, Around] = {}
        self._noticed: dict[Hashable, tuple[object, Around, Noticed]] = {}

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

    def made(self, name: Hashable, origin: object, beside: object, make: Callable[[], Any]) -> Any:
        """What `make` gives for what was read, with what else decides about it; asked once for the same."""
        known = self._made.get(name)
        if known is None or known[0] is not origin or known[1] != beside:
            known = self._made[name] = origin, beside, make()
        return known[2]

    def around(self, kind: str, read: tuple[object, ...], names: tuple[object, ...]) -> Around:
        """What is around the parts of a kind; the same thing as before when all of it is."""
        known = self._around.get(kind)
        if known and known.names == names and all(map(_is_same, known.read, read)):
            return known
        self._around[kind] = Around(read, names)
        return self._around[kind]

    def noticed(
        self,
        name: Hashable,
        origin: object,
        around: Around,
        kaders: Mapping[str, object],
        look: Callable[[], Noticed],
    ) -> Noticed:
        """What `look` notices of a part; asked once for the same part, around and kaders looked into."""
        known = self._noticed.get(name)
        if (
            known is None
            or known[0] is not origin
            or known[1] is not around
            or any(kaders.get(one) is not other for one, other in known[2].others.items())
        ):
            known = self._noticed[name] = origin, around, look()
        return known[2]


def _is_same(one: object, other: object) -> bool:
    return one is other
