"""Run a command that writes on a policy of its own, and see which lines it changed."""

from __future__ import annotations

import difflib
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.__main__ import main
from tests import frozen
from tests.policy_folders import SMALL_POLICY

Files = dict[str, bytes]


def files_of(folder: Path) -> Files:
    """Every file with its content, by its name in the folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@dataclass(frozen=True)
class Ran:
    """What a command gave: its exit status, what it said, and the lines it took away and put there."""

    status: int
    out: str
    said: str
    gone: list[str]
    come: list[str]
    files: list[str]


@dataclass(frozen=True)
class Desk:
    """A policy folder to write in."""

    policy: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Ran:
        before = files_of(self.policy)
        self.capsys.readouterr()
        status = main([*arguments, "--beleid", str(self.policy)])
        out, said = self.capsys.readouterr()
        after = files_of(self.policy)
        gone, come = changed_lines(before, after)
        files = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
        return Ran(status, out, said, gone, come, files)

    def check(self) -> tuple[int, str]:
        """What the check says of it."""
        self.capsys.readouterr()
        status = main(["controleer", str(self.policy)])
        return status, self.capsys.readouterr().out

    def text(self, name: str) -> str:
        return (self.policy / name).read_text(encoding="utf-8")


def changed_lines(before: Files, after: Files) -> tuple[list[str], list[str]]:
    gone: list[str] = []
    come: list[str] = []
    for name in sorted(before.keys() | after.keys()):
        old, new = (side.get(name, b"").decode().splitlines() for side in (before, after))
        steps = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if old != new else ()
        for how, start, end, new_start, new_end in steps:
            if how != "equal":
                gone += old[start:end]
                come += new[new_start:new_end]
    return gone, come


def copy_of_frozen_policy(parent: Path) -> Path:
    folder = parent / "policy"
    shutil.copytree(frozen.POLICY, folder)
    return folder


def copy_of_small_policy(parent: Path) -> Path:
    folder = parent / "policy"
    shutil.copytree(SMALL_POLICY, folder)
    return folder
