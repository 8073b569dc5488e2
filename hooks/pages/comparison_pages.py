"""The pages that put regions, options and pictures side by side."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.corpus.comparison import OPTIONS, Comparison
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage, overview

ADDRESS, TITLE = "vergelijken/", "Regio's naast elkaar"
STYLES = ("assets/vergelijken/vergelijken.css", "assets/beeld/beelden.css")
MOST_OF_A_REGION = 8  # kaders on the page of a theme that all regions share
MOST_BESIDE = 6  # regions in one table; with more, each theme has a page with a list


def comparison_pages(corpus: Corpus) -> Iterator[SitePage]:
    yield from _themes(corpus, Comparison(corpus))
    for dossier in corpus.dossiers.values():
        if any(one.soort in OPTIONS for one in corpus.kaders_of[dossier.id]):
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


def _themes(corpus: Corpus, comparison: Comparison) -> Iterator[SitePage]:
    if not _is_divided(comparison):
        yield SitePage(
            ADDRESS,
            TITLE,
            "vergelijken.html",
            description="Hoe elke regio het doet: per onderwerp wat zij zeggen, naast elkaar.",
            styles=STYLES,
            scripts=("assets/vergelijken/vergelijken.js",) if comparison.dossiers else (),
        )
        return
    entries = []
    for row in comparison.rows:
        count = sum(len(one.kaders) for one in row.cells)
        if count:
            address = theme_address(comparison, row.theme.id)
            entries.append((row.theme.naam, address, row.theme.uitleg, count))
            title = f"Regio's naast elkaar: {row.theme.naam}"
            yield SitePage(
                address,
                title,
                "vergelijk_thema.html",
                {"row": row, "most": MOST_OF_A_REGION},
                title,
                styles=STYLES,
                trail=((TITLE, ADDRESS),),
            )
    yield overview(ADDRESS, TITLE, "Hoe doet een andere regio dit? Kies een onderwerp.", entries)


def _is_divided(comparison: Comparison) -> bool:
    return len(comparison.dossiers) > MOST_BESIDE


def theme_address(comparison: Comparison, theme: str) -> str:
    """Where all regions say what they do about a theme."""
    return f"{ADDRESS}{theme}/" if _is_divided(comparison) else f"{ADDRESS}#thema-{theme}"


def options_address(dossier: str) -> str:
    return f"vergelijken/opties-{dossier}/"
