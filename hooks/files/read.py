"""The lines of a file, from whatever it is: CSV in a usual encoding, or a sheet of a workbook."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.kaders.notatie import citeer, som_op
from hooks.files.csv_text import split
from hooks.files.kinds import is_workbook, read_text
from hooks.files.refused import Refused
from hooks.files.workbook import filled_sheets
from hooks.reading.suggestions import suggest


@dataclass(frozen=True)
class Lines:
    """The cells of every line, and what there is to say of where they come from."""

    cells: list[list[str]]
    told: tuple[str, ...] = ()


def read_lines(content: bytes, sheet: str | None = None, name: str = "") -> Lines:
    """The lines of a CSV file of this name, or of a sheet; when none is named the first that is not empty.

    Refused when it is no such file, or has no such sheet.
    """
    if not is_workbook(content):
        if sheet is not None:
            raise Refused(["--blad hoort bij een Excel-bestand (.xlsx); dit is er geen"], is_use=True)
        return Lines(split(read_text(content, name)))
    sheets = {one.name: one for one in filled_sheets(content)}
    if sheet is not None and sheet not in sheets:
        named = f"het blad {citeer(sheet)} is er niet of is leeg{suggest(sheet, sheets)}"
        raise Refused([named], is_use=True)
    read = next(iter(sheets)) if sheet is None else sheet
    others = [citeer(one) for one in sheets if one != read]
    told = f"Gelezen is het blad {citeer(read)}; {som_op(others)} niet. Kies een ander met --blad."
    return Lines(sheets[read].lines, (told,) if others and sheet is None else ())
