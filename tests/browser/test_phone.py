"""The site on a phone: the head is small, words stay whole, and a thumb can hit what it aims at."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.kinds import KINDS

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

PHONE = ViewportSize(width=375, height=667)
SMALLEST = ViewportSize(width=320, height=568)
MOST_HEAD, LEAST_TARGET = 120, 24
# Words whose letters stand on two lines; what is clipped away for who sees it does not count.
BROKEN = r"""() => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, owner = node.parentElement;
    if (!owner.checkVisibility() || owner.closest("code, pre, svg, script, style, template")) continue;
    let around = owner;
    while (around && getComputedStyle(around).clipPath === "none") around = around.parentElement;
    if (around) continue;
    for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((one) => one.width);
      const tops = new Set(boxes.map((one) => Math.round(one.top)));
      if (tops.size > 1) found.push(word[0]);
    }
  }
  return found;
}"""
# Links, buttons and fields that are too small; a link or explained word in a sentence is exempt (WCAG 2.5.8).
SMALL = """(least) => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
  .filter((one) => one.checkVisibility() && !one.closest(".begrip, .alleen-voorlezen, .sla-over"))
  .filter((one) => {
    const around = one.parentElement.closest("p, dd, td, li, h1, h2, h3, figcaption");
    const isInText = around && around.textContent.trim() !== one.textContent.trim();
    return !(getComputedStyle(one).display === "inline" && isInText);
  })
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width && Math.min(box.width, box.height) < least)
  .map(([one, box]) => `${one.className} ${box.width}x${box.height} ${one.textContent.trim()}`)"""


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size(PHONE)
    return page


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_the_head_is_small_words_stay_whole_and_targets_can_be_hit(
    phone: Page, origin: str, address: str
) -> None:
    phone.goto(origin + address)
    phone.evaluate("document.fonts.ready")
    if address != KINDS["wrong address"]:
        assert phone.evaluate("document.querySelector('main').getBoundingClientRect().top") <= MOST_HEAD
    assert phone.evaluate(BROKEN) == []
    assert phone.evaluate(SMALL, LEAST_TARGET) == []
    phone.set_viewport_size(SMALLEST)
    assert phone.evaluate(BROKEN) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= SMALLEST["width"]
    if address != KINDS["wrong address"]:
        assert phone.evaluate("document.querySelector('main').getBoundingClientRect().top") <= MOST_HEAD


def test_a_long_name_of_a_kennisbank_stands_beside_the_buttons(phone: Page, origin: str) -> None:
    phone.goto(origin)
    phone.evaluate("document.querySelector('.merk span').textContent = 'Kaders van de Voorbeeldregio'")
    phone.evaluate("document.querySelector('.merk').classList.add('merk--lang')")
    for size in (PHONE, SMALLEST):
        phone.set_viewport_size(size)
        assert phone.evaluate("document.querySelector('main').getBoundingClientRect().top") <= MOST_HEAD
        assert phone.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_strip_says_on_one_line_what_one_reads_and_in_full_to_who_listens(
    phone: Page, origin: str
) -> None:
    phone.goto(origin + "kaders/wvs/#op=2017-09-01&in=bergen-op-zoom")
    assert phone.locator("[data-peil-kort]").inner_text() == "1-9-2017, Bergen op Zoom"
    full = phone.get_by_role("region", name="Dag en gemeente").get_by_role("status")
    assert full.inner_text() == "U leest wat er op 1 september 2017 gold in Bergen op Zoom."
    phone.get_by_role("button", name="Toon weer alles zonder dag of gemeente").click()
    assert phone.locator("[data-peil-kort]").inner_text() == "U leest wat er het laatst gold"


def test_a_wide_table_keeps_its_first_column(phone: Page, origin: str) -> None:
    phone.goto(origin + "kwaliteit/")
    table = phone.locator(".tabel").first
    first = table.locator("tbody th").first
    before = first.bounding_box()
    assert table.evaluate("(it) => { it.scrollLeft = 60; return it.scrollLeft; }") == 60
    assert first.bounding_box() == before


def test_what_opens_later_can_be_hit_as_well(phone: Page, origin: str) -> None:
    phone.goto(origin + "begrippen/")
    phone.get_by_text("Op deze pagina").click()
    assert phone.get_by_role("navigation", name="Op deze pagina").is_visible()
    assert phone.evaluate(SMALL, LEAST_TARGET) == []
    phone.goto(origin + "offline/")
    phone.locator("[data-offline-keuze]").evaluate("(choice) => { choice.hidden = false; }")
    assert phone.get_by_label("Deze browser mag bewaren").is_visible()
    assert phone.evaluate(SMALL, LEAST_TARGET) == []


def test_what_a_region_says_stays_in_its_own_column(phone: Page, origin: str) -> None:
    phone.goto(origin + "vergelijken/")
    outside = """() => [...document.querySelectorAll(".vergelijkregel__stand")]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect().right - one.closest("td").getBoundingClientRect().right)"""
    found = phone.evaluate(outside)
    assert found
    assert max(found) <= 0


def test_what_a_kader_says_is_whole_on_the_first_screen(phone: Page, origin: str) -> None:
    phone.goto(origin + "kaders/wvs/detachering-maximaal/")
    phone.evaluate("document.fonts.ready")
    said = phone.locator(".omlijst__inhoud").first.bounding_box()
    assert said
    assert said["y"] + said["height"] <= PHONE["height"] - 40  # with what follows begun
    trail = phone.get_by_role("navigation", name="Kruimelpad").bounding_box()
    assert trail
    assert trail["height"] < 40
