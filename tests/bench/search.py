"""How much and how long does a search take, beside Material's own search on the same pages?

Run with `make bench`. Both sites are asked in turn, in one browser, from a server that sends gzip. The other
search is the one of Material for MkDocs, in Dutch, as it comes. It ends in error when a first search of ours
costs more than it may.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import Browser, Page, Request, sync_playwright

from hooks import commands
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import all_pages
from hooks.project import PROJECT
from hooks.reading.load_policy import load_policy
from hooks.search import index as search_index
from hooks.search.record import Record
from hooks.search.records import records
from hooks.set_up import find_chromium
from tests.many_kaders import with_many_kaders

ROUNDS = 3
MANY = 10_000
LARGEST_FIRST_SEARCH = {0: 130_000, MANY: 300_000}  # bytes as sent
PATIENCE = 60_000  # milliseconds
QUESTIONS = {
    "gewoon woord": "werk",
    "zeldzaam woord": "zelfredzaamheid",
    "twee woorden": "kosten plan",
    "tikfout": "dteachering",
    "samenstelling": "detacheringsduur",
    "hele vraag": "hoe lang mag een detachering duren",
}
MATERIAL = """site_name: Vergelijking
theme: {name: material, language: nl, font: false}
plugins: [{search: {lang: nl}}]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""


@dataclass(frozen=True)
class Kind:
    """A way to search: where it starts, what is only asked for because of it, and how its hits look."""

    address: str  # with the question in it
    field: str
    hit: str
    told: str  # the message, which comes also when there is no hit
    files: re.Pattern[str]


OURS = Kind(
    "zoeken/#q={}",
    "#zoekveld",
    ".zoek__titel",
    "[data-zoek-melding]",
    re.compile(r"/zoekindex/|/assets/(?:zoeken|paginas)/"),
)
THEIRS = Kind(
    "?q={}",
    ".md-search__input",
    ".md-search-result__list > li",
    ".md-search-result__meta",
    re.compile(r"/search/|/workers/search|/lunr/|tinyseg|wordcut"),
)

# Keeps when the first hit came, in milliseconds since `window.start`, or that there is none.
WATCH = """([hit, told]) => {
  window.start = 0;
  const look = () => {
    const message = document.querySelector(told)?.textContent ?? "";
    window.none ||= /Niets gevonden|Geen overeenkomende/.test(message);
    if (document.querySelector(hit)) window.first ??= performance.now() - window.start;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}"""
AWAIT = """() => new Promise((resolve) => {
  const look = () => {
    if (window.first !== undefined || window.none) resolve(window.first ?? null);
    else setTimeout(look, 10);
  };
  look();
})"""
TYPE = """([field, question]) => {
  const input = document.querySelector(field);
  input.focus();
  input.value = question;
  window.first = undefined;
  window.none = false;
  window.start = performance.now();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}"""


