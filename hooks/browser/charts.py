"""What the drawings of the calculators use of d3: bundled from its packages, its licences beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from hooks.digest import digest
from hooks.node import run_script
from hooks.project import PROJECT, MissingPackage

ADDRESS = "assets/beeld/d3.js"
LICENCES = "assets/beeld/d3.LICENSE.txt"
ENTRY = PROJECT / "docs" / ADDRESS
PACKAGES = PROJECT / "node_modules"
SCRIPT = Path(__file__).with_suffix(".mjs")
CACHE = PROJECT / ".cache" / "d3"
KEPT = 4  # of the newest, so that one can go back and forth between branches


def bundled() -> Mapping[str, str]:
    """The bundle and its licences by address; made again when the entry or a version in the lock changes."""
    if not (PACKAGES / "esbuild").is_dir():
        raise MissingPackage("het pakket esbuild ontbreekt; zet alles klaar met «make build»")
    inputs = (ENTRY, SCRIPT, PROJECT / "package-lock.json")
    kept = CACHE / f"{digest(path.read_bytes() for path in inputs)}.json"
    if not kept.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(_made()), encoding="utf-8")
        for old in sorted(CACHE.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)[KEPT:]:
            old.unlink(missing_ok=True)
    made: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
    return made


def _made() -> dict[str, str]:
    made = run_script(SCRIPT, {"entry": str(ENTRY), "folder": str(PROJECT)})
    return {ADDRESS: made["code"], LICENCES: "\n\n".join(map(_licence, made["packages"])) + "\n"}


def _licence(package: str) -> str:
    folder = PACKAGES / package
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    return f"{package} {version}\n\n{(folder / 'LICENSE').read_text(encoding='utf-8').strip()}"
