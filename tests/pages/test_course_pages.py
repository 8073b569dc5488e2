"""Is the course kept: what is not met first, what is told never as a norm, and a report of two sheets."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import Datum
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculators_of
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.pages.course_pages import (
    MOST_NORMS,
    MOST_OPEN,
    MOST_REPORTED,
    area_address,
    areas_followed,
    course,
    course_pages,
    report_address,
    summary,
)
from hooks.pages.measurement_feed import measurement_feed
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.corpus.test_followed import measured
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

EAST = (
    measured("a", "gemiddelde", "2018", "7")
    + measured("b", "gemiddelde", "2019", "5")
    + measured("c", "begonnen", "2019", "40", "  grens: ongeveer\n", "trajecten")
    + measured("d", "begonnen", "2018", "60", "  aard: beoogd\n", "trajecten")
)


@pytest.fixture
def followed(tmp_path: Path) -> Corpus:
    return load_policy(copy_of_small_policy(tmp_path, {"metingen/oost.yml": EAST}))


@pytest.fixture
def roosendaal(corpus: Corpus) -> Corpus:
    """The frozen policy with a term that was too long in one year, and short enough in the next."""
    made = dict(corpus.metingen)
    for year, telling, number in (
        ("2018", "telt-mee", 7),
        ("2018", "telt-niet-mee", 8),
        ("2019", "telt-mee", 5),
        ("2019", "telt-niet-mee", 4),
    ):
        name = f"roosendaal/{year}-{telling}"
        made[name] = replace(
            corpus.metingen["wvs/sw-bestand-2017"],
            id=name,
            kader="wvs/leerwerktraject-maximaal",
            maat="langste",
            telling=telling,
            periode=Datum.lees(year),
            waarde=Waarde(Decimal(number), "maanden"),
        )
    return replace(corpus, metingen=made)


def page_at(corpus: Corpus, address: str) -> str:
    page = next(one for one in course_pages(corpus) if one.address == address)
    return re.sub(r"\s+", " ", Renderer(corpus).page(page))


def test_every_gemeente_and_samenwerking_with_a_measure_has_a_page(followed: Corpus) -> None:
    assert [one.id for one in areas_followed(followed)] == ["proefstreek", "oost", "west"]
    addresses = [one.address for one in course_pages(followed)]
    assert addresses == [
        "hoe-staan-wij-ervoor/",
        "hoe-staan-wij-ervoor/proefstreek/",
        "hoe-staan-wij-ervoor/oost/",
        "hoe-staan-wij-ervoor/oost/2019/",
        "hoe-staan-wij-ervoor/oost/2018/",
        "hoe-staan-wij-ervoor/west/",
    ]
    titles = [one.title for one in course_pages(followed)]
    assert len(set(titles)) == len(titles)


def test_the_page_says_the_norm_the_last_value_the_verdict_and_since_when(roosendaal: Corpus) -> None:
    text = page_at(roosendaal, area_address("roosendaal"))
    assert "Er zijn 3 normen: 2 niet gemeten en 1 gehaald." in text
    assert "Norm: hoogstens 6 maanden." in text
    assert "Gehaald: telt mee 5 maanden (2019); telt niet mee 4 maanden (2019). Sinds 2019." in text
    assert text.index('id="niet-gemeten"') < text.index('id="gehaald"') < text.index('id="gemeld"')
    assert '<svg class="trend"' in text
    assert "2018: 7 maanden, niet gehaald. 2019: 5 maanden, gehaald." in text


def test_what_is_told_stands_apart_from_what_is_a_norm(roosendaal: Corpus) -> None:
    found = course(roosendaal, roosendaal.gebieden["roosendaal"])
    assert not {one.kader.id for one in found.with_norm} & {one.kader.id for one in found.reported}
    text = page_at(roosendaal, area_address("roosendaal"))
    norms, told = text.split('id="gemeld"')
    assert "2.500 personen" not in norms
    assert "Norm:" not in told
    assert "Gemeld: ongeveer 2.500 personen (4 april 2017). Er is geen norm. Dit is gemeld voor" in told


def test_a_report_says_what_changed_since_the_one_before(roosendaal: Corpus) -> None:
    now = page_at(roosendaal, report_address("roosendaal", 2019))
    assert (
        "was „niet gehaald” met 7 maanden (telt mee), 8 maanden (telt niet mee), "
        "nu „gehaald” met 5 maanden (telt mee), 4 maanden (telt niet mee)."
    ) in now
    assert "Geldt deze termijn uit de Participatieverordening van de gemeente nog?" in now
    before = page_at(roosendaal, report_address("roosendaal", 2018))
    assert "4 maanden (2019)" not in before  # what came later, was not known then
    assert "was „niet gemeten”, nu „niet gehaald” met 7 maanden (telt mee)" in before
    first = page_at(roosendaal, report_address("roosendaal", 2017))
    assert "Er is geen eerder verslag om mee te vergelijken." in first


def test_what_is_wanted_is_told_as_such_in_the_report(corpus: Corpus) -> None:
    text = page_at(corpus, report_address("regio-alkmaar", 2018))
    assert "3.700 personen (5 maart 2018); beoogd, niet gemeten" in text
    assert "In de bronnen staat hier geen norm met een getal." in text


def test_a_report_never_grows_beyond_two_sheets(tmp_path: Path) -> None:
    small = (SMALL_POLICY / "proef/hoe-lang.yml").read_text(encoding="utf-8")
    many = {
        f"proef/{chr(ord('a') + number)}.yml": small.replace("titel: Hoe", f"titel: Proef {number} hoe")
        for number in range(MOST_NORMS + 2)
    }
    folder = copy_of_small_policy(tmp_path, {**many, "metingen/oost.yml": EAST})
    address = report_address("oost", 2019)
    page = next(one for one in course_pages(load_policy(folder)) if one.address == address)
    assert len(page.data["norms"]) == MOST_NORMS
    assert page.data["more_norms"] == 2 * (MOST_NORMS + 3) - MOST_NORMS
    assert len(page.data["told"]) <= MOST_REPORTED
    assert len(page.data["in_the_way"]) <= MOST_OPEN


def test_a_gebied_without_norms_says_so(corpus: Corpus) -> None:
    found = course(corpus, corpus.gebieden["emmen"])
    assert summary(found) == "In de bronnen staat hier geen norm met een getal."
    assert (
        summary(course(corpus, corpus.gebieden["roosendaal"]))
        == "Er zijn 3 normen, en geen daarvan is gemeten."
    )


def test_a_page_without_any_measurement_says_first_what_is_needed_and_where_to_bring_it(
    corpus: Corpus, roosendaal: Corpus
) -> None:
    said = "In deze kennisbank staat van geen van deze normen een meting."
    page = page_at(corpus, area_address("roosendaal"))
    assert page.index(said) < page.index("<h2")
    assert "rekenhulpen/volgen-bestand/#gebied=roosendaal" in page
    assert "Hoe men dit telt" in page
    assert said not in page_at(roosendaal, area_address("roosendaal"))


def test_nothing_leads_to_a_calculator_that_this_kennisbank_does_not_have(followed: Corpus) -> None:
    assert "volgen" not in calculators_of(followed)
    for page in course_pages(followed):
        text = page_at(followed, page.address)
        assert "volgen-bestand" not in text
        assert "0 andere maten" not in text
    unmeasured = replace(followed, metingen={})
    assert "volgen-bestand" not in "".join(
        page_at(unmeasured, one.address) for one in course_pages(unmeasured)
    )


def test_the_feed_holds_what_was_recorded_and_says_what_it_is(followed: Corpus) -> None:
    moments = {"a": 1, "c": 3, "d": 2}
    dates = RecordDates(
        {
            ("metingen/oost", name): Recorded.at(datetime(2020, 1, day, tzinfo=UTC))
            for name, day in moments.items()
        }
    )
    files = dict(measurement_feed(followed, dates, "Proef", "https://kaders.example/"))
    items = json.loads(files["hoe-staan-wij-ervoor/feed.json"])["items"]
    assert [one["_kaderwijzer"]["meting"] for one in items] == ["oost/c", "oost/d", "oost/a"]
    assert "Er is geen norm" not in items[2]["content_text"]
    assert "De norm was toen hoogstens 6 maanden. Niet gehaald." in items[2]["content_text"]
    assert "Dit is beoogd, en niet gemeten." in items[1]["content_text"]
    assert items[0]["url"] == "https://kaders.example/hoe-staan-wij-ervoor/oost/"
    root = ElementTree.fromstring(files["hoe-staan-wij-ervoor/feed.xml"])
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert [one.text for one in root.findall("a:entry/a:id", names)] == [one["id"] for one in items]


@pytest.mark.bouw
def test_the_sources_own_numbers_stand_on_the_site(site: Path) -> None:
    def text(address: str) -> str:
        return (site / address / "index.html").read_text(encoding="utf-8")

    assert "Gemeld: ongeveer 2.500 personen" in text("hoe-staan-wij-ervoor/roosendaal")
    assert "meer dan 300 personen (eerste kwartaal van 2009)" in text("hoe-staan-wij-ervoor/emmen/2009")
    assert "Beoogd: 3.700 personen" in text("hoe-staan-wij-ervoor/regio-alkmaar")
    assert 'id="meten"' in text("kaders/wvs/aandeel-wvs")
    assert (site / "hoe-staan-wij-ervoor/feed.xml").is_file()
    for page in (site / "hoe-staan-wij-ervoor").rglob("index.html"):
        for link in re.findall(r'href="([^"#:]+/)"', page.read_text(encoding="utf-8")):
            assert (page.parent / link / "index.html").is_file(), f"{page}: {link}"
