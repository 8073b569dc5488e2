"""`kaderwijzer begin` makes a kennisbank that stands alone, or nothing; `vernieuw` brings a newer engine."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.pages.proofs import read_proofs
from hooks.pages.quality import Quality, read_quality
from hooks.project import POLICY_VARIABLE, PROJECT, SETTINGS_VARIABLE
from hooks.settings.read import read_settings
from hooks.starting import command
from hooks.starting.asked import start_of
from hooks.starting.engine import BRANCH, NoEngine, engine_files, is_own
from hooks.starting.not_measured import MEASURED
from hooks.starting.own_files import own_files
from tests.documents.made import as_docx
from tests.git_folders import SURROUNDINGS
from tests.mutaties.record import read_record
from tests.pages.test_site import broken_links, read
from tests.sites import shared_folder
from tests.writing.test_walk import COMMANDS, NOTA

LEAST = ("--naam", "Proefbank", "--gebied", "Voorbeeldregio", "--gemeenten", "Voorbeelddam=GM9998")
ALL = (
    *("--naam", "Kaders van de Voorbeeldregio", "--gebied", "Voorbeeldregio"),
    *("--gemeenten", "Voorbeelddam=GM9998,Voorbeeldrecht=GM9999"),
    *("--kleur", "#93245e", "--licentie", "CC-BY-4.0", "--uitgever", "Gemeente Voorbeelddam"),
    *("--forge", "https://codeberg.org/voorbeeld/kaders"),
)
README = (PROJECT / "README.md").read_text(encoding="utf-8").partition("## Een eigen kennisbank")[2]
STEPS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)[0].splitlines()


@pytest.fixture(autouse=True)
def git_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that who runs the tests has set for git counts, and nobody has a name there."""
    for name, value in SURROUNDINGS.items():
        if not name.startswith(("GIT_AUTHOR", "GIT_COMMITTER")):
            monkeypatch.setenv(name, value)
    monkeypatch.setenv("HOME", "/nergens")


def run_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of that kennisbank itself, with its own policy and settings."""
    surroundings = {k: v for k, v in os.environ.items() if k not in (POLICY_VARIABLE, SETTINGS_VARIABLE)}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=surroundings | {"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
    )


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A whole one, with what the set-up would put there."""
    assert main(["begin", str(tmp_path / "bank"), *ALL]) == 0
    for name in ("node_modules", ".venv"):
        (tmp_path / "bank" / name).symlink_to(PROJECT / name)
    return tmp_path / "bank"


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("policy/gebieden.yml", True),
        ("policy/wvs/detachering-maximaal.yml", True),
        ("policy/metingen/wvs.yml", True),
        ("policy/voorbeelden/trajectduur.yml", True),
        ("tests/content/own/zoekvragen.txt", True),
        ("tests/content/own/test_this_policy.py", True),
        ("mkdocs.yml", True),
        (".github/CODEOWNERS", True),
        ("policy/LEESMIJ.md", False),
        ("policy/schema/kader.schema.json", False),
        ("tests/content/own/__init__.py", False),
        ("tests/content/test_site.py", False),
        ("hooks/mkdocs.yml", False),
        ("docs/kwaliteit.json", True),
        ("docs/snelheid.md", True),
        ("docs/meedoen.md", False),
        ("tests/frozen/policy/gebieden.yml", False),
    ],
)
def test_the_tree_says_what_is_of_one_kennisbank(name: str, own: bool) -> None:
    assert is_own(name) == own


