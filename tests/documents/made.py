"""Documents made up for the tests, in the shapes that public documents have: as .html, .docx and .pdf."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from textwrap import wrap

SENTENCE = "De regel geldt voor iedereen die hieronder staat, en wordt elk jaar opnieuw bekeken."
LONG = " ".join([SENTENCE] * 4)


@dataclass(frozen=True)
class Piece:
    """A part of a made document; `depth` of a heading or point begins at 1."""

    kind: str  # kop, vet, alinea, punt, rij, noot, kader, bladzijde, kolommen
    text: str = ""
    depth: int = 1
    cells: tuple[str, ...] = ()
    inside: tuple[Piece, ...] = ()


def heading(text: str, depth: int = 1) -> Piece:
    return Piece("kop", text, depth)


def paragraph(text: str = SENTENCE) -> Piece:
    return Piece("alinea", text)


def point(text: str = SENTENCE, depth: int = 1) -> Piece:
    return Piece("punt", text, depth)


@dataclass(frozen=True)
class Shape:
    """A made document with its outline; `running` stands at the top of every page of a PDF."""

    name: str
    pieces: tuple[Piece, ...]
    outline: tuple[str, ...]
    running: str = ""


SHAPES = (
    Shape(
        "genummerde koppen",
        (
            *(
                heading("1 Inleiding"),
                paragraph(),
                heading("2 Wat wij doen"),
                heading("2.1 Voor wie", 2),
                paragraph(),
            ),
            *(paragraph(LONG), heading("2.2 Hoe lang", 2), paragraph(), heading("3 Slot"), paragraph()),
        ),
        ("1 Inleiding: alinea 1", "2.1 Voor wie: alinea 1-2", "2.2 Hoe lang: alinea 1", "3 Slot: alinea 1"),
    ),
    Shape(
        "opsommingen in opsommingen",
        (
            *(heading("Uitgangspunten"), paragraph(), point(), point("Eerst dit:"), point("een deel", 2)),
            *(point("een ander deel", 2), point(LONG), paragraph(), point("Nog een punt.")),
        ),
        ("Uitgangspunten: alinea 1, onderdeel 1-5, alinea 2, onderdeel 6",),
    ),
    Shape(
        "een tabel",
        (
            *(heading("Bedragen"), paragraph(), Piece("rij", cells=("Soort", "Hoogte"))),
            *(Piece("rij", cells=("Toeslag", "laag")), Piece("rij", cells=("Premie", "hoog")), paragraph()),
        ),
        ("Bedragen: alinea 1-5",),
    ),
    Shape(
        "voetnoten",
        (
            *(
                heading("Aanleiding"),
                paragraph(),
                Piece("noot", "Een noot met een verwijzing naar een stuk."),
            ),
            *(paragraph(LONG), Piece("noot", "Nog een noot."), heading("Vervolg"), paragraph()),
        ),
        ("Aanleiding: alinea 1-2", "Vervolg: alinea 1"),
    ),
    Shape(
        "twee kolommen",
        (
            *(heading("Nieuwsbrief"), Piece("kolommen")),
            *(
                heading("Links", 2),
                paragraph(LONG),
                point(),
                heading("Rechts", 2),
                paragraph(LONG),
                paragraph(),
            ),
        ),
        ("Links: alinea 1, onderdeel 1", "Rechts: alinea 1-2"),
    ),
    Shape(
        "een vak om tekst",
        (
            heading("Besluit"),
            paragraph(),
            Piece("kader", inside=(paragraph(), point("Een punt in het vak."), point())),
            paragraph(),
        ),
        ("Besluit: alinea 1-2, onderdeel 1-2, alinea 3",),
    ),
    Shape(
        "koppen die alleen vet zijn",
        (
            Piece("vet", "Waarom dit plan"),
            paragraph(LONG),
            Piece("vet", "Wat er verandert?"),
            paragraph(),
            point(),
        ),
        ("Waarom dit plan: alinea 1", "Wat er verandert?: alinea 1, onderdeel 1"),
    ),
    Shape(
        "bladzijden met een kopregel",
        (
            *(heading("Deel een"), paragraph(LONG), Piece("bladzijde"), paragraph(), heading("Deel twee")),
            *(paragraph(), Piece("bladzijde"), heading("Deel drie"), point(), point()),
        ),
        ("Deel een: alinea 1-2", "Deel twee: alinea 1", "Deel drie: onderdeel 1-2"),
        running="Gemeente Voorbeeld | nota",
    ),
    Shape(
        "tekst zonder kop, en dezelfde kop twee keer",
        (paragraph(), paragraph(), heading("Inleiding"), paragraph(), heading("Inleiding"), point()),
        ("Begin van het document: alinea 1-2", "Inleiding: alinea 1", "Inleiding (2): onderdeel 1"),
    ),
    Shape(
        "artikelen met leden",
        (
            *(
                heading("Hoofdstuk 1 Algemeen"),
                heading("Artikel 1 Begrippen", 2),
                paragraph(),
                point("a: een woord"),
                point(),
            ),
            *(heading("Artikel 2 Duur", 2), point(LONG), point(), heading("Hoofdstuk 2 Slot"), paragraph()),
        ),
        (
            "Artikel 1 Begrippen: alinea 1, onderdeel 1-2",
            "Artikel 2 Duur: onderdeel 1-2",
            "Hoofdstuk 2 Slot: alinea 1",
        ),
    ),
)


# As a page


def as_html(pieces: Sequence[Piece]) -> bytes:
    body = "\n".join(_html(pieces))
    menu = "<nav><ul><li>Menu</li></ul></nav>"
    page = f"<!doctype html><html><head><title>x</title></head><body>{menu}<main>{body}</main>"
    return f"{page}<footer><p>Over deze site</p></footer></body></html>".encode()


def _html(pieces: Sequence[Piece]) -> Iterator[str]:
    depth, notes, in_table = 0, 0, False
    for one in pieces:
        wanted = one.depth if one.kind == "punt" else 0
        while depth > wanted:
            yield "</li></ul>"
            depth -= 1
        if in_table and one.kind != "rij":
            yield "</table>"
            in_table = False
        text = escape(one.text)
        match one.kind:
            case "kop":
                yield f"<h{one.depth}>{text}</h{one.depth}>"
            case "vet":
                yield f"<p><strong>{text}</strong></p>"
            case "alinea":
                yield f"<p>{text}</p>"
            case "punt":
                if depth == wanted:
                    yield "</li>"
                while depth < wanted:
                    yield "<ul>"
                    depth += 1
                yield f"<li>{text}"
            case "rij":
                if not in_table:
                    yield "<table>"
                in_table = True
                yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in one.cells)}</tr>"
            case "noot":
                notes += 1
                yield f'<div class="footnote" id="fn{notes}"><p>{text}</p></div>'
            case "kader":
                yield f"<table><tr><td>{''.join(_html(one.inside))}</td></tr></table>"
    if depth:
        yield "</li></ul>" * depth
    if in_table:
        yield "</table>"


# As a Word file

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("styles", "numbering", "footnotes")


def as_docx(pieces: Sequence[Piece]) -> bytes:
    notes: list[str] = []
    body = "".join(_word(pieces, notes))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
        for level in range(3)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Kop{level}"><w:name w:val="heading {level}"/></w:style>'
        for level in range(1, 4)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/word/{one}.xml" ContentType="{_TYPES}.{one}+xml"/>' for one in _PARTS
        )
        + "</Types>",
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations({f"r{one}": (one, f"{one}.xml") for one in _PARTS}),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml": f"<w:footnotes {_W}>"
        + "".join(
            f'<w:footnote w:id="{number}"><w:p>{_run(text)}</w:p></w:footnote>'
            for number, text in enumerate(notes, 1)
        )
        + "</w:footnotes>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return packed.getvalue()


def _relations(found: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{_RELATED}/{kind}" Target="{target}"/>'
        for name, (kind, target) in found.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def _run(text: str, about: str = "") -> str:
    return f'<w:r>{about}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _word(pieces: Sequence[Piece], notes: list[str]) -> Iterator[str]:
    rows: list[str] = []
    for place, one in enumerate(pieces):
        if rows and one.kind != "rij":
            yield f"<w:tbl>{''.join(rows)}</w:tbl>"
            rows = []
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        reference = ""
        if after and after.kind == "noot":
            notes.append(after.text)
            reference = f'<w:r><w:footnoteReference w:id="{len(notes)}"/></w:r>'
        match one.kind:
            case "kop":
                yield f'<w:p><w:pPr><w:pStyle w:val="Kop{one.depth}"/></w:pPr>{_run(one.text)}</w:p>'
            case "vet":
                yield f"<w:p>{_run(one.text, '<w:rPr><w:b/></w:rPr>')}</w:p>"
            case "alinea":
                yield f"<w:p>{_run(one.text)}{reference}</w:p>"
            case "punt":
                numbering = f'<w:numPr><w:ilvl w:val="{one.depth - 1}"/><w:numId w:val="1"/></w:numPr>'
                yield f"<w:p><w:pPr>{numbering}</w:pPr>{_run(one.text)}</w:p>"
            case "rij":
                cells = "".join(f"<w:tc><w:p>{_run(cell)}</w:p></w:tc>" for cell in one.cells)
                rows.append(f"<w:tr>{cells}</w:tr>")
            case "kader":
                inside = "".join(_word(one.inside, notes))
                yield f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
    if rows:
        yield f"<w:tbl>{''.join(rows)}</w:tbl>"


# As a PDF

_WIDTH, _HEIGHT, _EDGE, _SIZE, _STEP = 595, 842, 60, 11, 14
_LARGE = {1: 18, 2: 15, 3: 13}


@dataclass
class _Paper:
    """Pages that are being written on."""

    running: str
    pages: list[list[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    columns: int = 1
    column: int = 0
    y: float = 0

    def turn(self) -> None:
        self.close()
        self.pages.append([])
        self.y, self.column = _HEIGHT - 100, 0

    def close(self) -> None:
        """Put the notes, the running head and the number of the page on it."""
        if not self.pages:
            return
        y = 70 + 11 * len(self.notes)
        for number, text in enumerate(self.notes, 1):
            self.draw(f"{number} {text}", _EDGE, y, 8)
            y -= 11
        self.notes = []
        if self.running:
            self.draw(self.running, _EDGE, _HEIGHT - 30, 9)
        self.draw(str(len(self.pages)), _WIDTH - _EDGE, 25, 9)

    def draw(self, text: str, x: float, y: float, size: float, font: str = "F1") -> None:
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.pages[-1].append(f"BT /{font} {size} Tf {x:.1f} {y:.1f} Td ({shown}) Tj ET")

    def write(
        self, text: str, size: float = _SIZE, font: str = "F1", indent: float = 0, mark: str = ""
    ) -> None:
        width = (_WIDTH - 2 * _EDGE) / self.columns - 20
        left = _EDGE + self.column * (_WIDTH - 2 * _EDGE) / self.columns + indent
        lines = wrap(text, int((width - indent) / (size * 0.5)))
        for number, line in enumerate(lines):
            if self.y < 110:
                if self.column + 1 < self.columns:
                    self.column, self.y = self.column + 1, _HEIGHT - 160
                    left += (_WIDTH - 2 * _EDGE) / self.columns
                else:
                    self.turn()
            if mark and number == 0:
                self.draw(mark, left - 14, self.y, size, font)
            self.draw(line, left, self.y, size, font)
            self.y -= size * _STEP / _SIZE
        self.y -= size * 0.7


def as_pdf(pieces: Sequence[Piece], running: str = "") -> bytes:
    paper = _Paper(running)
    paper.turn()
    _write(paper, pieces)
    paper.close()
    return pdf_of(["\n".join(one) for one in paper.pages])


def _write(paper: _Paper, pieces: Sequence[Piece]) -> None:
    for one in pieces:
        match one.kind:
            case "kop":
                if paper.columns > 1 and one.text == "Rechts":
                    paper.column, paper.y = 1, _HEIGHT - 160
                paper.write(one.text, _LARGE[one.depth], "F2")
            case "vet":
                paper.write(one.text, font="F2")
            case "alinea":
                paper.write(one.text)
            case "punt":
                paper.write(one.text, indent=18.0 * one.depth, mark="\x95" if one.depth == 1 else "-")
            case "rij":
                for number, cell in enumerate(one.cells):
                    paper.draw(cell, _EDGE + number * 200, paper.y, _SIZE)
                paper.y -= 22
            case "noot":
                paper.notes.append(one.text)
            case "kader":
                _write(paper, one.inside)
            case "kolommen":
                paper.columns, paper.y = 2, _HEIGHT - 160
            case "bladzijde":
                paper.turn()


def pdf_of(pages: Sequence[str]) -> bytes:
    """A PDF with these streams, written by hand."""
    fonts = "".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >> "
        for number, name in ((1, "Helvetica"), (2, "Helvetica-Bold"))
    )
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
    ]
    for number, stream in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents {4 + 2 * number} 0 R "
            f"/Resources << /Font << {fonts}>> >> >>".encode()
        )
        content = stream.encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    made = io.BytesIO()
    made.write(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    begin = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        made.write(b"%010d 00000 n \n" % place)
    made.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, begin))
    return made.getvalue()
