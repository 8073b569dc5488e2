"""The page of a source says where it can be read, and whether its date was derived."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hooks.corpus.corpus import Corpus, Regulation
from hooks.pages.pages import all_pages
from hooks.pages.render import Renderer


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("BWBR0015703", "https://wetten.overheid.nl/BWBR0015703"),
        ("CVDR123456", "https://lokaleregelgeving.overheid.nl/CVDR123456"),
    ],
)
def test_a_source_links_out_to_its_text_and_its_regulation(corpus: Corpus, number: str, address: str) -> None:
    page = next(one for one in all_pages(corpus) if one.address == "bronnen/persbericht-wvs-colleges/")
    document = replace(
        page.data["document"],
        url="https://voorbeeld.nl/bericht",
        regeling=Regulation(number, "7"),
        datum_afgeleid="Er staat geen datum in.",
    )
    made = Renderer(corpus).page(replace(page, data={**page.data, "document": document}))
    assert f'<a href="{address}" rel="noopener noreferrer">{number}</a>, artikel 7' in made
    assert '<a href="https://voorbeeld.nl/bericht" rel="noopener noreferrer">' in made
    assert "(afgeleid). Er staat geen datum in." in made
