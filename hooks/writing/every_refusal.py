"""Everything that a command refuses, and not only what it meets first.

What is wrong is set aside, with something in its place that would do, and the command is tried again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from hooks.reading.shapes import Choice, Day, Words
from hooks.writing.answers import Answers
from hooks.writing.made import Made
from hooks.writing.makers import MAKERS
from hooks.writing.questions import PROSE, Question
from hooks.writing.refusal import Refused

ANYWHERE = ""  # where a message belongs to no question
SOME_NAME, SOME_TEXT, SOME_VALUE = "een-andere-naam", "Een zin.", "1 maanden"
_IN_FRONT = re.compile(r"([A-Z]+): ")
_FLAG = re.compile(r"--([a-z]+(?:-[a-z]+)*)")


@dataclass
class Tried:
    """What came of an attempt: the messages by their question, and the change if it could be made.

    With `refused` the change is not the one that was asked for: what is wrong was set aside.
    """

    refused: dict[str, list[str]] = field(default_factory=dict)
    made: Made | None = None


def try_command(
    command: str, answers: Answers, aside: Collection[str] = (), within: Collection[str] | None = None
) -> Tried:
    """Make a change as far as it goes. Of `aside` it is known that they are not right.

    A message is at the first question that it names of those `within` sight.
    """
    tried, left = Tried(), set(aside)
    places = answers.questions if within is None else within
    given = dict(answers.given)
    could = [_set_aside(answers, name, given) for name in left]
    is_possible = all(could)
    while is_possible and tried.made is None:
        as_it_was = dict(answers.given)
        try:
            tried.made = MAKERS[command](answers.corpus, answers, answers.today)
        except Refused as refused:
            answers.given = as_it_was
            place = question_of(refused, places)
            if left and place in (ANYWHERE, *left):
                break  # it may follow from what was put in the place of something
            tried.refused[place] = list(refused.messages)
            left.add(place)
            is_possible = (
                place != ANYWHERE
                and _set_aside(answers, place, given, is_wanted=place not in as_it_was)
                and not any(answers.missing())  # what is set aside may be why another was not asked for
            )
    answers.given = given
    return tried


def question_of(refused: Refused, questions: Collection[str]) -> str:
    """The question that a refusal names first: «--vanaf», or «NAAM:» in front."""
    message = refused.messages[0]
    named = [*(found[1].lower() for found in [_IN_FRONT.match(message)] if found), *_FLAG.findall(message)]
    return next((name for name in named if name in questions), ANYWHERE)


def _set_aside(
    answers: Answers, name: str, given: Mapping[str, tuple[str, ...]], *, is_wanted: bool = False
) -> bool:
    """Put another answer in the place of one that is not right; False where one is needed and none known."""
    question = answers.questions[name]
    answers.given.pop(name, None)
    is_needed = is_wanted or answers.is_needed(question)
    if found := tuple(_something(answers, question, given.get(name, ()), is_needed=is_needed)):
        answers.given[name] = found
    return bool(found) or not is_needed


def _something(
    answers: Answers, question: Question, given: Collection[str], *, is_needed: bool
) -> Iterator[str]:
    """An answer that the command can use, whatever it says; none where it can do without."""
    corpus, name = answers.corpus, question.name
    known: Mapping[str, Collection[str]] = {
        "thema": corpus.themas,
        "gebied": corpus.gebieden,
        "besluit": corpus.besluiten,
        "bron": corpus.bronnen,
    }
    if name == "waarde":
        if "kader" not in answers.questions:  # a value that is new
            yield from (f"{one.partition('=')[0].strip()}={SOME_VALUE}" for one in given)
    elif not is_needed:
        return
    elif name in known:
        yield from list(known[name])[:1]
    elif isinstance(question.shape, Day):
        yield answers.given.get("vanaf", (answers.today.isoformat(),))[0]
    elif isinstance(question.shape, Choice):
        yield question.shape.words[0]
    elif name == "naam" and "kader-naam" not in answers.questions and "soort" in answers.questions:
        yield f"{next(iter(corpus.dossiers))}/{SOME_NAME}"
    elif name in ("naam", "kader-naam"):
        yield SOME_NAME
    elif question.shape == PROSE or question.shape == Words():
        yield SOME_TEXT
