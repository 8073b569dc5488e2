"""`kaderwijzer voorbeelden` shows what is untrue; with --bijwerken it writes just the outcomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.__main__ import main
from tests.examples.changed_policy import EXAMPLES, TERM, TEXT, copy_of_policy, replace_in, with_longer_term

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copy_of_policy(tmp_path)


def examples(policy: Path) -> str:
    return (policy / f"{EXAMPLES}.yml").read_bytes().decode()


def rewrite(*names: str) -> int:
    return main(["voorbeelden", "--bijwerken", *names, "--beleid", "policy"])


def test_by_itself_it_shows_what_is_untrue_and_with_bijwerken_it_writes_just_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    policy = with_longer_term(tmp_path)
    assert main(["voorbeelden", "trajectduur", "--beleid", "policy"]) == 1
    out, err = capsys.readouterr()
    assert [line.partition(":")[0] for line in out.splitlines()] == [f"policy/{EXAMPLES}.yml"] * 3
    assert "trajectduur: 3 voorbeelden, 1 klopt niet.\n" in err
    assert "«kaderwijzer voorbeelden --bijwerken» schrijft op wat de rekenhulpen nu geven." in err
    assert examples(policy) == TEXT
    assert rewrite("pmc-rendabiliteit") == 0
    assert examples(policy) == TEXT, "the others are left alone when one is named"
    assert rewrite("trajectduur") == 0
    assert examples(policy) == TEXT.replace("laatste_dag: 2020-02-29", "laatste_dag: 2020-05-29").replace(
        "over: {maanden: 6}", "over: {maanden: 9}"
    ).replace('"duren tot en met 29 februari 2020"', '"duren tot en met 29 mei 2020"')
    err = capsys.readouterr().err
    assert (
        f"policy/{EXAMPLES}.yml is bijgewerkt; lees na of elke titel nog klopt:\n  regel 19: hier staat"
        in err
    )
    told = "Voor lezers: de uitgewerkte voorbeelden tonen wat de rekenhulpen nu geven.\nHierna: «kaderwijzer"
    assert err.count(told) == 1
    assert "trajectduur: 3 voorbeelden, kloppen alle.\n" in err


CHANGES = (
    ("weg: normaal gesproken\n", "weg: 'het hoeft niet'\n"),
    ("maximum_maanden: 6\n", "maximum_maanden: null\n"),
    ("past: ja\n", "past: true\n"),
    ("over: {maanden: 1, losse_dagen: 16, dagen: 46}", "over: 0"),
    ("gebruikt: {maanden: 4, losse_dagen: 15, dagen: 138}", "gebruikt: [1, 2]"),
    ("laatste_dag: 2020-02-29", 'laatste_dag: "2020-12-29"'),
    ('"duren tot en met 29 februari 2020"', "'duren tot en met 1 mei 2020'"),
    ("fouten: {maanden: van 1 tot en met 60}", "fouten: {maanden: van 2 tot en met 59}"),
)
QUOTED = (
    ("weg: normaal gesproken\n", "weg: 'normaal gesproken'\n"),
    ("laatste_dag: 2020-02-29", 'laatste_dag: "2020-02-29"'),
    ('"duren tot en met 29 februari 2020"', "'duren tot en met 29 februari 2020'"),
)


@pytest.mark.parametrize(
    ("mark", "end"), [("", "\n"), ("\ufeff", "\r\n")], ids=["plain", "byte order mark and CRLF"]
)
def test_it_writes_back_each_kind_of_value_and_leaves_every_other_byte(
    policy: Path, mark: str, end: str
) -> None:
    expected = TEXT
    for old, new in CHANGES:
        replace_in(policy, EXAMPLES, old, new)
    for old, new in QUOTED:  # a text keeps the quotes it has
        expected = expected.replace(old, new)
    (policy / f"{EXAMPLES}.yml").write_bytes((mark + examples(policy).replace("\n", end)).encode())
    assert rewrite() == 0
    assert examples(policy) == mark + expected.replace("\n", end)


def test_what_only_a_person_can_tell_is_left_and_said(policy: Path, capsys: Captured) -> None:
    replace_in(
        policy, EXAMPLES, "samenvatting: duren tot en met 31 december 2017", "samenvatting: iets anders"
    )
    replace_in(policy, EXAMPLES, "maximum_maanden: 6", "maximum_maanden: 7")
    assert rewrite() == 1
    assert "samenvatting: iets anders\n" in examples(policy)
    assert "maximum_maanden: 6\n" in examples(policy)
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert "hier staat „iets anders”; de samenvatting van de rekenhulp is: „" in out
    assert err.endswith("Wat hier nog staat, kan alleen een mens herstellen.\n")


def test_an_unknown_calculator_and_a_folder_without_policy_are_wrong_use(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["voorbeelden", "trajectduurr"]) == 2
    assert "er is geen rekenhulp «trajectduurr»; bedoelde u «trajectduur»?" in capsys.readouterr().err
    assert main(["voorbeelden", "--beleid", str(tmp_path)]) == 2
    assert "is geen map met beleid" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("eenheid: maanden, ", "eenheid: weken, ", "«maximum» staat in weken"),
        ("titel: ", "titels: ", "onbekende sleutel"),
    ],
)
def test_with_faulty_policy_it_shows_the_faults_and_writes_nothing(
    policy: Path, capsys: Captured, old: str, new: str, said: str
) -> None:
    replace_in(policy, EXAMPLES, "maximum_maanden: 6", "maximum_maanden: 7")
    before = examples(policy)
    replace_in(policy, TERM, old, new)
    assert rewrite() == 1
    assert said in capsys.readouterr().err
    assert examples(policy) == before
