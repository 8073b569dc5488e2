"""The site of the policy leads nowhere that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages.test_site import broken_links, read

pytestmark = pytest.mark.bouw


def test_every_link_and_every_anchor_leads_somewhere(real_site: Path) -> None:
    pages = {path.relative_to(real_site).as_posix(): read(path) for path in sorted(real_site.rglob("*.html"))}
    assert broken_links(real_site, pages) == []
