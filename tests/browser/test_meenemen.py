"""What a visitor takes along from a calculator: calendar file, letter, citation, and an older address."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.moment import set_moment
from tests.browser.test_rekenhulpen import PMC, TRAJECT, TRAJECTDUUR, answer, calculate, faults, unfold

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]


LATER = TRAJECT.replace("2017", "2917")  # days that are yet to come


def cited(page: Page) -> dict[str, str]:
    """The citation in the address, once the answer has put it there."""
    page.wait_for_url("**&versies=*")
    found = parse_qs(urlsplit(page.url).fragment)
    return {name: found[name][0] for name in ("corpus", "uitkomst", "versies")}


def opened(page: Page, origin: str, address: str) -> None:
    """The address as from a mail: the whole page anew."""
    page.goto("about:blank")
    page.goto(origin + address)


def test_the_days_come_as_a_file_that_a_foreign_reader_opens(page: Page, origin: str, tmp_path: Path) -> None:
    page.goto(origin + TRAJECTDUUR + LATER)
    answer(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Zet de dagen in uw agenda").click()
    assert download.value.suggested_filename == "trajectduur.ics"
    download.value.save_as(tmp_path / "dagen.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "dagen.ics").read_bytes())
    days = calendar.walk("VEVENT")
    assert {str(one["SUMMARY"]) for one in days} >= {"Leerwerktraject: uiterste dag"}
    (lot,) = parse_qs(urlsplit(page.url).fragment)["lot"]
    assert all(str(one["UID"]).startswith(f"{lot}.") for one in days)
    age = datetime.now(UTC) - days[0].decoded("DTSTAMP")
    assert timedelta(0) <= age < timedelta(minutes=5)
    assert int(str(days[0]["SEQUENCE"])) > 0


def test_days_before_today_are_in_no_calendar(page: Page, origin: str, tmp_path: Path) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    expect(page.locator("[data-agendavoorbij]")).to_have_text(
        "Alle dagen van deze uitkomst liggen vóór vandaag. Daarom is er geen agendabestand."
    )
    expect(page.locator("[data-agenda]")).to_be_hidden()
    set_moment(page, datetime(2018, 1, 1, 12, tzinfo=UTC))
    opened(page, origin, TRAJECTDUUR + TRAJECT)
    answer(page)
    expect(page.locator("[data-agendavoorbij]")).to_have_text("1 dag ligt vóór vandaag, en staat er niet in.")
    with page.expect_download() as download:
        page.get_by_role("link", name="Zet de dagen in uw agenda").click()
    download.value.save_as(tmp_path / "dagen.ics")
    days = icalendar.Calendar.from_ical((tmp_path / "dagen.ics").read_bytes()).walk("VEVENT")
    assert [str(one.decoded("DTSTART")) for one in days] == ["2019-05-31"]


def test_the_lot_of_an_address_stays_and_another_candidate_gets_another(page: Page, origin: str) -> None:
    def lot() -> str:
        page.wait_for_url("**&versies=*")
        (found,) = parse_qs(urlsplit(page.url).fragment)["lot"]
        return found

    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    first = lot()
    opened(page, origin, page.url.removeprefix(origin))
    answer(page)
    assert lot() == first
    page.get_by_role("button", name="Begin opnieuw").click()
    opened(page, origin, TRAJECTDUUR + TRAJECT)
    answer(page)
    assert lot() != first


def test_the_reader_chooses_the_name_of_the_file(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + LATER)
    answer(page)
    page.get_by_label("Naam van het bestand").fill("kandidaat 12/b")
    with page.expect_download() as download:
        page.get_by_role("link", name="Zet de dagen in uw agenda").click()
    assert download.value.suggested_filename == "kandidaat 12 b.ics"


def test_an_address_keeps_its_citation_however_its_fields_were_written(page: Page, origin: str) -> None:
    citation = "&corpus=toen&uitkomst=00000000&versies=wvs.doelgroep-b_2017-04-04_00000000"
    written = TRAJECT.replace("1-7-2017", "01-07-2017").replace("1-10-2017", "2017-10-01")
    page.goto(origin + TRAJECTDUUR + written + citation)
    answer(page)
    expect(page.locator("[data-sinds]")).to_contain_text("van corpus «toen»")
    assert "corpus=toen" in page.url
    unfold(page, "Tot wanneer het gepland is")
    page.get_by_role("textbox", name="Of: hoeveel maanden").fill("5")
    page.get_by_role("button", name="Bereken").click()
    expect(answer(page)).to_contain_text("het plan past")
    expect(page.locator("[data-sinds]")).to_be_hidden()
    page.wait_for_url("**&versies=*")
    assert "corpus=toen" not in page.url


def test_an_address_with_a_reading_of_before_says_what_became_of_it(page: Page, origin: str) -> None:
    gap = "&einde=31-12-2017&detachering_start=1-2-2018"
    gap += "&lezing_onderbreking=telt-mee&lezing_aaneengesloten=opgeteld"
    page.goto(origin + TRAJECTDUUR + TRAJECT + gap)
    expect(answer(page)).to_contain_text("bij elke lezing")
    expect(page.locator("[data-adresuitleg]")).to_contain_text("bestaat niet meer")
    assert "opgeteld" not in page.url


def test_the_letter_is_copied_as_it_stands_there(page: Page, origin: str, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    page.get_by_text("Tekst voor een brief of verslag").click()
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.locator("p[data-stand]")).to_have_text("De tekst is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.split("\n\n") == page.locator("[data-brieftekst] p").all_text_contents()
    assert "31 december 2017" in copied


def test_without_a_clipboard_the_letter_stands_ready_selected(page: Page, origin: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    page.get_by_text("Tekst voor een brief of verslag").click()
    page.get_by_role("button", name="Kopieer de tekst").click()
    field = page.locator("#brief")
    expect(field).to_be_focused()
    selected = field.evaluate("(field) => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert "31 december 2017" in selected


def test_the_address_carries_the_versions_and_nothing_is_said_while_nothing_changed(
    page: Page, origin: str
) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    first = cited(page)
    assert "wvs.leerwerktraject-maximaal_2017-04-04_" in first["versies"]
    address = page.url.removeprefix(origin)
    opened(page, origin, address)
    answer(page)
    assert cited(page) == first
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    expect(page.locator("[data-sinds]")).to_be_hidden()
    page.get_by_text("Zo verwijst u naar deze uitkomst").click()
    expect(page.locator("[data-verwijzing]")).to_contain_text(page.url)
    expect(page.locator("[data-verwijzing]")).to_contain_text("peildatum 1 oktober 2017")


def test_an_older_address_says_what_has_changed_since(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    cited(page)
    address = page.url.removeprefix(origin)
    older = re.sub(
        r"(leerwerktraject-maximaal_2017-04-04_)\w{8}(_maximum\.)6", r"\g<1>00000000\g<2>5", address
    )
    older = re.sub(r"corpus=\w+&uitkomst=[\w.]+", "corpus=toen&uitkomst=2.00000000", older)
    assert older != address
    opened(page, origin, older)
    answer(page)
    notice = page.locator("[data-sinds]")
    expect(notice).to_contain_text("maximum was 5 maanden en is nu 6 maanden")
    expect(notice).to_contain_text("De uitkomst is nu anders dan toen.")
    assert page.url.endswith(older)
    page.get_by_role("button", name="Maak een adres van de uitkomst van nu").click()
    expect(notice).to_be_hidden()
    assert page.url.endswith(address)


def test_an_older_address_without_an_outcome_now_says_so_beside_the_faults(page: Page, origin: str) -> None:
    citation = "&corpus=a&uitkomst=00000000&versies=a.b_2015_00000000"
    page.goto(f"{origin}{TRAJECTDUUR}{TRAJECT.replace('2017', '2015')}{citation}")
    faults(page)
    expect(page.locator("[data-sinds]")).to_contain_text("Nu geeft zij er geen meer")
    expect(page.get_by_role("button", name="Maak een adres van de uitkomst van nu")).to_be_hidden()


def test_the_other_calculator_has_a_citation_and_a_letter_too_but_no_calendar(
    page: Page, origin: str
) -> None:
    page.goto(origin + PMC)
    page.get_by_text("Neem dit voorbeeld over").first.evaluate("(link) => link.click()")
    answer(page)
    assert "landelijk.bijstandsnorm" in cited(page)["versies"]
    expect(page.get_by_role("link", name="Zet de dagen in uw agenda")).to_be_hidden()
    expect(page.get_by_text("Tekst voor een brief of verslag")).to_be_visible()


def test_a_new_question_gets_a_citation_of_its_own_and_back_finds_the_old_one(
    page: Page, origin: str
) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    first = cited(page)
    unfold(page, "Tot wanneer het gepland is")
    page.get_by_label("Of: hoeveel maanden").fill("7")
    calculate(page)
    expect(answer(page).locator(".zinnen__kop")).to_contain_text("te lang")
    assert cited(page)["uitkomst"] != first["uitkomst"]
    page.go_back()
    expect(answer(page).locator(".zinnen__kop")).not_to_contain_text("te lang")
    assert cited(page) == first
    expect(page.locator("[data-sinds]")).to_be_hidden()


def test_on_paper_the_address_stands_with_the_answer_and_the_letter_does_not(page: Page, origin: str) -> None:
    page.goto(origin + TRAJECTDUUR + TRAJECT)
    answer(page)
    cited(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = page.locator("[data-papier]")
    expect(paper).to_contain_text(
        f"{origin}{TRAJECTDUUR}#gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017"
    )
    expect(page.locator("[data-verwijzing]")).to_be_hidden()
    expect(page.locator("[data-brief]")).to_be_hidden()
    expect(page.locator("[data-agenda]")).to_be_hidden()


def test_the_day_chosen_for_the_whole_site_is_no_field_and_stays_in_the_address(
    page: Page, origin: str
) -> None:
    page.goto(f"{origin}{TRAJECTDUUR}#op=2017-05-01")
    expect(page.get_by_role("button", name="Bereken", exact=True)).to_be_visible()
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    opened(page, origin, f"{TRAJECTDUUR}{TRAJECT}&op=2017-05-01&in=roosendaal")
    answer(page)
    cited(page)
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    assert "op=2017-05-01&in=roosendaal" in page.url
    page.get_by_role("button", name="Begin opnieuw").click()
    assert page.url.endswith("#op=2017-05-01&in=roosendaal")
