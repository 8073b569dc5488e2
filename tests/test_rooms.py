"""Who may import whom, so that a room can be guessed from a name, and changed alone."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from hooks.project import PROJECT

KADERS, RAAMWERK = "calculators/kaders", "calculators/raamwerk"
# Whether a norm is kept is also said without asking a calculator; any other is known by what it declares.
JUDGES = "calculators/volgen"
# Each room of hooks/ may import the rooms before it; the files beside the rooms may import all of them.
HOOKS = (
    *("settings", "corpus", "reading", "documents", "examples", "proposals", "forge", "writing", "form"),
    *("drawn", "pages", "open_data", "search", "browser"),
    *("publishing", "serving", "files", "starting"),
)
# What the rooms of docs/assets/ may import; the workers are fetched alone.
ASSETS: Mapping[str, tuple[str, ...]] = {
    "gedeeld": (),
    "rekenwerker": (),
    "keurwerker": (),
    "bewaarwerker": (),
    "offline": ("gedeeld",),
    "ingebed": (),
    "peiling": ("gedeeld",),
    "lezen": ("gedeeld", "peiling"),
    "beeld": ("gedeeld",),
    "rekenen": ("gedeeld", "peiling", "beeld"),
    "bestand": ("gedeeld", "peiling", "beeld", "rekenen"),
    "zoeken": ("gedeeld", "peiling"),
    "verschil": ("gedeeld", "peiling", "rekenen"),
    "vergelijken": ("gedeeld",),
    "voorstel": ("gedeeld", "peiling", "rekenen"),
    "wijziging": ("gedeeld", "verschil"),
    "inlezen": ("gedeeld", "wijziging"),
}
PACKAGES = ("jsdiff",)  # shipped beside ours
MOST_LOOSE_FILES = {"calculators": 6, "hooks": 12, "docs/assets": 12}
FROM = re.compile(r'^(?:import|export)\b[^;"]*"(\.[^"]+)";$', re.MULTILINE)
LATER = re.compile(r'\bimport\("(\.[^"]+)"\)')
COMMENT = re.compile(r"/\*\*.*?\*/", re.DOTALL)


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (PROJECT / folder).rglob("*.py"))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The files of ours that a Python module imports, as paths without ending."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), path.name)):
        if isinstance(node, ast.Import):
            yield from (alias.name.replace(".", "/") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            module = node.module.replace(".", "/")
            for alias in node.names:
                inside = PROJECT / module / alias.name
                yield f"{module}/{alias.name}" if inside.with_suffix(".py").is_file() else module


def from_project(path: Path) -> str:
    return path.relative_to(PROJECT).with_suffix("").as_posix()


def may_import(importer: str, imported: str) -> bool:
    """Whether one Python module may import another; both are paths without ending."""
    ours, theirs = importer.split("/"), imported.split("/")
    if theirs[0] not in ("calculators", "hooks", "tests"):
        return True
    if theirs[0] == "tests":
        return ours[0] == "tests"
    if ours[0] == "calculators":
        if theirs[0] != "calculators":
            return False
        if importer.startswith(KADERS):
            return imported.startswith(KADERS)
        if importer.startswith(RAAMWERK):
            return imported.startswith((KADERS, RAAMWERK)) or imported == "calculators"
        return imported.startswith((KADERS, RAAMWERK)) or ours[1] == theirs[1]
    if ours[0] == "hooks" and theirs[0] == "calculators":
        return imported.startswith((KADERS, RAAMWERK, JUDGES))
    if ours[0] == "hooks" and theirs[0] == "hooks" and len(ours) > 2 and ours[1] in HOOKS:
        if len(theirs) > 2 and theirs[1] in HOOKS:
            return HOOKS.index(theirs[1]) <= HOOKS.index(ours[1])
        return imported in (
            "hooks/project",
            "hooks/node",
            "hooks/digest",
            "hooks/disk",
            "hooks/git",
            "hooks/kept",
        )
    return True


def circles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Every way back to where one came from, found by taking away what needs nothing any more."""
    left = {name: {one for one in needs if one in graph and one != name} for name, needs in graph.items()}
    while free := [name for name, needs in left.items() if not needs]:
        for name in free:
            del left[name]
        for needs in left.values():
            needs.difference_update(free)
    # What is left is in a circle, or needs one.
    return [[name, *sorted(needs)] for name, needs in left.items()]


PYTHON = python_files("calculators", "hooks")
SCRIPTS = sorted((PROJECT / "docs" / "assets").rglob("*.js"))


def test_a_module_imports_only_rooms_below_its_own() -> None:
    found = [(from_project(path), one) for path in PYTHON for one in imports(path)]
    assert found
    assert [(me, one) for me, one in found if not may_import(me, one)] == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("calculators/kaders/kader", "calculators/raamwerk/loket"),
        ("calculators/kaders/kader", "hooks/corpus/corpus"),
        ("calculators/raamwerk/loket", "calculators/trajectduur/plan"),
        ("calculators/trajectduur/plan", "calculators/ombouw/rekenhulp"),
        ("calculators/plekken", "calculators/trajectduur/plan"),
        ("hooks/corpus/corpus", "hooks/reading/checks"),
        ("hooks/corpus/open_data", "calculators/ketenbegroting/overname"),
        ("hooks/pages/pages", "hooks/commands"),
        ("hooks/pages/pages", "tests/small_data"),
    ],
)
def test_the_rule_refuses_the_wrong_way(importer: str, imported: str) -> None:
    assert not may_import(importer, imported)


def test_no_module_needs_itself_by_a_detour() -> None:
    assert circles({from_project(path): list(imports(path)) for path in PYTHON}) == []
    assert circles({"a": ["b"], "b": ["a"], "c": []}) == [["a", "b"], ["b", "a"]]


def script_imports(path: Path) -> list[str]:
    here = path.relative_to(PROJECT / "docs" / "assets").parent.as_posix()
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))  # in a comment an import only names a type
    return [posixpath.normpath(f"{here}/{one}") for one in (*FROM.findall(text), *LATER.findall(text))]


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT / "docs" / "assets").as_posix()


def test_a_script_imports_only_what_its_room_may() -> None:
    assert SCRIPTS
    wrong = []
    for path in SCRIPTS:
        room = path.parent.name if path.parent.name != "assets" else ""
        assert room == "" or room in ASSETS, f"say in {Path(__file__).name} what {room}/ may import"
        allowed = (room, *ASSETS.get(room, ()), *PACKAGES)
        imported = (one for one in script_imports(path) if one.partition("/")[0] not in allowed)
        wrong += [(name_of(path), one) for one in imported]
    assert wrong == []


def test_no_script_needs_itself_by_a_detour() -> None:
    assert circles({name_of(path): script_imports(path) for path in SCRIPTS}) == []


@pytest.mark.parametrize(("folder", "most"), MOST_LOOSE_FILES.items())
def test_few_files_stand_beside_the_rooms(folder: str, most: int) -> None:
    loose = [path for path in (PROJECT / folder).iterdir() if path.is_file() and path.name != "__init__.py"]
    assert len(loose) <= most


def test_the_tests_stand_in_rooms_of_the_same_names() -> None:
    rooms = {path.parent.name for path in PYTHON if path.parent.parent != PROJECT}
    tested = {path.parent.name for path in python_files("tests") if path.name.startswith("test_")}
    assert rooms - tested - {"publishing"} == set()
