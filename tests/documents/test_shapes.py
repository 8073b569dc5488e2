"""Ten shapes of public documents, each as a page, a Word file and a PDF: all give the same outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from hooks.documents.outline import ranges
from hooks.documents.read import read_document
from tests.documents.made import SHAPES, Piece, Shape, as_docx, as_html, as_pdf, pdf_of

Make = Callable[[Sequence[Piece]], bytes]
KINDS: dict[str, Make] = {"html": as_html, "docx": as_docx}


def outline(content: bytes, name: str) -> tuple[str, ...]:
    sections = read_document(content, name).outline.sections
    return tuple(f"{one.heading}: {', '.join(ranges(one.names))}" for one in sections)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one.name)
@pytest.mark.parametrize("kind", ["html", "docx", "pdf"])
def test_a_document_of_this_shape_has_its_outline(shape: Shape, kind: str) -> None:
    content = as_pdf(shape.pieces, shape.running) if kind == "pdf" else KINDS[kind](shape.pieces)
    assert outline(content, f"stuk.{kind}") == shape.outline


def test_there_are_ten_of_them() -> None:
    assert len({one.name for one in SHAPES}) == 10


def test_each_heading_above_that_has_no_text_is_named_with_the_first_below() -> None:
    (shape,) = (one for one in SHAPES if one.name == "artikelen met leden")
    for kind, make in {**KINDS, "pdf": as_pdf}.items():
        sections = read_document(make(shape.pieces), f"stuk.{kind}").outline.sections
        assert [one.under for one in sections] == ["Hoofdstuk 1 Algemeen", "Hoofdstuk 1 Algemeen", None], kind


def test_the_parts_keep_their_text_for_who_reads_along() -> None:
    shape = SHAPES[1]
    read = [read_document(make(shape.pieces), f"x.{kind}") for kind, make in {**KINDS, "pdf": as_pdf}.items()]
    texts = [[part.text for section in one.outline.sections for part in section.parts] for one in read]
    assert texts[0] == texts[1] == texts[2]
    assert texts[0][-1] == "Nog een punt."


def test_a_mark_that_a_browser_draws_is_the_beginning_of_a_point() -> None:
    text = "BT /F2 18 Tf 72 760 Td (Brief) Tj ET\n"
    for number in range(3):
        text += f"BT /F1 11 Tf 90 {700 - 16 * number} Td (Dit is zin {number} van een lijst.) Tj ET\n"
    text += "BT /F1 11 Tf 72 640 Td (En dit is weer een gewone alinea.) Tj ET\n"
    # A dot before two of them, a frame around the page, a dot far from any line, and two that are not right.
    drawn = "78 702 m 78 706 l 82 706 l 82 702 l h f\n78 686 4 4 re f\n10 10 500 800 re f\n"
    drawn += "300 400 4 4 re f\n1 re f (x) 1 l\n"
    without = read_document(pdf_of([text]), "brief.pdf").outline.sections
    assert [ranges(one.names) for one in without] == [["alinea 1-2"]]
    (section,) = read_document(pdf_of([drawn + text]), "brief.pdf").outline.sections
    assert ranges(section.names) == ["onderdeel 1-2", "alinea 1"]
    assert section.parts[0].text == "Dit is zin 0 van een lijst."
