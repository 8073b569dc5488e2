"""Desks to write at: a copy of the frozen policy, and of the small one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.writing.commands import Desk, copy_of_frozen_policy, copy_of_small_policy


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(copy_of_frozen_policy(tmp_path), capsys)


@pytest.fixture
def small_desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(copy_of_small_policy(tmp_path), capsys)
