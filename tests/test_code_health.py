"""Rules about the code of the calculators that no reviewer should have to watch."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.project import PROJECT

CALCULATORS = PROJECT / "calculators"
MODULES = [path for path in sorted(CALCULATORS.rglob("*.py")) if path.stem != "__init__"]
NAMES = [path.relative_to(CALCULATORS).with_suffix("").as_posix() for path in MODULES]
FREE = {0, 1, 2}


@cache
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
def test_a_number_that_says_something_has_a_name(path: Path) -> None:
    body = tree(path).body
    checked = [node for node in body if not is_constant(node)]
    wrong = [(part.lineno, part.value) for part in numbers(checked) if part.value not in FREE]
    assert wrong == []


@pytest.mark.parametrize("name", REKENHULPEN)
def test_a_named_number_is_none_that_a_kader_gives(name: str, corpus: Corpus) -> None:
    read = {
        value.waarde
        for one in REKENHULPEN[name].leest
        for version in corpus.kaders[one.kader].alle_versies()
        for value in version.waarden.values()
        if isinstance(value.waarde, Decimal)
    }
    stem = name.replace("-", "_")
    for path in MODULES:
        # Limits of a form are no policy, and may well be as large as a value is.
        if stem not in (path.stem, path.parent.name) or path.stem == "grenzen":
            continue
        named = {part.value for part in numbers([node for node in tree(path).body if is_constant(node)])}
        assert (named - FREE) & read == set(), path


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
            assert path.parts[-2:] == ("pmc_rendabiliteit", "berekening.py"), (
                f"line {node.lineno}: only Fractions are divided, and only there"
            )


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_calculator_never_asks_for_the_time_or_for_chance(path: Path) -> None:
    names = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not names & {"today", "now", "utcnow", "random", "environ"}


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_calculator_never_reads_what_its_code_says_of_itself(path: Path) -> None:
    """The quick start leaves it out."""
    told = {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    assert not told & {"__doc__", "__annotations__", "__text_signature__", "signature"}


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_every_module_and_every_public_name_says_what_it_is_for(path: Path) -> None:
    module = tree(path)
    assert ast.get_docstring(module)
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


def test_an_exception_to_a_check_says_why() -> None:
    """`type: ignore[…]` and the like, each with a reason behind it."""
    exception = re.compile(r"#\s*(?:type:\s*ignore|noqa|pragma:|ruff:)(?P<what>.*)")
    bare = [
        f"{path.relative_to(PROJECT)}:{number}"
        for root in ("calculators", "hooks", "tests")
        for path in sorted((PROJECT / root).rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := exception.search(line)) and path != Path(__file__)
        if not re.fullmatch(r"(?:\[[\w, -]+\]|[:\s]*[A-Z]+\d+)  # \w.*", found["what"])
    ]
    assert bare == []
