"""All that differs between two sides, brought together; the writers only write it down."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from calculators.kaders.aannemen import Aanname
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.kaders.status import VOORGESTELD
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import mist
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import belongs, calculator_data
from hooks.corpus.proposed import all_proposals
from hooks.examples.check import misfits_of
from hooks.examples.outcomes import first_wrong
from hooks.examples.places import PolicyFile
from hooks.proposals.adopt import adopted
from hooks.proposals.beside import beside
from hooks.proposals.borders import MOST_CASES, grid, reads
from hooks.proposals.cases import Case, worked_examples
from hooks.proposals.outcomes import EQUAL, Answering, Outcomes, asked_in_turn, compare
from hooks.proposals.sentences import Sentence, sentences
from hooks.proposals.sides import Side
from hooks.proposals.text_changes import Event, InWords, TextChanges, text_changes
from hooks.reading.faults import Fault
from hooks.reading.load_policy import EXAMPLES_FOLDER, check_policy
from hooks.reading.seen import Seen

MOST_AS_IF = 12  # new proposals that are worked out in one report: two seconds, and three kB of a comment
Corpora = tuple[Corpus, Corpus]
Data = tuple[Gegevens, Gegevens]


@dataclass(frozen=True)
class SideFaults:
    """What is wrong with one side."""

    side: Side
    faults: tuple[Fault, ...]


class FaultySides(Exception):
    """Of one side or both nothing can be compared; `found` says what is wrong."""

    def __init__(self, found: list[SideFaults]) -> None:
        self.found = found
        super().__init__("\n".join(f"{one.side.name}: {each}" for one in found for each in one.faults))


@dataclass(frozen=True)
class Report:
    """What changes in the text and in the outcomes between two sides.

    `to_update` are the lines of the worked examples that are no longer true, by their case. `as_if` says of
    new proposals what would change around their borders as if each was adopted, by its name; `not_as_if`
    names those that were left out.
    """

    before: Side
    after: Side
    corpora: Corpora
    data: Data
    text: TextChanges
    outcomes: Outcomes
    sentences: tuple[Sentence, ...]
    to_update: dict[tuple[str, str], int]
    as_if: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    not_as_if: tuple[str, ...] = ()
    lines: dict[str, PolicyFile] = field(default_factory=dict)

    @property
    def changes(self) -> bool:
        """Whether anything changes at all."""
        outcomes = any(one.kind != EQUAL for one in self.outcomes.all)
        return bool(self.text.events or self.text.lists or outcomes or self.to_update)

    def place_of(self, event: Event) -> tuple[str, int]:
        """File and line of an event, on the side that has it."""
        side = self.after if event.of_new else self.before
        name = f"{event.kader.id}.yml"
        if event.number is None:
            return side.path(name), 1
        keys: tuple[str | int, ...] = ("versies", event.number)
        own = (*keys, "per_gemeente", event.gemeente)
        return side.path(name), self._line(side, name, own if event.gemeente else keys)

    def place_of_case(self, case: Case) -> tuple[str, int] | None:
        """File and line of a worked example of the new side; of one to update, what is to be updated."""
        if case.number is None:
            return None
        name = f"{EXAMPLES_FOLDER}/{case.calculator}.yml"
        line = self.to_update.get(case.key) or self._line(self.after, name, ("voorbeelden", case.number))
        return self.after.path(name), line

    def _line(self, side: Side, name: str, keys: tuple[str | int, ...]) -> int:
        file = self.lines.setdefault(f"{side.folder}/{name}", PolicyFile(side.folder, name))
        return (file.key_at(keys) or file.nearest(keys)).line


# Tells how many of how many cases are done, and gives the report at the end.
Comparing = Generator[tuple[int, int], None, Report]


def make_report(before: Side, after: Side, in_words: InWords) -> Report:
    """Compare two sides; FaultySides when one of them has faults."""
    old, new = _without_faults(before, after)
    report = finished(compared(before, after, (old, new), in_words))
    told = dict(_as_if_adopted(report))
    left_out = tuple(name for name, found in told.items() if found is None)
    as_if = {name: found for name, found in told.items() if found is not None}
    return replace(report, as_if=as_if, not_as_if=left_out)


def _as_if_adopted(report: Report) -> Iterator[tuple[str, tuple[Sentence, ...] | None]]:
    """The consequences of each new proposal; None where other calculators answer, or where there are many."""
    new = {
        f"{one.kader.id}/{one.version.naam}"
        for one in report.text.events
        if one.of_new and one.version and one.version.status == VOORGESTELD and not one.gemeente
    }
    corpus, data = report.corpora[1], report.data[1]
    proposals = [one for one in all_proposals(corpus) if one.id in new and one.is_open]
    here = [each for each in REKENHULPEN.values() if belongs(each, corpus)]
    known = {corpus.kaders[name].id for each in here for name in reads(each, corpus)}
    room = 0 if report.after.code is not None else MOST_AS_IF
    cases_left = MOST_CASES
    for one in proposals:
        if one.kader.id not in known:
            yield one.id, ()  # nothing that is reckoned hangs on it
            continue
        if room == 0:
            yield one.id, None
            continue
        room -= 1
        would_be = adopted(corpus, Aanname(one.kader.id, one.version.naam))
        both = (corpus, data), (would_be, calculator_data(would_be))
        moments = text_changes(corpus, would_be, _no_words).moments
        cases = [case for each in here for case in grid(each, moments, both).cases]
        if len(cases) > cases_left:
            yield one.id, None
            continue
        cases_left -= len(cases)
        sides = [Answering(report.after, each, beside(each)) for _, each in both]
        found = compare(sides[0], sides[1], cases).all
        yield one.id, tuple(sentences((each for each in found if each.kind != EQUAL), corpus.gebieden))


def _no_words(names: Mapping[str, Any], asked: Sequence[tuple[Any, Any]]) -> list[None]:
    """Where only the values and days count."""
    return [None for _ in asked]


def as_if(side: Side, choose: Callable[[Corpus], Iterable[Aanname]], in_words: InWords) -> Report:
    """Compare a side with itself as if the proposals chosen from its corpus were adopted.

    FaultySides when it has faults; GeenVoorstel when there is nothing to adopt.
    """
    (corpus,) = _without_faults(side)
    return finished(compared_as_if(side, corpus, tuple(choose(corpus)), in_words))


def compared_as_if(side: Side, corpus: Corpus, proposals: Sequence[Aanname], in_words: InWords) -> Comparing:
    """The same step by step, of a corpus without faults."""
    name = f"alsof is aangenomen: {som_op([one.naam for one in proposals])}"
    would_be = adopted(corpus, *proposals)
    return compared(side, replace(side, name=name), (corpus, would_be), in_words)


def compared(before: Side, after: Side, corpora: Corpora, in_words: InWords) -> Comparing:
    """The report on two corpora without faults, step by step; FaultySides where a calculator does not fit."""
    old, new = corpora
    text = text_changes(old, new, in_words)
    data = (calculator_data(old), calculator_data(new))
    _check_fit(before, after, corpora, data)
    asked, left_out = _cases(corpora, data, text)
    sides = Answering(before, data[0], beside(data[0])), Answering(after, data[1], beside(data[1]))
    yield from asked_in_turn(*sides, asked)
    found = compare(*sides, asked)
    outcomes = Outcomes(found.all, (*left_out, *found.not_computed), found.notes)
    to_update = _to_update(corpora, sides, outcomes)
    told = tuple(sentences((one for one in outcomes.all if one.kind != EQUAL), new.gebieden))
    return Report(before, after, corpora, data, text, outcomes, told, to_update)


def finished(comparing: Comparing) -> Report:
    """The report, when nobody looks at how far it is."""
    while True:
        try:
            next(comparing)
        except StopIteration as ended:
            report: Report = ended.value
            return report


def _without_faults(*sides: Side) -> tuple[Corpus, ...]:
    seen = Seen()  # nearly all files are the same on both sides
    checked = [check_policy(side.folder, seen) for side in sides]
    wrong = [
        SideFaults(side, one.found.faults)
        for side, one in zip(sides, checked, strict=True)
        if one.found.faults
    ]
    if wrong:
        raise FaultySides(wrong)
    return tuple(one.corpus for one in checked)


def _check_fit(before: Side, after: Side, corpora: Corpora, data: Data) -> None:
    """A calculator that runs now and does not find what it reads is a fault of the side."""
    wrong = []
    for side, corpus, one in zip((before, after), corpora, data, strict=True):
        if side.code is not None:
            continue  # its own calculators answer for it
        asked = [each for each in REKENHULPEN.values() if belongs(each, corpus)]
        found = list(misfits_of({each.naam: mist(each, one) for each in asked}, side.folder))
        if found:
            wrong.append(SideFaults(side, tuple(found)))
    if wrong:
        raise FaultySides(wrong)


def _cases(corpora: Corpora, data: Data, text: TextChanges) -> tuple[list[Case], list[tuple[str, str, int]]]:
    """What both sides are asked, and what not with the reason and the number of cases."""
    old, new = corpora
    cases = list(worked_examples(old, new))
    here = {name for name, one in REKENHULPEN.items() if belongs(one, old) and belongs(one, new)}
    left_out: list[tuple[str, str, int]] = []
    for name in sorted(here):
        made = grid(REKENHULPEN[name], text.moments, ((old, data[0]), (new, data[1])))
        cases += made.cases
        if made.left_out:
            left_out.append((name, f"meer dan {MOST_CASES} gevallen", made.left_out))
    for name in sorted({case.calculator for case in cases} - here):
        number = sum(case.calculator == name for case in cases)
        reason = (
            "de kaders die zij leest, zijn niet aan beide kanten"
            if name in REKENHULPEN
            else "er is geen rekenhulp"
        )
        left_out.append((name, reason, number))
    return [case for case in cases if case.calculator in here], left_out


def _to_update(
    corpora: Corpora, sides: tuple[Answering, Answering], outcomes: Outcomes
) -> dict[tuple[str, str], int]:
    """The line of the first thing that is no longer true, of each worked example of the new side."""
    data, after = sides[1].data, sides[1].side
    kaders = [one.data.kaders.kaders for one in sides]
    mentioned = {name for one in sides for name in one.left_out if kaders[0].get(name) != kaders[1].get(name)}
    tells = {one.naam for one in REKENHULPEN.values() if any(each.kader in mentioned for each in one.leest)}
    known = {(one.rekenhulp, one.titel): one for one in _examples(corpora[0])}
    found: dict[tuple[str, str], int] = {}
    files: dict[str, PolicyFile] = {}
    for one in outcomes.all:
        example = one.case.example
        if example is None or one.case.number is None:
            continue
        is_same = one.kind == EQUAL and known.get((example.rekenhulp, example.titel)) == example
        if is_same and example.rekenhulp not in tells:
            continue
        wrong = first_wrong(data, example)
        if wrong:
            name = f"{EXAMPLES_FOLDER}/{example.rekenhulp}.yml"
            file = files.setdefault(name, PolicyFile(after.folder, name))
            keys = ("voorbeelden", one.case.number, *wrong.path)
            found[one.case.key] = (file.key_at(keys) or file.nearest(keys)).line
    return found


def _examples(corpus: Corpus) -> Iterator[Any]:
    for found in corpus.voorbeelden.values():
        yield from found
