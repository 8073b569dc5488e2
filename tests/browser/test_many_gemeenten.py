"""An amendment for a few of many gemeenten: the page of the proposal has a list to search in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.proposals.changed import LARGE, with_large_area
from tests.sites import shared_site

pytestmark = [pytest.mark.bouw, pytest.mark.browser]


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a site with a proposal for more gemeenten than its page names."""
    policy = with_large_area(tmp_path_factory.mktemp("groot"))
    return serve(shared_site("groot", policy, tmp_path_factory))


def test_of_many_gemeenten_one_searches_those_to_choose(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{origin}voorstellen/{LARGE}/")
    told = page.locator("[data-gemeentestand]")
    expect(told).to_have_text("70 van 70 gemeenten gekozen.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="Kies geen").click()
    expect(told).to_have_text("0 van 70 gemeenten gekozen.")
    page.get_by_role("searchbox", name="Zoek een gemeente").fill("plaatsje 6")
    expect(told).to_have_text("0 van 70 gemeenten gekozen. 10 gevonden.")
    assert page.get_by_label("Pláátsje 01", exact=True).is_hidden()
    page.get_by_label("Pláátsje 61", exact=True).check()
    page.get_by_role("searchbox", name="Zoek een gemeente").press("Enter")  # sends nothing
    assert page.locator("[data-uitslag]").is_hidden()
    page.get_by_role("searchbox", name="Zoek een gemeente").fill("0")
    page.get_by_label("Pláátsje 00", exact=True).check()
    page.get_by_role("button", name="Maak het amendement").click()
    said = page.locator("[data-tekst]").inner_text()
    assert "– Het geldt alleen in Pláátsje 00 en Pláátsje 61." in said
    assert "    alleen: [plaats-00, plaats-61]\n" in (page.locator("[data-yaml]").text_content() or "")
    page.get_by_role("searchbox", name="Zoek een gemeente").fill("")
    page.get_by_role("button", name="Kies alle").click()
    page.get_by_label("Pláátsje 69", exact=True).uncheck()
    page.get_by_role("button", name="Maak het amendement").click()
    said = page.locator("[data-tekst]").inner_text()
    assert "– Het geldt in alle gemeenten, behalve in Pláátsje 69." in said
