"""Made-up questions that were green are asked again when anything that decides about them is another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.project import PROJECT
from tests import frozen, green
from tests.counted import counts

MODULE = "tests/raamwerk/test_second_implementations.py"


class Item:
    """As much of a test as is asked."""

    def __init__(self, test: str = "test_both_ways[pmc-3]", mark: str = "veel", **values: str) -> None:
        self.nodeid, self.mark = f"{MODULE}::{test}", mark
        self.path = PROJECT / MODULE
        if values:
            self.callspec = SimpleNamespace(params=values)

    def get_closest_marker(self, name: str) -> object | None:
        return name if name == self.mark else None


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(green, "FOLDER", tmp_path / "groen")
    monkeypatch.setattr(green, "RECORD", tmp_path / "groen.txt")
    for name in (green.ALL, green.SHORT):
        monkeypatch.delenv(name, raising=False)
    forget()
    yield tmp_path / "groen"
    forget()


def forget() -> None:
    """What stood in the files."""
    green.contents.cache_clear()
    green.with_tests.cache_clear()


def left(*items: Item) -> list[Item]:
    told: list[Any] = []
    config: Any = SimpleNamespace(hook=SimpleNamespace(pytest_deselected=lambda items: told.extend(items)))
    kept: Any = list(items)
    green.leave_out_what_is_green(config, kept)
    assert set(told) == set(items) - set(kept), "what is left out is told"
    return list(kept)


def passed(item: Any) -> Any:
    green.remember(item)
    return item


def test_what_passed_is_left_out_and_everything_else_is_not() -> None:
    green_one, other = (
        passed(Item(name="pmc-rendabiliteit")),
        Item("test_both_ways[pmc-4]", name="pmc-rendabiliteit"),
    )
    quick = passed(Item("test_quick", mark="bouw"))
    assert left(green_one, other, quick) == [other, quick]


def test_when_asked_everything_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    item = passed(Item())
    monkeypatch.setenv(green.ALL, "1")
    assert left(item) == [item]


def test_without_the_folder_everything_runs() -> None:
    item = Item()
    assert left(item) == [item]


def test_a_folder_that_cannot_be_written_is_no_fault(folder: Path) -> None:
    folder.write_text("", encoding="utf-8")
    item = passed(Item())
    assert left(item) == [item]


def test_what_was_laid_down_with_the_project_is_left_out_and_a_handful_never() -> None:
    one, other, handful = (
        Item(name="trajectduur"),
        Item(name="ombouw"),
        Item(mark="handvol", name="trajectduur"),
    )
    green.RECORD.write_text(f"{green.contents('trajectduur')}\n", encoding="utf-8")
    assert left(one, other, handful) == [other, handful]


@pytest.mark.parametrize("outcome", [0, 5], ids=["all green", "all known"])
def test_laid_down_is_what_every_calculator_and_all_together_are(
    monkeypatch: pytest.MonkeyPatch, outcome: int
) -> None:
    monkeypatch.setattr(green, "ask", lambda: outcome)
    assert green.lay_down() == 0
    assert left(Item(), *(Item(name=name) for name in REKENHULPEN)) == []


def test_nothing_is_laid_down_when_a_question_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(green, "ask", lambda: 1)
    assert green.lay_down() == 1
    assert not green.RECORD.exists()


def test_nothing_is_laid_down_when_a_file_changed_meanwhile(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ask() -> int:
        (elsewhere / "calculators/trajectduur/plan.py").write_text("anders", encoding="utf-8")
        return 0

    monkeypatch.setattr(green, "ask", ask)
    assert green.lay_down() == 1
    assert "Begin opnieuw" in capsys.readouterr().err
    assert not green.RECORD.exists()


def test_what_is_read_of_the_policy_decides_too(monkeypatch: pytest.MonkeyPatch) -> None:
    item = passed(Item(name="trajectduur"))
    monkeypatch.setattr(frozen, "data", lambda: {"kaders": "anders gelezen"})
    forget()
    assert left(item) == [item]


def test_what_was_remembered_meanwhile_decides_nothing() -> None:
    item = passed(Item(name="trajectduur"))
    frozen.data().onthoud(lambda data: data.corpus)
    forget()
    assert left(item) == []


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with two calculators, a second implementation of each, and one file of policy."""
    files = (
        *("calculators/kaders/kalender.py", "calculators/raamwerk/loket.py", "calculators/plekken.py"),
        *("calculators/trajectduur/plan.py", "calculators/ombouw/berekening.py", MODULE),
        *("tests/second/trajectduur.py", "tests/second/ombouw.py", "tests/second/calendar.py"),
        *("policy/wvs/regel.yml",),
    )
    for name in files:
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.setattr(green, "PROJECT", tmp_path / "project")
    monkeypatch.setattr(green, "CALCULATORS", tmp_path / "project" / "calculators")
    monkeypatch.setattr(green, "SECOND", tmp_path / "project" / "tests" / "second")
    monkeypatch.setattr(frozen, "POLICY", tmp_path / "project" / "policy")
    monkeypatch.setattr(frozen, "data", lambda: None)
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("name", "runs"),
    [
        ("calculators/kaders/kalender.py", True),
        ("calculators/raamwerk/loket.py", True),
        ("calculators/trajectduur/plan.py", True),
        ("calculators/ombouw/berekening.py", False),
        ("tests/second/trajectduur.py", True),
        ("tests/second/ombouw.py", False),
        ("tests/second/calendar.py", True),
        (MODULE, True),
        ("policy/wvs/regel.yml", True),
    ],
)
@pytest.mark.parametrize(
    "change", [lambda path: path.write_text("anders"), Path.unlink], ids=["changed", "gone"]
)
def test_a_test_runs_again_when_what_it_is_about_changed(
    elsewhere: Path, name: str, runs: bool, change: Callable[[Path], object]
) -> None:
    item, of_all = passed(Item(name="trajectduur")), passed(Item("test_months[3]"))
    assert left(item, of_all) == []
    change(elsewhere / name)
    forget()
    assert left(item, of_all) == ([item, of_all] if runs else [of_all])


