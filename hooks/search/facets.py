"""What a reader can narrow a search down to, with the choice that each record belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import slug
from hooks.search.record import Record, Said


def facets(corpus: Corpus, records: Sequence[Record]) -> dict[str, Any]:
    """Per facet its choices (name in an address, name on screen) and, per record, the choices it has.

    Records with the same choices share a set, with the choices for each of their moments: a status changes,
    and something may lie beside it. Of other facets there is only one moment.
    """
    names: Mapping[str, Mapping[str, str]] = {
        "dossier": {key: one.titel for key, one in corpus.dossiers.items()},
        "soort": {slug(kind.lower()): kind for kind in sorted({record.kind for record in records})},
        "thema": {key: one.naam for key, one in corpus.themas.items()},
        "status": {slug(status): status.capitalize() for status in STATUSSEN}
        | {slug(one.stand): one.stand.capitalize() for one in corpus.besluiten.values()},
        "gemeente": {key: one.naam for key, one in corpus.gebieden.items() if one.soort == "gemeente"},
        "met": {"open-punt": "open punt", "getal": "getal"},
    }
    return {
        facet: _facet(choices, [_chosen(record, facet) for record in records])
        for facet, choices in names.items()
    }


def _chosen(record: Record, facet: str) -> tuple[tuple[str, ...], ...]:
    if facet == "soort":
        return ((slug(record.kind.lower()),),)
    if facet == "status":
        return tuple(_statuses(one) for one in record.moments or (record.now,))
    return (tuple(record.facets.get(facet, ())),)


def _statuses(said: Said | None) -> tuple[str, ...]:
    return (
        tuple(slug(status) for status in dict.fromkeys((said.status, *said.beside)) if status) if said else ()
    )


def _facet(choices: Mapping[str, str], chosen: Sequence[tuple[tuple[str, ...], ...]]) -> dict[str, Any]:
    used = {name for moments in chosen for names in moments for name in names}
    kept = [name for name in choices if name in used]
    place = {name: number for number, name in enumerate(kept)}
    numbered = [tuple(tuple(place[name] for name in names) for names in moments) for moments in chosen]
    sets = {each: number for number, each in enumerate(dict.fromkeys(numbered))}
    return {
        "keuzen": [[name, choices[name]] for name in kept],
        "stellen": list(sets),
        "van": [sets[each] for each in numbered],
    }
