"""A site is put in place whole or not at all, and never over what is not ours."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hooks import commands
from hooks.disk import no_start, reason
from hooks.project import PROJECT
from hooks.publishing import make_site, swap
from hooks.publishing.editions import MARK
from hooks.publishing.place import CannotPlace, fresh_beside, put_in_place
from tests.frozen import POLICY


def make(target: Path, text: str) -> None:
    with fresh_beside(target) as fresh:
        (fresh / "index.html").write_text(text, encoding="utf-8")
        put_in_place(fresh, target)


def text_in(target: Path) -> str:
    return (target / "index.html").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_new_site_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    target = tmp_path / "site"
    make(target, "eerst")
    make(target, "daarna")
    assert text_in(target) == "daarna"
    assert names(tmp_path) == ["site", "site.vorige"]


def test_an_empty_folder_may_become_the_site(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    make(tmp_path / "site", "nieuw")
    assert names(tmp_path / "site") == [MARK, "index.html"]


def test_a_site_from_before_there_was_a_mark_may_be_replaced(tmp_path: Path) -> None:
    make(tmp_path / "site", "oud")
    (tmp_path / "site" / MARK).unlink()
    (tmp_path / "site" / "pagefind").mkdir()
    (tmp_path / "site" / "pagefind" / "pagefind-entry.json").write_text("{}", encoding="utf-8")
    make(tmp_path / "site", "nieuw")
    assert text_in(tmp_path / "site") == "nieuw"


def test_a_folder_with_something_of_someone_else_is_refused_and_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "scriptie.txt").write_text("x", encoding="utf-8")
    assert commands.build(tmp_path / "m", POLICY) == commands.WRONG_USE
    said = capsys.readouterr().err
    assert "staat iets dat niet met «kaderwijzer bouw» is gemaakt; kies een andere map" in said
    assert names(tmp_path / "m") == ["scriptie.txt"]
    assert names(tmp_path) == ["m"]


def test_a_file_is_refused_and_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").write_text("x", encoding="utf-8")
    assert commands.build(tmp_path / "site", POLICY) == commands.WRONG_USE
    assert "is een bestand; geef een map" in capsys.readouterr().err
    assert commands.build(tmp_path / "site" / "dieper", POLICY) == commands.WRONG_USE
    assert "een deel van die weg is geen map; kies een andere map" in capsys.readouterr().err
    assert (tmp_path / "site").read_text(encoding="utf-8") == "x"


def test_what_is_put_there_during_the_build_is_not_lost(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with fresh_beside(target) as fresh:
        target.mkdir()
        (target / "werk.txt").write_text("x", encoding="utf-8")
        with pytest.raises(CannotPlace):
            put_in_place(fresh, target)
    assert names(tmp_path) == ["site"]
    assert names(target) == ["werk.txt"]


def test_a_target_that_cannot_be_made_gets_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.build(Path("/proc/site"), POLICY) == commands.WRONG_USE
    said = capsys.readouterr().err
    assert "in «/proc» kan de site niet komen" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("number", errno.errorcode)
def test_a_fault_of_the_system_is_told_in_dutch(number: int) -> None:
    fault = OSError(number, os.strerror(number))
    for told in (reason(fault), no_start(fault)):
        assert told.isprintable()
        assert "error" not in told
        assert os.strerror(number) not in told


def test_what_is_not_foreseen_gives_the_number_to_look_up() -> None:
    assert f"(nummer {errno.EIO})" in reason(OSError(errno.EIO, "x"))
    assert no_start(OSError("x")) == "het systeem geeft een fout"


def test_a_full_disk_while_writing_gives_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "site/kaders/index.html")

    monkeypatch.setattr(make_site, "build", full)
    assert make_site.main(str(tmp_path)) == 1
    said = capsys.readouterr().err
    assert "het schrijven van de site lukt niet bij «site/kaders/index.html»: de schijf is vol" in said
    assert "Traceback" not in said


def test_what_a_killed_build_left_behind_goes_and_its_site_comes_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "de laatste goede")
    (tmp_path / "site.nieuw-abc" / "half").mkdir(parents=True)
    (tmp_path / "site.oud-abc").mkdir()
    target.rename(tmp_path / "site.oud-abc" / "site")  # killed between two renames
    with fresh_beside(target):
        assert text_in(target) == "de laatste goede"
    assert names(tmp_path) == ["site"]


def test_a_build_leaves_alone_what_another_is_making(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with fresh_beside(target) as first:
        make(target, "de tweede")
        assert first.is_dir()
        (first / "index.html").write_text("de eerste", encoding="utf-8")
        put_in_place(first, target)
    assert text_in(target) == "de eerste"
    assert text_in(tmp_path / "site.vorige") == "de tweede"
    assert names(tmp_path) == ["site", "site.vorige"]


def started(target: Path) -> subprocess.Popen[str]:
    """A build as a program, once it is under way."""
    program = [sys.executable, "-m", "hooks", "bouw", "--beleid", str(POLICY), "--in", str(target)]
    made = subprocess.Popen(program, cwd=PROJECT, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not list(target.parent.glob(f"{target.name}.nieuw-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.3)
    return made


def child_of(parent: int) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False
    )
    return [int(one) for one in found.stdout.split()]


@pytest.mark.bouw
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_stops_the_build_and_leaves_the_old_site_alone(
    tmp_path: Path, number: signal.Signals
) -> None:
    target = tmp_path / "site"
    make(target, "de vorige")
    program = started(target)
    program.send_signal(number)
    _, said = program.communicate(timeout=60)
    assert program.returncode == 128 + number
    assert "Afgebroken. De site is niet gebouwd; de vorige staat er nog." in said
    assert "Traceback" not in said
    assert text_in(target) == "de vorige"
    assert names(tmp_path) == ["site"]


@pytest.mark.bouw
def test_a_killed_build_takes_its_helper_along_and_the_next_cleans_up(tmp_path: Path) -> None:
    target = tmp_path / "site"
    make(target, "de vorige")
    program = started(target)
    helpers = child_of(program.pid)
    program.kill()
    program.communicate(timeout=60)
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{one}").exists() for one in helpers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{one}").exists() for one in helpers)
    assert text_in(target) == "de vorige"
    make(target, "de volgende")
    assert names(tmp_path) == ["site", "site.vorige"]
