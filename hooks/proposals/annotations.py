"""A report as remarks at file and line: commands for GitHub, a code quality report for GitLab."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.proposals import told
from hooks.proposals.inline import Marks
from hooks.proposals.outcomes import EQUAL
from hooks.proposals.report import Report, SideFaults

ERROR, WARNING, NOTICE = "error", "warning", "notice"
_SEVERITY = {ERROR: "major", WARNING: "minor", NOTICE: "info"}
_PLAIN = Marks(("[-", "-]"), ("{+", "+}"), str)


@dataclass(frozen=True)
class Remark:
    """Something to say at a place in the new side."""

    degree: str
    file: str
    line: int
    title: str
    text: str
    column: int = 1


def remarks(report: Report) -> Iterator[Remark]:
    """A remark for each event that has a place in the new side, and for each example to update."""
    for event, one in zip(report.text.events, told.events(report, _PLAIN), strict=True):
        if event.of_new:
            file, line = report.place_of(event)
            text = "\n".join(one.lines) or one.title
            degree = WARNING if event.declared is False else NOTICE
            yield Remark(degree, file, line, f"{event.kader.id}: {event.kind}", text)
    for outcome in report.outcomes.all:
        place = report.place_of_case(outcome.case)
        if place is None or (outcome.kind == EQUAL and outcome.case.key not in report.to_update):
            continue
        to_update = outcome.case.key in report.to_update
        title = "voorbeeld bij te werken" if to_update else "voorbeeld met een andere uitkomst"
        text = f"{outcome.case.title}: {told.outcome_in_words(outcome)}"
        yield Remark(WARNING if to_update else NOTICE, *place, title, text)


def fault_remarks(found: list[SideFaults]) -> Iterator[Remark]:
    """A remark for each fault of a side."""
    for one in found:
        for fault in one.faults:
            file = one.side.path(fault.place.file.partition("/")[2])
            title = f"fout in {one.side.name}"
            yield Remark(ERROR, file, fault.place.line, title, fault.message, fault.place.column)


def for_github(found: Iterator[Remark]) -> str:
    """Commands that a run on GitHub (and Forgejo) turns into annotations."""
    return "".join(
        f"::{one.degree} file={_property(one.file)},line={one.line},col={one.column},"
        f"title={_property(one.title)}::{_data(one.text)}\n"
        for one in found
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def for_gitlab(found: Iterator[Remark]) -> str:
    """A code quality report; the name of a remark stays the same as long as its words do."""
    made = [
        {
            "description": f"{one.title}: {one.text}",
            "check_name": "kaderwijzer verschil",
            "fingerprint": hashlib.sha256("\0".join((one.file, one.title, one.text)).encode()).hexdigest(),
            "severity": _SEVERITY[one.degree],
            "location": {"path": one.file, "lines": {"begin": one.line}},
        }
        for one in found
    ]
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
