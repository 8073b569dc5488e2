"""Scripts that use packages: bundled with just what they use of them, the licences beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from hooks.digest import digest
from hooks.kept import all_but_newest
from hooks.node import run_script
from hooks.project import PROJECT, MissingPackage

CHARTS = "assets/beeld/d3.js"
WORKBOOKS = "assets/bestand/rekenbladwerker.js"
# A worker between the pages and the server only sees what stands in its own folder and below.
KEEPER = "bewaarwerker.js"
ADDRESSES = (CHARTS, WORKBOOKS, KEEPER)
ROOM = "assets/bewaarwerker/"
DOCS = PROJECT / "docs"
PACKAGES = PROJECT / "node_modules"
SCRIPT = Path(__file__).with_suffix(".mjs")
CACHE = PROJECT / ".cache" / "bundels"
KEPT = 8  # of the newest, so that one can go back and forth between branches
# A package may hold a copy of another one.
HOLDS = {"read-excel-file": ("saxen",)}


def licences_of(address: str) -> str:
    """Where the licences of a bundle stand."""
    folder = "assets/offline/" if address == KEEPER else ""
    return f"{folder}{address.removesuffix('.js')}.LICENSE.txt"


def _entry(address: str) -> Path:
    return DOCS / (f"{ROOM}{address}" if address == KEEPER else address)


def _sources(address: str) -> list[Path]:
    """Our own files in a bundle."""
    return sorted((DOCS / ROOM).glob("*.js")) if address == KEEPER else [_entry(address)]


def bundled() -> Mapping[str, str]:
    """The bundles and their licences by address."""
    return {name: text for address in ADDRESSES for name, text in bundle(address).items()}


def bundle(address: str) -> Mapping[str, str]:
    """A bundle and its licences by address; made again when the entry or a version in the lock changes."""
    if not (PACKAGES / "esbuild").is_dir():
        raise MissingPackage("het pakket esbuild ontbreekt; zet alles klaar met «make build»")
    inputs = (*_sources(address), SCRIPT, PROJECT / "package-lock.json")
    kept = CACHE / f"{digest(path.read_bytes() for path in inputs)}.json"
    if not kept.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(_made(address)), encoding="utf-8")
        for old in all_but_newest(CACHE, KEPT):
            old.unlink(missing_ok=True)
    made: dict[str, str] = json.loads(kept.read_text(encoding="utf-8"))
    return made


def _made(address: str) -> dict[str, str]:
    made = run_script(SCRIPT, {"entry": str(_entry(address)), "folder": str(PROJECT)})
    held = {other for package in made["packages"] for other in HOLDS.get(package, ())}
    licences = [_licence(package) for package in sorted({*made["packages"], *held})]
    return {address: made["code"], licences_of(address): "\n\n".join(licences) + "\n"}


def _licence(package: str) -> str:
    folder = PACKAGES / package
    version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
    return f"{package} {version}\n\n{(folder / 'LICENSE').read_text(encoding='utf-8').strip()}"
