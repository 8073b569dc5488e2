"""The page that lists when each dossier was looked at, and before which day that has to happen again."""

from __future__ import annotations

from datetime import date

from hooks.corpus.corpus import Corpus
from hooks.corpus.review import reviews
from hooks.pages.pages import SitePage

ADDRESS, TITLE = "nakijken/", "Wanneer is het nagekeken?"


def review_page(corpus: Corpus, day: date | None) -> SitePage:
    return SitePage(
        ADDRESS,
        TITLE,
        "nakijken.html",
        {"reviews": reviews(corpus, day), "day": day},
        "Per dossier: wie erover gaat, wanneer het is nagekeken, en voor welke dag dat opnieuw moet.",
        styles=("assets/rekenen/rekenhulp.css",),
    )
