"""Copies of the project to break at will."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from hooks.project import PROJECT
from tests.frozen import POLICY

SHARED = (
    *("mkdocs.yml", "docs", "calculators", "node_modules", "package.json", "package-lock.json"),
    *("pyproject.toml", "LICENSE"),
)


# What takes its seconds in a build, and is proved elsewhere (tests/browser/test_quick_start.py): here what
# was asked for stands in each file, so that whatever it follows from changes the site too.
STAND_IN = """

def _make(work: Mapping[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True)
    calculators = [ALL, *work["calculators"]]
    files = ("rekenhulp", "kaders")
    names = ["python.wasm", "geheugen", *(f"{file}-{one}" for one in calculators for file in files)]
    for name in names:
        (folder / f"{name}.gz").write_text(f"{name} {_name(work)}", encoding="utf-8")
    doors = {one: {"laad": 1, "antwoord": 2, "gegevens": 3} for one in calculators}
    (folder / "deuren.json").write_text(json.dumps(doors), encoding="utf-8")
"""


def copy_of_project(target: Path, policy: str = "policy") -> Path:
    """A project with its own (frozen) policy and its own hooks, and everything else from this one."""
    target.mkdir(parents=True)
    for name in SHARED:
        os.symlink(PROJECT / name, target / name)
    shutil.copytree(PROJECT / "hooks", target / "hooks")
    shutil.copytree(POLICY, target / policy)
    return target


def without_starting_python(project: Path) -> Path:
    """The same project, whose builds make a quick start without starting Python in Node."""
    module = project / "hooks" / "browser" / "quick_start.py"
    text = module.read_text(encoding="utf-8")
    assert "def _make(work: Mapping[str, Any], folder: Path) -> None:" in text
    module.write_text(text + STAND_IN, encoding="utf-8")
    return project
