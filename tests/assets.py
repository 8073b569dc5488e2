"""Functions of the site's own scripts, called under Node."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.node import run_script

SCRIPT = Path(__file__).parent / "assets_node.mjs"


def call(*calls: list[Any]) -> list[Any]:
    """What each call gives: [module, function, *arguments], see assets_node.mjs."""
    made: list[Any] = run_script(SCRIPT, list(calls))
    return made
