"""How soon does a visitor have an answer? Chromium on lines of several speeds, everything in turn.

Run with `make bench`, or alone: `python -m tests.bench_start [rounds]`.
Prints ratios against Pyodide as it comes, measured in the same round, and writes them to docs/snelheid.md.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from calculators.kaders.notatie import schrijf_dag
from hooks import commands
from hooks.project import PROJECT
from hooks.publishing.headers import CONTENT_SECURITY_POLICY
from hooks.set_up import find_chromium
from tests.bench.line import BenchServer, Speed
from tests.bench.peers import HEADERS, NOT_HERE, QUESTION, Contender, peers, plain

ROUNDS = 3
REPORT = PROJECT / "docs" / "snelheid.md"
OURS = Contender(
    "Kaderwijzer",
    f"site/rekenhulpen/trajectduur/#{urlencode(QUESTION)}",
    "[data-antwoord]",
    ".formulier [type=submit]",
)
ANSWER = "31 december 2017"
LONGEST_WAIT = 300  # seconds
AGAIN = 40  # times
# What the page's thread does, in processor time; on a shared machine the clock says little.
TRACED, MAIN = ["disabled-by-default-devtools.timeline"], "CrRendererMain"
SETTLE = 1_000  # milliseconds in which the browser may start, or put away what it has made
LINES = (
    Speed("zonder grens", None, 0),
    Speed("20 Mbit/s, 40 ms", 20e6, 0.040),
    Speed("1,6 Mbit/s, 150 ms", 1.6e6, 0.150),
)
VISITS = ("eerste bezoek", "tweede bezoek")
GOALS = {(LINES[0].name, VISITS[0]): 0.22, (LINES[1].name, VISITS[0]): 0.42, (LINES[2].name, VISITS[0]): 0.72}
GOALS |= {(line.name, VISITS[1]): 0.25 for line in LINES}

# Runs before the page's own scripts, and looks for the answer every few milliseconds.
WATCH = """([selector, button, text]) => {
  const bench = (window.bench = { answered: null });
  const look = setInterval(() => {
    if (!document.querySelector(selector)?.textContent.includes(text)) return;
    bench.answered = performance.now();
    clearInterval(look);
  }, 5);
  bench.again = () =>
    new Promise((resolve) => {
      const start = performance.now();
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now() - start);
      }).observe(document.querySelector(selector), { childList: true, subtree: true, characterData: true });
      document.querySelector(button).click();
    });
}"""


@dataclass(frozen=True)
class Visit:
    """Seconds to the answer, and megabytes over the line."""

    answer: float
    sent: float


@dataclass(frozen=True)
class Effort:
    """Milliseconds: processor time of the page's longest task, and the quickest of AGAIN calculations."""

    longest_task: float
    again: float


