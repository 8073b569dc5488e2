"""The quicker scanner gives exactly what that of PyYAML gives, on what is right and on what is not.

So does the reader of what is written plainly, wherever it answers at all.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.reading import plainly
from hooks.reading.scanning import Loader, compose
from tests.frozen import POLICY
from tests.policy_folders import FAULTY_POLICY

FILES = sorted([*POLICY.rglob("*.yml"), *FAULTY_POLICY.glob("*.yml")])
# What means something to YAML, or ends a line.
SIGNS = [*":-?[]{},#&*!|>'\"%@` \n\r\t\x85\u2028\ufeffab0", "  ", "\n  ", "\n- ", "\n---\n", "...\n", ": "]
SIGNS += ["a: ", " #", " :", "?a", "- - ", "{a: b}", "|\n ", ">-\n  a", "\r\n", "a b c", " # a"]
LARGE = 20_000  # letters


def place(mark: Any) -> Any:
    return mark and (mark.index, mark.line, mark.column)


def events(text: str, loader: type[yaml.SafeLoader]) -> list[Any]:
    """Each event with all that it says and its places; at the end what is wrong, and where."""
    found: list[Any] = []
    try:
        found.extend(told(yaml.parse(text, Loader=loader)))
    except yaml.MarkedYAMLError as error:
        where = place(error.problem_mark), place(error.context_mark)
        found.append((type(error), error.problem, error.context, where))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        found.append((type(error), str(error)))
    return found


def told(found: Iterable[yaml.Event]) -> Iterator[Any]:
    """What events say, with their places."""
    for one in found:
        said = {name: value for name, value in vars(one).items() if not name.endswith("_mark")}
        yield type(one), said, place(one.start_mark), place(one.end_mark)


def is_read_the_same(text: str) -> bool:
    """The text is read as PyYAML reads it; gives whether it was written plainly."""
    expected = events(text, yaml.SafeLoader)
    assert events(text, Loader) == expected, repr(text)
    found = plainly.events(text)
    if found is not None:
        assert list(told(found)) == expected, repr(text)
    return found is not None


def readable(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")[:LARGE]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_reads_the_same(path: Path) -> None:
    is_read_the_same(readable(path))


def test_nearly_every_policy_file_is_written_plainly() -> None:
    files = list(POLICY.rglob("*.yml"))
    assert sum(plainly.events(readable(path)) is not None for path in files) > 0.9 * len(files)


@pytest.mark.parametrize(
    "text",
    [
        f"a: {'[' * 3_000}{']' * 3_000}\n",
        f"a: {'{a: ' * 3_000}1{'}' * 3_000}\n",
        "".join(f"{' ' * depth}a:\n" for depth in range(900)) + f"{' ' * 900}a: 1\n",
    ],
    ids=["lists", "groups", "lines"],
)
def test_what_is_deeper_than_anyone_writes_is_left_to_pyyaml(text: str) -> None:
    assert plainly.events(text) is None


@given(st.lists(st.sampled_from(SIGNS), max_size=30).map("".join))
def test_signs_in_any_order_read_the_same(text: str) -> None:
    is_read_the_same(text)


PLAIN = [
    "a: ",
    "b:",
    "bc: d",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "e",
    " f",
    " #g",
    "\n\n",
    '"h"',
    "'i''j'",
]
PLAIN += ["[k, l]", "{m: n}", ">-\n    o\n    p", "|\n    q\n\n    r", "-1", "\n# s\n", "1.5"]


@given(st.lists(st.sampled_from(PLAIN), max_size=20).map(lambda parts: f"a{''.join(parts)}\n"))
def test_plain_parts_in_any_order_read_the_same(text: str) -> None:
    is_read_the_same(text)


def test_a_file_with_something_put_into_it_reads_the_same() -> None:
    chance = random.Random(2017)
    texts = [readable(path) for path in FILES]
    plain = 0
    for _ in range(400):
        lines = chance.choice(texts).split("\n")
        begins = [number for number, line in enumerate(lines) if line[:1].isalpha()] or [0]
        begin = chance.choice(begins)
        text = "\n".join([*lines[begin : begin + 12], ""])
        for _ in range(chance.randrange(4)):
            here = chance.randrange(len(text) + 1)
            text = text[:here] + chance.choice(SIGNS) + text[here + chance.randrange(3) :]
        plain += is_read_the_same(text)
    assert plain > 40  # it is tried indeed


def same(one: Any, other: Any) -> bool:
    """Whether two nodes hold the same in the same places; of types nothing is asked."""
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, str):
        return bool(one == other)
    where = [(place(node.start_mark), place(node.end_mark)) for node in (one, other)]
    return type(one) is type(other) and where[0] == where[1] and same(one.value, other.value)


def test_the_nodes_of_a_file_stand_where_those_of_pyyaml_stand() -> None:
    for path in POLICY.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        assert same(compose(text), yaml.compose(text, Loader=yaml.SafeLoader)), path
