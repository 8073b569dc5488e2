"""Any day, any gemeente: page, open data and terminal give one answer, and it follows the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.kader import Kader
from hooks.corpus.answers import answer_data, in_words, moment_at
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import Moment
from hooks.pages.pages import kader_address
from hooks.pages.prose import blocks

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

DAY = timedelta(days=1)
ELSEWHERE = "roosendaal", "emmen"  # one of the two is outside the area of any kader of a region

# What the page says for each [day, gemeente]: text, status and what lies beside, or the refusal.
READ_PAGE = """async (asked) => {
  const plain = (node) => {
    const copy = node.cloneNode(true);
    for (const explained of copy.querySelectorAll(".begrip__uitleg")) explained.remove();
    return copy.textContent.replace(/\\s+/g, " ").trim();
  };
  const text = (node) => [...node.querySelectorAll("p, li")].map(plain);
  const answers = [];
  for (const [day, gemeente] of asked) {
    const told = new Promise((resolve) => document.addEventListener("peiling", resolve, { once: true }));
    location.hash = `#op=${day}&in=${gemeente}`;
    await told;
    const slot = document.querySelector("[data-stand-nu]");
    const boxes = [...slot.querySelectorAll(".omlijst:not(section[aria-labelledby=per-gemeente] *)")];
    answers.push(boxes.length === 0 ? plain(slot.querySelector(".melding")) : {
      geldt_vanaf: slot.querySelector("[data-versie]").dataset.versie,
      status: plain(boxes[0].querySelector(".status")),
      tekst: text(boxes[0].querySelector(".omlijst__inhoud")),
      ernaast: [...slot.querySelectorAll("section[aria-labelledby^=ernaast]")]
        .map((one) => text(one.querySelector(".omlijst__inhoud"))),
    });
  }
  return answers;
}"""


def days_around_borders(kader: Kader) -> list[date]:
    """The day before, on and after every border."""
    borders = {
        border for one in kader.versies for border in (one.geldt_vanaf.eerste, one.geldt_vanaf.laatste)
    }
    return sorted({day for border in borders for day in (border - DAY, border, border + DAY)})


def gemeenten_to_ask(corpus: Corpus, kader: Kader) -> list[str]:
    """Those with a text of their own, one without, and one where the kader does not hold."""
    inside = corpus.gebieden[kader.gebied].gemeenten
    own = {name for version in kader.versies for name in version.per_gemeente}
    plain = [name for name in inside if name not in own][:1]
    return [*sorted(own), *plain, *[name for name in ELSEWHERE if name not in inside]]


def lines(text: str) -> list[str]:
    """A text as the paragraphs and list items of a page."""
    return [" ".join(part.split()) for _, parts in blocks(text) for part in parts]


def exact(pill: str) -> str:
    """The status of which a pill shows the degree: „Besloten (landelijk vastgesteld)"."""
    return pill.lower().rpartition("(")[2].removesuffix(")")


def from_json(data: dict[str, Any], day: date, gemeente: str) -> dict[str, Any] | None:
    """The answer looked up in the open data, as docs/data.md says; None where the kader does not hold."""
    if gemeente not in data["gemeenten"]:
        return None
    line = data["tijdlijn"]
    periods = line["perioden"].get(gemeente, line["perioden"][""])
    number = [number for since, number, *_ in periods if since <= day.isoformat()][-1]
    found: dict[str, Any] = line["momenten"][number]
    return found


def asked(corpus: Corpus, kader: Kader) -> Iterator[tuple[date, str]]:
    for gemeente in gemeenten_to_ask(corpus, kader):
        for day in days_around_borders(kader):
            yield day, gemeente


def answer_or_reason(corpus: Corpus, kader: Kader, day: date, gemeente: str) -> Moment | str:
    try:
        return moment_at(corpus, kader, day, gemeente)
    except GeenAntwoord as reason:
        return str(reason)


