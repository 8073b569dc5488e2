"""A build that begins with what the last one kept gives the same site as one that begins with nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hooks.project import POLICY_VARIABLE, PROJECT
from tests.project_copies import copy_of_project, without_starting_python

KADER = "policy/wvs/detachering-maximaal.yml"
NOTE = "<!-- een ander sjabloon -->"


def built(project: Path, name: str) -> dict[str, bytes]:
    """Every file of a site, built in a project with what stands in its `.cache`."""
    environment = {key: value for key, value in os.environ.items() if key != POLICY_VARIABLE}
    site = project.parent / name
    ended = subprocess.run(
        [sys.executable, "-m", "hooks", "bouw", "--in", str(site)],
        cwd=project,
        env=environment | {"PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def forget(project: Path) -> None:
    (project / ".cache" / "gemaakt.sqlite").unlink()
    shutil.rmtree(project / ".cache" / "snelstart")


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no «{old}»"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def in_a_kader(project: Path) -> None:
    rewrite(project / KADER, "titel: ", "titel: Anders dan eerst, ")


def in_the_lists(project: Path) -> None:
    for name, key in (
        ("begrippen", "betekenis: "),
        ("besluiten", "titel: "),
        ("bronnen", "titel: "),
        ("dossiers", "titel: "),
        ("themas", "uitleg: "),
    ):
        rewrite(project / "policy" / f"{name}.yml", key, f"{key}Anders dan eerst, ")


def in_what_is_shared(project: Path) -> None:
    """A template, a calculator, and two files that go on the site as they are."""
    rewrite(project / "hooks" / "templates" / "kader.html", "<article", f"{NOTE}<article")
    rewrite(project / "calculators" / "trajectduur" / "rekenhulp.py", 'titel="', 'titel="Anders, ')
    rewrite(project / "docs" / "assets" / "merk.svg", "<svg", f"{NOTE}<svg")
    rewrite(project / "docs" / "assets" / "kaderwijzer.css", "{", "{ --anders: 1;")


# With each, which part of the pages is at most made anew.
CHANGES: Mapping[Callable[[Path], None], float] = {
    in_a_kader: 0.25,
    in_the_lists: 1,
    in_what_is_shared: 1,
}
PAGES = ("kaders/wvs/detachering-maximaal/index.html", "assets/merk.svg")


@pytest.mark.bouw
@pytest.mark.node
def test_after_a_change_the_site_is_that_of_a_first_build(tmp_path: Path) -> None:
    project = without_starting_python(copy_of_project(tmp_path / "project"))
    for folder in ("docs", "calculators"):
        (project / folder).unlink()
        shutil.copytree(PROJECT / folder, project / folder)
    before = built(project, "warm")
    for change, most in CHANGES.items():
        change(project)
        warm = built(project, "warm")
        links = [path.stat().st_nlink for path in (tmp_path / "warm").rglob("index.html")]
        forget(project)
        cold = built(project, f"koud-{change.__name__}")
        assert sorted(warm) == sorted(cold)
        assert [name for name in cold if warm[name] != cold[name]] == []
        assert cold != before
        assert links.count(1) <= most * len(links), change.__name__
        before = cold
    for name in PAGES:
        assert NOTE in before[name].decode()
