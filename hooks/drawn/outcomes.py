"""The worked examples with the answers that the calculators give, and what those look like on a page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from calculators.kaders.gegevens import Gegevens, met_corpus
from calculators.raamwerk import loket
from hooks.corpus.corpus import Corpus, Example
from hooks.corpus.open_data import NAMELESS, nameless_data
from hooks.drawn.trees import html
from hooks.examples.outcomes import question_text
from hooks.kept import kept
from hooks.node import run_script

SCRIPT = Path(__file__).with_suffix(".mjs")


@dataclass(frozen=True)
class Worked:
    """An example with its answer; `html` is empty when the calculator refuses."""

    example: Example
    answer: Mapping[str, Any]
    html: Markup


class Outcomes:
    """All worked examples of a corpus, drawn together on the first question: one Node process per build."""

    def __init__(self, corpus: Corpus, data: Gegevens, root: str) -> None:
        """`root` is how an address from the root of the site begins."""
        self.corpus, self.data, self.root = corpus, data, root

    def of(self, name: str) -> Sequence[Worked]:
        """The examples of a calculator, in the order of their file."""
        return self._made.get(name, ())

    @cached_property
    def _made(self) -> Mapping[str, Sequence[Worked]]:
        questions = {
            name: [question_text(one.vraag) for one in examples]
            for name, examples in self.corpus.voorbeelden.items()
        }
        nameless = nameless_data(self.corpus)
        made = kept(
            SCRIPT.name,
            [nameless, json.dumps(questions), self.root],
            lambda: json.dumps(_drawn(met_corpus(self.data, NAMELESS), questions, self.root)),
        )
        found = json.loads(made.replace(NAMELESS, self.data.corpus))
        return {
            name: [
                Worked(example, answer, Markup(tree))
                for example, (answer, tree) in zip(examples, found[name], strict=True)
            ]
            for name, examples in self.corpus.voorbeelden.items()
        }


def _drawn(
    data: Gegevens, questions: Mapping[str, Sequence[str]], root: str
) -> dict[str, list[tuple[Any, str]]]:
    """Each answer with what it looks like."""
    answers = {
        name: [json.loads(loket.antwoord(data, name, one)) for one in each]
        for name, each in questions.items()
    }
    given = [answer for each in answers.values() for answer in each if answer["goed"]]
    trees = iter(run_script(SCRIPT, {"basis": root, "antwoorden": given}))
    return {
        name: [(answer, html(*next(trees)) if answer["goed"] else "") for answer in each]
        for name, each in answers.items()
    }