@pytest.mark.parametrize("dossier", ["wvs", "zuidoost-drenthe", "alkmaar", "landelijk"])
def test_page_open_data_and_terminal_say_the_same_around_every_border(
    page: Page, origin: str, site: Path, corpus: Corpus, dossier: str
) -> None:
    every = [one for one in corpus.kaders.values() if one.dossier == dossier]
    telling = [
        one
        for place, one in enumerate(every)
        if place % 20 == 0 or len(corpus.timelines[one.id].moments) > 2 or one.genoemde_kaders()
    ]
    for kader in telling:
        grid = list(asked(corpus, kader))
        data = json.loads((site / "kaders" / kader.id / "kader.json").read_text(encoding="utf-8"))
        page.goto(origin + kader_address(kader.id))
        shown = page.evaluate(READ_PAGE, [[day.isoformat(), gemeente] for day, gemeente in grid])
        for (day, gemeente), on_page in zip(grid, shown, strict=True):
            where = f"{kader.id} {day} {gemeente}"
            in_data = from_json(data, day, gemeente)
            moment = answer_or_reason(corpus, kader, day, gemeente)
            if isinstance(moment, str):
                assert on_page == moment, where
                assert in_data is None or in_data["soort"] != "geldt", where
                continue
            answer = answer_data(corpus.vragen, kader, moment)
            assert in_data == answer, where
            assert on_page["geldt_vanaf"] == answer["geldt_vanaf"], where
            assert exact(on_page["status"]) == answer["status"], where
            assert on_page["tekst"] == lines(answer["tekst"]), where
            beside = [lines(one["tekst"]) for one in answer.get("ernaast", ())]
            assert on_page["ernaast"] == beside, where
            terminal = "\n".join(in_words(corpus, kader, moment))
            assert answer["tekst"] in terminal, where


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Dag en gemeente")


def choose(page: Page, day: str = "", gemeente: str = "") -> None:
    """Fill in the bar by keyboard."""
    page.locator("[data-peil-keuze] > summary").focus()
    page.keyboard.press("Enter")
    for name, typed in zip(("Dag", "Maand", "Jaar"), day.split("-") if day else ("", "", ""), strict=True):
        bar(page).get_by_label(name, exact=True).fill(typed)
    bar(page).get_by_label("In welke gemeente?").select_option(label=gemeente or "(geen gemeente gekozen)")
    bar(page).get_by_role("button", name="Toon", exact=True).focus()
    page.keyboard.press("Enter")


def says(page: Page, text: str | re.Pattern[str]) -> None:
    """The bar says so; by then the page shows it too."""
    expect(page.locator("[data-peil-stand]")).to_have_text(text)


def test_a_day_and_gemeente_chosen_by_keyboard_stand_in_the_address_and_follow_every_link(
    page: Page, origin: str
) -> None:
    page.goto(origin + "kaders/zuidoost-drenthe/")
    choose(page, "1-5-2009", "Coevorden")
    assert page.url.endswith("#op=2009-05-01&in=coevorden")
    says(page, "U leest wat er op 1 mei 2009 gold in Coevorden.")
    page.get_by_role("button", name="Klap alles open").press("Enter")
    page.get_by_role("link", name="Voorkeurspartnerschap wordt inbesteden, tenzij").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Voorkeurspartnerschap wordt inbesteden, tenzij")
    assert page.url.endswith("inbesteden-tenzij/#op=2009-05-01&in=coevorden")
    expect(page.get_by_text("Het werkleerbedrijf moet het voorkeurspartnerschap verdienen.")).to_be_visible()
    expect(page.get_by_role("heading", name="Er ligt een voorstel")).to_have_count(0)
    page.go_back()
    says(page, "U leest wat er op 1 mei 2009 gold in Coevorden.")


def test_a_list_shows_what_did_not_exist_yet_what_held_and_what_does_not_hold_here(
    page: Page, origin: str
) -> None:
    row = page.locator(".rij", has_text="Hoe lang een detachering mag duren")
    page.goto(origin + "kaders/wvs/#op=2017-04-03")
    expect(row).to_contain_text("Toen nog niet bekend")
    expect(row).not_to_contain_text("23 maanden")
    page.goto(origin + "kaders/wvs/#op=2017-04-04")
    expect(row).to_contain_text("23 maanden")
    page.goto(origin + "kaders/wvs/#op=2017-04-04&in=emmen")
    expect(row).to_contain_text("Geldt niet in Emmen")


def test_a_folded_part_counts_what_is_left_of_it(page: Page, origin: str) -> None:
    heading = page.locator("main h2", has_text="Zuidoost-Drenthe")
    count = heading.locator(".aantal")
    page.goto(origin + "themas/samenwerking/")
    whole = int(count.inner_text())
    page.goto(origin + "themas/samenwerking/#in=alkmaar")
    expect(count).to_have_text("0")
    expect(heading).to_be_hidden()
    page.locator("[data-peil-elders]").get_by_role("button").click()
    expect(count).to_have_text(str(whole))
    expect(heading).to_be_visible()


