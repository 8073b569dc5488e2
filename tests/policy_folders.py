"""Copies of the small policy to change at will, and what the loader says of them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from hooks.reading.faults import Fault
from hooks.reading.load_policy import check_policy
from hooks.reading.seen import Seen

TESTS = Path(__file__).parent
SMALL_POLICY = TESTS / "small_policy"
FAULTY_POLICY = TESTS / "faulty_policy"
_seen = Seen()  # most files of a copy are as they are in every copy


def copy_of_small_policy(parent: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A policy folder called `policy`, with files added or replaced."""
    folder = parent / "policy"
    shutil.copytree(SMALL_POLICY, folder)
    for name, content in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def faults_in(folder: Path) -> tuple[Fault, ...]:
    """The faults and the notes, in the order of the files."""
    found = check_policy(folder, _seen).found
    return tuple(sorted((*found.faults, *found.notes)))
