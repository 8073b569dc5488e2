"""The sheets of a report: the page of each proposal that it adds or adopts, and of each decided version."""

from __future__ import annotations

from calculators.kaders.status import IN_GEDACHTEN, VOORGESTELD
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import all_proposals
from hooks.proposals.of_proposal import sheet_of_proposal
from hooks.proposals.of_version import sheet_of_version
from hooks.proposals.report import Report
from hooks.proposals.sheet import Sheet
from hooks.proposals.text_changes import Event
from hooks.proposals.versions import ADOPTED, CORRECTED, MORE
from hooks.proposals.view import view


def sheet_of(report: Report, event: Event) -> Sheet | None:
    """What the page of a proposal tells, of the version that an event is about; None of any other event."""
    version = event.version
    if version is None or event.gemeente or not event.of_new:
        return None
    name = f"{event.kader.id}/{version.naam}"
    if version.status == VOORGESTELD:
        return _of_proposal(report, 1, name)
    if version.status in IN_GEDACHTEN:
        return _of_proposal(report, 0, name)
    if version.wat.is_besluit and event.kind in (MORE, ADOPTED, CORRECTED):
        if event.kind == CORRECTED and not event.values:
            return None  # words alone: the difference says it all
        return sheet_of_version(report.corpora, event.kader, version, report.data)
    return None


def corpora_of(report: Report, event: Event) -> tuple[Corpus, Corpus]:
    """In which corpus each side of a sheet is read: a proposal lies beside what holds in one corpus."""
    version = event.version
    if version and version.status == VOORGESTELD:
        return report.corpora[1], report.corpora[1]
    return report.corpora


def _of_proposal(report: Report, side: int, name: str) -> Sheet:
    """The sheet as the site of that side has it."""
    corpus: Corpus = report.corpora[side]
    proposals = all_proposals(corpus)
    proposal = next(one for one in proposals if one.id == name)
    return sheet_of_proposal(corpus, view(corpus, proposal, proposals, report.data[side]))
