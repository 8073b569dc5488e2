"""Questions read under Node, with a vocabulary and a word list that a test makes up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hooks.node import run_script

SCRIPT = Path(__file__).with_name("asked_node.mjs")


def read_question(
    question: str,
    steps: Sequence[str],
    *,
    rows: Mapping[str, Sequence[str]] | None = None,
    dutch: Sequence[str] = (),
    names: Sequence[str] = (),
) -> dict[str, Any]:
    """What vraag.js makes of a question on a site with these words."""
    data = {"vraag": question, "stappen": steps, "rijen": rows or {}, "woorden": dutch, "namen": names}
    made: dict[str, Any] = run_script(SCRIPT, data)
    return made


def near_words(steps: Sequence[str], way: str, word: str) -> Any:
    """What a vocabulary of these words gives for a word, by one of its ways."""
    return run_script(SCRIPT, {"stappen": steps, "weg": way, "woord": word})


def ranked(*per_word: Sequence[float]) -> Any:
    """The numbers of records, best first, by how much each word tells in each (0: not there)."""
    return run_script(SCRIPT, {"stappen": [], "scores": per_word})
