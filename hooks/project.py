"""Where the project stands, and what it says when its set-up was not done."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).parent.parent


class MissingPackage(Exception):
    """A file from an npm package is not there; the set-up has not been done."""
