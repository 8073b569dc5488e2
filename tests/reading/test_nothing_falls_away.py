"""Every letter of a policy file is in a key, in a value or on a line of comment; all else is a fault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.reading.faults import Fault
from hooks.reading.nodes import Mapping, Node, Scalar, Sequence
from hooks.reading.strict_yaml import read_yaml
from tests import frozen
from tests.policy_folders import SMALL_POLICY

FILES = sorted([*SMALL_POLICY.rglob("*.yml"), *frozen.POLICY.rglob("*.yml")])


def texts_of(node: Node | None) -> Iterator[str]:
    """All keys and values, in the order in which they were written."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from texts_of(item)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from texts_of(value)


def letters(text: str) -> str:
    return "".join(one for one in text if one.isalpha())


def is_all_read(text: str, node: Node | None) -> bool:
    """Whether the letters of the keys and values are those of the file, but for lines of comment.

    A line that begins with «#» may be a comment, or part of a text that keeps its lines.
    """
    read = "".join(map(letters, texts_of(node)))
    reached = {0}  # how far one may be in what was read, line by line
    for line in text.split("\n"):
        found = letters(line)
        past = {at + len(found) for at in reached if read.startswith(found, at)}
        reached = past | reached if line.lstrip().startswith("#") else past
    return len(read) in reached


def read(text: str) -> tuple[Node | None, list[Fault]]:
    faults: list[Fault] = []
    return read_yaml(text.encode(), "x.yml", faults), faults


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_letter_of_a_policy_file_is_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    node, faults = read(text)
    assert faults == []
    assert is_all_read(text, node)


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("a: b\n", True),
        ("a: b c\n", False),
        ("# c\na: b\n", True),
        ("a: b # c\n", False),
        ("a: |-\n  b\n", True),
        ("a: x\nb: c\n", False),
    ],
)
def test_the_comparison_sees_what_is_missing(text: str, is_read: bool) -> None:
    node, _ = read("a: b\n")
    assert is_all_read(text, node) is is_read


INSERTED = st.sampled_from(
    [
        *(
            "#",
            " #",
            "# a",
            " # a",
            "'",
            '"',
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n#a\n",
            "|",
            ">",
            ",",
            "{",
            "}",
            "[",
        ),
        *(
            "]",
            "&a ",
            "*",
            "!a ",
            "%a\n",
            "---\n",
            "...\n",
            "? ",
            "<<: ",
            "~",
            "`",
            "@",
            "\t",
            "a",
            " a",
            "\u00a0",
        ),
    ]
)


@given(st.sampled_from(FILES), st.lists(st.tuples(st.floats(0, 1), INSERTED), min_size=1, max_size=3))
def test_whatever_is_typed_in_a_policy_file_is_read_or_is_a_fault(
    path: Path, typed: list[tuple[float, str]]
) -> None:
    text = path.read_text(encoding="utf-8")[:4000].rpartition("\n")[0] + "\n"
    for where, what in typed:
        at = int(where * len(text))
        text = text[:at] + what + text[at:]
    node, faults = read(text)
    assert faults or is_all_read(text, node), text
