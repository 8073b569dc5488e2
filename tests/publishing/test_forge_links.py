"""On a site that was built with the address of a forge, each link to a file leads into that forge."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.project import PROJECT, SETTINGS_VARIABLE
from tests import frozen
from tests.examples.changed_policy import TERM

pytestmark = pytest.mark.bouw

BUILD = """
import sys
from hooks.publishing.make_site import main
sys.exit(main(sys.argv[1], frozenset(sys.argv[2:])))
"""


@pytest.mark.parametrize(
    ("project", "edit", "new"),
    [
        ("https://github.com/wij/kaders", "edit/main", "new/main?filename={pad}"),
        ("https://gitlab.com/wij/kaders", "-/edit/main", "-/new/main?file_name={pad}"),
        ("https://codeberg.org/wij/kaders", "_edit/main", "_new/main?filename={pad}"),
    ],
    ids=["github", "gitlab", "forgejo"],
)
def test_each_link_to_a_file_leads_into_the_forge(tmp_path: Path, project: str, edit: str, new: str) -> None:
    settings = tmp_path / "mkdocs.yml"
    own = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    own = own.replace("INHERIT: hooks/mkdocs.yml", f"INHERIT: {PROJECT}/hooks/mkdocs.yml")
    settings.write_text(f"{own}\nrepo_url: {project}\n", encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    built = subprocess.run(
        [sys.executable, "-c", BUILD, str(site), f"kaders/{TERM}/", "wijziging/"],
        cwd=PROJECT,
        env=os.environ | {SETTINGS_VARIABLE: str(settings), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr[-2_000:]
    folder = frozen.POLICY.name
    page = (site / "kaders" / TERM / "index.html").read_text(encoding="utf-8")
    assert f'href="{project}/{edit}/{folder}/{TERM}.yml"' in page
    assert re.search(rf'href="[^"]*wijziging/#kader={TERM}"[^>]*>Stel een wijziging voor', page)
    form = (site / "wijziging" / "index.html").read_text(encoding="utf-8")
    assert f'data-bewerken="{project}/{edit}/{folder}/"' in form
    assert f'data-nieuw="{project}/{new}"' in form
