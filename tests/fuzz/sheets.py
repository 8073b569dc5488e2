"""Workbooks of Excel with damage in a part or in the packed bytes: each is read, or refused with a reason."""

from __future__ import annotations

import io
import zipfile
from functools import cache, partial

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from hooks.files.read import read_lines
from hooks.files.refused import Refused
from tests.fuzz.texts import changed, damaged, edits
from tests.workbooks import DAY, inline, number, workbook

WHOLE = workbook(
    {
        "Trajecten": {
            1: ["start", "doelgroep", inline("bedrag")],
            2: [number("42917", DAY), "b", number("1.5")],
        },
        "Leeg": {},
    }
)


@cache
def _parts() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


@st.composite
def _with_another_part(draw: st.DrawFn) -> bytes:
    name = draw(st.sampled_from(sorted(_parts())))
    other = draw(changed((_parts()[name],)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for one, text in _parts().items():
            packed.writestr(one, (other if one == name else text).encode("utf-8", "replace"))
    return made.getvalue()


def sheet_inputs() -> SearchStrategy[bytes]:
    return st.one_of(_with_another_part(), edits().map(partial(damaged, WHOLE)))


def read_sheets(content: bytes) -> None:
    try:
        lines = read_lines(content).cells
    except Refused as refused:
        if not all(refused.messages) or not refused.messages:
            raise AssertionError("refused, and nobody says why") from refused
        return
    if not all(isinstance(cell, str) for line in lines for cell in line):
        raise AssertionError("a cell is no text")
