"""The search index: the corpus as records, made into pieces by index.mjs, and what a find shows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.digest import digest
from hooks.node import run_script
from hooks.pages.pages import SitePage
from hooks.search.facets import facets
from hooks.search.guide import guide, in_rows
from hooks.search.record import Record, Said, Written
from hooks.search.records import records

FOLDER = "zoekindex"
GUIDE = "gids.json"
FACETS = "facetten.json"
SCRIPT = Path(__file__).with_suffix(".mjs")
FINDS_IN_PIECE = 8
LENGTH_OF_VERSION = 6


def write(corpus: Corpus, pages: Iterable[SitePage], site_dir: str, written: Iterable[Written] = ()) -> None:
    """Write the index, and what the search needs beside it, into the site."""
    found = in_rows(records(corpus, pages, written))
    made = run_script(SCRIPT, {"records": [_texts(record) for record in found]})
    parts = dict(_parts(corpus, found, made))
    # Browsers keep what they have fetched, so anything new needs a new name.
    folder = f"stukken/{digest([text.encode() for text in parts.values()], LENGTH_OF_VERSION)}"
    target = Path(site_dir) / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    (target / folder).mkdir(parents=True)
    for name, text in parts.items():
        (target / folder / name).write_text(text, encoding="utf-8")
    about = {
        "map": folder,
        "perTreffer": FINDS_IN_PIECE,
        "vindplaatsen": [first for first, _ in made["vindplaatsen"]],
        "woordenboek": [first for first, _ in made["woordenboek"]],
        **guide(corpus, found, made),
    }
    (target / GUIDE).write_text(_json(about), encoding="utf-8")
    (target / FACETS).write_text(_json(facets(corpus, found)), encoding="utf-8")


def _texts(record: Record) -> dict[str, str]:
    """The words of a record by field, as fields.mjs reads them."""
    made = {
        "namen": (record.title, *record.also),
        "zoekwoorden": record.keywords,
        "synoniemen": record.synonyms,
        "tekst": (record.now.text,),
        "rond": (record.kind, *record.context),
        "anders": record.other_texts,
    }
    return {name: "\n".join(texts) for name, texts in made.items()}


def _parts(corpus: Corpus, found: Sequence[Record], made: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for number, (_, text) in enumerate(made["vindplaatsen"]):
        yield f"vindplaatsen-{number}.json", text
    for number, (_, text) in enumerate(made["woordenboek"]):
        yield f"woordenboek-{number}.json", _json(text)
    for start in range(0, len(found), FINDS_IN_PIECE):
        some = [_find(corpus, record) for record in found[start : start + FINDS_IN_PIECE]]
        yield f"treffers-{start // FINDS_IN_PIECE}.json", _json(some)


def _find(corpus: Corpus, record: Record) -> dict[str, Any]:
    """What a find shows, as assets/zoeken/machine.js reads it."""
    dossier = record.facets.get("dossier")
    moments = record.moments or (record.now,)
    shown = {said.text for said in moments if said}
    made = {
        "adres": record.address,
        "titel": record.title,
        "soort": record.kind,
        "dossier": corpus.dossiers[dossier[0]].titel if dossier else "",
        "ook": record.also,
        "woorden": (*record.keywords, *record.synonyms),
        "rond": [text for text in record.context if text],
        "anders": [text for text in record.other_texts if text not in shown],
        "perioden": record.periods,
        "gebied": record.area,
        "momenten": [_said(one) for one in moments],
    }
    return {name: value for name, value in made.items() if value}


def _said(said: Said | None) -> dict[str, Any] | None:
    if said is None:
        return None
    made = {
        "tekst": said.text,
        "status": said.status,
        "waarden": said.values,
        "vanaf": said.since,
        "ernaast": list(dict.fromkeys(STATUSSEN[one].kort.lower() for one in said.beside)),
    }
    return {name: value for name, value in made.items() if value}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
