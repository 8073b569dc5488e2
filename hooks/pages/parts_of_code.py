"""The parts of a Python module that are measured apart, each known by its name and its own text.

A part is a function, a class without its functions, or a statement beside them. Its text has no docstring,
so rewording one changes nothing; and as the place of a part does not count, neither does moving it.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

from hooks.digest import digest
from hooks.kept import kept

_Function = ast.FunctionDef | ast.AsyncFunctionDef
ELSE = "bovenaan"  # the name of what stands beside functions and has no name


@dataclass(frozen=True)
class Part:
    """A part of a module: its name as Python gives it, its lines, and a name for its text."""

    name: str
    lines: frozenset[int]
    code: str


def parts_of(text: str) -> list[Part]:
    """The parts, in the order of the text; what has the same name is one part."""
    found = json.loads(kept("delen van code", [text], lambda: json.dumps(list(_found(text)))))
    return [Part(name, frozenset(lines), code) for name, lines, code in found]


def _found(text: str) -> Iterator[tuple[str, list[int], str]]:
    lines = text.splitlines()
    found: dict[str, set[int]] = {}
    for name, numbers in _parts(ast.parse(text), ""):
        found.setdefault(name, set()).update(numbers)
    for name, numbers in found.items():
        yield name, sorted(numbers), digest([dedent(_text(lines, numbers)).encode()])


def part_at(parts: list[Part], line: int) -> Part | None:
    """The part that a line belongs to: of those that hold it, the innermost."""
    return min((one for one in parts if line in one.lines), key=lambda one: len(one.lines), default=None)


def _text(lines: list[str], numbers: set[int]) -> str:
    return "\n".join(lines[number - 1] for number in sorted(numbers))


def _parts(node: ast.AST, above: str) -> Iterator[tuple[str, set[int]]]:
    for one in ast.iter_child_nodes(node):
        if isinstance(one, _Function):
            name = above + one.name
            yield name, _lines(one) - _docstring(one)
            yield from _parts(one, f"{name}.<locals>.")
        elif isinstance(one, ast.ClassDef):
            name = above + one.name
            methods = [_lines(each) for each in one.body if isinstance(each, _Function | ast.ClassDef)]
            yield name, (_lines(one) - _docstring(one)).difference(*methods)
            yield from _parts(one, f"{name}.")
        elif isinstance(node, ast.Module) and isinstance(one, ast.stmt):
            if _does_something(one):
                yield _name_of(one), _lines(one)
        elif isinstance(one, ast.stmt) and not isinstance(node, ast.ClassDef):
            yield from _parts(one, above)  # a function may be made inside a branch


def _lines(node: ast.stmt) -> set[int]:
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(one.lineno for one in decorators)])
    return set(range(first, (node.end_lineno or first) + 1))


def _docstring(node: _Function | ast.ClassDef) -> set[int]:
    first = node.body[0]
    is_docstring = isinstance(first, ast.Expr) and ast.get_docstring(node, clean=False) is not None
    return _lines(first) if is_docstring and len(node.body) > 1 else set()


def _does_something(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    return not isinstance(node, ast.Import | ast.ImportFrom)


def _name_of(node: ast.AST) -> str:
    targets = (
        [node.target] if isinstance(node, ast.AnnAssign | ast.AugAssign) else getattr(node, "targets", [])
    )
    names = [one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)]
    return ", ".join(names) or ELSE
