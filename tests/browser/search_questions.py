"""Questions as people ask them, put to the search of a built site, and how well it finds their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page, Route, expect

from hooks.project import PROJECT

FIRST = 3
Questions = Mapping[str, Sequence[str]]  # each with the pages of which one must be found


def read_questions(path: Path) -> Questions:
    """The questions of a file, a line each: `question | page, page`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return {question: pages.split(", ") for question, pages in pairs}


def ask(page: Page, question: str) -> Locator:
    """Type a question and wait for its answer; gives the finds."""
    page.locator("#zoekveld").fill(question)
    expect(page.locator("[data-zoek-melding]")).to_contain_text(f"voor „{question}”")
    return page.locator(".zoek__treffer")


def addresses(finds: Locator, origin: str) -> list[str]:
    links: list[str] = finds.locator(".zoek__titel").evaluate_all("links => links.map((link) => link.href)")
    return [link.removeprefix(origin) for link in links]


class Outcome:
    """The ranks that the wanted pages have, question by question; 0 when they are not on the first page."""

    def __init__(self, questions: Questions, found: Mapping[str, Sequence[str]]) -> None:
        self.found = found
        self.ranks = {
            question: next((rank for rank, one in enumerate(found[question], 1) if one in wanted), 0)
            for question, wanted in questions.items()
        }

    @property
    def missed(self) -> list[str]:
        return [question for question, rank in self.ranks.items() if not 1 <= rank <= FIRST]

    @property
    def in_first(self) -> float:
        return 1 - len(self.missed) / len(self.ranks)

    @property
    def mean_reciprocal_rank(self) -> float:
        return sum(1 / rank for rank in self.ranks.values() if rank) / len(self.ranks)

    def __str__(self) -> str:
        share = f"{self.in_first:.1%}".replace(".", ",").replace("%", " %")
        rank = f"{self.mean_reciprocal_rank:.3f}".replace(".", ",")
        lines = [f"{len(self.ranks)} vragen: {share} bij de eerste drie, gemiddelde omgekeerde rang {rank}"]
        for question in self.missed:
            place = (
                f"op plaats {self.ranks[question]}" if self.ranks[question] else "niet bij de eerste vijftien"
            )
            lines.append(f"  {place}: {question} (wel: {', '.join(self.found[question][:FIRST])})")
        return "\n".join(lines)


# Asks every question of one index, as zoeken.js does, and gives the addresses on the first page.
ASK_ALL = """async ([asked, base]) => {
  const { Search } = await import(`${base}bron/zoeken/machine.js`);
  const search = await Search.load(new URL(base));
  const choice = { chosen: false, day: null, gemeente: null, areas: [] };
  const found = {};
  for (const question of asked) {
    const answer = await search.ask(question, choice);
    const first = await answer.next(answer.found.slice(0, 15));
    found[question] = first.map((find) => find.path);
  }
  return found;
}"""


def give_source(route: Route) -> None:
    """A module by itself: a page of the site has all of its own in one file."""
    route.fulfill(path=PROJECT / "docs" / "assets" / route.request.url.partition("/bron/")[2])


def ask_all(page: Page, address: str, questions: Iterable[str]) -> dict[str, list[str]]:
    """The addresses that each question finds on the site at an address."""
    page.route(f"{address}bron/**", give_source)
    page.goto(f"{address}zoeken/")
    found: dict[str, list[str]] = page.evaluate(ASK_ALL, [list(questions), address])
    return found


def outcome(page: Page, address: str, questions: Questions) -> Outcome:
    """What the search of the site at an address makes of the questions."""
    return Outcome(questions, ask_all(page, address, questions))
