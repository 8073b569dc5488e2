"""The search index: the corpus handed to Pagefind as small HTML files, and packed anew."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError
from pagefind.service import get_executable

from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage
from hooks.search import files as search_files
from hooks.search import pack as search_pack
from hooks.search import pages as search_pages
from hooks.search.facets import facets
from hooks.search.guide import guide, in_rows
from hooks.search.record import Record, Said, Written
from hooks.search.records import records
from hooks.search.words import Compounds, everywhere

FOLDER = "pagefind"
GUIDE = "gids.json"
FACETS = "facetten.json"
PATIENCE_IN_SECONDS = 300
# Pagefind writes ready-made interfaces beside the index; ours is docs/assets/zoeken/zoeken.js.
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")


def write(corpus: Corpus, pages: Iterable[SitePage], site_dir: str, written: Iterable[Written] = ()) -> None:
    """Write the index, and what the search needs beside it, into the site."""
    found = in_rows(records(corpus, pages, written))
    used = [search_pages.words_of(record) for record in found]
    compounds = Compounds(word for each in used for word in each)
    parts = [search_pages.fields(record, compounds) for record in found]
    common = everywhere([word for name in each.values() for word in name] for each in parts)
    target = Path(site_dir) / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, (record, each) in enumerate(zip(found, parts, strict=True)):
            page = search_pages.page(record, each, common)
            Path(folder, f"{number}.html").write_text(page, encoding="utf-8")
        _run_pagefind(folder, target)
    try:
        search_pack.pack(target, [_find(corpus, record) for record in found])
    except search_files.UnknownForm as error:
        raise PluginError(
            f"de zoekindex heeft een vorm die wij niet kennen ({error}); is Pagefind vernieuwd?"
        ) from None
    for pattern in UNUSED:
        for file in target.glob(pattern):
            file.unlink()
    for name, content in ((GUIDE, guide(corpus, found, used, common)), (FACETS, facets(corpus, found))):
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (target / name).write_text(text, encoding="utf-8")


def _find(corpus: Corpus, record: Record) -> dict[str, Any]:
    """What a find shows, as assets/zoeken/machine.js reads it."""
    dossier = record.facets.get("dossier")
    made = {
        "adres": f"/{record.address}",
        "titel": record.title,
        "soort": record.kind,
        "dossier": corpus.dossiers[dossier[0]].titel if dossier else "",
        "ook": record.also,
        "perioden": record.periods,
        "gebied": record.area,
        "momenten": [_said(one) for one in record.moments or (record.now,)],
    }
    return {name: value for name, value in made.items() if value}


def _said(said: Said | None) -> dict[str, Any] | None:
    if said is None:
        return None
    made = {
        "tekst": said.summary,
        "status": said.status,
        "waarden": said.values,
        "vanaf": said.since,
        "ernaast": list(dict.fromkeys(STATUSSEN[one].kort.lower() for one in said.beside)),
    }
    return {name: value for name, value in made.items() if value}


def _run_pagefind(source: str, target: Path) -> None:
    """Run Pagefind once; its Python interface waits a tenth of a second for each record."""
    program = get_executable()
    if program is None:
        raise PluginError(
            "de zoekindex is niet gemaakt: Pagefind ontbreekt; zet alles klaar met «make build»"
        )
    command = [str(program), "--site", source, "--output-path", str(target)]
    command += ["--force-language", "nl", "--silent"]
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
