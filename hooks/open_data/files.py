"""Every file of open data: address and content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.corpus.corpus import Corpus
from hooks.open_data.catalog import catalog
from hooks.open_data.identity import CATALOG, GEMEENTEN, KADERS, KADERS_SCHEMA, LLMS, TABLE
from hooks.open_data.linked import linked_address, linked_kader
from hooks.open_data.llms import llms
from hooks.open_data.records import all_data, one_kader
from hooks.open_data.schema import schema_text
from hooks.open_data.table import gemeenten_table, kaders_table
from hooks.pages.pages import kader_address
from hooks.pages.publisher import Publisher


@dataclass(frozen=True)
class Site:
    """What the data says of the site it stands on; `changed` is the day on which the policy last changed."""

    name: str
    description: str
    url: str | None = None
    publisher: Publisher | None = None
    changed: str | None = None


def whole_files(corpus: Corpus, site: Site) -> Iterator[tuple[str, str]]:
    """What is about all kaders together."""
    site_url = site.url
    yield KADERS, all_data(corpus, site_url)
    yield KADERS_SCHEMA, schema_text()
    yield TABLE, kaders_table(corpus, site_url)
    yield GEMEENTEN, gemeenten_table(corpus)
    yield CATALOG, catalog(corpus, site.name, site_url, site.publisher, site.changed)
    yield LLMS, llms(corpus, site.name, site.description, site_url)


def files_of_kaders(corpus: Corpus, site_url: str | None) -> Iterator[tuple[str, str]]:
    """What stands beside the page of each kader, also at addresses of before; one is made at a time."""
    for kader in corpus.kaders.values():
        yield linked_address(kader), linked_kader(corpus, kader, site_url)
        for name in (kader.id, *kader.oude_namen):
            address = kader_address(name)
            yield f"{address}kader.json", one_kader(corpus, kader, site_url, address)
