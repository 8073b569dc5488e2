"""The event of a text on one line, as PyYAML gives it."""

from __future__ import annotations

import re

import yaml
from yaml.events import ScalarEvent

DEEPEST = 60  # columns, or brackets on a line: further in nobody writes, and Python cannot go on for ever
IN_QUOTES = re.compile(r""""([^"\\\n]*)"|'((?:[^'\n]|'')*)'(?!')""")


class NotPlain(Exception):
    """Here is something that only PyYAML may tell the meaning of."""


def scalar(said: str | re.Match[str], begin: yaml.Mark, end: yaml.Mark) -> ScalarEvent:
    """A text without quotes, or what was found of one in quotes."""
    if isinstance(said, str):
        return ScalarEvent(None, None, (True, False), said, begin, end)
    style = said[0][0]
    text = said[1] if style == '"' else said[2].replace("''", "'")
    return ScalarEvent(None, None, (False, True), text, begin, end, style=style)
