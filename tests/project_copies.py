"""Copies of the project to break at will."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from hooks.project import PROJECT

SHARED = ("mkdocs.yml", "docs", "calculators", "node_modules")
# hooks finds the policy and its scripts beside itself, so it has to be a copy too
COPIED = ("hooks", "policy")


def copy_of_project(target: Path) -> Path:
    """A project with its own policy and its own hooks, and everything else from this one."""
    target.mkdir()
    for name in SHARED:
        os.symlink(PROJECT / name, target / name)
    for name in COPIED:
        shutil.copytree(PROJECT / name, target / name)
    return target
