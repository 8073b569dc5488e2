"""A calculator is found because its module is there, and only under the name of that module."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import calculators
from calculators.raamwerk.register import vind_rekenhulpen

SAME = "from dataclasses import replace\nfrom calculators.trajectduur import REKENHULP as ANDER\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that counts as part of `calculators/`."""
    monkeypatch.setattr(calculators, "__path__", [*calculators.__path__, str(tmp_path)])
    before = set(sys.modules)
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    yield tmp_path
    for name in set(sys.modules) - before:
        delattr(calculators, name.removeprefix("calculators."))


def test_a_module_with_a_calculator_is_found_in_alphabetical_order(folder: Path) -> None:
    (folder / "nieuw_ding.py").write_text(f'{SAME}REKENHULP = replace(ANDER, naam="nieuw-ding")\n')
    found = vind_rekenhulpen()
    assert "nieuw-ding" in found
    assert list(found) == sorted(found)


def test_a_module_without_a_calculator_is_no_calculator(folder: Path) -> None:
    before = vind_rekenhulpen()
    (folder / "nieuw_hulpje.py").write_text("REKENHULP = None\n")
    assert vind_rekenhulpen() == before


def test_a_calculator_bears_the_name_of_its_module(folder: Path) -> None:
    (folder / "nieuw_ding.py").write_text("from calculators.trajectduur import REKENHULP\n")
    with pytest.raises(ValueError, match=r"«trajectduur» staat in nieuw_ding\.py"):
        vind_rekenhulpen()
