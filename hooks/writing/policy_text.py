"""A policy file as text: where each part of it stands, and changes that leave every other byte alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from hooks.writing.refusal import Refused

Keys = tuple[str | int, ...]
_BYTE_ORDER_MARK = "\ufeff".encode()


class Part(NamedTuple):
    """A value in a file; `key` is that of its group, and None for a part of a list."""

    key: Any
    value: Any


class PolicyText:
    """A file that the strict reader accepted, with the changes that are to be made to it."""

    def __init__(self, name: str, raw: bytes) -> None:
        self.name = name
        self.mark = _BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else b""
        self.text = raw.decode("utf-8-sig")
        self.newline = "\r\n" if "\r\n" in self.text else "\n"
        self.root: Any = yaml.compose(self.text, Loader=yaml.SafeLoader) if self.text.strip() else None
        self._changes: list[tuple[int, int, str]] = []

    # where things stand

    def find(self, keys: Keys) -> Part | None:
        """The part that these keys lead to, if it is there."""
        key, node = None, self.root
        for one in keys:
            found = _inside(node, one)
            if found is None:
                return None
            key, node = found
        return Part(key, node)

    def part(self, keys: Keys) -> Part:
        found = self.find(keys)
        if found is None:
            raise KeyError(keys)
        return found

    def scalars(self, keys: Keys = ()) -> Iterator[tuple[Keys, Any]]:
        """Each text under these keys, with the keys that lead to it."""
        yield from _scalars(self.part(keys).value, keys)

    def content_end(self, node: Any) -> int:
        """Where the last letter of a value stands."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self.content_end(last[1] if isinstance(last, tuple) else last)
        begin, end = int(node.start_mark.index), int(node.end_mark.index)
        return begin + len(self.text[begin:end].rstrip())

    def begin(self, part: Part) -> int:
        """Where a part begins: its key, or the dash of a part of a list."""
        if part.key is not None:
            return int(part.key.start_mark.index)
        return self.text.rfind("-", 0, int(part.value.start_mark.index))

    def column(self, position: int) -> int:
        return position - self._line_start(position)

    def lines(self, part: Part) -> tuple[int, int]:
        """From the first line of a part to after its last."""
        return self._line_start(self.begin(part)), self._after_line(self.content_end(part.value))

    def copied(self, keys: Keys, column: int) -> str:
        """A part with its key as it is written, moved to a column; with «\\n» at the end of each line."""
        part = self.part(keys)
        begin, (_, end) = self.begin(part), self.lines(part)
        moved = column - self.column(begin)
        first, *others = self.text[begin:end].replace("\r\n", "\n").rstrip("\n").split("\n")
        made = [" " * column + first]
        for line in others:
            if not line.strip():
                made.append("")
            else:
                made.append(" " * moved + line if moved >= 0 else line[min(-moved, _indent(line)) :])
        return "\n".join(made) + "\n"

    def block(self, keys: Keys, what: str) -> Part:
        """A list or group that is written line by line; Refused if it stands between braces."""
        part = self.part(keys)
        if isinstance(part.value, yaml.CollectionNode) and part.value.flow_style:
            line = part.value.start_mark.line + 1
            raise Refused(f"{self.name}:{line}: {what} staat tussen haken; zet elk deel op een eigen regel")
        return part

    # changes

    def replace(self, begin: int, end: int, new: str) -> None:
        self._changes.append((begin, end, new.replace("\n", self.newline)))

    def insert_lines(self, position: int, lines: str) -> None:
        """Put whole lines at the start of a line, or at the end of the file."""
        is_loose = position == len(self.text) and self.text and not self.text.endswith("\n")
        self.replace(position, position, f"\n{lines.removesuffix(chr(10))}" if is_loose else lines)

    def append(self, keys: Keys, lines: str, what: str) -> None:
        """Put whole lines under the last line of a list or group."""
        part = self.block(keys, what) if self.root is not None else None
        self.insert_lines(self._after_line(self.content_end(part.value)) if part else 0, lines)

    def remove(self, part: Part) -> None:
        self.replace(*self.lines(part), "")

    def remove_from_list(self, items: Keys, number: int) -> None:
        """Take one part out of a list; the list keeps others."""
        listed = self.part(items).value
        if not listed.flow_style:
            self.remove(self.part((*items, number)))
            return
        one = listed.value[number]
        if number:
            self.replace(listed.value[number - 1].end_mark.index, one.end_mark.index, "")
        else:
            self.replace(one.start_mark.index, listed.value[1].start_mark.index, "")

    @property
    def is_changed(self) -> bool:
        return bool(self._changes)

    @property
    def says_the_same(self) -> bool:
        """Whether the changes put there what stood there."""
        return self.content() == self.mark + self.text.encode()

    def content(self) -> bytes:
        """The file with its changes."""
        text, after = self.text, len(self.text)
        in_order = sorted(self._changes, key=lambda one: one[:2])
        for begin, end, new in reversed(in_order):  # so that of two at one place the first stays first
            if end > after:
                line = self.text.count("\n", 0, begin) + 1
                raise Refused(f"{self.name}:{line}: twee wijzigingen op één plaats; doe ze na elkaar")
            text, after = text[:begin] + new + text[end:], begin
        return self.mark + text.encode()

    def _line_start(self, position: int) -> int:
        return self.text.rfind("\n", 0, position) + 1

    def _after_line(self, position: int) -> int:
        found = self.text.find("\n", position)
        return len(self.text) if found < 0 else found + 1


def _inside(node: Any, key: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((name, value) for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return None, node.value[key]
    return None


def _scalars(node: Any, keys: Keys) -> Iterator[tuple[Keys, Any]]:
    if isinstance(node, yaml.ScalarNode):
        yield keys, node
        return
    pairs: Iterable[tuple[Any, Any]] = (
        ((name.value, value) for name, value in node.value)
        if isinstance(node, yaml.MappingNode)
        else enumerate(node.value)
    )
    for key, value in pairs:
        yield from _scalars(value, (*keys, key))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
