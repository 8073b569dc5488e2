"""What was read from a YAML file: texts, lists and groups that know where they were written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from hooks.reading.faults import Place

_STRING_TAG = "tag:yaml.org,2002:str"
_resolver = yaml.resolver.Resolver()
for _first, _rules in yaml.SafeLoader.yaml_implicit_resolvers.items():
    _resolver.yaml_implicit_resolvers.setdefault(_first, _rules)
# A number to readers of YAML 1.2, and text to those of 1.1.
_NUMBER_OF_TODAY = re.compile(r"0o[0-7]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+")
_resolve: Any = _resolver.resolve  # without types
_SPACES = (
    " \t\r\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


class Written:
    """A file as it was written, to find the place of each letter of a text in it."""

    def __init__(self, file: str, raw: bytes) -> None:
        self.file, self.raw = file, raw

    @cached_property
    def lines(self) -> list[str]:
        return self.raw.decode("utf-8-sig").split("\n")

    def places_of(self, text: str, start: Place) -> list[Place]:
        """The place of each letter of a text that begins at `start`, and of its end.

        From where a code hides letters on, only `start` is sure.

        Quotes, folding and indentation move the letters of a text, but never change their order.
        """
        letters = self._letters(start.line - 1, start.column - 1)
        places, after = [], start
        for wanted in text:
            if wanted in _SPACES:
                places.append(after)
                continue
            found = next(letters, None)
            if found is None or found[0] != wanted:
                return places + [start] * (len(text) + 1 - len(places))
            places.append(Place(self.file, found[1] + 1, found[2] + 1))
            after = Place(self.file, found[1] + 1, found[2] + 2)
        return [*places, after]

    def _letters(self, line: int, column: int) -> Iterator[tuple[str, int, int]]:
        """Each letter from a place on, without the signs that only say how a text is written."""
        style = self.lines[line][column : column + 1]
        if style in ("|", ">"):
            line, column = line + 1, 0
        elif style in ("'", '"'):
            column += 1
        for number in range(line, len(self.lines)):
            at = column if number == line else 0
            while at < len(self.lines[number]):
                letter = self.lines[number][at]
                if style == '"' and letter == "\\":
                    return
                if letter not in _SPACES:
                    yield letter, number, at
                at += 2 if style == letter == "'" else 1


class Text(str):
    """A text from a file that knows its place, and that of each of its letters."""

    __slots__ = ("_places", "place", "written")
    place: Place
    written: Written | None
    _places: list[Place] | None

    @classmethod
    def at(cls, text: str, place: Place, written: Written | None = None) -> Text:
        made = cls(text)
        made.place, made.written, made._places = place, written, None
        return made

    def place_of(self, offset: int) -> Place:
        """Where a letter of this text stands, or else where the text begins."""
        if self._places is None:
            self._places = self.written.places_of(self, self.place) if self.written else []
        return self._places[offset] if offset < len(self._places) else self.place


@dataclass(frozen=True)
class Scalar:
    text: str
    plain: bool
    place: Place
    written: Written | None = field(default=None, compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")

    @property
    def surprise(self) -> str | None:
        """The type other YAML readers would make of this unquoted text, if not text."""
        if not self.plain:
            return None
        if _NUMBER_OF_TODAY.fullmatch(self.text):
            return "float"
        tag: str = _resolve(yaml.ScalarNode, self.text, (True, False))
        return None if tag == _STRING_TAG else tag.rpartition(":")[2]


@dataclass(frozen=True)
class Sequence:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    entries: tuple[tuple[Text, Node], ...]
    place: Place
    flow: bool = False  # written between braces
    written: Written | None = field(default=None, compare=False, repr=False)

    @property
    def is_text_in_braces(self) -> bool:
        """Whether it may be a text that begins with a brace: to YAML «{maximum}» is a group."""
        return self.flow and bool(self.entries) and all(_is_missing(value) for _, value in self.entries)


@dataclass(frozen=True)
class Unusable:
    """A node whose fault has been reported already."""

    place: Place


def _is_missing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text == ""


Node = Scalar | Sequence | Mapping | Unusable
