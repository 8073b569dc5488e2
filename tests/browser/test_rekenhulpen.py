"""The calculators as a visitor uses them: type, err, repair, read, share, print, and when things break."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from calculators.raamwerk.loket import REKENHULPEN
from hooks.pages.example_pages import example_pages
from hooks.publishing.headers import CONTENT_SECURITY_POLICY
from tests import frozen

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

TRAJECTDUUR, PMC = "rekenhulpen/trajectduur/", "rekenhulpen/pmc-rendabiliteit/"
INKOOP, OMBOUW = "rekenhulpen/inkoopaandeel/", "rekenhulpen/ombouw/"
ALL = [f"rekenhulpen/{name}/" for name in REKENHULPEN]
EXAMPLES = [page.address for page in example_pages(frozen.corpus())]
START = "Wat is de eerste dag van het leerwerktraject?"
DAY = "Op welke dag wilt u weten hoe het staat?"
TRAJECT = "#gemeente=roosendaal&doelgroep=b&start=1-7-2017&peildatum=1-10-2017"
COLD_START = 60_000  # milliseconds; Python has to be fetched and started
KADERS = re.compile(r"/rekenen/(kaders|gegevens)-")  # without these neither way to start works

Visit = Callable[..., Page]


@pytest.fixture
def visit(page: Page, origin: str) -> Visit:
    def go(address: str) -> Page:
        page.goto(origin + address)
        return page

    return go


def answer(page: Page) -> Locator:
    """The answer, once it is there."""
    found = page.locator("[data-antwoord]")
    expect(found.locator(".zinnen")).to_be_visible(timeout=COLD_START)
    return found


# Whether what the build wrote is what the page makes of the same answer, but for what only the page has: a
# drawing, its legend, and what was filled in (which the example shows above it). How a day was written is
# another thing in the boxes of a form, so how it was read may differ.
SAME_AS_LIVE = """(written) => {
  const live = document.querySelector("[data-antwoord]").cloneNode(true);
  const example = document.createElement("div");
  example.innerHTML = written;
  for (const one of live.querySelectorAll(".beeld__vlak, .legenda")) one.remove();
  for (const side of [live, example]) for (const one of side.querySelectorAll("[data-gelezen]")) one.remove();
  const filledIn = [...live.children].find((one) => one.textContent.startsWith("Wat u invulde"));
  filledIn.remove();
  return live.innerHTML === example.innerHTML;
}"""


def words(page: Page) -> list[str]:
    """All that the answer says, without the picture, which comes later."""
    return answer(page).locator(".zinnen, .kerncijfers, .openpunt, .stappen, .feiten").all_text_contents()


def faults(page: Page) -> Locator:
    found = page.locator("[data-fouten]")
    expect(found).to_be_visible(timeout=COLD_START)
    return found


def type_date(page: Page, question: str, day: str, month: str, year: str) -> None:
    group = page.get_by_role("group", name=question)
    for label, text in (("Dag", day), ("Maand", month), ("Jaar", year)):
        group.get_by_label(label).fill(text)


def unfold(page: Page, group: str) -> None:
    """Opens fields that only refine an answer."""
    page.locator("details.groep:not([open]) > summary", has_text=group).click()


def calculate(page: Page) -> None:
    page.get_by_role("button", name="Bereken", exact=True).click()


def test_err_repair_and_read_the_steps(visit: Visit, origin: str) -> None:
    page = visit(TRAJECTDUUR)
    unfold(page, "De dag waarop u kijkt")
    peildatum = page.get_by_role("group", name=DAY)
    assert peildatum.get_by_label("Jaar").input_value() == str(date.today().year)
    type_date(page, START, "31", "6", "2017")
    calculate(page)
    summary = faults(page)
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("Er zijn 3 dingen niet goed ingevuld")
    day = page.get_by_role("group", name=START).get_by_label("Dag")
    expect(day).to_have_attribute("aria-invalid", "true")
    expect(day).to_have_accessible_description(re.compile("juni 2017 heeft 30 dagen"))
    summary.get_by_role("link").first.click()
    gemeente = page.get_by_label("In welke gemeente woont de kandidaat?")
    expect(gemeente).to_be_focused()
    gemeente.select_option("Roosendaal")
    page.get_by_label("Bij welke doelgroep hoort de kandidaat?").select_option("b")
    type_date(page, START, "1", "juli", "2017")
    type_date(page, DAY, "1", "10", "2017")
    calculate(page)
    expect(answer(page)).to_contain_text("31 december 2017")
    expect(answer(page)).to_contain_text("31 mei 2019")
    expect(page.get_by_role("heading", name="Uitkomst", exact=True)).to_be_focused()
    expect(summary).to_be_hidden()
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    answer(page).get_by_text("Stap voor stap").click()
    step = answer(page).locator(".stappen li", has_text="Hoe lang het leerwerktraject mag duren")
    expect(step).to_contain_text("vastgesteld door de colleges")
    expect(step).to_contain_text("Van denken naar doen!")
    step.get_by_role("link").click()
    page.wait_for_url(f"{origin}kaders/wvs/leerwerktraject-maximaal/2017-04-04/")


def test_a_shared_address_gives_the_same_answer(visit: Visit, context: BrowserContext) -> None:
    page = visit(f"{TRAJECTDUUR}{TRAJECT}&einde=2017-12-15")
    first = words(page)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer het adres").click()
    expect(page.locator("p[data-stand]")).to_have_text("Het adres is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(copied)
    assert words(page) == first
    assert page.get_by_role("group", name=START).get_by_label("Maand").input_value() == "7"


def test_without_a_clipboard_the_address_stands_ready(visit: Visit, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    visit(TRAJECTDUUR + TRAJECT)
    answer(page)
    page.get_by_role("button", name="Kopieer het adres").click()
    expect(page.get_by_label("Selecteer dit adres")).to_have_value(page.url)


def test_posts_come_and_go(visit: Visit) -> None:
    page = visit(PMC)
    costs = page.get_by_role("group", name="Wat kost de PMC?")
    costs.get_by_role("button", name="Een kostenpost toevoegen").click()
    expect(costs.get_by_label("Waarvoor?")).to_be_focused()
    page.keyboard.type("huur")
    costs.get_by_label("Hoeveel euro per jaar?").fill("12.000,50")
    for _ in range(2):
        costs.get_by_role("button", name="Nog een kostenpost toevoegen").click()
    third = costs.get_by_role("group", name="Kostenpost 3")
    third.get_by_label("Hoeveel euro per jaar?").fill("0.500")
    calculate(page)
    # The empty post 2 is left out, so the fault is about the second post, and stands at the third.
    expect(faults(page)).to_contain_text("Kostenpost 2: «0.500» is geen bedrag")
    expect(third.get_by_label("Hoeveel euro per jaar?")).to_have_attribute("aria-invalid", "true")
    costs.get_by_role("button", name="Haal kostenpost 2 weg").click()
    expect(costs.get_by_role("button", name="Haal kostenpost 2 weg")).to_be_focused()
    expect(page.locator("p[data-stand]")).to_have_text("Kostenpost 2 is weggehaald.")
    costs.get_by_role("button", name="Haal kostenpost 2 weg").click()
    expect(costs.get_by_role("button", name="Haal kostenpost 1 weg")).to_be_focused()
    page.get_by_label("Voor welke gemeente?").select_option("Roosendaal")
    page.get_by_label("Voor allebei").check()
    type_date(page, "Welke dag telt", "1", "9", "2017")
    page.get_by_label("Hoeveel kandidaten").fill("20")
    page.get_by_label("Hoeveel van hen").fill("3")
    page.get_by_label("Alleenstaande of alleenstaande ouder").check()
    page.get_by_label("Hoeveel maanden").fill("12")
    for question in ("Past de PMC bij de vraag", "Past de PMC bij de ontwikkeling"):
        page.get_by_role("radiogroup", name=question).get_by_label("Ja", exact=True).check()
    calculate(page)
    expect(answer(page)).to_contain_text("€ 986,52")
    expect(answer(page).get_by_role("img", name="Resultaat bij elk aantal")).to_be_visible()
    assert "kosten.0.bedrag=12.000%2C50" in page.url


def test_a_list_that_may_not_stay_empty_begins_with_a_row(visit: Visit) -> None:
    page = visit(INKOOP)
    rows = page.locator("[data-rij]")
    expect(rows).to_have_count(1)
    calculate(page)
    faults(page).get_by_role("link", name="Hoeveel leerwerktrajecten zijn er?").click()
    expect(page.get_by_label("Van welk Werkplein of welke gemeente?")).to_be_focused()
    page.get_by_role("button", name="Nog een regel toevoegen").click()
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(rows).to_have_count(1)
    places = ("rucphen", "zundert")
    filled = "&".join(
        f"trajecten.{place}.waar={name}&trajecten.{place}.wvs=7&trajecten.{place}.markt=3"
        for place, name in enumerate(places)
    )
    visit("over/")
    visit(f"{INKOOP}#peildatum=1-1-2018&{filled}")
    expect(rows).to_have_count(2)
    table = answer(page).get_by_role("group", name="Tabel: Het aandeel per plaats")
    expect(table.get_by_role("rowheader", name="Samen")).to_be_visible()


def test_fields_of_a_group_stand_under_its_heading(visit: Visit) -> None:
    pause = "&onderbrekingen.0.van=1-8-2017&onderbrekingen.0.tot_en_met=2-8-2017"
    page = visit(TRAJECTDUUR + TRAJECT.replace("doelgroep=b", "doelgroep=taalachterstand") + pause)
    unfold(page, "Wat de bron open laat")
    group = page.get_by_role("group", name="Wat de bron open laat", exact=True)
    expect(group.get_by_role("radiogroup")).to_have_count(3)


def test_a_line_for_every_scenario_with_its_number_and_its_words(visit: Visit) -> None:
    scenarios = "&".join(f"scenarios.{place}.uitstroom={place + 1}50" for place in range(3))
    address = "gemeente=zundert&peildatum=1-1-2018&jaren=10&meetellen=sw"
    page = visit(f"{OMBOUW}#{address}&{scenarios}&grenzen.0.naam=PMC&grenzen.0.aantal=1000")
    picture = answer(page).get_by_role("img", name="Aantal SW-medewerkers, telkens een jaar later")
    expect(picture).to_be_visible()
    expect(picture.locator("path.lijn")).to_have_count(3)
    expect(picture.locator(".grenslijn")).to_have_count(1)
    assert picture.locator(".lijnnummer text").all_text_contents() == ["1", "2", "3", "4"]
    words = answer(page).locator(".beeld__merken li")
    assert words.all_text_contents()[-1] == "Grens PMC: 1.000"
    circles = picture.locator(".lijnnummer:not(.lijnnummer--grens) circle").all()
    heights = sorted(float(one.get_attribute("cy") or "") for one in circles)
    assert all(lower - higher >= 20 for higher, lower in pairwise(heights))


def test_a_full_list_takes_no_more(visit: Visit) -> None:
    rows = "&".join(f"onderbrekingen.{place}.van=1-1-2018" for place in range(21))
    page = visit(f"{TRAJECTDUUR}#{rows}")
    expect(page.locator("[data-adresmelding]")).to_contain_text("meer dan 20 kan niet")
    expect(page.get_by_role("button", name="onderbreking toevoegen")).to_be_hidden()
    expect(page.get_by_text("Meer dan 20 keer kan niet.")).to_be_visible()


def test_a_changed_form_marks_the_answer_as_old(visit: Visit) -> None:
    page = visit(TRAJECTDUUR + TRAJECT)
    answer(page)
    notice = page.locator("[data-verouderd]")
    expect(notice).to_be_hidden()
    unfold(page, "Tot wanneer het gepland is")
    months = page.get_by_label("Of: hoeveel maanden")
    months.fill("veel")
    expect(notice).to_be_visible()
    months.fill("")
    expect(notice).to_be_hidden()
    months.fill("7")
    page.keyboard.press("Enter")
    expect(answer(page).locator(".zinnen__kop")).to_contain_text("te lang")
    expect(notice).to_be_hidden()
    page.go_back()
    expect(months).to_have_value("")
    expect(answer(page).locator(".zinnen__kop")).not_to_contain_text("te lang")


def test_begin_again_empties_everything(visit: Visit, origin: str) -> None:
    page = visit(f"{TRAJECTDUUR}{TRAJECT}&onderbrekingen.0.van=1-8-2017&onderbrekingen.0.tot_en_met=1-7-2017")
    expect(faults(page)).to_contain_text("de laatste dag ligt vóór de eerste dag")
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.locator("[data-fouten]")).to_be_hidden()
    expect(page.locator("[data-rij]")).to_have_count(0)
    gemeente = page.get_by_label("In welke gemeente woont")
    expect(gemeente).to_be_focused()
    expect(gemeente).to_have_value("")
    assert page.url == origin + TRAJECTDUUR


def test_a_pasted_date_fills_all_three_boxes(visit: Visit) -> None:
    page = visit(TRAJECTDUUR)
    group = page.get_by_role("group", name=START)
    group.get_by_label("Dag").evaluate(
        """(box) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text", "2017-07-01");
          box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }"""
    )
    assert [box.input_value() for box in group.get_by_role("textbox").all()] == ["01", "07", "2017"]


@pytest.mark.parametrize("box", ["Dag", "Jaar"])
def test_a_whole_date_typed_into_one_box_is_read_and_goes_to_all_three(visit: Visit, box: str) -> None:
    page = visit(TRAJECTDUUR)
    group = page.get_by_role("group", name=START)
    group.get_by_label(box).fill("1 juli 2017")
    group.get_by_label(box).press("Tab")
    assert [one.input_value() for one in group.get_by_role("textbox").all()] == ["1", "juli", "2017"]


def test_a_part_of_a_date_alone_stays_in_its_box_and_is_told(visit: Visit) -> None:
    page = visit(TRAJECTDUUR)
    type_date(page, START, "1", "", "")
    calculate(page)
    expect(faults(page)).to_contain_text("«1» is geen datum met dag, maand en jaar")
    assert page.get_by_role("group", name=START).get_by_label("Dag").input_value() == "1"


@pytest.mark.parametrize("address", EXAMPLES)
def test_every_example_can_be_taken_over_and_gives_what_stands_there(visit: Visit, address: str) -> None:
    page = visit(address)
    examples: list[dict[str, Any]] = page.locator(".voorbeeld", has=page.locator(".neem-over")).evaluate_all(
        """(all) => all.map((one) => ({
          title: one.querySelector("summary").textContent.trim(),
          link: one.querySelector(".neem-over a").href,
          headline: one.querySelector(".zinnen__kop")?.textContent ?? null,
          written: one.querySelector("[data-uitgewerkt]")?.innerHTML
            .replaceAll(document.body.dataset.basis, "../../"),
          faults: [...one.querySelectorAll(":scope > ul li")].map((fault) => fault.textContent),
        }))"""
    )
    assert examples
    for example in examples:
        page.goto(example["link"])
        if example["headline"]:
            kop = page.locator("[data-antwoord] .zinnen__kop")
            expect(kop).to_have_text(example["headline"], timeout=COLD_START)
            # Two examples may share their headline, so this waits for the rest.
            page.wait_for_function(SAME_AS_LIVE, arg=example["written"], timeout=COLD_START)
        else:
            # The form sends text where an example may have a number, so the message may quote it otherwise.
            shown = [re.compile(re.escape(one.split("?")[0])) for one in example["faults"]]
            expect(page.locator("[data-fouten] li")).to_have_text(shown, timeout=COLD_START)
            expect(page.locator("[data-uitkomst]")).to_be_hidden()


# What a phone must lay out before one can type; the examples stand on a page of their own.
MOST_ELEMENTS = 1500


@pytest.mark.parametrize("address", ALL)
def test_the_page_of_a_calculator_is_light(visit: Visit, address: str) -> None:
    page = visit(address)
    expect(page.locator("p[data-stand]")).to_have_count(1)
    assert page.locator("*").count() < MOST_ELEMENTS


@pytest.mark.parametrize("address", ALL)
def test_an_old_address_of_the_examples_still_leads_to_them(visit: Visit, origin: str, address: str) -> None:
    page = visit(f"{address}#voorbeelden")
    section = page.get_by_role("region", name="Uitgewerkte voorbeelden")
    expect(section).to_be_in_viewport()
    section.get_by_role("link").click()
    page.wait_for_url(f"{origin}{address}voorbeelden/")
    page.locator(".voorbeeld summary").first.click()
    expect(page.locator(".voorbeeld .zinnen__kop").first).to_be_visible()


def test_with_the_keyboard_only(visit: Visit) -> None:
    page = visit(PMC)
    press, write = page.keyboard.press, page.keyboard.type

    def tab_to(name: str) -> None:
        for _ in range(60):
            press("Tab")
            if page.evaluate("document.activeElement.id").endswith(name):
                return
        pytest.fail(f"the Tab key never comes to {name}")

    tab_to("veld-gemeente")
    write("Roo")
    for part, text in (("dag", "1"), ("maand", "9"), ("jaar", "2017")):
        tab_to(f"veld-peildatum-{part}")
        press("Control+A")
        write(text)
    tab_to("veld-gebruik-leerwerktrajecten")
    press("ArrowDown")
    tab_to("veld-kosten-erbij")
    press("Enter")
    tab_to("-bedrag")
    write("100")
    for name, text in (("kandidaten", "20"), ("uitstroom", "3")):
        tab_to(f"veld-{name}")
        write(text)
    tab_to("veld-bijstand_per_maand")
    write("1.000")
    tab_to("veld-maanden")
    write("12")
    press("Enter")
    expect(answer(page)).to_contain_text("Voor beschut werk")
    expect(page.get_by_role("heading", name="Uitkomst", exact=True)).to_be_focused()


def test_on_paper_the_answer_stands_whole_and_the_form_is_gone(visit: Visit) -> None:
    page = visit(TRAJECTDUUR + TRAJECT)
    answer(page)
    opened = page.locator("[data-uitkomst] details[open]").count()
    page.evaluate(
        "addEventListener('beforeprint', () => (window.closed = "
        "document.querySelectorAll('[data-uitkomst] details:not([open])').length))"
    )
    page.pdf()
    assert page.evaluate("window.closed") == 0
    assert page.locator("[data-uitkomst] details[open]").count() == opened
    page.emulate_media(media="print")
    expect(page.locator("form.formulier")).to_be_hidden()
    expect(page.locator("#voorbeelden")).to_be_hidden()
    expect(answer(page)).to_be_visible()
    assert "Roosendaal" in (page.locator("[data-antwoord]").text_content() or "")


@pytest.mark.parametrize(
    ("fragment", "message"),
    [
        ("#gemeente=rosendaal", "In het adres staat «rosendaal»; dat past hier niet."),
        ("#gemeente=roosendaal&gemeente=etten-leur", "meer dan één keer"),
        ("#start=morgen", "In het adres staat «morgen»"),
        ("#lezing_aaneengesloten=misschien", "In het adres staat «misschien»"),
        ("#begin=1-1-2017", "Het veld «begin» bestaat hier niet."),
        ("#__proto__=1&constructor=2", "Het veld «__proto__» bestaat hier niet."),
        ("#gemeente.0.van=1", "Het veld «gemeente.0.van» bestaat hier niet."),
        ("#onderbrekingen=1", "Het veld «onderbrekingen» bestaat hier niet."),
        ("#onderbrekingen.x.van=1", "Het veld «onderbrekingen.x.van» bestaat hier niet."),
        ("#onderbrekingen.0.wat=1", "Het veld «onderbrekingen.0.wat» bestaat hier niet."),
        ("#=&&=%&%zz=1", "Het veld «» bestaat hier niet."),
        ("#" + "&".join(f"{'x' * 99}{number}=1" for number in range(50)), "En nog 42 keer zoiets."),
    ],
)
def test_a_broken_address_says_what_is_wrong_with_it(visit: Visit, fragment: str, message: str) -> None:
    page = visit(TRAJECTDUUR + fragment)
    notice = page.locator("[data-adresmelding]")
    expect(notice).to_contain_text(message)
    expect(page.locator("[data-uitkomst]")).to_be_hidden()


def test_an_anchor_is_no_question(visit: Visit) -> None:
    page = visit(f"{TRAJECTDUUR}#voorbeelden")
    expect(page.locator("[data-adresmelding]")).to_be_hidden()
    page.get_by_role("link", name="De regels achter deze rekenhulp").last.click()
    expect(page.locator("[data-adresmelding]")).to_be_hidden()


@pytest.mark.start
def test_a_question_asked_too_early_is_kept(visit: Visit, page: Page) -> None:
    held: list[Route] = []
    page.route("**/python-*.bin", lambda route: held.append(route))
    visit(TRAJECTDUUR)
    page.get_by_label("In welke gemeente woont").select_option("Roosendaal")
    page.get_by_label("Bij welke doelgroep").select_option("b")
    type_date(page, START, "1", "7", "2017")
    calculate(page)
    expect(page.locator("p[data-stand]")).to_contain_text("De uitkomst komt vanzelf.")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(answer(page)).to_contain_text("31 december 2017")


def without_webassembly(route: Route) -> None:
    policy = CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", "")
    reply = route.fetch()
    route.fulfill(response=reply, headers={**reply.headers, "content-security-policy": policy})


@pytest.mark.parametrize(
    ("file", "trouble"),
    [
        ("**/rekenwerker.js", lambda route: route.fulfill(status=404)),
        ("**/rekenwerker.js", without_webassembly),
        ("**/pyodide.js", lambda route: route.abort()),
        ("**/pyodide.asm.wasm", lambda route: route.abort()),
        ("**/pyodide.asm.wasm", lambda route: route.fulfill(status=404)),
        ("**/python_stdlib.zip", lambda route: route.fulfill(status=500)),
        ("**/calculators-*.json", lambda route: route.fulfill(status=404)),
        ("**/calculators-*.json", lambda route: route.fulfill(body='{"__init__.py": "", "loket.py": "1/0"}')),
        ("**/gegevens-*.json", lambda route: route.fulfill(body="{}")),
    ],
    ids=(
        "no-worker",
        "no-webassembly",
        "no-pyodide",
        "no-wasm",
        "wasm-gone",
        "no-library",
        "no-code",
        "bad-code",
        "bad-data",
    ),
)
@pytest.mark.start
def test_when_python_cannot_start_the_page_says_how_to_go_on(
    visit: Visit, page: Page, problems: list[str], file: str, trouble: Callable[[Route], None]
) -> None:
    page.route("**/python-*.bin", lambda route: route.abort())  # the quick start needs less, so it goes first
    page.route(file, trouble)
    visit(TRAJECTDUUR + TRAJECT)
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("kan hier nu niet rekenen", timeout=COLD_START)
    expect(notice).to_contain_text("kaderwijzer reken trajectduur < vraag.json")
    assert json.loads(notice.locator("[data-vraag]").inner_text())["gemeente"] == "roosendaal"
    assert notice.locator("[data-reden]").inner_text() != ""
    assert page.get_by_role("group", name=START).get_by_label("Jaar").input_value() == "2017"
    problems.clear()


@pytest.mark.start
def test_when_python_could_not_start_once_it_is_tried_again(
    visit: Visit, page: Page, problems: list[str]
) -> None:
    page.route(KADERS, lambda route: route.abort())
    visit(TRAJECTDUUR + TRAJECT)
    notice = page.get_by_role("alert")
    expect(notice).to_contain_text("kan hier nu niet rekenen", timeout=COLD_START)
    page.unroute(KADERS)
    calculate(page)
    expect(answer(page)).to_contain_text("31 december 2017")
    expect(notice).to_be_hidden()
    problems.clear()


def test_without_d3_the_table_stays(visit: Visit, page: Page, problems: list[str]) -> None:
    page.route("**/beeld/d3.js", lambda route: route.abort())
    visit(TRAJECTDUUR + TRAJECT)
    expect(answer(page).get_by_role("rowheader", name="Samen: de termijn").first).to_be_visible()
    problems.clear()


def test_the_picture_says_what_it_shows(visit: Visit) -> None:
    page = visit(TRAJECTDUUR + TRAJECT)
    picture = answer(page).get_by_role("img", name="Tijdlijn van het traject")
    expect(picture).to_be_visible()
    expect(picture).to_have_accessible_name(re.compile("tot en met 31 december 2017"))
    marks = answer(page).locator(".beeld__merken li")
    expect(marks).to_have_count(picture.locator(".merk-lijn").count())


def too_wide(page: Page, all_of: str, may_be_wider: str) -> list[str]:
    """The beginning of every element that stands out at the right."""
    found: list[str] = page.evaluate(
        """([all, mayBeWider]) => [...document.querySelectorAll(all)].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && box.right > innerWidth + 1 && !one.closest(mayBeWider);
        }).map((one) => one.outerHTML.slice(0, 80))""",
        [all_of, may_be_wider],
    )
    return found


def test_everything_fits_on_a_narrow_screen(visit: Visit, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    visit(TRAJECTDUUR + TRAJECT)
    expect(answer(page).get_by_role("img")).to_be_visible()
    for one in page.locator("details").all():
        one.evaluate("(details) => (details.open = true)")
    assert too_wide(page, "main *", ".beeld__tabel, .tabel *, .alleen-voorlezen, svg, code, [popover]") == []


def test_without_javascript_the_rules_and_the_examples_stand_there(browser: Browser, origin: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for address in ALL:
        page.goto(origin + address)
        expect(page.locator(".inhoud noscript .melding")).to_contain_text("JavaScript")
        assert page.locator(".regel").count() > 0
        expect(page.get_by_role("button", name="Bereken", exact=True)).to_be_hidden()
        for field in page.locator("form.formulier [data-veld]:not([hidden])").all():
            expect(field).to_be_visible()
        page.locator(".inhoud noscript .melding").get_by_role("link").click()
        page.wait_for_url(f"{origin}{address}voorbeelden/")
        example = page.locator(".voorbeeld").first
        example.locator("summary").first.click()
        expect(example.locator(".zinnen__kop")).to_be_visible()
        expect(example.get_by_role("link", name="Neem dit voorbeeld over")).to_be_hidden()
    context.close()
