"""A page for each gemeente: what was decided there, the numbers, what is open and what changed last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calculators.kaders.kader import Gebied, Kader
from hooks.corpus.changes import Change, after_import, newest_policy_first
from hooks.corpus.corpus import Corpus
from hooks.corpus.firmness import Firmness, firmness_in
from hooks.corpus.numbers import numbers
from hooks.corpus.open_points import open_groups
from hooks.corpus.years import years_of
from hooks.pages.change_pages import STYLES, year_address
from hooks.pages.course_pages import is_followed
from hooks.pages.feeds import Feed
from hooks.pages.pages import SitePage, by_theme, overview, with_open_points

SHOWN_CHANGES = 3


def holding_in(corpus: Corpus, gemeente: Gebied) -> list[Kader]:
    """The kaders of a gemeente: those of every gebied it belongs to, as far as they have a version for it."""
    inside = (kader for area in corpus.areas_of(gemeente) for kader in corpus.kaders_in.get(area.id, ()))
    found = [kader for kader in inside if kader.versies_voor(gemeente.id)]
    return sorted(found, key=lambda kader: corpus.places[kader.id])


def gemeente_pages(corpus: Corpus, changes: Iterable[Change]) -> Iterator[SitePage]:
    """A page for each gemeente, and the overview; `changes` come with the newest policy date first."""
    entries = []
    by_kader: dict[str, list[Change]] = {}
    for change in changes:
        by_kader.setdefault(change.kader.id, []).append(change)
    for one in corpus.gemeenten():
        inside = holding_in(corpus, one)
        here = [change for kader in inside for change in by_kader.get(kader.id, ()) if change.is_for(one.id)]
        entries.append((one.naam, f"gemeenten/{one.id}/", f"CBS-code {one.cbs}", len(inside)))
        yield _page(corpus, one, inside, here)
    yield overview("gemeenten/", "Gemeenten", "Wat er per gemeente geldt.", entries)


def gemeente_feeds(corpus: Corpus, changes: Iterable[Change]) -> Iterator[Feed]:
    """A feed for each gemeente, of what changed there after its dossiers were made.

    With their beginning in it, the feeds of all gemeenten would be larger than the rest of a national site.
    """
    later: dict[str, list[Change]] = {}
    for change in after_import(changes):
        later.setdefault(change.kader.gebied, []).append(change)
    for one in corpus.gemeenten():
        here = [
            change
            for area in corpus.areas_of(one)
            for change in later.get(area.id, ())
            if change.is_for(one.id)
        ]
        yield _feed(one, newest_policy_first(here))


def _feed(gemeente: Gebied, changes: Iterable[Change] = ()) -> Feed:
    return Feed(f"gemeenten/{gemeente.id}/", f"Wijzigingen in {gemeente.naam}", tuple(changes))


def _in_short(gemeente: Gebied, firmness: Firmness, open_points: int) -> str:
    """What a search engine shows of a gemeente: how much was decided there, and how much is not."""
    return (
        f"{gemeente.naam}: {firmness.sentence} "
        f"De bronnen laten {open_points} {'vraag' if open_points == 1 else 'vragen'} open."
    )


def _page(corpus: Corpus, gemeente: Gebied, inside: list[Kader], here: list[Change]) -> SitePage:
    firmness = firmness_in(corpus, inside, gemeente.id)
    groups = open_groups(corpus, with_open_points(corpus, inside), gemeente.id)
    open_points = sum(group.count for group in groups)
    areas = {one.id for one in corpus.areas_of(gemeente)}
    decisions = sorted(
        (one for one in corpus.besluiten.values() if one.gebied in areas),
        key=lambda one: one.datum.laatste,
        reverse=True,
    )
    return SitePage(
        f"gemeenten/{gemeente.id}/",
        gemeente.naam,
        "gemeente.html",
        {
            "gemeente": gemeente,
            "groups": by_theme(corpus, inside),
            "is_followed": is_followed(corpus, gemeente),
            "firmness": firmness,
            "decisions": decisions,
            "numbers": numbers(corpus, inside, gemeente.id),
            "open": groups,
            "latest": newest_policy_first(change for change in here if not change.is_first)[:SHOWN_CHANGES],
            "feed": _feed(gemeente),
            "years": [(year, year_address(year, gemeente.id)) for year in years_of(here)],
        },
        _in_short(gemeente, firmness, open_points),
        styles=(*STYLES, "assets/gemeente.css"),
        alternates=_feed(gemeente).alternates,
    )
