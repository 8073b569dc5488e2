"""The pages of proposals: one for each, for who decides about it, and lists by how far they have come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calculators.kaders.notatie import schrijf_na
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import STATES, Proposal, all_proposals
from hooks.pages.pages import MOST_IN_ONE_LIST, MOST_UNFOLDED, SitePage
from hooks.pages.proposal_feeds import feed_of
from hooks.proposals.effect import calculators_reading

ADDRESS, TITLE = "voorstellen/", "Voorstellen"
ABOUT = "Alle voorstellen, en hoe ver zij zijn."
STYLES = ("assets/voorstel/voorstel.css",)
AMENDING = ("assets/voorstel/amendement.js",)


def proposal_pages(corpus: Corpus) -> Iterator[SitePage]:
    """The list, or a list per dossier where one would grow too long, and the page of each proposal."""
    proposals = all_proposals(corpus)
    if len(proposals) <= MOST_IN_ONE_LIST:
        yield _list(ADDRESS, TITLE, proposals)
    else:
        parts = []
        for dossier in corpus.dossiers.values():
            inside = [one for one in proposals if one.kader.dossier == dossier.id]
            if inside:
                page = _list(f"{ADDRESS}{dossier.id}/", f"{TITLE}: {dossier.titel}", inside, above=True)
                parts.append((dossier.titel, page.address, len(inside)))
                yield page
        yield SitePage(
            ADDRESS,
            TITLE,
            "voorstellen.html",
            {"states": (), "parts": tuple(parts), "is_folded": False},
            ABOUT,
        )
    for proposal in proposals:
        yield _page(proposal, proposals)


def _list(address: str, title: str, proposals: Sequence[Proposal], *, above: bool = False) -> SitePage:
    states = [
        (state, meaning, [one for one in proposals if one.state == state])
        for state, meaning in STATES.items()
    ]
    return SitePage(
        address,
        title,
        "voorstellen.html",
        {
            "states": tuple(one for one in states if one[2]),
            "parts": (),
            "is_folded": len(proposals) > MOST_UNFOLDED,
        },
        ABOUT,
        styles=STYLES,
        trail=((TITLE, ADDRESS),) if above else None,
    )


def _page(proposal: Proposal, everyone: Sequence[Proposal]) -> SitePage:
    kader, version = proposal.kader, proposal.version
    made = schrijf_na("Voorstel van", version.begint)
    return SitePage(
        proposal.address,
        f"{made}: {kader.titel}",
        "voorstel.html",
        {"proposal": proposal, "everyone": everyone, "feed": feed_of(proposal)},
        f"{made}: {kader.titel}. Wat er zou veranderen, voor wie, en wie erover beslist.",
        styles=("assets/rekenen/rekenhulp.css", "assets/verschil/verschil.css", *STYLES),
        scripts=("assets/voorstel/voorstel.js", *(AMENDING if proposal.is_open else ())),
        alternates=feed_of(proposal).alternates,
        calculates=proposal.is_open and bool(calculators_reading(kader)),
        trail=((TITLE, ADDRESS),),
    )
