"""Workbooks of Excel (.xlsx) as different programs write them, made from nothing but their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = f'xmlns="{MAIN}" xmlns:r="{OFFICE}"'
# The formats of the styles 0, 1, …: plain, the short date, a Dutch date of one's own, a percentage, a time.
FORMATS = (0, 14, 164, 10, 20)
PLAIN, DAY, LONG_DAY, PERCENT, TIME = range(len(FORMATS))
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts><cellXfs>'
    + "".join(f'<xf numFmtId="{one}" applyNumberFormat="1"/>' for one in FORMATS)
    + "</cellXfs></styleSheet>"
)

# A cell: the text of a shared string, or a whole `<c>` without its place: `<c s="1"><v>42917</v></c>`.
Cell = str


def inline(text: str) -> Cell:
    """A text as a program writes it that has no shared strings."""
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def number(text: str, style: int = PLAIN) -> Cell:
    return f'<c s="{style}"><v>{text}</v></c>'


def column_name(place: int) -> str:
    """A, B, …, Z, AA, …"""
    before, last = divmod(place, 26)
    return (column_name(before - 1) if before else "") + chr(ord("A") + last)


def workbook(
    sheets: Mapping[str, Mapping[int, Sequence[Cell | None]]],
    *,
    since_1904: bool = False,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook with these sheets, each with its rows by their number; None is a cell that is not there."""
    shared: list[str] = []

    def cell(one: Cell, address: str) -> str:
        if one.startswith("<c"):
            return one.replace("<c", f'<c r="{address}"', 1)
        if one not in shared:
            shared.append(one)
        return f'<c r="{address}" t="s"><v>{shared.index(one)}</v></c>'

    parts = {"xl/styles.xml": STYLES}
    for place, rows in enumerate(sheets.values(), 1):
        lines = "".join(
            f'<row r="{line}">'
            + "".join(
                cell(one, f"{column_name(at)}{line}") for at, one in enumerate(cells) if one is not None
            )
            + "</row>"
            for line, cells in rows.items()
        )
        sheet = f"{HEAD}<worksheet {NAMES}><sheetData>{lines}</sheetData></worksheet>"
        parts[f"xl/worksheets/sheet{place}.xml"] = sheet
    texts = "".join(f'<si><t xml:space="preserve">{escape(one)}</t></si>' for one in shared)
    parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{texts}</sst>'
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{place}" r:id="rId{place}"/>'
        for place, name in enumerate(sheets, 1)
    )
    epoch = ' date1904="1"' if since_1904 else ""
    parts["xl/workbook.xml"] = (
        f"{HEAD}<workbook {NAMES}><workbookPr{epoch}/><sheets>{listed}</sheets></workbook>"
    )
    targets = [f"worksheets/sheet{place}.xml" for place in range(1, len(sheets) + 1)]
    parts["xl/_rels/workbook.xml.rels"] = _relations([*targets, "styles.xml", "sharedStrings.xml"])
    parts["_rels/.rels"] = _relations(["xl/workbook.xml"])
    parts["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("[Content_Types].xml", *(one for one in parts if one[0] != "[")):
            packed.writestr(name, parts[name])
        for name, content in (more or {}).items():
            packed.writestr(name, content)
    return made.getvalue()


def _relations(targets: Sequence[str]) -> str:
    kinds = {
        "styles.xml": "styles",
        "sharedStrings.xml": "sharedStrings",
        "xl/workbook.xml": "officeDocument",
    }
    lines = "".join(
        f'<Relationship Id="rId{place}" Type="{OFFICE}/{kinds.get(one, "worksheet")}" Target="{one}"/>'
        for place, one in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'
