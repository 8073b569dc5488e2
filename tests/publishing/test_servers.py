"""The site works on a server as it comes, and with our settings, at the root and in a sub-path."""

from __future__ import annotations

import re
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from hooks.node import run_script
from hooks.project import PROJECT
from hooks.publishing.headers import EVERYWHERE, FOR_EVER, POLICY_IN_HEADER, TYPES
from hooks.publishing.publish import pack
from hooks.publishing.servers import apache, beside_site, caddy, hosts_of_files, iis, nginx
from tests.publishing.nginxes import AS_IT_COMES, free_port, nginxes, on_this_machine

SLOW = 60_000  # milliseconds for a first answer beside other work
# One page of each kind, to see that nothing on it is against the policy of the site.
KINDS = (
    *("", "zoeken/", "kaders/", "kaders/wvs/", "kaders/wvs/detachering-maximaal/", "verschil/", "beelden/"),
    *("kaders/wvs/detachering-maximaal/2017-04-04/", "vergelijken/", "gemeenten/emmen/", "begrippen/"),
    *("besluiten/", "wijzigingen/", "open-punten/", "bronnen/", "bronnen/van-denken-naar-doen/", "themas/"),
    *("rekenhulpen/", "rekenhulpen/trajectduur/", "rekenhulpen/trajectduur-bestand/", "kwaliteit/", "data/"),
)


@dataclass(frozen=True)
class Server:
    """An nginx that serves a folder; `address` ends in a slash."""

    address: str
    has_our_headers: bool


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path, bool], str]]:
    """Starts nginx on a folder, with our settings or as Debian gives it; tells its address."""
    with nginxes() as run:

        def begin(root: Path, ours: bool) -> str:
            folder, port = tmp_path_factory.mktemp("nginx"), free_port()
            as_it_comes = AS_IT_COMES.format(folder=folder, port=port, root=root)
            settings = on_this_machine(nginx(str(root), port, str(folder))) if ours else as_it_comes
            return run(settings, folder, port)

        yield begin


