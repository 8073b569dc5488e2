"""Tests, and what measures and lays down beside them.

Like the policy that they read, the settings of the kennisbank stand still for them: see tests/frozen.
"""

from __future__ import annotations

import os
from pathlib import Path

# Before anything of hooks/ is imported; only tests/content builds with the settings of the project.
os.environ["KADERWIJZER_INSTELLINGEN"] = str(Path(__file__).parent / "frozen" / "mkdocs.yml")
