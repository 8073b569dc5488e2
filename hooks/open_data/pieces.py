"""What a file says of all kaders, dossier by dossier: of one in which nothing changed it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from calculators.kaders.kader import Kader
from hooks.corpus.corpus import Corpus
from hooks.kept import kept
from hooks.pages.inputs import Inputs

Written = Callable[[Sequence[Kader]], str]


def by_dossier(
    name: str, corpus: Corpus, site_url: str | None, inputs: Inputs | None, write: Written
) -> Iterator[str]:
    """What `write` gives for the kaders of each dossier, in the order of the corpus.

    All of it has to follow from those kaders, what they name, and the address of the site; without `inputs`
    nothing is kept.
    """
    for _, found in groupby(corpus.kaders.values(), key=lambda kader: kader.dossier):
        inside = list(found)
        if inputs is None:
            yield write(inside)
            continue
        follows = [site_url or "", repr([one.id for one in inside])]
        for one in inside:
            follows += inputs.of_row(one)
        yield kept(f"alles {name}", follows, partial(write, inside))