def invented(room: str = "trajectduur") -> Any:
    """A test for which Hypothesis makes up what is asked."""
    item: Any = Item(f"test_what_always_holds[{room}]", mark="")
    item.path, item.obj = PROJECT / "tests" / room / "test_x.py", SimpleNamespace(is_hypothesis_test=True)
    return item


def test_what_is_made_up_anew_each_time_is_only_left_out_of_the_short_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    item = invented()
    assert left(passed(item)) == [item]
    monkeypatch.setenv(green.SHORT, "1")
    assert left(item) == [item], "a run that leaves nothing out remembers nothing either"
    assert left(passed(item)) == []
    elsewhere, other = invented("reading"), invented("ombouw")
    assert left(passed(elsewhere), other) == [elsewhere, other]
    monkeypatch.setenv(green.ALL, "1")
    assert left(item) == [item]
    monkeypatch.delenv(green.ALL)
    monkeypatch.delenv(green.SHORT)
    assert left(item) == [item]


@pytest.mark.parametrize(
    "name",
    [
        *("calculators/ombouw/berekening.py", "policy/wvs/regel.yml", "tests/ombouw/test_x.py"),
        *("tests/small_data.py", "hooks/reading/load_policy.py", "hooks/corpus/words.py", "requirements.txt"),
    ],
)
def test_what_was_made_up_is_asked_again_when_anything_that_it_uses_changed(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(green.SHORT, "1")
    path = elsewhere / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("eerst", encoding="utf-8")
    (elsewhere / "requirements.txt").touch()
    item = passed(invented())
    assert left(item) == []
    path.write_text("anders", encoding="utf-8")
    forget()
    assert left(item) == [item]


def test_every_file_of_a_calculator_decides_about_it() -> None:
    """No calculator and no second implementation escapes by its name."""
    names = {path.name.replace("_", "-") for path in green.CALCULATORS.iterdir() if path.is_dir()}
    calculators = names - {"kaders", "raamwerk", "--pycache--"}
    assert calculators
    assert len({green.contents(None), *map(green.contents, calculators)}) == len(calculators) + 1


# which tests count for what code is reached


@pytest.mark.parametrize(
    ("path", "mark", "answer"),
    [
        ("tests/kaders/test_kader.py", "", True),
        ("tests/trajectduur/test_trajectduur.py", "", True),
        ("tests/golden/test_golden.py", "", True),
        ("tests/raamwerk/test_second_implementations.py", "handvol", False),
        ("tests/raamwerk/test_second_implementations.py", "verzonnen", False),
        ("tests/raamwerk/test_same_everywhere.py", "bouw", False),
        ("tests/pages/test_site.py", "", False),
        ("tests/test_rooms.py", "", False),
    ],
)
def test_only_the_quick_tests_of_the_calculators_count(path: str, mark: str, answer: bool) -> None:
    item: Any = Item(mark=mark)
    item.path = PROJECT / path
    assert counts(item) is answer
