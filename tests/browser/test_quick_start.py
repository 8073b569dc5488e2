"""The quick start of the calculators: made once for the same input, the same each time, and proved."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from calculators.kaders.gegevens import schrijf_gegevens
from hooks import kept
from hooks.browser import quick_start as module
from hooks.browser.browser_bundle import browser_bundle
from hooks.browser.exercises import worked_questions
from hooks.browser.quick_start import ALL, SCRIPT, QuickStart, quick_start
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.project import PROJECT
from hooks.reading.load_policy import load_policy
from tests.policy_folders import copy_of_small_policy

pytestmark = pytest.mark.node


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "CACHE", tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the script was asked, while its work is done by this test: it knows no answer to any question."""
    asked: list[dict[str, Any]] = []

    def make(script: Path, work: dict[str, Any]) -> dict[str, Any]:
        asked.append(work)
        for name in ("python.wasm.gz", "geheugen.gz", "rekenhulp-alle.gz", "kaders-alle.gz"):
            (Path(work["folder"]) / name).write_bytes(b"")
        doors = {ALL: {"laad": len(asked), "antwoord": 2}}
        return {"doors": doors, "answers": [], "functions": [1, 2]}

    monkeypatch.setattr(module, "run_script", make)
    return asked


def make(corpus: Corpus, data: str | None = None, code: str = "") -> QuickStart:
    data = schrijf_gegevens(calculator_data(corpus)) if data is None else data
    made = quick_start(replace(corpus, voorbeelden={}), {"loket.py": code}, data)
    assert made
    return made


def test_a_quick_start_that_nobody_can_wait_for_is_left_out(
    corpus: Corpus, made: list[dict[str, Any]], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = kept.Kept(cache.parent / "gemaakt.sqlite", lambda: "1")
    monkeypatch.setattr(kept, "_own", lambda: own)
    without = replace(corpus, voorbeelden={})
    data = schrijf_gegevens(calculator_data(corpus))
    assert quick_start(without, {"loket.py": ""}, data, may_make=False) is None
    there = make(corpus)
    assert quick_start(without, {"loket.py": ""}, data, may_make=False) == there


def scripts_elsewhere(folder: Path) -> Path:
    """The script in a project of its own, with the scripts that it imports."""
    for name in module.READ_BY_SCRIPT:
        if name.suffix in (".js", ".mjs") and "node_modules" not in name.parts:
            place = folder / name.relative_to(PROJECT)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(name, place)
    return folder / SCRIPT.relative_to(PROJECT)


def test_a_policy_that_no_calculator_reads_asks_nothing_and_has_none(
    made: list[dict[str, Any]], cache: Path, tmp_path: Path
) -> None:
    small = load_policy(copy_of_small_policy(tmp_path))
    assert small.voorbeelden
    assert worked_questions(small) == []
    assert quick_start(small, {}, schrijf_gegevens(calculator_data(small))) is None
    assert made == []


def test_when_it_cannot_be_made_the_bundle_says_why_and_goes_without(
    corpus: Corpus, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = scripts_elsewhere(tmp_path)
    broken = script.with_name("wasm_functions.mjs")
    broken.write_text(
        f'{broken.read_text("utf-8")}\nthrow new Error("een heel ander WebAssembly");\n', "utf-8"
    )
    monkeypatch.setattr(module, "SCRIPT", script)
    made = browser_bundle(corpus)
    assert made.not_quick is not None
    assert "een heel ander WebAssembly" in made.not_quick
    assert {"werker", "runtime", "code", "gegevens", "corpus"} == set(made.manifest)
    assert [address for address in made.files if address.endswith(".bin")] == []
    assert list(cache.iterdir()) == []


def test_with_the_same_input_it_is_made_once(corpus: Corpus, cache: Path, made: list[dict[str, Any]]) -> None:
    assert make(corpus).images == make(corpus).images
    assert make(corpus).images[ALL].doors == {"laad": 1, "antwoord": 2}
    assert len(made) == 1


def test_another_calculator_or_kader_makes_it_anew_and_another_corpus_name_does_not(
    corpus: Corpus, cache: Path, made: list[dict[str, Any]]
) -> None:
    make(corpus)
    data = json.loads(schrijf_gegevens(calculator_data(corpus)))
    make(corpus, data=json.dumps(data | {"corpus": "een ander"}))
    assert len(made) == 1
    make(corpus, code="1")
    assert len(made) == 2
    data["doelgroepen"]["b"]["naam"] = "Anders"
    make(corpus, data=json.dumps(data))
    assert len(made) == 3


def test_only_the_newest_are_kept(corpus: Corpus, cache: Path, made: list[dict[str, Any]]) -> None:
    for number in range(module.KEPT + 2):
        newest = make(corpus, code=str(number))
    assert len(list(cache.iterdir())) == module.KEPT
    assert newest.python.is_file()
    assert newest.memory.is_file()


def test_another_answer_than_python_gives_is_refused(
    corpus: Corpus, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lie(script: Path, work: dict[str, Any]) -> dict[str, Any]:
        return {"doors": {}, "answers": ["{}"] * len(work["questions"]), "functions": [1, 2]}

    monkeypatch.setattr(module, "run_script", lie)
    with pytest.raises(PluginError, match=r"de snelle start geeft bij .* een ander antwoord"):
        quick_start(corpus, {}, schrijf_gegevens(calculator_data(corpus)))
    assert list(cache.iterdir()) == []
