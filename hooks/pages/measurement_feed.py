"""A feed of what was measured, newest record date first: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from xml.etree import ElementTree

from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.corpus import Corpus, Measurement
from hooks.corpus.followed import judged
from hooks.corpus.followed_words import value_in_words
from hooks.corpus.on_lines import on_lines
from hooks.corpus.record_dates import ZONE, RecordDates
from hooks.corpus.words import WANTED
from hooks.pages.course_pages import ADDRESS, area_address
from hooks.pages.feeds import ATOM, JSON_FEED, LANGUAGE, LENGTH, NEVER, urn
from hooks.pages.outward import Url, outward

TITLE = "Metingen"


@dataclass(frozen=True)
class Entry:
    """A measurement, when it was recorded, and when it was corrected after that."""

    measurement: Measurement
    published: datetime
    updated: datetime


def measurement_feed(
    corpus: Corpus, dates: RecordDates, site_name: str, site_url: str | None
) -> Iterator[tuple[str, str]]:
    """Address and content of both forms of the feed."""
    entries, url = list(_entries(corpus, dates)), outward(site_url, ADDRESS)
    yield f"{ADDRESS}feed.xml", _atom(corpus, entries, site_name, url)
    yield f"{ADDRESS}feed.json", _json(corpus, entries, site_name, url)


def _entries(corpus: Corpus, dates: RecordDates) -> Iterator[Entry]:
    found = []
    for one in corpus.metingen.values():
        moment = dates.measurement(one.id).moment
        if moment is not None:
            corrected = [datetime.combine(each.op, time(), ZONE) for each in one.correcties]
            found.append(Entry(one, moment.astimezone(ZONE), max((moment, *corrected)).astimezone(ZONE)))
    found.sort(key=lambda each: (each.updated, each.measurement.id), reverse=True)
    yield from found[:LENGTH]


def _title(corpus: Corpus, one: Measurement) -> str:
    what = "Beoogd" if one.aard == WANTED else "Gemeten"
    return f"{what} in {corpus.gebieden[one.gebied].naam}: {corpus.kaders[one.kader].meet[one.maat].wat}"


def _text(corpus: Corpus, one: Measurement) -> str:
    """The number with its period, the norm of then and the verdict, and who says it."""
    found = judged(corpus, one)
    norm = f"De norm was toen {found.norm.waarde.met_grens()}." if found.norm.waarde else found.norm.bezwaar
    parts = [f"{value_in_words(one)}."]
    if one.aard == WANTED:
        parts.append("Dit is beoogd, en niet gemeten.")
    else:
        parts += [norm, f"{found.verdict.capitalize()}."]
    parts += [one.uitleg or "", f"Gemeld door {one.gemeld_door}."]
    parts += [f"Bron: {place.voluit()}." for place in one.bronnen]
    parts += [f"Gecorrigeerd op {schrijf_dag(each.op)}: {each.reden}" for each in one.correcties]
    return " ".join(filter(None, parts))


def _atom(corpus: Corpus, entries: list[Entry], site_name: str, url: Url) -> str:
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": LANGUAGE})

    def add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
        made = ElementTree.SubElement(parent, tag, attributes)
        made.text = text or None
        return made

    add(root, "id", urn(ADDRESS))
    add(root, "title", f"{site_name} – {TITLE}")
    add(root, "updated", max((one.updated for one in entries), default=NEVER).isoformat())
    add(add(root, "author"), "name", site_name)
    add(root, "link", rel="self", type="application/atom+xml", href=url(f"{ADDRESS}feed.xml"))
    add(root, "link", rel="alternate", type="text/html", href=url(ADDRESS))
    for one in entries:
        entry = add(root, "entry")
        add(entry, "id", urn(f"metingen/{one.measurement.id}"))
        add(entry, "title", _title(corpus, one.measurement))
        add(entry, "published", one.published.isoformat())
        add(entry, "updated", one.updated.isoformat())
        address = area_address(one.measurement.gebied)
        add(entry, "link", rel="alternate", type="text/html", href=url(address))
        add(entry, "summary", _text(corpus, one.measurement))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _json(corpus: Corpus, entries: list[Entry], site_name: str, url: Url) -> str:
    items = []
    for one in entries:
        measurement = one.measurement
        found = judged(corpus, measurement)
        corrected = {"date_modified": one.updated.isoformat()} if one.updated != one.published else {}
        about = {
            "meting": measurement.id,
            "kader": corpus.vragen.naam(measurement.kader),
            "maat": measurement.maat,
            "periode": measurement.periode.tekst,
            "oordeel": None if measurement.aard == WANTED else found.verdict,
        }
        items.append(
            {
                "id": urn(f"metingen/{measurement.id}"),
                "url": url(area_address(measurement.gebied)),
                "title": _title(corpus, measurement),
                "content_text": _text(corpus, measurement),
                "date_published": one.published.isoformat(),
                **corrected,
                "_kaderwijzer": {key: part for key, part in about.items() if part},
            }
        )
    made = {
        "version": JSON_FEED,
        "title": f"{site_name} – {TITLE}",
        "home_page_url": url(ADDRESS),
        "feed_url": url(f"{ADDRESS}feed.json"),
        "language": LANGUAGE,
        "authors": [{"name": site_name}],
        "items": items,
    }
    return on_lines(made) + "\n"
