"""Lists and groups between brackets on one line, as PyYAML gives their events."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from hooks.reading.plain_texts import DEEPEST, IN_QUOTES, NotPlain, scalar

_TEXT = re.compile(
    r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[A-Za-z0-9]))(?:[^ :,?\[\]{}]| +(?=[^ #:,?\[\]{}]))*"
)
_NAME = re.compile(r"([A-Za-z0-9_][A-Za-z0-9_.-]*): +")
_SPACES = re.compile(" *")


class FlowReader:
    """Reads from a place in a line up to where its brackets close; `at` is then behind them."""

    def __init__(self, line: str, at: int, mark: Callable[[int], yaml.Mark]) -> None:
        self.line, self.at, self.mark = line, at, mark
        self.made: list[Event] = []

    def read(self) -> list[Event]:
        if sum(self.line.count(sign, self.at) for sign in "[{") > DEEPEST:
            raise NotPlain
        self.part()
        return self.made

    def part(self) -> None:
        sign = self.line[self.at : self.at + 1]
        if sign == "[":
            begin, end = self.sign()
            self.made.append(SequenceStartEvent(None, None, True, begin, end, flow_style=True))
            self.parts("]", self.part)
            self.made.append(SequenceEndEvent(*self.sign()))
        elif sign == "{":
            begin, end = self.sign()
            self.made.append(MappingStartEvent(None, None, True, begin, end, flow_style=True))
            self.parts("}", self.pair)
            self.made.append(MappingEndEvent(*self.sign()))
        else:
            self.text()

    def parts(self, close: str, read: Callable[[], None]) -> None:
        """What stands between commas, up to the bracket that closes."""
        self.skip()
        if self.line.startswith(close, self.at):
            return
        while True:
            read()
            self.skip()
            if self.line.startswith(close, self.at):
                return
            if not self.line.startswith(", ", self.at):
                raise NotPlain
            self.at += 1
            self.skip()

    def pair(self) -> None:
        found = _NAME.match(self.line, self.at)
        if not found:
            raise NotPlain
        begin, end = self.mark(self.at), self.mark(found.end(1))
        self.made.append(scalar(found[1], begin, end))
        self.at = found.end()
        self.part()

    def text(self) -> None:
        quoted = IN_QUOTES.match(self.line, self.at)
        found = quoted or _TEXT.match(self.line, self.at)
        if not found:
            raise NotPlain
        begin, end = self.mark(self.at), self.mark(found.end())
        self.made.append(scalar(quoted or found[0], begin, end))
        self.at = found.end()

    def skip(self) -> None:
        found = _SPACES.match(self.line, self.at)
        self.at = found.end() if found else self.at

    def sign(self) -> tuple[yaml.Mark, yaml.Mark]:
        self.at += 1
        return self.mark(self.at - 1), self.mark(self.at)
