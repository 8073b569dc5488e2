"""`kaderwijzer voorstel`: which proposals there are, and the report as if one were adopted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.proposals import as_json
from hooks.proposals.command import CHANGES
from tests.against_schema import objections
from tests.examples.changed_policy import TERM
from tests.proposals.changed import frozen_copy, with_proposal

pytestmark = pytest.mark.opdracht

NAME = f"{TERM}/2018-01-01"
DECIDED = """  - geldt_vanaf: 2018-03-01
    status: afgewezen
    besluit: wvs-colleges-2017
    tekst: Het gaat niet door.
    bron: {document: van-denken-naar-doen, kop: Voor doelgroep B (leerwerktrajecten), onderdeel: 3}
"""


def voorstel(policy: Path, *arguments: str) -> int:
    return main(["voorstel", *arguments, "--beleid", str(policy)])


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_proposal(tmp_path_factory.mktemp("voorstel"))


def test_a_proposal_that_is_named_twice_is_adopted_once(
    proposed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for names in ((NAME,), (NAME, NAME), (NAME, TERM)):
        told.append((voorstel(proposed, *names), capsys.readouterr().out))
    assert told[0] == told[1] == told[2]
    assert told[0][0] == CHANGES


def test_without_a_name_it_lists_every_proposal(proposed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert voorstel(proposed) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"{NAME}: open. Hoe lang een leerwerktraject mag duren." in lines
    assert len(lines) > 50


@pytest.mark.parametrize("name", [NAME, TERM])
def test_it_tells_what_would_change(proposed: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert voorstel(proposed, name) == 3
    out = capsys.readouterr().out
    assert f"Van wat nu geldt naar alsof is aangenomen: {NAME}." in out
    assert "voorstel aangenomen 1 januari 2018" in out
    assert "Maximum: [-hoogstens 6 maanden-] → {+hoogstens 9 maanden+}, vanaf 1 januari 2018" in out
    assert "het leerwerktraject paste niet, past nu" in out


def test_the_policy_itself_stays_as_it_was(proposed: Path) -> None:
    path = proposed / f"{TERM}.yml"
    before = path.read_bytes()
    voorstel(proposed, NAME)
    assert path.read_bytes() == before


def test_for_a_program_it_is_the_report_of_verschil(
    proposed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert voorstel(proposed, NAME, "--vorm", "json") == 3
    found = json.loads(capsys.readouterr().out)
    assert objections(json.loads(as_json.schema()), found) == []
    (kader,) = found["kaders"]
    assert (kader["id"], kader["soort"]) == (TERM, "voorstel aangenomen")
    assert voorstel(proposed, NAME, "--vorm", "markdown") == 3
    assert capsys.readouterr().out.startswith("<!-- kaderwijzer -->\n## Wat dit voorstel verandert\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("wvs/zomaar/2018-01-01", "er is geen voorstel «wvs/zomaar/2018-01-01»"),
        ("onzin", "er is geen voorstel «onzin»; «kaderwijzer voorstel» toont welke er zijn"),
        ("wvs/detachering-maximaal", "bij «wvs/detachering-maximaal» ligt geen voorstel"),
        (f"{TERM}/2017-04-04", f"er is geen voorstel «{TERM}/2017-04-04»"),
    ],
)
def test_what_is_no_proposal_is_wrong_use(
    proposed: Path, capsys: pytest.CaptureFixture[str], name: str, message: str
) -> None:
    assert voorstel(proposed, name) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert said.out == ""


def test_a_proposal_that_was_decided_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = with_proposal(tmp_path)
    path = policy / f"{TERM}.yml"
    path.write_text(path.read_text(encoding="utf-8") + DECIDED, encoding="utf-8")
    assert voorstel(policy, NAME) == 2
    assert f"over «{NAME}» is al besloten" in capsys.readouterr().err
    assert voorstel(policy) == 0
    assert f"{NAME}: afgewezen." in capsys.readouterr().out


def test_faults_and_folders_without_policy_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert voorstel(tmp_path / "nergens", NAME) == 2
    assert "is geen map met beleid" in capsys.readouterr().err
    policy = frozen_copy(tmp_path)
    path = policy / f"{TERM}.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("waarde: 6,", "waarde: zes,"), encoding="utf-8")
    for arguments in ((), (NAME,)):
        assert voorstel(policy, *arguments) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert f"{TERM}.yml" in said.err
