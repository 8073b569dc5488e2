"""A civil servant lays three budgets over each other, and no amount gets into an address unless asked for."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.bouw, pytest.mark.browser, pytest.mark.usefixtures("running")]

FORM, FILE = "rekenhulpen/ketenbegroting/", "rekenhulpen/ketenbegroting-bestand/"
QUESTION = (
    "#gemeente=roosendaal&peildatum=1-10-2017&posten.0.van=Rijk&posten.0.begroting=WVS&posten.0.bedrag=900"
    "&posten.0.jaar=2018&trajecten=10&koper=ISD&prijs=1000&aandeel=100"
)
HEADLINE = "[data-antwoord] .zinnen__kop"
SLOW = 60_000
BUDGETS = """Organisatie;Omschrijving post;Betaald door;Betaald aan;Soort kosten;Begroot 2017 (in €)
WVS-groep;Rijkssubsidie;Rijk;WVS-groep;Wsw;€ 61.250.000,00
WVS-groep;Inkoop trajecten ISD;ISD;WVS-groep;LWT;1.150.000,00
WVS-groep;Loonkosten SW;WVS-groep;Medewerkers;Wsw;64.400.000
Totaal;;;;;126.800.000
ISD;Leerwerktrajecten WVS;ISD;WVS;LWT;1.275.000
Totaal;;;;;1.275.000
Werkplein Hart van West-Brabant;Nieuw beschut werk;;WVS;beschut;480.000
"""


def test_what_is_filled_in_stands_in_no_address_until_one_asks_for_it(page: Page, origin: str) -> None:
    page.goto(origin + FORM + QUESTION)
    expect(page.locator(HEADLINE)).to_contain_text("In 2018 komt er", timeout=SLOW)
    assert "900" not in page.url
    page.locator("[data-veld=posten] [data-veld=bedrag] [data-invoer]").fill("955")
    expect(page.locator(HEADLINE)).to_contain_text("955,00", timeout=SLOW)
    assert "955" not in page.url
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    page.locator("[data-kopieer]").click()
    expect(page.locator("form [data-stand]")).to_contain_text("Alles wat u invulde, staat erin.")
    assert "posten.0.bedrag=955" in page.evaluate("window.copied")
    assert "955" not in page.url
    assert "955" not in page.locator("[data-papieradres]").text_content()  # type: ignore[operator]  # it is there
    assert "955" not in (page.locator("[data-verwijzing]").text_content() or "")


def test_no_cell_of_the_tables_starts_a_formula(page: Page, origin: str) -> None:
    page.goto(origin + FORM + QUESTION.replace("van=Rijk", "van=%3D1%2B1"))
    expect(page.locator(HEADLINE)).to_contain_text("In 2018 komt er", timeout=SLOW)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de tabellen (CSV)").click()
    kept = download.value.path().read_text(encoding="utf-8-sig")
    assert '"\'=1+1";WVS;900,00' in kept
    assert ";=" not in kept


def test_a_choice_beside_the_present_one_stays_when_the_question_changes(page: Page, origin: str) -> None:
    page.goto(origin + FORM + QUESTION)
    expect(page.locator(HEADLINE)).to_contain_text("In 2018 komt er", timeout=SLOW)
    page.locator("[data-plan-erbij]").click()
    plan = page.locator("[data-plek] details").first
    # Only what differs is shown of another plan; its first field asks what that is.
    plan.evaluate("one => one.querySelector('[data-veld=trajecten] [data-invoer]').value = '20'")
    plan.locator("[type=submit]").evaluate("one => one.click()")
    expect(page.locator("[data-vergelijking]")).to_contain_text("erop vooruit gaat WVS", timeout=SLOW)
    page.locator("[data-veld=posten] [data-veld=bedrag] [data-invoer]").fill("955")
    expect(page.locator(HEADLINE)).to_contain_text("955,00", timeout=SLOW)
    expect(page.locator("[data-vergelijking]")).to_contain_text("erop vooruit gaat WVS")
    assert "=" not in page.url.partition("#")[2]


def test_three_budgets_in_one_file_show_what_is_short_and_what_does_not_match(
    page: Page, origin: str
) -> None:
    troubles: list[str] = []
    page.on("console", lambda one: troubles.append(one.text))
    page.goto(origin + FILE)
    page.locator("#plakken").fill(BUDGETS)
    page.locator("[data-veld=gemeente] select").select_option("roosendaal")
    expect(page.locator("[data-kolomkeuze]")).to_be_visible(timeout=SLOW)
    button = page.get_by_role("button", name="Reken het bestand uit")
    page.wait_for_timeout(2500)  # the reader looks at the columns
    button.click()
    said = page.locator("[data-samenvatting]")
    expect(said).to_contain_text("5 rijen zijn uitgerekend. 2 rijen overgeslagen: totaal.", timeout=SLOW)
    overview = page.locator("[data-overzicht]")
    expect(overview.locator(".zinnen__kop")).to_have_text(
        re.compile(
            "In 2017 komt er € 61.250.000,00 .* € 64.400.000,00 uit: € 3.150.000,00 tekort".replace(
                " ", r"\s"
            )
        )
    )
    expect(overview).to_contain_text("2 posten staan niet gelijk in twee begrotingen")
    expect(overview.locator("figure svg[role=img] .stroom")).to_have_count(4)
    assert page.locator("[data-tabel] tbody a").count() == 0
    with page.expect_download() as download:
        page.get_by_role("button", name="Download de tabellen (CSV)").click()
    kept = download.value.path().read_text(encoding="utf-8-sig")
    assert "Per partij, 2017" in kept
    assert "WVS;63005000,00;64400000,00;-1395000,00" in kept
    assert "Hoe het geld gaat, 2017" in kept
    assert page.url == origin + FILE
    # A heading on paper has below it what it is the heading of; afterwards the page is as it was.
    folded = overview.locator("details:not([open])")
    before = folded.count()
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded).to_have_count(before)
    assert troubles == []


def test_a_budget_in_thousands_says_before_and_after_that_each_number_counts_as_it_stands(
    page: Page, origin: str
) -> None:
    page.goto(origin + FILE)
    page.locator("#plakken").fill(f"Meerjarenbegroting (x € 1.000);;;;;\n{BUDGETS}")
    page.locator("[data-veld=gemeente] select").select_option("roosendaal")
    told = "boven de getallen staat «x € 1.000»"
    expect(page.locator("[data-kolomzinnen]")).to_contain_text(told, timeout=SLOW)
    page.wait_for_timeout(2500)  # the reader looks at the columns
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(page.locator("[data-samenvatting]")).to_contain_text(told, timeout=SLOW)


def test_the_budget_of_a_file_is_carried_into_choices_and_stands_in_no_address(
    page: Page, origin: str
) -> None:
    page.goto(origin + FILE)
    page.locator("#plakken").fill(BUDGETS)
    page.locator("[data-veld=gemeente] select").select_option("roosendaal")
    expect(page.locator("[data-kolomkeuze]")).to_be_visible(timeout=SLOW)
    expect(page.locator("[data-keuzes]")).to_be_hidden()
    page.wait_for_timeout(2500)  # the reader looks at the columns
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(page.locator("[data-keuzes]")).to_be_visible(timeout=SLOW)
    page.get_by_role("button", name="Neem de begroting mee").click()
    expect(page.locator("[data-keuze-nu]")).to_be_visible(timeout=SLOW)
    page.locator("#keuze-trajecten").fill("100")
    page.get_by_role("button", name="Neem de begroting mee").click()
    expect(page.locator("[data-keuzes] [data-fouten]")).to_contain_text("nog", timeout=SLOW)
    for field, text in (("koper", "ISD"), ("prijs", "10.000"), ("aandeel", "100")):
        page.locator(f"#keuze-{field}").fill(text)
    page.get_by_role("button", name="Neem de begroting mee").click()
    whole = page.locator("[data-keuze-nu]")
    expect(whole).to_be_visible(timeout=SLOW)
    expect(whole).to_contain_text("3.150.000,00 tekort")
    page.locator("[data-plan-erbij]").click()
    plan = page.locator("[data-plek] details").first
    plan.evaluate("one => one.querySelector('[data-veld=trajecten] [data-invoer]').value = '120'")
    plan.locator("[type=submit]").evaluate("one => one.click()")
    said = page.locator("[data-vergelijking]")
    expect(said).to_contain_text("erop vooruit gaat WVS", timeout=SLOW)
    expect(said).to_contain_text("Tekort of overschot van de begroting in 2017")
    assert page.url == origin + FILE
    # Other rows have choices of their own.
    page.locator("#plakken").fill(BUDGETS.replace("480.000", "481.000"))
    expect(page.locator("[data-verouderd]")).to_be_visible()
    expect(page.locator("[data-kolomkeuze]")).to_be_visible(timeout=SLOW)
    page.wait_for_timeout(2500)
    page.get_by_role("button", name="Reken het bestand uit").click()
    expect(said).to_be_hidden(timeout=SLOW)
    expect(page.locator("[data-wat-als]")).to_be_hidden()


def test_the_course_of_the_sw_goes_along_to_the_budget(page: Page, origin: str) -> None:
    asked = "#gemeente=roosendaal&peildatum=1-1-2018&begin=1000&jaren=10&scenarios.0.uitstroom_procent=4,5"
    page.goto(f"{origin}rekenhulpen/ombouw/{asked}")
    expect(page.locator(HEADLINE)).to_contain_text("van 1.000", timeout=SLOW)
    page.get_by_role("link", name="Neem mee naar «Wat kost de hele keten, en wie betaalt?»").click()
    expect(page.locator("[data-adresuitleg]")).to_contain_text("is overgenomen")
    assert "1000" not in page.url
    for name, text in (("naar", "WVS"), ("begroting", "WVS"), ("bedrag", "900"), ("jaar", "2018")):
        page.locator(f"[data-veld=posten] [data-veld={name}] [data-invoer]").fill(text)
    page.locator("[data-veld=sw_kosten] [data-invoer]").fill("30000")
    page.get_by_role("button", name="Bereken").click()
    expect(page.locator(HEADLINE)).to_contain_text("In 2018 komt er", timeout=SLOW)
    steps = page.locator("[data-antwoord]")
    expect(steps).to_contain_text("Overgenomen uit «Hoe snel wordt de groep SW-medewerkers kleiner?»")
    expect(steps).to_contain_text("1.000 in 2018 en 661 in 2027")
