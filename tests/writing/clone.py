"""A project as a fresh clone has it, with a policy that is committed, to run commands in."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks import project
from hooks.__main__ import main
from hooks.project import POLICY_VARIABLE
from tests.git_folders import SURROUNDINGS
from tests.project_copies import copy_of_project


@dataclass(frozen=True)
class Clone:
    """A project as a clone has it, with a policy that is committed."""

    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command, as if it was given in the clone; a program of its own would take longer to start."""
        out, said = io.StringIO(), io.StringIO()
        with self._inside(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(said):
            status = main(arguments)
        return subprocess.CompletedProcess(arguments, status, out.getvalue(), said.getvalue())

    @contextlib.contextmanager
    def _inside(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(self.folder)
            patch.setattr(project, "POLICY", self.folder / "policy")
            patch.setenv(POLICY_VARIABLE, str(self.folder / "policy"))
            for name, value in SURROUNDINGS.items():
                patch.setenv(name, value)
            yield

    def run_as_program(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.program(sys.executable, "-m", "hooks", *arguments)

    def git(self, *arguments: str) -> str:
        return self.program("git", *arguments, check=True).stdout

    def numbers(self) -> dict[str, tuple[int, int]]:
        """How many lines came and went in each file."""
        self.git("add", "--all", "--intent-to-add")
        lines = [
            line.split("\t") for line in self.git("diff", "HEAD", "--no-renames", "--numstat").splitlines()
        ]
        return {name: (int(come), int(gone)) for come, gone, name in lines}

    def fresh(self) -> None:
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "--quiet", "-fd", "policy")

    def program(self, *command: str, check: bool = False) -> subprocess.CompletedProcess[str]:
        surroundings = {name: value for name, value in os.environ.items() if name != POLICY_VARIABLE}
        return subprocess.run(
            command,
            cwd=self.folder,
            env=surroundings | SURROUNDINGS,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=check,
        )


def new_clone(parent: Path) -> Clone:
    clone = Clone(copy_of_project(parent / "project"))
    (clone.folder / ".gitignore").write_text(".cache/\n__pycache__/\n", encoding="utf-8")
    clone.git("init", "--quiet", "--initial-branch=main")
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--message", "Begin")
    return clone
