"""The record date of a version: when it first entered its policy file, as far as git can tell."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hooks.corpus.record_dates import NOT_YET, UNKNOWN, RecordDates, read_record_dates
from tests.git_folders import SURROUNDINGS, Repository

KADER = "wvs/regel"
FIRST = "titel: Een regel\nversies:\n  - geldt_vanaf: 2017-04-04\n    tekst: De eerste tekst.\n"
EDITED = FIRST.replace("De eerste tekst.", "De verbeterde tekst.")
SECOND = EDITED + "  - geldt_vanaf: 2018-Q1\n    tekst: De tweede tekst.\n"


@pytest.fixture(autouse=True)
def only_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SURROUNDINGS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "project")


@pytest.fixture
def two_commits(repository: Repository) -> Repository:
    repository.write(KADER, FIRST)
    repository.commit("2020-03-01T12:00:00+01:00")
    repository.write(KADER, SECOND)
    repository.commit("2021-06-15T12:00:00+02:00")
    return repository


def words(dates: RecordDates, since: str = "2017-04-04", kader: str = KADER) -> str:
    return dates.version(kader, since).words


def test_each_version_has_the_day_of_the_commit_that_brought_it(two_commits: Repository) -> None:
    dates = read_record_dates(two_commits.policy)
    assert words(dates, "2017-04-04") == "1 maart 2020"
    assert words(dates, "2018-Q1") == "15 juni 2021"
    assert dates.fault == ""


def test_a_day_is_one_of_the_netherlands_whatever_zone_the_commit_is_in(repository: Repository) -> None:
    repository.write(KADER, FIRST)
    repository.commit("2020-06-30T22:30:00+00:00")
    found = read_record_dates(repository.policy)
    assert words(found) == "1 juli 2020"
    assert found.last_change(KADER).day == found.newest_day == "2020-07-01"


def test_a_later_edit_moves_the_last_change_and_not_the_record_date(repository: Repository) -> None:
    repository.write(KADER, FIRST)
    repository.commit("2020-03-01T12:00:00+01:00")
    assert read_record_dates(repository.policy).last_change(KADER).words == "1 maart 2020"
    repository.write(KADER, EDITED)
    repository.commit("2022-01-02T12:00:00+01:00")
    dates = read_record_dates(repository.policy)
    assert words(dates) == "1 maart 2020"
    assert dates.last_change(KADER).words == "2 januari 2022"


def test_a_version_that_was_away_for_a_while_keeps_its_first_day(two_commits: Repository) -> None:
    two_commits.write(KADER, EDITED)
    two_commits.commit("2022-01-02T12:00:00+01:00")
    two_commits.write(KADER, SECOND)
    two_commits.commit("2023-01-02T12:00:00+01:00")
    assert words(read_record_dates(two_commits.policy), "2018-Q1") == "15 juni 2021"


def test_the_moment_keeps_the_time_zone_of_the_commit(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write(KADER, FIRST)
    repository.commit("2020-03-01T00:30:00+01:00")
    monkeypatch.setenv("TZ", "America/New_York")
    recorded = read_record_dates(repository.policy).version(KADER, "2017-04-04")
    assert recorded.words == "1 maart 2020"
    assert recorded.moment == datetime(2020, 2, 29, 23, 30, tzinfo=UTC)
    assert recorded.moment.isoformat() == "2020-03-01T00:30:00+01:00"


def test_what_is_not_committed_is_not_recorded_yet(two_commits: Repository) -> None:
    two_commits.write("wvs/nieuw", FIRST)
    two_commits.write(KADER, SECOND + "  - geldt_vanaf: 2019\n    tekst: De derde tekst.\n")
    two_commits.git("add", "--all")
    dates = read_record_dates(two_commits.policy)
    assert words(dates, kader="wvs/nieuw") == words(dates, "2019") == NOT_YET.words
    assert dates.last_change("wvs/nieuw") is NOT_YET
    assert words(dates, "2018-Q1") == "15 juni 2021"


def test_the_oldest_commit_of_a_shallow_clone_tells_nothing(two_commits: Repository, tmp_path: Path) -> None:
    two_commits.write("wvs/later", FIRST)
    two_commits.write(KADER, SECOND + "  - geldt_vanaf: 2019\n    tekst: De derde tekst.\n")
    two_commits.commit("2022-01-02T12:00:00+01:00")
    shallow = tmp_path / "ondiep"
    two_commits.git("clone", "--quiet", "--depth=2", two_commits.folder.as_uri(), str(shallow))
    dates = read_record_dates(shallow / "policy")
    assert dates.version(KADER, "2017-04-04") is UNKNOWN
    assert dates.version(KADER, "2018-Q1") is UNKNOWN
    assert words(dates, "2019") == words(dates, kader="wvs/later") == "2 januari 2022"
    assert dates.last_change(KADER).words == "2 januari 2022"

    only_one = tmp_path / "ondieper"
    two_commits.git("clone", "--quiet", "--depth=1", two_commits.folder.as_uri(), str(only_one))
    dates = read_record_dates(only_one / "policy")
    assert dates.version(KADER, "2019") is dates.last_change("wvs/later") is UNKNOWN


def test_in_a_shallow_clone_a_file_that_is_not_committed_is_still_not_recorded_yet(
    two_commits: Repository, tmp_path: Path
) -> None:
    shallow = tmp_path / "ondiep"
    two_commits.git("clone", "--quiet", "--depth=1", two_commits.folder.as_uri(), str(shallow))
    assert read_record_dates(shallow / "policy").version("wvs/nieuw", "2017-04-04") is NOT_YET


def test_outside_git_nothing_is_known_and_the_reason_is_given(tmp_path: Path) -> None:
    (tmp_path / "policy").mkdir()
    dates = read_record_dates(tmp_path / "policy")
    assert dates.version(KADER, "2017-04-04") is dates.last_change(KADER) is UNKNOWN
    assert "not a git repository" in dates.fault


def test_a_repository_without_commits_knows_nothing(repository: Repository) -> None:
    repository.write(KADER, FIRST)
    dates = read_record_dates(repository.policy)
    assert dates.version(KADER, "2017-04-04") is UNKNOWN
    assert dates.fault


def test_without_git_nothing_is_known_and_nothing_fails(
    two_commits: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    dates = read_record_dates(two_commits.policy)
    assert dates.version(KADER, "2017-04-04") is UNKNOWN
    assert "git start niet" in dates.fault


def test_git_runs_once_however_many_files_and_commits_there_are(
    two_commits: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        two_commits.write(f"wvs/regel-{number}", FIRST)
        two_commits.commit(f"2022-01-0{number + 1}T12:00:00+01:00")
    started = []
    run = subprocess.run

    def counted(command: Any, **more: Any) -> Any:
        started.append(command)
        return run(command, **more)

    monkeypatch.setattr(subprocess, "run", counted)
    dates = read_record_dates(two_commits.policy)
    assert words(dates, kader="wvs/regel-2") == "3 januari 2022"
    assert len(started) == 1


@pytest.mark.parametrize(
    "line",
    [
        "  - geldt_vanaf: 2017-04-04",
        "-   geldt_vanaf:   2017-04-04   # zo staat het in de bron",
        '  - "geldt_vanaf": "2017-04-04"',
        "  - geldt_vanaf: '2017-04-04'\r",
        "  - status: mededeling\n    geldt_vanaf: 2017-04-04",
        "  - {geldt_vanaf: 2017-04-04, status: mededeling}",
    ],
)
def test_a_version_is_seen_however_the_author_writes_it(repository: Repository, line: str) -> None:
    repository.write(KADER, f"versies:\n{line}\n")
    repository.commit("2020-03-01T12:00:00+01:00")
    assert words(read_record_dates(repository.policy)) == "1 maart 2020"


def test_a_branch_brings_its_own_days_and_a_merge_only_what_it_adds_itself(two_commits: Repository) -> None:
    two_commits.git("checkout", "--quiet", "-b", "tak", "HEAD~1")
    two_commits.write("wvs/van-de-tak", FIRST)
    two_commits.commit("2021-01-01T12:00:00+01:00")
    two_commits.git("checkout", "--quiet", "hoofd")
    two_commits.git("merge", "--quiet", "--no-ff", "--no-commit", "tak")
    two_commits.write(KADER, SECOND + "  - geldt_vanaf: 2019\n    tekst: Bij het samenvoegen.\n")
    two_commits.commit("2022-01-02T12:00:00+01:00")
    dates = read_record_dates(two_commits.policy)
    assert words(dates, kader="wvs/van-de-tak") == "1 januari 2021"
    assert dates.last_change("wvs/van-de-tak").words == "1 januari 2021"
    assert words(dates, "2018-Q1") == "15 juni 2021"
    assert words(dates, "2019") == dates.last_change(KADER).words == "2 januari 2022"


def test_a_kader_with_another_name_is_another_kader(two_commits: Repository) -> None:
    (two_commits.policy / "wvs" / "regel.yml").rename(two_commits.policy / "wvs" / "andere-naam.yml")
    two_commits.commit("2022-01-02T12:00:00+01:00")
    assert words(read_record_dates(two_commits.policy), kader="wvs/andere-naam") == "2 januari 2022"


def test_a_policy_folder_may_be_the_repository_itself(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.folder = repository.policy
    repository.git("init", "--quiet")
    repository.write(KADER, FIRST)
    repository.commit("2020-03-01T12:00:00+01:00")
    assert words(read_record_dates(repository.policy)) == "1 maart 2020"


def test_settings_of_who_builds_change_nothing(two_commits: Repository) -> None:
    for setting in (
        "color.ui=always",
        "core.quotePath=true",
        "diff.external=false",
        "diff.mnemonicPrefix=true",
        "diff.noprefix=true",
        "diff.renames=copies",
        "log.decorate=no",
        "log.excludeDecoration=*",
        "log.showRoot=false",
        "log.showSignature=true",
    ):
        two_commits.git("config", *setting.split("="))
    dates = read_record_dates(two_commits.policy)
    assert words(dates, "2017-04-04") == "1 maart 2020"
    assert words(dates, "2018-Q1") == "15 juni 2021"


def test_a_build_that_git_started_for_another_folder_reads_this_one(
    two_commits: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repository(tmp_path / "ander")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git" / "index"))
    assert words(read_record_dates(two_commits.policy)) == "1 maart 2020"


def test_a_file_that_is_no_utf8_or_no_policy_does_no_harm(two_commits: Repository) -> None:
    (two_commits.policy / "wvs" / "vreemd.yml").write_bytes(b"\xff\xfe\x00geldt_vanaf: 2017-04-04\n")
    (two_commits.policy / "wvs" / "met spatie.yml").write_text("- geldt_vanaf: 2018-01-01\n", "utf-8")
    (two_commits.policy / "los.yml").write_text("- geldt_vanaf: 2018-02-02\n", "utf-8")
    two_commits.commit("2022-01-02T12:00:00+01:00")
    dates = read_record_dates(two_commits.policy)
    assert words(dates) == "1 maart 2020"
    assert words(dates, "2018-01-01") == words(dates, "2018-02-02") == NOT_YET.words


def test_each_measurement_has_the_day_of_the_commit_that_brought_it(repository: Repository) -> None:
    first = "een:\n  kader: wvs/regel\n  waarde: 5\n"
    repository.write("metingen/oost", first)
    repository.commit("2020-03-01T12:00:00+01:00")
    repository.write("metingen/oost", first.replace("5", "4") + "twee:\n  kader: wvs/regel\n")
    repository.commit("2021-06-15T12:00:00+02:00")
    dates = read_record_dates(repository.policy)
    found = {name: dates.measurement(f"oost/{name}").words for name in ("een", "twee", "kader", "drie")}
    assert found == {
        "een": "1 maart 2020",
        "twee": "15 juni 2021",
        "kader": NOT_YET.words,  # a key of a measurement is none itself
        "drie": NOT_YET.words,
    }
