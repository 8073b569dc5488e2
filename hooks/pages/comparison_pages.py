"""The pages that put regions, options and pictures side by side."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.corpus.comparison import OPTIONS
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage

STYLES = ("assets/vergelijken.css", "assets/beeld/beelden.css")


def comparison_pages(corpus: Corpus) -> Iterator[SitePage]:
    yield SitePage(
        "vergelijken/",
        "Regio's naast elkaar",
        "vergelijken.html",
        description="Hoe elke regio het doet: per onderwerp de kaders naast elkaar.",
        styles=STYLES,
    )
    for dossier in corpus.dossiers.values():
        if any(one.dossier == dossier.id and one.soort in OPTIONS for one in corpus.kaders.values()):
            region = corpus.gebieden[dossier.gebied].naam
            yield SitePage(
                options_address(dossier.id),
                f"Opties en varianten: {region}",
                "opties.html",
                {"dossier": dossier},
                f"Waaruit {region} kan kiezen: wat het is, het oordeel, de kosten en wat open blijft.",
                styles=STYLES,
            )
    yield SitePage(
        "beelden/",
        "Wie stuurt wie",
        "beelden.html",
        description="Per regio getekend en in woorden: wie stuurt wie, en de weg naar werk.",
        styles=STYLES,
    )


def options_address(dossier: str) -> str:
    return f"vergelijken/opties-{dossier}/"