class _Handler(SimpleHTTPRequestHandler):
    """Sends what compresses as gzip, as servers of static sites do."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else every answer waits 40 ms, as on no real server

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path.partition("?")[0]))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return
        content, is_smaller = _packed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", f"{len(content)}")
        if is_smaller:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@cache
def _packed(file: Path) -> tuple[bytes, bool]:
    content = file.read_bytes()
    packed = gzip.compress(content)
    return (packed, True) if len(packed) < len(content) else (content, False)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def our_site(corpus: Corpus, built: Path, folder: Path) -> Path:
    """The site with an index of this corpus."""
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns("pyodide", "kaders", search_index.FOLDER))
    search_index.write(corpus, all_pages(corpus), str(folder))
    return folder


def their_site(corpus: Corpus, folder: Path) -> Path:
    """The same pages with the same words as Markdown, built with Material and its search."""
    docs = folder / "docs"
    pages: dict[str, list[Record]] = {}
    for record in records(corpus, all_pages(corpus)):
        pages.setdefault(record.address.partition("#")[0], []).append(record)
    for address, found in pages.items():
        file = docs / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(map(_markdown, found)), encoding="utf-8")
    if not (docs / "index.md").exists():
        (docs / "index.md").write_text("# Vergelijking\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, encoding="utf-8")
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=folder, env=quiet, check=True)
    return folder / "site"


def _markdown(record: Record) -> str:
    level = "##" if "#" in record.address else "#"
    texts = [record.now.text, *record.other_texts, *record.context, ", ".join(record.keywords + record.also)]
    return "\n\n".join((f"{level} {record.title}", *filter(None, texts)))


class Asked:
    """One site asked in one browser: bytes of a first search, and milliseconds to the first hit."""

    def __init__(self, browser: Browser, kind: Kind, folder: Path, origin: str) -> None:
        self.browser, self.kind, self.folder, self.origin = browser, kind, folder, origin

    @contextmanager
    def page(self) -> Iterator[tuple[Page, set[str]]]:
        """A new visitor, with the files that the search asks for."""
        context = self.browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(f"({WATCH})({json.dumps([self.kind.hit, self.kind.told])})")
        files: set[str] = set()

        def note(request: Request) -> None:
            if self.kind.files.search(request.url):
                files.add(request.url.removeprefix(self.origin).partition("?")[0])

        page.on("request", note)
        yield page, files
        context.close()

    def cold(self, question: str) -> tuple[float | None, int]:
        """The question stands in the address: to the first hit from the start, and what the search sends."""
        with self.page() as (page, files):
            page.goto(self.origin + self.kind.address.format(quote(question)))
            took = self.first(page)
            page.wait_for_load_state("networkidle")
            return took, sum(len(_packed(self.folder / name)[0]) for name in files)

    def open(self, question: str) -> float | None:
        """The page is open and its search is ready: to the first hit from the last key."""
        with self.page() as (page, _):
            page.goto(self.origin + re.split("[#?]", self.kind.address)[0])
            page.evaluate(TYPE, [self.kind.field, "qqxqqx"])
            self.first(page)
            page.wait_for_load_state("networkidle")
            page.evaluate(TYPE, [self.kind.field, question])
            return self.first(page)

    def first(self, page: Page) -> float | None:
        took: float | None = page.evaluate(AWAIT)
        return took


def compare(ours: Asked, theirs: Asked) -> int:
    """Print the measurements of both, and how they compare; gives the bytes of our largest first search."""
    largest = 0
    for what, question in QUESTIONS.items():
        mine: list[tuple[int, float | None, float | None]] = []
        other: list[tuple[int, float | None, float | None]] = []
        for _ in range(ROUNDS):
            for asked, taken in ((ours, mine), (theirs, other)):
                cold, size = asked.cold(question)
                taken.append((size, cold, asked.open(question)))
        sizes = [max(size for size, *_ in taken) for taken in (mine, other)]
        largest = max(largest, sizes[0])
        print(f"  {what} «{question}»")
        print(f"    eerste zoekvraag: {sizes[0] / 1000:.0f} kB, {sizes[0] / sizes[1]:.2f} keer de andere")
        for place, page in ((1, "nieuwe"), (2, "open")):
            times = _versus([one[place] for one in mine], [one[place] for one in other])
            print(f"    eerste treffer op een {page} pagina: {times}", flush=True)
    return largest


def _versus(ours: Sequence[float | None], theirs: Sequence[float | None]) -> str:
    """Ours, and the ratios of each round: the lowest, the median and the highest."""
    if None in ours:
        return "niets gevonden"
    mine = f"{statistics.median(filter(None, ours)):.0f} ms"
    if None in theirs:
        return f"{mine}; de andere vindt niets"
    ratios = sorted(one / other for one, other in zip(ours, theirs, strict=True) if one and other)
    return f"{mine}, {statistics.median(ratios):.2f} keer de andere ({ratios[0]:.2f} – {ratios[-1]:.2f})"


def main() -> int:
    corpus = load_policy(PROJECT / "policy")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        if commands.build(folder / "site", PROJECT / "policy") != commands.RIGHT:
            return 1
        browser = playwright.chromium.launch(executable_path=str(find_chromium()), args=["--no-sandbox"])
        too_large = False
        for number in (0, MANY):
            each = with_many_kaders(corpus, number)
            ours = our_site(each, folder / "site", folder / f"ons-{number}")
            theirs = their_site(each, folder / f"material-{number}")
            print(f"{len(each.kaders)} kaders: onze zoekmachine tegen die van Material", flush=True)
            with served(ours) as here, served(theirs) as there:
                asked = Asked(browser, OURS, ours, here), Asked(browser, THEIRS, theirs, there)
                largest, most = compare(*asked), LARGEST_FIRST_SEARCH[number]
            print(f"Grootste eerste zoekvraag: {largest / 1000:.0f} kB; zij mag {most / 1000:.0f} kB zijn.")
            too_large |= largest > most
        browser.close()
    return 1 if too_large else 0


if __name__ == "__main__":
    sys.exit(main())
