"""Policies that an author changed, to compare with the one that stands still."""

from __future__ import annotations

import shutil
from pathlib import Path

from hooks.proposals.report import Report, make_report
from hooks.proposals.sides import Side
from tests import frozen
from tests.examples.changed_policy import TERM

VERSION = "  - geldt_vanaf: 2017-04-04"


def side(folder: Path, name: str = "de map") -> Side:
    return Side(name, folder, folder.name)


def report_on(after: Path, before: Path = frozen.POLICY) -> Report:
    """What changes from the frozen policy to a folder."""
    return make_report(side(before, "de basis"), side(after, "het voorstel"))


def frozen_copy(parent: Path) -> Path:
    """A copy of the frozen policy to change something in."""
    return Path(shutil.copytree(frozen.POLICY, parent / "policy"))


def with_version(parent: Path, *, months: int, more: str = "", since: str = "2018-01-01") -> Path:
    """The frozen policy with one more version of the term; `more` are lines of that version."""
    policy = frozen_copy(parent)
    path = policy / f"{TERM}.yml"
    text = path.read_text(encoding="utf-8")
    version = text[text.index(VERSION) :].replace("2017-04-04", since, 1)
    version = version.replace("waarde: 6,", f"waarde: {months},")
    first, _, rest = version.partition("\n")
    path.write_text(f"{text.rstrip()}\n{first}\n{more}{rest}", encoding="utf-8")
    return policy


def with_proposal(parent: Path, *, months: int = 9, since: str = "2018-01-01", more: str = "") -> Path:
    """The frozen policy with a proposal for another term, that a calculator reads; `more` as above."""
    policy = with_version(parent, months=months, since=since, more=f"    voorgesteld_op: 2017-09-01\n{more}")
    path = policy / f"{TERM}.yml"
    before, mark, own = path.read_text(encoding="utf-8").partition(f"  - geldt_vanaf: {since}")
    own = own.replace(
        "status: vastgesteld door de colleges\n    besluit: wvs-colleges-2017", "status: voorgesteld"
    )
    corrected, source = own.index("    correcties:"), own.index("    bron:")
    path.write_text(f"{before}{mark}{own[:corrected]}{own[source:]}", encoding="utf-8")
    return policy


def kinds(report: Report) -> list[tuple[str, str]]:
    """The kader and the kind of each event."""
    return [(event.kader.id, event.kind) for event in report.text.events]
