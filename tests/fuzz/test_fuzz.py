"""Whatever is read, is read or refused: a few inputs of each kind; `make fuzz` tries as many as one likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.fuzz import door
from tests.fuzz.targets import TARGETS
from tests.fuzz.tried import tried

pytestmark = pytest.mark.node

INPUTS = 60


@pytest.fixture(scope="module", autouse=True)
def node_stops() -> Iterator[None]:
    yield
    door.close()


@pytest.mark.parametrize("name", TARGETS)
def test_every_input_is_read_or_refused(name: str) -> None:
    assert tried(TARGETS[name], INPUTS) >= INPUTS


def test_an_exception_is_a_fault_and_the_same_seed_gives_the_same_inputs() -> None:
    seen: list[str] = []

    def attempt(text: str) -> None:
        seen.append(text)
        if "-" in text:
            raise LookupError(text)

    broken = replace(TARGETS["data"], attempt=attempt)
    with pytest.raises(LookupError):
        tried(broken, INPUTS)
    first, seen[:] = list(seen), []
    with pytest.raises(LookupError):
        tried(broken, INPUTS)
    assert seen == first


def test_the_shares_are_of_a_hundred() -> None:
    assert sum(one.share for one in TARGETS.values()) == 100
