"""The corpus as data: the name of exactly this content, and what the calculators read of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.gegevens import Gegevens, met_corpus, schrijf_gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Dossier, Kader
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus.corpus import Corpus

LENGTH_OF_ID = 12
KEPT = 4  # a comparison has two corpora, a test some more


@lru_cache(KEPT)
def corpus_id(corpus: Corpus) -> str:
    """A short name for exactly this content: the same policy gives the same name."""
    beside = _text(
        {
            "gebieden": als_data(corpus.gebieden),
            "bijgewerkt_tot": als_data(corpus.up_to),
            **({"metingen": als_data(corpus.metingen)} if corpus.metingen else {}),
        }
    )
    found, sign = hashlib.sha256(b'{"kaders":'), "{"
    for name, kader in corpus.kaders.items():  # one is data at a time
        found.update(f"{sign}{_text(name)}:{_text(als_data(kader))}".encode())
        sign = ","
    found.update(f"{'{' if sign == '{' else ''}}},{beside[1:]}".encode())
    return found.hexdigest()[:LENGTH_OF_ID]


# The calculators only pass the name of the corpus on, and it is another one after every change of any kader.
NAMELESS = "corpus-zonder-naam"


@lru_cache(KEPT)
def nameless_data(corpus: Corpus) -> str:
    """What the calculators read as text, without the name of the corpus: the same as long as they are."""
    return schrijf_gegevens(met_corpus(calculator_data(corpus), NAMELESS))


@lru_cache(KEPT)
def calculator_data(corpus: Corpus) -> Gegevens:
    """What the calculators read, and nothing more: their kaders and the kaders those refer to.

    Made once for each corpus; `schrijf_gegevens` writes it where it has to be text.
    """
    wanted = kaders_read(corpus.kaders, REKENHULPEN.values())
    dossiers = {
        name: Dossier(name, corpus.dossiers[name].titel, corpus.up_to[name])
        for name in sorted({corpus.kaders[name].dossier for name in wanted})
    }
    groups = {key: {"naam": one.naam, "uitleg": one.uitleg} for key, one in corpus.doelgroepen.items()}
    kaders = Kaders({name: corpus.kaders[name] for name in sorted(wanted)}, corpus.gebieden)
    return Gegevens(kaders, groups, corpus_id(corpus), dossiers)


def part_for(calculator: Rekenhulp, data: Gegevens) -> Gegevens:
    """What one calculator reads, with those that it takes over an answer of; the corpus has no name."""
    asked, kaders = [calculator], data.kaders.kaders
    for one in asked:
        asked += [REKENHULPEN[name] for name in one.neemt_over.values()]
    own = sorted(kaders_read(kaders, asked))
    dossiers = {kaders[name].dossier for name in own}
    return replace(
        data,
        kaders=Kaders({name: kaders[name] for name in own}, data.kaders.gebieden),
        corpus=NAMELESS,
        dossiers={name: one for name, one in data.dossiers.items() if name in dossiers},
    )


def belongs(rekenhulp: Rekenhulp, corpus: Corpus) -> bool:
    """Whether a calculator reads anything of this policy."""
    return any(one.kader in corpus.kaders for one in rekenhulp.leest)


def calculators_of(corpus: Corpus) -> dict[str, Rekenhulp]:
    """The calculators of this policy by their name; one that has nothing to do with it is none of its own."""
    return {name: one for name, one in REKENHULPEN.items() if belongs(one, corpus)}


def kaders_read(kaders: Mapping[str, Kader], calculators: Iterable[Rekenhulp]) -> set[str]:
    """The kaders that these calculators read, and those that they refer to."""
    wanted: set[str] = set()
    waiting = [read.kader for one in calculators for read in one.leest]
    while waiting:
        kader = kaders.get(waiting.pop())
        if kader is not None and kader.id not in wanted:
            wanted.add(kader.id)
            waiting += kader.genoemde_kaders()
    return wanted


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
