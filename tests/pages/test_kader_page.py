"""What the page of a kader says of all that can happen to it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from calculators.kaders.notatie import schrijf_dag
from calculators.raamwerk import loket
from hooks.corpus.changes import all_changes
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates
from hooks.pages.gemeente_pages import gemeente_pages
from hooks.pages.pages import all_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.policy_folders import copy_of_small_policy

KADER = """titel: Wat erbij komt
soort: regel
themas: [duur]
versies:
  - geldt_vanaf: 2017-05-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    tekst: Hoogstens {maximum}.
    waarden: {maximum: {waarde: 6, eenheid: maanden}}
    open_punten:
      hoe-lang:
        vraag: Telt ziekte mee?
        wie: Staat niet in de bron.
    overgang: nieuwe gevallen
    overgang_bron: {document: normblad}
    bron: {document: normblad}
  - geldt_vanaf: 2018-01-01
    voorgesteld_op: 2017-10-01
    status: voorgesteld
    tekst: Hoogstens {maximum}.
    waarden: {maximum: {waarde: 9, eenheid: maanden}}
    bron: {document: normblad}
  - geldt_vanaf: 2018-01-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    alleen: [west]
    neemt_aan: 2018-01-01
    opgelost: {hoe-lang: proefbesluit}
    correcties:
      - {op: 2021-09-01, reden: Het getal was verkeerd overgenomen., was: Hoogstens zes maanden.}
    tekst: Voortaan hoogstens {maximum}.
    waarden: {maximum: {waarde: 9, eenheid: maanden}}
    bron: {document: normblad}
"""


@pytest.fixture(autouse=True)
def no_calculators(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small policy is not what the calculators read."""
    monkeypatch.setattr(loket, "controleer", lambda data: None)


@pytest.fixture
def small(tmp_path: Path) -> Corpus:
    return load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": KADER}))


@pytest.fixture
def shown(small: Corpus) -> dict[str, str]:
    """The text of each page of this kader, by its address."""
    renderer = Renderer(small)
    found = [one for one in all_pages(small) if one.address.startswith("kaders/proef/erbij/")]
    return {one.address.removeprefix("kaders/proef/erbij/"): plain(renderer.page(one)) for one in found}


