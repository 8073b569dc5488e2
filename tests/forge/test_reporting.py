"""What a proposal changes, told with the code of main: nothing of it is run, and only its policy is read."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.forge.__main__ import main
from hooks.forge.comment import MARK
from hooks.forge.forges import Proposal, forge_of
from hooks.forge.reporting import Newer, report_of
from hooks.git import git
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.forge.fake import Fake, serving
from tests.git_folders import Repository
from tests.proposals.changed import with_version

DAY = "2020-03-01T12:00:00+01:00"
TRAP = "import pathlib\npathlib.Path('{trap}').write_text('gedraaid')\n"
REF = {
    "github": "refs/pull/{}/head",
    "forgejo": "refs/pull/{}/head",
    "gitlab": "refs/merge-requests/{}/head",
}


class Origin:
    """A repository on a forge, with proposals beside main."""

    def __init__(self, folder: Path, scratch: Path, kind: str) -> None:
        self.repository, self.kind, self.scratch = Repository(folder), kind, scratch
        self.trap = scratch / "val"
        shutil.copytree(frozen.POLICY, folder / "policy", dirs_exist_ok=True)
        self.put("hooks/__init__.py", "")
        self.repository.commit(DAY)
        self.repository.git("branch", "-m", "main")

    def put(self, path: str, text: str) -> None:
        file = self.repository.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def propose(self, number: int, files: Mapping[str, str]) -> Proposal:
        """A commit beside main, as a proposal from a fork: only its ref is here."""
        self.repository.git("checkout", "--quiet", "--detach", "main")
        for path, text in files.items():
            self.put(path, text)
        self.repository.commit(DAY)
        head = git(self.repository.folder, "rev-parse", "HEAD").decode().strip()
        self.repository.git("update-ref", REF[self.kind].format(number), head)
        self.repository.git("checkout", "--quiet", "main")
        return Proposal(number, head)

    def clone(self) -> Path:
        target = self.scratch / "kloon"
        if not target.exists():
            self.repository.git("clone", "--quiet", str(self.repository.folder), str(target))
        return target


@pytest.fixture
def origin(request: pytest.FixtureRequest, tmp_path: Path) -> Origin:
    return Origin(tmp_path / "forge", tmp_path, getattr(request, "param", "gitlab"))


def nine_months(tmp_path: Path) -> str:
    return (with_version(tmp_path / "negen", months=9) / f"{TERM}.yml").read_text(encoding="utf-8")


def told(origin: Origin, proposal: Proposal) -> str:
    around = Fake(origin.kind, address="http://127.0.0.1:9").around()
    return report_of(forge_of(origin.kind, around), proposal, project=origin.clone())


@pytest.mark.parametrize("origin", ["forgejo", "gitlab"], indirect=True)
def test_a_proposal_from_a_fork_is_told_and_none_of_its_code_runs(origin: Origin, tmp_path: Path) -> None:
    trap = TRAP.format(trap=origin.trap)
    changes = {f"policy/{TERM}.yml": nine_months(tmp_path)}
    text = told(origin, origin.propose(1, changes))
    assert text.startswith(f"{MARK}\n## Wat dit voorstel verandert")
    assert "9 maanden" in text
    code = (
        "calculators/__init__.py",
        "calculators/trajectduur/__init__.py",
        "hooks/__init__.py",
        "sitecustomize.py",
    )
    with_code = told(origin, origin.propose(2, {**changes, **dict.fromkeys(code, trap)}))
    assert with_code.startswith(f"{MARK}\n> Dit voorstel wijzigt ook de code.")
    assert text.partition("\n")[2].rpartition("Van ")[0] in with_code
    assert not origin.trap.exists()
    assert git(origin.clone(), "status", "--porcelain") == b""


def test_code_alone_gets_no_report(origin: Origin) -> None:
    assert told(origin, origin.propose(1, {"hooks/meer.py": "MEER = 1\n", "README.md": "Anders.\n"})) == ""


def test_what_is_wrong_is_told_and_nothing_else(origin: Origin, tmp_path: Path) -> None:
    wrong = nine_months(tmp_path).replace("status: vastgesteld door de colleges", "status: besloten", 1)
    text = told(origin, origin.propose(1, {f"policy/{TERM}.yml": wrong}))
    assert text.startswith(f"{MARK}\n## Eerst herstellen")
    assert f"policy/{TERM}.yml:" in text


def test_a_link_in_the_policy_is_not_followed(origin: Origin) -> None:
    origin.repository.git("checkout", "--quiet", "--detach", "main")
    (origin.repository.policy / "geheim.yml").symlink_to("/etc/passwd")
    proposal = origin.propose(1, {})
    text = told(origin, proposal)
    assert text.startswith(f"{MARK}\n## Eerst herstellen")
    assert "symlink" in text


def test_something_newer_gets_its_own_turn(origin: Origin, tmp_path: Path) -> None:
    origin.propose(1, {f"policy/{TERM}.yml": nine_months(tmp_path)})
    with pytest.raises(Newer):
        told(origin, Proposal(1, "a" * 40))


def test_one_proposal_that_cannot_be_read_keeps_no_other_from_its_comment(
    origin: Origin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one = origin.propose(2, {f"policy/{TERM}.yml": nine_months(tmp_path)})
    clone = origin.clone()
    monkeypatch.setattr("hooks.forge.reporting.report_of.__defaults__", ("origin", clone))
    with serving(Fake(origin.kind, {1: "a" * 40, 2: one.head})) as fake:
        assert main([origin.kind], fake.around()) == 1
        assert fake.texts(1) == []
        assert [text.startswith(MARK) for text in fake.texts(2)] == [True]
    assert "voorstel 1: " in capsys.readouterr().err


def test_the_key_of_forgejo_is_for_its_own_server_and_in_no_command() -> None:
    around = Fake("forgejo", address="http://127.0.0.1:9").around()
    settings = forge_of("forgejo", around).git_settings()
    assert settings["GIT_CONFIG_KEY_0"] == "http.https://forge.example/.extraHeader"
    assert settings["GIT_CONFIG_VALUE_0"].startswith("Authorization: Basic ")
    assert forge_of("gitlab", Fake("gitlab", address="http://127.0.0.1:9").around()).git_settings() == {}
