"""Whether a folder is one of policy, and what there is to say where it is not."""

from __future__ import annotations

import os
from pathlib import Path

FIRST_FILE = "gebieden.yml"  # without it there is nowhere that anything holds


def is_policy(folder: Path) -> bool:
    return os.path.isfile(folder / FIRST_FILE)  # Path.is_file raises on very long names


def no_policy(folder: Path | str) -> str:
    """That this is no policy folder, as who named it reads it."""
    return f"«{folder}» is geen map met beleid; in zo'n map staat een bestand {FIRST_FILE}"
