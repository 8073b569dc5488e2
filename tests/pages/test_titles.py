"""A title never decides what its kader does not: the word for that stands before it, wherever it stands."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus

pytestmark = pytest.mark.bouw

READ = (".html", ".csv", ".xml", ".txt")
# What else says it: a proposal named after its day, and the file in which an amendment is written.
SAID = re.compile(r'[Vv]oorstel van [^:]+: $|"titel: $')


def test_no_title_in_the_site_stands_without_the_word_for_what_was_not_decided(
    site: Path, corpus: Corpus
) -> None:
    measured = {measure.wat for one in corpus.kaders.values() for measure in one.meet.values()}
    headings = {heading.kop for document in corpus.bronnen.values() for heading in document.koppen}
    # The name of a measure and the heading of a document stay what they are.
    undecided = {
        one.titel: one
        for one in corpus.kaders.values()
        if one.vooraf and one.titel not in measured | headings
    }
    assert len(undecided) > 90
    titles = re.compile("|".join(map(re.escape, sorted(undecided, key=len, reverse=True))))
    seen, bare = 0, []
    for path in site.rglob("*"):
        if path.suffix not in READ:
            continue
        text = html.unescape(path.read_text(encoding="utf-8"))
        for found in titles.finditer(text):
            seen += 1
            before = text[max(0, found.start() - 60) : found.start()]
            if not before.endswith(f"{undecided[found[0]].vooraf}: ") and not SAID.search(before):
                bare.append(f"{path.relative_to(site)}: {before[-20:]}{found[0]}")
    assert seen > len(undecided)
    assert bare == []
