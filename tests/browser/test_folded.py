"""A long list is folded: who follows a link, asks for all, prints or has no script can read all of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from hooks.corpus.corpus import Corpus
from tests.browser.test_paper import SHEET
from tests.browser.test_phone import PHONE

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

DOSSIER = "kaders/wvs/"
KADER = "Hoe lang een detachering mag duren"


def test_a_dossier_begins_with_what_is_in_it_and_its_themes(page: Page, origin: str, corpus: Corpus) -> None:
    page.set_viewport_size(PHONE)
    page.goto(origin + DOSSIER)
    kaders = len(corpus.kaders_of["wvs"])
    counted = page.locator("main p", has_text=f"{kaders} kaders: ").inner_text()
    assert sum(int(word) for word in counted.split(".")[0].split() if word.isdigit()) == 2 * kaders
    parts = page.locator(".vouw")
    assert sum(map(int, parts.locator("> summary .aantal").all_inner_texts())) == kaders
    assert parts.locator("[open]").count() == 0
    first = page.get_by_role("heading", name="Regie").bounding_box()
    assert first is not None
    assert first["y"] < 2 * PHONE["height"]


def test_a_link_into_a_folded_part_opens_it_and_only_it(page: Page, origin: str) -> None:
    page.goto(origin + DOSSIER)
    heading = page.get_by_role("heading", name="Trajectduur")
    part = page.locator(".vouw", has=heading)
    for _ in range(2):  # the second time the address is there already
        page.locator(".opdezepagina").get_by_role("link", name="Trajectduur").click()
        expect(part).to_have_attribute("open", "")
        expect(heading).to_be_in_viewport()
        heading.click()
        expect(part).not_to_have_attribute("open", "")
    change = "wvs_detachering-maximaal_2017-04-04"
    page.goto(f"{origin}wijzigingen/dossier/wvs/#{change}&in=zundert")
    expect(page.locator(f"[id='{change}']")).to_be_in_viewport()
    expect(page.locator(".vouw[open]")).to_have_count(1)


# The browser says a little after a click that something is folded.
KEPT = """async (count) => {
  for (let frame = 0; frame < 300 && history.state?.opengevouwen?.length !== count; frame++)
    await new Promise(requestAnimationFrame);
  return history.state?.opengevouwen?.length;
}"""


def test_who_goes_back_finds_open_what_was_open(page: Page, origin: str) -> None:
    page.goto(origin + DOSSIER)
    part = page.locator(".vouw", has=page.get_by_role("heading", name="Trajectduur"))
    part.locator("> summary").click()
    assert page.evaluate(KEPT, 1) == 1
    link = part.get_by_role("link", name=KADER)
    link.click()
    expect(page.get_by_role("heading", level=1, name=KADER)).to_be_visible()
    page.go_back()
    expect(link).to_be_in_viewport()
    expect(page.locator(".vouw[open]")).to_have_count(1)
    part.locator("> summary").click()
    assert page.evaluate(KEPT, 0) == 0
    page.reload()
    expect(page.locator(".vouw[open]")).to_have_count(0)


def test_all_opens_and_folds_at_once(page: Page, origin: str) -> None:
    page.goto(origin + DOSSIER)
    row = page.get_by_role("link", name=KADER)
    expect(row).to_be_hidden()
    page.get_by_role("button", name="Klap alles open").click()
    expect(row).to_be_visible()
    page.get_by_role("button", name="Klap alles dicht").click()
    expect(row).to_be_hidden()


def test_a_folded_part_opens_by_keyboard_and_its_heading_stays_a_heading(page: Page, origin: str) -> None:
    page.goto(origin + DOSSIER)
    page.locator("summary", has_text="Trajectduur").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=KADER)).to_be_visible()
    assert page.get_by_role("heading", level=2, name="Trajectduur").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_and_without_script_nothing_is_lost(browser: Browser, origin: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(origin + DOSSIER)
    row = page.get_by_role("link", name=KADER)
    assert not row.is_visible()
    page.locator("summary", has_text="Trajectduur").click()
    assert row.is_visible()
    page.locator("summary", has_text="Trajectduur").click()
    # Folded it would take three sheets.
    assert len(SHEET.findall(page.pdf(prefer_css_page_size=True))) > 6
    assert not row.is_visible()
    context.close()


def test_first_versions_are_one_line_and_a_change_after_them_is_seen_at_once(page: Page, origin: str) -> None:
    page.goto(origin + "wijzigingen/dossier/landelijk/")
    assert page.locator(".wijziging").first.is_visible()
    page.goto(origin + "wijzigingen/dossier/wvs/")
    first = page.locator("details", has_text="Eerste versies").first
    assert first.locator("summary").is_visible()
    assert page.locator(".wijziging").count() > 100
    assert [one for one in page.locator(".wijziging").all()[:20] if one.is_visible()] == []
