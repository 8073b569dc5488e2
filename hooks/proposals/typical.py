"""What a proposal does to typical cases: the same stories on the corpus as it is and as it would be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import schrijf_getal
from calculators.raamwerk import loket
from calculators.raamwerk.datum_lezen import lees_dag
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Datum, Lijst, Veld
from hooks.corpus.corpus import Corpus
from hooks.proposals.answering import Answer
from hooks.proposals.cases import Case
from hooks.proposals.outcomes import CHANGED, EQUAL, Outcome, kind_of
from hooks.proposals.sentences import ORDER, consequence

MOST = 10


@dataclass(frozen=True)
class TypicalCase:
    """A story on both sides; `years` is how much later it was laid, so that the proposal can touch it."""

    outcome: Outcome
    years: int

    @property
    def later(self) -> str:
        """How much later it was laid, in words; empty where it lies as it was told."""
        return f"{schrijf_getal(self.years)} jaar later gelegd" if self.years else ""

    @property
    def is_equal(self) -> bool:
        """Whether nothing changes that matters for the candidate, whatever is told beside it."""
        one = self.outcome
        if one.kind == CHANGED:
            return one.measure is None and self.before == self.after
        return one.kind == EQUAL

    @property
    def consequence(self) -> str:
        """What became of it; empty when nothing did."""
        return "" if self.is_equal else consequence(self.outcome)

    @property
    def before(self) -> str:
        return headline(self.outcome.before)

    @property
    def after(self) -> str:
        return headline(self.outcome.after)


def headline(answer: Answer) -> str:
    """The first that an answer says, or why there is none."""
    return str(answer["samenvatting"][0] if answer["goed"] else answer["fouten"][0]["melding"])


def typical_cases(
    corpus: Corpus, calculators: Iterable[Rekenhulp], sides: tuple[Gegevens, Gegevens], since: date
) -> list[TypicalCase]:
    """The stories of these calculators; those who lose come first, and who notices nothing last."""
    stories = [
        (calculator, example.titel, example.vraag)
        for calculator in calculators
        for example in corpus.voorbeelden.get(calculator.naam, ())
        if example.typisch
    ]
    found = [_case(calculator, title, question, sides, since) for calculator, title, question in stories]
    return sorted(found, key=lambda one: (one.is_equal, ORDER.index(one.outcome.side)))


def _case(
    calculator: Rekenhulp, title: str, question: Any, sides: tuple[Gegevens, Gegevens], since: date
) -> TypicalCase:
    """The story as it is; if it ends before the proposal begins, as many years later as it takes."""
    as_it_is = TypicalCase(_outcome(Case(calculator.naam, question, title), sides), 0)
    years = years_until(calculator.velden, question, since)
    if years == 0 or not as_it_is.is_equal:
        return as_it_is
    later = Case(calculator.naam, years_later(calculator.velden, question, years), title)
    return TypicalCase(_outcome(later, sides), years)


def _outcome(case: Case, sides: tuple[Gegevens, Gegevens]) -> Outcome:
    before, after = (json.loads(loket.antwoord(data, *case.key)) for data in sides)
    return Outcome(case, kind_of(before, after), before, after)


def years_until(fields: Sequence[Veld], question: Any, since: date) -> int:
    """How many years later a question has to lie, so that all its days are on or after a day."""
    first = min(_days(fields, question), default=since)
    years = max(0, since.year - first.year)
    return years + 1 if _later(first, years) < since else years


def years_later(fields: Sequence[Veld], question: Any, years: int) -> Any:
    """The same question with all its days so many years later."""
    if not isinstance(question, dict):
        return question
    kinds = {field.naam: field.soort for field in fields}
    made = dict(question)
    for name, value in question.items():
        kind = kinds.get(name)
        if isinstance(kind, Datum):
            made[name] = _later(lees_dag(value), years).isoformat()
        elif isinstance(kind, Lijst) and isinstance(value, list):
            made[name] = [years_later(kind.velden, each, years) for each in value]
    return made


def _days(fields: Sequence[Veld], question: Any) -> Iterator[date]:
    if not isinstance(question, dict):
        return
    kinds = {field.naam: field.soort for field in fields}
    for name, value in question.items():
        kind = kinds.get(name)
        if isinstance(kind, Datum):
            yield lees_dag(value)
        elif isinstance(kind, Lijst) and isinstance(value, list):
            for each in value:
                yield from _days(kind.velden, each)


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=day.day - 1)
