"""The same calculator in other tools, installed for the measurement only and thrown away afterwards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.browser.browser_bundle import browser_bundle
from hooks.browser.quick_start import PYODIDE
from hooks.project import PROJECT
from hooks.reading.load_policy import load_policy

PAGES = Path(__file__).parent / "pages"
QUESTION = {"gemeente": "roosendaal", "doelgroep": "b", "start": "1-7-2017", "peildatum": "1-10-2017"}
NPM = str(Path(sys.executable).parent / "npm")


@dataclass(frozen=True)
class Contender:
    """A page that answers QUESTION by itself: where, in which element, and which button asks it again."""

    name: str
    address: str
    answer: str = "#uit"
    button: str = "#weer"


# Without these, a worker of PyScript cannot reach its page.
HEADERS = {
    "pyscript": {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
    }
}


def plain(folder: Path) -> Contender:
    """Pyodide as it comes, in a worker."""
    shutil.copytree(PAGES / "gewoon", folder)
    shutil.copy(PROJECT / "docs" / "assets" / "rekenwerker" / "loket.js", folder)
    shutil.copytree(PYODIDE, folder / "pyodide")
    _question_and_code(folder)
    return Contender("Pyodide zoals het komt, in een worker", f"{folder.name}/")


def pyscript(folder: Path) -> Contender:
    tools = folder.with_name("pyscript-npm")
    _run([NPM, "install", "--silent", "--ignore-scripts", "--prefix", str(tools), "@pyscript/core"])
    package = tools / "node_modules" / "@pyscript" / "core"
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    shutil.copytree(PAGES / "pyscript", folder)
    shutil.copytree(package / "dist", folder / "pyscript")
    shutil.copytree(PYODIDE, folder / "pyodide")
    modules = _question_and_code(folder)

    for name, text in modules.items():
        path = folder / "calculators" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    files = {f"./calculators/{name}": f"./calculators/{name}" for name in modules}
    files |= {f"./{name}": f"./{name}" for name in ("gegevens.json", "vraag.json")}
    config = {"interpreter": "./pyodide/pyodide.mjs", "files": files}
    (folder / "pyscript.json").write_text(json.dumps(config), encoding="utf-8")
    return Contender(f"PyScript {version}, in een worker", f"{folder.name}/")


PEERS: tuple[Callable[[Path], Contender], ...] = (pyscript,)
# Tried, and not possible with what the registries hold.
NOT_HERE = {
    "marimo": "de uitvoer voor WebAssembly haalt bij elke start een lijst van pakketten bij een ander adres",
    "pyodide-mkdocs-theme": "de pagina haalt bij een ander adres een versie van jquery.terminal "
    "die in geen register staat",
}


def peers(folder: Path) -> Iterator[Contender]:
    """Every tool that can be had here; says of the others why not."""
    reasons = dict(NOT_HERE)
    for make in PEERS:
        try:
            yield make(folder / make.__name__)
        except (OSError, subprocess.SubprocessError) as error:
            reasons[make.__name__] = f"installeren is niet gelukt ({error})"
    for name, reason in reasons.items():
        print(f"niet gemeten: {name}: {reason}", flush=True)


def _run(command: list[str]) -> None:
    subprocess.run(
        command, check=True, capture_output=True, timeout=300, env={"NODE_USE_SYSTEM_CA": "1", **os.environ}
    )


def _question_and_code(folder: Path) -> dict[str, str]:
    files = browser_bundle(load_policy(PROJECT / "policy"))
    code, data = (str(files.files[files.manifest[name]]) for name in ("code", "gegevens"))
    (folder / "calculators.json").write_text(code, encoding="utf-8")
    (folder / "gegevens.json").write_text(data, encoding="utf-8")
    (folder / "vraag.json").write_text(json.dumps(QUESTION), encoding="utf-8")
    return dict(json.loads(code))
