"""The worked examples of each calculator on a page of their own."""

from __future__ import annotations

from dataclasses import replace

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages.addresses import ROOT
from hooks.pages.example_pages import MOST, address_of, example_pages
from hooks.pages.render import Renderer
from hooks.search.records import records

LARGEST_PAGE, FRAME = 300_000, 25_000  # bytes; the second at most, of what stands around a page


def test_each_calculator_with_examples_has_a_page_for_them(corpus: Corpus) -> None:
    pages = {page.address: page for page in example_pages(corpus)}
    renderer = Renderer(corpus)
    for name in REKENHULPEN:
        here = [page for address, page in pages.items() if address.startswith(address_of(name))]
        assert here[0].address == f"rekenhulpen/{name}/voorbeelden/"
        written = [renderer.page(page).replace("&#39;", "'") for page in here]
        titles = [example.titel for example in corpus.voorbeelden[name]]
        assert sum(one.count('<details class="voorbeeld">') for one in written) == len(titles)
        assert all(any(title in one for one in written) for title in titles)


def test_no_page_of_examples_is_too_large_and_each_leads_to_the_others(corpus: Corpus) -> None:
    pages = list(example_pages(corpus))
    renderer = Renderer(corpus)
    divided = [page for page in pages if len(page.data["parts"]) > 1]
    assert divided
    for page in pages:
        written = renderer.page(page)
        assert len(written.encode()) < LARGEST_PAGE - FRAME
        assert page.data["last"] - page.data["first"] <= MOST
    for page in divided:
        written = renderer.content(page)
        for _, last, address in page.data["parts"]:
            here = ' aria-current="page"' if address == page.address else ""
            assert f'href="{ROOT}{address}"{here}>' in written
            assert f"tot en met {last}</a>" in written
    assert len({page.title for page in pages}) == len(pages)


def test_without_examples_there_is_no_page_and_no_way_to_it(corpus: Corpus) -> None:
    without = replace(corpus, voorbeelden={})
    assert list(example_pages(without)) == []
    assert "voorbeelden/" not in Renderer(without).calculator("rekenhulpen/ombouw/", "ombouw", "")


def test_searching_finds_the_calculator_and_not_its_examples(corpus: Corpus) -> None:
    found = {record.address for record in records(corpus, example_pages(corpus))}
    assert "rekenhulpen/ombouw/" in found
    assert [address for address in found if address.endswith("/voorbeelden/")] == []
