"""Git, which only this module starts: about the folder it gets, whatever may be set around it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from hooks.disk import no_start

# Set where git itself starts us (in a hook), and then about another folder.
_OF_ANOTHER_FOLDER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
# It asks nothing, speaks one language, and leaves alone what another git is writing.
_ALWAYS = {"GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}


class GitFault(Exception):
    """What git cannot give; the message says in Dutch what, and how to repair it where we know."""


class NoGit(GitFault):
    """Git does not start."""


def git(folder: Path, *arguments: str, given: bytes | None = None, **more: str) -> bytes:
    """What git writes, with `more` set around it; GitFault with what it says is wrong."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_FOLDER}
    try:
        ended = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env=surroundings | _ALWAYS | more,
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise NoGit(f"git start niet ({no_start(error)})") from None
    if ended.returncode:
        said = ended.stderr.decode(errors="replace").strip().splitlines()
        raise GitFault(said[0] if said else f"git stopt met {ended.returncode}")
    return ended.stdout