def test_a_value_in_a_list_is_the_one_of_the_day(page: Page, origin: str) -> None:
    row = page.locator(".rij", has_text="norm").first
    for day, amount in (("2017-06-30", "982,79"), ("2017-07-01", "986,52"), ("2018-01-01", "992,12")):
        page.goto(f"{origin}kaders/landelijk/#op={day}")
        expect(row).to_contain_text(amount)
    page.goto(origin + "kaders/landelijk/#op=2018-07-01")
    expect(row).to_contain_text("Niet bekend")


def test_the_glossary_decisions_and_open_points_follow_too(page: Page, origin: str) -> None:
    page.goto(origin + "begrippen/#op=2016-01-01")
    expect(page.locator("#detachering .toen").first).to_have_text("Toen nog niet bekend")
    page.goto(origin + "besluiten/#op=2017-04-03")
    expect(page.locator("#wvs-colleges-2017 .toen").first).to_have_text("Toen nog niet bekend")
    expect(page.locator("#kadernotitie-2009 h2 + .toen")).to_have_count(0)
    page.goto(origin + "open-punten/#op=2017-05-01&in=emmen")
    point = page.locator(".openpunt", has_text="Hoe lang een detachering mag duren")
    expect(point).to_have_count(0)
    page.goto(origin + "open-punten/#op=2017-05-01&in=zundert")
    expect(point.first).to_be_attached()


def test_a_list_leaves_out_what_holds_elsewhere_until_one_asks_for_it(page: Page, origin: str) -> None:
    for address, here, elsewhere in (
        ("kaders/", "Voorkeurspartnerschap wordt inbesteden, tenzij", "Hoe lang een detachering mag duren"),
        ("besluiten/", "De raden stellen de kadernotitie", "De raden spreken zich uit over koers"),
    ):
        page.goto(f"{origin}{address}#in=emmen")
        for button in page.get_by_role("button", name="Klap alles open").all():
            button.click()
        named = page.locator("main :is(h2, li > a)")
        expect(named.filter(has_text=here).first).to_be_visible()
        expect(named.filter(has_text=elsewhere).first).to_be_hidden()
        line = page.locator("[data-peil-elders]")
        expect(line).to_contain_text("Wat niet in Emmen geldt, is weggelaten.")
        line.get_by_role("button").click()
        expect(named.filter(has_text=elsewhere).first).to_be_visible()
        page.get_by_role("button", name="Toon weer alles").click()
        expect(line).to_be_hidden()
        expect(named.filter(has_text=elsewhere).first).to_be_visible()


def test_the_strip_is_away_where_nothing_follows_it_but_tells_a_wrong_address(
    page: Page, origin: str
) -> None:
    page.goto(origin + "over/#op=2017-05-01")
    expect(bar(page)).to_be_hidden()
    page.goto(origin + "over/#op=2017-02-30")
    expect(bar(page)).to_contain_text("De dag «2017-02-30» bestaat niet")


def test_an_anchor_and_the_choice_share_the_address(page: Page, origin: str) -> None:
    page.goto(origin + "begrippen/#pmc&op=2017-05-01")
    term = page.locator("#pmc")
    expect(term).to_be_focused()
    expect(term).to_be_in_viewport()
    page.goto(origin + "kaders/wvs/#op=2017-05-01")
    page.locator(".opdezepagina a[href='#deel-1']").click()
    assert page.url.endswith("#deel-1&op=2017-05-01")
    expect(page.locator("#deel-1")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        ("op=2017-02-29", ["De dag «2017-02-29» bestaat niet"]),
        ("op=gisteren&in=breda", ["De dag «gisteren» bestaat niet", "De gemeente «breda» staat niet"]),
        ("op=&in=", ["De dag «» bestaat niet", "De gemeente «» staat niet"]),
        ("op=%3Cb%3E", ["De dag «<b>» bestaat niet"]),
    ],
)
def test_a_wrong_address_is_refused_with_every_fault_and_changes_nothing(
    page: Page, origin: str, fragment: str, told: list[str]
) -> None:
    page.goto(f"{origin}kaders/wvs/#{fragment}")
    says(page, re.compile("Het adres van deze pagina klopt niet."))
    faults = page.locator("[data-peil-adresfouten] > li")
    assert faults.count() == len(told)
    for place, part in enumerate(told):
        expect(faults.nth(place)).to_contain_text(part)
    expect(page.locator(".rij").first).not_to_contain_text("Toen nog niet bekend")
    page.get_by_role("button", name="Toon weer alles").click()
    assert "#" not in page.url
    says(page, re.compile("U leest wat er het laatst gold"))


