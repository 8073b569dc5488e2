"""Which browser the tests take: one without windows if it is there, and always the one that is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.set_up import HEADLESS, SetUpError, find_headless, set_up_headless


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    return tmp_path


def put(folder: Path, name: str) -> str:
    program = folder / name
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_without_windows_before_chromium_and_what_is_named_before_both(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_headless() is None
    chromium = put(programs, "chromium")
    assert find_headless() == chromium
    headless = put(programs, HEADLESS)
    assert find_headless() == headless
    monkeypatch.setenv("CHROMIUM", chromium)
    assert find_headless() == chromium
    monkeypatch.setenv("CHROMIUM", str(programs / "nergens"))
    assert find_headless() is None


def test_where_it_cannot_be_installed_chromium_will_do(
    programs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SetUpError, match=HEADLESS):
        set_up_headless()
    put(programs, "chromium")
    set_up_headless()
    assert "De browsertests gaan nu met Chromium zelf" in capsys.readouterr().out
    put(programs, HEADLESS)
    set_up_headless()
    assert capsys.readouterr().out == ""


def test_a_named_browser_that_is_not_there_is_told(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(programs, "chromium")
    monkeypatch.setenv("CHROMIUM", str(programs / "nergens"))
    with pytest.raises(SetUpError, match="daar staat geen programma"):
        set_up_headless()
