"""Which modules of ours a module needs, so that a browser gets those and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hooks.kept import kept
from hooks.project import PROJECT

_OURS = r"(?:calculators|hooks)(?:\.\w+)*"
_IMPORT = re.compile(
    rf"^[ ]*(?:from (?P<from>{_OURS}) import (?P<names>\([^)]*\)|[^\n]*)|import (?P<import>{_OURS}))$",
    re.MULTILINE,
)
_NAME = re.compile(r"\w+")


def code_of(*entries: str) -> Mapping[str, str]:
    """The text of modules and of all of ours that they import, by its path from the project."""
    names = json.loads(kept("code", entries, lambda: json.dumps(_files_of(entries))))
    return {name: (PROJECT / name).read_text(encoding="utf-8") for name in names}


def _files_of(entries: Iterable[str]) -> list[str]:
    waiting, found = list(entries), set[str]()
    while waiting:
        path = _file(waiting.pop())
        name = path.relative_to(PROJECT).as_posix()
        if name in found:
            continue
        found.add(name)
        waiting += _imports(path.read_text(encoding="utf-8"))
        for folder in list(path.parents)[: len(Path(name).parents) - 1]:
            found.add((folder / "__init__.py").relative_to(PROJECT).as_posix())
    return sorted(found)


def _file(module: str) -> Path:
    path = PROJECT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _imports(text: str) -> Iterator[str]:
    """Read from the lines: our own are formatted, and taking each module apart takes a second."""
    for found in _IMPORT.finditer(text):
        module = found["from"] or found["import"]
        names = _NAME.findall(found["names"] or "")
        for one in (module, *(f"{module}.{name}" for name in names)):
            if _file(one).is_file():
                yield one
