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


def another(folder: Path) -> Path | None:
    """The project in which a folder stands, when that is another than this one and nobody named a policy."""
    if POLICY_VARIABLE in os.environ:
        return None
    here = folder.resolve()
    found = next(
        (one for one in (here, *here.parents) if (one / "hooks" / Path(__file__).name).is_file()), None
    )
    return None if found == PROJECT.resolve() else found
