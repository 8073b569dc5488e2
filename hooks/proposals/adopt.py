"""The corpus as it would be if proposals were adopted: nothing is written, it is made in memory."""

from __future__ import annotations

from dataclasses import replace

from calculators.kaders.aannemen import Aanname, neem_aan
from hooks.corpus.corpus import Corpus


def adopted(corpus: Corpus, *proposals: Aanname) -> Corpus:
    """The same corpus, with these proposals (or amendments of them) decided; GeenVoorstel with the reason."""
    return replace(corpus, kaders=neem_aan(corpus.vragen, proposals).kaders)
