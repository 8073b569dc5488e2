"""The command line: exit status 0, 1 or 2, lines an editor can follow, in Dutch, never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hooks import project
from hooks.__main__ import main
from hooks.project import PROJECT
from hooks.reading.schema import schemas
from tests.frozen import POLICY
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

FAULT_LINE = re.compile(r"(?P<file>[^:]+):\d+:\d+: .+")
TWO_FAULTS = {
    "proef/fout.yml": "titel: [\n",
    "themas.yml": (SMALL_POLICY / "themas.yml").read_text(encoding="utf-8") + "no: {}\n",
}
ENGLISH = re.compile(
    r"\b(usage|error|invalid|expected|required|argument|options?|show|the|and|exit|Traceback)\b"
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, away from the project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hooks", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(PROJECT)} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


# right and wrong policy


def test_policy_without_faults_gives_status_0_and_nothing_on_standard_output(
    workplace: Path, capsys: Captured
) -> None:
    copy_of_small_policy(workplace)
    assert main(["controleer", "policy"]) == 0
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "policy: 3 kaders, geen fouten.")


def test_policy_with_faults_gives_status_1_and_one_line_for_each_fault(
    workplace: Path, capsys: Captured
) -> None:
    copy_of_small_policy(workplace, TWO_FAULTS)
    assert main(["controleer", "policy"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert [line.rpartition(": ")[0] for line in lines] == [
        "policy/proef/fout.yml:1:9",
        "policy/themas.yml:7:1",
    ]
    assert all(FAULT_LINE.fullmatch(line) for line in lines)
    assert err == "2 fouten gevonden in policy.\n"


def test_one_fault_is_counted_as_one(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, {"proef/fout.yml": "titel: [\n"})
    assert main(["controleer", "policy"]) == 1
    assert capsys.readouterr().err == "1 fout gevonden in policy.\n"


def test_without_a_path_the_policy_of_the_project_is_checked(
    workplace: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project, "POLICY", copy_of_small_policy(workplace, TWO_FAULTS))
    assert main(["controleer"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_several_policies_are_checked_in_one_go(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace / "a")
    copy_of_small_policy(workplace / "b", TWO_FAULTS)
    assert main(["controleer", "a/policy", "b/policy"]) == 1
    out, err = capsys.readouterr()
    assert all(line.startswith("b/policy/") for line in out.splitlines())
    assert "a/policy: 3 kaders, geen fouten." in err


# files limit what is printed


@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["policy/themas.yml"], ["themas.yml"]),
        (["policy/proef/fout.yml"], ["proef/fout.yml"]),
        (["policy/proef"], ["proef/fout.yml"]),
        (["policy/proef/fout.yml", "policy/themas.yml"], ["proef/fout.yml", "themas.yml"]),
        (["policy/themas.yml", "policy"], ["proef/fout.yml", "themas.yml"]),
        (["./policy/../policy/themas.yml"], ["themas.yml"]),
    ],
)
def test_files_and_folders_limit_what_is_printed(
    paths: list[str], files: list[str], workplace: Path, capsys: Captured
) -> None:
    copy_of_small_policy(workplace, TWO_FAULTS)
    assert main(["controleer", *paths]) == 1
    shown = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert shown == [f"policy/{file}" for file in files]


def test_a_file_without_faults_in_a_policy_with_faults_is_right(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, TWO_FAULTS)
    assert main(["controleer", "policy/dossiers.yml"]) == 0
    assert capsys.readouterr() == ("", "policy/dossiers.yml: geen fouten; elders in policy wel (2).\n")


def test_faults_that_show_in_another_file_are_not_printed_for_this_one(
    workplace: Path, capsys: Captured
) -> None:
    """What is wrong is said where it is to be repaired: here a heading that has lost its only kader."""
    folder = copy_of_small_policy(workplace)
    (folder / "proef" / "hulp.yml").unlink()
    assert main(["controleer", "policy/bronnen.yml"]) == 1
    assert "rust geen kader" in capsys.readouterr().out
    assert main(["controleer", "policy/themas.yml"]) == 0


# what may be meant


JUMPING = {
    "proef/sprong.yml": (SMALL_POLICY.parent / "faulty_policy" / "waarde-springt.yml").read_text(
        encoding="utf-8"
    )
}
NOTE_LINE = re.compile(r"policy/proef/sprong\.yml:16:22: let op: .+; .+")


def test_a_let_op_is_printed_and_counted_apart_and_is_no_fault(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, JUMPING)
    assert main(["controleer", "policy"]) == 0
    out, err = capsys.readouterr()
    assert NOTE_LINE.fullmatch(out.strip())
    assert err.splitlines()[0] == "policy: 4 kaders, geen fouten, 1 let op."


def test_when_strict_a_let_op_counts_as_a_fault(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, JUMPING)
    assert main(["controleer", "--streng", "policy"]) == 1
    assert main(["controleer", "--streng", "policy/themas.yml"]) == 0
    copy_of_small_policy(workplace / "zonder")
    assert main(["controleer", "--streng", "zonder/policy"]) == 0


def test_faults_and_notes_stand_together_in_the_order_of_the_files(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, JUMPING | TWO_FAULTS)
    assert main(["controleer", "policy"]) == 1
    out, err = capsys.readouterr()
    assert [line.partition(":")[0] for line in out.splitlines()] == [
        "policy/proef/fout.yml",
        "policy/proef/sprong.yml",
        "policy/themas.yml",
    ]
    assert err == "2 fouten en 1 let op gevonden in policy.\n"


def test_a_file_with_only_a_let_op_is_right_in_a_policy_with_faults(
    workplace: Path, capsys: Captured
) -> None:
    copy_of_small_policy(workplace, JUMPING | TWO_FAULTS)
    assert main(["controleer", "policy/proef/sprong.yml"]) == 0
    out, err = capsys.readouterr()
    assert NOTE_LINE.fullmatch(out.strip())
    assert err == "policy/proef/sprong.yml: geen fouten, 1 let op; elders in policy wel (2).\n"


# where one stands


@pytest.mark.parametrize(
    ("stand", "path", "prefix"),
    [
        ("", "policy", "policy/"),
        ("policy", ".", None),
        ("policy/proef", "..", None),
        ("policy/proef", "fout.yml", None),
        ("..", "{name}/policy", "{name}/policy/"),
    ],
)
def test_lines_name_a_file_that_can_be_opened_from_the_working_directory(
    stand: str,
    path: str,
    prefix: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    folder = copy_of_small_policy(tmp_path, {"proef/fout.yml": "titel: [\n"})
    monkeypatch.chdir(tmp_path / stand)
    assert main(["controleer", path.format(name=tmp_path.name)]) == 1
    line = capsys.readouterr().out.strip()
    match = FAULT_LINE.fullmatch(line)
    assert match is not None
    assert Path(match["file"]).samefile(folder / "proef" / "fout.yml")
    start = f"{folder}/" if prefix is None else prefix.format(name=tmp_path.name)
    assert line.startswith(f"{start}proef/fout.yml:1:9: ")


def test_a_path_in_the_project_is_found_from_any_directory(workplace: Path, capsys: Captured) -> None:
    assert main(["controleer", "tests/small_policy/themas.yml"]) == 0
    assert "3 kaders, geen fouten" in capsys.readouterr().err


def test_what_is_here_goes_before_what_is_in_the_project(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace / "tests", TWO_FAULTS).rename(workplace / "tests" / "small_policy")
    assert main(["controleer", "tests/small_policy"]) == 1


# wrong use


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "kies een OPDRACHT: controleer, "),
        (["controleren"], "de opdracht «controleren» bestaat niet; bedoelde u «controleer»?"),
        (["x"], "de opdracht «x» bestaat niet; kies uit: begrip, bouw, controleer, "),
        (["controleer", "--strak"], "dit hoort hier niet: --strak"),
        (["controleer", "nergens"], "«nergens» bestaat niet; geef een map met beleid of een bestand daarin"),
        (["controleer", "a" * 5000], "bestaat niet"),
        (["controleer", "."], "is geen map met beleid; in zo'n map staat een bestand gebieden.yml"),
        (["controleer", "README.md"], "«README.md» is geen beleidsbestand; geef een map met beleid of een "),
        (["reken"], "hier ontbreekt NAAM"),
        (["reken", "trajectduurr"], "er is geen rekenhulp «trajectduurr»; bedoelde u «trajectduur»?"),
        (["reken", "trajectduur", "--beleid"], "achter --beleid ontbreekt een waarde"),
        (["reken", "trajectduur", "--beleid", "nergens"], "«nergens» is geen map met beleid"),
        (["reken", "trajectduur", "--uitleg=ja"], "achter --uitleg hoort geen waarde"),
        (["reken", "trajectduur", "--uit"], "dit hoort hier niet: --uit"),
        (["schema", "--in"], "achter --in ontbreekt een waarde"),
        (["schema", "--in", "/dev/null/x"], "is niet te schrijven: een deel van die weg is geen map; kies"),
        (["schema", "--in", "/proc/x"], "in «/proc/x» is niet te schrijven: die map is niet te maken; kies"),
    ],
)
def test_wrong_use_gives_status_2_and_says_in_dutch_what_is_wrong(
    arguments: list[str], words: str, workplace: Path, capsys: Captured
) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("kaderwijzer: ")
    assert words in err
    assert not ENGLISH.search(err)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], *([one, "-h"] for one in ("controleer", "reken", "bouw", "schema"))]
)
def test_help_is_dutch(arguments: list[str], capsys: Captured) -> None:
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert out.startswith("gebruik: kaderwijzer ")
    assert "toon deze uitleg" in out
    assert err == ""
    assert not ENGLISH.search(out)


def test_calculating_with_faulty_policy_shows_the_faults_first(workplace: Path, capsys: Captured) -> None:
    copy_of_small_policy(workplace, TWO_FAULTS)
    assert main(["reken", "trajectduur", "--beleid", "policy"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "policy/proef/fout.yml:1:9: " in err
    assert "Herstel eerst de fouten in het beleid." in err


def test_calculating_with_policy_that_lacks_what_the_calculator_reads_says_so(
    workplace: Path, capsys: Captured
) -> None:
    copy_of_small_policy(workplace)
    assert main(["reken", "trajectduur", "--uitleg", "--beleid", "policy"]) == 1
    assert "past niet bij de kaders" in capsys.readouterr().err


def test_schemas_are_written_where_one_asks(workplace: Path, capsys: Captured) -> None:
    assert main(["schema", "--in", "uit/schema"]) == 0
    assert {path.name: path.read_text(encoding="utf-8") for path in Path("uit/schema").iterdir()} == schemas()
    assert capsys.readouterr().err == "De schema's staan in uit/schema/.\n"


# as a program of its own


def test_as_a_program_it_reports_faults_from_any_directory(tmp_path: Path) -> None:
    folder = copy_of_small_policy(tmp_path / "hier", TWO_FAULTS)
    elsewhere = tmp_path / "daar"
    elsewhere.mkdir()
    done = run("controleer", folder, cwd=elsewhere)
    assert done.returncode == 1
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == [
        f"{folder}/proef/fout.yml",
        f"{folder}/themas.yml",
    ]
    assert done.stderr == f"2 fouten gevonden in {folder}.\n"


def test_as_a_program_it_finds_the_policy_of_the_project_from_any_directory(tmp_path: Path) -> None:
    done = run("controleer", cwd=tmp_path)
    assert done.returncode == 0
    # The fixed copy is older than the advice on titles.
    assert all("let op: de titel begint met" in line for line in done.stdout.splitlines())
    assert re.match(rf"{re.escape(str(POLICY))}: \d+ kaders, geen fouten", done.stderr)


def test_as_a_program_it_gives_status_2_on_wrong_use(tmp_path: Path) -> None:
    done = run("controleer", "--strak", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == "kaderwijzer: dit hoort hier niet: --strak\ngebruik: kaderwijzer [-h] OPDRACHT ...\n"
    )


def test_a_terminal_that_knows_only_ascii_and_a_file_name_that_is_no_text_give_no_traceback(
    tmp_path: Path,
) -> None:
    folder = copy_of_small_policy(tmp_path, {"proef/fout.yml": "soort: «x»\n"})
    (folder / "proef" / os.fsdecode(b"\xff.yml")).write_bytes(b"[")
    done = run("controleer", "policy", cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert r"onbekend: \xab" in done.stdout


def test_who_stops_reading_halfway_sees_no_traceback(tmp_path: Path) -> None:
    """As with `kaderwijzer schema | head`: nobody reads what is written."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "hooks", "reken", "trajectduur", "--uitleg"],
        cwd=PROJECT,
        stdout=write,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (141, "")
