"""Shared fixtures: one built site, a server under a sub-path, and a browser that notices everything wrong."""

from __future__ import annotations

import functools
import gc
import html
import json
import os
import re
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler
from itertools import filterfalse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from calculators.raamwerk import loket
from hooks import kept, project
from hooks.corpus.corpus import Corpus
from hooks.kept import Kept, code_version
from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.publishing.headers import CONTENT_SECURITY_POLICY
from hooks.reading import load_policy
from hooks.reading.seen import Seen
from tests import frozen, green
from tests.alles.hours import leave_out_what_takes_hours
from tests.browser.chromium import start_chromium
from tests.browser.hosts import QuietServer
from tests.browser.looks import LARGE_TEXT
from tests.browser.running import Running, keeps
from tests.counted import look_on
from tests.durations import told
from tests.proposals.changed import with_proposal
from tests.sites import shared_site

SUB_PATH = "/een/pad/"
KEPT_BY_PAGES = "cookies,local_storage,indexeddb,cache_storage,service_workers"
SEARCHES = (10_000, 20, 20)  # after how many new objects Python looks for rings, and how often in older ones
REPORTED = "gemeten"  # the property of a test that is told at the end, also when the test passes


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what tests measured, and where their time went."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if name == REPORTED:
                    terminalreporter.write_line(str(value))
    every = (report for kind in ("passed", "failed", "") for report in terminalreporter.getreports(kind))
    took = told((report.nodeid, report.duration) for report in every)
    if took:
        terminalreporter.write_line(took)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many run tests at the same time: a browser leaves a third of the time of its test unused."""
    cores = os.cpu_count() or 1
    return cores if "not browser" in config.option.markexpr else cores * 3 // 2


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    green.leave_out_what_is_green(config, items)
    leave_out_what_takes_hours(config, items)


def pytest_collection_finish(session: pytest.Session) -> None:
    """The tests stay until the end: Python need not look each time whether one of them can go."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SEARCHES)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    report = yield
    if report.when == "call" and report.passed:
        green.remember(item)
    return report


# A slow moment of the machine is no fault of the code.
settings.register_profile("kaderwijzer", deadline=None)
settings.load_profile("kaderwijzer")
expect.set_options(timeout=20_000)  # milliseconds


# Policy may change in peace: only the tests of the content read it, see tests/frozen.
REAL_POLICY = PROJECT / "policy"
OF_THE_CONTENT = Path(__file__).parent / "content"
_guarded = False


def _refuse_policy(event: str, arguments: tuple[Any, ...]) -> None:
    if _guarded and event == "open" and isinstance(arguments[0], str | Path):
        path = Path(arguments[0])
        if path.suffix == ".yml" and path.is_relative_to(REAL_POLICY):
            pytest.fail(f"a code test reads {path}; use tests/frozen, or move the test to tests/content")


sys.addaudithook(_refuse_policy)


@contextmanager
def _guard(path: Path) -> Iterator[None]:
    global _guarded
    _guarded = path.is_file() and not path.is_relative_to(OF_THE_CONTENT)
    try:
        yield
    finally:
        _guarded = False


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Generator[None, Any, Any]:
    with _guard(collector.path):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, Any, Any]:
    look_on(item)
    with _guard(item.path):
        return (yield)


@pytest.fixture(scope="session", autouse=True)
def policy_of_the_project() -> Iterator[None]:
    """Commands that tests run take the frozen policy for that of the project, also as a program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(POLICY_VARIABLE, str(frozen.POLICY))
        patch.setattr(project, "POLICY", frozen.POLICY)
        yield


@pytest.fixture(scope="session", autouse=True)
def nothing_kept() -> Iterator[None]:
    """What a test changes in memory decides too, and no name of a result says so; programs do keep."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "_own", lambda: None)
        yield


@pytest.fixture(scope="session")
def seen() -> Seen:
    """What was read of each file, for tests that read nearly the same policy again and again."""
    return Seen()


