"""The table of contents of a page, read from its headings, so that no template keeps one of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup

FEWEST = 3
FEWEST_OF_LIST = 2
# So many of these rows are longer than two screens.
LONG_LISTS = {'<li class="rij': 8, '<li class="getal': 20}
# Where a page puts its table of contents itself: a form stays on top, and what leads on stands behind it.
HERE = "<!-- op deze pagina -->"
# What stands in a template shows on another day only.
_LATER = re.compile(r"<template\b.*?</template>", re.DOTALL)
_H2 = r'<h2\b[^>]*?\bid="(?P<id>[^"]+)"[^>]*>(?P<heading>.*?)</h2>'
_SMALLER = re.compile(_H2.replace("h2", "h[23]"), re.DOTALL)  # where a page has too few of the large ones
_HEADING = re.compile(_H2, re.DOTALL)  # looks at the headings only, so it is many times as quick
# A heading, or an item of a long list that says what it is called in a table of contents.
_PLACE = re.compile(
    rf'{_H2}|<\w+\b[^>]*?\bid="(?P<item>[^"]+)"[^>]*?\bdata-inhoud="(?P<title>[^"]*)"', re.DOTALL
)
# A number follows the choice of the reader, and the table of contents does not.
_COUNT = re.compile(r'<span class="(?:aantal|klein)".*?</span>', re.DOTALL)


class Entry(NamedTuple):
    """A part of a page: its anchor and its title."""

    id: str
    title: str


def contents(content: str) -> list[Entry]:
    """The parts of a page; empty where it has too few, or is a form that names no place for them."""
    is_long = any(content.count(row) >= many for row, many in LONG_LISTS.items())
    fewest = FEWEST_OF_LIST if is_long else FEWEST
    if content.count("<h2") + content.count("<h3") < fewest and "data-inhoud=" not in content:
        return []
    shown = _LATER.sub("", content) if "<template" in content else content
    if HERE not in content and ('class="formulier' in shown or "data-zoek " in shown):
        return []
    place = _PLACE if "data-inhoud=" in shown else _HEADING
    for one in (place, _SMALLER):
        found = [_entry(match) for match in one.finditer(shown)]
        if len(found) >= fewest:
            return found
    return []


def _entry(match: re.Match[str]) -> Entry:
    if match.re is _PLACE and match["item"]:
        return Entry(match["item"], Markup(match["title"]).unescape())
    heading = match["heading"]
    if "<" not in heading and "&" not in heading:
        return Entry(match["id"], " ".join(heading.split()))
    return Entry(match["id"], Markup(_COUNT.sub("", heading)).striptags())
