"""Which modules the scripts of a page import, so that a browser asks for all of them at once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence

from hooks.project import PROJECT

ASSETS = PROJECT / "docs" / "assets"
IMPORT = re.compile(r'^import [^"]*? from "(\.\.?/[\w./-]+\.js)";$', re.MULTILINE)


def imports_of(script: str) -> list[str]:
    """The addresses of the modules that one script names."""
    file = ASSETS / script.removeprefix("assets/")
    if not file.is_file():  # of a package: it comes beside ours, and needs nothing itself
        return []
    folder = posixpath.dirname(script)
    found = IMPORT.findall(file.read_text(encoding="utf-8"))
    return [posixpath.normpath(f"{folder}/{address}") for address in found]


def imported(scripts: Sequence[str], read: Callable[[str], list[str]] = imports_of) -> list[str]:
    """The addresses of all modules that these scripts need before they can begin, each one once."""
    known = list(dict.fromkeys(scripts))
    for script in known:  # grows while it is read
        known += [address for address in read(script) if address not in known]
    return known[len(set(scripts)) :]
