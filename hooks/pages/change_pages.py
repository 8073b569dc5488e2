"""The pages of the change log: an overview, and the changes per dossier, per period and per besluit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from calculators.kaders.notatie import schrijf_datum
from hooks.corpus.changes import (
    ADDRESS,
    Change,
    decision_address,
    dossier_address,
    per_decision,
    per_dossier,
    per_period,
    per_record_day,
    period_address,
)
from hooks.corpus.corpus import Corpus
from hooks.corpus.decided import building_blocks
from hooks.corpus.record_dates import RecordDates
from hooks.corpus.years import year_in, years_of
from hooks.pages.feeds import Feed
from hooks.pages.pages import MOST_IN_ONE_LIST, MOST_UNFOLDED, SitePage

STYLES = ("assets/wijzigingen.css", "assets/gemeente.css", "assets/verschil/verschil.css")
# The overview shows the last days on which something was recorded, and of a large day only a beginning.
ENOUGH_ON_OVERVIEW = 20
SHOWN_PER_DOSSIER = 5


@dataclass(frozen=True)
class ChangeGroup:
    """Changes under a heading, with the page that holds all of them; `left_out` are only there."""

    title: str
    address: str
    changes: tuple[Change, ...]
    left_out: int = 0


@dataclass(frozen=True)
class RecordedDay:
    """What was recorded on one day: how much, and a beginning of it per dossier."""

    words: str
    count: int
    groups: tuple[ChangeGroup, ...]


def feeds(corpus: Corpus, changes: tuple[Change, ...]) -> Iterator[Feed]:
    """One feed of everything and one per dossier, each beside the page with the same changes."""
    yield Feed(ADDRESS, "Wijzigingen", changes)
    for name, inside in per_dossier(corpus, changes).items():
        yield _dossier_feed(corpus, name, inside)


def _dossier_feed(corpus: Corpus, name: str, inside: tuple[Change, ...]) -> Feed:
    return Feed(dossier_address(name), f"Wijzigingen: dossier {corpus.dossiers[name].titel}", inside)


def change_pages(corpus: Corpus, changes: tuple[Change, ...], dates: RecordDates) -> Iterator[SitePage]:
    """Every page of the change log; `changes` come in the order of their policy dates."""
    lists = {
        "Per dossier": list(_dossiers(corpus, changes)),
        "Per periode": list(_periods(corpus, changes)),
        "Per besluit": list(_decisions(corpus, changes)),
    }
    real = [change for change in changes if not change.is_first]
    everything = next(feeds(corpus, changes))
    yield SitePage(
        everything.page,
        everything.title,
        "wijzigingen.html",
        {
            "feed": everything,
            "days": tuple(_last_recorded(corpus, real)),
            "imports": tuple(_imports(corpus, changes)),
            "gemeenten": sorted(corpus.gemeenten(), key=lambda one: one.naam),
            "corrections": _corrections(corpus),
            "most": MOST_IN_ONE_LIST,
            "has_history": not dates.fault,
            "lists": lists,
        },
        "Wat er veranderde, vanaf wanneer het geldt, en sinds wanneer het in deze kennisbank staat.",
        styles=STYLES,
        alternates=everything.alternates,
    )
    for pages in lists.values():
        yield from pages


def _dossiers(corpus: Corpus, changes: tuple[Change, ...]) -> Iterator[SitePage]:
    for name, inside in per_dossier(corpus, changes).items():
        groups = (
            ChangeGroup(schrijf_datum(period), period_address(period), found)
            for period, found in per_period(inside).items()
        )
        feed = _dossier_feed(corpus, name, inside)
        yield _listing(feed.page, "Dossier", corpus.dossiers[name].titel, groups, feed=feed)


def _periods(corpus: Corpus, changes: tuple[Change, ...]) -> Iterator[SitePage]:
    for period, inside in per_period(changes).items():
        title = schrijf_datum(period)
        groups = _in_dossiers(corpus, inside)
        if len(inside) > MOST_IN_ONE_LIST:
            # A month in which many dossiers began: the changes themselves stand on the pages of the dossiers.
            groups = (ChangeGroup(one.title, one.address, (), len(one.changes)) for one in groups)
        yield _listing(period_address(period), "Periode", title, groups)


def _decisions(corpus: Corpus, changes: tuple[Change, ...]) -> Iterator[SitePage]:
    found = per_decision(changes)
    for one in sorted(corpus.besluiten.values(), key=lambda each: each.datum.laatste, reverse=True):
        if one.id in found:
            groups = _in_dossiers(corpus, found[one.id])
            yield _listing(decision_address(one.id), "Besluit", one.titel, groups, decision=one)


def _in_dossiers(corpus: Corpus, changes: Iterable[Change]) -> Iterator[ChangeGroup]:
    for name, inside in per_dossier(corpus, changes).items():
        if inside:
            yield ChangeGroup(corpus.dossiers[name].titel, dossier_address(name), inside)


def _listing(address: str, kind: str, title: str, groups: Iterable[ChangeGroup], **more: Any) -> SitePage:
    shown = tuple(groups)
    count = sum(len(group.changes) + group.left_out for group in shown)
    feed = more.setdefault("feed", None)
    more.setdefault("decision", None)
    return SitePage(
        address,
        f"Wijzigingen: {title}",
        "wijzigingenlijst.html",
        {
            **{"kind": kind, "heading": title, "count": count, "groups": shown},
            **{"in_short": count > MOST_IN_ONE_LIST, **more},
            **{"is_folded": count > MOST_UNFOLDED, "most_unfolded": MOST_UNFOLDED},
        },
        f"Alle wijzigingen. {kind}: {title}.",
        styles=STYLES,
        alternates=feed.alternates if feed else (),
        trail=(("Wijzigingen", ADDRESS),),
    )


def year_address(year: int, gemeente: str) -> str:
    return f"{ADDRESS}{year}/{gemeente}/"


def year_pages(corpus: Corpus, changes: Iterable[Change]) -> Iterator[SitePage]:
    """What a year changed in a gemeente, for each year in which something began there."""
    by_area: dict[str, list[Change]] = {}
    for change in changes:
        by_area.setdefault(change.kader.gebied, []).append(change)
    for one in corpus.gemeenten():
        areas = [area.id for area in corpus.areas_of(one)]
        here = [change for area in areas for change in by_area.get(area, ()) if change.is_for(one.id)]
        years, apart = years_of(here), building_blocks(corpus, one.id)
        for year in years:
            made = year_in(here, year, apart)
            others = [(other, year_address(other, one.id)) for other in years if other != year]
            yield SitePage(
                year_address(year, one.id),
                f"{year} in {one.naam}",
                "jaar.html",
                {"year": made, "gemeente": one, "others": others},
                f"Wat er in {year} veranderde in {one.naam}. {made.sentence}",
                styles=STYLES,
                trail=(("Wijzigingen", ADDRESS),),
            )


@dataclass(frozen=True)
class Import:
    """The first versions of a dossier: what came in when the dossier was made, and no change."""

    title: str
    address: str
    count: int
    words: str


def _imports(corpus: Corpus, changes: Iterable[Change]) -> Iterator[Import]:
    for name, inside in per_dossier(corpus, changes).items():
        first = [change for change in inside if change.is_first]
        if first:
            words = sorted({change.recorded.words for change in first})
            since = words[0] if len(words) == 1 else f"{len(words)} dagen"
            yield Import(corpus.dossiers[name].titel, dossier_address(name), len(first), since)


def _corrections(corpus: Corpus) -> tuple[tuple[Any, ...], ...]:
    """Each day with corrections, the last first: the day, and what was corrected then."""
    found: dict[Any, list[tuple[Any, Any, Any]]] = {}
    for kader in corpus.kaders.values():
        for version in kader.versies:
            for one in version.correcties:
                found.setdefault(one.op, []).append((kader, version, one))
    return tuple((day, tuple(found[day])) for day in sorted(found, reverse=True))


def _last_recorded(corpus: Corpus, changes: Iterable[Change]) -> Iterator[RecordedDay]:
    shown = 0
    for words, inside in per_record_day(changes).items():
        if shown >= ENOUGH_ON_OVERVIEW:
            return
        groups = tuple(
            ChangeGroup(
                one.title, one.address, one.changes[:SHOWN_PER_DOSSIER], len(one.changes[SHOWN_PER_DOSSIER:])
            )
            for one in _in_dossiers(corpus, inside)
        )
        shown += len(inside)
        yield RecordedDay(words, len(inside), groups)
