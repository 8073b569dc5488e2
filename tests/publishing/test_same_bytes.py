"""The same policy gives the same site, byte for byte, whoever builds it, where, when and how."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.config import load_config

from hooks.project import POLICY_VARIABLE, PROJECT
from tests.project_copies import copy_of_project

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1000000000"}
THERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "4321", "LANG": "nl_NL.UTF-8"}
# What an editor leaves beside a file while one writes.
LEFT_BY_EDITORS = ("policy/wvs/detachering-maximaal.yml~", "policy/wvs/.regel.yml.swp", "policy/#themas.yml#")


def built(project: Path, umask: int, surroundings: dict[str, str]) -> dict[str, tuple[str, int]]:
    """Digest and mode of every file of a site, built in a project with nothing remembered."""
    environment = {
        name: value for name, value in os.environ.items() if name != POLICY_VARIABLE
    } | surroundings
    site = project / "site"
    ended = subprocess.run(
        [sys.executable, "-m", "hooks", "bouw", "--in", str(site)],
        cwd=project,
        env=environment | {"HOME": str(project.parent), "PYTHONPATH": str(project)},
        umask=umask,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return {
        path.relative_to(site).as_posix(): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mode,
        )
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.mark.bouw
@pytest.mark.node
def test_two_folders_give_the_same_site(tmp_path: Path) -> None:
    one = copy_of_project(tmp_path / "een")
    deeper = tmp_path / "een map met spaties, en dieper"
    deeper.mkdir()
    other = copy_of_project(deeper / "twee")
    for name in LEFT_BY_EDITORS:
        (other / name).write_text("half", encoding="utf-8")
    first, second = built(one, 0o022, HERE), built(other, 0o077, THERE)
    assert len(first) > 500
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize(
    "name", ["over.md~", "over.md.swp", "assets/#merk.svg#", "assets/zoeken/zoeken.js.bak"]
)
def test_what_an_editor_leaves_in_docs_is_passed_over(name: str) -> None:
    excluded = load_config(str(PROJECT / "mkdocs.yml")).exclude_docs
    assert excluded is not None
    assert excluded.match_file(name)
    assert not excluded.match_file("over.md")
