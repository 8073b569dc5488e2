"""The quicker scanner gives exactly what that of PyYAML gives, on what is right and on what is not."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from hooks.reading.scanning import Loader
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
        for one in yaml.parse(text, Loader=loader):
            said = {name: value for name, value in vars(one).items() if not name.endswith("_mark")}
            found.append((type(one), said, place(one.start_mark), place(one.end_mark)))
    except yaml.MarkedYAMLError as error:
        where = place(error.problem_mark), place(error.context_mark)
        found.append((type(error), error.problem, error.context, where))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        found.append((type(error), str(error)))
    return found


def readable(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")[:LARGE]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_reads_the_same(path: Path) -> None:
    text = readable(path)
    assert events(text, Loader) == events(text, yaml.SafeLoader)


@given(st.lists(st.sampled_from(SIGNS), max_size=30).map("".join))
def test_signs_in_any_order_read_the_same(text: str) -> None:
    assert events(text, Loader) == events(text, yaml.SafeLoader)


def test_a_file_with_something_put_into_it_reads_the_same() -> None:
    chance = random.Random(2017)
    texts = [readable(path) for path in FILES]
    for _ in range(400):
        text = chance.choice(texts)
        begin = chance.randrange(len(text) + 1)
        text = text[begin : begin + 400]
        for _ in range(3):
            here = chance.randrange(len(text) + 1)
            text = text[:here] + chance.choice(SIGNS) + text[here + chance.randrange(3) :]
        assert events(text, Loader) == events(text, yaml.SafeLoader), repr(text)
