"""The built pages that compare: the matrix, what others do, the options, and pictures with their words."""

from __future__ import annotations

import html
import posixpath
import re
from pathlib import Path

import pytest

from calculators.kaders.kader import Kader, Versie
from hooks.corpus.comparison import Comparison
from hooks.corpus.corpus import Corpus, Theme, current
from hooks.corpus.pictures import read_picture
from hooks.pages.pages import kader_address

pytestmark = pytest.mark.bouw

NOTHING = "Hierover staat niets in de bron van deze regio."


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def words(markup: str) -> str:
    """The text as a reader sees it without JavaScript."""
    shown = re.sub(r"<template.*?</template>", "", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown)).split())


def linked(markup: str, address: str) -> list[str]:
    """The kaders that a piece of the page at an address links to, in order."""
    targets = (
        posixpath.normpath(posixpath.join(address, one)) for one in re.findall(r'href="([^"#]+)', markup)
    )
    return [one.removeprefix("kaders/") for one in targets if re.fullmatch(r"kaders/[^/]+/[^/]+", one)]


def cells_of(page: str, theme: Theme) -> list[str]:
    """What the matrix shows of a theme, region by region."""
    shown = page.partition(f'id="thema-{theme.id}"')[2].partition("</tr>")[0]
    return shown.split("<td ")[1:]


def test_the_matrix_has_a_cell_for_every_theme_and_region_with_exactly_its_kaders(
    site: Path, corpus: Corpus
) -> None:
    page = read(site, "vergelijken")
    for row in Comparison(corpus).rows:
        cells = cells_of(page, row.theme)
        assert len(cells) == len(row.cells)
        for markup, cell in zip(cells, row.cells, strict=True):
            assert linked(markup, "vergelijken/") == [kader.id for kader in cell.kaders]
            assert (NOTHING in markup) == (not cell.kaders)
            number = len(cell.kaders)
            assert f"{number} {'kader' if number == 1 else 'kaders'} van" in words(markup) or not cell.kaders


def test_a_cell_says_one_sentence_with_its_value_and_the_status_of_what_is_no_decision(
    site: Path, corpus: Corpus
) -> None:
    page = read(site, "vergelijken")
    said = [words(f"<{one.partition('</div>')[0]}") for one in page.split('class="vergelijkzin"')[1:]]
    assert len(said) == sum(bool(cell.kaders) for row in Comparison(corpus).rows for cell in row.cells)
    assert any("minstens 70%" in one and "Vastgesteld" not in one for one in said)
    assert any(re.search(r"(Voorgesteld|Advies|Mededeling) \d{4}", one) for one in said)


def test_a_cell_shows_no_number_of_many_and_says_of_a_proposal_that_it_lies_beside(
    site: Path, corpus: Corpus
) -> None:
    page = read(site, "vergelijken")
    for row in Comparison(corpus).rows:
        for markup, cell in zip(cells_of(page, row.theme), row.cells, strict=True):
            if not cell.kaders:
                continue
            said = words(markup.partition('class="vergelijkzin"')[2].partition("</div>")[0])
            stand = corpus.timelines[cell.kaders[0].id].latest().stand
            numbers = [one.met_grens() for one in stand.versie.waarden.values() if one.eenheid != "oordeel"]
            assert len(numbers) < 2 or not any(said.startswith(f"> {one} ") for one in numbers), said
            assert ("Ernaast: Voorgesteld" in said) == (
                stand.versie.wat.is_besluit and stand.voorstel is not None
            ), said


def test_what_is_decided_speaks_for_a_region_before_what_is_not(corpus: Corpus) -> None:
    for row in Comparison(corpus).rows:
        for cell in row.cells:
            own = [one for one in cell.kaders if one.themas[0] == row.theme.id]
            assert cell.kaders[: len(own)] == tuple(own)
            undecided = [bool(one.vooraf) for one in own]
            assert undecided == sorted(undecided)


