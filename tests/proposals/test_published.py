"""What was published changes with a trace, or `kaderwijzer controleer --tegen` says what changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.__main__ import main
from tests.git_folders import SURROUNDINGS, Repository
from tests.policy_folders import copy_of_small_policy

RULE = "proef/hoe-lang.yml"
LAST = "    status: vastgesteld door de colleges\n"
DECISION = "    besluit: proefbesluit\n"
CORRECTED = "    correcties:\n      - {op: 2021-01-01, reden: Verkeerd overgenomen.}\n"


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small policy, published in the one commit of a repository."""
    for name, value in SURROUNDINGS.items():
        monkeypatch.setenv(name, value)
    repository = Repository(tmp_path / "project")
    repository.policy.rmdir()
    copy_of_small_policy(repository.folder)
    repository.commit("2020-03-01T12:00:00+01:00")
    return repository.policy


def change(policy: Path, old: str, new: str, file: str = RULE) -> None:
    path = policy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def correct(policy: Path) -> None:
    """Say of the last version that it was corrected."""
    change(policy, DECISION, DECISION + CORRECTED)


def check(policy: Path, capsys: pytest.CaptureFixture[str], revision: str = "HEAD") -> tuple[int, str]:
    status = main(["controleer", str(policy), "--tegen", revision])
    said = capsys.readouterr()
    return status, re.sub(r"^\S*/policy/", "", said.out, flags=re.MULTILINE) + said.err


LATER = "2099-01-01"


