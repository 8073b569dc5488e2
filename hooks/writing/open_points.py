"""A question that stays open, as it comes to stand in a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from hooks.writing.answers import Answers
from hooks.writing.written import STEP, line

MOST_WORDS = 4  # of a question in its name
NOT_SAID = "Staat niet in de bron."


def open_points(answers: Answers, indent: str) -> Iterator[str]:
    """Each new question with who decides; named after its words."""
    asked = answers.all("open-punt")
    if not asked:
        return
    yield f"{indent}open_punten:\n"
    for question in asked:
        yield f"{indent}{STEP}{name_of(question)}:\n"
        yield line("vraag", question, indent + STEP * 2)
        yield line("wie", answers.one("wie") or NOT_SAID, indent + STEP * 2)


def name_of(text: str) -> str:
    """A name out of the first words of a text."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", letters)[:MOST_WORDS])