@pytest.mark.opdracht
def test_a_whole_kennisbank_is_made_with_nothing_of_ours(made: Path) -> None:
    assert git(made, "status", "--porcelain", "--untracked-files=no") == ""
    assert git(made, "branch", "--show-current") == "main"
    names = git(made, "ls-files").splitlines()
    assert {one for one in names if is_own(one)} == {"mkdocs.yml", "policy/gebieden.yml", *MEASURED}
    assert set(names) == {*engine_files(PROJECT), "mkdocs.yml", "policy/gebieden.yml", *MEASURED}
    for name in (".ci/voorstel", "Makefile", "hooks/set_up.py", "tests/frozen/mkdocs.yml"):
        assert (made / name).read_bytes() == (PROJECT / name).read_bytes()
        assert os.access(made / name, os.X_OK) == os.access(PROJECT / name, os.X_OK)
    found = read_settings(made / "mkdocs.yml")
    assert (found.name, found.licence.name) == ("Kaders van de Voorbeeldregio", "CC-BY-4.0")
    assert found.identity == "kaders-van-de-voorbeeldregio"
    assert found.colours is not None
    assert found.colours.light == "#93245e"
    readme = (made / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("# Kaders van de Voorbeeldregio\n")
    assert "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.nl)" in readme
    assert "CC0" not in readme
    assert "\n## Beginnen\n" in readme


@pytest.mark.opdracht
def test_what_was_measured_here_is_not_measured_there(made: Path) -> None:
    assert read_quality(made / "docs" / "kwaliteit.json") == Quality((), read_quality().second)
    assert read_proofs(made / "docs" / "proeven.json") == {}
    assert read_record(made / "tests" / "mutaties" / "mutaties.yml") == []
    speed = (made / "docs" / "snelheid.md").read_text(encoding="utf-8")
    assert "\n# Hoe snel de rekenhulpen zijn\n\nDe rekenhulpen" in speed
    assert "nog niet gemeten" in speed
    assert not re.search(r"\d,\d", speed)


@pytest.mark.opdracht
def test_the_check_of_a_new_kennisbank_is_green(made: Path) -> None:
    checked = run_in(made, "-m", "hooks", "controleer")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "policy: 0 kaders, geen fouten" in checked.stderr


@pytest.mark.opdracht
def test_the_tests_of_the_content_are_green_in_a_new_kennisbank(made: Path) -> None:
    quick = ("-q", "-n0", "-p", "no:cacheprovider", "-m", "not bouw")
    ran = run_in(made, "-m", "pytest", *quick, "tests/content")
    assert ran.returncode == 0, ran.stdout[-2000:]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kennisbank in which a clerk did what README and meedoen.md say, and its site."""
    folder = shared_folder("begonnen", tmp_path_factory) / str(os.getpid())
    folder.mkdir()
    (folder / "nota.docx").write_bytes(as_docx(NOTA))
    steps = [line.removeprefix(".venv/bin/") for line in STEPS if not line.startswith("make ")]
    first = shlex.split(steps[0])
    assert first[:2] == ["kaderwijzer", "begin"]
    bank = folder / Path(first[2]).name
    assert main(["begin", str(bank), *first[3:]]) == 0
    for name in ("node_modules", ".venv"):
        (bank / name).symlink_to(PROJECT / name)
    (bank / "nota.docx").write_bytes((folder / "nota.docx").read_bytes())
    for line in steps[1:]:
        words = shlex.split(line)
        if words[0] == "kaderwijzer":
            ran = run_in(bank, "-m", "hooks", *words[1:])
            assert ran.returncode == 0, line + ran.stdout + ran.stderr
    for one in COMMANDS:
        # The area is there from the beginning, and meedoen.md makes a new one.
        new = ("--gebied-gemeente", "--gebied-naam", "Voorbeeldregio")
        known = [part for part in one if part not in new and not part.startswith("Voorbeelddam=")]
        ran = run_in(bank, "-m", "hooks", *known)
        assert ran.returncode == 0, " ".join(known) + ran.stdout + ran.stderr
    return bank


@pytest.mark.opdracht
@pytest.mark.bouw
def test_a_clerk_of_a_new_region_has_three_kaders_on_a_site_of_its_own(walked: Path) -> None:
    checked = run_in(walked, "-m", "hooks", "controleer")
    assert "policy: 3 kaders, geen fouten" in checked.stderr, checked.stdout + checked.stderr
    built = run_in(walked, "-m", "hooks", "bouw")
    assert built.returncode == 0, built.stderr[-2000:]
    site = walked / "site"
    page = (site / "kaders" / "voorbeeldregio" / "duur" / "index.html").read_text(encoding="utf-8")
    for text in (
        "Kaders van de Voorbeeldregio",
        'class="merk merk--lang"',
        "hoogstens",
        "Gegevens</a> CC BY 4.0, software EUPL-1.2",
    ):
        assert text in page
    style = (site / "assets" / "kaderwijzer.css").read_text(encoding="utf-8")
    assert "--accent: light-dark(#93245e, " in style
    assert 'fill="#93245e"' in (site / "assets" / "merk.svg").read_text(encoding="utf-8")
    missing = (site / "404.html").read_text(encoding="utf-8")
    assert "<title>Pagina niet gevonden – Kaders van de Voorbeeldregio</title>" in missing
    assert "light-dark(#93245e, " in missing
    about = (site / "over" / "index.html").read_text(encoding="utf-8")
    assert "onder CC BY 4.0" in about
    data = (site / "data" / "kaders.json").read_text(encoding="utf-8")
    assert "licenses/by/4.0" in data
    assert '"urn:kaderwijzer:kennisbank:kaders-van-de-voorbeeldregio:voorbeeldregio/duur"' in data
    pages = {one.relative_to(site).as_posix(): read(one) for one in sorted(site.rglob("*.html"))}
    assert broken_links(site, pages) == []
    for name in ("kwaliteit", "snelheid"):
        assert "nog niet" in (site / name / "index.html").read_text(encoding="utf-8")
    for path in (site / "index.html", site / "kaders" / "index.html", site / "gemeenten" / "index.html"):
        text = path.read_text(encoding="utf-8")
        assert [one for one in ("Kaderwijzer", "WVS", "CC0") if one in text] == []
    assert "detachering" not in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.opdracht
def test_in_another_kennisbank_a_command_of_this_one_writes_nothing(
    made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(POLICY_VARIABLE)
    monkeypatch.chdir(made / "policy")
    assert main(["thema", "duur", "--titel", "Hoe lang", "--uitleg", "De duur."]) == 2
    said = capsys.readouterr().err
    assert f"u staat in «{made}», en deze opdracht hoort bij «{PROJECT}»" in said
    assert "Geef .venv/bin/kaderwijzer; is dat er nog niet, geef dan eerst: make beleid" in said
    assert git(made, "status", "--porcelain", "--untracked-files=no") == ""
    monkeypatch.chdir(PROJECT / "policy")
    assert main(["controleer", str(PROJECT / "tests" / "frozen" / "policy")]) == 0


def test_where_something_stands_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets").write_text("iets", encoding="utf-8")
    (tmp_path / "bestand").write_text("iets", encoding="utf-8")
    for place, message in (
        (tmp_path / "vol", "is niet leeg; kies een map die er niet is"),
        (tmp_path / "bestand", "is geen map"),
        (PROJECT / "nieuw", "ligt in dit project zelf"),
    ):
        assert main(["begin", str(place), *LEAST]) == 2
        assert message in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bestand", "vol"]
    assert not (PROJECT / "nieuw").exists()


def test_all_faults_come_at_once_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["begin", str(tmp_path / "bank"), "--naam", "", "--kleur", "#ffcc00"]) == 2
    said = capsys.readouterr().err
    for part in ("--naam: ", "--gebied ontbreekt", "--gemeenten ontbreekt", "bijvoorbeeld #856a00"):
        assert part in said
    assert "Er is niets gemaakt." in said
    assert list(tmp_path.iterdir()) == []


def test_a_try_shows_what_would_come_and_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["begin", str(tmp_path / "bank"), *LEAST, "--proef"]) == 0
    out, said = capsys.readouterr()
    assert "site_name: Proefbank" in out
    assert "voorbeelddam: {naam: Voorbeelddam, soort: gemeente, cbs: GM9998}" in out
    assert re.search(r"Daarnaast \d{4} bestanden van de motor. Dit is een proef", said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.opdracht
def test_policy_with_a_fault_becomes_no_kennisbank(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = own_files(start_of({"naam": "N", "gebied": "Regio", "gemeenten": "Aa=GM9998"}), PROJECT)
    wrong = files | {"policy/gebieden.yml": files["policy/gebieden.yml"] + "leeg:\n"}
    monkeypatch.setattr(command, "own_files", lambda *_: wrong)
    assert main(["begin", str(tmp_path / "bank"), *LEAST]) == 1
    said = capsys.readouterr().err
    assert "gebieden.yml:" in said
    assert "Er is niets gemaakt." in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", [NoEngine("git ontbreekt"), OSError(28, "vol"), KeyboardInterrupt()])
def test_what_fails_halfway_leaves_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failing: BaseException,
) -> None:
    def fail(*_: object) -> None:
        raise failing

    monkeypatch.setattr(command, "commit_engine", fail)
    assert main(["begin", str(tmp_path / "diep" / "bank"), *LEAST]) in (1, 2)
    assert "er is niets gemaakt" in capsys.readouterr().err.lower()
    assert [path for path in tmp_path.rglob("*") if path.name != "diep"] == []


def test_outside_a_clone_nobody_can_say_what_the_engine_is(tmp_path: Path) -> None:
    with pytest.raises(NoEngine, match="is geen kloon van git"):
        engine_files(tmp_path)


@pytest.mark.opdracht
def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    assert main(["begin", str(tmp_path / "leeg"), *LEAST]) == 0
    assert (tmp_path / "leeg" / "policy" / "gebieden.yml").is_file()


@pytest.mark.opdracht
def test_a_newer_engine_is_taken_over_beside_what_somebody_wrote(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vernieuw", str(made)]) == 0
    assert "Er is niets nieuws" in capsys.readouterr().err
    # As if this engine was an older one when it was begun: another Makefile, and a file that is gone now.
    older = git(made, "hash-object", "-w", "--stdin")  # empty
    git(made, "checkout", "--quiet", BRANCH)
    git(made, "update-index", "--cacheinfo", f"100644,{older},Makefile")
    git(made, "update-index", "--add", "--cacheinfo", f"100644,{older},oud.txt")
    identity = ("-c", "user.name=X", "-c", "user.email=x@example.invalid")
    git(made, *identity, "commit", "--quiet", "-m", "Ouder")
    git(made, "reset", "--quiet", "--hard")
    git(made, "checkout", "--quiet", "-B", "main", "main")
    git(made, *identity, "merge", "--quiet", "-m", "Ouder", BRANCH)
    (made / "policy" / "gebieden.yml").open("a", encoding="utf-8").write(
        "erbij: {naam: Erbij, soort: gemeente, cbs: GM9997}\n"
    )
    git(made, *identity, "commit", "--quiet", "--all", "-m", "Eigen werk")
    assert main(["vernieuw", str(made)]) == 0
    assert f"merge {BRANCH}" in capsys.readouterr().err
    git(made, *identity, "merge", "--quiet", "-m", "Nieuwer", BRANCH)
    assert (made / "Makefile").read_bytes() == (PROJECT / "Makefile").read_bytes()
    assert not (made / "oud.txt").exists()
    assert "Erbij" in (made / "policy" / "gebieden.yml").read_text(encoding="utf-8")
    assert read_settings(made / "mkdocs.yml").name == "Kaders van de Voorbeeldregio"


@pytest.mark.opdracht
def test_only_what_was_begun_here_gets_a_newer_engine(
    tmp_path: Path, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["vernieuw", str(tmp_path)]) == 2
    assert f"heeft geen tak «{BRANCH}»" in capsys.readouterr().err
    git(made, "checkout", "--quiet", BRANCH)
    assert main(["vernieuw", str(made)]) == 2
    assert "ga eerst terug: git checkout main" in capsys.readouterr().err


@pytest.mark.opdracht
def test_a_clone_knows_the_engine_from_where_it_came(
    made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "clone", "--quiet", str(made), "kloon")
    assert main(["vernieuw", str(tmp_path / "kloon")]) == 0
    assert "Er is niets nieuws" in capsys.readouterr().err


def test_in_a_terminal_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {"Hoe heet de kennisbank": "Proefbank", "Welke gemeenten": "Voorbeelddam=GM9998"}
    monkeypatch.setattr(command, "_asks", lambda _: True)
    monkeypatch.setattr(
        command, "ask", lambda prompt: next((a for words, a in answers.items() if words in prompt), "")
    )
    assert main(["begin", str(tmp_path / "bank"), "--gebied", "Voorbeeldregio", "--proef"]) == 0
    assert "site_name: Proefbank" in capsys.readouterr().out
