"""What the kader says of the way for a group, and which open question then goes with the outcome."""

from __future__ import annotations

import pytest

from calculators.kaders.kader import Waarde
from tests.small_data import ask, changed, make_data, readings

QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}


@pytest.mark.parametrize(
    ("verdict", "named"),
    [
        ("ja", False),
        ("nee", False),
        ("niet genoemd", False),
        ("als het past", True),
        ("normaal gesproken", True),
    ],
)
def test_an_open_question_is_named_unless_the_kader_says_plainly_yes_or_no(verdict: str, named: bool) -> None:
    data = changed(
        make_data(),
        "wvs/doelgroep-b",
        waarden={"leerwerktraject": Waarde(verdict, "oordeel")},
        open_punten={"wanneer": readings({})},
    )
    found = ask(data, "trajectduur", QUESTION)
    assert found["goed"], found
    assert ("wanneer" in {one["id"] for one in found["open_punten"]}) is named
