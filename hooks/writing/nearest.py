"""A piece of a summary that is no longer in it, and the sentence of the new summary that is nearest to it."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from hooks.examples.check import WrongExample

_END = re.compile(r"(?<=[.!?]) +(?=[A-ZÀ-ÖØ-Þ„«])")
LEAST = 4  # letters in a row that are more than chance


def with_nearest_sentence(one: WrongExample) -> WrongExample:
    """The same, with that sentence to write instead; an author reads afterwards whether it fits."""
    if one.wrong.instead or not one.wrong.text:
        return one
    part = one.wrong.part
    nearest = max(_END.split(one.wrong.text), key=lambda sentence: _likeness(part, sentence))
    message = f"hier stond „{part}”; dat zegt de rekenhulp niet meer, en nu staat hier „{nearest}”"
    return replace(
        one,
        fault=replace(one.fault, message=message),
        wrong=replace(one.wrong, instead=(nearest,)),
    )


def _likeness(part: str, sentence: str) -> int:
    """How many letters of the piece are in the sentence, in the same order."""
    blocks = SequenceMatcher(None, part, sentence, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= LEAST)
