"""The quick start of the calculators: made once for the same input, the same each time, and proved."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from hooks.browser import quick_start as module
from hooks.browser.browser_bundle import browser_bundle
from hooks.browser.quick_start import QuickStart, quick_start
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data

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
        for name in ("python.wasm.gz", "geheugen.gz", "kaders.gz"):
            (Path(work["folder"]) / name).write_bytes(b"")
        return {"doors": {"laad": len(asked), "antwoord": 2}, "answers": [], "functions": [1, 2]}

    monkeypatch.setattr(module, "run_script", make)
    return asked


def make(corpus: Corpus, data: str | None = None, code: str = "") -> QuickStart:
    data = calculator_data(corpus) if data is None else data
    return quick_start(replace(corpus, voorbeelden={}), {"loket.py": code}, data)


@pytest.mark.bouw
def test_made_twice_it_is_the_same_to_the_byte(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles = []
    for name in ("one", "other"):
        monkeypatch.setattr(module, "CACHE", tmp_path / name)
        bundles.append(browser_bundle(corpus))
        time.sleep(0.01)  # another moment on the clock
    one, other = bundles
    assert one.manifest == other.manifest  # the addresses name the content


def test_with_the_same_input_it_is_made_once(corpus: Corpus, cache: Path, made: list[dict[str, Any]]) -> None:
    assert make(corpus).doors == make(corpus).doors == {"laad": 1, "antwoord": 2}
    assert len(made) == 1


def test_another_calculator_or_kader_makes_it_anew_and_another_corpus_name_does_not(
    corpus: Corpus, cache: Path, made: list[dict[str, Any]]
) -> None:
    make(corpus)
    data = json.loads(calculator_data(corpus))
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
        quick_start(corpus, {}, calculator_data(corpus))
    assert list(cache.iterdir()) == []
