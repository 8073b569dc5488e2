"""A small git repository to write a history in, with a day for each commit."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# No setting of who runs the tests may change what git does here, and nothing above the folder counts.
SURROUNDINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Een schrijver",
    "GIT_AUTHOR_EMAIL": "schrijver@example.invalid",
    "GIT_COMMITTER_NAME": "Een schrijver",
    "GIT_COMMITTER_EMAIL": "schrijver@example.invalid",
    "GIT_AUTHOR_DATE": "2001-01-01T12:00:00+01:00",
}


class Repository:
    """A repository with a policy folder in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.policy = folder, folder / "policy"
        self.policy.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=hoofd")

    def git(self, *arguments: str, **more: str) -> None:
        surroundings = os.environ | SURROUNDINGS | more
        subprocess.run(
            ["git", *arguments], cwd=self.folder, env=surroundings, check=True, capture_output=True
        )

    def write(self, kader: str, text: str) -> None:
        file = self.policy / f"{kader}.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, moment: str, *more: str) -> None:
        """Everything as it stands, recorded at a moment such as `2020-03-01T12:00:00+01:00`."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Wijzig het beleid", *more, GIT_COMMITTER_DATE=moment)
