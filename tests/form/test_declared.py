"""The form as it is drawn: what its examples look like in a field."""

from __future__ import annotations

import shlex

import pytest

from hooks.form.declared import FORMS, forms, is_asked, unquoted
from hooks.reading.load_policy import load_policy
from hooks.writing.questions import COMMANDS
from tests import frozen


@pytest.mark.parametrize(
    ("example", "typed"),
    [
        ("'Een zin.'", "Een zin."),
        ("begonnen='Wie begint.'", "begonnen=Wie begint."),
        ("aandeel", "aandeel"),
        ("", ""),
    ],
)
def test_the_quotes_of_a_command_line_are_not_typed_in_a_field(example: str, typed: str) -> None:
    assert unquoted(example) == typed


def test_every_example_is_one_answer_and_none_loses_half_its_quotes() -> None:
    drawn = forms(load_policy(frozen.POLICY))
    for command in FORMS:
        fields = {one.name: one for one in drawn[command]}
        for question in COMMANDS[command]:
            if not is_asked(command, question):
                continue
            assert len(shlex.split(question.example)) <= 1, (command, question.name, question.example)
            shown = fields[question.name].help.partition("Bijvoorbeeld: ")[2]
            assert shown.count("'") % 2 == 0, (command, question.name, shown)
