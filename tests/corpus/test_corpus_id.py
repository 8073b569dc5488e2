"""The name of a corpus follows from all that it holds, though one kader is data at a time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest

from calculators.kaders.data import als_data
from calculators.kaders.op_naam import KadersOpNaam
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import LENGTH_OF_ID, corpus_id


@pytest.mark.parametrize("most", [0, 1, None])
def test_it_is_the_hash_of_everything_at_once(corpus: Corpus, most: int | None) -> None:
    some = replace(corpus, kaders=KadersOpNaam(list(corpus.kaders.values())[:most]))
    whole = {
        "kaders": als_data(some.kaders),
        "gebieden": als_data(some.gebieden),
        "bijgewerkt_tot": als_data(some.up_to),
        "metingen": als_data(some.metingen),
    }
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    assert corpus_id(some) == hashlib.sha256(text.encode()).hexdigest()[:LENGTH_OF_ID]
