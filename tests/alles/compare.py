"""What differs between two sites, as text a person can read: python -m tests.alles.compare BEFORE AFTER.

Of a page only what is read counts: a new version of a package gives files other names and pages other marks.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.pages.test_site import read

HASH = re.compile(r"-[0-9a-f]{8,64}(?=\.)")


def texts(site: Path) -> dict[str, list[str]]:
    """The words of each page, a line for each piece of text."""
    return {
        path.relative_to(site).as_posix(): [
            line for piece in read(path).text if (line := " ".join(piece.split()))
        ]
        for path in sorted(site.rglob("*.html"))
    }


def other_files(site: Path) -> dict[str, int]:
    """The other files, by name without the hash of their contents, and how many there are of each."""
    found: dict[str, int] = {}
    for path in site.rglob("*"):
        if path.is_file() and path.suffix != ".html":
            name = HASH.sub("", path.relative_to(site).as_posix())
            found[name] = found.get(name, 0) + 1
    return found


def differences(before: Path, after: Path) -> Iterator[str]:
    """Pages and files that came or went, and the lines of each page that changed."""
    old, new = texts(before), texts(after)
    old_files, new_files = other_files(before), other_files(after)
    for gone, come in ((sorted({*old} - {*new}), sorted({*new} - {*old})), _files(old_files, new_files)):
        yield from (f"weg: {name}" for name in gone)
        yield from (f"erbij: {name}" for name in come)
    for name in sorted({*old} & {*new}):
        yield from difflib.unified_diff(old[name], new[name], name, name, n=0, lineterm="")


def _files(old: dict[str, int], new: dict[str, int]) -> tuple[list[str], list[str]]:
    gone = sorted(name for name, number in old.items() if number > new.get(name, 0))
    return gone, sorted(name for name, number in new.items() if number > old.get(name, 0))


def main(before: str, after: str) -> None:
    found = list(differences(Path(before), Path(after)))
    print("\n".join(found) or "Geen verschil in wat u leest.")


if __name__ == "__main__":
    main(*sys.argv[1:])
