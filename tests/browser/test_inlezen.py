"""A document in the browser: dropped, shown by its parts, and kaders begun from it; nothing leaves."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from hooks.documents.read import read_document
from tests import frozen
from tests.browser.checker import Checker, Question, checker_of
from tests.browser.looks import axe_violations
from tests.documents.made import SENTENCE, SHAPES, as_docx, as_html, as_pdf, pdf_of
from tests.writing.test_inlezen import OUTLINE, PIECES

SLOW = 120_000  # milliseconds; all of Python has to be fetched and started
ABOUT = {
    "Van wie is het?": "de raad van Roosendaal",
    "Van welke dag is het?": "1 februari 2018",
    "Wat voor document is het?": "nota",
    "Hoe vast staat het document?": "Vastgesteld.",
}
KADERS = {
    "duur": "Hoe lang een werkplek duurt",
    "wie": "Wie over een werkplek beslist",
    "waar": "Waar",
}


@pytest.mark.node
def test_each_document_is_read_alike_in_the_browser(tmp_path: Path) -> None:
    """Ten shapes in three kinds, and what cannot be read: the same to the letter in both Pythons."""
    checker: Checker = checker_of(frozen.POLICY, tmp_path)
    made = {
        f"{number}.{kind}": make
        for number, shape in enumerate(SHAPES)
        for kind, make in (
            ("html", as_html(shape.pieces)),
            ("docx", as_docx(shape.pieces)),
            ("pdf", as_pdf(shape.pieces, shape.running)),
        )
    }
    asked: list[Question] = [("lezer", {"soort": "docx"}), ("lezer", {"soort": "pdf"})]
    for name, content in made.items():
        asked.append(("document", {"naam": name, "inhoud": base64.b64encode(content).decode()}))
        asked.append(("lees-in", {"pad": f"/home/pyodide/document/{name}", "naam": name}))
    answers = checker.ask(*asked)[3::2]
    for (name, content), answer in zip(made.items(), answers, strict=True):
        sections = read_document(content, name).outline.sections
        assert [(one["kop"], one["onder"]) for one in answer["koppen"]] == [
            (one.heading, one.under) for one in sections
        ]
        assert [[(part["deel"], part["tekst"]) for part in one["delen"]] for one in answer["koppen"]] == [
            [(part.name, part.text) for part in one.parts] for one in sections
        ]


@pytest.mark.node
def test_what_reads_a_kind_of_document_is_asked_for_when_there_is_one(tmp_path: Path) -> None:
    checker = checker_of(frozen.POLICY, tmp_path)
    content = base64.b64encode(as_pdf(PIECES)).decode()
    asked: list[Question] = [
        ("document", {"naam": "a/../x.pdf", "inhoud": content}),
        ("lees-in", {"pad": "/home/pyodide/document/a-..-x.pdf", "naam": "x.pdf"}),
    ]
    assert checker.ask(*asked) == [{"pad": "/home/pyodide/document/a-..-x.pdf"}, {"nodig": "pdf"}]


def drop(page: Page, name: str, content: bytes) -> None:
    page.locator("[data-inlezen] > summary").click()
    page.get_by_label("Kies een document, of sleep het hierheen").set_input_files(
        {"name": name, "mimeType": "", "buffer": content}
    )


def record(page: Page) -> None:
    about = page.locator("[data-inlezen-over]")
    expect(about).to_be_visible(timeout=SLOW)
    for label, text in ABOUT.items():
        about.get_by_label(label).fill(text)
    page.get_by_role("button", name="Neem de indeling op").click()
    expect(page.locator("[data-inlezen-stand]")).to_contain_text("De indeling is opgenomen.", timeout=SLOW)


def fill_kader(form: Locator, name: str, title: str) -> None:
    form.get_by_label("Hoe heet het kader?").fill(f"wvs/werkplek-{name}")
    form.get_by_label("Waar gaat het over?").fill(title)
    form.get_by_label("Wat voor uitspraak is het?").select_option("regel")
    form.get_by_role("checkbox", name="Trajectduur").check()
    form.get_by_label("Vanaf welke dag geldt het?").fill("1-2-2018")
    form.get_by_label("Hoe vast staat het?").select_option("mededeling")
    form.get_by_label("Wat zegt het?").fill("Een werkplek is er voor korte tijd.")


@pytest.mark.bouw
@pytest.mark.browser
def test_a_clerk_brings_a_document_and_has_three_kaders_to_take_along(
    page: Page, origin: str, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(f"{origin}wijziging/")
    drop(page, "Nota 2018.docx", as_docx(PIECES))
    expect(page.locator("[data-inlezen-kop]")).to_have_text(
        "In het document: 2 koppen en 4 delen", timeout=SLOW
    )
    expect(page.locator("[data-inlezen-personen]")).to_contain_text("mevrouw Jansen")
    readers = [one.rpartition("/")[2].partition("-")[0] for one in asked if "/keuren/" in one]
    assert "docx" in readers
    assert "pdf" not in readers
    record(page)
    form = page.locator('[data-vragen="nieuw"]')
    for number, (name, title) in enumerate(KADERS.items(), 1):
        page.get_by_role("button", name="Begin een kader").first.click()
        place = page.locator("[data-inlezen-plaats]").inner_text()
        expect(form.get_by_label("Waar staat het?")).to_have_value(f"nota-2018, {place}")
        fill_kader(form, name, title)
        if place.endswith("onderdeel 1"):
            expect(page.locator("[data-inlezen-tekst]")).to_have_text(SENTENCE)
        expect(page.locator("[data-oordeel]")).to_have_text(
            "Ja, de controle vindt geen fouten.", timeout=SLOW
        )
        page.get_by_role("button", name="Leg dit kader bij het document").click()
        told = f"Het kader ligt erbij. Nog {4 - number} te doen."
        expect(page.locator("[data-inlezen-stand]")).to_have_text(told, timeout=SLOW)
        expect(page.locator("[data-inlezen-bestanden] li")).to_have_count(1 + number)
    with page.expect_download() as coming:
        page.get_by_role("link", name="Download bronnen.yml").click()
    coming.value.save_as(tmp_path / "bronnen.yml")
    written = (tmp_path / "bronnen.yml").read_text(encoding="utf-8")
    assert written == (frozen.POLICY / "bronnen.yml").read_text(encoding="utf-8") + OUTLINE
    assert {one.partition("://")[2].partition("/")[0] for one in asked if one.startswith("http")} == {
        origin.partition("://")[2].partition("/")[0]
    }


@pytest.mark.bouw
@pytest.mark.browser
@pytest.mark.usefixtures("running")
def test_a_scan_is_refused_by_name_and_another_document_may_follow(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/")
    drop(page, "scan.pdf", pdf_of([""]))
    expect(page.locator("[data-inlezen-fout]")).to_contain_text("Deze PDF is een scan", timeout=SLOW)
    page.locator("#inlezen-bestand").set_input_files(
        {"name": "n.html", "mimeType": "", "buffer": as_html(PIECES)}
    )
    expect(page.locator("[data-inlezen-kop]")).to_contain_text("2 koppen", timeout=SLOW)
    expect(page.locator("[data-inlezen-fout]")).to_be_hidden()
    page.get_by_role("button", name="Neem de indeling op").click()
    expect(page.get_by_label("Van wie is het?").first).to_be_focused(timeout=SLOW)


@pytest.mark.bouw
@pytest.mark.browser
@pytest.mark.usefixtures("running")
def test_on_a_phone_and_in_the_dark_it_is_of_use(page: Page, origin: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{origin}wijziging/")
    drop(page, "Nota 2018.docx", as_docx(PIECES))
    record(page)
    page.get_by_role("button", name="Begin een kader").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe_violations(page) == []


@pytest.mark.bouw
@pytest.mark.browser
@pytest.mark.usefixtures("running")
def test_an_address_begins_a_kader_at_its_place(page: Page, origin: str) -> None:
    page.goto(f"{origin}wijziging/#opdracht=nieuw&bron=van-denken-naar-doen%2C%20Extern%2C%20onderdeel%201")
    form = page.locator('[data-vragen="nieuw"]')
    expect(form).to_be_visible(timeout=SLOW)
    expect(form.get_by_label("Waar staat het?")).to_have_value("van-denken-naar-doen, Extern, onderdeel 1")
