"""A kader and its versions as JSON-LD: schema.org Legislation and Dataset, with the terms of ELI.

What is written here has no legal value of its own, and says so (`UnofficialLegalValue`).
Whether a version is in force today it does not say: that would change without anyone deciding anything.
The days on which it began and ended do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from calculators.kaders.kader import Gebied, Kader, Versie
from calculators.kaders.kalender import Datum
from hooks.corpus.corpus import Corpus
from hooks.corpus.ends import End, ends
from hooks.open_data.identity import kader_urn, urn, version_urn
from hooks.open_data.records import own_gemeente, written_out
from hooks.pages.outward import Url, outward
from hooks.pages.pages import kader_address, version_address
from hooks.settings.read import settings

# Written out, so that nobody has to fetch it.
CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{
        name: {"@type": "@id"}
        for name in (
            *("url", "license", "contentUrl", "isPartOf", "exampleOfWork", "workExample"),
            *("legislationLegalValue", "eli:has_member", "eli:is_member_of", "eli:related_to"),
        )
    },
}
LEGISLATION = ["Legislation", "eli:LegalResource"]
_UNOFFICIAL = "https://schema.org/UnofficialLegalValue"
# How long a date is that names a year, a month or a day; a quarter has no type of its own.
_KINDS = {len("2017"): "xsd:gYear", len("2017-04"): "xsd:gYearMonth", len("2017-04-04"): "xsd:date"}


def linked_address(kader: Kader) -> str:
    return f"{kader_address(kader.id)}kader.jsonld"


def linked_kader(corpus: Corpus, kader: Kader, site_url: str | None = None) -> str:
    """A kader, each of its versions, and the data about it."""
    url = outward(site_url, linked_address(kader))
    until = ends(kader)
    versions = [_version(corpus, kader, one, until.get(one.naam, End()), url) for one in kader.versies]
    made = {"@context": CONTEXT, "@graph": [_kader(corpus, kader, url), *versions]}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"


def _kader(corpus: Corpus, kader: Kader, url: Url) -> dict[str, Any]:
    members = [version_urn(kader, one) for one in kader.versies]
    made = {
        "@id": kader_urn(kader),
        "@type": LEGISLATION,
        **_named(kader.volle_titel),
        "url": url(kader_address(kader.id)),
        "inLanguage": "nl",
        "legislationIdentifier": kader.id,
        "legislationType": dutch(kader.soort),
        "legislationLegalValue": _UNOFFICIAL,
        "legislationJurisdiction": [_area(corpus.gebieden[kader.gebied])],
        "keywords": [dutch(corpus.themas[name].naam) for name in kader.themas],
        "license": settings().licence.url,
        "isPartOf": urn(),
        "eli:has_member": members,
        "workExample": members,
        "eli:related_to": [urn(name) for name in kader.gerelateerd],
        "subjectOf": {
            "@id": urn(kader.id, "gegevens"),
            "@type": "Dataset",
            "name": dutch(f"Gegevens van het kader «{kader.volle_titel}»"),
            "description": dutch(
                f"Alle versies van het kader «{kader.volle_titel}», met status, waarden en bron, "
                "en wat het op elke dag in elke gemeente zegt."
            ),
            "license": settings().licence.url,
            "distribution": {
                "@type": "DataDownload",
                "contentUrl": url(f"{kader_address(kader.id)}kader.json"),
                "encodingFormat": "application/json",
            },
        },
    }
    return {name: part for name, part in made.items() if part}


def _version(corpus: Corpus, kader: Kader, version: Versie, end: End, url: Url) -> dict[str, Any]:
    decision = corpus.besluiten.get(version.besluit or "")
    made = {
        "@id": version_urn(kader, version),
        "@type": LEGISLATION,
        **_named(kader.volle_titel),
        "url": url(version_address(kader.id, version)),
        "inLanguage": "nl",
        "legislationLegalValue": _UNOFFICIAL,
        "creativeWorkStatus": dutch(version.status),
        "version": version.naam,
        "text": dutch(written_out(corpus, kader, version, own_gemeente(version)).get("tekst", "")),
        "legislationJurisdiction": [_area(corpus.gebieden[name]) for name in version.alleen],
        "legislationDateVersion": typed(version.begint),
        "legislationDate": typed(decision.datum) if decision and decision.stand == "genomen" else None,
        "license": settings().licence.url,
        "eli:is_member_of": kader_urn(kader),
        "exampleOfWork": kader_urn(kader),
        "isBasedOn": list(_sources(version, url)),
        **dict(_in_force(version, end)),
    }
    return {name: part for name, part in made.items() if part}


def _in_force(version: Versie, end: End) -> Iterator[tuple[str, Any]]:
    """From when to when; only what was decided is ever in force."""
    if version.wat.is_besluit and version.wat.heeft_inhoud:
        yield "eli:first_date_entry_in_force", typed(version.geldt_vanaf)
        if end.everywhere:
            yield "eli:date_no_longer_in_force", typed(end.everywhere)


def _sources(version: Versie, url: Url) -> Iterator[dict[str, Any]]:
    for document, title in dict.fromkeys((place.document, place.titel) for place in version.bronnen):
        yield {
            "@id": urn("bron", document),
            "@type": "CreativeWork",
            "name": dutch(title),
            "url": url(f"bronnen/{document}/"),
        }


def _area(area: Gebied) -> dict[str, Any]:
    made = {
        "@id": urn("gebied", area.id),
        "@type": "AdministrativeArea",
        "name": dutch(area.naam),
        "identifier": area.cbs,
    }
    return {name: part for name, part in made.items() if part}


def _named(title: str) -> dict[str, Any]:
    return {"name": dutch(title), "eli:title": dutch(title)}


def dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def typed(date: Datum) -> str | dict[str, str]:
    """A date as exactly as its source: a day, month or year, or the words of a quarter."""
    kind = None if "Q" in date.tekst else _KINDS[len(date.tekst)]
    return {"@value": date.tekst, "@type": kind} if kind else date.tekst
