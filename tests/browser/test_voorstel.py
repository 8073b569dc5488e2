"""The page of a proposal in a browser: on paper an annex of two pages, and of use without JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from hooks.reading.load_policy import load_policy
from tests.examples.changed_policy import TERM
from tests.proposals.changed import with_proposal

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

READ = f"voorstellen/{TERM}/2018-01-01/"
A4 = 2


@pytest.fixture(scope="module")
def origin(proposal_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site with a proposal that a calculator reads."""
    return serve(proposal_site)


def sheets(page: Page) -> int:
    """How many sheets of A4 the page is on paper."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_every_proposal_is_at_most_two_sheets_of_paper(page: Page, origin: str, proposal_site: Path) -> None:
    addresses = [
        one.parent.relative_to(proposal_site).as_posix()
        for one in (proposal_site / "voorstellen").rglob("index.html")
        if len(one.relative_to(proposal_site).parts) == 5
    ]
    assert len(addresses) > 50
    found = {}
    for one in addresses:
        page.goto(f"{origin}{one}/")
        found[one] = sheets(page)
    assert {one: count for one, count in found.items() if count > A4} == {}


def test_the_annex_says_where_it_comes_from_and_when_it_was_printed(page: Page, origin: str) -> None:
    page.goto(f"{origin}{READ}")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    said = page.locator(".afdruk").inner_text()
    assert f"{origin}{READ}" in said
    assert re.search(r"Afgedrukt op \d+ [a-z]+ 20\d\d", said)
    assert page.locator("[data-print]").is_hidden()
    assert page.locator("[data-anders]").is_hidden()


def test_without_javascript_the_page_says_the_same(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + READ)
    assert page.get_by_text("Ja, het leerwerktraject mag duren tot en met 31 maart 2019.").is_visible()
    assert page.get_by_role("button", name="Print als bijlage").count() == 0
    context.close()


def test_on_a_phone_nothing_sticks_out(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for address in (READ, "voorstellen/"):
        page.goto(origin + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_of_the_kader_leads_to_its_proposal(page: Page, origin: str) -> None:
    page.goto(f"{origin}kaders/{TERM}/")
    page.get_by_role("link", name="Wat zou dit voorstel veranderen").click()
    page.wait_for_url(f"{origin}{READ}")


TRAJECT = "rekenhulpen/trajectduur/"
AS_IF = (
    "Reken alsof het voorstel van 1 september 2017 («Hoe lang een leerwerktraject mag duren») is aangenomen"
)
FILLED = "gemeente=roosendaal&doelgroep=b&start=1-2-2018&maanden=7&peildatum={day}"


def test_one_can_reckon_as_if_it_were_adopted(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECT}#{FILLED.format(day='1-2-2018')}")
    answer = page.locator("[data-antwoord] .zinnen__kop")
    answer.wait_for()
    assert answer.inner_text().startswith("Nee, het leerwerktraject duurt 31 dagen te lang")
    page.get_by_label(AS_IF).check()
    page.get_by_role("button", name="Bereken", exact=True).click()
    page.get_by_text("Alsof het voorstel van 1 september 2017").first.wait_for()
    expect(answer).to_contain_text("is aangenomen: ja, het plan past")
    assert page.get_by_text("Zoals het nu is: nee, het leerwerktraject duurt 31 dagen te lang").is_visible()
    assert "alsof=wvs%2Fleerwerktraject-maximaal%2F2018-01-01" in page.url
    page.reload()
    page.get_by_text("is aangenomen: ja, het plan past").first.wait_for()
    assert page.get_by_label(AS_IF).is_checked()
    page.get_by_label(AS_IF).uncheck()
    page.get_by_role("button", name="Bereken", exact=True).click()
    expect(answer).to_have_text(re.compile("^Nee"))
    assert "alsof=" not in page.url


def test_the_choice_is_there_only_where_the_proposal_lies(page: Page, origin: str) -> None:
    page.goto(f"{origin}{TRAJECT}#{FILLED.format(day='31-8-2017')}")
    page.locator("[data-antwoord] .zinnen__kop").wait_for()
    assert page.get_by_label(AS_IF).is_hidden()
    page.get_by_role("textbox", name="Maand").last.fill("9")
    page.locator("#veld-peildatum-dag").fill("1")
    assert page.get_by_label(AS_IF).is_visible()
    page.get_by_label(AS_IF).check()
    page.locator("#veld-peildatum-jaar").fill("2016")
    assert page.get_by_label(AS_IF).is_hidden()
    assert page.locator("#veld-alsof").input_value() == ""
    page.goto(f"{origin}rekenhulpen/inkoopaandeel/")
    assert page.locator("[data-alsof]").count() == 0


OPTION = re.compile(r'<div class="optie" data-voor=.*?</div>', re.DOTALL)


def test_the_box_for_a_whole_document_and_those_for_its_proposals_follow_each_other(
    page: Page, origin: str
) -> None:
    """What is touched decides: a box that is taken away does not come back with the answer."""
    one, other = f"{TERM}/2018-01-01", "wvs/detachering-maximaal/2018-01-01"

    def with_more(route: Route) -> None:
        answer = route.fetch()
        (found,) = OPTION.findall(answer.text())
        more = [
            re.sub(r'alsof-1"', f'alsof-{number}"', found).replace(f'value="{one}"', f'value="{names}"')
            for number, names in ((2, other), (3, f"{one} {other}"))
        ]
        route.fulfill(response=answer, body=answer.text().replace(found, "".join([found, *more])))

    page.route(f"**/{TRAJECT}", with_more)
    page.goto(f"{origin}{TRAJECT}#{FILLED.format(day='1-2-2018')}")
    page.locator("[data-antwoord] .zinnen__kop").wait_for()
    boxes, field = page.locator("[data-alsof] input"), page.locator("#veld-alsof")
    first, second, both = boxes.all()
    for touched, expected, held in (
        (both, [True, True, True], f"{one} {other}"),
        (first, [False, True, False], other),
        (first, [True, True, True], f"{other} {one}"),
        (both, [False, False, False], ""),
        (second, [False, True, False], other),
    ):
        touched.focus()
        page.keyboard.press("Space")
        assert [box.is_checked() for box in boxes.all()] == expected
        assert field.input_value() == held


def test_a_case_of_the_page_goes_on_in_the_calculator(page: Page, origin: str) -> None:
    page.goto(origin + READ)
    page.get_by_role("link", name="Reken verder met dit geval").first.click()
    page.locator("[data-antwoord] .zinnen__kop").wait_for()
    assert page.locator("[data-antwoord] .zinnen__kop").inner_text().startswith("Alsof het voorstel van")


ROWS = "[data-kolommen] tbody tr"


def amend(page: Page, origin: str, months: str = "8") -> None:
    """Fill in an amendment of the proposal that a calculator reads, and put it beside."""
    page.goto(origin + READ)
    page.locator("#anders-maximum").fill(months)
    page.get_by_role("button", name="Leg naast het voorstel").click()


def test_an_amendment_stands_beside_the_proposal_and_what_holds(page: Page, origin: str) -> None:
    amend(page, origin)
    expect(page.locator(ROWS)).to_have_count(10, timeout=60_000)
    row = page.locator("[data-kolommen] tbody tr", has_text="begint op 1 juli 2017")
    assert [cell.inner_text() for cell in row.locator("td").all()] == [
        "Ja, het leerwerktraject mag duren tot en met 31 december 2018.",
        "Ja, het leerwerktraject mag duren tot en met 31 maart 2019.",
        "Ja, het leerwerktraject mag duren tot en met 28 februari 2019.",
    ]
    said = page.locator("[data-tekst]").inner_text()
    assert "Amendement op het voorstel van 1 september 2017: Hoe lang een leerwerktraject mag duren." in said
    assert "– Maximum: hoogstens 8 maanden in plaats van hoogstens 9 maanden." in said
    assert "Het geldt" not in said


def test_with_an_amendment_it_is_still_two_sheets_of_paper(page: Page, origin: str) -> None:
    amend(page, origin)
    expect(page.locator(ROWS)).to_have_count(10, timeout=60_000)
    assert sheets(page) <= A4
    page.emulate_media(media="print")
    assert page.locator("[data-kolommen]").is_visible()
    assert page.locator(".voorstel__doet").is_hidden()


def test_another_day_and_other_gemeenten_and_a_case_of_ones_own(page: Page, origin: str) -> None:
    page.goto(origin + READ)
    page.locator("#anders-vanaf").fill("1-3-2018")
    for name in ("Moerdijk", "Rucphen"):
        page.get_by_label(name, exact=True).uncheck()
    page.get_by_text("Reken ook een eigen geval mee").click()
    page.locator("#eigen-gemeente").select_option("moerdijk")
    page.locator("#eigen-doelgroep").select_option("b")
    for part, text in (("dag", "1"), ("maand", "4"), ("jaar", "2018")):
        page.locator(f"#eigen-start-{part}").fill(text)
    page.get_by_role("button", name="Leg ook dit geval ernaast").click()
    expect(page.locator(ROWS)).to_have_count(11, timeout=60_000)
    own = page.locator("[data-kolommen] tbody tr").first
    cells = [cell.inner_text() for cell in own.locator("td").all()]
    head = own.locator("th").inner_text()
    assert head.startswith(
        "Een eigen geval (Gemeente: Moerdijk, Doelgroep: Doelgroep B, Eerste dag: 1-4-2018"
    )
    assert "30 september 2018" in cells[0]
    assert "31 december 2018" in cells[1]
    assert "30 september 2018" in cells[2]  # not for Moerdijk
    said = page.locator("[data-tekst]").inner_text()
    assert "– Het geldt vanaf 1 maart 2018 in plaats van 1 januari 2018." in said
    assert "– Het geldt alleen in Bergen op Zoom, Etten-Leur, Halderberge, Roosendaal," in said


def test_an_amendment_for_gemeenten_without_a_case_says_so(page: Page, origin: str) -> None:
    page.goto(origin + READ)
    made = json.loads(page.locator("[data-amendement]").get_attribute("data-amendement") or "")
    with_case = {json.loads(question).get("gemeente") for _, _, question, _ in made["gevallen"]}
    without = next(id for id, _, _ in made["gemeenten"] if id not in with_case)
    told = page.get_by_text("Geen van deze gevallen is uit een gemeente waar dit amendement voor is.")
    for chosen, is_told in ((without, True), (next(iter(with_case)), False)):
        for box in page.locator("[data-gemeente]").all():
            box.set_checked(box.get_attribute("value") == chosen)
        page.get_by_role("button", name="Leg naast het voorstel").click()
        expect(told).to_be_visible(visible=is_told, timeout=60_000)
        expect(page.locator(ROWS).first).to_be_visible(timeout=60_000)


def test_cases_of_ones_own_stand_beside_each_other_and_say_what_they_are(page: Page, origin: str) -> None:
    page.goto(origin + READ)
    page.locator("#anders-maximum").fill("8")
    page.get_by_text("Reken ook een eigen geval mee").click()
    page.locator("#eigen-doelgroep").select_option("b")
    for part, text in (("dag", "1"), ("maand", "4"), ("jaar", "2018")):
        page.locator(f"#eigen-start-{part}").fill(text)
    towns = ("moerdijk", "rucphen", "zundert", "roosendaal")
    for count, town in enumerate(towns, 1):
        page.locator("#eigen-gemeente").select_option(town)
        page.get_by_role("button", name="Leg ook dit geval ernaast").click()
        own = page.locator(ROWS).filter(has_text="Een eigen geval")
        expect(own.first).to_contain_text(f"(Gemeente: {town.capitalize()},", timeout=60_000)
        expect(own).to_have_count(min(count, 3))
    assert sheets(page) <= A4
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Haal dit geval weg").first.click()
    expect(own).to_have_count(2)
    expect(own.first).to_contain_text("(Gemeente: Zundert,")
    moved = page.locator(ROWS, has_text="begint op 1 juli 2017").locator("th")
    assert moved.inner_text().endswith("(1 jaar later gelegd)")


def test_the_file_of_an_amendment_is_the_whole_file_and_passes_the_check(
    page: Page, origin: str, tmp_path: Path
) -> None:
    amend(page, origin)
    page.get_by_text("Het bestand", exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download het bestand").click()
    assert waiting.value.suggested_filename == "leerwerktraject-maximaal.yml"
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    before = path.read_bytes()
    path.write_bytes(waiting.value.path().read_bytes())
    assert path.read_bytes().startswith(before)  # the newest comes last
    *_, proposal, amendment = load_policy(policy).kaders[TERM].versies
    assert (amendment.status, amendment.geldt_vanaf) == (proposal.status, proposal.geldt_vanaf)
    assert [one.waarden["maximum"].voluit() for one in (proposal, amendment)] == ["9 maanden", "8 maanden"]
    assert (amendment.tekst, amendment.open_punten) == (proposal.tekst, proposal.open_punten)
    assert (amendment.bronnen, amendment.terugwerkend) == ((), True)


@pytest.mark.parametrize(
    ("months", "fault"),
    [
        ("acht", "Maximum: «acht» is geen getal; schrijf bijvoorbeeld 8 of 8,5."),
        ("9", "Dit is gelijk aan het voorstel; zet er iets anders in."),
        ("0", "geen heel aantal maanden van 1 tot en met 1200"),
    ],
)
def test_an_amendment_that_cannot_be_says_why(page: Page, origin: str, months: str, fault: str) -> None:
    amend(page, origin, months)
    page.locator("[data-foutmelding]", has_text=fault).wait_for(timeout=60_000)
    assert page.locator("[data-uitslag]").is_hidden()


def test_an_amendment_is_kept_in_the_address(page: Page, origin: str) -> None:
    page.goto(f"{origin}{READ}#gemeente=zundert")
    page.locator("#anders-maximum").fill("8")
    page.locator("#anders-vanaf").fill("1-3-2018")
    page.get_by_label("Moerdijk", exact=True).uncheck()
    page.get_by_role("button", name="Leg naast het voorstel").click()
    expect(page.locator(ROWS)).to_have_count(10, timeout=60_000)
    assert "gemeente=zundert" in page.url
    assert "amendement.waarden.maximum=8&amendement.vanaf=2018-03-01" in page.url
    said = page.locator("[data-tekst]").inner_text()
    page.reload()
    expect(page.locator(ROWS)).to_have_count(10, timeout=60_000)
    assert page.locator("[data-tekst]").inner_text() == said
    assert page.locator("#anders-vanaf").input_value() == "1 maart 2018"
    assert not page.get_by_label("Moerdijk", exact=True).is_checked()


def test_an_address_with_something_else_in_it_says_what_is_wrong(page: Page, origin: str) -> None:
    page.goto(f"{origin}{READ}#amendement.waarden.maximum=acht&amendement.vanaf=ooit")
    fault = page.locator("[data-foutmelding]")
    expect(fault).to_contain_text("Maximum: «acht» is geen getal")
    expect(fault).to_contain_text("Vanaf welke dag:")
    assert page.locator("[data-uitslag]").is_hidden()


def test_where_no_calculator_reads_it_there_is_a_text_and_a_file(page: Page, origin: str) -> None:
    page.goto(f"{origin}voorstellen/zuidoost-drenthe/andere-organisaties/2009-08-25/")
    page.get_by_label("Emmen", exact=True).uncheck()
    page.get_by_role("button", name="Maak het amendement").click()
    said = page.locator("[data-tekst]").inner_text()
    assert "Amendement op het voorstel van 25 augustus 2009: Of ook andere organisaties" in said
    assert "– Het geldt alleen in Borger-Odoorn en Coevorden." in said
    assert "alleen: [borger-odoorn, coevorden]" in (page.locator("[data-yaml]").text_content() or "")
    assert page.locator("[data-kolommen]").is_hidden()
    assert page.locator("meta[name=rekenbundel]").count() == 0
    page.emulate_media(media="print")
    assert page.locator("[data-anders]").is_hidden()
    assert page.locator("[data-tekst]").is_visible()


def test_the_text_of_an_amendment_can_be_copied(page: Page, context: BrowserContext, origin: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    amend(page, origin)
    expect(page.locator(ROWS)).to_have_count(10, timeout=60_000)
    page.get_by_role("button", name="Kopieer de tekst").click()
    page.locator("[data-stand]", has_text="Gekopieerd.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Amendement op het voorstel van 1 september 2017")
    assert "hoogstens 8 maanden" in copied


def test_without_javascript_one_line_says_what_is_missing(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin + READ)
    expect(page.locator(".amendement > noscript p")).to_contain_text(
        "Een amendement maken gaat met JavaScript"
    )
    assert page.get_by_role("button", name="Leg naast het voorstel").count() == 0
    context.close()


PASTED = (
    "kenmerk;gemeente;doelgroep;start;maanden\n"
    "k1;Zundert;b;1-2-2018;7\nk2;Zundert;b;1-5-2017;3\nk3;Roosendaal;b;1-2-2018;7\n"
)


def test_a_whole_file_is_reckoned_as_if_it_were_adopted(page: Page, origin: str, tmp_path: Path) -> None:
    page.goto(f"{origin}rekenhulpen/trajectduur-bestand/")
    expect(page.get_by_label(AS_IF)).to_be_visible()  # today the proposal lies there
    for part, text in (("dag", "31"), ("maand", "8"), ("jaar", "2017")):
        page.locator(f"#veld-peildatum-{part}").fill(text)
    assert page.get_by_label(AS_IF).is_hidden()
    for part, text in (("dag", "1"), ("maand", "2"), ("jaar", "2018")):
        page.locator(f"#veld-peildatum-{part}").fill(text)
    page.get_by_label(AS_IF).check()
    page.locator("#plakken").fill(PASTED)
    page.get_by_role("button", name="Reken het bestand uit").click()
    told = page.locator("[data-samenvatting]")
    expect(told).to_contain_text("Alsof het voorstel van 1 september 2017", timeout=60_000)
    expect(told).to_contain_text("is aangenomen: 3 rijen zijn uitgerekend.")
    assert page.get_by_text("Zolang daar niet over is besloten, geldt het niet.").is_visible()
    assert page.locator("[data-agendaknop]").is_hidden()
    page.get_by_role("button", name="2 anders dan zoals het nu is").click()
    assert page.locator("[data-tabel] tbody tr").count() == 2
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de uitkomst").click()
    assert download.value.suggested_filename == "trajectduur-uitkomst-alsof.csv"
    download.value.save_as(tmp_path / "uit.csv")
    head, *rows = (tmp_path / "uit.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "Gerekend alsof;Uitkomst, zoals het nu is;Melding" in head
    assert all("het voorstel van 1 september 2017" in one for one in rows)
    with page.expect_popup() as popup:
        page.locator("[data-tabel] tbody th a, [data-tabel] tbody td a").first.click()
    expect(popup.value.locator("[data-antwoord] .zinnen__kop")).to_contain_text("Alsof het voorstel")
    page.get_by_label(AS_IF).uncheck()
    assert page.locator("[data-verouderd]").is_visible()
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(told).to_have_text("3 rijen zijn uitgerekend.")
    assert page.locator("[data-agendaknop]").is_visible()
