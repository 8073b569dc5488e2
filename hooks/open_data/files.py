"""Every file of open data: address and content."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.corpus.corpus import Corpus
from hooks.open_data.identity import GEMEENTEN, KADERS, KADERS_SCHEMA, TABLE
from hooks.open_data.records import all_data, one_kader
from hooks.open_data.schema import schema_text
from hooks.open_data.table import gemeenten_table, kaders_table
from hooks.pages.pages import kader_address


def whole_files(corpus: Corpus, site_url: str | None) -> Iterator[tuple[str, str]]:
    """What is about all kaders together."""
    yield KADERS, all_data(corpus, site_url)
    yield KADERS_SCHEMA, schema_text()
    yield TABLE, kaders_table(corpus, site_url)
    yield GEMEENTEN, gemeenten_table(corpus)


def files_of_kaders(corpus: Corpus, site_url: str | None) -> Iterator[tuple[str, str]]:
    """What stands beside the page of each kader, also at addresses of before; one is made at a time."""
    for kader in corpus.kaders.values():
        for name in (kader.id, *kader.voorheen):
            address = kader_address(name)
            yield f"{address}kader.json", one_kader(corpus, kader, site_url, address)
