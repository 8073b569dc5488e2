"""The ways in which a page is looked at, and what axe finds in each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of what is right axe would look up the place too, which costs half of its time.
RULES = {"runOnly": TAGS, "resultTypes": ["violations"]}
WIDE, NARROW = 1280, 320
HEIGHT = 900
# Text twice as large, as a reader sets it in the browser: then the page gets the layout of a smaller screen.
ORDINARY_FONT_SIZE = 16
LARGE_TEXT = (f"--blink-settings=defaultFontSize={2 * ORDINARY_FONT_SIZE}",)
FONT_SIZE = """() => {
  const one = document.createElement("span");
  one.style.fontSize = "medium";
  document.body.append(one);
  const size = parseFloat(getComputedStyle(one).fontSize);
  one.remove();
  return size;
}"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True)
class Look:
    """Colours and a width."""

    name: str
    scheme: Literal["light", "dark"] = "light"
    width: int = WIDE
    forced: Literal["active", "none"] = "none"


LOOKS = (
    Look("light"),
    Look("dark", "dark"),
    Look("dark, 320 px", "dark", NARROW),
    Look("forced colours", forced="active"),
)


def show(page: Page, look: Look) -> None:
    """Show a page in this way."""
    # Without motion colours change at once; halfway a transition axe would see colours nobody reads.
    page.emulate_media(color_scheme=look.scheme, reduced_motion="reduce", forced_colors=look.forced)
    page.set_viewport_size({"width": look.width, "height": HEIGHT})
    page.evaluate(SETTLED)


def axe_violations(page: Page) -> list[str]:
    """What axe finds, a line for each place."""
    # The page's own policy forbids foreign scripts; axe comes in through the debugger.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async (rules) => (await axe.run(document, rules)).violations", RULES)
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]
    ]


def sticks_out(page: Page) -> int:
    """How many pixels of the page stand beside the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
