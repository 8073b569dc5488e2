"""The search index: the corpus handed to Pagefind as small HTML files, and the words of the site."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from mkdocs.exceptions import PluginError
from pagefind.service import get_executable

from hooks import search_order
from hooks.corpus import Corpus
from hooks.pages import SitePage
from hooks.search_records import Record, Written, records
from hooks.search_words import Compounds, plain, vocabulary, words

FOLDER = "pagefind"
VOCABULARY = "woorden.json"
PATIENCE_IN_SECONDS = 300
# Pagefind's weights run from 0 to 10; a title (h1) has 7, and zoekvraag.js adds to it once more.
WEIGHTS = {"keywords": "5", "names": "3", "synonyms": "2", "text": "1", "context": "0.7", "parts": "0.5"}
# Pagefind writes ready-made interfaces beside the index; ours is docs/assets/zoeken.js.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")


def write(corpus: Corpus, pages: Iterable[SitePage], site_dir: str, written: Iterable[Written] = ()) -> None:
    """Write the index and the vocabulary into the site."""
    found = records(corpus, pages, written)
    used = [_words_of(record) for record in found]
    compounds = Compounds(word for each in used for word in each)
    target = Path(site_dir) / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        for record, each in zip(found, used, strict=True):
            file = Path(folder, _folder_of(record.address), "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_html(record, each, compounds), encoding="utf-8")
        _run_pagefind(folder, target)
    for pattern in UNUSED:
        for file in target.glob(pattern):
            file.unlink()
    (target / VOCABULARY).write_text(json.dumps(vocabulary(used), separators=(",", ":")), encoding="utf-8")


def _words_of(record: Record) -> list[str]:
    return words("\n".join((record.title, record.text, *record.keywords, *record.context, *record.synonyms)))


def _folder_of(address: str) -> str:
    """Pagefind makes the address from the path: `begrippen/#pmc` is found as `/begrippen/#pmc/`."""
    return address or "."


def _html(record: Record, used: list[str], compounds: Compounds) -> str:
    names = _parts(words(" ".join((record.title, *record.keywords))), compounds)
    parts = _parts(used, compounds) - names
    filters = {"soort": (record.kind,), **record.filters}
    meta = {
        "tekst": record.summary,
        "ook": "; ".join(record.also),
        "waarden": "; ".join(record.values),
        "vanaf": record.since,
    }
    lines = [
        '<!doctype html><html lang="nl"><head>',
        *_attributes("filter", ((name, value) for name, values in filters.items() for value in values)),
        *_attributes("meta", ((name, value) for name, value in meta.items() if value)),
        f"</head><body><h1>{escape(record.title)}</h1>",
        _paragraph("keywords", record.keywords),
        _paragraph("names", sorted(names)),
        _paragraph("synonyms", record.synonyms),
        _paragraph("text", (record.text,)),
        _paragraph("context", record.context),
        _paragraph("parts", sorted(parts)),
        "</body></html>",
    ]
    return "\n".join(lines)


def _parts(used: Iterable[str], compounds: Compounds) -> set[str]:
    """What the compounds among these words are made of, as far as it is not there already."""
    present = set(used)
    return {part for word in present for part in compounds.parts(word)} - present


def _attributes(kind: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in pairs:
        yield f'<meta data-pagefind-{kind}="{name}[content]" content="{escape(value)}">'


def _paragraph(name: str, texts: Iterable[str]) -> str:
    content = " ".join(filter(None, map(plain, texts)))
    return f'<p data-pagefind-weight="{WEIGHTS[name]}">{content}</p>' if content else ""


def _run_pagefind(source: str, target: Path) -> None:
    """Run Pagefind once; its Python interface waits a tenth of a second for each record."""
    program = get_executable()
    if program is None:
        raise PluginError(
            "de zoekindex is niet gemaakt: Pagefind ontbreekt; zet alles klaar met «make build»"
        )
    command = [
        str(program),
        "--site",
        source,
        "--output-path",
        str(target),
        "--force-language",
        "nl",
        "--silent",
    ]
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=PATIENCE_IN_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PluginError(
            f"de zoekindex is niet gemaakt: Pagefind start niet of stopt niet ({error})"
        ) from None
    if ended.returncode or not (target / "pagefind-entry.json").is_file():
        said = (ended.stderr or ended.stdout).strip() or "zonder melding"
        raise PluginError(f"de zoekindex is niet gemaakt: Pagefind mislukte ({said})")
    try:
        search_order.put_in_order(target)
    except search_order.UnknownForm as error:
        raise PluginError(
            f"de zoekindex heeft een vorm die wij niet kennen ({error}); is Pagefind vernieuwd?"
        ) from None
