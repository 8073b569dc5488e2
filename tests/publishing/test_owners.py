"""A forge asks the owners of a dossier to look along: who that is follows from the policy and one setting."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hooks.__main__ import main
from hooks.corpus.corpus import Corpus, Dossier
from hooks.publishing.owners import MARK, owner_files, read_owners
from hooks.settings.unclear import UnclearSetting
from tests.proposals.changed import frozen_copy

ROLE, TEAM = "beleid arbeidsparticipatie", "@regio/beleid"
NAMES = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS"]

pytestmark = pytest.mark.usefixtures("reads_once")


@pytest.fixture
def dossiers(corpus: Corpus) -> dict[str, Dossier]:
    return {**corpus.dossiers, "wvs": replace(corpus.dossiers["wvs"], eigenaar=ROLE)}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of which one dossier has an owner; its setting is still to be written."""
    list_of_dossiers = frozen_copy(tmp_path) / "dossiers.yml"
    text = list_of_dossiers.read_text(encoding="utf-8")
    list_of_dossiers.write_text(text.replace("wvs:\n", f"wvs:\n  eigenaar: {ROLE}\n", 1), encoding="utf-8")
    return tmp_path


def setting(project: Path, text: str) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: Proef\n{text}", encoding="utf-8")


def run(project: Path) -> int:
    return main(["eigenaren", "--in", str(project), "--beleid", str(project / "policy")])


def written(project: Path) -> dict[str, str]:
    return {
        path.relative_to(project).as_posix(): path.read_text(encoding="utf-8")
        for path in project.glob(".*/*")
        if path.is_file()
    }


def test_without_accounts_nothing_is_written_or_asked(
    project: Path, dossiers: dict[str, Dossier], capsys: pytest.CaptureFixture[str]
) -> None:
    assert owner_files(read_owners({}, dossiers), dossiers) == {}
    setting(project, "")
    (project / ".github").mkdir()
    (project / ".github" / "CODEOWNERS").write_text("* @iemand\n", encoding="utf-8")
    assert run(project) == 0
    assert "er is niets geschreven" in capsys.readouterr().err
    assert written(project) == {".github/CODEOWNERS": "* @iemand\n"}


def test_each_forge_reads_the_accounts_of_the_role_in_its_own_way(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setting(project, f"extra:\n  eigenaren: {{{ROLE}: ['{TEAM}', '@secretariaat']}}\n")
    assert run(project) == 0
    said = capsys.readouterr().err
    assert "Geschreven: " in said
    assert "Voor lezers: niets; deze bestanden zijn voor de forge.\nHierna: leg het vast in git" in said
    made = written(project)
    assert sorted(made) == sorted(NAMES)
    for name, text in made.items():
        mark, comment, line = text.splitlines()
        assert (mark, comment) == (MARK, f"# WVS en de keten van werk: {ROLE}")
        pattern, *accounts = line.split(" ")
        assert accounts == [TEAM, "@secretariaat"]
        if name == ".gitea/CODEOWNERS":
            assert re.fullmatch(pattern, "policy/wvs/regie-werkplein.yml")
            assert not re.fullmatch(pattern, "policy/wvs-oud/regie-werkplein.yml")
        else:
            assert pattern == "/policy/wvs/"
    assert run(project) == 0
    assert "stond al goed" in capsys.readouterr().err


def test_what_was_written_goes_when_nobody_has_an_account_any_more(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    setting(project, f"extra:\n  eigenaren: {{{ROLE}: '{TEAM}'}}\n")
    assert run(project) == 0
    assert len(written(project)) == len(NAMES)
    setting(project, "")
    assert run(project) == 0
    assert "Weggehaald: " in capsys.readouterr().err
    assert written(project) == {}


def test_what_somebody_wrote_by_hand_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    setting(project, f"extra:\n  eigenaren: {{{ROLE}: '{TEAM}'}}\n")
    (project / ".gitlab").mkdir()
    (project / ".gitlab" / "CODEOWNERS").write_text("* @iemand\n", encoding="utf-8")
    assert run(project) == 1
    assert "«.gitlab/CODEOWNERS» is met de hand geschreven" in capsys.readouterr().err
    assert written(project) == {".gitlab/CODEOWNERS": "* @iemand\n"}


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("@regio/beleid", "is een groep met per rol een account"),
        ({"beleid arbeidsparticipatei": TEAM}, f"geen rol; bedoelde u «{ROLE}»? Schrijf een"),
        ({ROLE: "regio/beleid"}, "is «regio/beleid» geen account"),
        ({ROLE: "@regio/beleid @ander"}, "geen account; schrijf '@naam' of '@organisatie/team'"),
        ({ROLE: "@regio/beleid\n"}, "geen account"),
        ({ROLE: []}, "geen account"),
        ({ROLE: None}, "geen account"),
        ({ROLE: [TEAM, 3]}, "is «3» geen account"),
    ],
)
def test_what_is_unclear_is_refused(dossiers: dict[str, Dossier], said: Any, message: str) -> None:
    with pytest.raises(UnclearSetting) as refused:
        read_owners({"eigenaren": said}, dossiers)
    assert str(refused.value).startswith("mkdocs.yml: ")
    assert message in str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "staat geen mkdocs.yml"),
        ("extra: [\n", "mkdocs.yml is niet te lezen"),
        ("extra: 3\n", "en «extra» daarin ook"),
    ],
)
def test_a_setting_that_nobody_can_read_is_said(
    project: Path, text: str | None, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        setting(project, text)
    assert run(project) == (1 if text else 2)
    assert message in capsys.readouterr().err
    assert written(project) == {}
