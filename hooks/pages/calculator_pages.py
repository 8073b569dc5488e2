"""The page of a calculator is `docs/rekenhulpen/<naam>.md`; the list of them all follows the register."""

from __future__ import annotations

from collections.abc import Iterable

from calculators.raamwerk.loket import REKENHULPEN

FOLDER = "rekenhulpen/"
# Where a page written by hand wants the list of all calculators.
LIST_MARK = "<!-- alle rekenhulpen -->"


def name_at(source: str) -> str | None:
    """The calculator whose page this Markdown file is, if it is one."""
    name = source.removeprefix(FOLDER).removesuffix(".md")
    return name if source == source_of(name) and name in REKENHULPEN else None


def source_of(name: str) -> str:
    return f"{FOLDER}{name}.md"


def address_of(name: str) -> str:
    return f"{FOLDER}{name}/"


def without_page(sources: Iterable[str]) -> list[str]:
    """What is missing in `docs/`: the pages that belong to a calculator and are not there."""
    there = set(sources)
    return [source_of(name) for name in REKENHULPEN if source_of(name) not in there]


def can_calculate(address: str) -> bool:
    """Whether the page at an address needs Python: that of a calculator, and that of a file for one."""
    return address.startswith(FOLDER) and address != FOLDER
