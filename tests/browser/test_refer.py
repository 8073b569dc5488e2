"""Who refers to a kader, a sentence or an open point gets words, version, day and an address for ever."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.moment import set_moment

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

KADER = "kaders/wvs/detachering-maximaal/"


def test_one_refers_to_the_kader_a_sentence_or_an_open_point(page: Page, origin: str) -> None:
    set_moment(page, datetime(2026, 11, 30, 12, tzinfo=UTC))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(origin + KADER)
    page.get_by_text("Verwijs naar dit kader").click()
    words = page.locator("[data-verwijs-tekst]")
    permanent = f"{origin}{KADER}2017-04-04/"
    expect(words).to_have_text(
        "Kaderwijzer, «Hoe lang een detachering mag duren» (wvs/detachering-maximaal), "
        f"versie van 4 april 2017, vastgesteld door de colleges. Gelezen op 30 november 2026. {permanent}"
    )
    choice = page.get_by_label("Waarnaar?")
    choice.select_option(value="zin-1")  # it has a word that is explained
    expect(words).to_contain_text("Zin 1: Een detachering duurt zo kort als kan.")
    expect(page.locator("#zin-1 .begrip__uitleg")).to_have_count(1)
    choice.select_option(value="zin-2")
    expect(words).to_contain_text("Zin 2: ")
    expect(words).to_contain_text(f"{permanent}#zin-2")
    page.get_by_role("button", name="Kopieer").click()
    expect(page.get_by_text("Gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == words.inner_text()
    choice.select_option(index=choice.locator("option").count() - 1)
    expect(words).to_contain_text("Open punt: ")
    page.goto(permanent + "#zin-2")
    expect(page.locator("#zin-2")).to_be_in_viewport()


def test_on_another_day_one_refers_to_what_held_then(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/landelijk/bijstandsnorm/#op=2017-08-01")
    page.get_by_text("Verwijs naar dit kader").click()
    expect(page.locator("[data-verwijs-tekst]")).to_contain_text(
        "/kaders/landelijk/bijstandsnorm/2017-07-01/"
    )
    page.goto(origin + "kaders/landelijk/bijstandsnorm/#op=2016-01-01")
    expect(page.get_by_text("Verwijs naar dit kader")).to_be_hidden()


def test_without_an_address_nobody_is_asked_to_write(page: Page, origin: str) -> None:
    page.goto(origin + KADER)
    assert page.locator("a[href^='mailto:']").count() == 0