@pytest.fixture(scope="module")
def root(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site in it, and once more below a sub-path."""
    folder = tmp_path_factory.mktemp("root")
    shutil.copytree(site, folder, dirs_exist_ok=True)
    (folder / "een").mkdir()
    (folder / "een" / "pad").symlink_to(folder)
    return folder


@pytest.fixture(scope="module", params=["as it comes", "with our settings"])
def port(request: pytest.FixtureRequest, root: Path, start: Callable[[Path, bool], str]) -> Server:
    ours = request.param == "with our settings"
    return Server(start(root, ours), ours)


@pytest.fixture(params=["", "een/pad/"], ids=["root", "sub-path"])
def server(request: pytest.FixtureRequest, port: Server) -> Server:
    return Server(port.address + request.param, port.has_our_headers)


@pytest.fixture
def visitor(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what it did against the policy of the site."""
    context = browser.new_context(locale="nl-NL")
    page, against = context.new_page(), list[str]()
    page.on(
        "console", lambda one: against.append(one.text) if "Content Security Policy" in one.text else None
    )
    yield page, against
    context.close()
    assert against == []


EXAMPLE = "#gemeente=roosendaal&doelgroep=b&start=2017-07-01&peildatum=2017-10-01"


@pytest.mark.browser
@pytest.mark.parametrize("way", ["quick", "ordinary"])
def test_a_calculator_answers(server: Server, visitor: tuple[Page, list[str]], way: str) -> None:
    page, _ = visitor
    if way == "ordinary":

        def refuse(route: Route) -> None:
            route.abort()

        page.route("**/rekenen/geheugen-*", refuse)
        page.route("**/rekenen/python-*", refuse)
    page.goto(f"{server.address}rekenhulpen/trajectduur/{EXAMPLE}")
    expect(page.locator("[data-uitkomst], #uitkomst").first).to_contain_text("31 december 2017", timeout=SLOW)


@pytest.mark.browser
def test_the_search_finds(server: Server, visitor: tuple[Page, list[str]]) -> None:
    page, _ = visitor
    page.goto(f"{server.address}zoeken/#q=detachering")
    expect(page.locator("[data-zoek-lijst] li").first).to_be_visible(timeout=SLOW)


@pytest.mark.browser
def test_no_kind_of_page_does_what_the_policy_forbids(
    server: Server, visitor: tuple[Page, list[str]]
) -> None:
    page, against = visitor
    for address in KINDS:
        answer = page.goto(server.address + address, wait_until="load")
        assert answer is not None
        assert answer.status == 200, address
        if server.has_our_headers:
            for name, value in EVERYWHERE.items():
                assert answer.header_value(name) == value, (address, name)
        assert against == [], address


@pytest.mark.bouw
def test_what_never_changes_may_be_kept_and_pages_are_asked_for_each_time(
    root: Path, start: Callable[[Path, bool], str]
) -> None:
    address = start(root, True)
    kept = next((root / "rekenen").glob("*.json")).relative_to(root)
    with urllib.request.urlopen(f"{address}{kept}") as answer:
        assert answer.headers["Cache-Control"] == FOR_EVER[0].value
        assert answer.headers["Content-Security-Policy"] == POLICY_IN_HEADER
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.bouw
def test_packed_copies_are_sent_to_who_takes_them(
    site: Path, tmp_path: Path, start: Callable[[Path, bool], str]
) -> None:
    folder = Path(shutil.copytree(site / "themas", tmp_path / "site"))
    copies, before, after = pack(folder)
    assert copies >= 2
    assert after * 2 < before
    asked = urllib.request.Request(f"{start(folder, True)}index.html", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"


# every server says the same


@pytest.mark.parametrize("write", [nginx, caddy, apache, hosts_of_files, iis])
def test_every_server_gets_every_header(write: Callable[[], str]) -> None:
    text = write().replace("&quot;", '"')
    for name, value in EVERYWHERE.items():
        assert name in text
        assert value in text
    assert all(one.folder.rstrip("/") in text for one in FOR_EVER)


def test_the_settings_of_iis_are_xml_with_every_type() -> None:
    root = ElementTree.fromstring(iis().encode())
    types = {one.get("fileExtension"): one.get("mimeType") for one in root.iter("mimeMap")}
    assert types == {f".{ending}": kind for ending, kind in TYPES.items()}


def test_every_server_shows_our_page_for_a_dead_address() -> None:
    assert "error_page 404 /404.html;" in nginx()
    assert "rewrite * /404.html" in caddy()
    error = ElementTree.fromstring(iis().encode()).find("./system.webServer/httpErrors/error")
    assert error is not None
    assert error.attrib == {"statusCode": "404", "path": "404.html", "responseMode": "File"}


@pytest.mark.parametrize(
    ("site_url", "page"),
    [
        (None, "/404.html"),
        ("https://kaders.example/", "/404.html"),
        ("https://example.nl/een/pad/", "/een/pad/404.html"),
        ("https://example.nl/een/pad", "/een/pad/404.html"),
    ],
)
def test_apache_finds_that_page_below_a_path(site_url: str | None, page: str) -> None:
    assert f"\nErrorDocument 404 {page}\n" in apache(site_url=site_url)


def test_the_container_takes_the_settings_and_the_site() -> None:
    files = dict(beside_site())
    assert set(files) == {"nginx.conf", "Caddyfile", "Containerfile"}
    assert "publiceer/nginx.conf" in files["Containerfile"]


@pytest.mark.bouw
def test_every_script_of_the_site_has_an_ending_that_every_server_knows(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.suffix in (".mjs", ".cjs", ".ts")] == []
    loader = next((site / "pyodide").glob("*/pyodide.js")).read_text(encoding="utf-8")
    assert "pyodide.asm.js" in loader
    assert not re.search(r"asm\.mjs", loader)


@pytest.mark.node
def test_the_policy_has_no_weakness_that_csp_evaluator_knows() -> None:
    found = run_script(PROJECT / "tests" / "publishing" / "csp.mjs", {"csp": POLICY_IN_HEADER})
    # It notes 'self' for sites that serve what users upload; ours serves only what we built.
    assert [one for one in found if one["directive"] != "script-src" or one["value"] != "'self'"] == []
