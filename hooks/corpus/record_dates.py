"""When each version entered its policy file, from git: the record date, beside the policy date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_dag
from hooks.git import GitFault, git

# One process for the whole folder. The options undo what a user's own settings would change in the output;
# --cc shows what a merge itself added, and nothing that came in through its parents.
COMMAND = (
    *("-c", "log.showRoot=true", "-c", "core.quotePath=false"),
    *("log", "--reverse", "--date-order", "--format=commit %cI [%D]"),
    *("--patch", "--cc", "--unified=0", "--text", "--relative", "--src-prefix=a/", "--dst-prefix=b/"),
    *("--no-renames", "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature"),
    *("--", "."),
)
# In a shallow clone the oldest commits hold everything that came before them.
_BOUNDARY = "grafted"

ZONE = ZoneInfo("Europe/Amsterdam")

# Lines of a policy file always come after a sign; these two kinds of line never do.
_COMMIT = re.compile(r"commit (?P<moment>\S+) \[(?P<names>.*)\]")
_FILE = re.compile(r"diff --(?:git a/\S+ b/|cc (?:\S+/)?)(?P<kader>[^/\s]+/[^/\s]+)\.yml")
_VERSION = re.compile(
    r"""(?P<sign>\++|-)\s*(?:-\s+)?\{?\s*["']?geldt_vanaf["']?\s*:\s*["']?(?P<since>[0-9Q-]+)"""
)
# What was measured stands by name in a file for each gebied, in a folder that is no dossier.
MEASUREMENTS = "metingen/"
_MEASUREMENT = re.compile(r"(?P<sign>\++|-)(?P<since>[a-z0-9-]+):")


@dataclass(frozen=True)
class Recorded:
    """A day in the history, in words; without a moment the words say why it is not known."""

    words: str
    moment: datetime | None = None

    @classmethod
    def at(cls, moment: datetime) -> Recorded:
        """The day in the Netherlands, whatever zone the commit or the machine is in."""
        return cls(schrijf_dag(moment.astimezone(ZONE).date()), moment)

    @property
    def day(self) -> str | None:
        """The day as programs write it."""
        return self.moment.astimezone(ZONE).date().isoformat() if self.moment else None


def _name(since: str, nth: int) -> str:
    """What sets apart the versions of one file: the date, and which of those with that date."""
    return since if nth == 1 else f"{since} {nth}"


UNKNOWN = Recorded("onbekend")
NOT_YET = Recorded("nog niet vastgelegd")


@dataclass(frozen=True)
class RecordDates:
    """Per kader and version when it entered its file, and per kader when its file last changed.

    `missing` says what it means that something is not there; `fault` why there is no history at all.
    """

    entered: Mapping[tuple[str, str], Recorded] = field(default_factory=dict)
    changed: Mapping[str, Recorded] = field(default_factory=dict)
    missing: Recorded = UNKNOWN
    fault: str = ""

    def version(self, kader_id: str, since: str, nth: int = 1) -> Recorded:
        """When the nth version with this date entered this file."""
        return self.entered.get((kader_id, _name(since, nth)), self.missing)

    def of(self, kader: Kader, version: Versie) -> Recorded:
        """When a version entered the knowledge base, under whatever names kader and version had then."""
        same_day = [one for one in kader.versies if one.geldt_vanaf == version.geldt_vanaf]
        nth = next((place for place, one in enumerate(same_day, 1) if one.naam == version.naam), 1)
        for name in (*kader.oude_namen, kader.id):
            for since, place in [
                *((old.tekst, 1) for old in version.voorheen_op),
                (version.geldt_vanaf.tekst, nth),
            ]:
                if (name, _name(since, place)) in self.entered:
                    return self.version(name, since, place)
        return self.missing

    def measurement(self, name: str) -> Recorded:
        """When a measurement, `gebied/naam`, entered its file."""
        area, _, own = name.partition("/")
        return self.version(f"{MEASUREMENTS}{area}", own)

    @property
    def newest_day(self) -> str | None:
        """The day on which the policy last changed; None where that is not known."""
        return max((one.day for one in self.changed.values() if one.day), default=None)

    def last_change(self, kader_id: str) -> Recorded:
        return self.changed.get(kader_id, self.missing)


def read_record_dates(folder: Path) -> RecordDates:
    """The record dates of a policy folder; without a history to read nothing is known, and nothing fails."""
    try:
        log = git(folder, *COMMAND)
    except GitFault as fault:
        return RecordDates(fault=str(fault))
    return _from_log(log.decode(errors="replace"))


def _entry_in(file: str) -> re.Pattern[str]:
    return _MEASUREMENT if file.startswith(MEASUREMENTS) else _VERSION


def _from_log(log: str) -> RecordDates:
    """The first commit that adds a version and the last one that touches a file; the oldest come first."""
    entered: dict[tuple[str, str], Recorded] = {}
    changed: dict[str, Recorded] = {}
    commit, kader, is_merge = UNKNOWN, None, False
    there: dict[tuple[str, str], int] = {}  # how many versions with this date the file holds
    for line in log.split("\n"):
        if found := _COMMIT.fullmatch(line):
            is_boundary = _BOUNDARY in found["names"].split(", ")
            commit = UNKNOWN if is_boundary else Recorded.at(datetime.fromisoformat(found["moment"]))
        elif line.startswith("diff --"):
            found = _FILE.fullmatch(line)
            kader, is_merge = found["kader"] if found else None, line.startswith("diff --cc")
            if kader:
                changed[kader] = commit
        elif kader and (found := _entry_in(kader).match(line)):
            version = kader, found["since"]
            if found["sign"].startswith("-"):
                # Of a line that a merge leaves out, one of the parents may never have had it.
                there[version] = max(0, there.get(version, 0) - (not is_merge))
                continue
            there[version] = nth = there.get(version, 0) + 1
            name = kader, _name(found["since"], nth)
            if commit is UNKNOWN:
                entered[name] = UNKNOWN
            else:
                entered.setdefault(name, commit)
    return RecordDates(entered, changed, missing=NOT_YET)
