"""What a reader can narrow a search down to, with the choice that each record belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hooks.corpus import Corpus
from hooks.model import STATUSES
from hooks.pages import slug
from hooks.search_record import Record


def facets(corpus: Corpus, records: Sequence[Record]) -> dict[str, Any]:
    """Per facet its choices (name in an address, name on screen) and, per record, the choices it has.

    Records with the same choices share a set. A status has one choice per moment, as it may change.
    """
    names: Mapping[str, Mapping[str, str]] = {
        "dossier": {key: one.titel for key, one in corpus.dossiers.items()},
        "soort": {slug(kind.lower()): kind for kind in sorted({record.kind for record in records})},
        "thema": {key: one.naam for key, one in corpus.themas.items()},
        "status": {slug(status): status.capitalize() for status in STATUSES}
        | {slug(one.stand): one.stand.capitalize() for one in corpus.besluiten.values()},
        "gemeente": {key: one.naam for key, one in corpus.gebieden.items() if one.soort == "gemeente"},
    }
    return {
        facet: _facet(choices, [_chosen(record, facet) for record in records])
        for facet, choices in names.items()
    }


def _chosen(record: Record, facet: str) -> tuple[str, ...]:
    if facet == "soort":
        return (slug(record.kind.lower()),)
    if facet == "status":
        return tuple(slug(one.status) if one else "" for one in record.moments or (record.now,))
    return tuple(record.facets.get(facet, ()))


def _facet(choices: Mapping[str, str], chosen: Iterable[tuple[str, ...]]) -> dict[str, Any]:
    chosen = list(chosen)
    used = {name for names in chosen for name in names}
    kept = [name for name in choices if name in used]
    place = {name: number for number, name in enumerate(kept)}
    sets: dict[tuple[int, ...], int] = {}
    for names in chosen:
        sets.setdefault(tuple(place.get(name, -1) for name in names), len(sets))
    return {
        "keuzen": [[name, choices[name]] for name in kept],
        "stellen": list(sets),
        "van": [sets[tuple(place.get(name, -1) for name in names)] for names in chosen],
    }
