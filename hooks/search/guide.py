"""What the search must know before it asks: the words of the site, and what is true of each record.

Records that agree in all that ranking asks (kind, kinds of value, where and when it holds) have numbers that
follow each other, and stand together in one row.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from hooks.corpus.corpus import Corpus
from hooks.search.record import Record
from hooks.search.words import words

_WORD = re.compile(r"\w+")


def in_rows(records: Iterable[Record]) -> list[Record]:
    """The records in the order of their numbers."""
    return sorted(records, key=lambda record: (*_row(record), record.address))


def _row(record: Record) -> tuple[str, tuple[str, ...], str, str]:
    return record.kind, record.value_kinds, record.area, json.dumps(record.periods)


def guide(corpus: Corpus, records: Sequence[Record], made: Mapping[str, Any]) -> dict[str, Any]:
    """The guide as assets/zoeken/gids.js reads it, with what index.mjs `made` of the words."""
    forms: dict[tuple[str, tuple[str, ...]], int] = {}
    holding: dict[tuple[str, str], int] = {}
    rows: list[tuple[int, int, int]] = []
    for (kind, values, area, periods), group in groupby(records, _row):
        form = forms.setdefault((kind, values), len(forms))
        holds = holding.setdefault((area, periods), len(holding))
        rows.append((form, holds, len(list(group))))
    return {
        "vormen": [[kind, *values] for kind, values in forms],
        "gelding": [[area, json.loads(periods) or None] for area, periods in holding],
        "plaatsen": _places(corpus, records),
        "rijen": rows,
        "woorden": made["woorden"],
        "overal": " ".join(made["overal"]),
        "anderewoorden": {
            typed: one.ook for one in corpus.woorden.values() for typed in (one.id, *one.lezers)
        },
        "gemeenten": sorted(area.naam for area in corpus.gebieden.values() if area.soort == "gemeente"),
    }


def _places(corpus: Corpus, records: Iterable[Record]) -> dict[str, list[str]]:
    """Words that name a place, and nothing else, with the areas in which that place lies."""
    common = {word for record in records for word in record.now.text.split() if word.islower()}
    found: dict[str, list[str]] = {}
    for area in corpus.gebieden.values():
        if area.soort != "land":
            within = (one for one in corpus.gebieden.values() if set(one.gemeenten) <= set(area.gemeenten))
            names = [area.naam, *(one.naam for one in within)]
            written = {part for name in names for part in _WORD.findall(name) if part[0].isupper()}
            for word in {one for part in written if part.lower() not in common for one in words(part)}:
                found.setdefault(word, []).append(area.id)
    return dict(sorted(found.items()))
