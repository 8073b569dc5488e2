"""The linked data is read by rdflib and held against shapes: each kader, each version, and the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, XSD

from hooks.corpus.corpus import Corpus
from hooks.open_data import identity
from hooks.open_data.catalog import catalog
from hooks.open_data.identity import CATALOG, urn
from hooks.open_data.linked import linked_address, linked_kader
from hooks.pages.pages import version_address
from hooks.pages.publisher import Publisher
from hooks.settings.read import Settings

SITE = "https://kaders.voorbeeld.nl/werk/"
SHAPES = Path(__file__).with_name("shapes.ttl")
SCHEMA, ELI = Namespace("https://schema.org/"), Namespace("http://data.europa.eu/eli/ontology#")
KADER = "wvs/detachering-maximaal"
PUBLISHER = Publisher("Gemeente Voorbeeld", "https://register.voorbeeld.nl/1", "mailto:data@voorbeeld.nl")


def graph(text: str, own: str, site: str = SITE) -> Graph:
    return Graph().parse(data=text, format="json-ld", publicID=f"{site}{own}")


def violations(data: Graph) -> list[str]:
    ok, found, text = validate(data, shacl_graph=Graph().parse(SHAPES), advanced=False)
    assert isinstance(found, Graph)
    return [] if ok else str(text).splitlines()


@pytest.fixture(scope="module")
def everything(corpus: Corpus) -> Graph:
    whole = Graph()
    for kader in corpus.kaders.values():
        whole += graph(linked_kader(corpus, kader), linked_address(kader))
    return whole


def test_every_kader_and_every_version_is_as_the_shapes_say(everything: Graph, corpus: Corpus) -> None:
    assert violations(everything) == []
    members = {str(name) for name in everything.objects(None, ELI.has_member)}
    assert len(members) == sum(len(kader.versies) for kader in corpus.kaders.values())


def test_the_shapes_refuse_what_says_less(corpus: Corpus) -> None:
    kader = corpus.kaders[KADER]
    data = graph(linked_kader(corpus, kader), linked_address(kader))
    data.remove((None, SCHEMA.legislationLegalValue, None))
    assert violations(data)


def test_a_page_is_meant_by_the_address_it_has_with_and_without_one_of_the_site(corpus: Corpus) -> None:
    kader = corpus.kaders[KADER]
    for given in (None, SITE):
        data = graph(linked_kader(corpus, kader, given), linked_address(kader))
        for version in kader.versies:
            name = URIRef(f"urn:kaderwijzer:{KADER}:{version.naam}")
            page = URIRef(f"{SITE}{version_address(kader.id, version)}")
            assert (name, SCHEMA.url, page) in data


def test_what_is_decided_says_from_when_and_what_is_proposed_does_not(
    everything: Graph, corpus: Corpus
) -> None:
    for kader in corpus.kaders.values():
        for version in kader.versies:
            name = URIRef(f"urn:kaderwijzer:{kader.id}:{version.naam}")
            decided = version.wat.is_besluit and version.wat.heeft_inhoud
            assert ((name, ELI.first_date_entry_in_force, None) in everything) == decided
    name = URIRef(f"urn:kaderwijzer:{KADER}:2017-04-04")
    assert everything.value(name, ELI.first_date_entry_in_force) == Literal("2017-04-04", datatype=XSD.date)
    assert "23 maanden" in str(everything.value(name, SCHEMA.text))


def test_the_catalogue_has_all_that_the_dutch_profile_demands_once_it_is_said_who_publishes(
    corpus: Corpus,
) -> None:
    data = graph(catalog(corpus, "Kaderwijzer", SITE, PUBLISHER, "2026-11-22"), CATALOG)
    assert violations(data) == []
    files = {str(one) for one in data.objects(None, DCAT.downloadURL)}
    assert f"{SITE}data/kaders.json" in files
    assert Literal("2026-11-22", datatype=XSD.date) in set(data.objects(None, DCTERMS.modified))


def test_without_a_publisher_the_catalogue_invents_none(corpus: Corpus) -> None:
    data = graph(catalog(corpus, "Kaderwijzer", None, None, None), CATALOG)
    assert (None, RDF.type, DCAT.Catalog) in data
    for name in (DCTERMS.publisher, DCTERMS.creator, DCAT.contactPoint, DCTERMS.modified):
        assert (None, name, None) not in data
    assert all("publisher" in line or "creator" in line or "contactPoint" in line for line in _paths(data))


def _paths(data: Graph) -> list[str]:
    return [line for line in violations(data) if "Result Path" in line]


@pytest.mark.bouw
def test_every_file_that_the_site_names_is_there(site: Path) -> None:
    own = f"{site.as_uri()}/"
    data = graph((site / CATALOG).read_text(encoding="utf-8"), CATALOG, own)
    files = [str(one).removeprefix(own) for one in data.objects(None, DCAT.downloadURL)]
    assert len(files) == 5
    assert [one for one in files if not (site / one).is_file()] == []
    page = (site / "kaders" / KADER / "2017-04-04" / "index.html").read_text(encoding="utf-8")
    assert 'type="application/ld+json"' in page
    assert 'href="../../../../kaders/wvs/detachering-maximaal/kader.jsonld"' in page
    assert (site / "kaders" / KADER / "kader.jsonld").is_file()


def test_another_kennisbank_has_names_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (urn(), urn(KADER, "2017-04-04")) == (
        "urn:kaderwijzer:kaders",
        f"urn:kaderwijzer:{KADER}:2017-04-04",
    )
    monkeypatch.setattr(identity, "settings", lambda: Settings("Elders", identity="kaders-elders"))
    assert urn() == "urn:kaderwijzer:kennisbank:kaders-elders:kaders"
    assert urn(KADER, "2017-04-04") == f"urn:kaderwijzer:kennisbank:kaders-elders:{KADER}:2017-04-04"
