"""Does the cost grow with the work? Prints ratios of two things run in turn on this machine.

Run with `make bench`. A ratio per kader near 1 means that ten times the kaders cost ten times as much.
"""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.alles.record import Measured, keep
from tests.project_copies import copy_of_project

ROUNDS = 3
SMALL, LARGE = 200, 2_000

KADER = """titel: Proefkader {number}
soort: regel
themas: [trajectduur]
versies:
  - geldt_vanaf: 2017-04-04
    status: mededeling
    tekst: |-
      Dit is kader nummer {{nummer}}, voor een meting.
      Het noemt een leerwerktraject en een detachering.
    waarden:
      nummer: {{waarde: {number}, eenheid: personen}}
    bron: {{document: stcrt-2017-68641}}
"""


def project_with(kaders: int, folder: Path) -> Path:
    """A copy of this project with that many kaders more, in the national dossier."""
    target = copy_of_project(folder / str(kaders))
    for number in range(kaders):
        path = target / "policy" / "landelijk" / f"proef-{number}.yml"
        path.write_text(KADER.format(number=number), encoding="utf-8")
    return target


def cpu_of(work: Callable[[], object]) -> float:
    """Seconds of processor time that the work and its children take."""
    own, before = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    children = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.process_time() - own + children


def run(project: Path, *arguments: str) -> None:
    quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "hooks", *arguments]
    subprocess.run(command, cwd=project, env=quiet, check=True, capture_output=True)


def growth(
    name: str, small: Callable[[], object], large: Callable[[], object], rest: Callable[[], object]
) -> dict[str, str]:
    """Print the cost per added kader at LARGE against SMALL, and give it by name.

    `rest` is the project without them.
    """
    ratios = []
    for _ in range(ROUNDS):
        base, low, high = cpu_of(rest), cpu_of(small), cpu_of(large)
        ratios.append(((high - base) / LARGE) / ((low - base) / SMALL))
    shown = f"{min(ratios):.2f} – {max(ratios):.2f}"
    print(
        f"{name}: kosten per kader bij {LARGE} tegen {SMALL}: {statistics.median(ratios):.2f} ({shown})",
        flush=True,
    )
    return {f"{name}, het midden van {ROUNDS}": f"{statistics.median(ratios):.2f}".replace(".", ",")}


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        none, small, large = (project_with(kaders, folder) for kaders in (0, SMALL, LARGE))
        found = growth(
            "beleid controleren",
            lambda: run(small, "controleer", str(small / "policy")),
            lambda: run(large, "controleer", str(large / "policy")),
            lambda: run(none, "controleer", str(none / "policy")),
        )
        found |= growth(
            "site bouwen", lambda: run(small, "bouw"), lambda: run(large, "bouw"), lambda: run(none, "bouw")
        )
    about = f"Rekentijd per kader bij {LARGE} kaders erbij, tegen die bij {SMALL} erbij"
    keep("groei", Measured(about, "make bench", found, {"Python": platform.python_version()}))


if __name__ == "__main__":
    main()
