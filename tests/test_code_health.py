"""Rules about the code of the calculators that no reviewer should have to watch."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

MODULES = sorted((Path(__file__).parent.parent / "calculators").glob("*.py"))
NAMES = [path.stem for path in MODULES]
# Machinery may name a limit or a fact of the calendar at the top of the module; other modules hold no number.
WITH_CONSTANTS = {
    *("agenda", "gegevens", "invoer", "kalender", "notatie", "rekenhulp", "soorten", "strikte_json"),
    *("velden", "vermelding", "vraag"),
}
FREE = {0, 1}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), path.name)


def is_constant(node: ast.stmt) -> bool:
    """`NAME = …` at the top of a module, all in capitals."""
    return isinstance(node, ast.Assign) and all(
        isinstance(target, ast.Name) and target.id.isupper() for target in node.targets
    )


def numbers(nodes: list[ast.stmt]) -> Iterator[ast.Constant]:
    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, int | float | complex):
                yield part


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_number_other_than_nought_and_one_is_a_named_constant_of_the_machinery(path: Path) -> None:
    body = tree(path).body
    checked = [node for node in body if not (path.stem in WITH_CONSTANTS and is_constant(node))]
    wrong = [(part.lineno, part.value) for part in numbers(checked) if part.value not in FREE]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_calculator_imports_only_the_standard_library_and_calculators(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            found = [node.module or ""]
        else:
            continue
        for name in found:
            first = name.partition(".")[0]
            assert first == "calculators" or first in sys.stdlib_module_names, f"line {node.lineno}: {name}"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_calculator_knows_no_floating_point(path: Path) -> None:
    for node in ast.walk(tree(path)):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"line {node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id == "float"), f"line {node.lineno}"
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
            assert path.stem == "pmc_berekening", (
                f"line {node.lineno}: only Fractions are divided, and only there"
            )


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_calculator_never_asks_for_the_time_or_for_chance(path: Path) -> None:
    names = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not names & {"today", "now", "utcnow", "random", "environ"}


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.stem != "__init__"], ids=lambda path: path.stem
)
def test_every_module_and_every_public_name_says_what_it_is_for(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module)
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
