"""A form that was filled in: the change that its command would make, or what is wrong at a field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from calculators.kaders.kader import volledig_id
from hooks.corpus.corpus import Corpus
from hooks.form.declared import SUBJECTS, is_asked
from hooks.form.words import in_form
from hooks.writing.answers import Answers, shown
from hooks.writing.made import Made
from hooks.writing.makers import MAKERS
from hooks.writing.questions import COMMANDS, Question
from hooks.writing.refusal import Refused

Given = Mapping[str, Sequence[str]]
ANYWHERE = ""  # where a message belongs to no field
NEEDED = "hier is een antwoord nodig"
_FLAG = re.compile(r"--([a-z]+(?:-[a-z]+)*)")


@dataclass
class Filled:
    """What came of a form: `made` when nothing is wrong, else messages by the field they are about."""

    answers: Answers
    matter: list[str]
    faults: dict[str, list[str]] = field(default_factory=dict)
    made: Made | None = None

    def fault(self, name: str, message: str) -> None:
        self.faults.setdefault(name, []).append(message)


def fill_in(corpus: Corpus, command: str, given: Given, today: date) -> Filled:
    """Make the change; an answer to what does not matter here is left aside."""
    answers = Answers(corpus, COMMANDS[command])
    filled = Filled(answers, [])
    for question in answers.questions.values():
        if not is_asked(command, question) and question.name not in SUBJECTS.values():
            continue
        if not answers.matters(question):
            continue
        filled.matter.append(question.name)
        texts = [text for text in given.get(question.name, ()) if text.strip()]
        if not texts:
            continue
        try:
            answers.put(question.name, *texts)
        except Refused as refused:
            filled.fault(question.name, in_form(_without_flag(str(refused), question), answers.questions))
    for question in answers.missing():
        if question.name not in filled.faults:
            filled.fault(question.name, NEEDED)
    if not filled.faults:
        try:
            filled.made = MAKERS[command](corpus, answers, today)
        except Refused as refused:
            refuse(filled, refused)
    return filled


def refuse(filled: Filled, refused: Refused) -> None:
    """Put what a command refuses at the field that it names first."""
    questions = filled.answers.questions
    message = str(refused)
    named = [name for name in _FLAG.findall(message) if name in filled.matter]
    place = named[0] if named else ANYWHERE
    if named:
        message = _without_flag(message, questions[place])
    filled.fault(place, in_form(message, questions))


def subject_file(filled: Filled) -> str:
    """The file that the form is about."""
    answers = filled.answers
    if "kader-naam" in answers.questions:
        name = f"{answers.one('naam')}/{answers.one('kader-naam')}"
    elif "oud" in answers.questions:
        name = volledig_id(answers.one("nieuw"), answers.one("oud"))
    else:
        name = answers.one("naam" if "naam" in answers.questions else "kader")
        kader = answers.corpus.kaders.get(volledig_id(name, ""))
        name = kader.id if kader else name
    return f"{name}.yml"


def _without_flag(message: str, question: Question) -> str:
    return message.removeprefix(f"{shown(question)}: ").removeprefix(f"{shown(question)} ")
