"""Real questions find their page on the real site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.search_questions import outcome, read_questions
from tests.conftest import REPORTED

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

QUESTIONS = read_questions(Path(__file__).with_name("zoekvragen.txt"))
ENOUGH_IN_FIRST = 0.95


def test_real_questions_have_their_page_in_the_first_three(
    context: BrowserContext,
    real_site: Path,
    serve: Callable[[Path], str],
    record_property: Callable[[str, object], None],
) -> None:
    found = outcome(context.new_page(), serve(real_site), QUESTIONS)
    record_property(REPORTED, f"Zoeken: {found}")
    assert len(found.ranks) >= 80
    assert found.in_first >= ENOUGH_IN_FIRST, str(found)