def test_a_kader_page_shows_how_others_do_it_and_says_nothing_twice(site: Path, corpus: Corpus) -> None:
    comparison = Comparison(corpus)
    for kader in corpus.kaders.values():
        page = read(site, kader_address(kader.id))
        section = page.partition('aria-labelledby="anderen">')[2].partition("</section>")[0]
        elsewhere = comparison.elsewhere(kader)
        assert bool(section) == bool(elsewhere), kader.id
        named = [one.id for _, kaders in elsewhere for one in kaders]
        assert linked(section, kader_address(kader.id)) == named, kader.id
        assert section.count(NOTHING[1:]) == sum(not kaders for _, kaders in elsewhere)
        beside = page.partition('aria-labelledby="gerelateerd">')[2].partition("</section>")[0]
        assert not {*linked(beside, kader_address(kader.id))} & {*named}, kader.id
        assert {*kader.gerelateerd} <= {*linked(beside, kader_address(kader.id)), *named}, kader.id


def test_the_page_of_one_version_stays_as_it_was(site: Path) -> None:
    assert "Hoe doen anderen dit?" not in read(site, "kaders/wvs/regie-werkplein/2017-04-04")


def test_every_option_and_variant_is_in_a_table_with_its_costs_and_open_points(
    site: Path, corpus: Corpus
) -> None:
    for dossier in corpus.dossiers:
        options = [kader for _, kaders in Comparison(corpus).options(dossier) for kader in kaders]
        assert (site / f"vergelijken/opties-{dossier}").is_dir() == bool(options)
        if options:
            page = read(site, f"vergelijken/opties-{dossier}")
            rows = page.split("<tr role=")[1:]
            found = {
                linked(row, f"vergelijken/opties-{dossier}/")[0]: words(row) for row in rows if "<td" in row
            }
            assert [*found] == [kader.id for kader in options]
            for kader in options:
                _demand_option(found[kader.id], kader)


def shown_status(version: Versie) -> str:
    """The degree of a version as a reader sees it, with its exact status where that says more."""
    degree, status = version.wat.graad, version.status
    return status.capitalize() if degree in ("", status) else f"{degree.capitalize()} ({status})"


def _demand_option(row: str, kader: Kader) -> None:
    version = current(kader)
    assert shown_status(version) in row
    assert version.oordeel is None or version.oordeel in row
    for value in version.waarden.values():
        assert " ".join(value.met_grens().split()) in row
    for point in version.open_punten.values():
        assert " ".join(point.vraag.split()) in row
    if not version.open_punten:
        assert "Geen open punt genoteerd." in row


def test_beside_every_drawing_each_line_stands_as_a_sentence_with_its_kaders_and_their_status(
    site: Path, corpus: Corpus
) -> None:
    page = read(site, "beelden")
    for picture in corpus.beelden.values():
        figure = page.partition(f'id="beeld-{picture.id}"')[2].partition("</figure>")[0]
        assert "<svg" in figure
        lines = figure.partition('<ol class="beeld__zinnen">')[2].split("<li>")[1:]
        readings = read_picture(corpus, picture)
        assert len(lines) == len(readings)
        for line, reading in zip(lines, readings, strict=True):
            assert reading.rests_on
            assert words(line).startswith(reading.sentence)
            assert linked(line, "beelden/") == [kader.id for kader, _ in reading.rests_on]
            for _, version in reading.rests_on:
                assert f"{shown_status(version)} {version.geldt_vanaf.eerste.year}" in words(line)


def test_a_line_that_the_source_gives_no_direction_says_so(site: Path) -> None:
    assert words(read(site, "beelden")).count("Welke kant op, zegt de bron niet.") == 1


def test_the_dossier_of_a_region_draws_who_steers_whom_below_its_themes(site: Path, corpus: Corpus) -> None:
    for dossier in Comparison(corpus).dossiers:
        page = read(site, f"kaders/{dossier.id}")
        assert page.rindex('class="rijen"') < page.index('class="beeld__tekening"')
        assert '<a href="#in-beeld">' in page
    assert "beeld__tekening" not in read(site, "kaders/landelijk")


def test_the_line_of_time_stands_above_the_list_of_the_same_decisions(site: Path, corpus: Corpus) -> None:
    page = read(site, "besluiten")
    drawing = page.partition('<svg class="tijdbeeld"')[2].partition('<ol class="tijdlijn"')[0]
    for decision in corpus.besluiten.values():
        assert decision.titel in words(drawing).replace(f"{decision.stand} :", f"{decision.stand}:")
    for stand in {one.stand for one in corpus.besluiten.values()}:
        number = sum(one.stand == stand for one in corpus.besluiten.values())
        assert len(re.findall(rf'tijdbeeld__punt--{stand}[ "]', drawing)) == number
