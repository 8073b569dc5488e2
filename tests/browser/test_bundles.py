"""A script gets of its packages what it uses and nothing more, with the licences of what it gets."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from hooks.browser import bundles as module
from hooks.browser.bundles import ADDRESSES, CHARTS, KEEPER, WORKBOOKS, bundled, licences_of
from hooks.project import PROJECT, MissingPackage

pytestmark = pytest.mark.node

LARGEST = 27_000  # bytes, packed; the drawing of streams takes two thousand of them
DRAWINGS = [path for path in (PROJECT / "docs/assets/beeld").glob("*.js") if path.name != "d3.js"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "CACHE", tmp_path / "cache")
    return tmp_path / "cache"


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_bundle_is_small_and_imports_nothing(address: str) -> None:
    code = bundled()[address]
    assert len(gzip.compress(code.encode())) < LARGEST
    assert re.search(r"\bimport\b", code) is None


def test_a_workbook_is_read_without_making_code_of_text() -> None:
    """The policy of the site forbids it."""
    code = bundled()[WORKBOOKS]
    assert re.search(r"\beval\(|new Function\b|\bFunction\(", code) is None
    text = bundled()[licences_of(WORKBOOKS)]
    assert re.findall(r"(?m)^([\w-]+) \d+\.\d+\.\d+$", text) == ["fflate", "read-excel-file", "saxen"]
    assert text.count("Permission is hereby granted, free of charge") == 3


def test_the_keeper_of_copies_says_nothing_to_who_develops_and_is_made_anew_for_each_of_its_files() -> None:
    code = bundled()[KEEPER]
    assert "process.env" not in code
    assert "goo.gl" not in code
    text = bundled()[licences_of(KEEPER)]
    names = ["workbox-core", "workbox-routing", "workbox-strategies"]
    assert re.findall(r"(?m)^([\w-]+) \d+\.\d+\.\d+$", text) == names


def test_it_has_just_what_the_drawings_use() -> None:
    used = {name for path in DRAWINGS for name in re.findall(r"\bd3\s*\.(\w+)\(", path.read_text("utf-8"))}
    exported = re.findall(r"(\w+) as (\w+)", bundled()[CHARTS].rpartition("export{")[2])
    assert {name for _, name in exported} == used


def test_every_package_in_it_has_its_licence_beside_it() -> None:
    text = bundled()[licences_of(CHARTS)]
    for package in ("d3-array", "d3-axis", "d3-scale", "d3-selection", "d3-shape", "d3-time"):
        assert re.search(rf"^{package} \d+\.\d+\.\d+$", text, re.MULTILINE), package
    licences = ("Permission to use, copy, modify", "Redistribution and use in source")
    named = re.findall(r"(?m)^[\w-]+ \d+\.\d+\.\d+$", text)
    assert sum(text.count(one) for one in licences) == len(named)
    assert "esbuild" not in text


def test_it_is_made_once_for_the_same_input(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = bundled()
    monkeypatch.setattr(module, "run_script", lambda *given: pytest.fail("made again"))
    assert bundled() == made
    assert len(list(cache.iterdir())) == len(ADDRESSES)


def test_only_the_newest_are_kept(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "run_script", lambda *given: {"code": "", "packages": []})
    monkeypatch.setattr(module, "DOCS", tmp_path)
    for number in range(module.KEPT + 2):
        (tmp_path / "een.js").write_text(str(number), encoding="utf-8")
        module.bundle("een.js")
    assert len(list(cache.iterdir())) == module.KEPT


def test_without_the_bundler_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PACKAGES", tmp_path)
    with pytest.raises(MissingPackage, match="make build"):
        bundled()
