"""What is done with a policy: the files of it are read once, and its examples tried once."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def works_once(reads_once: None, makes_once: None) -> None:
    """The same policy again and again."""
