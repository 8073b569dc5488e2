"""Every page of the site, in every look: what axe and html-validate find. It takes hours: `make alles`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from hooks.node import run_script
from tests.alles.counting import Record, count
from tests.browser.looks import LOOKS, axe_violations, show, sticks_out
from tests.pages.test_html import SCRIPT
from tests.pages.test_site import read

pytestmark = [pytest.mark.alles, pytest.mark.bouw]

SHARDS = 64  # so many tests, that a slow one does not hold up the rest


@pytest.fixture(scope="module")
def addresses(real_site: Path) -> list[str]:
    """The address of every page."""
    return [
        path.parent.relative_to(real_site).as_posix().removeprefix(".")
        for path in sorted(real_site.rglob("index.html"))
    ]


def looked_at(page: Page, look: str) -> list[str]:
    wider = sticks_out(page)
    return [*axe_violations(page), *([f"{look}: {wider} px stick out"] if wider > 0 else [])]


@pytest.mark.browser
@pytest.mark.parametrize("shard", range(SHARDS))
def test_axe_finds_nothing_on_any_page(
    browser: Browser,
    large_text: Page,
    real_site: Path,
    serve: Callable[[Path], str],
    addresses: list[str],
    shard: int,
    record_property: Record,
) -> None:
    mine, found = addresses[shard::SHARDS], {}
    page = browser.new_page()
    origin = serve(real_site)
    for address in mine:
        page.goto(origin + address)
        for look in LOOKS:
            show(page, look)
            found[address, look.name] = looked_at(page, look.name)
        show(large_text, LOOKS[0])
        large_text.goto(origin + address)
        found[address, "large text"] = looked_at(large_text, "large text")
    page.close()
    assert {place: wrong for place, wrong in found.items() if wrong} == {}
    count(record_property, "axe", "pagina's", len(mine))
    count(record_property, "axe", "pagina's maal weergaven", len(found))
    count(record_property, "axe", "meldingen", sum(map(len, found.values())))


@pytest.mark.node
def test_html_validate_finds_nothing_on_any_page(real_site: Path, record_property: Record) -> None:
    files = [str(one) for one in sorted(real_site.rglob("*.html"))]
    found = run_script(SCRIPT, files)
    assert found == []
    count(record_property, "html", "pagina's", len(files))
    count(record_property, "html", "meldingen", len(found))


def test_no_two_pages_have_one_title(real_site: Path, record_property: Record) -> None:
    titles: dict[str, list[str]] = {}
    for path in sorted(real_site.rglob("index.html")):
        titles.setdefault("".join(read(path).titles), []).append(str(path))
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}
    count(record_property, "html", "eigen titels", len(titles))
