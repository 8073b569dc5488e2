"""Feeds of changes, newest record date first: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Any
from xml.etree import ElementTree

from calculators.kaders.kader import Versie
from calculators.kaders.notatie import schrijf_dag, schrijf_na, som_op
from calculators.kaders.stand import GELDT, Stand
from hooks.corpus.answers import fill_in
from hooks.corpus.changes import Change, newest_first
from hooks.corpus.corpus import Corpus
from hooks.corpus.on_lines import on_lines
from hooks.corpus.record_dates import ZONE
from hooks.corpus.timeline import EVERYWHERE, Moment
from hooks.pages.corrections import in_words
from hooks.pages.outward import Url, outward
from hooks.pages.pages import Alternate, feeds_at, version_address
from hooks.settings.read import settings

LANGUAGE = "nl"
ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
# Drawn by lot, once: an id says nothing about the address of the site, and so outlives it.
NAMESPACE = uuid.UUID("e11dbefb-b5d1-43ca-8f5d-f44284651cd4")
# A feed holds at least this many of the newest changes, and never half of what was recorded at one moment.
LENGTH = 100
# Atom wants to know when a feed last changed, also when nothing ever happened in it.
NEVER = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class Feed:
    """The changes of one page, for programs that follow them.

    `began_as` is the address that the page had first, where it has another now.
    """

    page: str
    title: str
    changes: tuple[Change, ...]
    began_as: str = ""

    @property
    def id(self) -> str:
        """The same for ever, whatever the page is called."""
        return urn(self.began_as or self.page)

    @property
    def atom(self) -> str:
        return f"{self.page}feed.xml"

    @property
    def json(self) -> str:
        return f"{self.page}feed.json"

    @property
    def alternates(self) -> tuple[Alternate, Alternate]:
        return feeds_at(self.page, self.title)

    def entries(self) -> Iterator[tuple[datetime, Change]]:
        """What the feed holds, with the moment on which it was recorded; what is not recorded is left out.

        What was recorded or corrected last comes first.
        """
        dated = [(one.recorded.moment, one) for one in newest_first(self.changes) if one.recorded.moment]
        dated.sort(key=lambda each: _modified(*each), reverse=True)
        number = 0
        for _, together in groupby(dated, key=lambda each: _modified(*each)):
            if number >= LENGTH:
                return
            for entry in together:
                yield entry
                number += 1


def feed_files(
    corpus: Corpus, feeds: Iterable[Feed], site_name: str, site_url: str | None
) -> Iterator[tuple[str, str]]:
    """Address and content of every feed."""
    for feed in feeds:
        yield feed.atom, written_atom(corpus, feed, site_name, site_url)
        yield feed.json, written_json(corpus, feed, site_name, site_url)


def written_atom(corpus: Corpus, feed: Feed, site_name: str, site_url: str | None) -> str:
    """A feed; without the address of the site, links are relative to the address of the feed itself."""
    return atom(corpus, feed, _title_of(feed, site_name), site_name, outward(site_url, feed.page))


def written_json(corpus: Corpus, feed: Feed, site_name: str, site_url: str | None) -> str:
    """The same in its other form."""
    return json_feed(corpus, feed, _title_of(feed, site_name), site_name, outward(site_url, feed.page))


def _title_of(feed: Feed, site_name: str) -> str:
    return f"{site_name} – {feed.title}"


def urn(name: str) -> str:
    """The id of a change or feed, the same for ever and everywhere, and of no other kennisbank."""
    own = settings().identity
    return uuid.uuid5(uuid.uuid5(NAMESPACE, own) if own else NAMESPACE, name).urn


def atom(corpus: Corpus, feed: Feed, title: str, author: str, url: Url) -> str:
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": LANGUAGE})
    entries = list(feed.entries())

    def add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
        made = ElementTree.SubElement(parent, tag, attributes)
        made.text = text or None
        return made

    add(root, "id", feed.id)
    add(root, "title", title)
    updated = max((_modified(moment, change) for moment, change in entries), default=NEVER)
    add(root, "updated", updated.isoformat())
    add(add(root, "author"), "name", author)
    add(root, "link", rel="self", type="application/atom+xml", href=url(feed.atom))
    add(root, "link", rel="alternate", type="text/html", href=url(feed.page))
    for moment, change in entries:
        entry = add(root, "entry")
        add(entry, "id", urn(change.id))
        add(entry, "title", _title(change))
        add(entry, "published", moment.astimezone(ZONE).isoformat())
        add(entry, "updated", _modified(moment, change).isoformat())
        add(entry, "link", rel="alternate", type="text/html", href=url(_address(change)))
        for term, label in _categories(corpus, change).items():
            add(entry, "category", term=term, label=label)
        add(entry, "summary", _summary(corpus, change))
        add(entry, "content", _content(corpus, change), type="text")
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def json_feed(corpus: Corpus, feed: Feed, title: str, author: str, url: Url) -> str:
    made = {
        "version": JSON_FEED,
        "title": title,
        "home_page_url": url(feed.page),
        "feed_url": url(feed.json),
        "language": LANGUAGE,
        "authors": [{"name": author}],
        "items": [
            {
                "id": urn(change.id),
                "url": url(_address(change)),
                "title": _title(change),
                "summary": _summary(corpus, change),
                "content_text": _content(corpus, change),
                "date_published": moment.astimezone(ZONE).isoformat(),
                **_date_modified(moment, change),
                "tags": list(_categories(corpus, change).values()),
                "_kaderwijzer": _in_data(change),
            }
            for moment, change in feed.entries()
        ],
    }
    return on_lines(made) + "\n"


def _modified(moment: datetime, change: Change) -> datetime:
    """When an entry last changed: when it was recorded, or the day of its last correction."""
    days = (
        datetime.combine(one.op, time(), ZONE)
        for version in (change.version, *change.version.per_gemeente.values())
        for one in version.correcties
    )
    return max((moment, *days)).astimezone(ZONE)


def _date_modified(moment: datetime, change: Change) -> dict[str, str]:
    modified = _modified(moment, change)
    return {"date_modified": modified.isoformat()} if modified != moment else {}


def _title(change: Change) -> str:
    return f"{change.what.capitalize()}: {change.kader.volle_titel}"


def _address(change: Change) -> str:
    return version_address(change.kader.id, change.version)


def _in_data(change: Change) -> dict[str, Any]:
    """What a program wants to know of a change without reading sentences."""
    found = {
        "kader": change.kader.id,
        "geldt_vanaf": change.version.geldt_vanaf.tekst,
        "status": change.version.status,
        "besluit": change.version.besluit,
        "alleen": list(change.version.alleen),
    }
    return {key: value for key, value in found.items() if value}


def _categories(corpus: Corpus, change: Change) -> dict[str, str]:
    kader = change.kader
    return {
        f"dossier/{kader.dossier}": corpus.dossiers[kader.dossier].titel,
        f"soort/{kader.soort}": kader.soort,
        f"status/{change.version.status}": change.version.status,
        **{f"thema/{name}": corpus.themas[name].naam for name in kader.themas},
    }


def _summary(corpus: Corpus, change: Change) -> str:
    version = change.version
    parts = [
        f"{schrijf_na(change.date_label, version.begint)}.",
        f"In de kennisbank sinds {change.recorded.words}.",
        f"Status: {version.status}.",
        f"Dossier: {corpus.dossiers[change.kader.dossier].titel}.",
    ]
    if version.besluit:
        parts.append(f"Besluit: {corpus.besluiten[version.besluit].titel}.")
    if version.wijziging:
        parts.append(f"{version.wijziging.soort.capitalize()}: {version.wijziging.reden}")
    if version.alleen:
        parts.append(f"Alleen in {som_op([corpus.gebieden[name].naam for name in version.alleen])}.")
    if version.per_gemeente:
        names = [corpus.gebieden[name].naam for name in version.per_gemeente]
        parts.append(f"Anders in {som_op(names)}.")
    parts += [f"Gecorrigeerd op {schrijf_dag(one.op)}: {one.reden}" for one in version.correcties]
    return " ".join(parts)


def _content(corpus: Corpus, change: Change) -> str:
    """What the version says as plain text, and then what it says in the gemeenten where it differs."""

    def plain(version: Versie, gemeente: str = EVERYWHERE) -> str:
        moment = Moment(Stand(GELDT, version), version.geldt_vanaf.laatste, gemeente)
        return fill_in(corpus.vragen, change.kader, version, version.tekst, moment).strip()

    texts = [plain(change.version)]
    for name, other in change.version.per_gemeente.items():
        texts.append(f"{corpus.gebieden[name].naam}: {plain(other, name)}")
    if corrections := in_words(corpus, change.kader, change.version):
        texts.append("\n".join(corrections))
    return "\n\n".join(texts)
