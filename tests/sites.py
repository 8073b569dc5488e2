"""Sites that are built once, and handed on to everyone who runs tests at the same time."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from hooks import commands


def shared_folder(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is the same one for everyone who tests at the same time."""
    folder = tmp_path_factory.getbasetemp()
    if folder.name.startswith("popen-"):  # of one of the workers of pytest-xdist
        folder = folder.parent
    (folder / name).mkdir(exist_ok=True)
    return folder / name


def shared_site(name: str, policy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a policy, built by whoever needs it first; the others wait until it is there."""
    site = shared_folder(name, tmp_path_factory) / "site"
    with (site.parent / "slot").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        if not site.exists():
            done = commands.build(site, policy)
            assert done == commands.RIGHT, "the strict build fails; see its messages above"
    return site
