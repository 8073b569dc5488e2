"""`kaderwijzer voorbeelden` shows what is untrue; with --bijwerken it writes just the outcomes."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.examples.check import try_policy
from hooks.reading.load_policy import load_policy
from tests import frozen
from tests.examples.changed_policy import EXAMPLES, TERM, copy_of_policy, replace_in, with_longer_term

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return with_longer_term(tmp_path)


def changed_lines(before: bytes, after: bytes) -> list[str]:
    old, new = (one.decode().splitlines(keepends=True) for one in (before, after))
    return [one[0] + one[2:] for one in difflib.ndiff(old, new) if one[0] in "+-"]


def test_by_itself_it_shows_what_is_untrue_and_changes_nothing(longer: Path, capsys: Captured) -> None:
    before = (longer / f"{EXAMPLES}.yml").read_bytes()
    assert main(["voorbeelden", "trajectduur", "--beleid", "policy"]) == 1
    out, err = capsys.readouterr()
    assert all(line.startswith(f"policy/{EXAMPLES}.yml:") for line in out.splitlines())
    assert "35 voorbeelden, 5 kloppen niet." in err
    assert "«kaderwijzer voorbeelden --bijwerken» schrijft op wat de rekenhulpen nu geven." in err
    assert (longer / f"{EXAMPLES}.yml").read_bytes() == before


def test_it_writes_just_the_values_that_are_untrue(longer: Path, capsys: Captured) -> None:
    path = longer / f"{EXAMPLES}.yml"
    before = path.read_bytes()
    places = {one.fault.place.line for one in try_policy(longer, for_all=True).examples["trajectduur"]}
    assert main(["voorbeelden", "--bijwerken", "trajectduur", "--beleid", "policy"]) == 0
    after = path.read_bytes()
    lines = zip(before.splitlines(), after.splitlines(), strict=True)
    assert {number for number, (old, new) in enumerate(lines, 1) if old != new} == places
    assert "-        laatste_dag: 2020-02-29\n" in changed_lines(before, after)
    assert "+        laatste_dag: 2020-05-29\n" in changed_lines(before, after)
    err = capsys.readouterr().err
    assert f"policy/{EXAMPLES}.yml is bijgewerkt; lees na of elke titel nog klopt:" in err
    assert "35 voorbeelden, kloppen alle." in err


def test_the_other_calculators_are_left_alone_when_one_is_named(longer: Path) -> None:
    before = (longer / f"{EXAMPLES}.yml").read_bytes()
    assert main(["voorbeelden", "--bijwerken", "pmc-rendabiliteit", "--beleid", "policy"]) == 0
    assert (longer / f"{EXAMPLES}.yml").read_bytes() == before


def test_it_writes_back_whatever_was_changed(tmp_path: Path) -> None:
    """Each kind of value, in each way that it can be written."""
    policy = copy_of_policy(tmp_path)
    for name, old, new in (
        ("trajectduur", "weg: normaal gesproken\n", "weg: 'het hoeft niet'\n"),
        ("trajectduur", "maximum_maanden: 6\n", "maximum_maanden: null\n"),
        ("trajectduur", "past: true\n", "past: false\n"),
        ("trajectduur", "over: {maanden: 1, losse_dagen: 0, dagen: 31}", "over: 0"),
        ("trajectduur", "gebruikt: {maanden: 3, losse_dagen: 1, dagen: 93}", "gebruikt: [1, 2]"),
        (
            "trajectduur",
            "samenvatting: verlengen tot en met 31 december 2017",
            'samenvatting: "verlengen tot en met 1 mei 2020"',
        ),
    ):
        replace_in(policy, f"voorbeelden/{name}", old, new)
    path = policy / f"{EXAMPLES}.yml"
    before = path.read_bytes()
    assert main(["voorbeelden", "--bijwerken", "--beleid", str(policy)]) == 0
    assert load_policy(policy).voorbeelden == frozen.corpus().voorbeelden
    assert [one for one in changed_lines(before, path.read_bytes()) if one[0] == "+"] == [
        "+      weg: 'normaal gesproken'\n",
        "+        maximum_maanden: 6\n",
        "+        past: true\n",
        "+        over: {maanden: 1, losse_dagen: 0, dagen: 31}\n",
        '+    samenvatting: "verlengen tot en met 31 december 2017"\n',
        "+        gebruikt: {maanden: 3, losse_dagen: 1, dagen: 93}\n",
    ]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_marks_and_line_ends_stay_as_they_are(tmp_path: Path, mark: bytes, end: bytes) -> None:
    policy = copy_of_policy(tmp_path)
    path = policy / f"{EXAMPLES}.yml"
    right = mark + path.read_bytes().replace(b"\n", end)
    path.write_bytes(right.replace(b"maximum_maanden: 6", b"maximum_maanden: 9999", 1))
    assert main(["voorbeelden", "--bijwerken", "--beleid", str(policy)]) == 0
    assert path.read_bytes() == right


def test_what_only_a_person_can_tell_is_left_and_said(tmp_path: Path, capsys: Captured) -> None:
    policy = copy_of_policy(tmp_path)
    replace_in(policy, EXAMPLES, "samenvatting: 31 december 2017", "samenvatting: iets heel anders")
    replace_in(policy, EXAMPLES, "maximum_maanden: 6", "maximum_maanden: 7")
    path = policy / f"{EXAMPLES}.yml"
    assert main(["voorbeelden", "--bijwerken", "--beleid", str(policy)]) == 1
    assert "samenvatting: iets heel anders\n" in path.read_text(encoding="utf-8")
    assert "maximum_maanden: 7" not in path.read_text(encoding="utf-8")
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "hier staat „iets heel anders”; de samenvatting van de rekenhulp is: „" in out
    assert err.endswith("Wat hier nog staat, kan alleen een mens herstellen.\n")


def test_an_unknown_calculator_and_a_folder_without_policy_are_wrong_use(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["voorbeelden", "trajectduurr"]) == 2
    assert "er is geen rekenhulp «trajectduurr»; bedoelde u «trajectduur»?" in capsys.readouterr().err
    assert main(["voorbeelden", "--beleid", str(tmp_path)]) == 2
    assert "is geen map met beleid" in capsys.readouterr().err


def test_with_faulty_policy_it_shows_the_faults_and_writes_nothing(longer: Path, capsys: Captured) -> None:
    before = (longer / f"{EXAMPLES}.yml").read_bytes()
    replace_in(longer, TERM, "eenheid: maanden", "eenheid: weken")
    assert main(["voorbeelden", "--bijwerken", "--beleid", "policy"]) == 1
    assert "maximum staat in weken" in capsys.readouterr().err
    replace_in(longer, TERM, "titel: ", "titels: ")
    assert main(["voorbeelden", "--bijwerken", "--beleid", "policy"]) == 1
    assert "onbekende sleutel" in capsys.readouterr().err
    assert (longer / f"{EXAMPLES}.yml").read_bytes() == before
