"""A calculator on the site of a gemeente: shown and asked where that may, and nowhere else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from calculators.raamwerk import loket
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.pages.embedded import moved_links
from hooks.project import PROJECT, SETTINGS_VARIABLE
from hooks.publishing.embedding import FOLDER, read_framers
from hooks.publishing.headers import EVERYWHERE, POLICY_IN_HEADER, embedded
from hooks.publishing.servers import apache, caddy, hosts_of_files, iis, nginx
from hooks.settings.unclear import UnclearSetting
from tests.project_copies import copy_of_project
from tests.publishing.nginxes import AS_IT_COMES, free_port, nginxes, on_this_machine
from tests.sites import shared_folder

SLOW = 90_000  # milliseconds
STEP = 100  # milliseconds
GEMEENTE, STRANGER = "http://localhost:{}", "http://127.0.0.1:{}"  # two names, and so two origins
QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}
PAGE = """<!doctype html><html lang="nl"><title>Gemeente</title><body><div id="hier"></div>
<script type="module">
  import * as kaderwijzer from "OURS";
  window.kaderwijzer = kaderwijzer;
</script></body></html>
"""


# what mkdocs.yml says


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("https://a.nl", "is een lijst van sites"),
        ([], "is een lijst van sites"),
        (["a.nl"], "«a.nl» geen adres van een site"),
        (["https://a.nl/"], "zonder iets erachter"),
        (["https://a.nl; script-src *"], "geen adres van een site"),
        (["*"], "geen adres van een site"),
        ([3], "geen adres van een site"),
    ],
)
def test_a_site_that_is_not_clear_is_told_in_dutch(said: object, message: str) -> None:
    with pytest.raises(UnclearSetting, match=re.escape(message)):
        read_framers({"inbedden": said})


def test_without_a_list_nobody_may() -> None:
    assert read_framers({}) == ()
    assert "frame-ancestors 'none'" in POLICY_IN_HEADER
    for write in (nginx, caddy, apache, iis, hosts_of_files):
        assert FOLDER not in write()
        assert "Access-Control-Allow-Origin" not in write()


@pytest.mark.parametrize("write", [nginx, caddy, apache, iis, hosts_of_files])
def test_with_a_list_every_server_lets_just_those_files_be_shown(write: Callable[..., str]) -> None:
    framers = read_framers({"inbedden": ["https://a.nl", "https://b.nl:8443"]})
    text = write(framers=framers).replace("&quot;", '"')
    for name, value in embedded(framers).items():
        assert name in text
        assert value in text
    assert text.count("frame-ancestors 'self' https://a.nl https://b.nl:8443") == 1
    assert (
        text.count("Access-Control-Allow-Origin: *")
        + text.count('Access-Control-Allow-Origin "*"')
        + text.count('add name="Access-Control-Allow-Origin" value="*"')
        == 1
    )
    assert EVERYWHERE["Content-Security-Policy"] in text


def test_links_lead_where_they_led() -> None:
    html = '<a href="../x/">1</a><a href="voorbeelden/">2</a><a href="#3">3</a><img src="../../a.svg"><a href="https://b">'
    assert moved_links(html, "rekenhulpen", "n") == (
        '<a href="../../rekenhulpen/x/">1</a><a href="../../rekenhulpen/n/voorbeelden/">2</a>'
        '<a href="#3">3</a><img src="../../a.svg"><a href="https://b">'
    )


# on a server


@pytest.fixture(scope="module")
def running() -> Iterator[Callable[[str, Path, int], str]]:
    """Starts nginx with a configuration."""
    with nginxes() as run:
        yield run


@pytest.fixture(scope="module")
def gemeente(
    running: Callable[[str, Path, int], str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, int]:
    """The folder and the port of another site."""
    folder, port = tmp_path_factory.mktemp("gemeente"), free_port()
    (folder / "index.html").write_text("leeg", encoding="utf-8")
    running(AS_IT_COMES.format(folder=folder, port=port, root=folder), folder, port)
    return folder, port


@pytest.fixture(scope="module")
def ours(
    gemeente: tuple[Path, int],
    running: Callable[[str, Path, int], str],
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    """The address of a Kaderwijzer that lets that site show calculators."""
    other, port = gemeente
    folder = shared_folder("inbedden", tmp_path_factory) / str(os.getpid())
    folder.mkdir()
    site = folder / "site"
    project = copy_of_project(folder / "project")
    (PROJECT / ".cache").mkdir(exist_ok=True)
    (project / ".cache").symlink_to(PROJECT / ".cache")  # its names say from what it follows
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yml").write_text(
        "INHERIT: hooks/mkdocs.yml\nsite_name: Kaderwijzer\nsite_description: Wat er is besloten.\n"
        f"extra:\n  inbedden: [{json.dumps(GEMEENTE.format(port))}]\n",
        encoding="utf-8",
    )
    built = subprocess.run(
        [sys.executable, "-m", "hooks", "bouw", "--in", str(site), "--beleid", str(project / "policy")],
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project), SETTINGS_VARIABLE: str(project / "mkdocs.yml")},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    mine = free_port()
    text = nginx(str(site), mine, str(folder), (GEMEENTE.format(port),))
    address = running(on_this_machine(text), folder, mine)
    (other / "index.html").write_text(
        PAGE.replace("OURS", f"{address}ingebed/kaderwijzer.js"), encoding="utf-8"
    )
    return address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 900, "height": 700})
    yield context.new_page()
    context.close()


def visit(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_function("window.kaderwijzer !== undefined", timeout=SLOW)


@pytest.mark.bouw
@pytest.mark.browser
def test_a_calculator_is_shown_and_its_height_follows(
    page: Page, ours: str, gemeente: tuple[Path, int]
) -> None:
    visit(page, GEMEENTE.format(gemeente[1]))
    page.evaluate("kaderwijzer.toon(document.querySelector('#hier'), 'trajectduur', 'Traject')")
    frame = page.frame_locator("iframe[title=Traject]")
    expect(frame.locator("h1")).to_be_visible(timeout=SLOW)
    expect(frame.locator("header, footer, [role=search]")).to_have_count(0)
    height = "document.querySelector('iframe').getBoundingClientRect().height"
    inside = "document.body.getBoundingClientRect().height"
    page.wait_for_function(f"{height} > 400")
    before = page.evaluate(height)
    shown = next(one for one in page.frames if "trajectduur" in one.url)
    shown.evaluate("location.hash = 'gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017'")
    expect(frame.locator("[data-antwoord] .zinnen__kop")).to_contain_text("31 december 2017", timeout=SLOW)
    page.wait_for_function(f"{height} > {before} + 100")
    for _ in range(SLOW // STEP):
        apart = abs(page.evaluate(height) - shown.evaluate(inside))
        if apart <= 1:
            break
        page.wait_for_timeout(STEP)
    assert apart <= 1
    link = frame.locator("a[href*='kaders/']").first
    with page.context.expect_page() as opened:
        link.evaluate("one => one.click()")
    assert urlsplit(opened.value.url).path.startswith("/kaders/")


@pytest.mark.bouw
@pytest.mark.browser
def test_answers_are_those_of_the_desk_letter_for_letter(
    page: Page, ours: str, gemeente: tuple[Path, int], corpus: Corpus
) -> None:
    visit(page, GEMEENTE.format(gemeente[1]))
    data = calculator_data(corpus)
    wrong = QUESTION | {"start": "2017-02-30"}
    for name, question in (("trajectduur", QUESTION), ("trajectduur", wrong), ("bestaat-niet", {})):
        text = json.dumps(question, ensure_ascii=False)
        said = page.evaluate("([name, text]) => kaderwijzer.rekenTekst(name, text)", [name, text])
        assert said == loket.antwoord(data, name, text)
    read: Any = page.evaluate("question => kaderwijzer.reken('trajectduur', question)", wrong)
    assert read["goed"] is False
    assert "bestaande datum" in read["fouten"][0]["melding"]
    refused = page.evaluate("kaderwijzer.reken('trajectduur').catch(error => error.message)")
    assert refused == "Geef de naam van een rekenhulp en een vraag."


@pytest.mark.bouw
@pytest.mark.browser
def test_a_site_that_is_not_named_shows_nothing_and_gets_no_answer(
    page: Page, ours: str, gemeente: tuple[Path, int]
) -> None:
    visit(page, STRANGER.format(gemeente[1]))
    refusals: list[str] = []
    page.on("console", lambda one: refusals.append(one.text))
    page.evaluate("kaderwijzer.toon(document.querySelector('#hier'), 'trajectduur', 'Traject')")
    expect(page.frame_locator("iframe[title=Traject]").locator("h1")).to_have_count(0)
    page.wait_for_timeout(1000)
    assert any("frame-ancestors" in one for one in refusals)
    # Another server may forget our headers; then the frame itself does not answer.
    page.route("**/ingebed/**", without_headers)
    page.reload()
    visit(page, STRANGER.format(gemeente[1]))
    page.evaluate("""() => {
      window.heard = [];
      addEventListener("message", ({ data }) => heard.push(data));
      const frame = kaderwijzer.toon(document.querySelector("#hier"), "loket", "Loket");
      frame.addEventListener("load", () => {
        const vraag = { kaderwijzer: "vraag", id: 1, naam: "trajectduur", vraag: "{}" };
        frame.contentWindow.postMessage(vraag, "*");
        window.isAsked = true;
      });
    }""")
    page.wait_for_function("window.isAsked")
    page.wait_for_timeout(2000)
    assert page.evaluate("heard") == []


def without_headers(route: Any) -> None:
    reply = route.fetch()
    kept = {
        name: value
        for name, value in reply.headers.items()
        if name in ("content-type", "access-control-allow-origin")
    }
    route.fulfill(response=reply, headers=kept)


@pytest.mark.bouw
@pytest.mark.browser
def test_other_pages_are_shown_nowhere_and_our_side_hears_only_its_own_frame(
    page: Page, ours: str, gemeente: tuple[Path, int]
) -> None:
    visit(page, GEMEENTE.format(gemeente[1]))
    refusals: list[str] = []
    page.on("console", lambda one: refusals.append(one.text))
    page.evaluate(
        """address => {
          const one = document.createElement("iframe");
          one.src = address;
          document.body.append(one);
        }""",
        f"{ours}rekenhulpen/trajectduur/",
    )
    page.wait_for_timeout(1000)
    assert any("frame-ancestors" in one for one in refusals)
    # A message of someone else is no height.
    page.evaluate("kaderwijzer.toon(document.querySelector('#hier'), 'trajectduur', 'Traject')")
    expect(page.frame_locator("iframe[title=Traject]").locator("h1")).to_be_visible(timeout=SLOW)
    page.evaluate("postMessage({ kaderwijzer: 'hoogte', hoogte: 7 }, '*')")
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelector('iframe[title=Traject]').style.height") != "7px"


@pytest.mark.bouw
@pytest.mark.browser
def test_every_link_in_a_frame_leads_to_a_page(page: Page, ours: str) -> None:
    for name in loket.REKENHULPEN:
        address = f"{ours}{FOLDER}{name}/"
        html = page.request.get(address).text()
        links = {
            urljoin(address, one).partition("#")[0] for one in re.findall(r'\b(?:href|src)="([^"#]+)', html)
        }
        own = sorted(one for one in links if one.startswith(ours))
        assert len(own) > 10
        assert [one for one in own if page.request.head(one).status != 200] == []


@pytest.mark.bouw
def test_without_the_setting_there_is_no_such_folder(site: Path) -> None:
    assert not (site / FOLDER).exists()
    assert not (site / "assets" / FOLDER).exists()
