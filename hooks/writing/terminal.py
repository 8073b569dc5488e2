"""Somebody in a terminal, who can be asked something."""

from __future__ import annotations

import sys


def somebody_answers() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(prompt: str) -> str:
    """The line that is answered; EOFError where nothing comes any more."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line
