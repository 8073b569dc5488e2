"""A feed for each proposal: that it was made, what was proposed beside it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calculators.kaders.besloten import einde
from calculators.kaders.notatie import schrijf_na
from hooks.corpus.changes import Change
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import Proposal, all_proposals, proposal_address
from hooks.pages.feeds import Feed


def proposal_feeds(corpus: Corpus, changes: Iterable[Change]) -> Iterator[Feed]:
    """The feed of each proposal, beside its page and also where that stood before its kader was renamed."""
    by_kader: dict[str, list[Change]] = {}
    for change in changes:
        by_kader.setdefault(change.kader.id, []).append(change)
    for proposal in all_proposals(corpus):
        about = _about(proposal)
        found = tuple(one for one in by_kader.get(proposal.kader.id, ()) if one.version.naam in about)
        yield feed_of(proposal, found)
        for old in proposal.kader.oude_namen:
            yield feed_of(proposal, found, proposal_address(old, proposal.version.naam))


def feed_of(proposal: Proposal, changes: tuple[Change, ...] = (), address: str = "") -> Feed:
    """The feed of a proposal; without changes it says where it stands."""
    kader, version = proposal.kader, proposal.version
    return Feed(
        address or proposal.address,
        f"{schrijf_na('Voorstel van', version.begint)}: {kader.titel}",
        changes,
        proposal_address(kader.eerste_naam, version.eerste_naam),
    )


def _about(proposal: Proposal) -> set[str]:
    """The versions that tell of a proposal: itself, what lies beside it since, and how it ended."""
    kader, version = proposal.kader, proposal.version
    since = version.begint.eerste
    beside = {
        one.naam for one in kader.versies if one.status == version.status and one.begint.eerste >= since
    }
    ends = (einde(kader, version, gemeente) for gemeente in proposal.adoption.of)
    return {version.naam, *beside, *(one.versie.naam for one in ends if one)}
