"""What cannot be read is refused by its name, with what to do; never with a traceback."""

from __future__ import annotations

import io
import random
import zipfile

import pypdf
import pytest

from hooks.documents.kinds import MOST_BYTES
from hooks.documents.read import read_document
from hooks.documents.refused import Unreadable
from tests.documents.made import SENTENCE, SHAPES, as_docx, as_html, as_pdf, heading, paragraph, pdf_of

DOCX = as_docx(SHAPES[0].pieces)
PDF = as_pdf(SHAPES[0].pieces)


def zipped(**files: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, text in files.items():
            made.writestr(name.replace("__", "/"), text)
    return packed.getvalue()


def with_password() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt("geheim", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("leeg.pdf", b"", "in dit bestand staat niets; kies een document met tekst"),
        ("leeg.txt", b" \n\n ", "in dit bestand staat niets"),
        ("cijfers.txt", b"12 13\n\n14", "geen alinea of opsomming te vinden"),
        ("groot.txt", b"x" * (MOST_BYTES + 1), "is groter dan 40 MB; neem een deel ervan"),
        ("scan.pdf", pdf_of([""]), "is een scan: er staan alleen beelden in en geen tekst; laat er"),
        ("scan.png", b"\x89PNG\r\n\x1a\n", "dit is een foto of scan; laat er met een scanprogramma tekst"),
        ("slot.pdf", with_password(), "op deze PDF staat een slot"),
        ("slot.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "staat een wachtwoord"),
        ("oud.doc", b"\xd0\xcf\x11\xe0", "een ouder Word-bestand (.doc); open het in Word"),
        ("nota.rtf", b"{\\rtf1 x}", "dit is een RTF-bestand"),
        ("beeld.txt", bytes(range(256)), "dit is geen tekst, maar een bestand van een ander programma"),
        ("muziek", b"ID3\x03\0\0" + b"\xff" * 50, "dit is geen tekst, maar een bestand"),
        ("half.docx", DOCX[: len(DOCX) // 2], "dit bestand is beschadigd of niet heel"),
        ("half.pdf", PDF[:40], "deze PDF is beschadigd of niet heel"),
        ("tekst.docx", b"gewone tekst", "dit heet .docx, maar het is geen Word-bestand (.docx), of"),
        ("tekst.pdf", b"gewone tekst", "dit heet .pdf, maar het is geen PDF, of"),
        ("a.odt", zipped(**{"content.xml": "x"}), "een bestand van LibreOffice; open het daar"),
        ("a.xlsx", zipped(**{"xl/workbook.xml": "x"}), "dit is een rekenblad of presentatie"),
        ("a.zip", zipped(**{"a.txt": "x"}), "dit is een ingepakt bestand (zip); pak het uit"),
        (
            "a.docx",
            zipped(**{"word/document.xml": "geen xml"}),
            "dit Word-bestand is beschadigd of niet heel",
        ),
        (
            "bom.docx",
            zipped(**{"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
            "dit Word-bestand is beschadigd of niet heel",
        ),
    ],
)
def test_it_says_what_it_is_and_what_to_do(name: str, content: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_document(content, name)
    assert said in str(refused.value)


def test_a_file_under_a_wrong_name_is_read_for_what_it_is_and_that_is_told() -> None:
    read = read_document(PDF, "nota.docx")
    assert read.told[0] == "Het bestand heet «nota.docx», maar het is een PDF; zo is het gelezen."
    assert len(read.outline.sections) == len(SHAPES[0].outline)


def test_a_page_without_text_among_others_is_told() -> None:
    pages = [f"BT /F1 11 Tf 60 700 Td ({SENTENCE}) Tj ET", "", f"BT /F1 11 Tf 60 700 Td ({SENTENCE}) Tj ET"]
    told = read_document(pdf_of(pages), "x.pdf").told
    assert told[0].startswith("Op bladzijde 2 staat geen tekst; is dat een scan")


def test_a_document_without_headings_is_told_so() -> None:
    told = read_document(as_html([paragraph(), paragraph()]), "x.html").told
    assert told[0].startswith("Er zijn geen koppen gevonden")


def test_a_text_in_the_letters_of_an_older_windows_is_read() -> None:
    (section,) = read_document(f"Één kop\n\n{SENTENCE} café".encode("cp1252"), "x.txt").outline.sections
    assert (section.heading, section.parts[0].text[-4:]) == ("Één kop", "café")


def test_more_parts_than_can_be_counted_are_refused() -> None:
    with pytest.raises(Unreadable, match="staan meer dan 999 alinea's; geef het document koppen"):
        read_document(as_html([heading("Kop"), *(paragraph() for _ in range(1000))]), "x.html")


def test_a_page_nested_without_end_is_read() -> None:
    content = b"<html><body>" + b"<div>" * 5000 + b"<p>" + SENTENCE.encode()
    assert len(read_document(content, "x.html").outline.sections) == 1


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_damaged_file_is_read_or_refused_and_nothing_else(kind: str) -> None:
    whole = {"docx": DOCX, "pdf": PDF}[kind]
    chance = random.Random(20261130)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            sections = read_document(bytes(damaged), f"x.{kind}").outline.sections
        except Unreadable:
            continue
        assert sections