@pytest.fixture
def reads_once(seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of what is done with a policy, not of how it is read; many rooms ask it for all of theirs."""
    monkeypatch.setattr(load_policy, "Seen", lambda: seen)


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("gemaakt") / "gemaakt.sqlite", code_version)


@pytest.fixture
def makes_once(memory: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """As programs do: for rooms where no test changes in memory how something is made."""
    monkeypatch.setattr(kept, "_own", lambda: memory)


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The corpus of the frozen policy."""
    return frozen.corpus()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the frozen policy, as a visitor gets it.

    KADERWIJZER_SITE names one that is built already, with `kaderwijzer bouw --beleid tests/frozen/policy`.
    """
    if ready := os.environ.get("KADERWIJZER_SITE"):
        return Path(ready)
    return shared_site("site", frozen.POLICY, tmp_path_factory)


@pytest.fixture(scope="session")
def proposal_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the frozen policy with a proposal that a calculator reads: nine months in place of six.

    KADERWIJZER_VOORSTEL names one that is built already.
    """
    if ready := os.environ.get("KADERWIJZER_VOORSTEL"):
        return Path(ready)
    policy = with_proposal(tmp_path_factory.mktemp("voorstel"))
    return shared_site("voorstel", policy, tmp_path_factory)


@pytest.fixture(scope="session")
def bundles(site: Path) -> dict[str, dict[str, Any]]:
    """What the page of each calculator tells its worker: which files belong together."""
    found = {}
    for name in loket.REKENHULPEN:
        page = (site / "rekenhulpen" / name / "index.html").read_text(encoding="utf-8")
        told = re.search("<meta name=\"rekenbundel\" content='([^']+)'", page)
        assert told
        found[name] = dict(json.loads(html.unescape(told[1])))
    return found


@pytest.fixture(scope="session")
def bundle(bundles: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """What one page tells: it has one calculator, and with the ordinary start all of them."""
    return bundles["trajectduur"]


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site under a sub-path, with the policy as a header too: a worker obeys only that."""

    def translate_path(self, path: str) -> str:
        plain = path.partition("?")[0].partition("#")[0]
        if not plain.startswith(SUB_PATH):
            return str(Path(self.directory) / "buiten-de-site")
        return super().translate_path("/" + plain.removeprefix(SUB_PATH))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves folders as sites, until all tests are done; gives the address of each, ending in a slash."""
    servers = []

    def start(folder: Path) -> str:
        server = QuietServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}{SUB_PATH}"

    yield start
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def origin(site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site, ending in a slash."""
    return serve(site)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    started = start_chromium(playwright)
    yield started
    started.close()


@pytest.fixture(scope="session")
def large_text(playwright: Playwright) -> Iterator[Page]:
    """A page of a reader who set text twice as large, that goes from one address to the next."""
    started = start_chromium(playwright, *LARGE_TEXT)
    yield started.new_page(locale="nl-NL", viewport={"width": 1280, "height": 900})
    started.close()


def new_context(browser: Browser) -> BrowserContext:
    """Without the worker that keeps copies: what a test sees comes from the server."""
    made = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    made.add_init_script("delete Navigator.prototype.serviceWorker")
    return made


@pytest.fixture(scope="session")
def lasting_context(browser: Browser) -> Iterator[BrowserContext]:
    """What a browser keeps of the files that it fetched and compiled, is for all tests of a worker."""
    made = new_context(browser)
    yield made
    made.close()


@pytest.fixture
def context(lasting_context: BrowserContext) -> Iterator[BrowserContext]:
    """A browser as a visitor has it: files of before may be kept, and nothing of what a test did."""
    yield lasting_context
    forget(lasting_context)


@pytest.fixture
def own_context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that was never used before, for a test of what is fetched or of a server of its own."""
    made = new_context(browser)
    yield made
    made.close()


def forget(context: BrowserContext) -> None:
    """Take away all that a test leaves behind but the files that were fetched."""
    for page in filterfalse(keeps, context.pages):
        address = urlsplit(page.url)
        if address.scheme == "http":
            whose = f"{address.scheme}://{address.netloc}"
            context.new_cdp_session(page).send(
                "Storage.clearDataForOrigin", {"origin": whose, "storageTypes": KEPT_BY_PAGES}
            )
        page.close()
    context.unroute_all()
    context.clear_permissions()


@pytest.fixture(scope="session")
def kept_workers(lasting_context: BrowserContext, origin: str) -> Running:
    """Python that runs on in a page that stays open."""
    return Running(lasting_context, origin)


@pytest.fixture
def running(
    request: pytest.FixtureRequest, page: Page, kept_workers: Running, problems: list[str]
) -> Iterator[None]:
    """Let the page of a test find Python running, unless the test is about its start."""
    if not request.node.get_closest_marker("start"):
        kept_workers.lend(page)
    yield
    problems += kept_workers.take_back()


@pytest.fixture
def problems() -> list[str]:
    """What went wrong on the page; a test that causes trouble on purpose clears it."""
    return []


@pytest.fixture
def page(context: BrowserContext, origin: str, problems: list[str]) -> Iterator[Page]:
    """A page that fails its test on a console error, an exception, a failed load or a foreign request."""
    made = context.new_page()
    host = origin.removesuffix(SUB_PATH)
    made.on("console", lambda one: problems.append(f"console: {one.text}") if one.type == "error" else None)
    made.on("pageerror", lambda error: problems.append(f"exception: {error}"))
    made.on(
        "request",
        lambda one: (
            None
            if one.url.startswith((host, "data:", "blob:"))
            else problems.append(f"foreign request: {one.url}")
        ),
    )
    made.on(
        "response", lambda one: problems.append(f"{one.status}: {one.url}") if one.status >= 400 else None
    )
    yield made
    assert problems == []
