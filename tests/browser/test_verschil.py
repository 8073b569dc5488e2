"""What changed: on the page of a version, and between whatever a reader chooses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from hooks.corpus.corpus import Corpus
from hooks.drawn.differences import Differences, names, pairs
from hooks.drawn.trees import html
from tests.browser.looks import axe_violations
from tests.browser.search_questions import give_source

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

KADER = "zuidoost-drenthe/sturingsinstrumenten"
VERSION = f"kaders/{KADER}/2009-08-25/"
BOTH = f"verschil/#kader={KADER}&van=versie-2009-Q1&tot=versie-2009-08-25"

# The differences of many pairs, by the scripts that the page uses and the kader.json that it fetches.
COMPARE = """async ([asked, names]) => {
  const at = (path) => new URL(path, new URL(document.body.dataset.basis, location.href));
  const [{ diffArrays }, { compare }, { differenceTree }, { sideOf }] = await Promise.all(
    ["assets/jsdiff/array", "bron/verschil/moment", "bron/verschil/beeld", "bron/verschil/stand"]
      .map((name) => import(at(`${name}.js`))));
  const made = [];
  for (const { kader, sides, shown } of asked) {
    const data = await (await fetch(at(`kaders/${kader}/kader.json`))).json();
    const difference = compare(diffArrays, ...sides.map((side) => sideOf(data, side)), names);
    made.push(difference.gelijk ? [] : differenceTree(difference, { ...shown, gevouwen: true }));
  }
  return JSON.stringify(made);
}"""


def answer(page: Page) -> Locator:
    return page.locator("[data-antwoord]")


def choose_day(page: Page, side: str, day: str) -> None:
    for label, part in zip(("Dag", "Maand", "Jaar"), day.split("-"), strict=True):
        page.get_by_role("group", name=f"{side} dag").get_by_label(label, exact=True).fill(part)


def test_build_and_browser_make_the_same_of_all_neighbouring_pairs(
    page: Page, origin: str, corpus: Corpus
) -> None:
    asked, expected = [], []
    differences = Differences(corpus)
    for pair, found in pairs(corpus):
        kader = corpus.kaders[pair.kader]
        versions = [one.geldt_vanaf.tekst for one in kader.versies]
        place = versions.index(pair.version)
        left = {"versie": versions[place if pair.gemeente else place - 1], "gemeente": ""}
        right = {"versie": pair.version, "gemeente": pair.gemeente}
        shown = {key: found[key] for key in ("woorden", "namen", "kop") if key in found}
        asked.append({"kader": pair.kader, "sides": [left, right], "shown": shown})
        expected.append(differences.html(kader, kader.versies[place], pair.gemeente))
    page.route(f"{origin}bron/**", give_source)
    page.goto(origin + "verschil/")
    made = json.loads(page.evaluate(COMPARE, [asked, names(corpus)]))
    assert len(made) > 50
    assert [html(*tree) for tree in made] == expected


def test_every_version_has_a_page_that_says_what_changed(site: Path, corpus: Corpus) -> None:
    for kader in corpus.kaders.values():
        for place, version in enumerate(kader.versies):
            text = (site / "kaders" / kader.id / version.geldt_vanaf.tekst / "index.html").read_text("utf-8")
            section = text.partition('<section class="verschil"')[2].partition("</section>")[0]
            assert ("Dit is de eerste versie" in section) == (place == 0)
            assert ("<del" in section or "<ins" in section) == (place > 0 or bool(version.per_gemeente))
            for name in version.per_gemeente:
                assert f"In {corpus.gebieden[name].naam}, naast de algemene tekst" in section


def test_without_javascript_a_version_says_what_changed(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + VERSION)
    section = page.get_by_role("region", name="Wat veranderde er")
    assert section.locator("del", has_text="het publiekrechtelijke aanwijzingsbesluit").first.is_visible()
    assert section.locator("ins", has_text="een directiestatuut").first.is_visible()
    table = section.get_by_role("table", name="Tekst").first
    assert not table.is_visible()
    section.get_by_text("Lees de teksten naast elkaar").first.click()
    assert table.is_visible()
    page.goto(origin + "verschil/")
    assert not page.locator("form.formulier").is_visible()
    page.get_by_text("Zuidoost-Drenthe: de Wsw van binnen naar buiten (").click()
    page.get_by_role("link", name="Hoe de gemeenten de uitvoering sturen").click()
    assert page.url.endswith(f"{VERSION}#verschil")
    context.close()


def test_a_mark_is_a_word_a_line_and_a_sign_and_never_colour_alone(page: Page, origin: str) -> None:
    page.goto(origin + VERSION)
    gone = page.locator(".verschil__tekst del").first
    come = page.locator(".verschil__tekst ins").first
    assert (gone.text_content() or "").startswith("weggehaald: ")
    assert (come.text_content() or "").endswith(" (einde)")
    look = "(it) => [getComputedStyle(it).textDecorationLine, getComputedStyle(it, '::before').content]"
    media: tuple[dict[str, Any], ...] = (
        {"forced_colors": "none"},
        {"forced_colors": "active"},
        {"media": "print"},
    )
    for one in media:
        page.emulate_media(**one)
        line, sign = gone.evaluate(look)
        assert line == "line-through"
        assert "−" in sign
        line, sign = come.evaluate(look)
        assert line == "underline"
        assert "+" in sign


def test_a_kader_leads_to_the_difference_of_its_last_two_versions(page: Page, origin: str) -> None:
    page.goto(origin + f"kaders/{KADER}/")
    page.get_by_role("link", name="vergelijk versies, datums of gemeenten").press("Enter")
    expect(page.get_by_role("heading", name="Hoe de gemeenten de uitvoering sturen")).to_be_visible()
    expect(answer(page).locator("dl")).to_contain_text("Voorgesteld")
    expect(answer(page).locator("del").first).to_be_visible()
    expect(page.get_by_label("Tweede tekst")).to_have_value("2009-08-25")


def test_the_keyboard_alone_compares_two_days_in_two_gemeenten(page: Page, origin: str) -> None:
    page.goto(origin + "verschil/")
    page.get_by_label("Dossier").focus()
    page.keyboard.type("Zuidoost")
    expect(page.get_by_label("Kader", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("Hoe de gemeenten de uitvoering")
    expect(page.get_by_label("Eerste tekst")).to_be_visible()
    page.keyboard.press("Tab")
    for part in ("1", "9", "2009"):
        page.keyboard.press("Tab")
        page.keyboard.type(part)
    page.keyboard.press("Tab")
    page.keyboard.type("Emmen")
    page.keyboard.press("Tab")
    for part in ("1", "9", "2009"):
        page.keyboard.press("Tab")
        page.keyboard.type(part)
    page.keyboard.press("Tab")
    page.keyboard.type("Coevorden")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", name="Hoe de gemeenten de uitvoering sturen")
    expect(heading).to_be_focused()
    expect(answer(page)).to_contain_text("Voorgesteld, ernaast")
    expect(answer(page).locator("ins", has_text="productovereenkomsten")).to_contain_text(
        "alleen in Coevorden: "
    )
    assert page.url.endswith("&van=2009-09-01&in-van=emmen&tot=2009-09-01&in-tot=coevorden")


def test_the_address_holds_the_choice_and_the_back_button_returns_to_it(page: Page, origin: str) -> None:
    page.goto(origin + BOTH)
    expect(answer(page).locator("ins", has_text="een directiestatuut")).to_be_visible()
    page.get_by_role("link", name="Algemene tekst en die voor Coevorden, laatste versie").click()
    expect(answer(page).locator("ins", has_text="productovereenkomsten")).to_be_visible()
    page.get_by_role("button", name="Wissel om").click()
    expect(answer(page).locator("del", has_text="productovereenkomsten")).to_be_visible()
    page.go_back()
    expect(answer(page).locator("ins", has_text="productovereenkomsten")).to_be_visible()
    page.go_back()
    expect(answer(page).locator("ins", has_text="een directiestatuut")).to_be_visible()
    expect(page.get_by_label("Tweede gemeente")).to_have_value("")
    group = page.get_by_role("group", name="Met: versie van 25 augustus 2009", exact=True)
    expect(group.get_by_label("Tweede tekst")).to_be_visible()
    page.go_forward()
    expect(page.get_by_label("Tweede gemeente")).to_have_value("coevorden")


def test_the_texts_stand_below_or_beside_each_other_as_chosen(page: Page, origin: str) -> None:
    page.goto(origin + BOTH)
    beside = page.get_by_role("button", name="Naast elkaar")
    expect(beside).to_have_attribute("aria-pressed", "false")
    beside.press("Enter")
    table = page.get_by_role("table", name="Tekst")
    expect(table.get_by_role("columnheader", name="Versie van het eerste kwartaal van 2009")).to_be_visible()
    expect(table.locator("td").first.locator("ins")).to_have_count(0)
    expect(beside).to_have_attribute("aria-pressed", "true")
    expect(beside).to_be_focused()
    page.reload()
    expect(table).to_be_visible()
    page.emulate_media(media="print")
    assert table.is_visible()
    assert not page.locator("form.formulier").is_visible()
    assert not beside.is_visible()


def test_every_fault_in_an_address_is_told_at_its_field_and_in_a_summary(page: Page, origin: str) -> None:
    page.goto(origin + f"verschil/#kader={KADER}&van=31-2-2009&tot=versie-2008&in-tot=rotterdam")
    summary = page.get_by_role("group", name="Er zijn 3 dingen niet goed ingevuld")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        [
            "Eerste dag «31-2-2009» is geen bestaande datum; februari 2009 heeft 28 dagen.",
            "Tweede tekst Dit kader heeft geen versie van «2008». Kies er een uit de lijst.",
            "Tweede gemeente «rotterdam» is hier geen gemeente. Kies er een uit de lijst.",
        ]
    )
    gemeente = page.get_by_label("Tweede gemeente")
    expect(gemeente).to_have_attribute("aria-invalid", "true")
    expect(gemeente).to_have_accessible_description(
        "Fout: «rotterdam» is hier geen gemeente. Kies er een uit de lijst."
    )
    assert axe_violations(page) == []
    summary.get_by_role("link", name="Tweede gemeente").click()
    expect(gemeente).to_be_focused()
    assert not answer(page).is_visible()


def test_an_empty_form_asks_for_what_it_needs(page: Page, origin: str) -> None:
    page.goto(origin + "verschil/")
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(page.get_by_role("group", name="Er zijn 3 dingen niet goed ingevuld")).to_be_focused()


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("van=2008-12-31&tot=2009-09-01", "Over het kader «Hoe de gemeenten de uitvoering sturen» "),
        (
            "van=2009-02-01&tot=2009-09-01",
            "is niet te zeggen: bekend is alleen dat zij begint in het eerste kwartaal van 2009.",
        ),
        (
            "van=2009-09-01&in-van=zundert&tot=2009-09-01",
            "geldt niet in Zundert; het geldt voor Zuidoost-Drenthe.",
        ),
    ],
    ids=["not yet known", "not to say", "elsewhere"],
)
def test_a_side_without_an_answer_says_why_and_the_other_is_still_shown(
    page: Page, origin: str, choice: str, said: str
) -> None:
    page.goto(origin + f"verschil/#kader={KADER}&{choice}")
    expect(answer(page).locator(".melding")).to_contain_text(said)
    expect(answer(page)).to_contain_text("Sturen is erg ingewikkeld")
    expect(answer(page).locator("ins, del")).to_have_count(0)
    assert not page.get_by_role("button", name="Naast elkaar").is_visible()


def test_two_sides_that_say_the_same_are_called_equal_and_the_proposal_beside_one_is_told(
    page: Page, origin: str
) -> None:
    page.goto(origin + f"verschil/#kader={KADER}&van=2009-05-01&tot=2010-01-01&in-tot=emmen")
    expect(answer(page)).to_contain_text("Gelijk. Beide zeggen hetzelfde.")
    expect(answer(page)).to_contain_text("Alleen op 1 januari 2010 in Emmen ligt dit ernaast: de versie van")
    page.get_by_role("link", name="Vergelijk haar met wat dan geldt").click()
    expect(answer(page).locator("ins", has_text="een directiestatuut")).to_be_visible()


def test_without_a_kader_a_dossier_lists_which_differ_and_each_leads_to_its_words(
    page: Page, origin: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda one: fetched.append(one.url.rpartition("/")[2]))
    page.goto(origin + "verschil/#dossier=landelijk&van=2017-06-30&tot=2017-07-01")
    expect(answer(page)).to_contain_text("Anders (1)")
    assert "kader.json" not in fetched
    page.get_by_role("link", name="De bijstandsnorm per maand").first.click()
    expect(answer(page).locator("dl")).to_contain_text("€ 986,52 per maand")
    page.go_back()
    expect(answer(page)).to_contain_text("Anders (1)")
    page.goto(origin + "verschil/#dossier=alle&van=2017-06-30&tot=2017-07-01&in-tot=zundert")
    expect(answer(page)).to_contain_text("De bijstandsnorm per maand")


def test_the_day_and_gemeente_of_the_reader_are_the_second_side_and_stay_in_the_address(
    page: Page, origin: str
) -> None:
    page.goto(origin + f"kaders/{KADER}/#op=2010-01-01&in=coevorden")
    page.get_by_role("link", name="vergelijk versies, datums of gemeenten").click()
    expect(page.get_by_label("Tweede gemeente")).to_have_value("coevorden")
    expect(page.get_by_role("group", name="Tweede dag").get_by_label("Jaar")).to_have_value("2010")
    expect(page.get_by_role("group", name="Met: op 1 januari 2010, in Coevorden", exact=True)).to_be_visible()
    assert page.locator("[data-kant=van]").inner_text().startswith("Vergelijk: versie van ")
    page.get_by_label("Eerste gemeente").select_option("emmen")
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(answer(page).locator("h3").first).to_be_visible()
    assert page.url.endswith("&op=2010-01-01&in=coevorden")


def test_a_changed_form_marks_the_answer_as_old(page: Page, origin: str) -> None:
    page.goto(origin + f"verschil/#kader={KADER}&van=2009-05-01&tot=2010-01-01")
    old = page.locator("[data-verouderd]")
    expect(answer(page)).to_contain_text("Gelijk.")
    assert not old.is_visible()
    choose_day(page, "Tweede", "2-1-2010")
    page.get_by_label("Tweede gemeente").select_option("emmen")
    expect(old).to_be_visible()
    page.get_by_role("button", name="Vergelijk", exact=True).click()
    expect(old).to_be_hidden()


def test_lost_data_is_told_and_a_second_try_works(page: Page, origin: str, problems: list[str]) -> None:
    page.route("**/verschil/landelijk.json", lambda route: route.abort())
    page.goto(origin + "verschil/#dossier=landelijk&van=2017-06-30&tot=2017-07-01")
    expect(page.get_by_role("alert")).to_contain_text("De gegevens zijn nu niet op te halen.")
    page.unroute("**/verschil/landelijk.json")
    problems.clear()
    page.get_by_role("button", name="Probeer het opnieuw").click()
    expect(answer(page)).to_contain_text("Anders (1)")
    expect(page.get_by_role("alert")).to_be_hidden()


@pytest.mark.parametrize(
    "address",
    [
        VERSION,
        BOTH,
        f"{BOTH}&beeld=naast",
        "verschil/#dossier=zuidoost-drenthe&van=2009-05-01&tot=2010-01-01",
    ],
    ids=["version", "in one text", "side by side", "dossier"],
)
def test_axe_finds_nothing_in_a_difference_and_it_fits_a_phone(page: Page, origin: str, address: str) -> None:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(origin + address)
    expect(page.locator(".verschil").first).to_be_visible()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert axe_violations(page) == [], "light"
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(page) == [], "dark"
    page.set_viewport_size({"width": 320, "height": 900})
    assert axe_violations(page) == [], "dark, 320 px"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_of_a_kader_is_never_markup_in_the_browser(page: Page, origin: str) -> None:
    def spoil(route: Any) -> None:
        data = route.fetch().json()
        for one in data["tijdlijn"]["momenten"]:
            if "tekst" in one:
                one["tekst"] = "<img src=x onerror=alert(1)> & " + one["tekst"]
        route.fulfill(json=data)

    page.route("**/kader.json", spoil)
    page.goto(origin + BOTH)
    expect(answer(page)).to_contain_text("<img src=x onerror=alert(1)> &")
    assert answer(page).locator("img").count() == 0
