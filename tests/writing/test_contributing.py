"""Who comes to work here finds a door that opens: each command stands and runs, and the editor helps."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from hooks.project import PROJECT
from hooks.reading.schema import schemas
from tests import frozen
from tests.writing.clone import Clone

TEXT = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
NAMED = list(dict.fromkeys(re.findall(r"`((?:kaderwijzer|make) [^`]+)`", TEXT)))
CHANGES = 3
# The one shows that the program itself starts, the other looks at the project that it stands in.
AS_PROGRAM = (("controleer",), ("eigenaren",))


def test_there_are_two_doors() -> None:
    doors = re.findall(r"^## Deur \d: (.+)$", TEXT, re.MULTILINE)
    assert doors == ["het beleid", "de code"]
    assert len(BLOCKS) > 6


def test_every_command_of_the_first_door_runs_in_a_fresh_clone(clone: Clone) -> None:
    for line in (*BLOCKS, *NAMED):
        program, *arguments = shlex.split(line)
        if program == "kaderwijzer":
            wanted = CHANGES if arguments == ["verschil"] else 0
            run = clone.run_as_program if tuple(arguments) in AS_PROGRAM else clone.run
            ran = run(*arguments)
            assert ran.returncode == wanted, f"{line}\n{ran.stdout}{ran.stderr}"
    assert clone.numbers() == {"policy/wvs/leerwerktraject-maximaal.yml": (10, 0)}


@pytest.mark.parametrize("line", [one for one in (*BLOCKS, *NAMED) if one.startswith("make ")])
def test_every_goal_of_make_is_there(line: str) -> None:
    ran = subprocess.run([*shlex.split(line), "--dry-run"], cwd=PROJECT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_every_other_command_of_the_second_door_runs(clone: Clone) -> None:
    others = [shlex.split(one) for one in BLOCKS if not one.startswith(("make ", "kaderwijzer "))]
    assert [one[0] for one in others] == ["git", ".venv/bin/python"]
    clone.git(*others[0][1:])
    clone.git("switch", "--quiet", "main")
    collect = subprocess.run(
        [sys.executable, *others[1][1:], "--collect-only", "-q"], cwd=PROJECT, capture_output=True, text=True
    )
    assert collect.returncode == 0, collect.stdout


def settings(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((PROJECT / ".vscode" / name).read_text(encoding="utf-8"))
    return found


def test_an_editor_knows_the_schema_of_each_policy_file() -> None:
    found = settings("settings.json")["yaml.schemas"]
    assert isinstance(found, dict)
    assert set(found) == {f"./policy/schema/{name}" for name in schemas()}
    for path in frozen.POLICY.rglob("*.yml"):
        shown = Path("policy", path.relative_to(frozen.POLICY)).as_posix()
        matching = [name for name, patterns in found.items() if matches(shown, patterns)]
        assert len(matching) == 1, shown
        kind = matching[0].rpartition("/")[2].removesuffix(".schema.json")
        assert kind == (
            path.stem
            if path.parent == frozen.POLICY
            else path.parent.name
            if path.parent.name in ("voorbeelden", "metingen")
            else "kader"
        )


def matches(path: str, patterns: str | list[str]) -> bool:
    wanted = [patterns] if isinstance(patterns, str) else patterns
    inside = [one for one in wanted if not one.startswith("!")]
    outside = [one[1:] for one in wanted if one.startswith("!")]
    same_depth = [one for one in inside if one.count("/") == path.count("/")]
    return any(fnmatch(path, one) for one in same_depth) and not any(fnmatch(path, one) for one in outside)


def test_the_settings_of_an_editor_are_kept_and_the_rest_of_its_folder_is_not() -> None:
    kept = [".vscode/settings.json", ".vscode/extensions.json"]
    ignored = subprocess.run(
        ["git", "check-ignore", "--no-index", *kept, ".vscode/launch.json"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert ignored.stdout.split() == [".vscode/launch.json"]
    assert settings("extensions.json")["recommendations"]
