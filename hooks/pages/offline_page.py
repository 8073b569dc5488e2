"""The page about reading without a connection: what this browser keeps, and what a reader lets it keep."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage

ADDRESS, TITLE = "offline/", "Lezen zonder verbinding"


def offline_page(corpus: Corpus) -> SitePage:
    dossiers = sorted(corpus.dossiers.values(), key=lambda one: one.titel)
    return SitePage(
        ADDRESS,
        TITLE,
        "offline.html",
        {"dossiers": dossiers},
        "Wat deze browser bewaart, zodat u het ook zonder verbinding leest.",
        styles=("assets/offline/offline.css",),
        scripts=("assets/offline/overzicht.js", "assets/offline/bewaren.js"),
        trail=(("Over deze site", "over/"),),
    )
