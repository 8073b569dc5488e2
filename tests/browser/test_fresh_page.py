"""Tests share what a browser keeps of files, and nothing of what another test did."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.running import keeps
from tests.conftest import forget

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

STORED = "Object.keys(localStorage).length + document.cookie.length"
ALLOWED = "navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state)"


def test_a_page_finds_nothing_of_what_another_test_left(
    page: Page, context: BrowserContext, origin: str
) -> None:
    context.grant_permissions(["geolocation"])
    context.route("**/begrippen/", lambda route: route.fulfill(body="Iets anders"))
    page.goto(f"{origin}over/")
    page.evaluate("localStorage.setItem('a', 'b'); document.cookie = 'c=d'; sessionStorage.setItem('e', 'f')")
    assert page.evaluate(STORED) > 0
    assert page.evaluate(ALLOWED) == "granted"
    forget(context)
    assert all(map(keeps, context.pages))
    other = context.new_page()
    other.goto(f"{origin}begrippen/")
    assert other.locator("h1").text_content() == "Begrippen"
    assert other.evaluate(STORED) == other.evaluate("sessionStorage.length") == 0
    assert other.evaluate(ALLOWED) != "granted"
