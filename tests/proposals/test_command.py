"""The command verschil: its sides, its forms and its exit status."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.git import GitFault
from hooks.project import PROJECT
from hooks.proposals.as_json import schema
from hooks.proposals.revisions import Repository
from hooks.proposals.writers import LEFT_OUT, MARK, MOST_BYTES, as_markdown, escaped
from tests import frozen, git_folders
from tests.against_schema import objections
from tests.examples.changed_policy import TERM, place_of, replace_in
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy
from tests.proposals.changed import report_on, with_version

pytestmark = pytest.mark.opdracht

MOMENT = "2020-03-01T12:00:00+01:00"
LONG = "proef/hoe-lang"
FAULTY_LINE = 48  # of the value in that file


def changed_small_policy(parent: Path) -> Path:
    policy = copy_of_small_policy(parent)
    replace_in(policy, LONG, "waarde: 6,", "waarde: 7,")
    return policy


@pytest.fixture
def repository(tmp_path: Path) -> git_folders.Repository:
    """The small policy, recorded on main."""
    folder = tmp_path / "project"
    copy_of_small_policy(folder)
    made = git_folders.Repository(folder)
    made.git("checkout", "--quiet", "-b", "main")
    made.commit(MOMENT)
    return made


def verschil(*arguments: str | Path) -> int:
    return main(["verschil", *map(str, arguments)])


def test_equal_folders_give_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil(SMALL_POLICY, copy_of_small_policy(tmp_path)) == 0
    assert "Er verandert niets." in capsys.readouterr().out


def test_folders_that_differ_give_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil(SMALL_POLICY, changed_small_policy(tmp_path)) == 3
    out = capsys.readouterr().out
    assert "In de tekst verandert: 1 kader." in out
    assert "Maximum: [-hoogstens 6 maanden-] → {+hoogstens 7 maanden+}, vanaf 4 april 2017" in out
    assert "[-6-] {+7+} maanden" in out


def test_a_faulty_side_gives_one_with_its_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = changed_small_policy(tmp_path)
    replace_in(policy, LONG, "waarde: 7,", "waarde: zeven,")
    assert verschil(SMALL_POLICY, policy) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"Fouten in de map {policy}:" in said.err
    assert f"{LONG}.yml:{FAULTY_LINE}:" in said.err


def test_the_forms_for_programs_tell_faults_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = changed_small_policy(tmp_path)
    replace_in(policy, LONG, "waarde: 7,", "waarde: zeven,")
    assert verschil(SMALL_POLICY, policy, "--vorm", "json") == 1
    found = json.loads(capsys.readouterr().out)
    assert objections(json.loads(schema()), found) == []
    assert [one["regel"] for one in found["fouten"]] == [FAULTY_LINE]
    assert verschil(SMALL_POLICY, policy, "--vorm", "markdown") == 1
    assert capsys.readouterr().out.startswith(f"{MARK}\n## Eerst herstellen")
    assert verschil(SMALL_POLICY, policy, "--vorm", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=")
    assert verschil(SMALL_POLICY, policy, "--vorm", "gitlab") == 1
    assert [one["severity"] for one in json.loads(capsys.readouterr().out)] == ["major"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bestaat-niet"], "«bestaat-niet» is geen map met beleid, en "),
        (["docs"], "«docs» is geen map met beleid; in zo'n map staat een bestand gebieden.yml"),
        (["--vorm", "html"], "--vorm kent «html» niet; kies uit: github, gitlab, json, markdown, tekst"),
        (["--vorm", "markdwon"], "--vorm kent «markdwon» niet; bedoelde u «markdown»?"),
    ],
)
def test_wrong_use_gives_two(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PROJECT)
    assert verschil(*arguments) == 2
    assert said in capsys.readouterr().err


def test_without_sides_the_work_is_compared_with_where_it_left_main(
    repository: git_folders.Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verschil("--beleid", repository.policy) == 0
    repository.git("checkout", "--quiet", "-b", "voorstel")
    replace_in(repository.policy, LONG, "waarde: 6,", "waarde: 7,")
    assert verschil("--beleid", repository.policy) == 3
    repository.commit(MOMENT)
    capsys.readouterr()
    assert verschil("--beleid", repository.policy) == 3
    assert "Van main, waar dit werk afsplitst: " in capsys.readouterr().out
    assert verschil("main", "voorstel", "--beleid", repository.policy) == 3
    assert verschil("voorstel", "--beleid", repository.policy) == 0


def test_what_main_did_since_is_not_told(repository: git_folders.Repository) -> None:
    repository.git("branch", "voorstel")
    replace_in(repository.policy, LONG, "waarde: 6,", "waarde: 7,")
    repository.commit(MOMENT)
    repository.git("checkout", "--quiet", "voorstel")
    assert verschil("--beleid", repository.policy) == 0


def test_nothing_is_checked_out(repository: git_folders.Repository) -> None:
    (repository.policy / "LEESMIJ.md").write_text("nog niet vastgelegd", encoding="utf-8")
    before = {path: path.read_bytes() for path in repository.folder.rglob("*") if path.is_file()}
    verschil("main", "--beleid", repository.policy)
    assert {path: path.read_bytes() for path in repository.folder.rglob("*") if path.is_file()} == before


def test_a_detached_head_is_named(
    repository: git_folders.Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "--detach")
    assert verschil("--beleid", repository.policy) == 0
    assert "U staat op geen tak (losse HEAD, " in capsys.readouterr().err


def shallow(repository: git_folders.Repository, target: Path, *more: str) -> Path:
    repository.commit(MOMENT, "--allow-empty")
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", *more, f"file://{repository.folder}", str(target)],
        check=True,
        capture_output=True,
    )
    return target / "policy"


def test_a_shallow_clone_is_named(
    repository: git_folders.Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = shallow(repository, tmp_path / "ondiep")
    assert verschil("--beleid", policy) == 0
    assert "Deze kloon is ondiep (shallow)" in capsys.readouterr().err
    assert verschil("HEAD~1", "--beleid", policy) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err


def test_a_shallow_clone_of_one_branch_says_how_to_get_main(
    repository: git_folders.Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "-b", "voorstel")
    policy = shallow(repository, tmp_path / "ondiep", "--branch=voorstel")
    assert verschil("--beleid", policy) == 2
    assert "«git fetch origin main:main» haalt hem op" in capsys.readouterr().err
    get_it = ["git", "-C", str(policy), "fetch", "--quiet", "--unshallow", "origin", "main:main"]
    subprocess.run(get_it, check=True, capture_output=True)
    assert verschil("--beleid", policy) == 0


def test_in_a_clone_of_one_branch_main_is_that_of_the_forge(
    repository: git_folders.Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "-b", "voorstel")
    target = tmp_path / "een-tak"
    subprocess.run(
        ["git", "clone", "--quiet", "--branch=voorstel", f"file://{repository.folder}", str(target)],
        check=True,
        capture_output=True,
    )
    assert verschil("--beleid", target / "policy") == 0
    assert "Van main, waar dit werk afsplitst" in capsys.readouterr().out
    assert verschil("main", "--beleid", target / "policy") == 0


def test_without_main_one_has_to_say_the_base(
    repository: git_folders.Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("branch", "--move", "hoofd")
    assert verschil("--beleid", repository.policy) == 2
    assert "er is geen tak main om mee te vergelijken; noem zelf een BASIS" in capsys.readouterr().err


def test_a_folder_outside_git_has_no_base(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil("--beleid", copy_of_small_policy(tmp_path)) == 2
    assert "noem twee mappen met beleid" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil("HEAD", "--beleid", tmp_path / "weg") == 2
    said = capsys.readouterr().err
    assert f"de map «{tmp_path / 'weg'}» is er niet" in said
    assert "installeer git" not in said


def test_a_revision_without_policy_is_named(
    repository: git_folders.Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "--orphan", "leeg")
    repository.git("rm", "--quiet", "--cached", "-r", ".")
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Leeg")
    assert verschil("leeg", "--beleid", repository.policy) == 2
    assert "staat geen beleid in «policy»" in capsys.readouterr().err


def test_a_file_of_a_revision_is_read_byte_for_byte(
    repository: git_folders.Repository, tmp_path: Path
) -> None:
    content = b"\xef\xbb\xbfeen\r\ntwee \xff\n"
    (repository.policy / "vreemd").write_bytes(content)
    (repository.folder / ".gitattributes").write_text("* text=auto eol=lf export-ignore\n")
    repository.git("config", "core.autocrlf", "false")
    repository.git("-c", "core.safecrlf=false", "add", "--all")
    repository.commit(MOMENT)
    store = Repository(repository.folder)
    commit = store.commit("main")
    store.write(commit, "policy", tmp_path / "hier")
    stored = store.content(commit, "policy/vreemd")
    assert stored is not None
    assert (tmp_path / "hier" / "vreemd").read_bytes() == stored
    assert store.content(commit, "policy/er-is-niets") is None
    names = {path.relative_to(tmp_path / "hier").as_posix() for path in (tmp_path / "hier").rglob("*.yml")}
    assert names == {path.relative_to(SMALL_POLICY).as_posix() for path in SMALL_POLICY.rglob("*.yml")}


def test_a_link_in_a_revision_is_refused(repository: git_folders.Repository, tmp_path: Path) -> None:
    (repository.policy / "koppeling.yml").symlink_to("/etc/hostname")
    repository.commit(MOMENT)
    store = Repository(repository.folder)
    with pytest.raises(GitFault, match=r"policy/koppeling.yml is in die revisie een koppeling"):
        store.write(store.commit("main"), "policy", tmp_path / "hier")


def test_a_word_that_looks_like_an_option_is_no_option(repository: git_folders.Repository) -> None:
    with pytest.raises(GitFault, match="de revisie «--all» is er niet"):
        Repository(repository.folder).commit("--all")


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_version(tmp_path_factory.mktemp("langer"), months=9)


def test_the_json_keeps_to_its_schema(longer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil(frozen.POLICY, longer, "--vorm", "json") == 3
    found = json.loads(capsys.readouterr().out)
    assert objections(json.loads(schema()), found) == []
    assert [(one["id"], one["soort"]) for one in found["kaders"]] == [(TERM, "versie erbij")]
    outcomes = found["uitkomsten"]
    assert {"anders", "gelijk", "geweigerd", "beantwoord", "niet berekend"} <= set(outcomes)
    assert isinstance(outcomes["gelijk"], int)
    assert {one["soort"] for one in outcomes["anders"]} == {"voorbeeld", "grens"}
    assert {one["rekenhulp"] for one in outcomes["bij te werken"]} == {
        "ombouw",
        "trajectduur",
        "volgen",
    }


def test_github_gets_a_place_for_each_event_and_example(
    longer: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verschil(frozen.POLICY, longer, "--vorm", "github") == 3
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::notice file=", "::warning file=")) for line in lines)
    line = place_of(longer, TERM, "- geldt_vanaf: 2018-01-01").partition(":")[0]
    assert f"/{TERM}.yml,line={line},col=1,title={TERM}%3A versie erbij::" in lines[0]
    assert any("title=voorbeeld bij te werken::" in line for line in lines)


def test_gitlab_gets_a_code_quality_report(longer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verschil(frozen.POLICY, longer, "--vorm", "gitlab") == 3
    found = json.loads(capsys.readouterr().out)
    assert len({one["fingerprint"] for one in found}) == len(found)
    assert {one["severity"] for one in found} == {"info", "minor"}
    assert all(one["location"]["lines"]["begin"] >= 1 for one in found)


def test_a_comment_has_its_mark_its_totals_first_and_closed_folds(longer: Path) -> None:
    text = as_markdown(report_on(longer))
    assert text.startswith(f"{MARK}\n## ")
    assert text.index("In de tekst verandert: 1 kader.") < text.index("<details>")
    assert text.count("<details>") == text.count("</details>") == 2


def test_a_comment_that_would_be_too_long_is_cut_with_its_folds_closed(
    longer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = report_on(longer)
    whole = as_markdown(report)
    for most in range(900, len(whole.encode()), 700):
        monkeypatch.setattr("hooks.proposals.writers.MOST_BYTES", most)
        text = as_markdown(report)
        assert len(text.encode()) <= max(most, 1500)
        assert text.count("<details>") == text.count("</details>")
        assert text.endswith(LEFT_OUT)
    assert MOST_BYTES == 60_000


def test_policy_text_marks_nothing_in_a_comment() -> None:
    assert escaped("<!-- @iemand --> [a](b) *c* #1") == (
        "\\<\\!-- @\u200biemand --\\> \\[a\\]\\(b\\) \\*c\\* \\#1"
    )


def project_with_other_calculators(folder: Path) -> git_folders.Repository:
    """A project on main in which a term ends a day later than its calculators say here."""
    folder.mkdir()
    shutil.copytree(frozen.POLICY, folder / "policy")
    for name in ("calculators", "hooks"):
        shutil.copytree(PROJECT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    path = folder / "calculators" / "kaders" / "kalender.py"
    text = path.read_text(encoding="utf-8")
    ends = "date(jaar, maand, begin.day) - EEN_DAG"
    assert ends in text
    path.write_text(text.replace(ends, "date(jaar, maand, begin.day)"), encoding="utf-8")
    made = git_folders.Repository(folder)
    made.git("checkout", "--quiet", "-b", "main")
    made.commit(MOMENT)
    return made


def test_other_calculators_are_told_apart_from_other_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = project_with_other_calculators(tmp_path / "project")
    assert verschil("main", "--beleid", made.policy, "--vorm", "json") == 3
    found = json.loads(capsys.readouterr().out)
    assert found["kaders"] == []
    assert {tuple(one["door"]) for one in found["uitkomsten"]["anders"]} == {("rekenhulp",)}


def test_two_revisions_with_the_same_other_calculators_differ_by_their_rules(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = project_with_other_calculators(tmp_path / "project")
    made.git("checkout", "--quiet", "-b", "voorstel")
    replace_in(made.policy, TERM, "waarde: 6,", "waarde: 7,")
    made.commit(MOMENT)
    assert verschil("main", "voorstel", "--beleid", made.policy, "--vorm", "json") == 3
    found = json.loads(capsys.readouterr().out)["uitkomsten"]
    assert {tuple(one["door"]) for one in found["anders"]} == {("regels",)}
    days = {
        each["tot"]
        for one in found["anders"]
        for each in one["verschillen"]
        if each["deel"].endswith("laatste_dag")
    }
    assert any(day.endswith("-01") for day in days)


def test_calculators_that_cannot_run_any_more_are_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = project_with_other_calculators(tmp_path / "project")
    (made.folder / "calculators" / "__init__.py").write_text("raise RuntimeError('stuk')\n", encoding="utf-8")
    made.commit(MOMENT)
    assert verschil("main", "--beleid", made.policy) == 0
    out = capsys.readouterr().out
    assert "Er verandert niets." in out
    assert "zelf anders zeiden, is niet berekend: RuntimeError: stuk." in out
