"""The page of a calculator is `docs/rekenhulpen/<naam>.md`; the list of them all follows the register."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.files import Files

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculators_of

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


def file_address_of(name: str) -> str:
    return f"{FOLDER}{name}-bestand/"


def file_source_of(name: str) -> str:
    """The page that answers a calculator for every row of a file."""
    return f"{FOLDER}{name}-bestand.md"


def without_page(sources: Iterable[str], corpus: Corpus) -> list[str]:
    """What is missing in `docs/`: the pages that belong to a calculator and are not there."""
    there = set(sources)
    return [source_of(name) for name in calculators_of(corpus) if source_of(name) not in there]


def leave_out_others(files: Files, corpus: Corpus) -> None:
    """A calculator that has nothing to do with this policy has no page."""
    for name in REKENHULPEN.keys() - calculators_of(corpus).keys():
        for source in (source_of(name), file_source_of(name)):
            if file := files.get_file_from_path(source):
                files.remove(file)


def can_calculate(address: str) -> bool:
    """Whether the page at an address needs Python: that of a calculator, and that of a file for one."""
    return address.startswith(FOLDER) and address != FOLDER
