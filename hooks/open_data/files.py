"""Every file of open data: address and content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import corpus_id
from hooks.open_data.catalog import catalog
from hooks.open_data.identity import (
    CATALOG,
    GEMEENTEN,
    KADERS,
    KADERS_SCHEMA,
    LLMS,
    MEASUREMENTS,
    TABLE,
)
from hooks.open_data.linked import linked_address, linked_kader
from hooks.open_data.llms import llms
from hooks.open_data.measured import measurements_table
from hooks.open_data.records import all_data, one_kader
from hooks.open_data.schema import schema_text
from hooks.open_data.table import gemeenten_table, kaders_table
from hooks.pages.inputs import Inputs
from hooks.pages.outputs import Output, key_of
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


def whole_files(
    corpus: Corpus, site: Site, inputs: Inputs | None = None
) -> Iterator[tuple[str, str | bytes]]:
    """What is about all kaders together."""
    site_url = site.url
    yield KADERS, all_data(corpus, site_url, inputs)
    yield KADERS_SCHEMA, schema_text()
    yield TABLE, kaders_table(corpus, site_url, inputs).encode()
    yield GEMEENTEN, gemeenten_table(corpus)
    yield MEASUREMENTS, measurements_table(corpus, site_url)
    yield CATALOG, catalog(corpus, site.name, site_url, site.publisher, site.changed)
    yield LLMS, llms(corpus, site.name, site.description, site_url)


def files_of_kaders(corpus: Corpus, site_url: str | None, inputs: Inputs) -> Iterator[Output]:
    """What stands beside the page of each kader, also at addresses of before; one is made at a time."""
    name_of_all = corpus_id(corpus)
    for kader in corpus.kaders.values():
        key = key_of([site_url or "", *inputs.of_row(kader)])
        yield Output(linked_address(kader), partial(linked_kader, corpus, kader, site_url), key)
        for name in (kader.id, *kader.oude_namen):
            address = kader_address(name)
            make = partial(one_kader, corpus, kader, site_url, address)
            yield Output(f"{address}kader.json", make, key, name_of_all)
