"""Narrowing a search down, and searching on a day in a gemeente."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.corpus.corpus import Corpus
from tests.browser.looks import axe_violations
from tests.browser.search_questions import ask

pytestmark = [pytest.mark.bouw, pytest.mark.browser]


def narrow(page: Page, facet: str, choice: str) -> Locator:
    """The checkbox of a choice in the panel, which is opened if need be."""
    panel = page.locator(".verfijn")
    if panel.get_attribute("open") is None:
        panel.locator("summary").click()
    return page.get_by_role("group", name=facet).get_by_role("checkbox", name=re.compile(f"^{choice} [0-9]"))


def count_of(page: Page) -> int:
    """How many finds the message tells."""
    said = re.match(r"([\d.]+) resulta", page.locator("[data-zoek-melding]").inner_text())
    assert said
    return int(said[1].replace(".", ""))


def test_a_choice_gives_as_many_finds_as_it_says(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/")
    ask(page, "detachering")
    every = count_of(page)
    box = narrow(page, "Dossier", "WVS en de keten van werk")
    told = int(box.locator("xpath=..").locator(".verfijn__aantal").inner_text())
    assert 0 < told < every
    box.check()
    expect(page.locator("[data-zoek-melding]")).to_contain_text("met uw keuzes")
    assert count_of(page) == told
    expect(box).to_be_focused()
    for find in page.locator(".zoek__soort").all_inner_texts():
        assert find.endswith("WVS en de keten van werk")


def test_choices_of_one_facet_add_and_of_two_facets_narrow(page: Page, origin: str) -> None:
    counts = []
    for chosen in (
        "dossier=wvs",
        "dossier=alkmaar",
        "dossier=wvs&dossier=alkmaar",
        "dossier=wvs&soort=regel",
    ):
        page.goto(f"{origin}zoeken/#q=samenwerking&{chosen}")
        page.reload()
        expect(page.locator("[data-zoek-melding]")).to_contain_text("met uw keuzes")
        counts.append(count_of(page))
    one, other, both, less = counts
    assert both == one + other
    assert 0 < less < one


def test_choices_stand_in_the_fragment_and_the_back_button_takes_them_back(page: Page, origin: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}zoeken/")
    ask(page, "detachering")
    narrow(page, "Soort", "Regel").check()
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&soort=regel")
    narrow(page, "Dossier", "WVS en de keten van werk").check()
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&dossier=wvs&soort=regel")
    page.go_back()
    expect(page.locator(".zoek__keuze")).to_have_text(["Soort: Regel"])
    expect(narrow(page, "Dossier", "WVS en de keten van werk")).not_to_be_checked()
    page.go_back()
    expect(page.locator(".zoek__gekozen")).to_be_hidden()
    expect(page.locator("#zoekveld")).to_have_value("detachering")
    assert not [url for url in asked if "soort" in url.partition("#")[0]]


def test_what_is_chosen_can_be_taken_away_by_keyboard(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=detachering&dossier=wvs&soort=regel")
    page.get_by_role("button", name="Haal weg: Dossier: WVS en de keten van werk").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&soort=regel")
    expect(page.get_by_role("button", name="Haal weg: Soort: Regel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering")
    expect(page.locator(".verfijn > summary")).to_be_focused()


def test_all_choices_can_be_taken_away_at_once(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=detachering&dossier=wvs&soort=regel&op=2018-01-01")
    page.get_by_role("button", name="Haal alle keuzes weg").click()
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&op=2018-01-01")


def test_choices_without_a_question_list_what_they_have(page: Page, origin: str, corpus: Corpus) -> None:
    page.goto(f"{origin}zoeken/#dossier=landelijk")
    inside = sum(kader.dossier == "landelijk" for kader in corpus.kaders.values())
    expect(page.locator("[data-zoek-melding]")).to_contain_text("resulta")
    assert count_of(page) == inside


def test_the_home_page_leads_to_the_choices(page: Page, origin: str) -> None:
    page.goto(f"{origin}#in=roosendaal")
    further = page.get_by_role("link", name="Verfijn op dossier")
    expect(further).to_be_hidden()
    ask(page, "detachering")
    further.click()
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&in=roosendaal")
    expect(page.locator(".zoek__treffer").first).to_contain_text("detachering", ignore_case=True)


def test_what_is_typed_just_before_a_choice_arrives_is_sought(page: Page, origin: str) -> None:
    """The gemeente of the address is known a little later than the field is there."""
    page.goto(f"{origin}#in=roosendaal")
    page.locator("#zoekveld").focus()
    page.evaluate("""() => {
      const field = document.querySelector("#zoekveld");
      field.value = "detachering";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      document.dispatchEvent(new Event("peiling"));
    }""")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("voor „detachering”")
    expect(page).to_have_url(f"{origin}#q=detachering&in=roosendaal")


def test_a_long_list_of_choices_opens(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=werk")
    narrow(page, "Dossier", "WVS en de keten van werk")
    field = page.get_by_role("group", name="Thema")
    expect(field.get_by_role("checkbox")).to_have_count(8)
    field.get_by_role("button", name="Toon alle").click()
    assert field.get_by_role("checkbox").count() > 8
    field.get_by_role("button", name="Toon er minder").click()
    expect(field.get_by_role("checkbox")).to_have_count(8)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("dossier=wsv", "Het adres noemt bij dossier «wsv», en dat is hier geen keuze."),
        ("geldt=misschien", "Het adres noemt bij geldt «misschien», en dat is hier geen keuze."),
        ("soort=%3Cb%3E", "Het adres noemt bij soort «<b>», en dat is hier geen keuze."),
    ],
)
def test_a_choice_that_does_not_exist_is_told_and_left_out(
    page: Page, origin: str, wrong: str, says: str
) -> None:
    page.goto(f"{origin}zoeken/#q=detachering&{wrong}&soort=regel")
    expect(page.locator("[data-zoek-fouten]")).to_contain_text(says)
    expect(page.locator(".zoek__keuze")).to_have_text(["Soort: Regel"])
    expect(page.locator(".zoek__treffer").first).to_contain_text("detachering")


def test_what_held_on_the_day_comes_first_and_the_rest_says_so(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=beschut+werk&op=2010-01-01")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("Wat op 1 januari 2010 gold, staat eerst.")
    while page.locator(".zoek__meer").is_visible():
        shown = page.locator(".zoek__treffer").count()
        page.locator(".zoek__meer").click()
        expect(page.locator(".zoek__treffer")).not_to_have_count(shown)
    late = page.locator(".zoek__treffer").evaluate_all(
        "(items) => items.map((item) => item.classList.contains('zoek__treffer--niet'))"
    )
    assert set(late) == {True, False}
    assert late == sorted(late)
    for find in page.locator(".zoek__treffer--niet").all_inner_texts():
        assert "Toen nog niet bekend" in find
        assert "voor het eerst" in find


def test_a_find_shows_the_status_text_and_values_of_the_day(page: Page, origin: str, corpus: Corpus) -> None:
    page.goto(f"{origin}zoeken/#q=bijstandsnorm&dossier=landelijk&op=2017-03-01")
    find = page.locator(".zoek__treffer", has_text="De bijstandsnorm per maand")
    expect(find.locator(".zoek__waarde").first).to_contain_text("€")
    expect(find.locator(".zoek__soort")).to_contain_text("landelijk vastgesteld")
    first = find.inner_text()
    page.goto(f"{origin}zoeken/#q=bijstandsnorm&dossier=landelijk&op=2017-08-01")
    expect(find.locator(".zoek__soort")).to_contain_text("1 juli 2017")
    assert find.inner_text() != first
    page.goto(f"{origin}zoeken/#q=bijstandsnorm&dossier=landelijk&op=2020-01-01")
    expect(find).to_contain_text("Gold toen niet (meer)")
    expect(find.locator(".zoek__waarde")).to_have_count(0)
    expect(find.locator(".zoek__soort")).to_contain_text("niet bekend")


def test_a_proposal_beside_what_holds_is_told_and_can_be_chosen(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=klant+staat+centraal&status=voorgesteld")
    find = page.locator(".zoek__treffer", has_text="De klant staat centraal").first
    expect(find.locator(".zoek__soort")).to_contain_text("vastgesteld door de raden")
    expect(find.locator(".zoek__soort")).to_contain_text("met een voorstel ernaast")
    page.goto(f"{origin}zoeken/#q=klant+staat+centraal&op=2009-05-01")
    expect(find.locator(".zoek__soort")).to_contain_text("vastgesteld door de raden")
    expect(find.locator(".zoek__soort")).not_to_contain_text("voorstel")


def test_what_does_not_hold_in_the_gemeente_says_so(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=hoe+lang+mag+een+detachering+duren&in=emmen")
    find = page.locator(".zoek__treffer", has_text="Hoe lang een detachering mag duren")
    expect(find).to_contain_text("Geldt niet in Emmen")
    page.goto(f"{origin}zoeken/#q=hoe+lang+mag+een+detachering+duren&in=roosendaal")
    expect(find).not_to_contain_text("Geldt niet")
    expect(page.locator(".zoek__treffer").first).to_contain_text("hoogstens 23 maanden")


def test_the_facets_follow_the_day(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=beschut+werk&op=2010-01-01&geldt=ja")
    expect(page.locator(".zoek__treffer").first).to_be_visible()
    expect(page.locator(".zoek__treffer--niet")).to_have_count(0)
    assert count_of(page) > 0
    page.goto(f"{origin}zoeken/#q=beschut+werk&op=2010-01-01&geldt=nee")
    expect(page.locator(".zoek__treffer--niet").first).to_be_visible()
    expect(page.locator(".zoek__treffer:not(.zoek__treffer--niet)")).to_have_count(0)
    narrow(page, "Op 1 januari 2010", "geldt")
    expect(page.get_by_role("group", name="Status")).to_be_hidden()  # nothing that holds, so no status either


def test_choosing_a_day_keeps_the_question_and_a_find_keeps_the_day(page: Page, origin: str) -> None:
    page.goto(f"{origin}zoeken/#q=detachering")
    page.get_by_text("Kies een dag of gemeente").click()
    page.get_by_label("In welke gemeente?").select_option("roosendaal")
    page.get_by_role("button", name="Toon", exact=True).click()
    expect(page).to_have_url(f"{origin}zoeken/#q=detachering&in=roosendaal")
    expect(page.locator("[data-zoek-melding]")).to_contain_text("in Roosendaal gold, staat eerst")
    page.get_by_role("link", name="Hoe lang een detachering mag duren").click()
    expect(page).to_have_url(f"{origin}kaders/wvs/detachering-maximaal/#in=roosendaal")
    page.locator("#kop-zoek").fill("pmc")
    page.locator("#kop-zoek").press("Enter")
    expect(page).to_have_url(f"{origin}zoeken/#q=pmc&in=roosendaal")


def test_axe_finds_nothing_in_the_open_panel_with_choices(page: Page, origin: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(f"{origin}zoeken/#q=werk&soort=regel&thema=xyz&op=2016-01-01&in=emmen")
    narrow(page, "Dossier", "WVS en de keten van werk")
    expect(page.locator(".zoek__treffer").first).to_be_visible()
    assert axe_violations(page) == [], "light"
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(page) == [], "dark"
    page.set_viewport_size({"width": 320, "height": 900})
    assert axe_violations(page) == [], "dark, 320 px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
