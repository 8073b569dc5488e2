"""The address of a calculator: what is filled in, other plans beside it, the citation and the choice."""

from __future__ import annotations

from typing import Any

import pytest

from tests.assets import call

pytestmark = pytest.mark.node


def read(fragment: str) -> dict[str, Any]:
    (found,) = call(["rekenen/rekenadres", "readAddress", fragment])
    return dict(found)


def test_every_part_has_its_place() -> None:
    assert read("#maanden=7&anders.maanden=5&anders3.maanden=4&corpus=a&op=2017-04-04") == {
        "input": "maanden=7",
        "others": ["maanden=5", "maanden=4"],
        "citation": {"corpus": "a"},
        "choice": {"op": "2017-04-04"},
    }


def test_the_other_plans_stand_in_the_order_of_their_numbers_also_with_one_missing() -> None:
    assert read("#anders10.a=10&anders4.a=4&anders.a=2")["others"] == ["a=2", "a=4", "a=10"]


@pytest.mark.parametrize("name", ["anders", "andersom.a", "anders.x.a"])
def test_only_anders_a_number_and_a_point_make_another_plan(name: str) -> None:
    found = read(f"#{name}=1")
    assert (found["others"], found["input"]) == (
        (["x.a=1"], "") if name == "anders.x.a" else ([], f"{name}=1")
    )


def test_what_is_written_reads_back() -> None:
    parts = {
        "input": "kosten.0.naam=huur+%26+meer",
        "others": ["kosten.0.naam=a%3Db", "uitstroom=3", "uitstroom=4"],
        "citation": {"uitkomst": "00000000"},
        "choice": {"in": "zundert"},
    }
    (fragment,) = call(["rekenen/rekenadres", "writeAddress", parts])
    assert "&anders.kosten.0.naam=" in fragment
    assert "&anders3.uitstroom=3&anders4.uitstroom=4&" in fragment
    assert read(fragment) == parts
