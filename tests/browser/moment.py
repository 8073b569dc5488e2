"""A page on which it is another moment.

Not by the clock of Playwright: that would stay for every later page of the same browser.
"""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import Page

SCRIPT = """(() => {
  const moment = %d;
  globalThis.Date = class extends Date {
    constructor(...parts) { super(...(parts.length ? parts : [moment])); }
    static now() { return moment; }
  };
})()"""
THOUSAND = 1_000  # milliseconds in a second


def set_moment(page: Page, moment: datetime) -> None:
    """Let it be this moment, for good, on whatever this page shows next."""
    page.add_init_script(SCRIPT % (moment.timestamp() * THOUSAND))
