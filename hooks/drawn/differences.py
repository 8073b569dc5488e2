"""What changed in each version of a kader since the one before, and what differs per gemeente."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_na
from calculators.kaders.stand import GELDT, Stand, voorganger
from hooks.corpus.answers import answer_data
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import EVERYWHERE, Moment
from hooks.digest import digest
from hooks.drawn.trees import html
from hooks.kept import kept_many
from hooks.node import run_script

SCRIPT = Path(__file__).with_suffix(".mjs")
AT_ONCE = 1_000  # pairs; those of a whole country together would fill the memory


class Pair(NamedTuple):
    """A version with what it is compared with: the one before, or in a gemeente the general text."""

    kader: str
    version: str
    gemeente: str = EVERYWHERE


class Differences:
    """The differences of one corpus; made in one go, when a page asks for the first."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def html(self, kader: Kader, version: Versie, gemeente: str = EVERYWHERE) -> Markup:
        """What differs; empty when nothing does. KeyError for a version without one before it."""
        return self._made[Pair(kader.id, version.naam, gemeente)]

    @cached_property
    def _made(self) -> Mapping[Pair, Markup]:
        found = names(self.corpus)
        shared, asked = digest([json.dumps(found).encode()]), pairs(self.corpus)
        made: dict[Pair, Markup] = {}
        while some := dict(islice(asked, AT_ONCE)):
            made |= zip(some, map(Markup, _drawn(found, shared, list(some.values()))), strict=True)
        return made


def _drawn(found: dict[str, Any], shared: str, asked: Sequence[dict[str, Any]]) -> list[str]:
    def drawn(places: Sequence[int]) -> list[str]:
        trees = run_script(SCRIPT, {"namen": found, "paren": [asked[place] for place in places]})
        return [html(*(tree or ())) for tree in trees]

    return kept_many(SCRIPT.name, [(shared, json.dumps(one)) for one in asked], drawn)


def names(corpus: Corpus) -> dict[str, Any]:
    """What the differences call the things that a moment names by id."""
    return {"besluiten": {one.id: one.titel for one in corpus.besluiten.values()}}


def pairs(corpus: Corpus) -> Iterator[tuple[Pair, dict[str, Any]]]:
    """Every pair that a page shows, with what differences.mjs reads of it."""
    for kader in corpus.kaders.values():
        for version in kader.versies:
            since, before = version.naam, voorganger(kader.versies, version)
            general = _moment(corpus, kader, version)
            if before:
                yield (
                    Pair(kader.id, since),
                    {
                        "links": _moment(corpus, kader, before),
                        "rechts": general,
                        "namen": [schrijf_na("Versie van", one.geldt_vanaf) for one in (before, version)],
                        "kop": "h3",
                    },
                )
            for gemeente, own in version.per_gemeente.items():
                name = corpus.gebieden[gemeente].naam
                yield (
                    Pair(kader.id, since, gemeente),
                    {
                        "links": general,
                        "rechts": _moment(corpus, kader, own, gemeente),
                        "woorden": {"weg": "alleen in de algemene tekst", "nieuw": f"alleen in {name}"},
                        "namen": ["Algemene tekst", name],
                        "kop": "h4",
                    },
                )


def _moment(corpus: Corpus, kader: Kader, version: Versie, gemeente: str = EVERYWHERE) -> dict[str, Any]:
    """The version written out as on its own page: values of other kaders as they were when it began."""
    moment = Moment(Stand(GELDT, version), version.geldt_vanaf.laatste, gemeente)
    return answer_data(corpus.vragen, kader, moment)
