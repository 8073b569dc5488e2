"""The worked examples of a calculator have a page of their own, so that the calculator's page stays light."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages import calculator_pages
from hooks.pages.pages import SitePage

TEMPLATE = "voorbeelden.html"


def address_of(name: str) -> str:
    """Where the worked examples of a calculator stand."""
    return f"{calculator_pages.address_of(name)}voorbeelden/"


def example_pages(corpus: Corpus) -> Iterator[SitePage]:
    """A page for each calculator that has examples."""
    for name, calculator in REKENHULPEN.items():
        if corpus.voorbeelden.get(name):
            yield SitePage(
                address_of(name),
                f"Uitgewerkte voorbeelden: {calculator.titel}",
                TEMPLATE,
                {"rekenhulp": calculator},
                f"Voorbeelden bij «{calculator.titel}», met elke stap en elke bron.",
                styles=("assets/rekenen/rekenhulp.css",),
                trail=(
                    ("Rekenhulpen", calculator_pages.FOLDER),
                    (calculator.titel, calculator_pages.address_of(name)),
                ),
            )
