"""Tests that take hours run in `make alles` only."""

from __future__ import annotations

import os

import pytest

MARK = "alles"
WANTED = "KADERWIJZER_ALLES"


def leave_out_what_takes_hours(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave these tests out, unless the variable asks for them."""
    if os.environ.get(WANTED):
        return
    long = [item for item in items if item.get_closest_marker(MARK)]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
