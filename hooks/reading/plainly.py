"""The events of PyYAML for a text that is written plainly, by the line, and many times as quick.

Nearly every policy file is: groups and lists one below the other, texts on a line or folded, and short
lists between brackets. What is anything else, right or wrong, gets no answer here and goes to PyYAML; so
what is allowed, and what is said of a fault, stays PyYAML's. A test compares the events of both, with their
places.
"""

from __future__ import annotations

import re
from functools import partial
from typing import NoReturn

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from hooks.reading.plain_flow import FlowReader
from hooks.reading.plain_texts import DEEPEST, IN_QUOTES, NotPlain, scalar

# Letters that end no line, hide nothing, and that PyYAML lets through.
_ODD = re.compile(
    "[^\\n\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)
_EMPTY = re.compile(r" *(?:#.*)?$")
_KEY = re.compile(r"([A-Za-z0-9_][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*):(?: +|$)")
_FOLDED = re.compile(r"([|>])(-?)$")
_BEHIND = re.compile(r"(?: +#.*| *)$")  # behind a text in quotes, or between brackets
_COMMENT = re.compile(r" +#")
# What begins a text that means nothing else.
_BEGIN = re.compile(r"(?![\s?:,\[\]{}#&*!|>'\"%@`-])|-[A-Za-z0-9]")


def events(text: str) -> list[Event] | None:
    """All events of the text; None where it is not written plainly."""
    if _ODD.search(text) or not text.endswith("\n"):
        return None
    try:
        return _Reader(text).read()
    except NotPlain:
        return None


class _Reader:
    """Reads one text; `here` is the line with something on it that is to be read."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.last = len(self.lines) - 1  # empty, for the text ends with the end of a line
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.here, self.column = -1, 0
        self.made: list[Event] = []
        self.go_to(0)

    def read(self) -> list[Event]:
        begin, first = self.mark(0, 0), self.next_mark()
        if self.column or not self.key_at(0):
            raise NotPlain
        self.made += [StreamStartEvent(begin, begin), DocumentStartEvent(first, first, explicit=False)]
        self.group(0)
        if self.here != self.last:
            raise NotPlain
        end = self.next_mark()
        self.made += [DocumentEndEvent(end, end, explicit=False), StreamEndEvent(end, end)]
        return self.made

    def mark(self, line: int, column: int) -> yaml.Mark:
        return yaml.Mark("", self.starts[line] + column, line, column, None, 0)

    def next_mark(self) -> yaml.Mark:
        return self.mark(self.here, max(self.column, 0))

    def go_to(self, line: int) -> None:
        """On to the first line from here with something on it; at the end that is the last, in no column."""
        while line < self.last and _EMPTY.match(self.lines[line]):
            line += 1
        found = self.lines[line]
        self.here = line
        self.column = len(found) - len(found.lstrip(" ")) if line < self.last else -1
        if found.startswith(("---", "...", "%")):
            raise NotPlain

    def key_at(self, column: int) -> re.Match[str] | None:
        return _KEY.match(self.lines[self.here], column)

    def group(self, column: int) -> None:
        """A group with its keys in this column, from the line that is to be read."""
        if column > DEEPEST:
            raise NotPlain
        begin = self.mark(self.here, column)
        self.made.append(MappingStartEvent(None, None, True, begin, begin, flow_style=False))
        is_first = True
        while is_first or self.column == column:
            is_first = False
            found = self.key_at(column)
            if not found:
                raise NotPlain
            line, name = self.here, found[1]
            end = column + len(name)
            self.made.append(scalar(name, self.mark(line, column), self.mark(line, end)))
            self.value(found.end(), column, end + 1)
        if self.column > column:
            raise NotPlain
        end_mark = self.next_mark()
        self.made.append(MappingEndEvent(end_mark, end_mark))

    def listed(self, column: int) -> None:
        """A list with its dashes in this column."""
        begin = self.next_mark()
        self.made.append(SequenceStartEvent(None, None, True, begin, begin, flow_style=False))
        while self.column == column and self.lines[self.here].startswith("- ", column):
            line = self.lines[self.here]
            inside = len(line) - len(line[column + 1 :].lstrip(" "))
            if inside == len(line):
                raise NotPlain
            if self.key_at(inside):
                self.group(inside)
            else:
                self.value(inside, column, 0)
        if self.column > column:
            raise NotPlain
        end = self.next_mark()
        self.made.append(SequenceEndEvent(end, end))

    def value(self, at: int, indent: int, after: int) -> None:
        """What stands at a place in the line, inside a group or list in column `indent`."""
        line = self.lines[self.here]
        rest = line[at:]
        if not rest or (rest.startswith("#") and line[at - 1] == " "):
            self.below(indent, after)
        elif rest[0] in "[{":
            reader = FlowReader(line, at, partial(self.mark, self.here))
            self.made += reader.read()
            self.ends_at(reader.at)
        elif rest[0] in "'\"":
            self.quoted(at)
        elif found := _FOLDED.match(rest):
            self.folded(at, indent, found)
        else:
            self.plain(at, indent)

    def below(self, indent: int, after: int) -> None:
        """A group or list on the lines below; nothing at all where those stand no further inside."""
        line = self.here
        self.go_to(line + 1)
        if self.column > indent:
            if self.lines[self.here].startswith("- ", self.column):
                self.listed(self.column)
            else:
                self.group(self.column)
        elif after and not self.lines[self.here].startswith("-", self.column):
            empty = self.mark(line, after)
            self.made.append(scalar("", empty, empty))
        else:
            self.stop()

    def quoted(self, at: int) -> None:
        line = self.lines[self.here]
        found = IN_QUOTES.match(line, at) or self.stop()
        begin, end = self.mark(self.here, at), self.mark(self.here, found.end())
        self.made.append(scalar(found, begin, end))
        self.ends_at(found.end())

    def ends_at(self, column: int) -> None:
        if not _BEHIND.match(self.lines[self.here], column):
            raise NotPlain
        self.go_to(self.here + 1)

    def plain(self, at: int, indent: int) -> None:
        """A text without quotes, that may go on on the next lines."""
        begin, texts = self.mark(self.here, at), []
        if not _BEGIN.match(self.lines[self.here], at):
            raise NotPlain
        line = self.here
        while True:
            text, is_last = self.lines[line][at:], False
            if found := _COMMENT.search(text):
                text, is_last = text[: found.start()], True
            text = text.rstrip(" ")
            if ": " in text or text.endswith(":"):
                raise NotPlain
            texts.append(text)
            end = self.mark(line, at + len(text))
            self.go_to(line + 1)
            if is_last or self.column <= indent:
                break
            if self.here != line + 1:
                raise NotPlain
            line, at = self.here, self.column
        self.made.append(scalar(" ".join(texts), begin, end))

    def folded(self, at: int, indent: int, found: re.Match[str]) -> None:
        """A text below «>» or «|»."""
        begin, line = self.mark(self.here, at), self.here + 1
        first = self.lines[line]
        inside = len(first) - len(first.lstrip(" "))
        if inside <= indent or inside == len(first):
            raise NotPlain
        margin = " " * inside
        texts: list[str] = []
        while line < self.last and (self.lines[line].startswith(margin) or not self.lines[line]):
            text = self.lines[line][inside:]
            # More to the right is not folded, and a line of spaces may be either.
            if text.startswith(" ") or (self.lines[line] and not text):
                raise NotPlain
            texts.append(text)
            line += 1
        if self.lines[line] and not self.lines[line].strip(" "):
            raise NotPlain
        made = "\n".join(texts).rstrip("\n")
        if found[1] == ">":
            made = re.sub(r"(?<!\n)\n(\n*)", lambda one: one[1] or " ", made)
        end = self.mark(line, 0)
        text = made if found[2] else f"{made}\n"
        self.made.append(ScalarEvent(None, None, (False, True), text, begin, end, style=found[1]))
        self.go_to(line)

    def stop(self) -> NoReturn:
        raise NotPlain
