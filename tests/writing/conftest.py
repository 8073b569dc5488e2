"""Desks to write at: a copy of the frozen policy, of the small one, and a whole clone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.writing.clone import Clone, new_clone
from tests.writing.commands import Desk, copy_of_frozen_policy, copy_of_small_policy


def pytest_itemcollected(item: pytest.Item) -> None:
    """Whole commands on a whole policy, which `make check` leaves to `make test`."""
    item.add_marker("opdracht")


@pytest.fixture(autouse=True)
def works_once(reads_once: None, makes_once: None) -> None:
    """What a command needs again of a policy that hardly changes."""


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(copy_of_frozen_policy(tmp_path), capsys)


@pytest.fixture
def small_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(copy_of_small_policy(tmp_path), capsys)


@pytest.fixture(scope="session")
def only_clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    return new_clone(tmp_path_factory.mktemp("kloon"))


@pytest.fixture
def clone(only_clone: Clone) -> Iterator[Clone]:
    """A clone as it was made, whatever another test did in it."""
    yield only_clone
    only_clone.fresh()
