"""A question that stays open, as it comes to stand in a file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import count

from hooks.writing.answers import Answers
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP, line

FEWEST_WORDS = 4  # of a question in its name, if that is enough to tell it from others
WITHOUT_WORDS = "open-punt"  # where no letter of the question can stand in a name
NOT_SAID = "Staat niet in de bron."


def open_points(answers: Answers, indent: str, taken: Container[str]) -> Iterator[str]:
    """Each new question with who decides; named after its words, and not as one that is there already."""
    asked = answers.all("open-punt")
    if not asked:
        return
    _refuse_nonsense(asked)
    yield f"{indent}open_punten:\n"
    for name, question in zip(names_of(asked, taken), asked, strict=True):
        yield f"{indent}{STEP}{name}:\n"
        yield line("vraag", question, indent + STEP * 2)
        yield line("wie", answers.one("wie") or NOT_SAID, indent + STEP * 2)


def _refuse_nonsense(asked: Sequence[str]) -> None:
    for question, times in Counter(asked).items():
        if not any(map(str.isalpha, question)):
            raise Refused(f"--open-punt: «{question}» is geen vraag; schrijf haar in woorden")
        if times > 1:
            raise Refused(f"--open-punt: «{question}» staat er {times} keer; houd er één")


def names_of(questions: Sequence[str], taken: Container[str]) -> list[str]:
    """A name for each, out of its first words: as many as make it differ from the others."""
    found: list[str] = []
    for question in questions:
        names = _names(question)
        found.append(next(one for one in names if one not in found and one not in taken))
    return found


def _names(question: str) -> Iterator[str]:
    letters = unicodedata.normalize("NFKD", question).encode("ascii", "ignore").decode().lower()
    words = re.findall("[a-z0-9]+", letters)
    for number in range(min(FEWEST_WORDS, len(words)), len(words) + 1):
        if number:
            yield "-".join(words[:number])
    yield from (
        f"{'-'.join(words) or WITHOUT_WORDS}{f'-{number}' if number > 1 else ''}" for number in count(1)
    )
