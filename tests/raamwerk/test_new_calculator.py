"""What the README says about adding a calculator is true: a sixth one, made from its text alone, works."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.project import POLICY_VARIABLE, PROJECT
from tests.frozen import POLICY
from tests.project_copies import without_starting_python

NAME = "plekken"
COPIED = (
    "calculators",
    "docs",
    "hooks",
    "tests",
    "mkdocs.yml",
    "pyproject.toml",
    "package.json",
    "package-lock.json",
    "LICENSE",
)
RENEW = ("tests.frozen.renew", f"voorbeelden/{NAME}.yml")  # what the code tests read, see the README
MOST_LINES = 50


def section() -> str:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    return text.partition("## Een rekenhulp toevoegen\n")[2].partition("\n## ")[0]


def files_in_the_readme() -> dict[str, str]:
    """The files that the section gives: those in a block, and the one on a line of its own."""
    blocks = re.findall(r"`([\w/.]+)`:\n```\w+\n(.*?)```\n", section(), re.DOTALL)
    lines = re.findall(r"`([\w/.]+)`: `([^`]+)`\n", section())
    return dict(blocks) | {name: f"{text}\n" for name, text in lines}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project with the new calculator in it, and nothing else changed."""
    copy = tmp_path_factory.mktemp("project") / "kaderwijzer"
    copy.mkdir()
    for name in COPIED:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    shutil.copytree(POLICY, copy / "policy")
    os.symlink(PROJECT / "node_modules", copy / "node_modules")
    for name, text in files_in_the_readme().items():
        assert not (copy / name).exists()
        (copy / name).write_text(text, encoding="utf-8")
    run(copy, *RENEW)
    return without_starting_python(copy)


def run(project: Path, *command: str, question: str = "") -> str:
    """What a command in the copy prints; the copy goes before the installed project."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), POLICY_VARIABLE: ""},
        input=question,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_section_is_short_and_gives_three_files() -> None:
    assert len(section().splitlines()) + 1 < MOST_LINES
    assert list(files_in_the_readme()) == [
        f"calculators/{NAME}.py",
        f"policy/voorbeelden/{NAME}.yml",
        f"docs/rekenhulpen/{NAME}.md",
    ]
    assert f"python -m {' '.join(RENEW)}" in section()


@pytest.mark.opdracht
def test_its_code_is_as_tidy_as_the_rest(project: Path) -> None:
    module = f"calculators/{NAME}.py"
    run(project, "ruff", "format", "--check", "--no-cache", module)
    run(project, "ruff", "check", "--no-cache", module)
    run(project, "mypy", "--cache-dir", os.devnull, module)
    run(project, "hooks", "controleer")


@pytest.mark.opdracht
def test_its_examples_come_out_and_the_tests_of_every_calculator_hold_for_it(project: Path) -> None:
    tests = (
        "tests/raamwerk/test_every_calculator.py",
        "tests/pages/test_worked_examples.py",
        "tests/test_code_health.py",
    )
    shown = run(project, "pytest", "-q", "-p", "no:cacheprovider", "-k", NAME, *tests)
    assert re.search(r"\d\d passed", shown), shown


@pytest.mark.opdracht
def test_the_command_line_knows_it(project: Path) -> None:
    question = '{"gemeente":"zundert","peildatum":"2018-01-01","maanden":12}'
    assert json.loads(run(project, "hooks", "reken", NAME, question=question))["antwoord"] == {"keer": 2}
    assert "maanden (verplicht)" in run(project, "hooks", "reken", NAME, "--uitleg")


@pytest.mark.bouw
def test_the_site_has_its_page_and_leads_to_it(project: Path) -> None:
    run(project, "hooks", "bouw")
    site = project / "site"
    page = (site / "rekenhulpen" / NAME / "index.html").read_text(encoding="utf-8")
    for part in (
        "<title>Hoeveel trajecten passen er na elkaar? – Kaderwijzer</title>",
        "Vul in hoe lang de plek er is.",
        'id="veld-maanden"',
        'id="veld-gemeente"',
        "Neem dit voorbeeld over",
    ):
        assert part in page
    examples = (site / "rekenhulpen" / NAME / "voorbeelden" / "index.html").read_text(encoding="utf-8")
    assert "Net genoeg" in examples
    for address, link in (
        ("", f"rekenhulpen/{NAME}/"),
        ("rekenhulpen/", f"../rekenhulpen/{NAME}/"),
        ("kaders/wvs/leerwerktraject-maximaal/", f"../../../rekenhulpen/{NAME}/"),
    ):
        text = (site / address / "index.html").read_text(encoding="utf-8")
        assert f'href="{link}"' in text.replace('"./', '"')
