"""A kader gets another name in the form, with a checker that nobody asked anything before."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_wijziging import ADDRESS, FILE, SLOW, checked, choose, fields, ready

pytestmark = [pytest.mark.bouw, pytest.mark.browser]


def test_a_kader_gets_another_name(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    choose(page, "Een kader een andere naam geven")
    fields(page).get_by_label("Hoe moet het heten?").fill("wvs/leerwerktraject-termijn")
    checked(page)
    expect(page.locator("[data-verschil-tekst]")).to_contain_text("hernoemd", timeout=SLOW)
    files = page.locator("[data-bestanden]")
    expect(files).to_contain_text(f"{FILE} (dit bestand gaat weg)")
    expect(files.get_by_role("link", name="Download leerwerktraject-termijn.yml")).to_be_visible()
    assert files.get_by_role("link", name="Download leerwerktraject-maximaal.yml").count() == 0
    letter = unquote(page.get_by_role("link", name="Schrijf een mail").get_attribute("href") or "")
    assert f"Gaat weg: {FILE}" in letter
    assert "Nieuwe naam: wvs/leerwerktraject-termijn." in letter