def plain(page: str) -> str:
    without = re.sub(r"<template.*?</template>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without)).split()).replace(" .", ".")


def test_each_version_has_a_page_of_its_own_also_two_of_one_day(shown: dict[str, str]) -> None:
    assert list(shown) == ["", "2017-05-01/", "2018-01-01/", "2018-01-01-west/"]
    assert "Voortaan hoogstens 9 maanden." in shown["2018-01-01-west/"]


def test_each_page_says_at_its_top_up_to_when_its_dossier_is_up_to_date(
    small: Corpus, shown: dict[str, str]
) -> None:
    told = (
        f"Bijgewerkt tot en met {schrijf_dag(small.up_to['proef'])}. "
        "Of er daarna iets is veranderd, weet deze kennisbank niet."
    )
    for address, page in shown.items():
        top, said, rest = page.partition(told)
        assert said, address
        assert "oogstens" in rest
        assert "oogstens" not in top


def test_the_page_says_what_holds_what_lies_beside_and_who_decided(shown: dict[str, str]) -> None:
    page = shown[""]
    assert "Hoogstens 6 maanden. Besloten (vastgesteld door de colleges)" in page
    assert "Er ligt een voorstel Voorgesteld op 1 oktober 2017, om te gelden vanaf 1 januari 2018." in page
    assert "1 van 2 colleges heeft besloten: 1 nam het aan." in page


def test_the_page_says_what_holds_in_a_part_of_the_area(shown: dict[str, str]) -> None:
    part = shown[""].partition("In een deel van het gebied")[2]
    assert "Proef-West Voortaan hoogstens 9 maanden." in part
    assert "Geldt vanaf 1 januari 2018" in part


def test_a_page_says_what_happens_to_what_already_ran(shown: dict[str, str]) -> None:
    for address in ("", "2017-05-01/"):
        assert "Wat al liep Deze versie geldt alleen voor nieuwe gevallen. Blad met normen" in shown[address]


def test_a_page_says_what_was_solved_and_corrected(shown: dict[str, str]) -> None:
    page = shown["2018-01-01-west/"]
    assert "Telt ziekte mee? Opgelost met het besluit De colleges beginnen de proef." in page
    assert (
        "1 september 2021 Het getal was verkeerd overgenomen. Eerst stond er: «Hoogstens zes maanden.»"
        in page
    )
    assert "Alleen in Proef-West. De andere gemeenten houden wat zij hadden." in page


def test_an_inherited_open_point_is_on_the_page_of_the_proposal(shown: dict[str, str]) -> None:
    assert "Telt ziekte mee?" in shown["2018-01-01/"]
    assert "Zou gelden vanaf 1 januari 2018" in shown["2018-01-01/"]


def test_the_history_gives_every_version_with_what_its_date_means(shown: dict[str, str]) -> None:
    history = shown[""].partition("Geschiedenis")[2]
    assert "Geldt vanaf 1 januari 2018 : vastgesteld door de colleges" in history
    assert ", alleen in Proef-West" in history
    assert "Voorgesteld op 1 oktober 2017 : voorgesteld" in history


def test_a_kader_for_some_gemeenten_says_so_to_who_chose_none(tmp_path: Path) -> None:
    only = KADER.replace("  - geldt_vanaf: 2017-05-01", "  - geldt_vanaf: 2017-05-01\n    alleen: [west]", 1)
    only = only[: only.index("  - geldt_vanaf: 2018-01-01")]
    corpus = load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": only}))
    renderer = Renderer(corpus)
    (page,) = (one for one in all_pages(corpus) if one.address == "kaders/proef/erbij/")
    text = plain(renderer.page(page))
    assert "Voor het hele gebied zegt het kader «Wat erbij komt» (proef/erbij) niets" in text
    assert "In een deel van het gebied" in text
    dossier = next(one for one in all_pages(corpus) if one.address == "kaders/proef/")
    assert "Alleen in een deel van het gebied" in plain(renderer.page(dossier))


def test_a_page_of_a_gemeente_has_the_change_only_where_it_happened(small: Corpus) -> None:
    pages = {one.address: one for one in gemeente_pages(small, all_changes(small, RecordDates()))}
    latest = {
        name: [change.version.naam for change in pages[f"gemeenten/{name}/"].data["latest"]]
        for name in ("west", "oost")
    }
    assert "2018-01-01-west" in latest["west"]
    assert "2018-01-01-west" not in latest["oost"]


def test_a_proposal_without_a_document_says_so_with_who_and_when(tmp_path: Path) -> None:
    proposal = KADER.replace(
        "voorgesteld_op", "voorgesteld_door: de proeffractie\n    voorgesteld_op", 1
    ).replace(
        "    bron: {document: normblad}\n  - geldt_vanaf: 2018-01-01\n    status: vast",
        "    bron: voorstel\n  - geldt_vanaf: 2018-01-01\n    status: vast",
    )
    assert proposal.count("bron: voorstel") == 1
    made = load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": proposal}))
    renderer = Renderer(made)
    (page,) = [one for one in all_pages(made) if one.address == "kaders/proef/erbij/2018-01-01/"]
    text = plain(renderer.page(page))
    assert "Nog geen document. Voorgesteld door de proeffractie op 1 oktober 2017." in text
    assert "Voorgesteld door de proeffractie" in text


def test_a_version_is_of_the_quarter_wherever_it_is_named(tmp_path: Path) -> None:
    quarters = KADER.replace("geldt_vanaf: 2017-05-01", "geldt_vanaf: 2017-Q2")
    made = load_policy(copy_of_small_policy(tmp_path, {"proef/erbij.yml": quarters}))
    renderer = Renderer(made)
    found = [one for one in all_pages(made) if one.address.startswith("kaders/proef/erbij/")]
    pages = [plain(renderer.page(one)) for one in found]
    assert any("Versie van het tweede kwartaal van 2017: vastgesteld" in one for one in pages)
    assert any("Versie van het tweede kwartaal van 2017 Versie van 1 januari 2018" in one for one in pages)
    assert not any("ersie van tweede kwartaal" in one for one in pages)
