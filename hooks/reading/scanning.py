"""PyYAML's own scanner with its hottest steps taken by the word, and not by the letter.

The grammar stays PyYAML's: each step here gives what the step that it replaces gives. A test compares the
events of both, with their places, on files that are right and on files that are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import yaml
from yaml.tokens import ScalarToken

from hooks.reading import plainly

_SPACE = "\0 \t\r\n\x85\u2028\u2029"
# What moves a place otherwise than by one column.
_TURNS = "\n\r\x85\u2028\u2029\ufeff"
# What may stand before a token.
_SKIPPED = f" #{_TURNS}"
_TURN = re.compile(f"[{_TURNS}]")
# A plain scalar up to a space: a sign ends it outside and inside a flow of «[]» or «{}».
_IN_BLOCK = rf"(?:[^{_SPACE}:]|:(?![{_SPACE}]))+"
_IN_FLOW = rf"(?:[^{_SPACE}:,?\[\]{{}}]|:(?![{_SPACE},\[\]{{}}]))+"
# More of them on one line; after a space «#» begins a comment.
_BLOCK = re.compile(rf"{_IN_BLOCK}(?: +(?!#){_IN_BLOCK})*")
_FLOW = re.compile(rf"{_IN_FLOW}(?: +(?!#){_IN_FLOW})*")


def events(text: str) -> Iterable[yaml.Event]:
    """All events of a text; the errors of PyYAML come while they are read."""
    return plainly.events(text) or yaml.parse(text, Loader=Loader)


def compose(text: str) -> Any:
    """The root node of a text that was read before."""
    found = plainly.events(text)
    return _Composer(found).get_single_node() if found else yaml.compose(text, Loader=Loader)


class _Composer(yaml.composer.Composer):
    """Makes nodes of events that are there already, and tells no types."""

    def __init__(self, events: list[yaml.Event]) -> None:
        super().__init__()
        self.left = events[::-1]

    def check_event(self, *choices: type[yaml.Event]) -> bool:
        return isinstance(self.left[-1], choices)

    def peek_event(self) -> yaml.Event:
        return self.left[-1]

    def get_event(self) -> yaml.Event:
        return self.left.pop()

    def descend_resolver(self, parent: Any, index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass

    def resolve(self, kind: Any, text: Any, implicit: Any) -> str:
        return ""


class Loader(yaml.SafeLoader):
    """Reads a text; of a stream PyYAML itself reads a part at a time."""

    # PyYAML says nothing of the types of these.
    buffer: Any
    pointer: Any
    index: Any
    line: Any
    column: Any

    def forward(self, length: int = 1) -> None:
        pointer, end = self.pointer, self.pointer + length
        if length == 1:
            is_plain = self.buffer[pointer] not in _TURNS
        else:
            is_plain = not _TURN.search(self.buffer, pointer, end)
        if is_plain and end < len(self.buffer):
            self.pointer = end
            self.index += length
            self.column += length
        else:
            super().forward(length)

    def stale_possible_simple_keys(self) -> None:
        if self.possible_simple_keys:
            super().stale_possible_simple_keys()

    def check_token(self, *choices: Any) -> bool:
        if not self.tokens or self.possible_simple_keys:
            while self.need_more_tokens():
                self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))

    def scan_to_next_token(self) -> None:
        if self.buffer[self.pointer] in _SKIPPED:
            super().scan_to_next_token()

    def scan_plain(self) -> ScalarToken:
        chunks: list[str] = []
        start_mark = end_mark = self.get_mark()
        indent = self.indent + 1
        words = _FLOW if self.flow_level else _BLOCK
        spaces: list[str] | None = []
        while self.peek() != "#":
            found = words.match(self.buffer, self.pointer)
            if not found:
                break
            self.allow_simple_key = False
            chunks += [*(spaces or ()), found[0]]
            self.forward(len(found[0]))
            end_mark = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start_mark)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start_mark, end_mark)
