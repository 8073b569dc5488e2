"""Put what code the tests reached on the quality page: python -m tests.alles.reached COMMAND."""

from __future__ import annotations

import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import coverage

from tests.alles.record import Measured, keep


def numbers() -> dict[str, int | str]:
    """Lines and turns, and how many of them were reached."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "dekking.json"
        measured = coverage.Coverage()
        measured.load()
        measured.json_report(outfile=str(report))
        totals = json.loads(report.read_text(encoding="utf-8"))["totals"]
    return {
        "regels": totals["num_statements"],
        "bereikte regels": totals["covered_lines"],
        "afslagen": totals["num_branches"],
        "bereikte afslagen": totals["covered_branches"],
    }


if __name__ == "__main__":
    about = "Code van de rekenhulpen die hun snelle tests bereiken"
    keep("dekking", Measured(about, " ".join(sys.argv[1:]), numbers(), {"coverage": version("coverage")}))
