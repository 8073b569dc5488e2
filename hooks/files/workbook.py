"""A workbook of Excel (.xlsx) read with nothing but the standard library, cell for cell as the page reads it.

docs/assets/bestand/rekenbladwerker.js says the same in JavaScript; the tests give both the same workbooks.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from hooks.files.cells import Styles, cell_text, column_place
from hooks.files.day_formats import day_styles
from hooks.files.refused import AS_CSV, Refused

MOST_PACKED, MOST_BYTES, MOST_CELLS = 30_000_000, 150_000_000, 5_000_000
MOST_COLUMNS = 26 + 26 * 26  # A to ZZ
MOST_ROWS = 1_048_576  # that Excel knows
READ = (".xml", ".rels")
DOCUMENT_TYPE = b"<!DOCTYPE"
UNREADABLE = f"dit Excel-bestand (.xlsx) is niet te lezen; misschien is het beschadigd: {AS_CSV}"
TOO_LARGE = f"dit Excel-bestand is te groot; zet de rijen in een nieuw, leeg bestand, of {AS_CSV}"
TOO_WIDE = f"in dit Excel-bestand staat een cel heel ver naar rechts; haal haar weg, of {AS_CSV}"
EMPTY = "in dit Excel-bestand staat niets; kies een bestand met een kopregel en daaronder rijen"
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Sheet:
    """A sheet with the text of every cell; line by line, also the empty ones."""

    name: str
    lines: list[list[str]]

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip() for line in self.lines for cell in line)


class _Broken(ValueError):
    """Something in the workbook is not as it should be."""


def filled_sheets(content: bytes) -> list[Sheet]:
    """The sheets that are not empty; Refused in Dutch when there are none, or they cannot be read."""
    if len(content) > MOST_PACKED:
        raise Refused([TOO_LARGE])
    try:
        sheets = list(_sheets(_unpacked(content)))
    except (
        *(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError),
        *(ElementTree.ParseError, LookupError, ValueError, OverflowError),
    ):
        raise Refused([UNREADABLE]) from None
    filled = [one for one in sheets if not one.is_empty]
    if not filled:
        raise Refused([EMPTY])
    return filled


def _unpacked(content: bytes) -> dict[str, bytes]:
    """What of the packed file is read, within bounds."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        wanted = [one for one in packed.infolist() if one.filename.endswith(READ)]
        if sum(one.file_size for one in wanted) > MOST_BYTES:
            raise Refused([TOO_LARGE])
        parts = {one.filename.removeprefix("/"): packed.read(one) for one in wanted}
    if any(DOCUMENT_TYPE in one for one in parts.values()):
        raise _Broken("a workbook declares no types")
    return parts


def _sheets(parts: Mapping[str, bytes]) -> Iterator[Sheet]:
    paths = _paths(parts["xl/_rels/workbook.xml.rels"])
    book = ElementTree.fromstring(parts["xl/workbook.xml"])
    since_1904 = next((_get(one, "date1904") in ("1", "true") for one in _all(book, "workbookPr")), False)
    shared = list(_shared(parts.get(paths.get("sharedStrings", "xl/sharedStrings.xml"))))
    styles = Styles(_day_styles(parts.get(paths.get("styles", "xl/styles.xml"))), since_1904)
    cells = 0
    for one in _all(book, "sheet"):
        path = paths.get(f"worksheet {_get(one, 'id')}")
        if path is None:
            continue  # a sheet with only a chart has no cells
        lines = _lines(parts[path], shared, styles)
        cells += len(lines) * len(lines[0]) if lines else 0
        if cells > MOST_CELLS:
            raise Refused([TOO_LARGE])
        yield Sheet(_plain(_get(one, "name")), lines)


def _paths(relations: bytes) -> dict[str, str]:
    """Where the styles and the shared texts are, and each sheet by its number («worksheet rId1»)."""
    found = {}
    for one in _all(ElementTree.fromstring(relations), "Relationship"):
        kind, target = _get(one, "Type").rpartition("/")[2], _get(one, "Target")
        path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        found[f"worksheet {_get(one, 'Id')}" if kind == "worksheet" else kind] = path
    return found


def _shared(part: bytes | None) -> Iterator[str]:
    if part is not None:
        yield from (_text(one) for one in _all(ElementTree.fromstring(part), "si"))


def _day_styles(part: bytes | None) -> list[bool]:
    if part is None:
        return []
    root = ElementTree.fromstring(part)
    formats = {int(_get(one, "numFmtId")): _get(one, "formatCode") for one in _all(root, "numFmt")}
    base = [_get(one, "numFmtId") or None for box in _all(root, "cellStyleXfs") for one in _all(box, "xf")]
    own = [
        (_get(one, "numFmtId") or None, int(_get(one, "xfId") or 0))
        for box in _all(root, "cellXfs")
        for one in _all(box, "xf")
    ]
    return day_styles(formats, base, own)


def _lines(part: bytes, shared: Sequence[str], styles: Styles) -> list[list[str]]:
    """The text of every cell, each line as long as the longest and at the place of its number."""
    lines: list[list[str]] = []
    for row in _rows(part):
        number = int(row.get("r") or len(lines) + 1)
        if not len(lines) < number <= MOST_ROWS:
            raise _Broken("a row is out of place")
        cells = _cells(row, shared, styles)
        if cells:
            lines += [[] for _ in range(number - 1 - len(lines))]
            lines.append(cells)
    width = max(map(len, lines), default=0)
    if len(lines) * width > MOST_CELLS:
        raise Refused([TOO_LARGE])
    return [[*one, *[""] * (width - len(one))] for one in lines]


def _rows(part: bytes) -> Iterator[ElementTree.Element]:
    """Each row as soon as it is read; what has been read is let go."""
    held: list[ElementTree.Element] = []
    for event, one in ElementTree.iterparse(io.BytesIO(part), ("start", "end")):
        name = _name(one)
        if event == "start" and name == "sheetData":
            held.append(one)
        elif event == "end" and name == "row" and held:
            yield one
            held[0].clear()


def _cells(row: ElementTree.Element, shared: Sequence[str], styles: Styles) -> list[str]:
    """The texts of a row, up to the last that is not empty."""
    found: list[str] = []
    place = 0
    for one in row:
        if _name(one) != "c":
            continue
        place = column_place(one.get("r", ""), place)
        if place >= MOST_COLUMNS:
            raise Refused([TOO_WIDE])
        inside = {_name(part): part for part in one}
        written = _plain(inside["v"].text or "") if "v" in inside else ""
        inline = _text(inside["is"]) if "is" in inside else ""
        text = cell_text(one.get("t", ""), one.get("s", ""), written, inline, shared, styles)
        if text:
            found += [""] * (place + 1 - len(found))
            found[place] = text
        place += 1
    return found


def _text(box: ElementTree.Element) -> str:
    """The text of a box: all its parts, but not how a word sounds."""
    found: list[str] = []
    for one in box:
        if _name(one) == "t":
            found.append(one.text or "")
        elif _name(one) == "r":
            found += (inner.text or "" for inner in one if _name(inner) == "t")
    return _plain("".join(found))


def _plain(text: str) -> str:
    """With the signs that Excel writes as their number: `_x000D_`."""
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def _name(one: ElementTree.Element) -> str:
    return one.tag.rpartition("}")[2]


def _all(root: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (one for one in root.iter() if _name(one) == name)


def _get(one: ElementTree.Element, name: str) -> str:
    """An attribute under its own name, or as one of another namespace (`r:id`)."""
    return next((text for key, text in one.attrib.items() if key.rpartition("}")[2] == name), "")
