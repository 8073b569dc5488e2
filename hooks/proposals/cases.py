"""The cases on which two sides are tried: a question to a calculator, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from calculators.raamwerk.alsof import ALSOF
from hooks.corpus.corpus import Corpus, Example
from hooks.examples.outcomes import question_text

BEFORE, ON, AFTER, ACROSS = LIES = ("vóór", "op", "na", "loopt erover heen")


@dataclass(frozen=True)
class Border:
    """Where a case lies: about a day on which something changes, a value of a field, and for whom.

    `gemeenten` are all for whom the case reads the same kaders; the first is the one that was asked. Without
    a gemeente the calculator asks for none.
    """

    day: date
    lies: str
    anchor: str
    field: str = ""
    value: Decimal | None = None
    unit: str = ""
    gemeenten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """A question to a calculator; a worked example (`number` in its file), or one about a border."""

    calculator: str
    question: Any
    title: str = ""
    example: Example | None = None
    number: int | None = None
    border: Border | None = None

    @cached_property
    def text(self) -> str:
        return question_text(self.question)

    @property
    def is_as_if(self) -> bool:
        """Whether a proposal is adopted in the question itself."""
        return isinstance(self.question, dict) and bool(self.question.get(ALSOF))

    @property
    def key(self) -> tuple[str, str]:
        return self.calculator, self.text


def worked_examples(before: Corpus, after: Corpus) -> Iterator[Case]:
    """Every worked example of either side, once; where it stands in the file of the new side, if it does."""
    seen: set[tuple[str, str]] = set()
    for corpus, is_new in ((after, True), (before, False)):
        for name, examples in corpus.voorbeelden.items():
            for number, one in enumerate(examples):
                case = Case(name, one.vraag, one.titel, one, number if is_new else None)
                if case.key not in seen:
                    seen.add(case.key)
                    yield case
