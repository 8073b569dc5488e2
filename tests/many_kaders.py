"""A corpus with thousands of made-up kaders beside the real ones, for measuring at a size we do not have yet.

Their sentences follow the real ones word by word (a chain of pairs), and some words become new compounds.
So common words are common, most words are rare, and no two kaders are alike.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus, Dossier, current
from hooks.corpus.words import SOORTEN

SEED = 20170404
DOSSIERS = 40
COMPOUND = 0.06  # the share of words that become a new compound
CHANGED = 0.3  # the share of kaders with two versions
_END = ""


class Chain:
    """Sentences in which each word follows the one before it as it does in a real sentence."""

    def __init__(self, sentences: Sequence[str], chance: random.Random) -> None:
        self.next: Mapping[str, list[str]] = defaultdict(list)
        self.chance = chance
        for sentence in sentences:
            words = [_END, *sentence.split(), _END]
            for one, other in pairwise(words):
                self.next[one].append(other)
        long = {word.strip(".,:;?") for words in self.next.values() for word in words}
        self.parts = sorted(word for word in long if re.fullmatch(r"[a-z]{5,10}", word))

    def sentence(self, longest: int = 22) -> str:
        made: list[str] = []
        word = _END
        while len(made) < longest and (word := self.chance.choice(self.next[word])):
            made.append(self.compound() if self.chance.random() < COMPOUND else word)
        return " ".join(made)

    def compound(self) -> str:
        return "".join(self.chance.sample(self.parts, 2))


def with_many_kaders(corpus: Corpus, number: int) -> Corpus:
    """The corpus with that many kaders more; the same number always gives the same kaders."""
    chance = random.Random(SEED)
    real = list(corpus.kaders.values())
    titles = Chain([kader.titel for kader in real], chance)
    texts = Chain([line for kader in real for line in _plain(current(kader)).splitlines() if line], chance)
    values = [value for kader in real for value in current(kader).waarden.values()]
    moments = sorted(
        {one.geldt_vanaf.eerste: one.geldt_vanaf for each in real for one in each.versies}.items()
    )
    areas = sorted({kader.gebied for kader in real})
    dossiers = {
        f"proef-{count}": Dossier(
            f"proef-{count}", titles.sentence(8), chance.choice(areas), texts.sentence()
        )
        for count in range(DOSSIERS)
    }

    def version(like: Kader, since: Datum) -> Versie:
        return replace(
            current(like),
            geldt_vanaf=since,
            status=chance.choice(list(STATUSSEN)),
            tekst="\n".join(texts.sentence() for _ in range(chance.randint(2, 6))),
            toelichting=texts.sentence(),
            waarden=_values(values, chance),
            open_punten={},
            per_gemeente={},
        )

    made: dict[str, Kader] = {}
    for count in range(number):
        like = chance.choice(real)
        dossier = chance.choice(list(dossiers.values()))
        since = sorted(chance.sample(moments, 2 if chance.random() < CHANGED else 1))
        kader = Kader(
            f"{dossier.id}/kader-{count}",
            titles.sentence(12),
            chance.choice(SOORTEN),
            tuple(chance.sample(list(corpus.themas), chance.randint(1, 3))),
            dossier.gebied,
            tuple(version(like, date) for _, date in since),
            zoekwoorden=tuple(titles.sentence(3) for _ in range(3)),
        )
        made[kader.id] = kader
    return replace(corpus, kaders={**corpus.kaders, **made}, dossiers={**corpus.dossiers, **dossiers})


def _plain(version: Versie) -> str:
    """The text without the values it names: they belong to the real kader."""
    return re.sub(r"\{[^}]*\}", "", version.tekst).replace("- ", "")


def _values(real: Sequence[Waarde], chance: random.Random) -> dict[str, Waarde]:
    if chance.random() < 0.6:
        return {}
    value = chance.choice(real)
    if isinstance(value.waarde, Decimal):
        value = replace(value, waarde=Decimal(chance.randint(1, 99)))
    return {"waarde": value}
