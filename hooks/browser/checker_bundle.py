"""What the page of a proposal loads: the checker of the command line, and the policy that it checks.

PyYAML's parser in Python is the one package that always goes along; why, is in docs/besluiten/0029. What
reads a document is fetched when somebody brings one (0051).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hooks.browser.browser_bundle import Bundle, runtime_files
from hooks.browser.packed import packed, packed_before
from hooks.browser.python_code import code_of
from hooks.corpus.corpus import Corpus
from hooks.digest import digest
from hooks.documents.kinds import PDF, WORD
from hooks.project import PROJECT, MissingPackage
from hooks.reading.policy_folder import policy_files

DOOR = "hooks.form.door"
WORKER = ("keurwerker.js", "keurdeur.js")
FOLDER = "keuren"
READERS = {WORD: ("mammoth", "cobble"), PDF: ("pypdf",)}
NOT_IN_PYTHON = ("yaml/cyaml.py",)  # the way to libyaml, that does not go along


def checker_bundle(corpus: Corpus) -> Bundle:
    """The worker, the code and the policy; the manifest is what the page tells its worker."""
    runtime, files = runtime_files()
    scripts = {name: PROJECT / "docs" / "assets" / "keurwerker" / name for name in WORKER}
    worker = f"{FOLDER}/{digest(path.read_bytes() for path in scripts.values())}"
    files |= {f"{worker}/{name}": path for name, path in scripts.items()}

    def add(name: str, data: Mapping[str, str]) -> str:
        return put(name, packed_before(json.dumps(data, ensure_ascii=False).encode("utf-8")))

    def put(name: str, content: bytes) -> str:
        address = f"{FOLDER}/{name}-{digest([content])}.bin"
        files[address] = content
        return address

    manifest: dict[str, Any] = {
        "werker": f"{worker}/{WORKER[0]}",
        "runtime": runtime,
        "code": add("code", code_of(DOOR, *_calculators())),
        "yaml": add("yaml", yaml_code()),
        "beleid": put("beleid", packed(_policy(corpus))),
        "map": corpus.folder.name,
        "lezers": {kind: add(kind, code_in(*packages)) for kind, packages in READERS.items()},
    }
    return Bundle(files, manifest)


def _calculators() -> list[str]:
    """All of them: they are found by their folder, and no module names each."""
    found = sorted((PROJECT / "calculators").rglob("*.py"))
    return [
        path.relative_to(PROJECT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for path in found
    ]


def yaml_code() -> dict[str, str]:
    """The parser that is written in Python, with its licence."""
    return {name: text for name, text in code_in("yaml").items() if name not in NOT_IN_PYTHON}


def code_in(*packages: str) -> dict[str, str]:
    """All that is written in Python of these packages."""
    made = {}
    for package in packages:
        found = find_spec(package)
        if found is None or not found.submodule_search_locations:
            raise MissingPackage(f"het pakket {package} ontbreekt; zet alles klaar met «make build»")
        folder = Path(found.submodule_search_locations[0])
        for path in sorted(folder.rglob("*.py")):
            made[path.relative_to(folder.parent).as_posix()] = path.read_text(encoding="utf-8")
    return made


def _policy(corpus: Corpus) -> Iterator[bytes]:
    """The files of the policy by name, as JSON in pieces: at once all would be in memory four times."""
    sign = "{"
    for name in policy_files(corpus.folder):
        text = (corpus.folder / name).read_bytes().decode("utf-8")
        yield f"{sign}{json.dumps(name)}: {json.dumps(text, ensure_ascii=False)}".encode()
        sign = ", "
    yield b"}"
