"""Open data: the corpus as JSON, for everyone and for the calculators."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Dossier, Kader
from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.answers import ASKED_GEMEENTE, timeline_data
from hooks.corpus.corpus import Corpus

LENGTH_OF_ID = 12
KEPT = 4  # a comparison has two corpora, a test some more


@lru_cache(KEPT)
def corpus_id(corpus: Corpus) -> str:
    """A short name for exactly this content: the same policy gives the same name."""
    content = _text(
        {
            "kaders": als_data(corpus.kaders),
            "gebieden": als_data(corpus.gebieden),
            "bijgewerkt_tot": als_data(corpus.up_to),
        }
    )
    return hashlib.sha256(content.encode()).hexdigest()[:LENGTH_OF_ID]


@lru_cache(KEPT)
def calculator_data(corpus: Corpus) -> Gegevens:
    """What the calculators read, and nothing more: their kaders and the kaders those refer to.

    Made once for each corpus; `schrijf_gegevens` writes it where it has to be text.
    """
    wanted: set[str] = set()
    waiting = [read.kader for one in REKENHULPEN.values() for read in one.leest]
    while waiting:
        name = waiting.pop()
        kader = corpus.kaders.get(name)
        if kader is None or kader.id in wanted:
            continue
        wanted.add(kader.id)
        waiting += kader.genoemde_kaders()
    dossiers = {
        name: Dossier(name, corpus.dossiers[name].titel, corpus.up_to[name])
        for name in sorted({corpus.kaders[name].dossier for name in wanted})
    }
    groups = {key: {"naam": one.naam, "uitleg": one.uitleg} for key, one in corpus.doelgroepen.items()}
    kaders = Kaders({name: corpus.kaders[name] for name in sorted(wanted)}, corpus.gebieden)
    return Gegevens(kaders, groups, corpus_id(corpus), dossiers)


def all_data(corpus: Corpus) -> str:
    """The whole corpus: kaders with all versions, values and sources, and everything they point at."""
    return _text(
        {
            "corpus": corpus_id(corpus),
            "dossiers": {
                key: {**als_data(one), "bijgewerkt_tot": als_data(corpus.up_to.get(key))}
                for key, one in corpus.dossiers.items()
            },
            "themas": als_data(corpus.themas),
            "doelgroepen": als_data(corpus.doelgroepen),
            "gebieden": als_data(corpus.gebieden),
            "bronnen": als_data(corpus.bronnen),
            "besluiten": als_data(corpus.besluiten),
            "begrippen": als_data(corpus.begrippen),
            "beelden": als_data(corpus.beelden),
            "ingetrokken": als_data(corpus.ingetrokken),
            "kaders": als_data(corpus.kaders),
        },
        indent=1,
    )


def one_kader(corpus_name: str, corpus: Corpus, kader: Kader) -> str:
    """One kader as it stands next to its page: all its versions, and what it says in each period."""
    line = timeline_data(corpus.vragen, kader, corpus.timelines[kader.id])
    gemeenten = list(corpus.gebieden[kader.gebied].gemeenten)
    return _text(
        {
            "corpus": corpus_name,
            "id": kader.id,
            **als_data(kader),
            "gemeenten": gemeenten,
            "bezwaar_elders": corpus.vragen.bezwaar_elders(kader.id, ASKED_GEMEENTE),
            "tijdlijn": line,
        },
        indent=1,
    )


def _text(data: Any, indent: int | None = None) -> str:
    return json.dumps(
        data, ensure_ascii=False, indent=indent, separators=(",", ":" if indent is None else ": ")
    )
