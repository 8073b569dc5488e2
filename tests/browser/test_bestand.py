"""A file with many trajects: paste, drop or choose it, sort the answers, stop, and take them along."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Request, Route, expect

from hooks.pages.spreadsheet import BYTE_ORDER_MARK, DELIMITER
from tests.browser.looks import axe_violations
from tests.browser.test_rekenhulpen import COLD_START, KADERS, answer, type_date

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

PAGE = "rekenhulpen/trajectduur-bestand/"
HEADS = "kenmerk;gemeente;doelgroep;start;maanden"
ROWS = (
    "k2;Roosendaal;b;1-7-2017;7",
    "k10;roosendaal;Doelgroep B;2017-08-01;6",
    "k1;etten-leur;b;1 september 2017;",
    ";roosendaal;a;1-7-2017;",
)
SECRET = "geheim-kenmerk-4711"
TELL_WHEN_READY = """window.Worker = class extends Worker {
  constructor(...parts) {
    super(...parts);
    this.addEventListener("message", ({ data }) => data.stap === "klaar" && (window.isReady = true));
  }
};"""

STOPS_WHEN_ASKED = """window.made = 0;
window.realWorker = window.Worker;
window.Worker = class {
  constructor() { window.made += 1; }
  postMessage({ soort }) {
    const told = { data: { soort: "storing", reden: "gestopt om te proberen" } };
    if (soort === "vraag") setTimeout(() => this.onmessage?.(told));
  }
  terminate() { this.onmessage = null; }
};"""


@pytest.fixture
def sheet(page: Page, origin: str) -> Page:
    """The page, looked at on 1 January 2018."""
    page.goto(origin + PAGE)
    type_date(page, "Op welke dag wilt u weten", "1", "1", "2018")
    return page


def test_readings_stand_folded_beside_a_file_and_open_when_one_came_along(sheet: Page, origin: str) -> None:
    group = sheet.locator("details.groep", has_text="Voor alle rijen gelijk")
    reading = group.get_by_role("radiogroup").first
    expect(reading).to_be_hidden()
    group.locator("summary").click()
    expect(reading).to_be_visible()
    sheet.goto("about:blank")
    sheet.goto(f"{origin}{PAGE}#lezing_aaneengesloten=perioden")
    expect(group).to_have_attribute("open", "")
    expect(group.get_by_role("radio", checked=True).and_(sheet.locator("[value=perioden]"))).to_be_visible()


def paste(page: Page, *lines: str) -> None:
    page.get_by_label("Of plak de regels hier").fill("\n".join(lines))


def calculate(page: Page) -> Locator:
    page.get_by_role("button", name="Reken het bestand uit").click()
    table = page.get_by_role("region", name="Tabel met alle").get_by_role("table")
    expect(table).to_be_visible(timeout=COLD_START)
    return table


def column(table: Locator, name: str) -> list[str]:
    """The texts of a column, from top to bottom, without those of rows that have a fault."""
    heads = [one.strip() for one in table.locator("thead th").all_text_contents()]
    place = heads.index(name)
    rows = [row.locator("th, td").all_text_contents() for row in table.locator("tbody tr").all()]
    texts = [row[place].partition(":")[0] for row in rows if len(row) == len(heads)]
    return [text.replace("\u00a0", " ") for text in texts]


def faults(page: Page) -> Locator:
    found = page.locator("[data-fouten]")
    expect(found).to_be_visible(timeout=COLD_START)
    return found


def refuse(page: Page, *messages: str) -> Locator:
    """The summary of faults that comes in place of a table, and gets the focus."""
    page.get_by_role("button", name="Reken het bestand uit").click()
    summary = faults(page)
    expect(summary).to_be_focused()
    for message in messages:
        expect(summary).to_contain_text(message)
    return summary


def take_along(page: Page, folder: Path, name: str) -> str:
    """The text of the file with the outcome, which comes under this name."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de uitkomst").click()
    assert download.value.suggested_filename == name
    download.value.save_as(folder / name)
    return (folder / name).read_bytes().decode("utf-8")


def rows_of(text: str) -> list[dict[str, str]]:
    """What a Dutch spreadsheet reads."""
    assert text.startswith(BYTE_ORDER_MARK)
    plain = text.removeprefix(BYTE_ORDER_MARK)
    return list(csv.DictReader(io.StringIO(plain, newline=""), delimiter=DELIMITER))


