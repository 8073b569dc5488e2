"""A folder of policy: whether it is one, which files of it are read, and what is in them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

FIRST_FILE = "gebieden.yml"  # without it there is nowhere that anything holds
POLICY_FILE = ".yml"
_NOT_POLICY = ("schema",)
_PROSE = ".md"
# Hidden files, and what editors leave beside a file that is being changed.
PASSED_OVER = re.compile(r"\..*|.*~|.*\.sw[a-p]|#.*#")

# Bytes by the name of each file that is read, or should not be there; None of one that cannot be opened.
Contents = Mapping[str, bytes | None]


def is_policy(folder: Path) -> bool:
    return os.path.isfile(folder / FIRST_FILE)  # Path.is_file raises on very long names


def no_policy(folder: Path | str) -> str:
    """That this is no policy folder, as who named it reads it."""
    return f"«{folder}» is geen map met beleid; in zo'n map staat een bestand {FIRST_FILE}"


def policy_files(folder: Path) -> Iterator[str]:
    """The name in a policy folder of every file that is read or should not be there, in order."""
    found = []
    for inside, folders, files in os.walk(folder):
        at = os.path.relpath(inside, folder)
        start = [] if at == os.curdir else at.split(os.sep)
        folders[:] = [one for one in folders if not _is_passed_over([*start, one])]
        found += [[*start, one] for one in files if not _is_passed_over([*start, one])]
    return ("/".join(parts) for parts in sorted(found) if not parts[-1].endswith(_PROSE))


def in_order(contents: Contents) -> Contents:
    """The same files, in the order in which a folder has them."""
    return {name: contents[name] for name in sorted(contents, key=lambda one: one.split("/"))}


def contents_of(folder: Path, names: Iterable[str]) -> Contents:
    """What is in these files; what is no policy file is not looked into."""
    return {name: _content(folder / name) if name.endswith(POLICY_FILE) else b"" for name in names}


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _is_passed_over(parts: list[str]) -> bool:
    return parts[0] in _NOT_POLICY or PASSED_OVER.fullmatch(parts[-1]) is not None
