"""How a line is written so that YAML reads it as the author meant it; to be copied from a message."""

from __future__ import annotations

import re

LONGEST_EXAMPLE = 100
LONGEST_LINE = 2000
# A key with a text behind it on one line, perhaps after a dash.
_KEY_AND_VALUE = re.compile(
    r"(?P<lead>\s*(?:- +)*)(?P<key>[^\s'\"{}\[\]#&*!|>%@`,:-][^:]*?) *: +(?P<value>\S.*?)\s*$"
)


def key_and_value(line: str) -> re.Match[str] | None:
    """The parts `lead`, `key` and `value` of a line of a usual length."""
    return _KEY_AND_VALUE.fullmatch(line) if len(line) <= LONGEST_LINE else None


def quoted(text: str) -> str:
    """The text between quotes, so that YAML changes nothing of it."""
    if "'" in text and not set(text) & {'"', "\\"}:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def shown(line: str) -> str:
    """The line between quotation marks, or nothing if it is too long to show."""
    return f"«{line}»" if len(line) <= LONGEST_EXAMPLE and line.isprintable() else ""


def as_line(key: str, text: str) -> str:
    """„: «titel: 'De #1'»", or nothing if that is too long to show."""
    made = shown(f"{key}: {quoted(text)}")
    return f": {made}" if made else ""


def in_quotes(line: str, column: int | None = None) -> str:
    """How to write a line whose value YAML reads otherwise; nothing if that cannot be said.

    With `column` (from 0) only if the value begins there.
    """
    found = key_and_value(line)
    if found is None or (column is not None and found.start("value") != column):
        return ""
    value = found["value"]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return as_line(found["key"], value)
