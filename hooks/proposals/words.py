"""The difference between two versions in words, made by the one difference that the site has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hooks.node import run_script
from hooks.proposals.text_changes import Difference

SCRIPT = Path(__file__).with_suffix(".mjs")


def differences(names: Mapping[str, Any], asked: Sequence[tuple[Any, Any]]) -> list[Difference | None]:
    """For each pair of moments what differs, None when nothing does; all in one go."""
    if not asked:
        return []
    found: list[Difference | None] = run_script(
        SCRIPT, {"namen": names, "paren": [list(one) for one in asked]}
    )
    return found
