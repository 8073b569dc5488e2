"""How a text, list or group is written in a policy file, so that the reader reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from hooks.reading.faults import Fault
from hooks.reading.nodes import Mapping as Group
from hooks.reading.nodes import Scalar
from hooks.reading.quoting import quoted
from hooks.reading.strict_yaml import read_yaml

STEP = "  "
LONGEST_LINE = 100
# Where one sentence ends and another begins; a new line there changes nothing of what is read.
_NEW_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ„«{])")


def word(text: str, *, plain_number: bool = False, in_braces: bool = True) -> str:
    """A text on one line, that can also stand between braces; in quotes where it needs them."""
    faults: list[Fault] = []
    node = read_yaml((f"{{a: {text}}}\n" if in_braces else f"a: {text}\n").encode(), "", faults)
    if not faults and isinstance(node, Group) and len(node.entries) == 1:
        value = node.entries[0][1]
        if isinstance(value, Scalar) and value.text == text and (plain_number or value.surprise is None):
            return text
    return quoted(text) if "\\" not in text and text.isprintable() else _in_double_quotes(text)


def _in_double_quotes(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def prose(key: str, text: str, indent: str) -> str:
    """A key with a text in prose: on its own line if it is one short sentence, or else a line a sentence."""
    lines = _NEW_SENTENCE.sub("\n", text.strip()).split("\n")
    one = line(key, lines[0], indent)
    if len(lines) == 1 and len(one) <= LONGEST_LINE:
        return one
    inside = "".join(f"{indent}{STEP}{each.strip()}\n" if each.strip() else "\n" for each in lines)
    return f"{indent}{key}: |-\n{inside}"


def plain(key: str, text: str, indent: str) -> str:
    """A key with a date or number, that may stand without quotes."""
    return f"{indent}{key}: {text}\n"


def line(key: str, text: str, indent: str) -> str:
    return f"{indent}{key}: {word(text, in_braces=False)}\n"


def listed(key: str, words: Iterable[str], indent: str) -> str:
    return f"{indent}{key}: [{', '.join(map(word, words))}]\n"


def group(parts: Mapping[str, str]) -> str:
    """A group between braces; its values are written already."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}"
