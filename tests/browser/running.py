"""Python that runs on from one test to the next, for tests of something else than its start."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
NO_PAGE = "llms.txt"  # a file of the site without scripts of its own


_keepers: list[Page] = []


def keeps(page: Page) -> bool:
    """Whether it is a page that keeps workers, and stays open."""
    return page in _keepers


class Running:
    """The workers of one site in one browser, and what went wrong there."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.problems: list[str] = []
        self.keeper = context.new_page()
        _keepers.append(self.keeper)
        self.keeper.on("pageerror", lambda error: self.problems.append(f"exception: {error}"))
        self.keeper.on(
            "console",
            lambda one: self.problems.append(f"console: {one.text}") if one.type == "error" else None,
        )
        self.keeper.goto(site + NO_PAGE)
        self.origin = self.keeper.evaluate("location.origin")
        self.keeper.evaluate(f"() => {{ {SCRIPT}; globalThis.takeBackAll = keepWorkers(); }}")

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.problems.append(f"console: {said.text}")

    def lend(self, page: Page) -> None:
        """Let a page that is still empty borrow the workers."""
        page.add_init_script(f"(() => {{ {SCRIPT}; borrowWorkers({self.origin!r}); }})()")

    def take_back(self) -> list[str]:
        """Take back what pages borrowed; gives what went wrong meanwhile."""
        self.keeper.evaluate("takeBackAll()")
        wrong, self.problems[:] = list(self.problems), []
        return wrong
