"""Reading without a connection: what was read is there, of one edition, and says of which day it is."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.record_dates import ZONE
from hooks.publishing.editions import EDITION
from hooks.publishing.headers import ASK_EACH_TIME, FOR_EVER
from hooks.publishing.offline import LISTS, tell_edition
from tests.browser.hosts import Host, wait_for

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

SUB_PATH = "/een/pad/"
KADER, UNREAD = "kaders/wvs/detachering-maximaal/", "kaders/wvs/detachering-maximaal/2017-04-04/"
TRAJECTDUUR = "rekenhulpen/trajectduur/"
TRAJECT = "#gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017"
BAR = ".offlinebalk"
SLOW = 60_000  # milliseconds
KEEPS_AFTER = 1000  # milliseconds after the page is there, see docs/assets/offline/aanmelden.js


@pytest.fixture(params=["/", SUB_PATH], ids=["root", "sub-path"])
def host(request: pytest.FixtureRequest, site: Path) -> Iterator[Host]:
    made = Host(request.param)
    made.show(site)
    yield made
    made.stop()


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps what it reads, and no page of which does what the site forbids."""
    made = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    against: list[str] = []
    made.on("console", lambda one: against.append(one.text) if "Content Security" in one.text else None)
    made.on("weberror", lambda one: against.append(str(one.error)))
    yield made
    made.close()
    assert against == []


def today() -> str:
    return schrijf_dag(datetime.now(ZONE).date())


def other_edition(site: Path, folder: Path, change: Callable[[Path], None]) -> Path:
    """The same site with something else in it; what was not changed is the same file."""
    shutil.copytree(site, folder, copy_function=os.link)
    shutil.rmtree(folder / LISTS)
    (folder / EDITION).unlink()
    change(folder)
    tell_edition(folder)
    return folder


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.unlink()
    path.write_text(text.replace(old, new), encoding="utf-8")


def renewed(folder: Path) -> None:
    """Another style, another text, and pictures that are drawn with other functions."""
    rewrite(folder / "assets/kaderwijzer.css", ":root {", ":root { --uitgave: nieuw;")
    rewrite(folder / KADER / "index.html", "</h1>", " (nieuw)</h1>")
    (folder / "assets/beeld/d3.js").unlink()
    (folder / "assets/beeld/d3.js").write_text("export const axisLeft = null;\n", encoding="utf-8")


def edition_of(page: Page) -> tuple[bool, bool]:
    """Whether the text and the style of a page are of the new edition."""
    style = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--uitgave')")
    return "(nieuw)" in (page.locator("h1").text_content() or ""), style == "nieuw"


def test_what_was_read_is_there_and_says_of_which_day_it_is(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address + KADER)
    wait_for(page, host)
    expect(page.locator(BAR)).to_have_count(0)
    host.stop()
    page.goto(host.address)
    page.goto(host.address + KADER)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(BAR)).to_contain_text(f"U leest een kopie van {today()}.")
    page.goto(f"{host.address}zoeken/#q=detachering")
    expect(page.locator("[data-zoek-lijst] li").first).to_be_visible(timeout=SLOW)


def test_a_page_that_was_not_read_says_so_and_can_be_asked_again(
    host: Host, site: Path, reader: BrowserContext
) -> None:
    page = reader.new_page()
    page.goto(host.address)
    wait_for(page, host)
    host.stop()
    page.goto(host.address + UNREAD)
    expect(page).to_have_url(re.compile(r"/offline/#weg="))
    expect(page.locator("[data-offline-weg]")).to_contain_text("Er is geen verbinding met de site")
    host.show(site)
    page.locator("[data-offline-weg] a").click()
    expect(page).to_have_url(host.address + UNREAD)
    expect(page.locator(BAR)).to_have_count(0)


