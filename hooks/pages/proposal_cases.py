"""From a case on the page of a proposal to the calculator, where one reckons on with it."""

from __future__ import annotations

import json

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import loket
from calculators.raamwerk.alsof import ALSOF
from hooks.corpus.proposed import Proposal
from hooks.examples.outcomes import question_text
from hooks.pages import calculator_pages, worked_examples
from hooks.proposals.cases import Case


def case_address(data: Gegevens, case: Case, proposal: Proposal) -> str | None:
    """Where one reckons on with a case as if the proposal were adopted; None where that cannot be."""
    question = {**case.question, ALSOF: proposal.id}
    answer = json.loads(loket.antwoord(data, case.calculator, question_text(question)))
    if any(one["veld"] == ALSOF for one in answer.get("fouten", ())):
        return None  # the proposal was not there on the day of the case, or is not for its gemeente
    filled = worked_examples.address(loket.REKENHULPEN[case.calculator], data, question)
    return f"{calculator_pages.address_of(case.calculator)}#{filled}" if filled else None
