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


def copy_of_project(target: Path) -> Path:
    """A project with its own (frozen) policy and its own hooks, and everything else from this one."""
    target.mkdir()
    for name in SHARED:
        os.symlink(PROJECT / name, target / name)
    shutil.copytree(PROJECT / "hooks", target / "hooks")
    shutil.copytree(POLICY, target / "policy")
    return target
