"""ProperDocs, the successor of MkDocs, makes the same pages to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.publishing.editions import MARK
from hooks.publishing.offline import tell_edition
from tests import frozen
from tests.alles.counting import Record, count

pytestmark = [pytest.mark.alles, pytest.mark.bouw]

PINNED = Path(__file__).with_name("opvolger.txt")
# From here on «mkdocs» is properdocs, also for us and for the theme.
BUILD = """
import sys
import properdocs.replacement
import mkdocs
from hooks.publishing import make_site
assert mkdocs.__name__ == "properdocs"
sys.exit(make_site.main(sys.argv[1]))
"""


def test_the_successor_of_mkdocs_makes_the_same_site(
    site: Path, tmp_path: Path, record_property: Record
) -> None:
    folder, other = tmp_path / "pakket", tmp_path / "site"
    install = [
        "--no-deps",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--target",
        str(folder),
        "-r",
        str(PINNED),
    ]
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *install], check=True)
    surroundings = os.environ | {
        **{"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder)},
        POLICY_VARIABLE: str(frozen.POLICY),
    }
    command = [sys.executable, "-c", BUILD, str(other)]
    subprocess.run(command, cwd=PROJECT, env=surroundings, check=True)
    tell_edition(other)  # of that MkDocs knows nothing
    ours, theirs = files_of(site), files_of(other)
    assert sorted(set(ours) ^ set(theirs)) == []
    assert [name for name, content in ours.items() if content != theirs[name]] == []
    count(record_property, "opvolger", "bestanden gelijk", len(ours))


def files_of(site: Path) -> dict[str, bytes]:
    """All that is published."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != MARK
    }
