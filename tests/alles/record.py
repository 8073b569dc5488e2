"""Keep what a command measured where the quality page reads it; nothing else writes there."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hooks.pages import proofs
from hooks.project import PROJECT


@dataclass(frozen=True)
class Measured:
    """What was tried, with which command, the numbers, and the versions of what it was tried with."""

    wat: str
    opdracht: str
    getallen: Mapping[str, int | str]
    versies: Mapping[str, str]


def keep(name: str, measured: Measured, path: Path = proofs.PUBLISHED) -> None:
    """Put this under its name, in place of what was measured before."""
    known = proofs.read_proofs(path) if path.exists() else {}
    known[name] = proofs.Proof(**vars(measured), gemeten_op=date.today(), commit=_commit())
    path.write_text(proofs.as_text(known), encoding="utf-8")


def node_version(package: str) -> str:
    """The version of a package from npm, as it is installed."""
    text = (PROJECT / "node_modules" / package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.strip()
