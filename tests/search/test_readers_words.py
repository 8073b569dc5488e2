"""The words of readers for pages of the engine itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.search.readers_words import CALLED


@pytest.mark.bouw
def test_what_readers_call_a_page_leads_to_a_page_that_is_there(site: Path) -> None:
    """On a site of the frozen policy: a kennisbank that has just begun shows no calculator yet."""
    assert [address for address in CALLED if not (site / address / "index.html").is_file()] == []
