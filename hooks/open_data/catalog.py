"""catalog.jsonld: what data there is, for registers of open data (DCAT, in the Dutch profile DCAT-AP-NL 3.0).

Who publishes it and whom to ask, the profile wants to know too; only who runs the site can say that.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import corpus_id
from hooks.open_data.identity import (
    CATALOG,
    FEED,
    GEMEENTEN,
    KADERS,
    KADERS_SCHEMA,
    MEASUREMENTS,
    TABLE,
    urn,
)
from hooks.open_data.linked import dutch
from hooks.pages.outward import Url, outward
from hooks.pages.publisher import Publisher
from hooks.settings.read import settings

_AUTHORITY = "http://publications.europa.eu/resource/authority"
CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True)
class _File:
    """A form in which a dataset can be had: where, what it is called, its media type, and what it follows."""

    address: str
    title: str
    media: str
    kind: str
    schema: str | None = None


@dataclass(frozen=True)
class _Dataset:
    name: str
    title: str
    description: str
    files: tuple[_File, ...]


DATASETS = (
    _Dataset(
        "kaders",
        "Kaders",
        "Alle kaders in deze kennisbank, met elke versie, status, waarde en bron.",
        (
            _File(KADERS, "Alle kaders als JSON", "application/json", "JSON", KADERS_SCHEMA),
            _File(TABLE, "Alle kaders als tabel", "text/csv", "CSV"),
            _File(FEED, "Wijzigingen van de kaders", "application/atom+xml", "ATOM"),
        ),
    ),
    _Dataset(
        "gemeenten",
        "Gemeenten per gebied",
        "Welke gemeenten liggen in het gebied waar een kader geldt, met hun CBS-code.",
        (_File(GEMEENTEN, "Gemeenten per gebied als tabel", "text/csv", "CSV"),),
    ),
    _Dataset(
        "metingen",
        "Metingen",
        "Wat bronnen melden over de kaders, met de norm van die periode en of zij is gehaald.",
        (_File(MEASUREMENTS, "Metingen als tabel", "text/csv", "CSV"),),
    ),
)


def catalog(
    corpus: Corpus, site_name: str, site_url: str | None, publisher: Publisher | None, changed: str | None
) -> str:
    """The catalogue of one corpus; `changed` is the day on which the policy last changed, if known."""
    url = outward(site_url, CATALOG)
    about = {
        "dct:language": _id(f"{_AUTHORITY}/language/NLD"),
        "dct:license": _id(settings().licence.url),
        "dct:modified": {"@value": changed, "@type": "xsd:date"} if changed else None,
        **_published_by(publisher),
    }
    made = {
        "@context": CONTEXT,
        "@id": urn("catalogus"),
        "@type": "dcat:Catalog",
        "dct:title": dutch(f"Open data van {site_name}"),
        "dct:description": dutch("De gegevens die op deze site staan, en in welke vorm u ze krijgt."),
        "foaf:homepage": {"@id": url("."), "@type": "foaf:Document"},
        **about,
        "dcat:dataset": [_dataset(corpus, one, url, about, publisher) for one in DATASETS],
    }
    return json.dumps(_without_empty(made), ensure_ascii=False, indent=1) + "\n"


def _dataset(
    corpus: Corpus, one: _Dataset, url: Url, about: Mapping[str, Any], publisher: Publisher | None
) -> dict[str, Any]:
    return _without_empty(
        {
            "@id": urn() if one.name == "kaders" else urn(one.name),
            "@type": "dcat:Dataset",
            "dct:title": dutch(one.title),
            "dct:description": dutch(one.description),
            "dct:identifier": urn() if one.name == "kaders" else urn(one.name),
            "dcat:version": corpus_id(corpus),
            "dct:accessRights": _id(f"{_AUTHORITY}/access-right/PUBLIC"),
            "dcat:theme": [_id(f"{_AUTHORITY}/data-theme/{theme}") for theme in ("GOVE", "SOCI")],
            "dcat:keyword": [dutch(theme.naam) for theme in corpus.themas.values()],
            "dcat:landingPage": {"@id": url("data/"), "@type": "foaf:Document"},
            **about,
            "dct:creator": about.get("dct:publisher"),
            "dcat:contactPoint": _contact(publisher),
            "dcat:distribution": [_distribution(each, url) for each in one.files],
        }
    )


def _distribution(one: _File, url: Url) -> dict[str, Any]:
    return _without_empty(
        {
            "@type": "dcat:Distribution",
            "dct:title": dutch(one.title),
            "dcat:accessURL": _id(url(one.address)),
            "dcat:downloadURL": _id(url(one.address)),
            "dcat:mediaType": _id(f"https://www.iana.org/assignments/media-types/{one.media}"),
            "dct:format": _id(f"{_AUTHORITY}/file-type/{one.kind}"),
            "dct:license": _id(settings().licence.url),
            "dct:conformsTo": {"@id": url(one.schema), "@type": "dct:Standard"} if one.schema else None,
        }
    )


def _published_by(publisher: Publisher | None) -> dict[str, Any]:
    if publisher is None:
        return {}
    agent = {"@id": publisher.identity, "@type": "foaf:Agent", "foaf:name": dutch(publisher.name)}
    return {"dct:publisher": _without_empty(agent)}


def _contact(publisher: Publisher | None) -> dict[str, Any] | None:
    if publisher is None or not publisher.contact:
        return None
    way = "vcard:hasEmail" if publisher.contact.startswith("mailto:") else "vcard:hasURL"
    return {"@type": "vcard:Organization", "vcard:fn": dutch(publisher.name), way: _id(publisher.contact)}


def _id(address: str) -> dict[str, str]:
    return {"@id": address}


def _without_empty(made: Mapping[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in made.items() if part}
