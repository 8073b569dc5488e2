"""The code that goes to the browser is what its modules import, no less and no more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from hooks.browser import python_code
from hooks.browser.checker_bundle import DOOR
from hooks.browser.python_code import code_of
from hooks.project import PROJECT


def taken_apart(text: str) -> Iterator[str]:
    """The modules of ours that a text imports, as Python itself sees it."""
    for node in ast.walk(ast.parse(text)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
        yield from (one for one in names if one.startswith(("calculators", "hooks")))


def modules_of(text: str) -> set[str]:
    return {one for one in taken_apart(text) if python_code._file(one).is_file()}


def test_no_import_of_any_module_is_missed() -> None:
    for path in (*PROJECT.glob("hooks/**/*.py"), *PROJECT.glob("calculators/**/*.py")):
        text = path.read_text(encoding="utf-8")
        assert modules_of(text) <= set(python_code._imports(text)), path


def test_the_checker_gets_what_its_modules_import_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_of(DOOR)
    monkeypatch.setattr(python_code, "_imports", modules_of)
    assert list(code) == python_code._files_of([DOOR])
    assert code["hooks/form/door.py"] == (PROJECT / "hooks/form/door.py").read_text(encoding="utf-8")
