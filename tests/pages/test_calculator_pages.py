"""The page of a calculator is known by its name, and a calculator without one is noticed."""

from __future__ import annotations

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages import calculator_pages


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("rekenhulpen/ombouw.md", "ombouw"),
        ("rekenhulpen/pmc-rendabiliteit.md", "pmc-rendabiliteit"),
        ("rekenhulpen/index.md", None),
        ("rekenhulpen/bestaat-niet.md", None),
        ("rekenhulpen/ombouw.txt", None),
        ("ombouw.md", None),
        ("elders/ombouw.md", None),
    ],
)
def test_a_page_belongs_to_the_calculator_of_its_name(source: str, name: str | None) -> None:
    assert calculator_pages.name_at(source) == name


def test_what_is_missing_is_named(corpus: Corpus) -> None:
    there = [calculator_pages.source_of(name) for name in REKENHULPEN]
    assert calculator_pages.without_page(there, corpus) == []
    assert calculator_pages.without_page(there[1:], corpus) == there[:1]
