"""Where there is very much, a page says less of each thing, but every anchor that others hold on to stays."""

from __future__ import annotations

import re

import pytest

from hooks.corpus.changes import all_changes, dossier_address
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates
from hooks.pages import change_pages, comparison_pages, difference_page, pages
from hooks.pages.render import Renderer


def test_each_decision_keeps_its_anchor_and_stands_on_the_page_of_its_gebied(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_DECISIONS", 0)
    renderer = Renderer(corpus)
    made = {page.address: renderer.page(page) for page in pages._decisions(corpus)}
    for one in corpus.besluiten.values():
        there = f"besluiten/{one.gebied}/"
        assert f'id="{one.id}"' in made["besluiten/"]
        assert f'href="../{there}#{one.id}"' in made["besluiten/"]
        assert f'id="{one.id}"' in made[there]
    assert len(made) == 1 + len({one.gebied for one in corpus.besluiten.values()})


def test_few_decisions_stand_on_one_page(corpus: Corpus) -> None:
    assert [page.address for page in pages._decisions(corpus)] == ["besluiten/"]


def test_each_change_keeps_its_anchor(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    changes = all_changes(corpus, RecordDates())
    renderer = Renderer(corpus)
    address = dossier_address("wvs")

    def written() -> str:
        found = change_pages.change_pages(corpus, changes, RecordDates())
        return next(renderer.page(page) for page in found if page.address == address)

    whole = written()
    monkeypatch.setattr(change_pages, "MOST_IN_ONE_LIST", 0)
    in_short = written()
    assert len(in_short) < len(whole)
    for change in changes:
        if change.kader.dossier == "wvs":
            assert f'id="{change.id}"' in in_short


def test_a_source_names_each_kader_that_rests_on_it(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_IN_FULL", 0)
    renderer = Renderer(corpus)
    made = {page.address: renderer.page(page) for page in pages._documents(corpus)}
    for kader in corpus.kaders.values():
        for version in kader.alle_versies():
            for place in version.bronnen:
                assert f"kaders/{kader.id}/" in made[f"bronnen/{place.document}/"]


def test_a_source_with_very_many_kaders_has_a_page_for_each_heading(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer = Renderer(corpus)
    whole = {page.address: renderer.page(page) for page in pages._documents(corpus)}
    monkeypatch.setattr(pages, "MOST_NAMED", 0)
    divided = {page.address: renderer.page(page) for page in pages._documents(corpus)}
    for document in corpus.bronnen.values():
        address = f"bronnen/{document.id}/"
        anchors = re.findall(r'id="(plaats-[^"]+)"', whole[address])
        assert re.findall(r'id="(plaats-[^"]+)"', divided[address]) == anchors
        below = [html for name, html in divided.items() if name.startswith(f"{address}kop-")]
        assert [one for html in below for one in re.findall(r'id="(plaats-[^"]+)"', html)] == (
            anchors if below else []
        )
        for leads, anchor in re.findall(
            r'href="\.\./\.\./(bronnen/[^"]+/kop-\d+/)#([^"]+)"', divided[address]
        ):
            assert f'id="{anchor}"' in divided[leads]
    for kader in corpus.kaders.values():
        for version in kader.alle_versies():
            for place in version.bronnen:
                there = [html for name, html in divided.items() if f"/{place.document}/" in name]
                assert any(f"kaders/{kader.id}/" in html for html in there)


def test_a_dossier_with_very_many_kaders_names_each_under_its_theme(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written() -> str:
        renderer = Renderer(corpus)
        page = next(one for one in pages.all_pages(corpus) if one.address == "kaders/wvs/")
        return renderer.page(page)

    whole = written()
    monkeypatch.setattr(pages, "MOST_IN_FULL", 0)
    in_short = written()
    assert len(in_short) < len(whole)
    for kader in corpus.kaders_of["wvs"]:
        assert f'href="../../kaders/{kader.id}/" data-gebied="{kader.gebied}" data-tijd=' in in_short
    assert re.findall(r'id="deel-\d+"', in_short) == re.findall(r'id="deel-\d+"', whole)


def test_with_very_many_versions_the_page_of_differences_leads_to_the_dossiers(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer, several = Renderer(corpus), [one for one in corpus.kaders.values() if len(one.versies) > 1]
    whole = renderer.page(difference_page.difference_page(corpus))
    assert all(f"kaders/{one.id}/{one.versies[-1].naam}/#verschil" in whole for one in several)
    monkeypatch.setattr(difference_page, "MOST_IN_ONE_LIST", 0)
    in_short = renderer.page(difference_page.difference_page(corpus))
    assert "#verschil" not in in_short
    assert all(f'href="../wijzigingen/dossier/{one.dossier}/"' in in_short for one in several)


def test_of_a_region_with_very_many_kaders_the_first_are_named(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison_pages, "MOST_BESIDE", 0)
    monkeypatch.setattr(comparison_pages, "MOST_OF_A_REGION", 1)
    renderer = Renderer(corpus)
    found = [page for page in comparison_pages.comparison_pages(corpus) if "row" in page.data]
    assert found
    for page in found:
        html = renderer.page(page)
        more = [len(one.kaders) - 1 for one in page.data["row"].cells if len(one.kaders) > 1]
        assert html.count("En nog ") == len(more)
        assert all(f"En nog {count}: " in html for count in more)