@pytest.mark.parametrize(
    ("day", "wrong"),
    [
        ("30-2-2017", "«30-2-2017» is geen bestaande datum; februari 2017 heeft 28 dagen"),
        ("1--2017", "is geen datum met dag, maand en jaar"),
        ("1-5-17", "heeft een jaar van twee cijfers"),
        ("x-5-2017", "is geen datum met dag, maand en jaar"),
    ],
)
def test_a_wrong_day_is_told_at_the_field(page: Page, origin: str, day: str, wrong: str) -> None:
    page.goto(origin + "kaders/wvs/")
    choose(page, day, "Emmen")
    expect(page.locator("#peil-fout")).to_contain_text(wrong)
    expect(page.get_by_label("Dag", exact=True)).to_be_focused()
    assert page.get_by_label("Dag", exact=True).get_attribute("aria-invalid") is not None
    assert "#" not in page.url


def test_a_day_may_be_typed_with_its_month_as_a_word_and_whole_in_one_box(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/")
    choose(page, "1-mei-2017")
    expect(page).to_have_url(re.compile("#op=2017-05-01$"))
    page.locator("[data-peil-keuze] > summary").click()
    for name, typed in (("Maand", ""), ("Jaar", ""), ("Dag", "2016-05-02")):
        bar(page).get_by_label(name, exact=True).fill(typed)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#op=2016-05-02$"))


def test_an_empty_choice_is_told(page: Page, origin: str) -> None:
    page.goto(origin + "kaders/wvs/")
    choose(page)
    expect(page.locator("#peil-fout")).to_contain_text("Vul een dag in, kies een gemeente, of allebei.")


def test_taking_the_choice_back_shows_the_page_as_it_was_sent(page: Page, origin: str) -> None:
    address = origin + "kaders/zuidoost-drenthe/inbesteden-tenzij/"
    page.goto(address)
    says(page, re.compile("het laatst gold"))
    before = page.locator(".kaderpagina").inner_text()
    choose(page, "1-5-2009", "Coevorden")
    says(page, "U leest wat er op 1 mei 2009 gold in Coevorden.")
    assert page.locator(".kaderpagina").inner_text() != before
    page.get_by_role("button", name="Toon weer alles").click()
    says(page, re.compile("het laatst gold"))
    assert page.url == address
    assert page.locator(".kaderpagina").inner_text() == before
    link = page.locator(".kaderpagina a").first
    link.focus()
    assert "op=" not in (link.get_attribute("href") or "")


def test_a_link_followed_before_the_list_of_gemeenten_is_there_takes_the_choice_along(
    page: Page, origin: str
) -> None:
    held: list[Route] = []
    page.route("**/peiling/gemeenten-*.json", lambda route: held.append(route))
    page.goto(origin + "kaders/zuidoost-drenthe/inbesteden-tenzij/#op=2010-01-01&in=coevorden")
    link = page.locator(".kaderpagina a[href*='bronnen/']").first
    link.focus()
    expect(link).to_have_attribute("href", re.compile("[#&]op=2010-01-01&in=coevorden$"))
    for one in held:
        one.continue_()
    expect(page.locator("[data-peil-kort]")).to_have_text("1-1-2010, Coevorden")


def test_the_page_of_a_gemeente_keeps_its_own_gemeente(page: Page, origin: str) -> None:
    page.goto(origin + "gemeenten/coevorden/#in=emmen")
    says(page, "U leest wat er het laatst gold in Coevorden, voor zover deze kennisbank dat weet.")
    choose(page, gemeente="Emmen")
    expect(page.locator("h1")).to_have_text("Emmen")


def test_a_gemeente_reads_its_own_text_of_a_kader_without_javascript_too(site: Path, corpus: Corpus) -> None:
    text = (site / "gemeenten" / "coevorden" / "index.html").read_text(encoding="utf-8")
    for part in ("Wat hier is besloten", "Wat nog open is", "Over deze gemeente"):
        assert part in text


def test_a_calculator_begins_with_the_chosen_day_and_gemeente_and_shows_the_rules_of_that_day(
    page: Page, origin: str
) -> None:
    page.goto(origin + "rekenhulpen/pmc-rendabiliteit/#op=2017-06-30&in=zundert")
    expect(page.locator("#veld-peildatum-dag")).to_have_value("30")
    expect(page.locator("#veld-peildatum-jaar")).to_have_value("2017")
    expect(page.locator("#veld-gemeente")).to_have_value("zundert")
    rule = page.locator(".regel", has_text="bijstandsnorm")
    expect(rule).to_contain_text("982,79")
    choose(page, "1-7-2017", "Rucphen")
    expect(page.locator("#veld-peildatum-maand")).to_have_value("7")
    expect(page.locator("#veld-gemeente")).to_have_value("rucphen")
    expect(rule).to_contain_text("986,52")
