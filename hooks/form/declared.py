"""The form as it is drawn: the questions of a command, with what each needs of the page."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from hooks.corpus.corpus import Corpus
from hooks.reading.shapes import Choice, Day
from hooks.writing.questions import COMMANDS, HOW_MEASURED, PROSE, Question

# The commands that have a form, with what a reader wants to do.
FORMS: Mapping[str, str] = {
    "wijzig": "Zeggen dat er iets nieuws geldt, of iets voorstellen",
    "corrigeer": "Iets verbeteren dat al op de site staat",
    "nieuw": "Een kader maken dat er nog niet was",
    "hernoem": "Een kader een andere naam geven",
    "trek-in": "Zeggen dat iets niet meer geldt, of iets terugnemen of weghalen",
    "dossier": "Een heel dossier maken",
    "begrip": "Een woord uitleggen",
    "thema": "Een thema maken",
    "doelgroep": "Een doelgroep maken",
}
# The question that the page itself asks: which kader it is about.
SUBJECTS: Mapping[str, str] = {"wijzig": "kader", "corrigeer": "kader", "trek-in": "kader", "hernoem": "oud"}
BESIDE = "plaats"  # in the form the place stands behind its document
# What another question of the form says already.
LEFT_OUT = {("trek-in", "uit-de-kennisbank"), ("nieuw", BESIDE), ("dossier", BESIDE)}
# Of these the script draws the choices out of the kader.
_BY_NAME = {
    "gemeente": "gemeenten",
    "waarde": "waarden",
    "zonder": "weglaten",
    "opgelost": "regels",
    "versie": "versies",
    "voorstel": "voorstellen",
    "neemt-aan": "voorstellen",
}
YES, DAY, CHOICE, CHOICES, TEXT, LINES, WORDS = "ja", "dag", "keuze", "keuzes", "tekst", "regels", "woorden"
TOWNS = ("gemeente", "gebied-leden")
TYPED = (DAY, TEXT, LINES, WORDS)


@dataclass(frozen=True)
class Asked:
    """A question as a field: `kind` says what it is filled in with, `more` that it is seldom needed."""

    name: str
    label: str
    help: str
    kind: str
    options: tuple[tuple[str, str], ...]
    required: bool
    default: str
    more: bool


def label_of(question: Question) -> str:
    """The question itself, without its question mark and what comes behind it."""
    return question.ask.partition("?")[0]


def forms(corpus: Corpus) -> dict[str, tuple[Asked, ...]]:
    """The fields of each form, in the order in which a terminal asks."""
    return {
        command: tuple(_asked(corpus, command, one) for one in COMMANDS[command] if is_asked(command, one))
        for command in FORMS
    }


def is_asked(command: str, question: Question) -> bool:
    """Whether the form of a command has a field for this."""
    return question.name != SUBJECTS.get(command) and (command, question.name) not in LEFT_OUT


def fields_of_document(corpus: Corpus) -> tuple[Asked, ...]:
    """What is asked of a document that is read in; the file itself is dropped."""
    return tuple(_asked(corpus, "inlezen", one) for one in COMMANDS["inlezen"] if one.name != "bestand")


def _asked(corpus: Corpus, command: str, question: Question) -> Asked:
    label, mark, behind = question.ask.partition("?")
    options = _options(corpus, command, question)
    kind = _kind(command, question, options)
    return Asked(
        question.name,
        label + mark,
        " ".join(filter(None, [behind.strip(), _example(question) if kind in TYPED else ""])),
        kind,
        options,
        question.required,
        question.default.strip("()") if question.default and isinstance(question.shape, Choice) else "",
        question in HOW_MEASURED or not (question.asked or question.required),
    )


def _options(corpus: Corpus, command: str, question: Question) -> tuple[tuple[str, str], ...]:
    if isinstance(question.shape, Choice):
        return tuple((one, one) for one in question.shape.words)
    if question.name in TOWNS and question.many and command not in SUBJECTS:
        return tuple((one.id, one.naam) for one in corpus.gemeenten())
    listed = {"thema": corpus.themas, "voor": corpus.doelgroepen}.get(question.name, {})
    return tuple((one.id, one.naam) for one in listed.values())


def _kind(command: str, question: Question, options: tuple[tuple[str, str], ...]) -> str:
    if question.is_yes:
        return YES
    if isinstance(question.shape, Day):
        return DAY
    if question.name == "gemeente" and not question.many:
        return WORDS
    if command not in SUBJECTS:  # there is no kader yet that has any
        if question.name == "waarde":
            return LINES
    elif question.name in _BY_NAME:
        return _BY_NAME[question.name]
    if options:
        return CHOICES if question.many else CHOICE
    if question.many and not question.is_list:
        return LINES
    return TEXT if question.shape == PROSE else WORDS


def _example(question: Question) -> str:
    example = unquoted(question.example)
    return f"Bijvoorbeeld: {example.rstrip('.?')}." if example else ""


def unquoted(example: str) -> str:
    """What one types in a field: the quotes of an example are for a command line, wherever they stand."""
    return " ".join(shlex.split(example))
