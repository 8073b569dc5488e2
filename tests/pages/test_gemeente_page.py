"""The page of a gemeente: what was decided here, apart from what was only proposed or announced."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.bouw


def test_what_was_only_proposed_or_announced_does_not_stand_under_what_was_decided(site: Path) -> None:
    page = (site / "gemeenten" / "borger-odoorn" / "index.html").read_text(encoding="utf-8")
    decided, _, other = (
        page.partition("Wat hier is besloten</h2>")[2]
        .partition("</section>")[0]
        .partition("<summary>Voorgesteld of aangekondigd")
    )
    assert "Genomen, " in decided
    assert "Voorgesteld, " not in decided
    assert "Voorgesteld, " in other
    assert "Genomen, " not in other