def test_who_opened_one_calculator_has_them_all(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(f"{host.address}rekenhulpen/ombouw/")
    wait_for(page, host, "rekenen")
    host.stop()
    page.goto(host.address + TRAJECTDUUR + TRAJECT)
    expect(page.locator("[data-antwoord] .zinnen__kop")).to_contain_text("31 december 2017", timeout=SLOW)
    expect(page.locator(BAR)).to_be_visible()


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_what_is_kept_waits_for_what_the_reader_asked(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    held: list[Route] = []
    page.route("**/python-*.bin", lambda route: held.append(route))
    page.goto(host.address + TRAJECTDUUR + TRAJECT)
    page.wait_for_timeout(KEEPS_AFTER + 1000)
    registered = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
    assert held
    assert page.evaluate(registered) == 0
    for route in held:
        route.continue_()
    expect(page.locator("[data-antwoord] .zinnen__kop")).to_contain_text("31 december 2017", timeout=SLOW)
    wait_for(page, host, "rekenen")


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_on_a_later_visit_too_what_is_kept_waits(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address)
    wait_for(page, host)
    with host.holding("/python-"):
        host.asked.clear()
        page.goto(host.address + TRAJECTDUUR + TRAJECT)
        page.wait_for_timeout(KEEPS_AFTER + 1000)
        assert any("/python-" in one for one in host.asked)
        assert not [one for one in host.asked if "/rekenen/calculators-" in one]
    expect(page.locator("[data-antwoord] .zinnen__kop")).to_contain_text("31 december 2017", timeout=SLOW)
    wait_for(page, host, "rekenen")


def test_a_dossier_is_kept_when_asked_with_its_progress(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(f"{host.address}kaders/wvs/")
    box = page.locator("[data-bewaar='dossier/wvs']")
    progress = box.locator("progress")
    progress.evaluate("""one => {
      window.seen = [];
      new MutationObserver(() => window.seen.push(one.value / one.max))
        .observe(one, { attributes: true, attributeFilter: ["value"] });
    }""")
    box.get_by_role("button", name="Bewaar dit dossier").click()
    expect(box.get_by_role("status")).to_contain_text("U leest het nu ook zonder verbinding", timeout=SLOW)
    seen = page.evaluate("window.seen")
    assert len(seen) > 10
    assert seen == sorted(seen)
    assert seen[-1] == 1
    expect(progress).to_be_hidden()
    host.stop()
    page.goto(host.address + UNREAD)
    expect(page.locator(BAR)).to_contain_text(today())
    page.goto(f"{host.address}kaders/wvs/")
    expect(box.get_by_role("status")).to_contain_text("Bewaard, zoals het was op")
    box.get_by_role("button", name="Verwijder").click()
    expect(box.get_by_role("status")).to_have_text("Verwijderd.")
    page.goto(host.address + UNREAD)
    expect(page).to_have_url(re.compile(r"/offline/#weg="))


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_old_and_new_never_mix(host: Host, site: Path, reader: BrowserContext, tmp_path: Path) -> None:
    new = other_edition(site, tmp_path / "new", renewed)
    first = reader.new_page()
    first.goto(host.address + KADER)
    wait_for(first, host)
    first.reload()
    assert edition_of(first) == (False, False)
    host.show(new)
    second = reader.new_page()
    second.goto(host.address + KADER)
    assert edition_of(second) == (True, True)
    # The page that is open gets what it had not asked for yet, of its own edition.
    expect(first.locator(BAR)).to_contain_text("De site is net vernieuwd")
    module = f"import('{host.address}assets/beeld/d3.js').then(one => typeof one.axisLeft)"
    assert first.evaluate(module) == "function"
    wait_for(second, host)
    host.stop()
    third = reader.new_page()
    third.goto(host.address + KADER)
    assert edition_of(third) == (True, True)
    first.reload()
    assert edition_of(first) == (True, True)


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_a_site_that_is_put_back_is_read_as_it_is(
    host: Host, site: Path, reader: BrowserContext, tmp_path: Path
) -> None:
    new = other_edition(site, tmp_path / "new", renewed)
    page = reader.new_page()
    for folder, is_new in ((new, True), (site, False), (new, True), (site, False)):
        host.show(folder)
        page.goto(host.address + KADER)
        assert edition_of(page) == (is_new, is_new)
        wait_for(page, host)
        page.goto(host.address + KADER)
        assert edition_of(page) == (is_new, is_new)
    host.stop()
    page.goto(host.address + KADER)
    assert edition_of(page) == (False, False)


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_an_older_copy_is_of_its_own_edition_until_the_new_one_is_kept(
    host: Host, site: Path, reader: BrowserContext, tmp_path: Path
) -> None:
    """A server that stops while the new edition comes in leaves the old one whole."""

    def change(folder: Path) -> None:
        renewed(folder)
        rewrite(folder / "assets/merk.svg", "<svg", "<svg ")

    new = other_edition(site, tmp_path / "new", change)
    (new / "assets/merk.svg").unlink()  # one file of it does not come
    page = reader.new_page()
    page.goto(host.address + KADER)
    wait_for(page, host)
    host.show(new)
    page.goto(host.address + KADER)
    assert edition_of(page) == (True, True)
    page.goto(host.address)
    host.stop()
    page.goto(host.address + KADER)
    assert edition_of(page) == (False, False)
    expect(page.locator(BAR)).to_contain_text("kopie van")


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_without_room_the_page_works_and_a_dossier_says_why_not(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(f"{host.address}kaders/wvs/")
    wait_for(page, host)
    tools = reader.new_cdp_session(page)
    tools.send("Storage.overrideQuotaForOrigin", {"origin": host.address.rstrip("/"), "quotaSize": 1})
    box = page.locator("[data-bewaar='dossier/wvs']")
    box.get_by_role("button").click()
    expect(box.get_by_role("status")).to_contain_text("te weinig ruimte", timeout=SLOW)
    page.goto(host.address + UNREAD)
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{host.address}zoeken/#q=detachering")
    expect(page.locator("[data-zoek-lijst] li").first).to_be_visible(timeout=SLOW)


@pytest.mark.parametrize("host", ["/"], indirect=True)
@pytest.mark.parametrize(
    "trouble",
    [
        "delete Navigator.prototype.serviceWorker",
        "if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(Error('no'))",
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })",
    ],
)
def test_a_browser_that_keeps_nothing_shows_the_site(
    host: Host, reader: BrowserContext, trouble: str
) -> None:
    reader.add_init_script(trouble)
    page = reader.new_page()
    page.goto(host.address + KADER)
    expect(page.locator("h1")).to_be_visible()
    page.goto(f"{host.address}offline/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if "localStorage" not in trouble:
        expect(page.locator("[data-offline-niet]")).to_be_visible()
    expect(page.locator("[data-offline-kan]")).to_be_hidden()


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_a_reader_can_have_all_removed_and_nothing_kept(host: Host, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(host.address + KADER)
    wait_for(page, host)
    page.goto(f"{host.address}offline/")
    expect(page.locator("[data-offline-stand]")).to_contain_text(f"is van {today()}")
    page.get_by_text("Pagina's die u opende", exact=False).last.click()
    expect(page.locator("[data-offline-gelezen] a", has_text=KADER)).to_be_visible()
    may = page.get_by_label("Deze browser mag bewaren wat ik lees")
    may.click()
    expect(page.locator("[data-offline-kan]")).to_be_hidden()
    assert page.evaluate("caches.keys()") == []
    page.goto(host.address + KADER)
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    page.goto(f"{host.address}offline/")
    expect(may).not_to_be_checked()
    may.click()
    expect(page.locator("[data-offline-kan]")).to_be_visible()


@pytest.mark.parametrize("host", ["/"], indirect=True)
def test_a_new_worker_waits_for_the_pages_of_the_old_one_and_keeps_what_was_kept(
    host: Host, site: Path, reader: BrowserContext, tmp_path: Path
) -> None:
    page = reader.new_page()
    page.goto(host.address + KADER)
    wait_for(page, host)

    def change(folder: Path) -> None:
        rewrite(folder / "bewaarwerker.js", "navigationPreload", "navigationPreload ")

    host.show(other_edition(site, tmp_path / "new", change))
    page.goto(host.address)
    is_waiting = "navigator.serviceWorker.getRegistration().then(one => one.waiting !== null)"
    page.evaluate("navigator.serviceWorker.getRegistration().then(one => one.update())")
    page.wait_for_function(is_waiting)
    wait_for(page, host)
    page.close()
    page = reader.new_page()
    page.goto(host.address)
    page.wait_for_function(f"{is_waiting}.then(one => !one)")
    host.stop()
    page.goto(host.address + KADER)
    expect(page.locator(BAR)).to_be_visible()


def test_the_worker_itself_is_asked_for_each_time() -> None:
    assert ASK_EACH_TIME == "no-cache"
    assert not any("bewaarwerker.js".startswith(one.folder) for one in FOR_EVER)