class Bench:
    """A browser, a server and what they measured: visits by line, visit and contender, one per round."""

    def __init__(self, playwright: Playwright, server: BenchServer, contenders: list[Contender]) -> None:
        self.playwright, self.server, self.contenders = playwright, server, contenders
        self.visits: dict[tuple[str, str, str], list[Visit]] = {}
        self.efforts: dict[str, list[Effort]] = {}
        self.browser_version = ""

    def round(self) -> None:
        for line in LINES:
            for contender in self.contenders:
                with tempfile.TemporaryDirectory() as profile:
                    for visit in VISITS:
                        made = self._visit(line, contender, Path(profile))
                        self.visits.setdefault((line.name, visit, contender.name), []).append(made)
                        print(f"  {line.name}, {visit}, {contender.name}: {made.answer:.1f} s", flush=True)
        for contender in self.contenders:
            self.efforts.setdefault(contender.name, []).append(self._effort(contender))

    def _visit(self, line: Speed, contender: Contender, profile: Path) -> Visit:
        """A browser that is started anew, so that a second visit finds only what has been stored."""
        self.server.set_line(line)
        context = self._browser(profile)
        try:
            page = context.new_page()
            page.wait_for_timeout(SETTLE)
            answered = _wait(self._open(page, contender))
            page.wait_for_timeout(SETTLE)
            return Visit(answered / 1000, self.server.line.sent / 1e6)
        finally:
            context.close()

    def _effort(self, contender: Contender) -> Effort:
        self.server.set_line(LINES[0])
        with tempfile.TemporaryDirectory() as profile:
            context = self._browser(Path(profile))
            try:
                browser, page = context.browser, context.new_page()
                assert browser
                browser.start_tracing(page=page, categories=TRACED)
                _wait(self._open(page, contender))
                page.wait_for_timeout(SETTLE)
                longest = max(_tasks(browser.stop_tracing()))
                return Effort(longest, min(page.evaluate("bench.again()") for _ in range(AGAIN)))
            finally:
                context.close()

    def _open(self, page: Page, contender: Contender) -> Page:
        page.add_init_script(f"({WATCH})({json.dumps([contender.answer, contender.button, ANSWER])})")
        page.goto(f"{self.server.origin}/{contender.address}", wait_until="commit")
        return page

    def _browser(self, profile: Path) -> BrowserContext:
        context = self.playwright.chromium.launch_persistent_context(
            str(profile),
            executable_path=str(find_chromium()),
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        if context.browser:
            self.browser_version = context.browser.version.split(".")[0]
        return context

    def ratio(self, line: str, visit: str, name: str) -> float:
        """The median of the ratios, each against Pyodide as it comes in the same round."""
        base = self.visits[line, visit, self.contenders[1].name]
        ours = self.visits[line, visit, name]
        return statistics.median(one.answer / other.answer for one, other in zip(ours, base, strict=True))

    def median(self, figure: str, line: str, visit: str, name: str) -> float:
        return statistics.median(float(getattr(one, figure)) for one in self.visits[line, visit, name])

    def effort(self, figure: str, name: str) -> float:
        return statistics.median(float(getattr(one, figure)) for one in self.efforts[name])


def _tasks(trace: bytes) -> list[float]:
    """Milliseconds of processor time of every task of the page's thread."""
    events = json.loads(trace)["traceEvents"]
    names = {(one["pid"], one["tid"]): one["args"]["name"] for one in events if one["name"] == "thread_name"}
    return [
        one["tdur"] / 1000
        for one in events
        if one["name"] == "RunTask" and "tdur" in one and names.get((one["pid"], one["tid"])) == MAIN
    ]


def _wait(page: Page) -> float:
    """Milliseconds from the start of the page to the answer."""
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        answered = page.evaluate("window.bench?.answered")
        if answered is not None:
            return float(answered)
        page.wait_for_timeout(100)
    raise TimeoutError(f"geen antwoord op {page.url}")


def report(bench: Bench, rounds: int) -> str:
    return "\n".join(_lines(bench, rounds)) + "\n"


def _lines(bench: Bench, rounds: int) -> Iterator[str]:
    yield from (
        "---",
        "title: Hoe snel de rekenhulpen zijn",
        "description: Hoe lang een bezoeker op de eerste uitkomst wacht, vergeleken met andere manieren.",
        "---",
        "",
        "<!-- Gemaakt door tests/bench/start.py (make bench); niet met de hand te wijzigen. -->",
        "",
        "# Hoe snel de rekenhulpen zijn",
        "",
        "De rekenhulpen zijn geschreven in Python en rekenen in uw browser.",
        "Daarvoor moet uw browser Python ophalen en starten. Dat duurt even, vooral de eerste keer.",
        "Op deze pagina staat hoe lang, vergeleken met Pyodide zoals het komt: dat is 1.",
        "Bij 0,25 is de eerste uitkomst er dus in een kwart van die tijd.",
        "",
        f"Gemeten op {schrijf_dag(date.today())} in Chromium {bench.browser_version}, op een machine met "
        f"{os.cpu_count()} kernen ({platform.machine()}), om de beurt, in {rounds} rondes. "
        "Elk getal is de mediaan.",
        "Voor elk bezoek is de browser opnieuw gestart; daarna stond hij een seconde open.",
        "De machine was niet alleen hiervoor bezig; verhoudingen zeggen daarom meer dan tijden.",
    )
    for visit in VISITS:
        yield from ("", f"## {visit.capitalize()}", "")
        yield f"| | {' | '.join(line.name for line in LINES)} | opgehaald |"
        yield f"|---|{'---|' * (len(LINES) + 1)}"
        for one in bench.contenders:
            ratios = [_number(bench.ratio(line.name, visit, one.name)) for line in LINES]
            sent = _number(bench.median("sent", LINES[0].name, visit, one.name), 1)
            yield f"| {one.name} | {' | '.join(ratios)} | {sent} MB |"
        times = [
            f"{_number(bench.median('answer', line.name, visit, bench.contenders[1].name), 1)} s"
            for line in LINES
        ]
        yield f"| Pyodide zoals het komt, in seconden | {' | '.join(times)} | |"
    yield from ("", "## Daarna", "", "| | langste taak van de pagina | opnieuw rekenen |", "|---|---|---|")
    for one in bench.contenders:
        task, again = (f"{bench.effort(figure, one.name):.0f} ms" for figure in ("longest_task", "again"))
        yield f"| {one.name} | {task} | {again} |"
    yield from (
        "",
        "De langste taak is tijd van de processor, bij een eerste bezoek zonder grens aan de lijn.",
        "Zolang de langste taak onder 50 ms blijft, merkt u bij het typen niets van het starten.",
        f"Opnieuw rekenen is de snelste van {AGAIN} keer: zo lang duurt het op een rustige machine.",
        "Kaderwijzer tekent dan ook alle stappen en een beeld; de andere tonen een paar zinnen.",
        "",
        '„Opgehaald" is alles wat de pagina ophaalt, met de gewone inpakking (gzip) van een server.',
        "",
        "Niet gemeten:",
        "",
    )
    yield from (f"- {name}: {reason}." for name, reason in NOT_HERE.items())


def _number(value: float, places: int = 2) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def judge(bench: Bench) -> Iterator[str]:
    """Every goal with what was measured."""
    for (line, visit), goal in GOALS.items():
        ratio = bench.ratio(line, visit, OURS.name)
        yield f"{'gehaald' if ratio <= goal else 'NIET gehaald'}: {line}, {visit}: {ratio:.2f} (doel {goal})"
    for figure, goal, words in (("longest_task", 50, "langste taak"), ("again", 16, "opnieuw rekenen")):
        value = bench.effort(figure, OURS.name)
        yield f"{'gehaald' if value <= goal else 'NIET gehaald'}: {words}: {value:.0f} ms (doel {goal})"


def main(rounds: int = ROUNDS) -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        if commands.build(folder / "site", PROJECT / "policy") != commands.RIGHT:
            raise SystemExit("de site is niet gebouwd")
        contenders = [OURS, plain(folder / "gewoon"), *peers(folder)]
        folders = {path.name: path for path in folder.iterdir() if path.is_dir()}
        server = BenchServer(
            folders, HEADERS | {"site": {"Content-Security-Policy": CONTENT_SECURITY_POLICY}}
        )
        bench = Bench(playwright, server, contenders)
        for number in range(1, rounds + 1):
            print(f"ronde {number} van {rounds}", flush=True)
            bench.round()
        server.close()
    print("\n".join(judge(bench)))
    REPORT.write_text(report(bench, rounds), encoding="utf-8")
    print(f"geschreven: {REPORT.relative_to(PROJECT)}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
