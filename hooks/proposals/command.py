"""What `kaderwijzer verschil` does: the report to standard output, everything else to standard error."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from calculators.kaders.aannemen import GeenVoorstel
from hooks.proposals.annotations import fault_remarks, for_github, for_gitlab, remarks
from hooks.proposals.as_json import as_json, faults_as_json
from hooks.proposals.report import FaultySides, Report, SideFaults, make_report
from hooks.proposals.sides import WrongSide, two_sides
from hooks.proposals.words import differences
from hooks.proposals.writers import as_markdown, as_text, faults_as_markdown

NOTHING, FAULTS, WRONG_USE, CHANGES = 0, 1, 2, 3
FORMS: Mapping[str, Callable[[Report], str]] = {
    "tekst": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "github": lambda report: for_github(remarks(report)),
    "gitlab": lambda report: for_gitlab(remarks(report)),
}
# The forms that tell faults too, for a program that reads them.
FAULTS_IN: Mapping[str, Callable[[list[SideFaults]], str]] = {
    "json": faults_as_json,
    "markdown": faults_as_markdown,
    "github": lambda found: for_github(fault_remarks(found)),
    "gitlab": lambda found: for_gitlab(fault_remarks(found)),
}


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def difference(base: str | None, new: str | None, policy: Path, form: str) -> int:
    """Print what changes from one side to the other.

    NOTHING when nothing does, CHANGES when something does, FAULTS when a side has faults, WRONG_USE when
    something asked for is neither a policy folder nor a revision.
    """
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as scratch:

        def make_folder() -> Path:
            return Path(tempfile.mkdtemp(dir=scratch))

        try:
            before, after = two_sides(base, new, policy, make_folder)
        except WrongSide as wrong:
            _say(f"kaderwijzer: {wrong}")
            return WRONG_USE
        for note in (*before.notes, *after.notes):
            _say(f"kaderwijzer: {note}")
        return tell(lambda: make_report(before, after, differences), form)


def tell(make: Callable[[], Report], form: str) -> int:
    """Make a report and print it, or what is wrong; gives the exit status."""
    try:
        report = make()
    except FaultySides as faulty:
        _tell_faults(faulty.found, form)
        return FAULTS
    except (PluginError, GeenVoorstel) as failed:
        _say(f"kaderwijzer: {failed}")
        return WRONG_USE
    print(FORMS[form](report), end="")
    return CHANGES if report.changes else NOTHING


def _tell_faults(found: list[SideFaults], form: str) -> None:
    if form in FAULTS_IN:
        print(FAULTS_IN[form](found), end="")
    for one in found:
        _say(f"Fouten in {one.side.name}:")
        for fault in one.faults:
            place = one.side.path(fault.place.file.partition("/")[2])
            _say(f"{place}:{fault.place.line}:{fault.place.column}: {fault.message}")
    _say("Herstel eerst deze fouten; daarna is te zeggen wat er verandert.")
