"""What is written about the project is true of it: every path is there, and the change log keeps its form."""

from __future__ import annotations

import re
from fnmatch import fnmatch

import pytest

from hooks.project import PROJECT
from tests.frozen import POLICY

ROOTS = "hooks|calculators|docs|tests|policy"
A_PATH = re.compile(rf"(?<![\w/.<-])((?:{ROOTS})/[\w./<>*-]*[\w>*])")
# The example in the README of a calculator that is not there.
EXAMPLE = "plekken"
# Tests of one kennisbank alone; one that begins has none of them, and the engine tells of ours.
OF_ONE = "tests/content/own/"
HAS_OWN_TESTS = any(path.name != "__init__.py" for path in (PROJECT / OF_ONE).glob("*.*"))
WRITTEN = sorted(
    [
        *(PROJECT.glob("*.md")),
        *(PROJECT / "docs").rglob("*.md"),
        *(PROJECT / "docs" / "assets").rglob("*.*"),
        *(PROJECT / "hooks").rglob("*.mjs"),
        PROJECT / "policy" / "LEESMIJ.md",
    ]
)


@pytest.fixture(scope="module")
def known() -> set[str]:
    """What is here, and what any policy may have: a kennisbank that begins has little of its own."""
    files = [path for root in ROOTS.split("|") for path in (PROJECT / root).rglob("*")]
    of_policy = (f"policy/{path.relative_to(POLICY).as_posix()}" for path in POLICY.rglob("*"))
    return {path.relative_to(PROJECT).as_posix() for path in files}.union(of_policy)


def paths_in(text: str) -> list[str]:
    return [found for found in A_PATH.findall(text) if EXAMPLE not in found]


def is_there(written: str, known: set[str]) -> bool:
    """Whether there is such a path: `<name>` stands for any name, and a decision may go by its number."""
    pattern = re.sub(r"<[^>]*>", "*", written)
    if re.fullmatch(r"docs/besluiten/\d{4}", pattern):
        pattern += "-*.md"
    if pattern.startswith(OF_ONE) and not HAS_OWN_TESTS:
        return True
    return any(fnmatch(path, pattern) for path in known)


def test_every_path_that_is_written_down_is_there(known: set[str]) -> None:
    written = [(str(file), path) for file in WRITTEN for path in paths_in(file.read_text(encoding="utf-8"))]
    assert written
    assert [(file, path) for file, path in written if not is_there(path, known)] == []


def test_a_path_that_is_not_there_is_noticed(known: set[str]) -> None:
    text = "zie `hooks/pages.py`, hooks/pages/pages.py en (docs/besluiten/0012)."
    assert paths_in(text) == ["hooks/pages.py", "hooks/pages/pages.py", "docs/besluiten/0012"]
    assert [is_there(path, known) for path in paths_in(text)] == [False, True, True]
    assert paths_in("in `calculators/<rekenhulp>/`") == ["calculators/<rekenhulp>"]
    assert is_there("calculators/<rekenhulp>", known) is True


def test_the_change_log_has_what_is_to_come_first_then_dated_releases_and_a_line_a_change() -> None:
    title, *chapters = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")
    assert title.startswith("# Wijzigingen")
    heads = [chapter.partition("\n")[0] for chapter in chapters]
    assert heads[0] == "Nog niet uitgebracht"
    assert [head for head in heads[1:] if not re.fullmatch(r"\d+\.\d+\.\d+ \(\d+ [a-z]+ \d{4}\)", head)] == []
    assert heads[-1].startswith("0.1.0 ")
    lines = [line for chapter in chapters for line in chapter.splitlines()[1:] if line]
    assert [line for line in lines if not line.startswith("- ")] == []


TARGETS = set(
    re.findall(r"^([a-z]+):.*## ", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)


def test_every_target_of_make_that_is_written_down_is_there() -> None:
    written = {
        (str(file), target)
        for file in WRITTEN
        for target in re.findall(r"`make ([a-z]+)", file.read_text(encoding="utf-8"))
    }
    assert written
    assert [(file, target) for file, target in sorted(written) if target not in TARGETS] == []


def test_the_readme_lists_every_target() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `make ([a-z]+)` \|", readme, re.MULTILINE)) == TARGETS - {"help"}
