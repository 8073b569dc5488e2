"""The quick start of the calculators: made by Node in the build, proved, and kept until something changes.

What it is and why: docs/besluiten/0012.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from calculators.raamwerk import loket
from hooks.browser.exercises import exercises, worked_questions
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculators_of, kaders_read
from hooks.kept import all_but_newest, kept
from hooks.node import run_script
from hooks.project import PROJECT

CACHE = PROJECT / ".cache" / "snelstart"
KEPT = 4  # of the newest, so that one can go back and forth between branches
PYODIDE = PROJECT / "node_modules" / "pyodide"
SCRIPT = Path(__file__).with_suffix(".mjs")
READ_BY_SCRIPT = (
    SCRIPT,
    *(SCRIPT.with_name(name) for name in ("python_types.mjs", "unread_memory.mjs", "wasm_functions.mjs")),
    PROJECT / "docs" / "assets" / "rekenwerker" / "snelstart.js",
    *(PYODIDE / name for name in ("pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")),
)


ALL = "alle"  # the image with every calculator


@dataclass(frozen=True)
class Image:
    """What stands on top of the shared memory: one calculator or all of them, and then the kaders.

    `doors` are where in Python's memory the functions of the calculators' door and the kaders are.
    """

    calculator: Path
    kaders: Path
    doors: Mapping[str, int]


@dataclass(frozen=True)
class QuickStart:
    """Python and the memory that all share, and the image of each calculator and of `ALL`."""

    python: Path
    memory: Path
    images: Mapping[str, Image]


class _NotMade(Exception):
    """What was not made before, and may not be made now."""


def quick_start(
    corpus: Corpus, modules: Mapping[str, str], data: str, *, may_make: bool = True
) -> QuickStart | None:
    """The quick start for these calculators; PluginError when it cannot be made or gives another answer.

    None when there is nothing to ask, or when it was not made before and may not be made now.
    """
    ours = list(calculators_of(corpus))
    if not ours:
        return None
    # The name of the corpus changes with every kader; the calculators only pass it on.
    read = json.loads(data) | {"corpus": ""}
    nameless = json.dumps(read, ensure_ascii=False)
    questions = worked_questions(corpus)

    def work() -> dict[str, Any]:
        return {
            "modules": dict(modules),
            "calculators": ours,
            "data": {ALL: nameless, **{name: _data_of(corpus, read, name) for name in ours}},
            "questions": questions,
            "apart": [text for name, text, _ in questions if takes_over(name, text)],
            "exercises": list(exercises(corpus, loket.laad(nameless))),
        }

    # The exercises follow from these, and take time to think up.
    asked = [nameless, json.dumps(questions), json.dumps(dict(modules)), *map(_as_it_lies, READ_BY_SCRIPT)]

    def name() -> str:
        if not may_make:
            raise _NotMade
        return _name(work())

    try:
        folder = CACHE / kept(SCRIPT.name, asked, name)
    except _NotMade:
        return None
    if not folder.is_dir():
        if not may_make:
            return None
        _make(work(), folder)
    folder.touch()
    doors = json.loads((folder / "deuren.json").read_text(encoding="utf-8"))
    images = {
        name: Image(folder / f"rekenhulp-{name}.gz", folder / f"kaders-{name}.gz", own)
        for name, own in doors.items()
    }
    return QuickStart(folder / "python.wasm.gz", folder / "geheugen.gz", images)


def _data_of(corpus: Corpus, read: Mapping[str, Any], name: str) -> str:
    """The data with only the kaders of this calculator."""
    own = kaders_read(corpus.kaders, [loket.REKENHULPEN[name]])
    kaders = {kader: one for kader, one in read["kaders"].items() if kader in own}
    return json.dumps({**read, "kaders": kaders}, ensure_ascii=False)


def takes_over(name: str, text: str) -> bool:
    """Whether a question wants the answer of another calculator: the image of its own cannot give it."""
    try:
        question = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(question, dict) and bool(loket.REKENHULPEN[name].neemt_over.keys() & question.keys())


def _as_it_lies(file: Path) -> str:
    """Enough to see that a file of a package is another one, without reading it."""
    found = file.stat()
    return f"{file.name} {found.st_size} {found.st_mtime_ns}"


def _name(work: Mapping[str, Any]) -> str:
    digest = hashlib.sha256(json.dumps(work, sort_keys=True).encode())
    for file in READ_BY_SCRIPT:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _make(work: Mapping[str, Any], folder: Path) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix="nieuw-", dir=CACHE))
    try:
        made = run_script(SCRIPT, {**work, "pyodide": str(PYODIDE), "folder": str(fresh)})
        data = loket.laad(work["data"][ALL])
        for (name, question, _), answer in zip(work["questions"], made["answers"], strict=True):
            if answer != loket.antwoord(data, name, question):
                raise PluginError(f"de snelle start geeft bij {name} een ander antwoord op {question}")
        (fresh / "deuren.json").write_text(json.dumps(made["doors"]), encoding="utf-8")
        fresh.chmod(0o755)
        try:
            fresh.rename(folder)
        except OSError:
            if not folder.is_dir():  # otherwise another build has just made the same
                raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    for old in all_but_newest(CACHE, KEPT):
        shutil.rmtree(old, ignore_errors=True)
