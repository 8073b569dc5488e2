"""Two sites are compared by what one reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alles.compare import differences, main


def site(folder: Path, words: str, *files: str) -> Path:
    folder.mkdir()
    page = f'<!doctype html><title>Proef</title><p>Een</p><p class="{len(words)}">{words}</p>'
    (folder / "index.html").write_text(page, encoding="utf-8")
    for name in files:
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_only_other_words_and_other_files_differ(tmp_path: Path) -> None:
    before = site(tmp_path / "voor", "zes maanden", "stijl-0123abcd.css", "oud.json")
    after = site(tmp_path / "na", "negen maanden", "stijl-4567abcd.css", "nieuw.json")
    assert list(differences(before, after)) == [
        "weg: oud.json",
        "erbij: nieuw.json",
        "--- index.html",
        "+++ index.html",
        "@@ -3 +3 @@",
        "-zes maanden",
        "+negen maanden",
    ]


def test_a_site_does_not_differ_from_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    same = str(site(tmp_path / "een", "zes maanden"))
    main(same, same)
    assert capsys.readouterr().out == "Geen verschil in wat u leest.\n"
