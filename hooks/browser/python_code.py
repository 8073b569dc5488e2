"""Which modules of ours a module needs, so that a browser gets those and no others."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hooks.kept import kept
from hooks.project import PROJECT

OURS = ("calculators", "hooks")


def code_of(*entries: str) -> Mapping[str, str]:
    """The text of modules and of all of ours that they import, by its path from the project."""
    names = json.loads(kept("code", entries, lambda: json.dumps(_files_of(entries))))
    return {name: (PROJECT / name).read_text(encoding="utf-8") for name in names}


def _files_of(entries: Iterable[str]) -> list[str]:
    waiting, found = list(entries), dict[str, str]()
    while waiting:
        path = _file(waiting.pop())
        name = path.relative_to(PROJECT).as_posix()
        if name in found:
            continue
        found[name] = path.read_text(encoding="utf-8")
        waiting += _imports(found[name])
        for folder in list(path.parents)[: len(Path(name).parents) - 1]:
            package = folder / "__init__.py"
            found.setdefault(package.relative_to(PROJECT).as_posix(), "")
    return sorted(found)


def _file(module: str) -> Path:
    path = PROJECT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _imports(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        yield from (one for one in names if one.partition(".")[0] in OURS and _file(one).is_file())
