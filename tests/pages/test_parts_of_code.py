"""A part of a module is known by its name and its text, wherever it stands and however it is explained."""

from __future__ import annotations

import pytest

from hooks.pages.parts_of_code import part_at, parts_of

MODULE = '''\
"""What the module is for."""

from dataclasses import dataclass

LIMIT, MORE = 6, 7
if LIMIT:
    MORE += 1


@dataclass(frozen=True)
class Term:
    """What a term is."""

    months: int = 1

    @property
    def fits(self) -> bool:
        """Whether it fits."""
        return self.months <= LIMIT


def longer(number: int) -> int:
    def twice() -> int:
        return number * 2

    if number:
        def thrice() -> int:
            return number * 3
    return twice()
'''
NAMES = [
    "LIMIT, MORE",
    "bovenaan",
    "Term",
    "Term.fits",
    "longer",
    "longer.<locals>.twice",
    "longer.<locals>.thrice",
]


def codes(text: str) -> dict[str, str]:
    return {one.name: one.code for one in parts_of(text)}


def changed(text: str) -> set[str]:
    old, new = codes(MODULE), codes(text)
    return {name for name in old | new if old.get(name) != new.get(name)}


def test_functions_classes_and_statements_are_parts() -> None:
    assert list(codes(MODULE)) == NAMES


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("LIMIT, MORE = 6, 7", "LIMIT, MORE = 6, 8", {"LIMIT, MORE"}),
        ("MORE += 1", "MORE += 2", {"bovenaan"}),
        ("months: int = 1", "months: int = 2", {"Term"}),
        ("frozen=True", "frozen=False", {"Term"}),
        ("<= LIMIT", "< LIMIT", {"Term.fits"}),
        ("    @property\n", "", {"Term.fits"}),
        ("number * 2", "number * 4", {"longer", "longer.<locals>.twice"}),
        ("number * 3", "number * 4", {"longer", "longer.<locals>.thrice"}),
        ("def fits", "def suits", {"Term.fits", "Term.suits"}),
        ("What a term is.", "What it is.\n\n    And more.", set()),
        ("Whether it fits.", "Whether it does.", set()),
        ("from dataclasses", "import os\nfrom dataclasses", set()),
        ('for."""\n', 'for."""\n\n# A remark.\n', set()),
    ],
)
def test_a_change_is_one_of_the_parts_that_it_stands_in(old: str, new: str, parts: set[str]) -> None:
    assert old in MODULE
    assert changed(MODULE.replace(old, new, 1)) == parts


def test_a_part_is_the_same_wherever_it_stands() -> None:
    begin = MODULE.index("def longer")
    assert codes(f"x = 1\n\n\n{MODULE[begin:]}")["longer"] == codes(MODULE)["longer"]


def test_a_line_belongs_to_the_innermost_part() -> None:
    parts = parts_of(MODULE)

    def at(text: str) -> str | None:
        found = part_at(parts, MODULE[: MODULE.index(text)].count("\n") + 1)
        return found.name if found else None

    assert [
        at(text) for text in ("months: int", "self.months", "number * 2", "return twice", "from data")
    ] == [
        "Term",
        "Term.fits",
        "longer.<locals>.twice",
        "longer",
        None,
    ]


def test_a_function_that_only_has_a_docstring_has_a_text_too() -> None:
    assert codes('def nothing():\n    """Nothing."""\n')["nothing"]
