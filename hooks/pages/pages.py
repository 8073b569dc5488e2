"""Which pages the corpus gives: address, title, template and data. The templates write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import GELDT, Stand, voorganger
from calculators.kaders.status import STATUSSEN
from hooks.corpus.changes import dossier_address
from hooks.corpus.corpus import Corpus, Decision, Document, Term
from hooks.corpus.decisions_in_time import time_line
from hooks.corpus.open_points import open_groups
from hooks.corpus.order import in_source_order
from hooks.corpus.timeline import Moment
from hooks.corpus.to_do import number_of_parts, to_do
from hooks.corpus.words import KINDS
from hooks.proposals.effect import calculators_reading
from hooks.settings.read import settings

# Above these a list is divided over more pages, so that no page grows with the country.
MOST_IN_ONE_LIST = 150
MOST_UNFOLDED = 10  # with more a page is longer than two screens, and each of its parts is folded
MOST_ON_OVERVIEW = 600
MOST_OPEN_ON_ONE_PAGE = 200
MOST_DECISIONS = 30
MOST_IN_FULL = 195  # kaders of a dossier or source with what they say; with more, each is only named
MOST_NAMED = 700  # kaders that a source names; with more, each of its headings has a page
PART_OF_SOURCE = "bron_kop.html"
MEASURED_STYLES = ("assets/rekenen/rekenhulp.css", "assets/koers/koers.css")
OPEN_POINTS = ("Open punten", "open-punten/")
DECISIONS = ("Besluiten", "besluiten/")


@dataclass(frozen=True)
class Alternate:
    """The content of a page in another form: its media type, what it is called, and where it stands."""

    type: str
    title: str
    address: str


def feeds_at(address: str, title: str) -> tuple[Alternate, Alternate]:
    """Both forms of the feed beside a page."""
    return (
        Alternate("application/atom+xml", f"{title} (Atom)", f"{address}feed.xml"),
        Alternate("application/feed+json", f"{title} (JSON Feed)", f"{address}feed.json"),
    )


@dataclass(frozen=True)
class SitePage:
    """A page of the site; `file` is the policy file it comes from, if it is one.

    `styles` and `scripts` are the assets that only this kind of page loads; `trail` the pages above it, where
    its address does not name them; `calculates` if it asks the calculators something; `checks` if it looks
    whether a change is right.
    """

    address: str
    title: str
    template: str
    data: Mapping[str, Any] = field(default_factory=dict)
    description: str = ""
    file: str | None = None
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    trail: tuple[tuple[str, str], ...] | None = None
    calculates: bool = False
    checks: bool = False

    @property
    def source(self) -> str:
        return f"{self.address}index.md"

    @property
    def is_section(self) -> bool:
        """Whether the menu and pages written by hand may lead to it; only these are known to MkDocs."""
        return self.address.count("/") <= 1


@dataclass(frozen=True)
class Group:
    """Kaders under a heading."""

    title: str
    kaders: tuple[Kader, ...]
    address: str | None = None

    @property
    def size(self) -> int:
        return len(self.kaders)


def slug(words: str) -> str:
    return words.replace(" ", "-")


def kader_address(kader_id: str) -> str:
    return f"kaders/{kader_id}/"


def version_address(kader_id: str, version: Versie) -> str:
    return f"kaders/{kader_id}/{version.naam}/"


def all_pages(corpus: Corpus) -> Iterator[SitePage]:
    """Every page that is made from the corpus, in the order of the site."""
    yield SitePage("", settings().name, "home.html")
    yield SitePage(
        "zoeken/",
        "Zoeken",
        "zoeken.html",
        description="Zoek in alle kaders, begrippen en bronnen.",
        styles=("assets/zoeken/keuze.css",),
    )
    yield from _kader_pages(corpus)
    for made in (_themes, _kinds, _statuses):
        yield from made(corpus)
    yield SitePage(
        "begrippen/",
        "Begrippen",
        "begrippen.html",
        {"letters": _by_letter(corpus)},
        "Wat de woorden in de kaders betekenen.",
    )
    yield from _documents(corpus)
    yield from _decisions(corpus)
    yield from _open_points(corpus)


def _by_letter(corpus: Corpus) -> list[tuple[str, list[Term]]]:
    """The glossary in the order of the alphabet, by its letters."""
    terms = sorted(corpus.begrippen.values(), key=lambda one: one.term.casefold())
    return [(letter, list(found)) for letter, found in groupby(terms, lambda one: one.term[0].upper())]


def _decisions(corpus: Corpus) -> Iterator[SitePage]:
    """All decisions on one page; where those are too many, that page leads to one for each gebied."""
    decisions = sorted(corpus.besluiten.values(), key=lambda one: (one.datum.eerste, one.id))
    rests = _by_decision(corpus)
    about = "Wat er is besloten of aangekondigd, op volgorde van tijd."

    def made(address: str, title: str, shown: list[Decision]) -> SitePage:
        data = {
            "decisions": shown,
            "rests": {one.id: rests[one.id] for one in shown if one.id in rests},
            "most": MOST_IN_ONE_LIST,
            "timeline": time_line(corpus, shown) if shown else None,
        }
        trail = (DECISIONS,) if address != DECISIONS[1] else None
        return SitePage(
            address, title, "besluiten.html", data, about, styles=("assets/beeld/beelden.css",), trail=trail
        )

    title, address = DECISIONS
    if len(decisions) <= MOST_DECISIONS:
        yield made(address, title, decisions)
        return
    parts = []
    for area in dict.fromkeys(one.gebied for one in corpus.besluiten.values()):
        inside = [one for one in decisions if one.gebied == area]
        name, there = corpus.gebieden[area].naam, f"{address}{area}/"
        parts.append((name, there, inside))
        yield made(there, f"{title}: {name}", inside)
    yield SitePage(address, title, "besluiten_per_gebied.html", {"parts": parts}, about)


def _open_points(corpus: Corpus) -> Iterator[SitePage]:
    """All that is open on one page, or on a page per dossier where that would be too much for one."""
    kaders = with_open_points(corpus, corpus.kaders.values())
    about = "Wat de kaders open laten, en wie daarover gaat."
    styles = ("assets/gemeente.css",)
    if len(kaders) <= MOST_OPEN_ON_ONE_PAGE:
        groups = open_groups(corpus, kaders)
        data = {"groups": groups, "parts": ()}
        yield SitePage("open-punten/", "Open punten", "open_punten.html", data, about, styles=styles)
        return
    parts = []
    for dossier in corpus.dossiers.values():
        groups = open_groups(corpus, [kader for kader in kaders if kader.dossier == dossier.id])
        if groups:
            address, title = f"open-punten/{dossier.id}/", f"Open punten: {dossier.titel}"
            parts.append((dossier.titel, address, sum(group.count for group in groups)))
            data = {"groups": groups, "parts": ()}
            yield SitePage(
                address, title, "open_punten.html", data, about, styles=styles, trail=(OPEN_POINTS,)
            )
    lists = {"groups": (), "parts": tuple(parts)}
    yield SitePage("open-punten/", "Open punten", "open_punten.html", lists, about, styles=styles)


def groups_by(
    corpus: Corpus,
    kaders: Iterable[Kader],
    key: Callable[[Kader], str],
    titles: Mapping[str, tuple[str, str]],
) -> tuple[Group, ...]:
    """Kaders grouped by a key, in the order of `titles` (key to title and address)."""
    found: dict[str, list[Kader]] = {}
    for kader in in_source_order(corpus, kaders):
        found.setdefault(key(kader), []).append(kader)
    return tuple(
        Group(title, tuple(found[name]), address=address)
        for name, (title, address) in titles.items()
        if name in found
    )


def by_theme(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Group, ...]:
    titles = {one.id: (one.naam, f"themas/{one.id}/") for one in corpus.themas.values()}
    return groups_by(corpus, kaders, lambda kader: kader.themas[0], titles)


def by_dossier(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Group, ...]:
    titles = {one.id: (one.titel, f"kaders/{one.id}/") for one in corpus.dossiers.values()}
    return groups_by(corpus, kaders, lambda kader: kader.dossier, titles)


def by_kind(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Group, ...]:
    titles = {name: (name.capitalize(), f"soorten/{slug(name)}/") for name in KINDS}
    return groups_by(corpus, kaders, lambda kader: kader.soort, titles)


def with_open_points(corpus: Corpus, kaders: Iterable[Kader]) -> tuple[Kader, ...]:
    """The kaders that leave something open at some moment, in the order of the sources."""
    return tuple(
        kader
        for kader in in_source_order(corpus, kaders)
        if any(version.open_punten for version in kader.alle_versies())
    )


def _kader_pages(corpus: Corpus) -> Iterator[SitePage]:
    everything = corpus.kaders.values()
    yield SitePage(
        "kaders/",
        "Alle kaders",
        "kaders.html",
        {
            "groups": by_dossier(corpus, everything),
            "most": MOST_ON_OVERVIEW,
            "most_unfolded": MOST_UNFOLDED,
        },
        "Alle kaders, per dossier.",
    )
    for dossier in corpus.dossiers.values():
        inside = corpus.kaders_of[dossier.id]
        yield SitePage(
            f"kaders/{dossier.id}/",
            dossier.titel,
            "dossier.html",
            {
                "groups": by_theme(corpus, inside),
                "intro": dossier.inleiding,
                "kicker": "Dossier",
                "dossier": dossier.id,
                "is_folded": len(inside) > MOST_UNFOLDED,
                "in_short": len(inside) > MOST_IN_FULL,
            },
            f"Alle kaders in het dossier {dossier.titel}.",
            alternates=feeds_at(dossier_address(dossier.id), f"Wijzigingen: dossier {dossier.titel}"),
            styles=("assets/beeld/beelden.css", "assets/offline/offline.css"),
            scripts=("assets/offline/bewaren.js",),
        )
        for kader in inside:
            yield _kader_page(corpus, kader)
            yield from _version_pages(corpus, kader)


def _kader_page(corpus: Corpus, kader: Kader) -> SitePage:
    """A kader as it stands now, with what it says at every other moment."""
    line = corpus.timelines[kader.id]
    now = line.number_at(date.max)
    moments = {"line": line, "now": now, "permanent": False}
    return _page_of_kader(corpus, kader, kader_address(kader.id), line.moments[now], moments)


def _version_pages(corpus: Corpus, kader: Kader) -> Iterator[SitePage]:
    """Each version of a kader, for ever; values of other kaders are those of its first sure day."""
    for version in kader.versies:
        moment = Moment(Stand(GELDT, version), version.geldt_vanaf.laatste)
        after = (one for one in kader.versies if voorganger(kader.versies, one) is version)
        following = next((one for one in after if one.wat.neemt_plaats_in), None)
        only = {
            "permanent": True,
            "before": voorganger(kader.versies, version),
            "next_version": following,
        }
        yield _page_of_kader(corpus, kader, version_address(kader.id, version), moment, only)


def _page_of_kader(
    corpus: Corpus, kader: Kader, address: str, moment: Moment, more: Mapping[str, Any]
) -> SitePage:
    is_corrected = any(version.correcties for version in kader.versies)
    return SitePage(
        address,
        kader.volle_titel,
        "kader.html",
        {
            "kader": kader,
            "moment": moment,
            "related": [corpus.kaders[name] for name in kader.gerelateerd],
            "calculators": calculators_reading(kader),
            **more,
        },
        file=corpus.file_of(kader),
        alternates=(
            Alternate("application/json", "Dit kader als JSON", f"{kader_address(kader.id)}kader.json"),
            Alternate(
                "application/ld+json", "Dit kader als JSON-LD", f"{kader_address(kader.id)}kader.jsonld"
            ),
        ),
        styles=(
            *(("assets/verschil/verschil.css",) if more["permanent"] or is_corrected else ()),
            *(MEASURED_STYLES if kader.meet and not more["permanent"] else ()),
        ),
        scripts=("assets/lezen/verwijzen.js",),
    )


Grouping = Callable[[Corpus, Iterable[Kader]], tuple[Group, ...]]


def overview(address: str, title: str, intro: str, entries: list[tuple[str, str, str, int]]) -> SitePage:
    return SitePage(address, title, "overzicht.html", {"intro": intro, "entries": entries}, intro)


def _listing(
    corpus: Corpus, address: str, said: tuple[str, str, str], kaders: list[Kader], within: Grouping
) -> Iterator[SitePage]:
    """A list per dossier; a large one is a list of lists, with a page for each dossier.

    `said` is the title, what kind of list this is, and an explanation. What is of one dossier is divided by
    `within`, so that a long list always has parts.
    """
    title, kicker, intro = said
    about = f"{kicker}: {title}. {intro}"

    def of(inside: Iterable[Kader], groups: tuple[Group, ...]) -> dict[str, Any]:
        count = sum(group.size for group in groups)
        is_folded, in_short = count > MOST_UNFOLDED, count > MOST_IN_FULL
        shown = within(corpus, inside) if is_folded and len(groups) == 1 else groups
        return {
            "groups": shown,
            "intro": intro,
            "kicker": kicker,
            "is_folded": is_folded,
            "in_short": in_short,
        }

    groups = by_dossier(corpus, kaders)
    if len(kaders) <= MOST_IN_ONE_LIST:
        yield SitePage(address, title, "lijst.html", of(kaders, groups), about)
        return
    parts = []
    for group in groups:
        part = f"{address}{(group.address or '').rstrip('/').rpartition('/')[2]}/"
        parts.append((group.title, part, "", len(group.kaders)))
        name = f"{title}: {group.title}"
        inside = of(group.kaders, (Group(group.title, group.kaders),))
        yield SitePage(part, name, "lijst.html", inside, f"{kicker}: {name}.", trail=((title, address),))
    yield SitePage(address, title, "overzicht.html", {"intro": intro, "entries": parts}, about)


def _by_name(corpus: Corpus, names: Callable[[Kader], Iterable[str]]) -> dict[str, list[Kader]]:
    """The kaders under each of their names, once, in the order of the corpus."""
    found: dict[str, list[Kader]] = {}
    for kader in corpus.kaders.values():
        for name in dict.fromkeys(names(kader)):
            found.setdefault(name, []).append(kader)
    return found


def _themes(corpus: Corpus) -> Iterator[SitePage]:
    entries = []
    by_name = _by_name(corpus, lambda kader: kader.themas)
    for one in corpus.themas.values():
        if inside := by_name.get(one.id):
            entries.append((one.naam, f"themas/{one.id}/", one.uitleg, len(inside)))
            said = (one.naam, "Thema", one.uitleg)
            yield from _listing(corpus, f"themas/{one.id}/", said, inside, by_kind)
    yield overview("themas/", "Thema's", "Kaders per onderwerp.", entries)


def _kinds(corpus: Corpus) -> Iterator[SitePage]:
    entries = []
    by_name = _by_name(corpus, lambda kader: (kader.soort,))
    for kind in KINDS:
        if inside := by_name.get(kind):
            address = f"soorten/{slug(kind)}/"
            entries.append((kind.capitalize(), address, KINDS[kind], len(inside)))
            said = (kind.capitalize(), "Soort", KINDS[kind])
            yield from _listing(corpus, address, said, inside, by_theme)
    yield overview("soorten/", "Soorten", "Kaders naar wat voor uitspraak het is.", entries)


def _statuses(corpus: Corpus) -> Iterator[SitePage]:
    entries = []
    by_name = _by_name(corpus, lambda kader: (each.status for each in kader.alle_versies()))
    for name, status in STATUSSEN.items():
        if inside := by_name.get(name):
            address = f"statussen/{slug(name)}/"
            degree = f"{status.graad.capitalize()}. " if status.graad else ""
            entries.append((name.capitalize(), address, degree + status.betekenis, len(inside)))
            said = (name.capitalize(), "Status", status.betekenis)
            yield from _listing(corpus, address, said, inside, by_theme)
    intro = (
        "Kaders naar hoe vast zij staan. Een lezer ziet drie graden: besloten, voorgesteld, feit of mening. "
        "Hier staat van elke graad welke statussen erin zitten."
    )
    yield overview("statussen/", "Statussen", intro, entries)


def _documents(corpus: Corpus) -> Iterator[SitePage]:
    yield SitePage(
        "bronnen/", "Bronnen", "bronnen.html", description="De documenten waar de kaders uit komen."
    )
    resting, decided = _by_place(corpus)
    for document in corpus.bronnen.values():
        here = resting.get(document.id, {})
        ordered = {key: in_source_order(corpus, found.values()) for key, found in here.items()}
        yield from _document_pages(corpus, document, ordered, decided.get(document.id, {}))


def _document_pages(
    corpus: Corpus,
    document: Document,
    resting: Mapping[_Place, tuple[Kader, ...]],
    decided: Mapping[_Place, list[Decision]],
) -> Iterator[SitePage]:
    """All that rests on a document; where that is too much for one page, it leads to one for each heading."""
    left, count = to_do(corpus, document), sum(map(len, resting.values()))
    address, is_divided = f"bronnen/{document.id}/", count > MOST_NAMED and bool(document.koppen)
    about = f"Alle kaders uit «{document.titel}», in de volgorde van het document."
    data: dict[str, Any] = {
        "document": document,
        "headings": document.koppen,
        "parts_of": {},
        "resting": resting,
        "decided": decided,
        "in_short": count > MOST_IN_FULL,
        "left": left,
        "left_places": tuple((one.heading.kop, one.part) for one in left),
        "parts": number_of_parts(document),
    }
    if is_divided:
        data["parts_of"] = {
            one.kop: f"{address}kop-{number}/" for number, one in enumerate(document.koppen, 1)
        }
    yield SitePage(address, document.titel, "bron.html", data, about)
    for heading in document.koppen if is_divided else ():
        inside = {key: found for key, found in resting.items() if key[0] == heading.kop}
        only = {
            "headings": (heading,),
            "parts_of": {},
            "resting": inside,
            "in_short": sum(map(len, inside.values())) > MOST_IN_FULL,
        }
        title = f"{document.titel}: {heading.kop}"
        trail = (("Bronnen", "bronnen/"), (document.titel, address))
        there = data["parts_of"][heading.kop]
        yield SitePage(
            there, title, PART_OF_SOURCE, {**data, **only}, f"Alle kaders uit {title}.", trail=trail
        )


_Place = tuple[str | None, str | None]  # the heading and the part of it


def _by_place(
    corpus: Corpus,
) -> tuple[dict[str, dict[_Place, dict[str, Kader]]], dict[str, dict[_Place, list[Decision]]]]:
    """The kaders, and the decisions, that rest on each place of each document."""
    resting: dict[str, dict[_Place, dict[str, Kader]]] = {}
    for kader in corpus.kaders.values():
        for version in kader.alle_versies():
            for place in version.bronnen:
                there = resting.setdefault(place.document, {})
                there.setdefault((place.kop, place.deel), {})[kader.id] = kader
    decided: dict[str, dict[_Place, list[Decision]]] = {}
    for decision in corpus.besluiten.values():
        for place in decision.bronnen:
            decided.setdefault(place.document, {}).setdefault((place.kop, place.deel), []).append(decision)
    return resting, decided


def _by_decision(corpus: Corpus) -> dict[str, tuple[Kader, ...]]:
    found: dict[str, list[Kader]] = {}
    for kader in corpus.kaders.values():
        for name in {version.besluit for version in kader.alle_versies() if version.besluit}:
            found.setdefault(name, []).append(kader)
    return {name: in_source_order(corpus, kaders) for name, kaders in found.items()}
