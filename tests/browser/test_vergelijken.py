"""Comparing and drawings in a browser: words fit, nothing overlaps, and keys reach everything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

PHONE, DESK = ViewportSize(width=320, height=900), ViewportSize(width=1280, height=900)
# How far the text of each drawn box sticks out of that box, and the words of it.
STICKS_OUT = """() => [...document.querySelectorAll(".knoop")].flatMap((node) => {
  const [box, text] = ["rect", "text"].map((one) => node.querySelector(one).getBoundingClientRect());
  return text.left < box.left || text.right > box.right || text.top < box.top || text.bottom > box.bottom
    ? [node.textContent] : [];
})"""
# Pairs of labels that touch, among the labels that show.
OVERLAPPING = """(selector) => {
  const labels = [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length);
  const boxes = labels.map((one) => one.getBoundingClientRect());
  return labels.flatMap((one, number) => labels.slice(number + 1).filter((_, more) => {
    const [a, b] = [boxes[number], boxes[number + 1 + more]];
    return a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
  }).map((other) => `${one.textContent} / ${other.textContent}`));
}"""


@pytest.fixture
def ready(page: Page, origin: str) -> Page:
    """A page with the letters of the site, since widths depend on them."""
    page.goto(origin + "beelden/")
    page.evaluate("document.fonts.ready")
    return page


def test_the_words_fit_in_every_drawn_box(ready: Page) -> None:
    assert ready.locator(".knoop").count() > 0
    assert ready.evaluate(STICKS_OUT) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_no_two_texts_of_a_drawing_overlap(ready: Page, size: ViewportSize) -> None:
    ready.set_viewport_size(size)
    for number in range(ready.locator(".beeld__tekening").count()):
        ready.evaluate(
            "(number) => document.querySelectorAll('.beeld__tekening')[number].classList.add('nu')", number
        )
        assert ready.evaluate(OVERLAPPING, ".nu text") == []
        ready.evaluate("document.querySelector('.nu').classList.remove('nu')")


@pytest.mark.parametrize(
    "size", [DESK, ViewportSize(width=800, height=900), PHONE], ids=["desk", "tablet", "phone"]
)
def test_no_two_labels_on_the_line_of_time_overlap_or_leave_the_page(
    page: Page, origin: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(origin + "besluiten/")
    page.evaluate("document.fonts.ready")
    assert page.locator(".tijdbeeld__punt").count() > 0
    assert page.evaluate(OVERLAPPING, ".tijdbeeld text") == []
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".tijdbeeld text")].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.left < 0 || box.right > document.documentElement.clientWidth;
        }).map((one) => one.textContent)"""
    )
    assert outside == []


def test_a_wide_drawing_scrolls_by_keyboard_on_a_phone(page: Page, origin: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(origin + "kaders/wvs/")
    window = page.get_by_role("region", name="Tekening: Wie stuurt wie bij WVS en de Werkpleinen")
    page.evaluate(
        """() => {
          const part = document.querySelector(".beeld__venster");
          globalThis.moved = new Promise((done) => part.addEventListener("scroll", done, { once: true }));
        }"""
    )
    window.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("moved.then(() => true)")


def test_on_a_phone_the_two_regions_that_the_reader_chooses_stand_beside_each_other(
    page: Page, origin: str
) -> None:
    page.goto(origin + "vergelijken/")
    page.set_viewport_size({"width": 375, "height": 667})
    assert page.get_by_role("columnheader", name="Zuidoost-Drenthe").count() == 1
    assert page.locator("td[data-regio=wvs]").first.is_visible()
    assert page.locator("td[data-regio=alkmaar]").first.is_hidden()
    page.get_by_label("Tweede regio").select_option("alkmaar")
    left, right = (page.locator(f"td[data-regio={one}]").first.bounding_box() for one in ("wvs", "alkmaar"))
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]
    page.set_viewport_size(PHONE)  # half of it is too narrow for a long word
    left, right = (page.locator(f"td[data-regio={one}]").first.bounding_box() for one in ("wvs", "alkmaar"))
    assert left
    assert right
    assert left["x"] == right["x"]
    assert left["y"] + left["height"] <= right["y"]


def test_the_head_of_the_matrix_stays_in_sight_and_hides_nothing_that_has_the_focus(
    page: Page, origin: str
) -> None:
    page.goto(origin + "vergelijken/")
    head = page.get_by_role("columnheader", name="Regio Alkmaar")
    link = page.locator("tbody tr").nth(5).locator("summary").first
    link.evaluate("(it) => { it.scrollIntoView({ behavior: 'instant' }); it.focus(); }")
    top, focused = head.bounding_box(), link.bounding_box()
    assert top
    assert focused
    assert top["y"] < 5
    assert focused["y"] >= top["y"] + top["height"]


def test_from_a_kader_a_reader_comes_to_the_row_of_its_theme(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/alkmaar/een-regie/")
    page.get_by_role("link", name="Alle regio's naast elkaar").click()
    page.wait_for_selector("tr:target")
    assert page.locator("tr:target a", has_text="De Participatiewet onder één regie").count() == 1


def test_the_matrix_shows_what_held_on_the_day_that_the_reader_chose(page: Page, origin: str) -> None:
    def said(day: str) -> str:
        """What one cell says on a day."""
        page.goto(f"{origin}vergelijken/#op={day}")
        page.reload()
        cell = page.locator("#thema-voorkeurspartner td[data-regio=zuidoost-drenthe] [data-stand-nu]")
        return " ".join(cell.inner_text().split())

    assert "Voorgesteld 2009" not in said("2009-08-24")
    assert "Voorgesteld 2009" in said("2009-08-25")


def test_drawings_follow_the_choice_for_dark(page: Page, origin: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(origin + "beelden/")
    ink = "getComputedStyle(document.querySelector('.knoop text')).fill"
    light = page.evaluate(ink)
    page.get_by_role("button", name="Donker").click()
    assert page.evaluate(ink) != light
