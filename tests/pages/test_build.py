"""A build replaces the site as a whole, or leaves the last good one untouched."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hooks import commands
from hooks.project import PROJECT
from hooks.publishing.editions import MARK
from tests.frozen import POLICY


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_failing_build_leaves_the_last_good_site_and_no_rubbish(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("de vorige", encoding="utf-8")
    (site / MARK).write_text("", encoding="utf-8")
    before = files_in(tmp_path)
    policy = _copy_of_policy(tmp_path)
    (policy / "wvs" / "kapot.yml").write_text("titel: [", encoding="utf-8")
    assert commands.build(site, policy) == commands.FAULTS
    shown = capfd.readouterr().err
    assert "policy/wvs/kapot.yml:1:9:" in shown
    assert "Traceback" not in shown
    assert "de vorige staat er nog" in shown
    assert {
        name: text for name, text in files_in(tmp_path).items() if not name.startswith("policy")
    } == before


def test_a_build_that_a_calculator_cannot_use_says_so_without_a_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    policy = _copy_of_policy(tmp_path)
    rule = policy / "wvs" / "detachering-maximaal.yml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("eenheid: maanden", "eenheid: weken"), "utf-8")
    assert commands.build(tmp_path / "site", policy) == commands.FAULTS
    shown = capfd.readouterr().err
    assert re.search(r"policy/wvs/detachering-maximaal\.yml:\d+:38: de rekenhulp", shown)
    assert "Traceback" not in shown
    assert not (tmp_path / "site").exists()


def test_a_build_with_an_untrue_example_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    policy = _copy_of_policy(tmp_path)
    examples = policy / "voorbeelden" / "trajectduur.yml"
    examples.write_text(
        examples.read_text("utf-8").replace("over: {maanden: 6,", "over: {maanden: 7,", 1), "utf-8"
    )
    assert commands.build(tmp_path / "site", policy) == commands.FAULTS
    assert "hier staat 7; de rekenhulp geeft 6 (wvs/leerwerktraject-maximaal, versie van 2017-04-04)" in (
        capfd.readouterr().err
    )
    assert not (tmp_path / "site").exists()


@pytest.mark.bouw
def test_a_build_outside_git_passes_and_knows_no_record_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    policy = _copy_of_policy(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert commands.build(tmp_path / "site", policy) == commands.RIGHT
    assert "not a git repository" in capfd.readouterr().err
    kader = (tmp_path / "site" / "kaders" / "wvs" / "detachering-maximaal" / "index.html").read_text("utf-8")
    assert ">onbekend</a>" in kader.partition('id="geschiedenis"')[2]
    assert "<entry>" not in (tmp_path / "site" / "wijzigingen" / "feed.xml").read_text("utf-8")


def _copy_of_policy(parent: Path) -> Path:
    return Path(shutil.copytree(POLICY, parent / "policy"))


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built in the place of an older one by somebody whose files nobody else may read."""
    site = tmp_path_factory.mktemp("opnieuw") / "site"
    site.mkdir()
    (site / "oud.html").write_text("weg ermee", encoding="utf-8")
    (site / MARK).write_text("", encoding="utf-8")
    before = os.umask(0o077)
    try:
        assert commands.build(site, POLICY) == commands.RIGHT
    finally:
        os.umask(before)
    return site


@pytest.mark.bouw
def test_a_good_build_replaces_the_whole_site(again: Path) -> None:
    assert (again / "index.html").is_file()
    assert not (again / "oud.html").exists()
    assert sorted(path.name for path in again.parent.iterdir()) == ["site", "site.vorige"]
    assert (again.parent / "site.vorige" / "oud.html").is_file()


@pytest.mark.bouw
def test_everyone_may_read_a_site_whatever_the_umask(again: Path) -> None:
    for path in (again, *again.rglob("*")):
        wanted = stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)
        assert path.stat().st_mode & wanted == wanted, path


@pytest.mark.bouw
def test_two_builds_of_the_same_policy_are_equal(site: Path, again: Path) -> None:
    ours, theirs = files_in(site), files_in(again)
    assert set(ours) == set(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.opdracht
def test_the_command_line_answers_a_question_and_explains_its_fields() -> None:
    command = [sys.executable, "-m", "hooks", "reken", "trajectduur"]
    question = '{"gemeente":"roosendaal","doelgroep":"b","start":"2017-07-01","peildatum":"2017-10-01"}'
    answer = subprocess.run(command, input=question, capture_output=True, text=True, cwd=PROJECT, check=False)
    assert answer.returncode == 0
    assert '"laatste_dag":"2017-12-31"' in answer.stdout
    wrong = subprocess.run(command, input="{}", capture_output=True, text=True, cwd=PROJECT, check=False)
    assert wrong.returncode == 1
    assert '"veld":"start"' in wrong.stdout
    explained = subprocess.run(
        [*command, "--uitleg"], capture_output=True, text=True, cwd=PROJECT, check=False
    )
    assert explained.returncode == 0
    assert "start" in explained.stdout
    unknown = subprocess.run(
        [*command[:-1], "trajectduren"], capture_output=True, text=True, cwd=PROJECT, check=False
    )
    assert unknown.returncode == 2
    assert "trajectduur" in unknown.stderr
