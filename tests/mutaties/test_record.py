"""The record of `make mutaties`: moving code or a test costs nothing, changing one does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hooks.pages.parts_of_code import parts_of
from hooks.pages.quality import PUBLISHED, Measured, Survivor, as_text, modules
from tests.mutaties.record import (
    RECORD,
    TESTS,
    Entry,
    published,
    read_record,
    texts_of_tests,
    to_measure,
    with_explanations,
    write_record,
)

MODULE = "def one() -> int:\n    return 1\n\n\ndef two() -> int:\n    return 2\n"
ONE, TWO = (one.code for one in parts_of(MODULE))
DAY = date(2026, 11, 26)
SURVIVOR = Survivor("two", "return 2", "return 3", "Niemand leest het.")
ENTRIES = [
    Entry(Measured("one", ONE, DAY, "0123abc", 2), ("aaa", "bbb")),
    Entry(Measured("two", TWO, DAY, "0123abc", 3, 1, (SURVIVOR,)), None),
]


def test_the_record_is_written_as_it_is_read(tmp_path: Path) -> None:
    copy = tmp_path / "mutaties.yml"
    write_record(ENTRIES, {"kamer/deel": MODULE}, copy)
    assert read_record(copy) == ENTRIES
    write_record(read_record(), modules(), copy)
    known = {one.key for one in read_record(copy)}
    assert known <= {one.key for one in read_record()}


def test_what_is_published_is_what_was_recorded() -> None:
    """After an explanation is written by hand, `make mutaties` puts it on the site too."""
    assert PUBLISHED.read_text(encoding="utf-8") == as_text(published(read_record(RECORD)))


def test_what_is_the_same_need_not_be_measured() -> None:
    assert to_measure(ENTRIES, MODULE, ["aaa", "bbb", "ccc"]) == set()
    assert to_measure(ENTRIES, f"import os\n\nX = 1\n\n{MODULE}", ["aaa", "bbb"]) == {"X"}


@pytest.mark.parametrize(
    ("text", "tests", "parts"),
    [
        (MODULE.replace("return 2", "return 4"), ["aaa", "bbb"], {"two"}),
        (MODULE, ["aaa"], {"one"}),
        (MODULE, [], {"one"}),
    ],
    ids=["another function", "a test that noticed is another", "no tests"],
)
def test_a_part_is_measured_again_when_it_or_a_test_that_noticed_changed(
    text: str, tests: list[str], parts: set[str]
) -> None:
    assert to_measure(ENTRIES, text, tests) == parts


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    copy = tmp_path / "mutaties.yml"
    write_record(ENTRIES, {"elders": MODULE.partition("\n\n\n")[0]}, copy)
    assert read_record(copy) == ENTRIES[:1]


def test_an_explanation_stays_as_long_as_its_change_survives() -> None:
    fresh = [replace(one, measured=replace(one.measured, code="new")) for one in ENTRIES]
    fresh[1] = replace(
        fresh[1], measured=replace(fresh[1].measured, overleefd=(replace(SURVIVOR, uitleg=""),))
    )
    (_, found) = with_explanations(fresh, ENTRIES)
    assert found.measured.overleefd == (SURVIVOR,)


def test_a_test_is_known_by_its_text() -> None:
    found = texts_of_tests()
    here = f"tests/{Path(__file__).relative_to(TESTS).as_posix()}"
    assert found[f"{here}::test_a_test_is_known_by_its_text"]
    with_values = f"{here}::test_a_part_is_measured_again_when_it_or_a_test_that_noticed_changed"
    assert len({found[with_values], found[f"{here}::test_what_is_gone_is_forgotten"]}) == 2
