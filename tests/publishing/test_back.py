"""The edition before this one is kept whole, and one command puts it back."""

from __future__ import annotations

import errno
import os
import re
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hooks import commands
from hooks.__main__ import run
from hooks.publishing import back, editions, place, publish, stopping, swap
from hooks.publishing.editions import LAST, MARK
from hooks.publishing.stopping import stoppable
from tests.frozen import POLICY
from tests.publishing.test_place import make, names, text_in

CANNOT = (True, False)


@pytest.fixture(params=CANNOT, ids=["in one step", "by way of a third"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that can let folders change places in one step, and one that cannot."""
    if not request.param:
        for module in (swap, editions):
            monkeypatch.setattr(module, "exchange", lambda one, other: False)


def at(target: Path, day: int) -> None:
    """As if the edition there were made on that day of November 2026, at 13.00 hours Dutch time."""
    moment = datetime(2026, 11, day, 12, tzinfo=UTC).timestamp()
    os.utime(target / MARK, (moment, moment))


def editions_of(target: Path, *texts: str) -> None:
    for day, text in enumerate(texts, 1):
        make(target, text)
        at(target, day)


@pytest.mark.usefixtures("disk")
def test_one_edition_is_kept(tmp_path: Path) -> None:
    editions_of(tmp_path / "site", "een", "twee", "drie", "vier")
    assert text_in(tmp_path / "site") == "vier"
    assert text_in(tmp_path / f"site{LAST}") == "drie"
    assert names(tmp_path) == ["site", "site.vorige"]


@pytest.mark.usefixtures("disk")
def test_it_goes_back_and_forth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    (target / "data").mkdir()
    (target / "data" / "kaders.json").write_text('{"corpus": "abc123"}', encoding="utf-8")
    assert run(["terug", "--in", str(target)]) == commands.RIGHT
    said = capsys.readouterr().err
    assert f"De site in {target}/ is nu die van 1 november 2026, 13.00 uur (beleid onbekend)." in said
    assert f"Die van 2 november 2026, 13.00 uur (beleid abc123) staat in {target}.vorige/" in said
    assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("een", "twee")
    assert run(["terug", "--in", str(target)]) == commands.RIGHT
    assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("twee", "een")
    assert names(tmp_path) == ["site", "site.vorige"]


@pytest.mark.usefixtures("disk")
def test_a_build_after_it_keeps_what_was_put_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    assert back.go_back(target) == back.RIGHT
    make(target, "drie")
    assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("drie", "een")


def test_the_same_site_once_more_leaves_the_last_edition_what_it_was(tmp_path: Path) -> None:
    editions_of(tmp_path / "site", "een", "twee", "twee", "twee")
    assert text_in(tmp_path / "site.vorige") == "een"


def test_a_site_that_is_gone_comes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "site"
    for empty in (False, True):
        editions_of(target, "een", "twee")
        for path in target.iterdir():
            path.unlink()
        if not empty:
            target.rmdir()
        assert back.go_back(target) == back.RIGHT
        assert text_in(target) == "een"
        assert "nog een keer" not in capsys.readouterr().err
        assert names(tmp_path) == ["site"]
        make(target, "ander")


@pytest.mark.parametrize("before", [0, 1])
def test_nothing_to_go_back_to(tmp_path: Path, capsys: pytest.CaptureFixture[str], before: int) -> None:
    editions_of(tmp_path / "site", *["een"] * before)
    assert back.go_back(tmp_path / "site") == back.WRONG_USE
    assert "er is geen vorige uitgave van" in capsys.readouterr().err
    assert back.go_back(tmp_path / "nergens" / "site") == back.WRONG_USE
    assert "er is geen vorige uitgave van" in capsys.readouterr().err
    assert names(tmp_path) == ["site"] * before


@pytest.mark.parametrize("whose", ["site", "site.vorige"])
def test_what_is_of_someone_else_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], whose: str
) -> None:
    editions_of(tmp_path / "site", "een", "twee")
    (tmp_path / whose / MARK).unlink()
    assert back.go_back(tmp_path / "site") == back.WRONG_USE
    assert "is gemaakt; kies een andere map, of haal weg wat erin staat" in capsys.readouterr().err
    with pytest.raises(place.CannotPlace, match="niet met «kaderwijzer bouw» is gemaakt"):
        make(tmp_path / "site", "drie")
    assert (text_in(tmp_path / "site"), text_in(tmp_path / "site.vorige")) == ("twee", "een")


def test_a_link_in_its_place_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    editions_of(tmp_path / "site", "een")
    editions_of(tmp_path / "elders", "ander")
    (tmp_path / "site.vorige").symlink_to(tmp_path / "elders")
    assert back.go_back(tmp_path / "site") == back.WRONG_USE
    assert "is een verwijzing naar iets anders; haal haar weg" in capsys.readouterr().err
    assert text_in(tmp_path / "site") == "een"


@pytest.mark.parametrize("step", range(3))
def test_a_disk_that_refuses_leaves_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], step: int
) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    done, really = iter(range(9)), Path.rename

    def rename(path: Path, to: Path) -> Path:
        if next(done) == step:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        return really(path, to)

    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "rename", rename)
        ended = back.go_back(target)
    said = capsys.readouterr().err
    if step < 2:
        assert ended == back.FAULTS
        assert "het terugzetten lukt niet: u mag daar niet schrijven" in said
        assert "De site staat er nog zoals zij was." in said
        assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("twee", "een")
    else:
        assert ended == back.RIGHT
        assert text_in(target) == "een"
        with place.fresh_beside(target):  # the next command finds the other
            assert text_in(tmp_path / "site.vorige") == "twee"
    assert names(tmp_path) == ["site", "site.vorige"]


def test_two_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    editions_of(tmp_path / "site", "een", "twee")
    with swap.alone(tmp_path / "site"):
        assert back.go_back(tmp_path / "site") == back.FAULTS
    assert "een andere opdracht zet net een site in" in capsys.readouterr().err
    assert text_in(tmp_path / "site") == "twee"


def test_a_build_killed_between_its_two_moves_loses_no_edition(tmp_path: Path) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    # What a build of "drie" leaves when it is killed just after the new site got its place.
    make(tmp_path / "anders", "drie")
    target.rename(tmp_path / "site.nieuw-abc")
    (tmp_path / "anders").rename(target)
    assert back.go_back(target) == back.RIGHT
    assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("twee", "drie")
    assert names(tmp_path) == ["site", "site.vorige"]


def test_a_build_killed_before_its_move_leaves_no_edition(tmp_path: Path) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    make(tmp_path / "site.nieuw-abc", "drie")
    assert back.go_back(target) == back.RIGHT
    assert (text_in(target), text_in(tmp_path / "site.vorige")) == ("een", "twee")
    assert names(tmp_path) == ["site", "site.vorige"]


@pytest.mark.parametrize("step", [1, 2])
def test_killed_halfway_without_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    target = tmp_path / "site"
    editions_of(target, "een", "twee")
    aside = tmp_path / "site.oud-abc"
    aside.mkdir()
    target.rename(aside / "site")
    if step == 2:
        (tmp_path / "site.vorige").rename(target)
    with place.fresh_beside(target):  # the next command finds both
        there = (text_in(target), text_in(tmp_path / "site.vorige"))
    assert there == (("twee", "een") if step == 1 else ("een", "twee"))
    assert names(tmp_path) == ["site", "site.vorige"]


def test_a_site_that_cannot_be_moved_back_yet_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    editions_of(target, "een")
    aside = tmp_path / "site.oud-abc"
    aside.mkdir()
    target.rename(aside / "site")

    def refuse(path: Path, to: Path) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "rename", refuse)
        place.sweep(target)
    assert text_in(aside / "site") == "een"
    place.sweep(target)
    assert text_in(target) == "een"


@pytest.mark.parametrize("command", [back.go_back, lambda target: commands.build(target, POLICY)])
def test_what_was_left_behind_does_not_take_the_place_of_what_is_not_ours(
    tmp_path: Path, command: Callable[[Path], int]
) -> None:
    target = tmp_path / "site"
    editions_of(target, "een")
    make(tmp_path / "anders", "nul")
    (tmp_path / "site.oud-abc").mkdir()
    (tmp_path / "anders").rename(tmp_path / "site.oud-abc" / "site")
    (tmp_path / "site.vorige").mkdir()
    (tmp_path / "site.vorige" / "scriptie.txt").write_text("x", encoding="utf-8")
    assert command(target) == commands.WRONG_USE
    assert names(tmp_path / "site.vorige") == ["scriptie.txt"]
    assert text_in(target) == "een"


def test_a_signal_waits_once_there_is_no_way_back() -> None:
    with stoppable() as hold:
        hold()
        os.kill(os.getpid(), signal.SIGTERM)
    with pytest.raises(stopping.Stopped), stoppable():
        os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.usefixtures("packed")
def test_a_site_is_packed_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "site"
    make(target, "de vorige")
    before = os.umask(0o077)
    try:
        assert publish.publish(target, tmp_path, tmp_path / "server") == commands.RIGHT
    finally:
        os.umask(before)
    assert (target / "index.html.gz").is_file()
    assert (target / "_headers").stat().st_mode & 0o777 == publish.FILE
    assert text_in(tmp_path / "site.vorige") == "de vorige"
    monkeypatch.setattr(publish, "SCRIPT", tmp_path / "weg.mjs")
    assert publish.publish(target, tmp_path, tmp_path / "server") == commands.FAULTS
    said = capsys.readouterr().err
    assert re.search(r"weg.mjs mislukt", said)
    assert "De site is niet gebouwd; de vorige staat er nog." in said
    assert text_in(tmp_path / "site.vorige") == "de vorige"


@pytest.mark.usefixtures("packed")
def test_settings_that_cannot_be_written_get_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "server").write_text("x", encoding="utf-8")
    assert publish.publish(tmp_path / "site", tmp_path, tmp_path / "server") == commands.FAULTS
    assert "server» is niet te schrijven: een deel van die weg is geen map" in capsys.readouterr().err


@pytest.fixture
def packed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of one page, large enough to be packed, in place of a build."""

    def made(folder: Path, target: Path, policy: Path, review: object) -> int:
        (folder / "index.html").write_text("tekst " * 500, encoding="utf-8")
        return 0

    monkeypatch.setattr("hooks.publishing.build._make", made)
