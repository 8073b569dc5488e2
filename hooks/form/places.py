"""Which field of the form a fault in a policy file is about, by the key under which it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

import yaml

from hooks.writing.measure import MEASURES, question_of
from hooks.writing.policy_text import Keys, PolicyText
from hooks.writing.questions import COMMANDS, MEASURED

VERSIONS = "versies"
# What PyYAML raises on a file that only the strict reader has a message for: no UTF-8, a letter beyond
# the last («\\UFFFFFFFF»), brackets without an end, a part that holds itself.
UNREADABLE = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
# Where the key of a file and the question of a command have other names.
OTHER_NAMES: Mapping[str, str] = {
    "geldt_vanaf": "vanaf",
    "alleen": "gemeente",
    "voorgesteld_op": "op",
    "voorgesteld_door": "door",
    "waarden": "waarde",
    "open_punten": "open-punt",
    "themas": "thema",
    "zoekwoorden": "zoekwoord",
    MEASURES: MEASURED.name,
}


def question_for(key: str) -> str:
    return OTHER_NAMES.get(key, key.replace("_", "-"))


class Placed:
    """A file as it would become, to find the field of a line that the change touched."""

    def __init__(self, command: str, before: bytes | None, after: bytes) -> None:
        self.names = {one.name for one in COMMANDS[command]}
        self.touched = set(_changed_lines(before or b"", after))
        self.fields = _fields_of(after)

    def field(self, line: int) -> str:
        """The question whose answer stands on a line; empty where that is none."""
        name = question_for(self.fields.get(line, ""))
        return name if name in self.names and line in self.touched else ""


def _changed_lines(before: bytes, after: bytes) -> Iterator[int]:
    old, new = before.splitlines(), after.splitlines()
    for how, _, _, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how != "equal":
            yield from range(begin + 1, end + 1)


def _fields_of(raw: bytes) -> dict[int, str]:
    """Each line with its key; none in a file that is no YAML, or that ends nowhere."""
    try:
        return dict(_fields(PolicyText("", raw)))
    except UNREADABLE:
        return {}


def _fields(text: PolicyText) -> Iterator[tuple[int, str]]:
    """Each line with its key: that of the file, or of a version in it."""
    if not isinstance(text.root, yaml.MappingNode):
        return
    for key in _keys(text, ()):
        yield from _lines(text, (key,), key)
    for keys in _groups(text, (MEASURES,)):
        for key in _keys(text, keys):
            yield from _lines(text, (*keys, key), question_of(key))
    found = text.find((VERSIONS,))
    if found and isinstance(found.value, yaml.SequenceNode):
        for number, version in enumerate(found.value.value):
            if isinstance(version, yaml.MappingNode):
                for key in _keys(text, (VERSIONS, number)):
                    yield from _lines(text, (VERSIONS, number, key), key)


def _groups(text: PolicyText, keys: Keys) -> Iterator[Keys]:
    """The groups in a group of groups."""
    found = text.find(keys)
    if found and isinstance(found.value, yaml.MappingNode):
        for name, value in found.value.value:
            if isinstance(value, yaml.MappingNode):
                yield (*keys, name.value)


def _keys(text: PolicyText, keys: Keys) -> Iterator[str]:
    yield from (key.value for key, _ in text.part(keys).value.value if isinstance(key, yaml.ScalarNode))


def _lines(text: PolicyText, keys: Keys, key: str) -> Iterator[tuple[int, str]]:
    begin, end = text.lines(text.part(keys))
    first = text.text.count("\n", 0, begin) + 1
    yield from ((line, key) for line, _ in enumerate(text.text[begin:end].splitlines(), first))
