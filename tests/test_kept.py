"""What was made before is found again, for exactly what it was made from, and never believed when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from hooks import kept
from hooks.kept import DAYS_KEPT, VERSIONS_KEPT, Kept
from hooks.project import PROJECT


def never() -> str:
    pytest.fail("this was made before")


def made_by(file: Path, version: str = "1") -> Kept:
    return Kept(file, lambda: version)


def rows(file: Path) -> int:
    with sqlite3.connect(file) as connection:
        return int(connection.execute("SELECT count(*) FROM kept").fetchone()[0])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "gemaakt.sqlite"


def test_a_result_is_made_once(file: Path) -> None:
    first = made_by(file)
    assert first.get("soort", ["a", "b"], lambda: "één\ud800") == "één\ud800"
    assert first.get("soort", ["a", "b"], never) == "één\ud800"  # before it is written
    first.save()
    assert made_by(file).get("soort", ["a", "b"], never) == "één\ud800"


@pytest.mark.parametrize(
    ("kind", "inputs"), [("andere", ["a", "b"]), ("soort", ["ab"]), ("soort", ["a", "b", ""]), ("soort", [])]
)
def test_a_result_is_of_exactly_its_inputs(file: Path, kind: str, inputs: list[str]) -> None:
    one = made_by(file)
    one.get("soort", ["a", "b"], lambda: "oud")
    assert one.get(kind, inputs, lambda: "nieuw") == "nieuw"


def test_of_many_only_the_unknown_are_made(file: Path) -> None:
    asked: list[Sequence[int]] = []

    def make(places: Sequence[int]) -> list[str]:
        asked.append(places)
        return [f"nr {place}" for place in places]

    one = made_by(file)
    one.get("soort", ["b"], lambda: "van eerder")
    assert one.get_many("soort", [["a"], ["b"], ["c"]], make) == ["nr 0", "van eerder", "nr 2"]
    assert one.get_many("soort", [["a"], ["b"], ["c"]], make) == ["nr 0", "van eerder", "nr 2"]
    assert asked == [[0, 2]]


def test_other_code_makes_its_own(file: Path) -> None:
    old = made_by(file, "1")
    old.get("soort", ["a"], lambda: "oud")
    old.save()
    assert made_by(file, "2").get("soort", ["a"], lambda: "nieuw") == "nieuw"


def test_of_code_that_changed_meanwhile_nothing_is_kept(file: Path) -> None:
    versions = iter(["1", "2"])
    one = Kept(file, lambda: next(versions))
    one.get("soort", ["a"], lambda: "half oud, half nieuw")
    one.save()
    assert made_by(file, "1").get("soort", ["a"], lambda: "nieuw") == "nieuw"


@pytest.mark.parametrize("damage", ["x'00'", "substr(body, 1, length(body) - 1)", "NULL", "'tekst'"])
def test_a_damaged_result_is_not_believed(file: Path, damage: str) -> None:
    one = made_by(file)
    one.get("soort", ["a"], lambda: "goed")
    one.save()
    with sqlite3.connect(file) as connection:
        connection.execute(f"UPDATE kept SET body = {damage}")
    assert made_by(file).get("soort", ["a"], lambda: "opnieuw") == "opnieuw"


def test_a_file_that_is_no_database_is_begun_anew(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("dit is geen database, maar een brief", encoding="utf-8")
    first = made_by(file)
    assert first.get("soort", ["a"], lambda: "goed") == "goed"
    first.save()
    second = made_by(file)
    second.get("soort", ["a"], lambda: "goed")
    second.save()
    assert made_by(file).get("soort", ["a"], never) == "goed"


def test_where_nothing_can_be_written_everything_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("een bestand in de weg", encoding="utf-8")
    one = made_by(tmp_path / "cache" / "gemaakt.sqlite")
    one.get("soort", ["a"], lambda: "goed")
    one.save()
    assert one.get("soort", ["a"], lambda: "opnieuw") == "opnieuw"


def test_old_results_are_thrown_away(file: Path) -> None:
    for number in range(VERSIONS_KEPT + 2):
        one = made_by(file, str(number))
        one.get("soort", ["a"], lambda: "goed")
        one.save()
    assert rows(file) == VERSIONS_KEPT
    later = made_by(file, "later")
    later.today += DAYS_KEPT + 1
    later.get("soort", ["a"], lambda: "goed")
    later.save()
    assert rows(file) == 1


def test_all_that_makes_pages_decides_about_them() -> None:
    found = {path.relative_to(PROJECT).as_posix() for path in kept.code_files()}
    assert {
        "hooks/templates/kader.html",
        "hooks/theme/main.html",
        "hooks/drawn/differences.mjs",
        "hooks/pages/render.py",
        "calculators/trajectduur/rekenhulp.py",
        "docs/assets/verschil/beeld.js",
        "package-lock.json",
        "requirements.txt",
    } <= found
    assert kept.code_version() == kept.code_version()
