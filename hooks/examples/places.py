"""Where in a policy file something stands, by the keys that lead to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hooks.reading import nodes
from hooks.reading.faults import Place
from hooks.reading.remembered import read_yaml


class PolicyFile:
    """A file of a policy folder; `shown` is what it is called in messages."""

    def __init__(self, folder: Path, name: str) -> None:
        folder = folder.resolve()
        self.path, self.shown = folder / name, f"{folder.name}/{name}"
        raw = self.path.read_bytes() if self.path.is_file() else b""
        self.root = read_yaml(raw, self.shown, []) if raw else None

    def value_at(self, keys: Sequence[str | int]) -> Place | None:
        """Where the value begins that these keys lead to."""
        found = self._walk(keys)
        return found[1].place if found else None

    def key_at(self, keys: Sequence[str | int]) -> Place | None:
        """Where the last of these keys stands; of a part of a list: where that part begins."""
        found = self._walk(keys)
        return found[0] if found else None

    def nearest(self, keys: Sequence[str | int]) -> Place:
        """Where the value begins that as many of these keys lead to as there are."""
        for number in range(len(keys), -1, -1):
            if place := self.value_at(keys[:number]):
                return place
        return Place(self.shown)

    def _walk(self, keys: Sequence[str | int]) -> tuple[Place, nodes.Node] | None:
        if self.root is None:
            return None
        at, node = self.root.place, self.root
        for key in keys:
            found = _inside(node, key)
            if found is None:
                return None
            at, node = found
        return at, node


def _inside(node: nodes.Node, key: str | int) -> tuple[Place, nodes.Node] | None:
    if isinstance(node, nodes.Mapping):
        return next(((name.place, value) for name, value in node.entries if name == key), None)
    if isinstance(node, nodes.Sequence) and isinstance(key, int):
        parts = node.items[key : key + 1] if key >= 0 else node.items[key:][:1]
        return next(((part.place, part) for part in parts), None)
    return None
