"""Policies that an author changed, to compare with the one that stands still."""

from __future__ import annotations

import shutil
from pathlib import Path

from hooks.proposals.report import Report, make_report
from hooks.proposals.sides import Side
from hooks.proposals.words import differences
from tests import frozen
from tests.examples.changed_policy import TERM

VERSION = "  - geldt_vanaf: 2017-04-04"

LARGE_KADER = """\
titel: Hoe lang het duurt
soort: regel
themas: [trajectduur]
versies:
  - geldt_vanaf: 2018-01-01
    status: voorgesteld
    voorgesteld_op: 2017-09-01
    voorgesteld_door: de fractie
    tekst: Het duurt {maximum}.
    waarden:
      maximum: {waarde: 3, eenheid: maanden}
    bron: voorstel
"""


def side(folder: Path, name: str = "de map") -> Side:
    return Side(name, folder, folder.name)


def report_on(after: Path, before: Path = frozen.POLICY) -> Report:
    """What changes from the frozen policy to a folder."""
    return make_report(side(before, "de basis"), side(after, "het voorstel"), differences)


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


LARGE = "groot/hoe-lang/2018-01-01"


def with_large_area(parent: Path, towns: int = 70) -> Path:
    """The frozen policy with a dossier of more gemeenten than fit a form, in which something is proposed."""
    policy = frozen_copy(parent)
    names = [f"plaats-{number:02}" for number in range(towns)]
    one = "{name}:\n  naam: {shown}\n  soort: gemeente\n  cbs: GM{code}\n"
    made = [
        one.format(name=name, shown=name.replace("-", " ").replace("plaats", "Pláátsje"), code=9000 + number)
        for number, name in enumerate(names)
    ]
    made.append(f"groot:\n  naam: De grote regio\n  soort: samenwerking\n  leden: [{', '.join(names)}]\n")
    _add(policy / "gebieden.yml", "".join(made))
    _add(policy / "dossiers.yml", "groot:\n  titel: Groot\n  gebied: groot\n  inleiding: Een proef.\n")
    (policy / "groot").mkdir()
    (policy / "groot/hoe-lang.yml").write_text(LARGE_KADER, encoding="utf-8")
    return policy


def _add(path: Path, lines: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + lines, encoding="utf-8")


def kinds(report: Report) -> list[tuple[str, str]]:
    """The kader and the kind of each event."""
    return [(event.kader.id, event.kind) for event in report.text.events]
