"""Blocks of a web page, and of what Word makes into one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from html.parser import HTMLParser

from hooks.documents.blocks import (
    CELLS,
    HEADING,
    PARAGRAPH,
    POINT,
    UNNUMBERED,
    Block,
    is_like_heading,
    level_of,
    mended,
    tidy,
    typed_point,
)

_EMPTY = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr",
}
_LEFT_OUT = {
    "script",
    "style",
    "template",
    "noscript",
    "nav",
    "form",
    "button",
    "select",
    "svg",
    "iframe",
    "head",
}
_FRAME = {"header", "footer", "aside"}  # of the page; inside the text itself they belong to it
_HEADINGS = {f"h{number}": number for number in range(1, 7)}
_LISTS = {"ul", "ol", "menu", "dl"}
_INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "br",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
}
_INLINE |= {
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "var",
    "wbr",
    "img",
}
_BOLD = {"b", "strong"}
_NOTES = re.compile(r"(?:doc-)?(?:foot|end)notes?(?:-\d+)?|fn:?\d+", re.IGNORECASE)
# What an opening tag closes, up to where.
_CLOSES = {
    "li": ({"li"}, _LISTS),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
}
DEEPEST = 100
_NOTHING: Set[str] = frozenset()


@dataclass
class Element:
    """An element with what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> Iterator[Element]:
        return (one for one in self.children if isinstance(one, Element))

    def find(self, *tags: str) -> Iterator[Element]:
        """Every element with one of these tags, inside this one."""
        for one in self.elements():
            if one.tag in tags:
                yield one
            yield from one.find(*tags)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_before(tag)
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)
        if tag not in _EMPTY and len(self.open) < DEEPEST:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _close_before(self, tag: str) -> None:
        if tag not in _INLINE and self.open[-1].tag == "p":
            self.open.pop()
        closed, until = _CLOSES.get(tag, (set(), set()))
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag in until:
                return
            if self.open[depth].tag in closed:
                del self.open[depth:]


def markup_blocks(text: str) -> list[Block]:
    """The blocks of the text of a page: without its menus, its notes and what cannot be seen."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    root = builder.root
    begin = next(root.find("main"), None) or next(root.find("article"), None) or next(root.find("body"), root)
    return list(mended(_walk(begin, is_top=True)))


def _is_left_out(one: Element, *, is_top: bool) -> bool:
    about = " ".join(one.attributes.get(name, "") for name in ("class", "id", "role")).split()
    return (
        one.tag in _LEFT_OUT
        or (is_top and one.tag in _FRAME)
        or "hidden" in one.attributes
        or one.attributes.get("aria-hidden") == "true"
        or any(map(_NOTES.fullmatch, about))
    )


def _walk(one: Element, *, is_top: bool = False) -> Iterator[Block]:
    """The blocks in an element; text that stands loose in it is a paragraph."""
    loose: list[Element | str] = []
    for child in one.children:
        if isinstance(child, str) or child.tag in _INLINE:
            loose.append(child)
            continue
        yield from _paragraphs(loose)
        loose = []
        if not _is_left_out(child, is_top=is_top):
            yield from _block(child)
    yield from _paragraphs(loose)


def _block(one: Element) -> Iterator[Block]:
    if one.tag in _HEADINGS:
        yield Block(HEADING, _text(one), _HEADINGS[one.tag])
    elif one.tag in _LISTS:
        yield from _list(one)
    elif one.tag == "table":
        yield from _table(one)
    else:
        yield from _walk(one)


def _paragraphs(loose: list[Element | str]) -> Iterator[Block]:
    """Paragraphs of what stands on lines; two empty line ends divide, and a bold line alone is a heading."""
    runs: list[list[Element | str]] = [[]]
    breaks = 0
    for one in loose:
        if isinstance(one, Element) and one.tag == "br":
            breaks += 1
            if breaks == 2:
                runs.append([])
        elif not (isinstance(one, str) and not one.strip()):
            breaks = 0
        runs[-1].append(one)
    for run in runs:
        text = tidy("".join(map(_inline, run)))
        point = typed_point(text)
        inside = [one for one in run if isinstance(one, Element) or one.strip()]
        if inside and is_like_heading(text) and not text.endswith("!") and all(map(_is_bold, inside)):
            yield Block(HEADING, text, level_of(text) or UNNUMBERED)
        else:
            yield Block(POINT, point) if point else Block(PARAGRAPH, text)


def _is_bold(one: Element | str) -> bool:
    """Whether all there is to read of it is bold."""
    if isinstance(one, str):
        return not one.strip()
    return one.tag in _BOLD | {"br"} or (bool(one.children) and all(map(_is_bold, one.children)))


def _list(one: Element) -> Iterator[Block]:
    """Each point, with those below it after it; what goes on in a point belongs to it."""
    for child in one.elements():
        if child.tag in _LISTS:
            yield from _list(child)
        elif child.tag in ("li", "dt", "dd") and not _is_left_out(child, is_top=False):
            yield Block(POINT, _text(child, without=_LISTS))
            for below in _outermost(child, _LISTS):
                yield from _list(below)


def _outermost(one: Element, tags: set[str]) -> Iterator[Element]:
    for child in one.elements():
        if child.tag in tags:
            yield child
        else:
            yield from _outermost(child, tags)


def _table(one: Element) -> Iterator[Block]:
    """A paragraph a row; a table with one column, or with headings in it, is a box around its text."""
    rows = [[cell for cell in row.elements() if cell.tag in ("td", "th")] for row in one.find("tr")]
    is_box = max(map(len, rows), default=0) <= 1 or any(True for _ in one.find(*_HEADINGS, "table"))
    for row in rows:
        if is_box:
            for cell in row:
                yield from _walk(cell)
        else:
            yield Block(PARAGRAPH, CELLS.join(filter(None, (_text(cell) for cell in row))))


def _text(one: Element, without: Set[str] = _NOTHING) -> str:
    return tidy("".join(_inline(child, without) for child in one.children))


def _inline(one: Element | str, without: Set[str] = _NOTHING) -> str:
    if isinstance(one, str):
        return one
    if one.tag in without or _is_left_out(one, is_top=False) or _is_reference(one):
        return " "
    if one.tag in _EMPTY:
        return " " if one.tag in ("br", "hr", "wbr") else ""
    text = "".join(_inline(child, without) for child in one.children)
    return text if one.tag in _INLINE else f" {text} "


def _is_reference(one: Element) -> bool:
    """Whether it is the small number that leads to a note."""
    return one.tag == "sup" and any(link.attributes.get("href", "").startswith("#") for link in one.find("a"))
