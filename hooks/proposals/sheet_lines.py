"""A sheet line by line, for a terminal and for a comment; only the marks differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie
from hooks.corpus.answers import fill_in
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import Moment
from hooks.proposals.inline import Marks
from hooks.proposals.sheet import Line, Sheet, plain


@dataclass(frozen=True)
class Section:
    """Lines under a heading, and a table under those."""

    title: str
    lines: tuple[str, ...]
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def sections(corpora: tuple[Corpus, Corpus], kader: Kader, sheet: Sheet, marks: Marks) -> Iterator[Section]:
    """What the page of a proposal tells, in the same order and words; each side is read in its own corpus."""
    changes, does, still_open = sheet.headings

    def said(*lines: Line) -> str:
        return "; ".join(marks.written(plain(one)) for one in lines)

    def written(corpus: Corpus, version: Versie, moment: Moment) -> str:
        return marks.written(" ".join(fill_in(corpus.vragen, kader, version, version.tekst, moment).split()))

    state = f"{sheet.state} {sheet.state_words}".strip()
    facts = (f"{marks.written(one.name)}: {said(*one.lines)}" for one in sheet.facts)
    short = (marks.written(f"In het kort: {sheet.in_short}"),) if sheet.in_short else ()
    yield Section(marks.written(sheet.name), (marks.written(state), *short, *facts))

    lines = [
        f"{marks.written(one.name)}: "
        + (
            f"{marks.written(one.after or 'niets')}, hetzelfde"
            if one.is_equal
            else f"{marks.gone[0]}{marks.written(one.before or 'niets')}{marks.gone[1]} → "
            f"{marks.came[0]}{marks.written(one.after or 'niets')}{marks.came[1]}"
        )
        for one in sheet.values
    ]
    for corpus, side in zip(corpora, sheet.sides, strict=True):
        moment = side.moment
        words = [marks.written(side.note)] if side.note else []
        words += [written(corpus, moment.stand.versie, moment)] if moment else []
        lines.append(f"{marks.written(side.title)}: {' '.join(words)}")
    after = sheet.sides[1].moment
    if after:
        lines += [
            f"{marks.written(title)}: {written(corpora[1], other, after)}" for title, other in sheet.elsewhere
        ]
    yield Section(marks.written(changes), tuple(lines))

    cases = sheet.cases
    rows = tuple(
        tuple(
            marks.written(each)
            for each in (one.case.title + (f" ({one.later})" if one.later else ""), one.before, one.outcome)
        )
        for one in cases.shown
    )
    around = (said(cases.above), *map(said, cases.below))
    yield Section(marks.written(does), around, tuple(map(marks.written, cases.heads)), rows)

    points = [
        marks.written(f"{point.vraag} Wie gaat erover? {point.wie}") for _, point in sheet.open_points
    ] or [marks.written(sheet.nothing_open)]
    yield Section(marks.written(still_open), tuple(points))
    yield Section(marks.written("Bron"), tuple(map(marks.written, sheet.sources)))
