"""Which Python files of ours load which others: for a change only what needs it is loaded anew."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from hooks.project import PROJECT

ROOMS = ("calculators", "hooks", "tests")
REGISTER = "calculators.raamwerk.register"  # loads each calculator, without naming it
BESIDE = ("kaders", "raamwerk")  # what stands beside the calculators


@cache
def needs() -> Mapping[str, frozenset[str]]:
    """Of each module of ours those that it loads itself, by name."""
    paths = {_name(path): path for room in ROOMS for path in sorted((PROJECT / room).rglob("*.py"))}
    found = {name: frozenset(_loads(path, paths)) - {name} for name, path in paths.items()}
    calculators = {
        name
        for name in paths
        if name.startswith("calculators.") and name.count(".") == 1 and not name.endswith(BESIDE)
    }
    return found | {REGISTER: found[REGISTER] | calculators}


def all_needed_by(names: Iterable[str]) -> set[str]:
    """These modules, and all that is loaded for them."""
    return _reached(names, needs())


def all_that_need(name: str) -> set[str]:
    """This module, and all that load it, themselves or by a detour."""
    turned: dict[str, set[str]] = defaultdict(set)
    for one, loaded in needs().items():
        for other in loaded:
            turned[other].add(one)
    return _reached([name], turned)


def forget(names: Iterable[str]) -> None:
    """Let these be loaded anew."""
    for name in names:
        sys.modules.pop(name, None)
        above, _, last = name.rpartition(".")
        if above in sys.modules and hasattr(sys.modules[above], last):
            delattr(sys.modules[above], last)


def _reached(names: Iterable[str], graph: Mapping[str, Iterable[str]]) -> set[str]:
    found, left = set(), list(names)
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += graph.get(one, ())
    return found


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")


def _loads(path: Path, known: Mapping[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        yield from (one for one in names if one in known)
