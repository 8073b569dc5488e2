"""The same policy gives the same site, byte for byte, whoever builds it, where, when and how."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from hooks.project import POLICY_VARIABLE, PROJECT
from tests.frozen import POLICY
from tests.project_copies import copy_of_project

# The site of all tests is built as this machine happens to be; the other one like this.
THERE = {
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4321",
    "LANG": "nl_NL.UTF-8",
    "SOURCE_DATE_EPOCH": "1000000000",
}
FOLDER = "een map met spaties, en dieper"
# The history of a policy goes with its folder, so there it has the same one.
FROZEN = POLICY.relative_to(PROJECT).as_posix()
# What an editor leaves beside a file while one writes.
LEFT_BY_EDITORS = ("wvs/detachering-maximaal.yml~", "wvs/.regel.yml.swp", "#themas.yml#")
IMAGES = ("geheugen", "rekenhulp", "kaders")  # parts of the quick start


def files_of(site: Path) -> Mapping[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built in another folder and by another user, with nothing remembered."""
    project = copy_of_project(tmp_path_factory.mktemp("elders") / FOLDER / "twee", FROZEN)
    if (PROJECT / ".git").exists():
        (project / ".git").symlink_to(PROJECT / ".git")
    for name in LEFT_BY_EDITORS:
        (project / FROZEN / name).write_text("half", encoding="utf-8")
    surroundings = {name: value for name, value in os.environ.items() if name != POLICY_VARIABLE}
    ended = subprocess.run(
        [sys.executable, "-m", "hooks", "bouw", "--in", "site", "--beleid", FROZEN],
        cwd=project,
        env=surroundings | THERE | {"HOME": str(project.parent), "PYTHONPATH": str(project)},
        umask=0o077,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return project / "site"


@pytest.mark.bouw
@pytest.mark.node
def test_built_elsewhere_it_is_the_same_site(site: Path, elsewhere: Path) -> None:
    here, there = files_of(site), files_of(elsewhere)
    assert len(here) > 500
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name].read_bytes() != there[name].read_bytes()] == []
    assert [name for name in here if here[name].stat().st_mode != there[name].stat().st_mode] == []


@pytest.mark.bouw
@pytest.mark.node
def test_a_site_names_no_folder_of_the_machine_that_built_it(
    elsewhere: Path, bundles: Mapping[str, Mapping[str, Any]]
) -> None:
    of_this_machine = (FOLDER.encode(), bytes(elsewhere.parents[2]), bytes(PROJECT))
    for name, path in files_of(elsewhere).items():
        content = path.read_bytes()
        assert [word for word in of_this_machine if word in content] == [], name
    made = {own[part] for own in bundles.values() for part in IMAGES}
    assert len(made) == 1 + 2 * len(bundles)  # the memory is for all, the rest for one calculator
    for name in made:
        memory = gzip.decompress((elsewhere / name).read_bytes())
        assert [word for word in (*of_this_machine, b".mjs") if word in memory] == [], name


@pytest.mark.parametrize(
    "name", ["over.md~", "over.md.swp", "assets/#merk.svg#", "assets/zoeken/zoeken.js.bak"]
)
def test_what_an_editor_leaves_in_docs_is_passed_over(name: str) -> None:
    excluded = load_config(str(PROJECT / "mkdocs.yml")).exclude_docs
    assert excluded is not None
    assert excluded.match_file(name)
    assert not excluded.match_file("over.md")
