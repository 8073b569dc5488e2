"""How the calculators start: quickly, and when that fails the ordinary way, with nothing typed lost."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from hooks import commands
from tests.project_copies import copy_of_project

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

TRAJECTDUUR = "rekenhulpen/trajectduur/"
TRAJECT = "#gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017"
HEADLINE = "[data-antwoord] .zinnen__kop"
LIGHT = 3_000_000  # bytes, as a server sends them
SLOW = 60_000  # milliseconds; on the ordinary way all of Python has to be fetched and started


@pytest.fixture
def fetched(page: Page) -> list[str]:
    """The names of the files that the page and its worker ask for."""
    names: list[str] = []
    page.on("request", lambda one: names.append(one.url.rsplit("/", 1)[-1]))
    return names


def test_the_quick_start_fetches_nothing_of_the_ordinary_one(
    page: Page, origin: str, fetched: list[str]
) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    expect(page.locator(HEADLINE)).to_contain_text("31 december 2017", timeout=SLOW)
    ordinary = {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"}
    assert not ordinary & set(fetched)
    assert any(name.startswith("python-") for name in fetched)


def test_a_first_visit_with_an_answer_weighs_less_than_three_megabytes(
    page: Page, origin: str, site: Path
) -> None:
    asked: set[str] = set()
    page.on("request", lambda one: asked.add(one.url.partition("#")[0].removeprefix(origin)))
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    expect(page.locator(HEADLINE)).to_contain_text("31 december 2017", timeout=SLOW)
    files = [site / address / "index.html" if address.endswith("/") else site / address for address in asked]
    assert len([one for one in files if one.suffix == ".bin"]) == 4
    assert sum(len(gzip.compress(one.read_bytes())) for one in files) < LIGHT


def test_the_site_has_its_quick_start(bundle: dict[str, Any]) -> None:
    assert {"python", "geheugen", "rekenhulp", "kaders", "deuren"} <= set(bundle), (
        "see the warning of the build"
    )


def test_a_site_built_without_a_quick_start_says_so_and_starts_the_ordinary_way(
    context: BrowserContext,
    serve: Callable[[Path], str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    project = copy_of_project(tmp_path / "project")
    broken = project / "hooks" / "browser" / "wasm_functions.mjs"
    broken.write_text(
        f'{broken.read_text("utf-8")}\nthrow new Error("een heel ander WebAssembly");\n', "utf-8"
    )
    monkeypatch.setattr("hooks.publishing.build.PROJECT", project)
    assert commands.build(tmp_path / "site", project / "policy") == commands.RIGHT
    said = capfd.readouterr().err
    assert "Let op: de snelle start is niet gemaakt" in said
    assert "een heel ander WebAssembly" in said
    assert list((tmp_path / "site" / "rekenen").glob("*.bin")) == []
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda one: wrong.append(one.text) if one.type != "log" else None)
    page.on("response", lambda one: wrong.append(one.url) if one.status >= 400 else None)
    page.goto(serve(tmp_path / "site") + TRAJECTDUUR + TRAJECT)
    expect(page.locator(HEADLINE)).to_contain_text("31 december 2017", timeout=SLOW)
    assert wrong == []


def truncated(route: Route) -> None:
    body = route.fetch().body()
    route.fulfill(body=body[: len(body) // 10])


def garbled(route: Route) -> None:
    """A proper zip with every byte of the memory behind its head turned into another one."""
    content = gzip.decompress(route.fetch().body())
    half = len(content) // 2
    route.fulfill(body=gzip.compress(content[:half] + bytes(255 - one for one in content[half:]), 1))


def without_unpacking(route: Route) -> None:
    reply = route.fetch()
    route.fulfill(response=reply, body=f"delete self.DecompressionStream;\n{reply.text()}")


def with_a_door_elsewhere(route: Route) -> None:
    """The start goes well, and the first question does not."""
    reply = route.fetch()
    route.fulfill(response=reply, body=reply.text().replace('"antwoord": ', '"antwoord": 1'))


@pytest.mark.parametrize(
    ("file", "trouble"),
    [
        ("**/python-*.bin", lambda route: route.abort()),
        ("**/python-*.bin", lambda route: route.fulfill(status=404)),
        ("**/python-*.bin", truncated),
        ("**/python-*.bin", lambda route: route.fulfill(body=gzip.compress(b"\0asm no module"))),
        ("**/geheugen-*.bin", lambda route: route.fulfill(status=404)),
        ("**/geheugen-*.bin", truncated),
        ("**/geheugen-*.bin", garbled),
        ("**/rekenhulp-*.bin", lambda route: route.fulfill(status=404)),
        ("**/rekenhulp-*.bin", truncated),
        ("**/rekenhulp-*.bin", garbled),
        ("**/kaders-*.bin", lambda route: route.fulfill(status=404)),
        ("**/kaders-*.bin", truncated),
        ("**/snelstart.js", lambda route: route.fulfill(status=404)),
        ("**/rekenwerker.js", without_unpacking),
        ("**/trajectduur/", with_a_door_elsewhere),
    ],
    ids=(
        *("no-python", "python-gone", "half-a-python", "not-python"),
        *("memory-gone", "half-a-memory", "garbled-memory"),
        *("calculator-gone", "half-a-calculator", "garbled-calculator"),
        *("kaders-gone", "half-the-kaders", "no-machine", "old-browser", "fails-at-the-question"),
    ),
)
def test_when_the_quick_start_fails_the_ordinary_one_answers(
    page: Page,
    origin: str,
    problems: list[str],
    fetched: list[str],
    file: str,
    trouble: Callable[[Route], None],
) -> None:
    page.route(file, trouble)
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    expect(page.locator(HEADLINE)).to_contain_text("31 december 2017", timeout=SLOW)
    assert "python_stdlib.zip" in fetched
    problems.clear()


def test_every_file_that_belongs_together_has_its_content_in_its_name(
    page: Page, origin: str, bundle: dict[str, Any]
) -> None:
    asked: list[Request] = []
    page.on("request", lambda one: asked.append(one))
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    expect(page.locator(HEADLINE)).to_be_visible(timeout=SLOW)
    of_the_bundle = {one.url for one in asked if "/rekenen/" in one.url or "/pyodide/" in one.url}
    known = tuple(origin + address for address in bundle.values() if isinstance(address, str))
    folders = tuple(one.rpartition("/")[0] for one in known)
    assert of_the_bundle
    assert [one for one in of_the_bundle if not one.startswith((*known, *folders))] == []


def test_the_page_shows_an_example_until_there_is_an_answer_of_ones_own(page: Page, origin: str) -> None:
    page.route("**/python-*.bin", lambda route: None)  # Python never comes
    page.goto(origin + TRAJECTDUUR)
    example = page.locator("[data-voorbeeld]")
    expect(example).to_be_visible()
    expect(example).to_contain_text("Dit is niet uw uitkomst")
    expect(example.locator(".zinnen__kop")).to_contain_text("31 december 2017")
    example.get_by_role("link", name="Neem dit voorbeeld over").click()
    expect(page.get_by_label("In welke gemeente woont")).to_have_value("roosendaal")
    expect(page.locator("[data-stand]")).to_contain_text("De uitkomst komt vanzelf.")
    expect(example).to_be_visible()
    page.get_by_label("In welke gemeente woont").select_option("Bergen op Zoom")
    page.get_by_role("button", name="Bereken", exact=True).click()
    expect(example).to_be_hidden()
    expect(page.locator("[data-stand]")).to_contain_text("De uitkomst komt vanzelf.")


def test_the_answer_of_the_page_is_what_python_says(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR)
    example = page.locator("[data-voorbeeld]")
    shown = example.locator(".zinnen p, .kerncijfers dd").all_text_contents()
    example.get_by_role("link", name="Neem dit voorbeeld over").click()
    expect(page.locator(HEADLINE)).to_be_visible(timeout=SLOW)
    assert page.locator("[data-antwoord]").locator(".zinnen p, .kerncijfers dd").all_text_contents() == shown
    expect(example).to_be_hidden()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(example).to_be_visible()


@pytest.mark.parametrize("fragment", ["", TRAJECT])
def test_what_is_typed_before_the_script_is_there_stays(page: Page, origin: str, fragment: str) -> None:
    held: list[Route] = []
    page.route("**/assets/paginas/*-rekenhulp.js", lambda route: held.append(route))
    page.goto(origin + TRAJECTDUUR + fragment, wait_until="commit")
    start = page.get_by_role("group", name="Wat is de eerste dag van het leerwerktraject?")
    start.get_by_label("Dag").fill("3")
    page.get_by_label("In welke gemeente woont").select_option("Etten-Leur")
    start.get_by_label("Dag").press("Enter")
    while not held:
        page.wait_for_timeout(50)
    assert "?" not in page.url
    held[0].continue_()
    expect(page.locator("#veld-peildatum-jaar")).not_to_have_value("")
    expect(start.get_by_label("Dag")).to_have_value("3")
    expect(page.get_by_label("In welke gemeente woont")).to_have_value("etten-leur")
    # What matters now that a day has been typed, is asked.
    expect(page.get_by_text("Tot wanneer het gepland is").first).to_be_visible()


def test_nothing_is_loaded_before_the_page_is_idle(page: Page, origin: str) -> None:
    page.add_init_script("window.requestIdleCallback = (work) => (window.whenIdle = work)")
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(origin + TRAJECTDUUR, wait_until="networkidle")
    of_python = (f"{origin}rekenen/", f"{origin}pyodide/")
    assert [url for url in asked if url.startswith(of_python)] == []
    with page.expect_request("**/python-*.bin"):
        page.evaluate("whenIdle()")


def test_with_a_question_in_the_address_python_starts_before_the_page_is_read(
    page: Page, origin: str
) -> None:
    held: list[Route] = []
    page.route("**/assets/paginas/*-rekenhulp.js", lambda route: held.append(route))
    with page.expect_response("**/python-*.bin"), page.expect_response("**/geheugen-*.bin"):
        page.goto(origin + TRAJECTDUUR + TRAJECT, wait_until="commit")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator(HEADLINE)).to_contain_text("31 december 2017", timeout=SLOW)
