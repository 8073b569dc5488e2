"""What `kaderwijzer voorstel` does: which proposals there are, and what changes if one is adopted."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from calculators.kaders.aannemen import Aanname, GeenVoorstel
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import all_proposals
from hooks.proposals.command import NOTHING, WRONG_USE, tell
from hooks.proposals.report import as_if
from hooks.proposals.sides import WrongSide, on_disk
from hooks.proposals.words import differences
from hooks.reading.faults import PolicyFaults
from hooks.reading.load_policy import load_policy
from hooks.reading.suggestions import suggest

FAULTS = 1


def proposal(names: Sequence[str], policy: Path, form: str) -> int:
    """Print what changes as if these proposals were adopted; without a name, every proposal.

    The exit status is that of `verschil`; WRONG_USE for what is no proposal, or was decided about.
    """
    try:
        side = on_disk(policy, "wat nu geldt")
    except WrongSide as wrong:
        print(f"kaderwijzer: {wrong}", file=sys.stderr)
        return WRONG_USE
    if names:

        def choose(corpus: Corpus) -> list[Aanname]:
            found = [_chosen(corpus, one) for one in names]
            return list({one.naam: one for one in found}.values())  # one named twice is adopted once

        return tell(lambda: as_if(side, choose, differences), form)
    try:
        corpus = load_policy(side.folder)
    except PolicyFaults as found:
        print(f"{found}\nHerstel eerst de fouten in het beleid.", file=sys.stderr)
        return FAULTS
    for line in _listed(corpus):
        print(line)
    return NOTHING


def _listed(corpus: Corpus) -> Iterator[str]:
    found = all_proposals(corpus)
    if not found:
        yield "Er zijn geen voorstellen."
    for one in found:
        decided = f" {one.adoption.words}" if one.adoption.words else ""
        yield f"{one.id}: {one.state}. {one.kader.volle_titel}.{decided}"


def _chosen(corpus: Corpus, name: str) -> Aanname:
    """A proposal by its whole name, or by its kader when only one lies there."""
    proposals = all_proposals(corpus)
    named = [one for one in proposals if name in (one.id, one.kader.id)]
    lying = [one for one in named if one.is_open]
    if len(lying) > 1:
        names = ", ".join(one.id for one in lying)
        raise GeenVoorstel(f"bij «{name}» liggen meer voorstellen; kies er een: {names}")
    for one in lying or named:  # of one that was decided about, it is said that it was
        return Aanname(one.kader.id, one.version.naam)
    if name in corpus.kaders:
        raise GeenVoorstel(f"bij «{name}» ligt geen voorstel")
    known = [*(one.id for one in proposals), *(one.kader.id for one in proposals)]
    hint = suggest(name, known) or "; «kaderwijzer voorstel» toont welke er zijn"
    raise GeenVoorstel(f"er is geen voorstel «{name}»{hint}")
