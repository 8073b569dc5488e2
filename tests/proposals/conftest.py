"""What is done with a policy: the files of it are read once."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def works_once(reads_once: None) -> None:
    """The same files again and again."""