def stop(page: Page) -> None:
    """Starts, and stops when some rows have been done."""
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(page.get_by_role("progressbar")).to_be_visible(timeout=COLD_START)
    page.get_by_role("button", name="Stop", exact=True).click()
    told = page.locator("[data-samenvatting]")
    expect(told).to_contain_text("Gestopt na ", timeout=COLD_START)
    expect(told).to_contain_text(" van 10.000 rijen.")


def fits_and_is_sound_for_everyone(page: Page) -> None:
    """Axe finds nothing in light, in dark and on a narrow screen, with the faults open."""
    page.locator("[data-rijfouten] summary").click()
    looks: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 1280), ("dark", 1280), ("dark", 320))
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        assert axe_violations(page) == [], (scheme, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def many(number: int) -> bytes:
    """A file with so many trajects, each with a mark that must never leave the browser."""
    first = date(2017, 4, 4)
    days = (first + timedelta(days=place % 700) for place in range(number))
    lines = (f"{SECRET}-{place};roosendaal;b;{day};6" for place, day in enumerate(days))
    return "\r\n".join((HEADS, *lines)).encode()


def choose(page: Page, content: bytes, name: str = "trajecten.csv") -> None:
    page.get_by_label("Kies een CSV-bestand").set_input_files(
        FilePayload(name=name, mimeType="text/csv", buffer=content)
    )


def test_what_ends_within_the_weeks_stands_on_top(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    sheet.get_by_label("Zet bovenaan wat binnen zoveel weken eindigt").fill("5")
    table = calculate(sheet)
    expect(sheet.get_by_role("heading", name="Uitkomst", exact=True)).to_be_focused()
    expect(sheet.locator("[data-samenvatting]")).to_have_text("4 rijen zijn uitgerekend.")
    assert table.locator(".tussenkop").all_text_contents() == [
        "Eindigt binnen 5 weken na de peildatum: 1 rij",
        "De andere trajecten: 3 rijen",
    ]
    # Of the four only this one has its end in January 2018; the first two are over.
    assert column(table, "Rij") == ["3", "4", "2", "5"]


@pytest.mark.start
def test_what_the_reader_did_stays_told_when_the_calculator_is_ready(page: Page, origin: str) -> None:
    held: list[Route] = []
    page.route("**/python-*.bin", lambda route: held.append(route))
    page.add_init_script(TELL_WHEN_READY)
    page.goto(origin + PAGE)
    expect(page.locator("p[data-stand]")).to_contain_text("wordt opgehaald")
    page.get_by_role("button", name="Neem het voorbeeld").click()
    expect(page.locator("p[data-stand]")).to_contain_text("voorbeeld staat klaar")
    held[0].continue_()
    while not page.evaluate("'isReady' in window"):
        page.wait_for_timeout(50)
    expect(page.locator("p[data-stand]")).to_contain_text("voorbeeld staat klaar")


def test_the_example_is_calculated_and_a_row_opens_its_whole_answer(page: Page, origin: str) -> None:
    page.goto(origin + PAGE)
    page.get_by_role("button", name="Neem het voorbeeld").click()
    expect(page.locator("p[data-stand]")).to_contain_text("voorbeeld staat klaar")
    table = calculate(page)
    row = table.get_by_role("row", name=re.compile("voorbeeld 1 loopt"))
    expect(row).to_contain_text("31-12-2017")
    with page.context.expect_page() as opening:
        row.get_by_role("link").click()
    expect(answer(opening.value).locator(".zinnen__kop")).to_contain_text("31 december 2017")
    expect(opening.value.locator("[data-adresmelding]")).to_be_hidden()


def test_the_numbers_on_top_filter_the_table_and_follow_the_weeks(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS, "x;rosendaal;b;31-6-2017;6")
    table = calculate(sheet)
    numbers = sheet.get_by_role("group", name="Toon alleen deze rijen")
    # A number of rows is no number of anything else, such as of amounts that differ.
    expect(numbers).to_have_accessible_description(re.compile("rijen van uw bestand"))
    expect(sheet.get_by_text("Het getal in een vak telt rijen")).to_be_visible()
    assert [" ".join(one.split()) for one in numbers.get_by_role("button").all_text_contents()] == [
        "0 voorbij",
        "1 te lang",
        "1 eindigt binnen 8 weken",
        "1 niet te rekenen",
    ]
    expect(numbers.get_by_role("button", name="voorbij")).to_be_disabled()
    for name, row in (("te lang", "2"), ("eindigt binnen", "3")):
        button = numbers.get_by_role("button", name=name)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        assert (name, column(table, "Rij")) == (name, [row])
        expect(sheet.locator("p[data-stand]")).to_contain_text(f"1 rij: {name}")
    numbers.get_by_role("button", name="niet te rekenen").click()
    assert table.locator("tbody tr:not(.tussenkop)").count() == 1
    expect(table).to_contain_text("juni 2017 heeft 30 dagen")
    numbers.get_by_role("button", name="niet te rekenen").click()
    assert len(column(table, "Rij")) == len(ROWS)


def test_the_number_of_weeks_can_be_changed_beside_the_numbers(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    calculate(sheet)
    numbers = sheet.get_by_role("group", name="Toon alleen deze rijen")
    weeks = sheet.get_by_label("Of binnen zoveel weken:")
    weeks.fill("3")
    expect(numbers.get_by_role("button", name="eindigt binnen 3 weken")).to_contain_text("0")
    expect(sheet.get_by_label("Zet bovenaan")).to_have_value("3")
    expect(sheet.locator("[data-verouderd]")).to_be_hidden()
    expect(weeks).to_be_focused()
    weeks.fill("veel")
    expect(sheet.locator("[data-klassen] .veld__fout")).to_contain_text("«veel» is geen heel getal")
    sheet.get_by_label("Zet bovenaan").fill("5")
    expect(numbers.get_by_role("button", name="eindigt binnen 5 weken")).to_contain_text("1")
    expect(weeks).to_have_value("5")
    expect(sheet.locator("[data-klassen] .veld__fout")).to_be_hidden()


def test_one_sees_six_columns_first_and_all_of_them_when_one_asks(sheet: Page, tmp_path: Path) -> None:
    paste(sheet, HEADS, *ROWS)
    table = calculate(sheet)
    first = [
        "Rij",
        "Kenmerk",
        "Oordeel",
        "Eerstvolgende einde",
        "Wat eindigt er",
        "Uiterste dag leerwerktraject",
    ]
    assert [one.strip() for one in table.locator("thead th").all_text_contents()] == first
    button = sheet.get_by_role("button", name="Alle kolommen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    every = [one.strip() for one in table.locator("thead th").all_text_contents()]
    assert set(first) < set(every)
    assert table.locator("tr.alarm > .voorop").all_text_contents() == ["te lang"]
    assert "Dagen over samen" in every
    button.click()
    assert table.locator("thead th").count() == len(first)
    assert "Dagen over samen" in rows_of(take_along(sheet, tmp_path, "trajectduur-uitkomst.csv"))[0]


def test_the_first_columns_stay_in_sight_on_a_phone(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 390, "height": 800})
    paste(sheet, HEADS, *ROWS)
    table = calculate(sheet)
    sheet.get_by_role("button", name="Alle kolommen").click()
    box = sheet.locator("[data-tabel]")
    cells = [table.locator("tbody tr:not(.tussenkop)").first.locator("th, td").nth(place) for place in (0, 1)]
    before = [one.bounding_box() for one in cells]
    box.evaluate("box => { box.scrollLeft = 600; }")
    assert box.evaluate("box => box.scrollLeft") == 600
    after = [one.bounding_box() for one in cells]
    assert [one and round(one["x"]) for one in before] == [one and round(one["x"]) for one in after]


def test_the_whole_file_is_one_calendar(sheet: Page, tmp_path: Path) -> None:
    paste(sheet, HEADS, *(row.replace("2017", "2917") for row in ROWS))  # days that are yet to come
    calculate(sheet)
    with sheet.expect_download() as download:
        sheet.get_by_role("button", name="Zet alle dagen in één agenda").click()
    assert download.value.suggested_filename == "trajectduur-bestand.ics"
    download.value.save_as(tmp_path / "a.ics")
    text = (tmp_path / "a.ics").read_bytes().decode("utf-8").replace("\r\n ", "")
    assert (text.count("BEGIN:VCALENDAR"), text.count("END:VCALENDAR")) == (1, 1)
    names = re.findall(r"^UID:(.*)\r$", text, re.MULTILINE)
    assert len(set(names)) == len(names) == text.count("BEGIN:VEVENT")
    assert {one.partition(":")[0] for one in re.findall(r"SUMMARY:(.*)", text)} == {"k1", "k2", "k10"}
    assert "SUMMARY:k1: Leerwerktraject: uiterste dag" in text
    told = sheet.locator("[data-agendatekst]")
    expect(told).to_contain_text(f"In de agenda staan {len(names)} dagen. 1 rij heeft geen kenmerk")


def test_everything_wrong_with_the_file_is_told_at_once(sheet: Page) -> None:
    paste(sheet, "kenmerk;gemeente;strat;gemeente", "k1;roosendaal;1-7-2017;")
    sheet.get_by_label("Zet bovenaan").fill("veel")
    summary = refuse(
        sheet,
        "«veel» is geen heel getal",
        "De kolom «start» ontbreekt; is dat «strat»?",
        "De kolom «gemeente» staat er meer dan één keer",
        "De kolom «doelgroep» ontbreekt",
    )
    expect(sheet.locator("[data-uitkomst]")).to_be_hidden()
    assert axe_violations(sheet) == []
    summary.get_by_role("link").first.click()
    expect(sheet.get_by_label("Zet bovenaan")).to_be_focused()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Er is nog geen bestand."),
        (" \n\n  \n", "Er is nog geen bestand."),
        (HEADS, "heeft alleen een kopregel"),
        (f'{HEADS}\n"k1;roosendaal;b;1-7-2017;6', "Regel 2: een aanhalingsteken wordt niet gesloten."),
    ],
)
def test_what_is_no_file_is_refused_with_one_message(sheet: Page, text: str, message: str) -> None:
    sheet.get_by_label("Of plak de regels hier").fill(text)
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(faults(sheet)).to_contain_text(message)
    expect(faults(sheet).locator("li")).to_have_count(1)


def test_a_row_with_a_fault_names_row_and_column_and_stops_nothing(sheet: Page) -> None:
    paste(sheet, HEADS, ROWS[0], "", "x;rosendaal;b;31-6-2017;6", ROWS[1])
    table = calculate(sheet)
    expect(sheet.locator("[data-samenvatting]")).to_have_text(
        "2 rijen zijn uitgerekend. 1 rij heeft een fout."
    )
    box = sheet.locator("[data-rijfouten]")
    box.get_by_text("2 fouten in 1 rij").click()
    assert [one.partition(":")[0] for one in box.locator("li").all_text_contents()] == [
        "Rij 4, kolom gemeente",
        "Rij 4, kolom start",
    ]
    assert table.locator(".tussenkop").last.text_content() == "Niet uitgerekend: 1 rij"
    expect(table.get_by_role("row", name="4 x")).to_contain_text("juni 2017 heeft 30 dagen")


def test_a_row_of_totals_is_skipped_and_said(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS, "Totaal;;;;24")
    table = calculate(sheet)
    expect(sheet.locator("[data-samenvatting]")).to_have_text(
        f"{len(ROWS)} rijen zijn uitgerekend. 1 rij overgeslagen: totaal."
    )
    assert "Totaal" not in column(table, "Kenmerk")
    expect(sheet.locator("[data-rijfouten]")).to_be_hidden()


def test_the_heads_sort_by_keyboard_and_tell_how(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS)
    sheet.get_by_label("Zet bovenaan").fill("")
    table = calculate(sheet)
    assert column(table, "Rij") == ["3", "4", "2", "5"]
    button = table.get_by_role("button", name="Kenmerk")
    button.focus()
    for state, order in (
        ("ascending", ["k1", "k2", "k10", ""]),
        ("descending", ["k10", "k2", "k1", ""]),
        ("none", ["k10", "k1", "k2", ""]),
    ):
        sheet.keyboard.press("Enter")
        expect(table.locator("th", has=sheet.get_by_role("button", name="Kenmerk"))).to_have_attribute(
            "aria-sort", state
        )
        assert column(table, "Kenmerk") == order
        expect(button).to_be_focused()
    expect(sheet.locator("p[data-stand]")).to_have_text("De volgorde is weer die van het begin.")
    table.get_by_role("button", name="Uiterste dag leerwerktraject").first.click()
    assert column(table, "Uiterste dag leerwerktraject") == ["31-12-2017", "31-01-2018", "28-02-2018", ""]


@pytest.mark.parametrize(
    "content",
    [
        '\ufeffKenmerk;Gemeente;Doelgroep;Start\r\n"de Bíe; en\r\nmeer";roosendaal;b;1-7-2017\r\n'.encode(),
        'kenmerk,gemeente,doelgroep,start,maanden\n"de Bíe; en\nmeer",roosendaal,b,2017-07-01,6'.encode(),
        "kenmerk\tgemeente\tdoelgroep\tstart\tmaanden\nde Bíe; en meer\troosendaal\tb\t1-7-2017\t6".encode(
            "cp1252"
        ),
        'sep=;\nkenmerk;gemeente;doelgroep;start;maanden\n"de Bíe; en meer";roosendaal;b;1-7-2017;6'.encode(
            "utf-16"
        ),
    ],
    ids=["dutch excel", "commas", "tabs in an older encoding", "utf-16"],
)
def test_every_usual_kind_of_csv_is_read(sheet: Page, content: bytes) -> None:
    choose(sheet, content)
    expect(sheet.get_by_text("Gekozen: trajecten.csv")).to_be_visible()
    table = calculate(sheet)
    (mark,) = column(table, "Kenmerk")
    assert "".join(mark.split()) == "deBíe;enmeer"
    assert column(table, "Uiterste dag leerwerktraject") == ["31-12-2017"]


def test_a_file_can_be_dropped_and_pasting_takes_its_place(sheet: Page) -> None:
    sheet.locator("[data-neerzetten]").evaluate(
        """(zone, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "gesleept.csv"));
          zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        f"{HEADS}\n{ROWS[0]}",
    )
    expect(sheet.locator("p[data-stand]")).to_contain_text("gesleept.csv staat klaar")
    assert column(calculate(sheet), "Kenmerk") == ["k2"]
    expect(sheet.locator("[data-verouderd]")).to_be_hidden()
    paste(sheet, HEADS, ROWS[1], ROWS[2])
    expect(sheet.locator("[data-verouderd]")).to_be_visible()
    expect(sheet.get_by_text("Gekozen:")).to_be_hidden()
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("[data-samenvatting]")).to_have_text("2 rijen zijn uitgerekend.")


@pytest.mark.start
def test_ten_thousand_rows_run_beside_the_page_and_nothing_of_them_leaves_it(
    sheet: Page, origin: str
) -> None:
    sent: list[Request] = []
    sheet.on("request", lambda one: sent.append(one))
    choose(sheet, many(10_000))
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    bar = sheet.get_by_role("progressbar")
    expect(bar).to_be_visible(timeout=COLD_START)
    expect(bar).to_have_accessible_name(re.compile("van 10.000 rijen uitgerekend"))
    # The page answers at once while the worker is busy.
    sheet.get_by_label("Zet bovenaan").fill("3")
    assert sheet.evaluate("document.querySelector('progress').value") < 10_000
    expect(sheet.locator("[data-samenvatting]")).to_have_text(
        "10.000 rijen zijn uitgerekend.", timeout=180_000
    )
    expect(bar).to_be_hidden()
    pages = sheet.get_by_role("navigation", name="Bladeren door de tabel")
    pages.get_by_role("button", name="Volgende").click()
    expect(pages).to_contain_text("51 tot en met 100 van 10.000 rijen")
    expect(pages.get_by_role("button", name="Vorige")).to_be_enabled()
    assert sheet.locator("[data-tabel] tbody tr").count() <= 53
    for one in sent:
        assert one.method == "GET", one.url
        assert one.url.startswith((origin, "blob:", "data:")), one.url
        assert SECRET not in one.url + str(one.headers) + (one.post_data or "")
    assert SECRET not in sheet.url
    stored = sheet.evaluate(
        """async () => JSON.stringify([
          { ...localStorage }, { ...sessionStorage }, document.cookie,
          (await indexedDB.databases()).length, (await caches.keys()).length,
        ])"""
    )
    assert stored == '[{},{},"",0,0]'


def test_a_calculation_can_be_stopped_and_keeps_what_is_done(sheet: Page) -> None:
    choose(sheet, many(10_000))
    stop(sheet)
    expect(sheet.get_by_role("progressbar")).to_be_hidden()
    paste(sheet, HEADS, ROWS[0])
    sheet.get_by_role("button", name="Reken het bestand uit").click()
    expect(sheet.locator("[data-samenvatting]")).to_have_text("1 rij is uitgerekend.")


def test_the_outcome_opens_in_a_dutch_spreadsheet_and_starts_no_formula(sheet: Page, tmp_path: Path) -> None:
    evil = ("=1+1", "+1", "-1", "-1+1", "-1,5\n=1", "@som(a1)", "\t=1", 'gewoon; met "tekens"')
    paste(
        sheet,
        HEADS,
        *(f'"{one.replace(chr(34), chr(34) * 2)}";roosendaal;b;1-7-2017;7' for one in evil),
        "=x;;;;",
    )
    sheet.get_by_label("Zet bovenaan").fill("")
    calculate(sheet)
    text = take_along(sheet, tmp_path, "trajectduur-uitkomst.csv")
    assert text.startswith("\ufeffrij;kenmerk;gemeente;")
    assert "\r\n" in text
    rows = rows_of(text)
    assert [row["rij"] for row in rows] == [str(place) for place in range(2, len(evil) + 3)]
    for cell in (cell for row in rows for cell in row.values()):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or re.fullmatch(r"-\d+(,\d+)?", cell), (
            cell
        )
    assert [row["kenmerk"].removeprefix("'") for row in rows[: len(evil)]] == list(evil)
    assert rows[0]["Oordeel"] == "te lang"
    assert rows[0]["Uiterste dag leerwerktraject"] == "31-12-2017"
    assert "kolom gemeente" in rows[-1]["Melding"]


def test_axe_finds_nothing_in_the_table_in_light_in_dark_and_on_a_narrow_screen(sheet: Page) -> None:
    paste(sheet, HEADS, *ROWS, "x;rosendaal;b;31-6-2017;6")
    calculate(sheet)
    fits_and_is_sound_for_everyone(sheet)


@pytest.mark.start
def test_when_python_could_not_start_the_page_says_so_and_a_press_tries_again(
    sheet: Page, problems: list[str]
) -> None:
    sheet.route(KADERS, lambda route: route.abort())
    sheet.reload()
    notice = sheet.get_by_role("alert")
    expect(notice).to_contain_text("kan hier nu niet rekenen", timeout=COLD_START)
    sheet.unroute(KADERS)
    paste(sheet, HEADS, ROWS[0])
    calculate(sheet)
    expect(notice).to_be_hidden()
    problems.clear()


@pytest.mark.start
def test_a_press_asks_a_calculator_that_stops_only_once(page: Page, origin: str) -> None:
    """Another worker after the first refusal would tell its trouble below the answer to a next press."""
    page.add_init_script(STOPS_WHEN_ASKED)
    page.goto(origin + PAGE)
    notice = page.get_by_role("alert")
    paste(page, HEADS, ROWS[0])
    expect(notice).to_contain_text("gestopt om te proberen")
    before = page.evaluate("window.made")
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(notice).to_contain_text("gestopt om te proberen")
    page.wait_for_timeout(300)
    assert page.evaluate("window.made") == before + 1


@pytest.mark.start
def test_a_file_whose_heads_nobody_could_look_for_is_read_again(page: Page, origin: str) -> None:
    page.add_init_script(STOPS_WHEN_ASKED)
    page.goto(origin + PAGE)
    paste(page, "Trajecten van het;eerste;kwartaal;;", HEADS, ROWS[0])
    expect(page.get_by_role("alert")).to_contain_text("gestopt om te proberen")
    page.evaluate("() => void (window.Worker = window.realWorker)")
    expect(calculate(page).locator("tbody tr")).to_have_count(1)


@pytest.mark.start
def test_other_lines_take_the_trouble_of_the_earlier_ones_away(page: Page, origin: str) -> None:
    page.add_init_script(STOPS_WHEN_ASKED)
    page.goto(origin + PAGE)
    paste(page, HEADS, ROWS[0])
    notice = page.get_by_role("alert")
    expect(notice).to_be_visible()
    page.get_by_label("Of plak de regels hier").fill("")
    expect(notice).to_be_hidden()
