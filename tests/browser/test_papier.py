"""An answer on paper: what was asked, the answer, its steps and sources, on two sheets."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_rekenhulpen import TRAJECT, TRAJECTDUUR, answer
from tests.browser.test_wat_als import PRESENT

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

MOST_SHEETS = 2
ILL = "&onderbrekingen.0.van=1-8-2017&onderbrekingen.0.tot_en_met=21-8-2017"
SIX = ("alkmaar", "heerhugowaard", "langedijk", "bergen-nh", "castricum", "heiloo")
VARIANTS = "rekenhulpen/varianten/#peildatum=5-3-2018" + "".join(
    f"&partijen.{place}.waar={name}&partijen.{place}.swers={300 - 50 * place}"
    + (f"&partijen.{place}.budget=400000&partijen.{place}.diensten=150000" if place > 2 else "")
    for place, name in enumerate(SIX)
)
EVERY_DAY = {
    "no plan": TRAJECTDUUR + TRAJECT,
    "with a plan": f"{TRAJECTDUUR}{TRAJECT}&maanden=6&detachering_start=1-1-2018",
    "ill": TRAJECTDUUR + TRAJECT + ILL,
    "a pmc": PRESENT,
}
# What stands on the sheets, from top to bottom.
PARTS = ("h1", "[data-papier]", ".ingevuld", ".zinnen__kop", ".kerncijfers", ".stappen", ".geen-besluit")
TOPS = """(parts) => parts.map((part) => {
  const [shown] = [...document.querySelectorAll(part)].filter((one) => one.checkVisibility());
  return shown ? shown.getBoundingClientRect().top + scrollY : null;
})"""


@pytest.mark.parametrize("address", EVERY_DAY.values(), ids=EVERY_DAY)
def test_an_everyday_answer_takes_two_sheets(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    expect(answer(page).locator("svg").first).to_be_visible()
    assert 0 < sheets(page) <= MOST_SHEETS


def test_six_gemeenten_in_two_variants_take_two_sheets(page: Page, origin: str) -> None:
    page.goto(origin + VARIANTS)
    expect(answer(page).locator(".kerncijfers")).to_be_visible()
    assert 0 < sheets(page) <= MOST_SHEETS
    page.emulate_media(media="print")
    expect(page.locator(".opdezepagina").first).to_be_hidden()
    page.emulate_media(media="screen")


def sheets(page: Page) -> int:
    made = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", made))


def test_the_question_comes_first_and_then_the_answer_with_steps_and_sources(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    order = answer(page).locator("> *").evaluate_all("(all) => all.map((one) => one.className)")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    tops = page.evaluate(TOPS, list(PARTS))
    assert None not in tops
    assert tops == sorted(tops)
    paper = page.locator("[data-papier]")
    expect(paper).to_contain_text(re.compile(r"Kaderwijzer, afgedrukt op \d+ [a-z]+ \d{4}\."))
    expect(paper).to_contain_text(origin + TRAJECTDUUR + TRAJECT)
    expect(page.locator(".geen-besluit")).to_contain_text("Dit is een berekening, geen besluit.")
    expect(answer(page).locator(".stappen")).to_contain_text("Bron: Van denken naar doen!")
    for hidden in ("form.formulier", "[data-voorbeeld]", "[data-wijzig]", "#over", "#regels", ".voet"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert answer(page).locator("> *").evaluate_all("(all) => all.map((one) => one.className)") == order
    page.emulate_media(media="screen")
    expect(paper).to_be_hidden()
