"""Documents that somebody brings, whole and damaged: read or refused, and what comes of them is readable."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from hooks.documents.read import read_document
from hooks.documents.refused import Unreadable
from hooks.reading.faults import Fault
from hooks.reading.model import LISTS
from hooks.reading.strict_yaml import read_yaml
from hooks.writing.read_in import outline_lines
from tests.documents.made import SHAPES, as_docx, as_html, as_pdf
from tests.fuzz.texts import damaged, edits, like

Brought = tuple[str, bytes]
TEXTS = (
    "# Nota\n\n## Wat geldt\n\nEen zin.\n\n- punt\n  - punt\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: N\n",
    "Hoofdstuk 1\n\nDoel\n\nEen zin.\n\n1.1 Voor wie\n\nEen zin die\n\nverder gaat.\n\n¹ Noot\n\n• een\n",
    "<main><h1>Kop</h1><p>Tekst<br><br><b>Vet</b><ul><li>een<ul><li>twee</ul><li>drie</ul><table><tr><td>x<td>",
)
ABOUT = "  titel: x\n  organisatie: x\n  datum: 2018\n  soort: x\n  status: x\n"


@cache
def _packed() -> tuple[Brought, ...]:
    kinds = {"docx": as_docx, "pdf": as_pdf, "html": as_html}
    return tuple((f"x.{kind}", make(one.pieces)) for one in SHAPES for kind, make in kinds.items())


def document_inputs() -> SearchStrategy[Brought]:
    """Texts like those above under any name, and files of which some bytes are others."""
    names = st.sampled_from(("x.txt", "x.md", "x.html", "x.docx", "x.pdf", "x", ".pdf"))
    encodings = st.sampled_from(("utf-8", "utf-8", "utf-16", "cp1252"))
    texts = st.tuples(names, like(TEXTS), encodings).map(
        lambda made: (made[0], made[1].encode(made[2], "replace"))
    )
    packed = st.tuples(st.sampled_from(_packed()), edits()).map(
        lambda made: (made[0][0], damaged(made[0][1], made[1]))
    )
    return st.one_of(texts, packed)


def read_brought(brought: Brought) -> None:
    """Read it, write its outline, and read that; or look that a refusal says something."""
    name, content = brought
    try:
        outline = read_document(content, name).outline
    except Unreadable as refused:
        if not str(refused):
            raise AssertionError("refused, and nobody says why") from refused
        return
    faults: list[Fault] = []
    text = f"x:\n{ABOUT}{''.join(outline_lines(outline))}"
    node = read_yaml(text.encode(), "", faults)
    found = LISTS["bronnen"].read(node, faults) if node else None
    assert found, text
    assert faults == [], text
    (entry,) = found.values()
    assert [one["kop"] for one in entry["koppen"]] == [one.heading for one in outline.sections]
    assert len({one.heading.casefold() for one in outline.sections}) == len(outline.sections)
