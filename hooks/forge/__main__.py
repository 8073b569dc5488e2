"""Puts the report on a proposal at that proposal, for each forge the same way.

python3 -m hooks.forge github NUMBER HEAD FILE    a report that was made already; an empty file means none
python -m hooks.forge forgejo NUMBER HEAD         makes the report first
python -m hooks.forge gitlab                      the same for everything that is open
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hooks.forge.calls import ForgeFault
from hooks.forge.comment import MOST_BYTES, place
from hooks.forge.forges import Forge, Proposal, forge_of
from hooks.git import GitFault

FORGES = ("github", "forgejo", "gitlab")
DONE, FAULTS, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str], around: Mapping[str, str]) -> int:
    name, *rest = arguments or ("",)
    if name not in FORGES or len(rest) not in (0, 2, 3) or not _is_proposal(rest):
        print(__doc__, file=sys.stderr)
        return WRONG_USE
    try:
        forge = forge_of(name, around)
        asked = [Proposal(int(rest[0]), rest[1])] if rest else list(forge.open())
    except ForgeFault as fault:
        return _failed(fault)
    status = DONE
    for one in asked:  # what one proposal has wrong, keeps no other from its comment
        try:
            print(f"Voorstel {one.number}: {_placed(forge, one, rest[2:])}.")
        except (ForgeFault, GitFault, OSError) as fault:
            status = _failed(fault, f"voorstel {one.number}: ")
    return status


def _is_proposal(rest: Sequence[str]) -> bool:
    return not rest or bool(re.fullmatch("[0-9]{1,9}", rest[0]) and re.fullmatch("[0-9a-f]{40,64}", rest[1]))


def _failed(fault: Exception, where: str = "") -> int:
    print(f"kaderwijzer: {where}{fault}", file=sys.stderr)
    return FAULTS


def _read(path: Path) -> str:
    """What a file from a check says; no more than a comment holds, and never what a link in it leads to."""
    if path.is_symlink():
        raise ForgeFault(f"{path} is een koppeling (symlink), en geen verslag")
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8", "replace")


def _placed(forge: Forge, proposal: Proposal, file: Sequence[str]) -> str:
    newer = "er is een nieuwere versie, die haar eigen beurt krijgt"
    if file:
        report = _read(Path(file[0]))
    else:
        # Only here, so that a report that was made already needs no package.
        from hooks.forge.reporting import Newer, report_of

        try:
            report = report_of(forge, proposal)
        except Newer:
            return newer
    if forge.head(proposal.number) != proposal.head:
        return newer
    return f"opmerking {place(forge, proposal.number, report)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
