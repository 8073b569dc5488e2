"""Proposing a change in a browser: a form, the check of the terminal, its effects on cases, and a file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from hooks.corpus.corpus import Corpus
from hooks.form.filled import fill_in
from hooks.pages.form_page import form_page
from hooks.pages.render import Renderer
from tests import frozen
from tests.browser.looks import axe_violations
from tests.browser.test_voorstel import sheets
from tests.examples.changed_policy import TERM

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

ADDRESS = f"wijziging/#kader={TERM}"
FILE = f"{TERM}.yml"
SLOW = 120_000  # milliseconds; all of Python has to be fetched and started
RIGHT = "Ja, de controle vindt geen fouten."
SINCE = "Vanaf welke dag geldt het?"
A4 = 2
NINE = {
    "kader": [TERM],
    "vanaf": ["2018-01-01"],
    "waarde": ["maximum=9"],
    "gemeente": ["roosendaal"],
    "door": ["de fractie"],
    "op": ["2017-12-01"],
}
NEW_DECISION = {
    "besluit": "wvs-raden-2018",
    "besluit-titel": "De raden verlengen het leerwerktraject",
    "besluit-datum": "14 februari 2018",
    "besluit-wie": "de gemeenteraden",
    "besluit-door": "raden",
    "besluit-tekst": "Een leerwerktraject duurt hoogstens zeven maanden.",
    "bron": "raadsbesluit-2018",
    "bron-titel": "Raadsbesluit leerwerktraject",
    "bron-organisatie": "de gemeenteraden",
    "bron-datum": "14 februari 2018",
    "bron-soort": "besluit",
    "bron-status": "vastgesteld",
}


def ready(page: Page) -> None:
    """Wait until the form knows its kader."""
    expect(page.locator("[data-over-kader]")).to_be_visible(timeout=SLOW)


def fields(page: Page) -> Locator:
    """The form in sight; the others ask some of the same."""
    return page.locator("[data-vragen]:not([hidden])")


def since(page: Page) -> None:
    fields(page).get_by_label(SINCE).fill("1 januari 2018")


def fill(page: Page) -> None:
    """Six months become nine from 1 January, in Roosendaal only."""
    ready(page)
    since(page)
    fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("9")
    fields(page).get_by_label("Roosendaal", exact=True).first.check()
    fields(page).get_by_label("Wie stelt het voor?").fill("de fractie")
    fields(page).get_by_label("Op welke dag is het voorgesteld?").fill("1-12-2017")


def checked(page: Page) -> None:
    try:
        expect(page.locator("[data-oordeel]")).to_have_text(RIGHT, timeout=SLOW)
    except AssertionError as missed:
        raise AssertionError(page.locator("[data-meldingen]").inner_text()) from missed


def opened_file(page: Page) -> Locator:
    """The file beside the form, to type in."""
    page.get_by_text("Het bestand (YAML)").click()
    return page.locator("#voorstel-yaml")


def written(corpus: Corpus) -> bytes:
    """What the command writes for the same answers."""
    filled = fill_in(corpus, "wijzig", NINE, date.today())
    assert filled.made
    filled.made.edit.finish()
    return filled.made.edit.after[FILE] or b""


def test_an_author_proposes_nine_months_in_roosendaal_sees_what_it_does_and_sends_it(
    page: Page, origin: str, corpus: Corpus, tmp_path: Path
) -> None:
    page.goto(f"{origin}kaders/{TERM}/")
    page.get_by_role("link", name="Stel een wijziging voor").click()
    fill(page)
    checked(page)
    told = page.locator("[data-uitkomsten]")
    expect(told).to_contain_text("Beter voor de kandidaat", timeout=SLOW)
    expect(told).to_contain_text("het leerwerktraject paste niet, past nu; alleen Roosendaal")
    expect(told).to_contain_text("Een voorstel verandert nu nog niets")
    expect(page.locator("[data-verschil-tekst]")).to_contain_text("hoogstens 9 maanden")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download leerwerktraject-maximaal.yml").click()
    download.value.save_as(tmp_path / "bestand.yml")
    assert (tmp_path / "bestand.yml").read_bytes() == written(corpus)
    letter = unquote(page.get_by_role("link", name="Schrijf een mail").get_attribute("href") or "")
    assert letter.startswith("mailto:?subject=Voorstel: Hoe lang een leerwerktraject mag duren&body=")
    assert "Vanaf 1 januari 2018. Alleen in Roosendaal. Voorgesteld door de fractie." in letter
    assert FILE in letter
    assert len(letter) < 2_000
    assert sheets(page) <= A4
    page.emulate_media(media="print")
    assert page.locator("form").first.is_hidden()
    assert page.locator("[data-bijlage-kop]").is_visible()


def test_what_is_wrong_is_told_where_it_is(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    fields(page).get_by_label(SINCE).fill("31-2-2018")
    fault = page.locator("#voorstel-wijzig-vanaf-fout")
    expect(fault).to_contain_text("«31-2-2018»", timeout=SLOW)
    expect(fields(page).get_by_label(SINCE)).to_have_attribute("aria-invalid", "true")
    fields(page).get_by_label(SINCE).fill("")
    page.get_by_role("button", name="Kijk het na").click()
    expect(fault).to_have_text("Hier is een antwoord nodig.")
    expect(fields(page).get_by_label(SINCE)).to_be_focused()
    since(page)
    expect(fault).to_be_hidden()
    checked(page)
    fields(page).get_by_label("Hoe vast staat het?").select_option("vastgesteld door de raden")
    expect(fields(page).get_by_label("Op welk besluit rust het?")).to_be_visible()
    expect(page.locator("#voorstel-wijzig-bron-fout")).to_contain_text("vraagt een bron")


def test_a_decision_and_its_document_come_in_one_go_with_the_examples(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    fields(page).get_by_label(SINCE).fill("1 maart 2018")
    fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("7")
    fields(page).get_by_label("Hoe vast staat het?").select_option("vastgesteld door de raden")
    for name, text in NEW_DECISION.items():
        field = fields(page).locator(f"[data-veld={name}]").locator("input, textarea, select").first
        expect(field).to_be_visible(timeout=SLOW)
        is_choice = field.evaluate("field => field.tagName") == "SELECT"
        field.select_option(text) if is_choice else field.fill(text)
    page.get_by_text("Meer mogelijkheden").locator("visible=true").click()
    fields(page).locator("[data-veld=voorbeelden] input").check()
    checked(page)
    said = page.locator("[data-gezegd] li").all_inner_texts()
    assert "Nieuw in besluiten.yml: wvs-raden-2018." in said
    assert "Nieuw in bronnen.yml: raadsbesluit-2018." in said
    assert any(one.startswith("voorbeelden/trajectduur.yml:") for one in said)  # a path, as it is written
    for name in ("leerwerktraject-maximaal", "besluiten", "bronnen", "trajectduur"):
        expect(page.get_by_role("link", name=f"Download {name}.yml")).to_be_visible(timeout=SLOW)


def test_form_and_file_say_one_thing(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    file = opened_file(page)
    text = file.input_value()
    assert "waarde: 9, eenheid: maanden" in text
    file.fill(text.replace("waarde: 9,", "waarde: 8,"))
    maximum = fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")
    expect(maximum).to_have_value("8", timeout=SLOW)
    checked(page)
    wrong = text.replace("waarde: 9,", "waarde: 9 maanden,")
    file.fill(wrong)
    expect(page.locator("[data-met-de-hand]")).to_be_visible(timeout=SLOW)
    line = wrong[: wrong.index("waarde: 9 maanden")].count("\n") + 1
    message = page.locator("[data-meldingen] code")
    expect(message).to_contain_text(f"{frozen.POLICY.name}/{FILE}:{line}:", timeout=SLOW)
    expect(message).to_contain_text("schrijf alleen 9, en zet bij «eenheid»: maanden")
    page.get_by_role("button", name=f"Ga naar regel {line}").click()
    expect(file).to_be_focused()
    assert "9 maanden" in page.evaluate("document.getSelection().toString()")
    expect(page.locator("[data-sturen]")).to_be_hidden()
    told = page.locator("[data-met-de-hand]")
    expect(told).to_contain_text(f"regel {line}; dat gaat over «Welke waarde wordt wat?»")
    expect(page.locator("#voorstel-wijzig-waarde-fout")).to_contain_text("schrijf alleen 9")
    page.get_by_role("button", name="Gebruik het formulier weer").click()
    checked(page)
    expect(told).to_be_hidden()


def test_the_form_goes_on_beside_what_was_typed_by_hand(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    file = opened_file(page)
    file.fill(file.input_value() + "# zelf getypt\n")
    told = page.locator("[data-met-de-hand]")
    expect(told).to_contain_text("Zelf getypt", timeout=SLOW)
    assert "gaat over" not in told.inner_text()
    fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("8")
    expect(file).to_have_value(re.compile("waarde: 8, .*# zelf getypt\n", re.DOTALL), timeout=SLOW)
    checked(page)
    expect(page.locator("[data-uitkomsten]")).to_contain_text("7 of 8 maanden", timeout=SLOW)
    file.fill(file.input_value().replace("waarde: 8,", "waarde: 7,"))
    maximum = fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")
    expect(maximum).to_have_value("7", timeout=SLOW)
    expect(file).to_have_value(re.compile("# zelf getypt\n$"))
    since_field = fields(page).get_by_label(SINCE)
    since_field.fill("")
    expect(page.locator("[data-oordeel]")).to_contain_text("Het formulier is nog niet af", timeout=SLOW)
    expect(page.locator("[data-sturen]")).to_be_hidden()
    since(page)
    checked(page)
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    page.goto(f"{origin}wijziging/")
    page.reload()
    page.get_by_role("button", name="Ga verder met het concept").click()
    expect(file).to_have_value(re.compile("waarde: 7, .*# zelf getypt\n", re.DOTALL), timeout=SLOW)
    fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("9")
    expect(file).to_have_value(re.compile("waarde: 9, .*# zelf getypt\n", re.DOTALL), timeout=SLOW)


def test_how_a_kader_is_measured_is_asked_without_a_version(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    fields(page).get_by_text("Meer mogelijkheden").click()
    form = fields(page)
    assert form.get_by_label("Wat wordt er gemeten?").is_hidden()
    form.get_by_label("Is te meten of dit lukt?").fill("wachttijd")
    form.get_by_label("Wat wordt er gemeten?").fill("Hoe lang iemand wacht")
    form.get_by_label("In welke eenheid telt de meting?").select_option("maanden")
    form.get_by_label("Hoe wordt er geteld?").fill("De bron zegt niet hoe.")
    checked(page)
    expect(page.locator("[data-verschil-tekst]")).to_contain_text("wachttijd", timeout=SLOW)
    expect(page.locator("[data-bestanden]")).to_contain_text(FILE)


def test_a_draft_stays_only_when_asked(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    kept = "localStorage.getItem('kaderwijzer-concept')"
    assert page.evaluate(kept) is None
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    page.goto(f"{origin}wijziging/")
    page.reload()
    page.get_by_role("button", name="Ga verder met het concept").click()
    expect(fields(page).get_by_label(SINCE)).to_have_value("2018-01-01", timeout=SLOW)
    expect(fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")).to_have_value("9")
    checked(page)
    page.locator("[data-verwijder]").click()
    assert page.evaluate(kept) is None


def choose(page: Page, what: str) -> None:
    page.get_by_role("radio", name=what).check()


def test_what_was_filled_in_is_there_after_a_link_and_back(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    file = opened_file(page)
    typed = file.input_value() + "# zelf getypt"
    file.fill(typed)
    page.locator("[data-over-kader]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoe lang een leerwerktraject")
    assert page.evaluate("localStorage.getItem('kaderwijzer-concept')") is None
    page.go_back()
    expect(fields(page).get_by_label(SINCE)).to_have_value("2018-01-01", timeout=SLOW)
    expect(fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")).to_have_value("9")
    expect(file).to_have_value(typed, timeout=SLOW)
    checked(page)


def test_a_draft_of_another_kader_stays_beside_it(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    kader = page.get_by_label("Welk kader?")
    kader.fill("wvs/detachering-maximaal")
    expect(page.locator("[data-over-kader]")).to_contain_text("Hoe lang een detachering", timeout=SLOW)
    assert page.locator("[data-verwijder]").is_hidden()  # of this kader there is none
    since(page)
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    page.goto(f"{origin}privacy/")
    page.goto(f"{origin}wijziging/")
    kept = page.locator("[data-concepten]")
    expect(kept.get_by_role("button", name="Ga verder met het concept")).to_have_count(2, timeout=SLOW)
    kept.get_by_role("button", name=re.compile("^Ga verder met het concept «Hoe lang een leerw")).click()
    expect(fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")).to_have_value("9", timeout=SLOW)
    page.locator("[data-verwijder]").click()
    expect(kept.get_by_role("button", name="Ga verder met het concept")).to_have_count(1)
    expect(kept).to_contain_text("Hoe lang een detachering")


def test_something_goes_and_only_what_matters_is_asked(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/#kader=alkmaar/onderzoek-budgetten")
    ready(page)
    choose(page, "Zeggen dat iets niet meer geldt")
    reason = fields(page).get_by_label("Waarom hoort het hier niet?")
    expect(reason).to_be_hidden()
    fields(page).get_by_label("Waarom gaat het weg?").select_option("het hoort hier niet")
    reason.fill("Het stond er dubbel.")
    assert fields(page).get_by_label("Vanaf welke dag geldt het niet meer?").is_hidden()
    checked(page)
    expect(page.locator("[data-bestanden]")).to_contain_text("ingetrokken.yml")
    fields(page).get_by_label("Waarom gaat het weg?").select_option("het geldt niet meer")
    fields(page).get_by_label("Vanaf welke dag geldt het niet meer?").fill("1 januari 2027")
    expect(page.locator("#voorstel-trek-in-bron-fout")).to_contain_text("vraagt een bron", timeout=SLOW)


def test_a_dossier_and_a_word_need_no_kader(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/")
    expect(page.locator("#bekende-kaders option").first).to_be_attached(timeout=SLOW)
    choose(page, "Een woord uitleggen")
    assert page.get_by_label("Welk kader?").is_hidden()
    fields(page).get_by_label("Hoe heet het begrip in adressen?").fill("inlooptijd")
    fields(page).get_by_label("Welk woord wordt uitgelegd?").fill("inlooptijd")
    fields(page).get_by_label("Wat betekent het, in gewone woorden?").fill("De tijd waarin iemand went.")
    checked(page)
    expect(page.locator("[data-bestanden]")).to_contain_text("begrippen.yml")
    choose(page, "Een heel dossier maken")
    form = fields(page)
    form.get_by_label("Voor welk gebied?").fill("noordkop")
    for label, text in (
        ("Hoe heet het dossier?", "noordkop"),
        ("Hoe heet het voor lezers?", "De Noordkop"),
        ("Waar gaat het dossier over?", "Wat de gemeenten afspraken."),
        ("Hoe heet het gebied voor lezers?", "De Noordkop"),
        ("Hoe heet het eerste kader?", "hoe-lang"),
        ("Waar gaat dat kader over?", "Hoe lang een proefplek duurt"),
        (SINCE, "1 januari 2018"),
        ("Op welke dag is het voorgesteld?", "1-12-2017"),
        ("Wat zegt het?", "Een proefplek duurt {duur}."),
        ("Welke waarde wordt wat?", "duur=9 maanden"),
    ):
        form.get_by_label(label).fill(text)
    form.get_by_role("group", name="Welke gemeenten werken daar samen?").get_by_label("Zundert").check()
    form.get_by_label("Wat voor uitspraak is het?").select_option("regel")
    form.get_by_role("group", name="Welke thema's?").get_by_label("Trajectduur").check()
    checked(page)
    files = page.locator("[data-bestanden]")
    expect(files.locator("li").first).to_contain_text("noordkop/hoe-lang.yml (een nieuw bestand)")
    expect(files).to_contain_text("gebieden.yml")


def test_what_is_published_does_not_change_unseen(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    choose(page, "Iets verbeteren")
    file = opened_file(page)
    file.fill(file.input_value().replace("Momenteel is de termijn", "Nu is de termijn"))
    expect(page.locator("[data-meldingen]")).to_contain_text("was gepubliceerd en is gewijzigd", timeout=SLOW)
    expect(page.locator("[data-sturen]")).to_be_hidden()


def test_a_kader_gets_another_name(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    choose(page, "Een kader een andere naam geven")
    fields(page).get_by_label("Hoe moet het heten?").fill("wvs/leerwerktraject-termijn")
    checked(page)
    expect(page.locator("[data-verschil-tekst]")).to_contain_text("hernoemd", timeout=SLOW)
    files = page.locator("[data-bestanden]")
    expect(files).to_contain_text(f"{FILE} (dit bestand gaat weg)")
    expect(files.get_by_role("link", name="Download leerwerktraject-termijn.yml")).to_be_visible()
    assert files.get_by_role("link", name="Download leerwerktraject-maximaal.yml").count() == 0
    letter = unquote(page.get_by_role("link", name="Schrijf een mail").get_attribute("href") or "")
    assert f"Gaat weg: {FILE}" in letter
    assert "Nieuwe naam: wvs/leerwerktraject-termijn." in letter


@pytest.mark.parametrize(
    ("forge", "edit", "new"),
    [
        ("https://github.com/wij/kaders", "edit/main", "new/main?filename="),
        ("https://gitlab.com/wij/kaders", "-/edit/main", "-/new/main?file_name="),
        ("https://codeberg.org/wij/kaders", "_edit/main", "_new/main?filename="),
    ],
    ids=["github", "gitlab", "forgejo"],
)
def test_the_forge_opens_a_file_that_is_there_and_makes_one_that_is_not(
    page: Page, origin: str, corpus: Corpus, forge: str, edit: str, new: str
) -> None:
    content = Renderer(corpus, f"{forge}/{edit}").content(form_page(corpus))
    (given,) = re.findall(r'data-bewerken="[^"]*" data-nieuw="[^"]*"', content)

    def with_forge(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("data-voorstel ", f"data-voorstel {given} ", 1)
        route.fulfill(response=answer, body=body)

    page.route("**/wijziging/", with_forge)
    page.goto(origin + ADDRESS)
    ready(page)
    choose(page, "Een kader een andere naam geven")
    fields(page).get_by_label("Hoe moet het heten?").fill("wvs/leerwerktraject-termijn")
    checked(page)
    rows = page.locator("[data-bestanden] li")
    folder = frozen.POLICY.name
    made = rows.get_by_role("link", name="Kopieer eerst, en maak het bestand daar")
    name = quote(f"{folder}/wvs/leerwerktraject-termijn.yml", safe="")
    expect(made).to_have_attribute("href", f"{forge}/{new}{name}")
    old = rows.get_by_role("link", name="Open het bestand om het weg te halen")
    expect(old).to_have_attribute("href", f"{forge}/{edit}/{folder}/{FILE}")
    others = rows.get_by_role("link", name="Kopieer eerst, en open het bestand om het te vervangen")
    expect(others.first).to_have_attribute("href", re.compile(re.escape(f"{forge}/{edit}/{folder}/")))


def test_no_letter_is_lost_of_what_is_typed_in_the_file(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    file = opened_file(page)
    made = file.input_value()
    file.press("Control+End")
    remark = "# een opmerking, met tussenpozen getypt"
    for number, letter in enumerate(remark):
        page.keyboard.type(letter)
        page.wait_for_timeout((20, 160, 180, 210, 250)[number % 5])
    checked(page)
    assert file.input_value() == made + remark
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    page.goto(f"{origin}wijziging/")
    page.reload()
    page.get_by_role("button", name="Ga verder met het concept").click()
    expect(file).to_have_value(made + remark, timeout=SLOW)


def test_a_number_with_a_comma_stays_that_number_in_a_draft(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    maximum = fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")
    maximum.fill("1,403")
    file = page.locator("#voorstel-yaml")
    expect(file).to_have_value(re.compile(r"waarde: 1\.403,"), timeout=SLOW)
    page.get_by_role("button", name="Bewaar dit concept in deze browser").click()
    page.reload()
    page.get_by_role("button", name="Ga verder met het concept").click()
    expect(maximum).to_have_value("1,403", timeout=SLOW)
    expect(file).to_have_value(re.compile(r"waarde: 1\.403,"), timeout=SLOW)


def test_nonsense_in_the_file_leaves_the_check_running(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    file = opened_file(page)
    made = file.input_value()
    for source in ("{document: [a], kop: b}", '"\\UFFFFFFFF"', "[" * 500):
        file.fill(made.replace("bron: voorstel", f"bron: {source}"))
        expect(page.locator("[data-oordeel]")).to_contain_text("Nog niet", timeout=SLOW)
        file.fill(made)
        checked(page)
    assert page.locator("[data-storing]").is_hidden()


def test_a_letter_does_not_say_what_the_file_does_not(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    letter = page.get_by_role("link", name="Schrijf een mail")
    expect(letter).to_have_attribute("href", re.compile("Vanaf%201%20januari%202018"), timeout=SLOW)
    file = opened_file(page)
    later = file.input_value().replace("geldt_vanaf: 2018-01-01", "geldt_vanaf: 2019-01-01\n    # later")
    file.fill(later)
    expect(page.locator("[data-met-de-hand]")).to_be_visible(timeout=SLOW)
    checked(page)
    expect(letter).to_have_attribute("href", re.compile("Vanaf%201%20januari%202019"), timeout=SLOW)


def test_a_kader_is_taken_on_enter_and_asked_for_when_there_is_none(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/")
    expect(page.locator("#bekende-kaders option").first).to_be_attached(timeout=SLOW)
    page.get_by_role("button", name="Kijk het na").click()
    expect(page.locator("#voorstel-kader-fout")).to_have_text("Hier is een antwoord nodig.")
    kader = page.get_by_label("Welk kader?")
    expect(kader).to_be_focused()
    kader.fill(TERM)
    kader.press("Enter")
    ready(page)
    maximum = fields(page).get_by_label("Maximum (nu: hoogstens 6 maanden)")
    maximum.fill("9")
    kader.fill(TERM[:-1])
    expect(page.locator("#voorstel-kader-fout")).to_contain_text("bestaat niet", timeout=SLOW)
    kader.fill(TERM)
    ready(page)
    expect(maximum).to_have_value("9")


@pytest.mark.start
def test_nothing_is_there_to_type_in_before_it_is_read(page: Page, origin: str) -> None:
    """What was typed in the file while the check started, would be lost."""
    held: list[Route] = []
    page.route("**/keuren/code-*.bin", lambda route: held.append(route))
    page.goto(origin + ADDRESS)
    expect(page.locator("[data-stand]")).to_have_text("De controle wordt opgehaald.")
    page.wait_for_function("document.querySelectorAll('[data-voorstel] [hidden]').length > 0")
    assert page.locator("[data-voorstel] [hidden]").filter(visible=True).count() == 0
    assert page.locator("#voorstel-yaml").is_hidden()
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(100)
    for route in held:
        route.continue_()
    ready(page)
    assert page.locator("#voorstel-yaml").is_hidden()  # folded, until one opens it
    expect(page.get_by_text("Het bestand (YAML)")).to_be_visible(timeout=SLOW)


def test_an_unknown_kader_is_told_with_what_was_meant(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/#kader=wvs/leerwerktraject-maximal")
    expect(page.locator("#voorstel-kader-fout")).to_contain_text(
        "Het kader «wvs/leerwerktraject-maximal» bestaat niet; bedoelde u «wvs/leerwerktraject-maximaal»?",
        timeout=SLOW,
    )


@pytest.mark.start
def test_when_the_checker_does_not_start_the_page_says_how_else(
    page: Page, origin: str, problems: list[str]
) -> None:
    page.route("**/keuren/code-*.bin", lambda route: route.fulfill(status=404))
    page.goto(origin + ADDRESS)
    expect(page.get_by_text("De controle start hier niet.")).to_be_visible(timeout=SLOW)
    page.unroute("**/keuren/code-*.bin")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    ready(page)
    problems.clear()


def test_without_javascript_the_page_says_how_else(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + ADDRESS)
    assert page.get_by_role("link", name="Lees hoe dat gaat").first.is_visible()
    assert page.locator("form.formulier").is_hidden()
    context.close()


def test_on_a_phone_and_in_the_dark_all_of_it_is_of_use(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(origin + ADDRESS)
    fill(page)
    checked(page)
    expect(page.locator("[data-uitkomsten] table")).to_be_visible(timeout=SLOW)
    for folded in page.locator("main details > summary").all():
        if folded.is_visible():
            folded.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(page) == []


def test_no_other_page_loads_the_checker(site: Path) -> None:
    holding = {
        path.parent.relative_to(site).as_posix()
        for path in site.rglob("index.html")
        if re.search(r'name="keurbundel"', path.read_text(encoding="utf-8"))
    }
    assert holding == {"wijziging"}


def test_all_that_is_wrong_stands_on_top_and_leads_to_its_field(page: Page, origin: str) -> None:
    page.goto(origin + ADDRESS)
    ready(page)
    form = fields(page)
    form.get_by_label(SINCE).fill("31-2-2018")
    form.get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("veel")
    form.get_by_label("Op welke dag is het voorgesteld?").fill("1-1-2099")
    for name, told in (("vanaf", "februari 2018 heeft 28 dagen"), ("waarde", "«veel»"), ("op", "nog komt")):
        expect(page.locator(f"#voorstel-wijzig-{name}-fout")).to_contain_text(told, timeout=SLOW)
    summary = page.locator("form [data-fouten]")
    expect(summary).to_be_hidden()  # nobody asked yet
    page.get_by_role("button", name="Kijk het na").click()
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("3 antwoorden zijn nog niet goed")
    summary.get_by_role("link", name="Op welke dag is het voorgesteld").click()
    expect(form.get_by_label("Op welke dag is het voorgesteld?")).to_be_focused()
    assert page.url.endswith(ADDRESS)
    assert axe_violations(page) == []
    form.get_by_label("Op welke dag is het voorgesteld?").fill("1-12-2017")
    expect(summary.get_by_role("listitem")).to_have_count(2)
    since(page)
    form.get_by_label("Maximum (nu: hoogstens 6 maanden)").fill("9")
    expect(summary).to_be_hidden()
    checked(page)
