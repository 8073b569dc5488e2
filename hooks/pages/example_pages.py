"""The worked examples of a calculator have a page of their own, so that the calculator's page stays light."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculators_of
from hooks.pages import calculator_pages
from hooks.pages.pages import SitePage

TEMPLATE = "voorbeelden.html"
MOST = 20  # on one page; each has every step of its answer


def address_of(name: str) -> str:
    """Where the worked examples of a calculator stand."""
    return f"{calculator_pages.address_of(name)}voorbeelden/"


def example_pages(corpus: Corpus) -> Iterator[SitePage]:
    """A page for each calculator that has examples; more of them where those are too many for one."""
    for name, calculator in calculators_of(corpus).items():
        if corpus.voorbeelden.get(name):
            parts = _parts(name, len(corpus.voorbeelden[name]))
            for number, (first, last, address) in enumerate(parts, 1):
                yield _page(calculator, number, {"first": first, "last": last, "parts": parts}, address)


def _page(calculator: Rekenhulp, number: int, shown: dict[str, object], address: str) -> SitePage:
    title = "Uitgewerkte voorbeelden"
    whole = address_of(calculator.naam)
    above = (
        ("Rekenhulpen", calculator_pages.FOLDER),
        (calculator.titel, calculator_pages.address_of(calculator.naam)),
    )
    return SitePage(
        address,
        f"{title}{'' if address == whole else f', deel {number}'}: {calculator.titel}",
        TEMPLATE,
        {"rekenhulp": calculator, **shown},
        f"Voorbeelden bij «{calculator.titel}», met elke stap en elke bron.",
        styles=("assets/rekenen/rekenhulp.css",),
        trail=above if address == whole else (*above, (title, whole)),
    )


def _parts(name: str, count: int) -> tuple[tuple[int, int, str], ...]:
    """What stands on which page: before the first, up to the last, and the address; all about as long."""
    pages = -(-count // MOST)
    borders = pairwise(count * one // pages for one in range(pages + 1))
    whole = address_of(name)
    return tuple(
        (first, last, f"{whole}{number}/" if number > 1 else whole)
        for number, (first, last) in enumerate(borders, 1)
    )
