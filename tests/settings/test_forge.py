"""The forge of a kennisbank: one address says where its files are edited, and a wrong one is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.settings.read import read_settings
from hooks.settings.unclear import UnclearSetting


def editor(tmp_path: Path, lines: str) -> str | None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_name: Proef\n{lines}", encoding="utf-8")
    return read_settings(file).editor


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("", None),
        ("repo_url: https://github.com/wij/kaders\n", "https://github.com/wij/kaders/edit/main"),
        ("repo_url: https://gitlab.com/wij/kaders/\n", "https://gitlab.com/wij/kaders/-/edit/main"),
        ("repo_url: https://codeberg.org/wij/kaders\n", "https://codeberg.org/wij/kaders/_edit/main"),
        (
            "repo_url: http://git.intern:3000/wij/kaders\nedit_uri: _edit/trunk/\n",
            "http://git.intern:3000/wij/kaders/_edit/trunk",
        ),
        ("repo_url: https://github.com/wij/x\nedit_uri: edit/trunk\n", "https://github.com/wij/x/edit/trunk"),
    ],
)
def test_the_address_of_an_editor_follows_from_that_of_the_project(
    tmp_path: Path, lines: str, address: str | None
) -> None:
    assert editor(tmp_path, lines) == address


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            "repo_url: wij/kaders\n",
            "«repo_url»: «wij/kaders» is geen adres van een project; schrijf het zoals",
        ),
        ("repo_url: [een]\n", "is geen adres van een project"),
        ("repo_url: https://git.intern/wij/kaders\n", "schrijf een «edit_uri» erbij, zoals «edit/main/»"),
        ("edit_uri: edit/main/\n", "«edit_uri»: dit hoort bij een «repo_url»"),
        (
            "repo_url: https://github.com/wij/x\nedit_uri: ja of nee\n",
            "«ja of nee» is geen deel van een adres",
        ),
        ("repo_url: https://github.com/wij/x\nedit_uri: 3\n", "«3» is geen deel van een adres"),
        (
            "repo_url: https://github.com/wij/x\nedit_uri: edit/main/docs/\n",
            "gaat over de map docs/, en het beleid staat ernaast; schrijf «edit/main/»",
        ),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(tmp_path: Path, lines: str, message: str) -> None:
    with pytest.raises(UnclearSetting) as unclear:
        editor(tmp_path, lines)
    assert message in str(unclear.value)
    assert len(str(unclear.value).splitlines()) == 1
