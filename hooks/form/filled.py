"""A form that was filled in: the change that its command would make, or what is wrong at a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from calculators.kaders.kader import volledig_id
from hooks.corpus.corpus import Corpus
from hooks.form.declared import SUBJECTS, is_asked
from hooks.form.words import in_form
from hooks.writing.answers import Answers, shown
from hooks.writing.every_refusal import ANYWHERE, question_of, try_command
from hooks.writing.made import Made
from hooks.writing.questions import COMMANDS, Question
from hooks.writing.refusal import Refused

Given = Mapping[str, Sequence[str]]
NEEDED = "hier is een antwoord nodig"


@dataclass
class Filled:
    """What came of a form: `made` when nothing is wrong, else messages by the field they are about.

    `as_far` is the change without what is wrong, for what else there is to say of it.
    """

    answers: Answers
    matter: list[str]
    faults: dict[str, list[str]] = field(default_factory=dict)
    made: Made | None = None
    as_far: Made | None = None

    def fault(self, name: str, message: str) -> None:
        self.faults.setdefault(name, []).append(message)


def fill_in(corpus: Corpus, command: str, given: Given, today: date) -> Filled:
    """Make the change; an answer to what does not matter here is left aside."""
    answers = Answers(corpus, COMMANDS[command], today)
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
            refuse(filled, question.name, refused.messages)
    for question in answers.missing():
        if question.name not in filled.faults:
            filled.fault(question.name, NEEDED)
    tried = try_command(command, answers, filled.faults.keys(), filled.matter)
    for name, messages in tried.refused.items():
        refuse(filled, name, messages)
    if filled.faults:
        filled.as_far = tried.made
    else:
        filled.made = tried.made
    return filled


def refuse(filled: Filled, name: str, messages: Sequence[str]) -> None:
    """Put what a command refuses at the field that it is about, if that is in sight."""
    questions = filled.answers.questions
    place = name if name in filled.matter else ANYWHERE
    for message in messages:
        said = _without_flag(message, questions[place]) if place else message
        filled.fault(place, in_form(said, questions))


def refuse_where_named(filled: Filled, refused: Refused) -> None:
    """Put what a command refuses at the field that it names first."""
    refuse(filled, question_of(refused, filled.matter), refused.messages)


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
