"""What a change does to cases, worked out step by step, so that who works it out can stop halfway."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import date
from typing import Any

from calculators.kaders.aannemen import Aanname
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.corpus.proposed import all_proposals
from hooks.form import told
from hooks.form.desk import Desk
from hooks.proposals.adopt import adopted
from hooks.proposals.effect import calculators_reading
from hooks.proposals.report import FaultySides, compared, compared_as_if
from hooks.proposals.sides import Side
from hooks.proposals.text_changes import text_changes
from hooks.proposals.typical import typical_cases

Working = Generator[tuple[int, int], None, dict[str, Any]]
NOW, CHANGED = "wat nu in de kennisbank staat", "de wijziging"


def effects(desk: Desk, changed: Corpus) -> Working:
    """What differs in the text and in the outcomes; a proposal as if it were adopted."""
    before = Side(NOW, desk.folder, desk.folder.name)
    after = Side(CHANGED, desk.copy, desk.copy.name)
    text = text_changes(desk.corpus, changed, told.both_sides)
    made: dict[str, Any] = {"teksten": told.texts((desk.corpus, changed), text)}
    proposals = tuple(_new_proposals(desk.corpus, changed))
    try:
        if proposals:
            report = yield from compared_as_if(after, changed, proposals, told.both_sides)
            sides = changed, adopted(changed, *proposals)
        else:
            report = yield from compared(before, after, (desk.corpus, changed), told.both_sides)
            sides = desk.corpus, changed
    except FaultySides:
        return made  # the check has told them
    if proposals:
        adoptions = [changed.kaders[one.kader].versie(one.versie) for one in proposals]
        since = min(one.geldt_vanaf.laatste for one in adoptions)
        touched = {one.kader for one in proposals}
    else:
        since = min((one.since for one in text.moments), default=date.max)
        touched = {one.kader for one in text.moments} & set(changed.kaders)
    reading = {one.naam: one for name in sorted(touched) for one in calculators_reading(changed.kaders[name])}
    data = calculator_data(sides[0]), calculator_data(sides[1])
    cases = typical_cases(changed, reading.values(), data, since)
    return made | told.outcomes(report, cases, is_as_if=bool(proposals))


def _new_proposals(before: Corpus, after: Corpus) -> Iterator[Aanname]:
    """The proposals that the change puts there, or alters."""
    known = {one.id: one.version for one in all_proposals(before)}
    for one in all_proposals(after):
        if one.is_open and known.get(one.id) != one.version:
            yield Aanname(one.kader.id, one.version.naam)
