"""Chromium as the tests start it: the one of the system, that fetches nothing by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Playwright

from hooks.set_up import find_headless

ALONE = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    # Without windows a read outside the memory of WebAssembly is no error, but a crash.
    "--js-flags=--wasm-enforce-bounds-checks",
)


def start_chromium(playwright: Playwright, *more: str) -> Browser:
    """A browser, with these arguments more."""
    chromium = find_headless()
    if chromium is None:
        pytest.fail(
            "Chromium ontbreekt. Installeer het (Debian: apt-get install chromium-headless-shell)"
            " of zet CHROMIUM."
        )
    return playwright.chromium.launch(executable_path=str(chromium), args=[*ALONE, *more])
