"""Where the project stands, and what it says when its set-up was not done."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).parent.parent
# The policy of the project; a build of another folder (and a test) names it here.
POLICY_VARIABLE = "KADERWIJZER_BELEID"
POLICY = Path(os.environ.get(POLICY_VARIABLE) or PROJECT / "policy").resolve()
# What is of this kennisbank alone: name, colour, addresses. Tests name a file that stands still.
SETTINGS_VARIABLE = "KADERWIJZER_INSTELLINGEN"
SETTINGS = Path(os.environ.get(SETTINGS_VARIABLE) or PROJECT / "mkdocs.yml").resolve()


class MissingPackage(Exception):
    """A file from an npm package is not there; the set-up has not been done."""
