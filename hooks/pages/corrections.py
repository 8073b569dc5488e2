"""A correction as a reader reads it: what went and what came, marked without colour."""

from __future__ import annotations

from markupsafe import Markup, escape

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.corpus import Corpus
from hooks.proposals.corrected import corrected
from hooks.proposals.inline import Marks

_HTML = Marks(("<del>", "</del>"), ("<ins>", "</ins>"), lambda text: str(escape(text)))
_WORDS = Marks(("(eerst: ", ")"), ("(nu: ", ")"), str)


def whole_version(kader: Kader, version: Versie) -> Versie:
    """The version of which this is how it reads in one gemeente: a correction belongs to the whole of it."""
    return next((one for one in kader.versies if version in one.per_gemeente.values()), version)


def word_for_word(corpus: Corpus, kader: Kader, version: Versie, number: int) -> Markup:
    """The lines in which a correction changed something; empty when git does not know them."""
    lines = corrected(corpus, kader, version, number, _HTML)
    items = "".join(f"<li>{one.removeprefix('- ')}</li>" for one in lines)
    return Markup(f'<ul class="verbeterd">{items}</ul>') if lines else Markup()


def in_words(corpus: Corpus, kader: Kader, version: Versie) -> list[str]:
    """Each correction with its reason and what it changed, for a feed."""
    made = []
    for number, one in enumerate(version.correcties):
        made.append(f"Gecorrigeerd op {schrijf_dag(one.op)}: {one.reden}")
        made += corrected(corpus, kader, version, number, _WORDS)
    return made