def test_what_is_new_was_not_done_on_a_day_to_come(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(policy, "Langer dan {maximum} mag niet.", "Langer dan {maximum} mag nooit.")
    change(policy, DECISION, DECISION + CORRECTED.replace("2021-01-01", LATER))
    status, said = check(policy, capsys)
    assert status == 1
    assert f"{RULE}:44:14: deze correctie is van 1 januari 2099, en die dag moet nog komen; zet hier" in said
    change(policy, LATER, "2021-01-01")
    assert check(policy, capsys)[0] == 0
    assert main(["controleer", str(policy)]) == 0


def test_the_clock_says_nothing_of_what_was_published(
    policy: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    change(policy, DECISION, DECISION + CORRECTED.replace("2021-01-01", LATER))
    Repository(tmp_path / "project").commit("2020-04-01T12:00:00+01:00")
    assert check(policy, capsys)[0] == 0
    assert main(["controleer", str(policy)]) == 0


def test_policy_that_did_not_change_is_right(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said = check(policy, capsys)
    assert (status, "geen fouten" in said) == (0, True)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Langer dan {maximum} mag niet.", "Langer dan {maximum} mag nooit.", "(tekst)"),
        (
            "maximum: {waarde: 6,",
            "maximum: {waarde: 9,",
            "(maximum: was hoogstens 6 maanden en is hoogstens 9 maanden)",
        ),
        (LAST, "    status: landelijk vastgesteld\n", "(status)"),
        ("vraag: Lopen de maanden achter elkaar door?", "vraag: Tellen ze?", "(open punt achter-elkaar)"),
        ("onderdeel: 2, zin: 1", "onderdeel: 2, zin: 2", "(bron)"),
        ("Een traject duurt hier hoogstens", "Een traject duurt daar hoogstens", "(west)"),
        ("oordeel: Kort en goed", "oordeel: Kort en best", "(oordeel)"),
        ("      ingang: {waarde: 2017-06-01", "      ingang: {waarde: 2017-07-01", "ingang: was 1 juni 2017"),
    ],
)
def test_a_change_of_what_was_published_is_a_fault_until_it_is_a_correction(
    policy: Path, old: str, new: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(policy, old, new)
    status, said = check(policy, capsys)
    assert status == 1
    assert f"{RULE}:40:5: de versie van 4 april 2017 was gepubliceerd en is gewijzigd" in said
    assert told in said
    assert said.count("was gepubliceerd") == 1
    correct(policy)
    assert check(policy, capsys)[0] == 0


def test_one_correction_covers_one_time_of_publishing(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    correct(policy)
    repository = Repository(policy.parent)
    repository.commit("2021-03-01T12:00:00+01:00")
    assert check(policy, capsys)[0] == 0
    change(policy, "mag niet.", "mag nooit.")
    assert check(policy, capsys)[0] == 1
    change(policy, CORRECTED, CORRECTED + "      - {op: 2021-04-01, reden: Een tikfout.}\n")
    assert check(policy, capsys)[0] == 0


def test_a_correction_itself_stays_as_it_is(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    correct(policy)
    Repository(policy.parent).commit("2021-03-01T12:00:00+01:00")
    change(policy, "Verkeerd overgenomen.", "Iets anders.")
    status, said = check(policy, capsys)
    assert (status, "een correctie van de versie van 4 april 2017 was gepubliceerd" in said) == (1, True)


def test_a_new_version_and_a_proposal_need_no_correction(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = policy / RULE
    more = (
        "  - geldt_vanaf: 2018-01-01\n    status: voorgesteld\n    tekst: Voortaan {maximum}.\n"
        "    waarden: {maximum: {waarde: 7, eenheid: maanden}}\n"
        "    bron: {document: normblad}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert check(policy, capsys)[0] == 0


def test_a_version_that_was_published_may_not_go_without_a_trace(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = policy / RULE
    text = path.read_text(encoding="utf-8")
    first = text.index("  - geldt_vanaf: 2015-Q1")
    path.write_text(text[:first] + text[text.index("  - geldt_vanaf: 2017-04-04") :], encoding="utf-8")
    status, said = check(policy, capsys)
    assert (status, said.count("was gepubliceerd")) == (1, 1)
    assert "de versie van eerste kwartaal van 2015 was gepubliceerd en is weg" in said
    gone = "proef/hoe-lang/2015-Q1: {titel: Hoe lang, op: 2021-01-01, reden: Zij bestond niet.}\n"
    (policy / "ingetrokken.yml").write_text(gone, encoding="utf-8")
    assert check(policy, capsys)[0] == 0


def test_a_date_that_becomes_more_precise_names_the_one_it_was(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(policy, "  - geldt_vanaf: 2015-Q1\n", "  - geldt_vanaf: 2015-02-01\n")
    status, said = check(policy, capsys)
    assert (status, "is weg" in said) == (1, True)
    change(policy, "2015-02-01\n", "2015-02-01\n    voorheen_op: [2015-Q1]\n")
    status, said = check(policy, capsys)
    assert (status, "is gewijzigd (geldt_vanaf)" in said) == (1, True)
    change(policy, "voorheen_op: [2015-Q1]\n", "voorheen_op: [2015-Q1]\n" + CORRECTED)
    assert check(policy, capsys)[0] == 0


def test_a_kader_that_was_published_may_only_go_with_another_name_or_a_reason(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (policy / "proef" / "extra.yml").write_text(
        (policy / "algemeen" / "norm.yml").read_text(encoding="utf-8").replace("titel: ", "titel: Extra "),
        encoding="utf-8",
    )
    Repository(policy.parent).commit("2021-03-01T12:00:00+01:00")
    (policy / "proef" / "extra.yml").rename(policy / "proef" / "meer.yml")
    status, said = check(policy, capsys)
    assert status == 1
    assert "proef/extra.yml:1:1: het kader «proef/extra» was gepubliceerd en is weg" in said
    assert "«voorheen: [extra]»" in said
    kept = (policy / "proef" / "meer.yml").read_text(encoding="utf-8")
    (policy / "proef" / "meer.yml").write_text("voorheen: [extra]\n" + kept, encoding="utf-8")
    assert check(policy, capsys)[0] == 0
    (policy / "proef" / "meer.yml").unlink()
    (policy / "ingetrokken.yml").write_text(
        "proef/extra: {titel: Extra, op: 2021-04-01, reden: Dubbel.}\n", encoding="utf-8"
    )
    status, said = check(policy, capsys)
    assert status == 1
    (versions,) = re.findall(r"en op hun adressen zou nu niets staan; zet erbij: (versies: \[.*\])", said)
    change(policy, "Dubbel.", f"Dubbel., {versions}", "ingetrokken.yml")
    assert check(policy, capsys)[0] == 0


def test_a_document_may_get_another_title_without_touching_what_rests_on_it(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(policy, "titel: Nota over de proef", "titel: De nota over de proef", "bronnen.yml")
    assert check(policy, capsys)[0] == 0


def test_an_open_point_is_corrected_where_it_stands_and_not_in_what_inherits_it(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = policy / RULE
    more = (
        "  - geldt_vanaf: 2018-01-01\n    status: vastgesteld door de colleges\n    besluit: proefbesluit\n"
        "    tekst: Voortaan {maximum}.\n"
        "    waarden: {maximum: {waarde: 7, eenheid: maanden}}\n    bron: {document: normblad}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    Repository(policy.parent).commit("2021-03-01T12:00:00+01:00")
    change(policy, "vraag: Lopen de maanden achter elkaar door?", "vraag: Tellen ze samen?")
    status, said = check(policy, capsys)
    assert (status, said.count("was gepubliceerd")) == (1, 1)
    correct(policy)
    assert check(policy, capsys)[0] == 0


def test_a_revision_that_is_not_there_or_holds_no_policy_is_wrong_use(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for revision in ("nergens", "--hulp", "HEAD~1"):
        status, said = check(policy, capsys, revision) if not revision.startswith("-") else (2, "is er niet")
        assert (status, "is er niet" in said) == (2, True)
    empty = policy.parent / "leeg"
    empty.mkdir()
    (empty / "gebieden.yml").write_text("proef: {naam: Proef}\n", encoding="utf-8")
    assert main(["controleer", str(empty), "--tegen", "HEAD"]) == 1


def test_a_folder_outside_git_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy_of_small_policy(tmp_path / "los")
    assert main(["controleer", str(folder), "--tegen", "HEAD"]) == 2
    assert "staat niet in een werkmap van git" in capsys.readouterr().err


def test_nothing_is_checked_out(policy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(policy, "mag niet.", "mag nooit.")
    before = {path: path.read_bytes() for path in policy.rglob("*") if path.is_file()}
    check(policy, capsys)
    assert {path: path.read_bytes() for path in policy.rglob("*") if path.is_file()} == before


MEASURED = """\
een:
  kader: proef/hoe-lang
  maat: gemiddelde
  periode: 2018
  waarde: 5
  eenheid: maanden
  gemeld_door: de colleges
  bron: {document: normblad}
"""
THERE = "metingen/oost.yml"


@pytest.fixture
def measured(policy: Path) -> Path:
    """The small policy with one measurement, published."""
    (policy / "metingen").mkdir()
    (policy / THERE).write_text(MEASURED, encoding="utf-8")
    Repository(policy.parent).commit("2020-04-01T12:00:00+01:00")
    return policy


def test_how_a_kader_is_measured_is_no_word_of_it_and_may_come_later(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(policy, "versies:\n", "geen_maat: Geen maat in de bron.\nversies:\n", "proef/hulp.yml")
    change(policy, "    telt: Alle trajecten die", "    telt: Elk traject dat")
    change(policy, "    tegen: maximum\n  begonnen", "  begonnen")  # nothing was measured yet
    assert check(policy, capsys)[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "  waarde: 5\n",
            "  waarde: 4\n",
            "2:3: de meting «een» was gepubliceerd en is gewijzigd; zeg erbij",
        ),
        ("een:\n", "twee:\n", "1:1: de meting «een» was gepubliceerd en is weg; zet haar terug"),
    ],
)
def test_a_measurement_that_was_published_does_not_change_in_silence(
    measured: Path, old: str, new: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(measured, old, new, THERE)
    status, said = check(measured, capsys)
    assert (status, f"{THERE}:{told}" in said) == (1, True), said


def test_a_measurement_may_be_corrected_and_its_correction_stays(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(measured, "  waarde: 5\n", "  waarde: 4\n" + CORRECTED[2:].replace("\n      -", "\n    -"), THERE)
    assert check(measured, capsys)[0] == 0
    Repository(measured.parent).commit("2021-04-01T12:00:00+01:00")
    change(measured, "Verkeerd overgenomen.", "Iets anders.", THERE)
    status, said = check(measured, capsys)
    assert (status, "een correctie van de meting «een»" in said) == (1, True), said


@pytest.mark.parametrize("has_norm", [True, False])
def test_the_time_of_a_measure_without_a_norm_is_made_better_with_a_word_at_its_measurement(
    measured: Path, has_norm: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    if not has_norm:
        change(measured, "    tegen: maximum\n  begonnen", "  begonnen")
        Repository(measured.parent).commit("2020-05-01T12:00:00+01:00")
    ends = "    telt: Alle trajecten die in de periode eindigen.\n    per: "
    change(measured, f"{ends}jaar\n", f"{ends}niet gezegd\n")
    assert check(measured, capsys)[0] == 1
    change(measured, "  bron:", CORRECTED[2:].replace("\n      -", "\n    -") + "  bron:", THERE)
    status, said = check(measured, capsys)
    assert (status, "zij telt nu anders" in said) == (int(has_norm), has_norm), said


def test_a_measure_with_measurements_keeps_counting_as_it_did(
    measured: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(measured, "    telt: Alle trajecten die", "    telt: Elk traject dat")
    assert check(measured, capsys)[0] == 0
    change(measured, "    tegen: maximum\n  begonnen", "  begonnen")
    status, said = check(measured, capsys)
    assert (status, "naast de maat «gemiddelde» staan metingen, en zij telt nu anders" in said) == (
        1,
        True,
    ), said
