"""What the quality page tells is measured, explained, and about this code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.digest import digest
from hooks.pages.quality import (
    RECORD,
    Coverage,
    Measured,
    Survivor,
    read_record,
    same_code,
    same_tests,
    write_record,
)
from hooks.pages.quality_page import modules, quality_page, second_implementations, share
from hooks.pages.render import Renderer
from hooks.project import PROJECT
from tests import frozen

NOTICED = 95  # per cent of the small changes
RECORDED = read_record()
CORPUS = frozen.corpus()
MEASURED = Measured(
    gemeten_op=date(2026, 11, 26),
    commit="0123abc",
    code=digest([(PROJECT / "calculators" / "kaders" / "kalender.py").read_bytes()]),
    tests=digest([(PROJECT / "tests" / "kaders" / "test_kalender.py").read_bytes()]),
    testbestanden=("tests/kaders/test_kalender.py",),
    dekking=Coverage(60, 0, 20, 1),
    mutaties=3,
    te_lang=1,
    overleefd=(Survivor("duur", "a + 1", "a - 1", "Dat komt op hetzelfde neer."),),
)


def page(record: dict[str, Measured]) -> str:
    return " ".join(Renderer(CORPUS).page(quality_page(CORPUS, record)).split())


# the record


def test_what_has_been_measured_is_still_there() -> None:
    assert set(RECORDED) <= set(modules())


def test_every_change_that_is_not_noticed_has_an_explanation() -> None:
    assert [one for found in RECORDED.values() for one in found.overleefd if not one.uitleg] == []


def test_every_line_and_branch_is_reached() -> None:
    assert [name for name, one in RECORDED.items() if one.dekking.bereikt != one.dekking.alles] == []


def test_enough_of_the_small_changes_are_noticed() -> None:
    noticed = sum(one.opgemerkt for one in RECORDED.values())
    assert 100 * noticed >= NOTICED * sum(one.mutaties for one in RECORDED.values())


def test_the_record_is_written_as_it_is_read(tmp_path: Path) -> None:
    copy = tmp_path / "mutaties.yml"
    write_record(RECORDED, copy)
    assert copy.read_text(encoding="utf-8") == RECORD.read_text(encoding="utf-8")
    write_record({"kaders/kalender": MEASURED}, copy)
    assert read_record(copy) == {"kaders/kalender": MEASURED}


# what is told


def test_every_calculator_is_worked_out_a_second_time() -> None:
    assert second_implementations() == list(REKENHULPEN)


@pytest.mark.parametrize(
    ("part", "whole", "told"), [(999, 1000, "99.9"), (9999, 10_000, "99.9"), (1, 1, "100"), (0, 0, "100")]
)
def test_a_share_is_never_better_than_it_is(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == Decimal(told)


def test_the_page_tells_the_numbers_and_the_explanation() -> None:
    text = page({"kaders/kalender": MEASURED})
    assert "bereiken de tests 98,7%" in text
    assert "Van 3 kleine veranderingen merken zij er 2 op: 66,6%" in text
    assert "Dat komt op hetzelfde neer." in text
    assert "<code>a + 1</code> wordt <code>a - 1</code>" in text
    assert "nog niet gemeten" in text


def test_a_module_that_changed_after_it_was_measured_is_marked() -> None:
    assert same_code("kaders/kalender", MEASURED)
    assert same_tests(MEASURED)
    assert "daarna gewijzigd" not in page({"kaders/kalender": MEASURED})
    assert "<strong>daarna gewijzigd</strong>" in page({"kaders/kalender": replace(MEASURED, code="0")})
    assert "tests daarna gewijzigd" in page({"kaders/kalender": replace(MEASURED, tests="0")})
