"""The worked examples of each calculator on a page of their own."""

from __future__ import annotations

from dataclasses import replace

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages.example_pages import address_of, example_pages
from hooks.pages.render import Renderer
from hooks.search.records import records


def test_each_calculator_with_examples_has_a_page_for_them(corpus: Corpus) -> None:
    pages = {page.address: page for page in example_pages(corpus)}
    assert list(pages) == [f"rekenhulpen/{name}/voorbeelden/" for name in REKENHULPEN]
    renderer = Renderer(corpus)
    for name in REKENHULPEN:
        written = renderer.page(pages[address_of(name)])
        for example in corpus.voorbeelden[name]:
            assert example.titel in written.replace("&#39;", "'")


def test_without_examples_there_is_no_page_and_no_way_to_it(corpus: Corpus) -> None:
    without = replace(corpus, voorbeelden={})
    assert list(example_pages(without)) == []
    assert "voorbeelden/" not in Renderer(without).calculator("rekenhulpen/ombouw/", "ombouw", "")


def test_searching_finds_the_calculator_and_not_its_examples(corpus: Corpus) -> None:
    found = {record.address for record in records(corpus, example_pages(corpus))}
    assert "rekenhulpen/ombouw/" in found
    assert [address for address in found if address.endswith("/voorbeelden/")] == []
