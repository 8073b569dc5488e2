"""Every script is checked by the compiler and the linter, and what is left out says why."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from hooks.node import NODE
from hooks.project import PROJECT

COMPILER = PROJECT / "node_modules" / "typescript" / "bin" / "tsc"
PROJECTS = ("tsconfig.json", "tsconfig.node.json", "tsconfig.worker.json")
# These stand on a page of their own beside files that only a measurement puts there.
PAGES = PROJECT / "tests" / "bench" / "pages"
SCRIPTS = sorted(
    path
    for folder in ("docs", "hooks", "tests")
    for kind in ("*.js", "*.mjs")
    for path in (PROJECT / folder).rglob(kind)
    if not path.is_relative_to(PAGES)
)
# What takes something out of a check: `@ts-expect-error reason`, `biome-ignore lint/group/rule: reason`.
EXCEPTION = re.compile(r"@ts-(?:ignore|nocheck|expect-error)(.*)|biome-ignore(?:-\w+)? [\w/]+:?(.*)")


@pytest.mark.node
def test_the_compiler_looks_at_every_script() -> None:
    seen: set[Path] = set()
    for project in PROJECTS:
        command = [str(NODE), str(COMPILER), "--project", project, "--listFilesOnly"]
        listed = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
        seen |= {Path(line).resolve() for line in listed.splitlines()}
    assert [str(path) for path in SCRIPTS if path.resolve() not in seen] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_an_exception_has_its_reason_beside_it(script: Path) -> None:
    found = EXCEPTION.findall(script.read_text(encoding="utf-8"))
    assert [one for one in found if not "".join(one).strip(" */")] == []


def test_an_exception_without_a_reason_is_noticed() -> None:
    without, reasoned = EXCEPTION.findall(
        "// biome-ignore lint/a/b:\n// @ts-expect-error the package has no types\n"
    )
    assert ("".join(without), "".join(reasoned)) == ("", " the package has no types")


def test_no_script_of_the_site_writes_markup() -> None:
    sinks = re.compile(r"\.(?:innerHTML|outerHTML)\s*\+?=(?!=)|\.insertAdjacentHTML\(|document\.write")
    assert sinks.search("box.innerHTML = text")
    of_the_site = [path for path in SCRIPTS if path.is_relative_to(PROJECT / "docs")]
    assert [path.name for path in of_the_site if sinks.search(path.read_text(encoding="utf-8"))] == []
