"""A page for each gemeente: what holds there, by which besluit, what is open and what changed last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calculators.kaders.kader import Gebied, Kader
from hooks.corpus.changes import Change, newest_policy_first
from hooks.corpus.corpus import Corpus
from hooks.pages.change_pages import STYLES
from hooks.pages.pages import SitePage, by_dossier, overview, with_open_points

SHOWN_CHANGES = 10


def holding_in(corpus: Corpus, gemeente: Gebied) -> list[Kader]:
    """The kaders of a gemeente: those of every gebied it belongs to."""
    return [
        kader for kader in corpus.kaders.values() if gemeente.id in corpus.gebieden[kader.gebied].gemeenten
    ]


def gemeente_pages(corpus: Corpus, changes: Iterable[Change]) -> Iterator[SitePage]:
    """A page for each gemeente, and the overview; `changes` come with the newest policy date first."""
    entries = []
    by_kader: dict[str, list[Change]] = {}
    for change in changes:
        by_kader.setdefault(change.kader.id, []).append(change)
    for one in corpus.gemeenten():
        inside = holding_in(corpus, one)
        decisions = sorted(
            (each for each in corpus.besluiten.values() if one.id in corpus.gebieden[each.gebied].gemeenten),
            key=lambda each: each.datum.laatste,
            reverse=True,
        )
        latest = newest_policy_first(change for kader in inside for change in by_kader.get(kader.id, ()))
        address = f"gemeenten/{one.id}/"
        entries.append((one.naam, address, f"CBS-code {one.cbs}", len(inside)))
        yield SitePage(
            address,
            one.naam,
            "gemeente.html",
            {
                "gemeente": one,
                "groups": by_dossier(corpus, inside),
                "decisions": decisions,
                "open": with_open_points(corpus, inside),
                "latest": latest[:SHOWN_CHANGES],
            },
            f"Wat er volgens deze kennisbank geldt in {one.naam}, en wat er nog open is.",
            styles=STYLES,
        )
    yield overview("gemeenten/", "Gemeenten", "Wat er per gemeente geldt.", entries)
