"""What the calculators load in the browser; every address names its content, so old never meets new."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from calculators.kaders.gegevens import met_kennisbank, schrijf_gegevens
from calculators.raamwerk.loket import REKENHULPEN
from hooks.browser.quick_start import ALL, PYODIDE, Image, quick_start
from hooks.corpus import open_data
from hooks.corpus.corpus import Corpus
from hooks.digest import digest
from hooks.project import PROJECT, MissingPackage
from hooks.settings.read import settings

# What the package calls it, and what the site does: an older server knows no .mjs and gives it a wrong type.
RUNTIME = {
    "pyodide.mjs": "pyodide.js",
    "pyodide.asm.mjs": "pyodide.asm.js",
    **{name: name for name in ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")},
}
WORKER = ("rekenwerker.js", "loket.js", "snelstart.js")


@dataclass(frozen=True)
class Bundle:
    """Files by their address, as content or as a path; the manifest is what the page tells its worker.

    `alone` has what a page differs in that asks only one calculator. `not_quick` says why there is no quick
    start; the worker then starts the ordinary way.
    """

    files: Mapping[str, str | bytes | Path]
    manifest: Mapping[str, Any]
    not_quick: str | None = None
    alone: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def of(self, calculator: str) -> dict[str, Any]:
        """The manifest for a page that asks only this calculator.

        What answers a question that takes over an answer of another is apart: few questions want it.
        """
        alone = self.alone.get(calculator, {})
        whole = (
            {"heel": {name: self.manifest[name] for name in alone}}
            if REKENHULPEN[calculator].neemt_over
            else {}
        )
        return {**self.manifest, **alone, **(whole if alone else {})}

    def generated(self, config: MkDocsConfig) -> Iterator[File]:
        for address, origin in self.files.items():
            if isinstance(origin, Path):
                yield File.generated(config, address, abs_src_path=str(origin))
            else:
                yield File.generated(config, address, content=origin)


def runtime_files() -> tuple[str, dict[str, str | bytes | Path]]:
    """Where Pyodide stands on the site, and its files by their address."""
    for name in RUNTIME:
        if not (PYODIDE / name).is_file():
            raise MissingPackage(f"het bestand pyodide/{name} ontbreekt; zet alles klaar met «make build»")
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    runtime = f"pyodide/{version}/"
    files: dict[str, str | bytes | Path] = {runtime + ours: PYODIDE / name for name, ours in RUNTIME.items()}
    loader = (PYODIDE / "pyodide.mjs").read_text(encoding="utf-8")
    files[f"{runtime}pyodide.js"] = loader.replace("pyodide.asm.mjs", "pyodide.asm.js")
    return runtime, files


def browser_bundle(corpus: Corpus, *, may_make: bool = True) -> Bundle:
    """The worker, Python, the calculators and their data, and the quick start made of those.

    A quick start that was not made before is left out when nobody can wait for it.
    """
    runtime, files = runtime_files()

    def add(name: str, suffix: str, origin: str | Path) -> str:
        content = origin.read_bytes() if isinstance(origin, Path) else origin.encode()
        address = f"rekenen/{name}-{digest([content])}.{suffix}"
        files[address] = origin
        return address

    folder = PROJECT / "calculators"
    sources = sorted(folder.rglob("*.py"))
    modules = {one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8") for one in sources}
    data = schrijf_gegevens(met_kennisbank(open_data.calculator_data(corpus), settings().name))
    scripts = {name: PROJECT / "docs" / "assets" / "rekenwerker" / name for name in WORKER}
    worker = f"rekenen/{digest(path.read_bytes() for path in scripts.values())}"
    files |= {f"{worker}/{name}": path for name, path in scripts.items()}
    manifest: dict[str, Any] = {
        "werker": f"{worker}/rekenwerker.js",
        "runtime": runtime,
        "code": add("calculators", "json", json.dumps(modules, ensure_ascii=False)),
        "gegevens": add("gegevens", "json", data),
        "corpus": open_data.corpus_id(corpus),
    }
    try:
        quick = quick_start(corpus, modules, data, may_make=may_make)
    except PluginError as reason:
        return Bundle(files, manifest, not_quick=str(reason))
    if quick is None:
        return Bundle(files, manifest)

    def image(own: Image) -> dict[str, Any]:
        return {
            "rekenhulp": add("rekenhulp", "bin", own.calculator),
            "kaders": add("kaders", "bin", own.kaders),
            "deuren": dict(own.doors),
        }

    # Some servers unpack or relabel what is called .gz.
    manifest |= {
        "python": add("python", "bin", quick.python),
        "geheugen": add("geheugen", "bin", quick.memory),
    }
    alone = {name: image(own) for name, own in quick.images.items()}
    return Bundle(files, manifest | alone.pop(ALL), alone=alone)
