"""What a corrected version said before, word by word: git still knows, and else the correction may say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise
from typing import Any

import yaml

from calculators.kaders.kader import Kader, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus
from hooks.proposals.inline import Marks, difference_lines
from hooks.proposals.revisions import GitFault, Repository
from hooks.proposals.text_changes import Difference
from hooks.proposals.versions import on_its_own_page
from hooks.proposals.words import differences

KEPT = 4  # corpora of which it is asked again
Raw = Mapping[str, Any]  # a version as its file has it, with every number as text
Key = tuple[str, str, int]  # a kader, a version of it, and which of its corrections


def corrected(corpus: Corpus, kader: Kader, version: Versie, number: int, marks: Marks) -> list[str]:
    """What a correction changed, line by line; nothing when that is not known."""
    found = _all_corrections(corpus).get((kader.id, version.naam, number))
    return list(difference_lines(found, marks)) if found else []


def corrections_of(corpus: Corpus, kader: Kader) -> list[tuple[Key, Difference]]:
    """All that is known of what the corrections of a kader changed."""
    if not any(version.correcties for version in kader.versies):
        return []
    return [(key, one) for key, one in _all_corrections(corpus).items() if key[0] == kader.id]


@lru_cache(KEPT)
def _all_corrections(corpus: Corpus) -> Mapping[Key, Difference]:
    asked = dict(_pairs(corpus))
    names = {"besluiten": {one.id: one.titel for one in corpus.besluiten.values()}}
    made = differences(names, list(asked.values()))
    return {key: one for key, one in zip(asked, made, strict=True) if one}


def _pairs(corpus: Corpus) -> Iterator[tuple[Key, tuple[Any, Any]]]:
    """Each correction with what its version said before it and after it."""
    kaders = [one for one in corpus.kaders.values() if any(each.correcties for each in one.versies)]
    if not kaders:
        return
    try:
        repository = Repository.around(corpus.folder)
        folder = repository.path_of(corpus.folder)
    except GitFault:
        return
    for kader in kaders:
        states = list(_states(repository, folder, corpus, kader))
        for version in kader.versies:
            said = [_same(version, one) for one in states]
            for number in range(len(version.correcties)):
                sides = _around(said, number)
                shown = [_shown(corpus, kader, version, one) for one in sides]
                if len(shown) == 2 and all(shown):
                    yield (kader.id, version.naam, number), (shown[0], shown[1])


def _states(repository: Repository, folder: str, corpus: Corpus, kader: Kader) -> Iterator[Sequence[Raw]]:
    """The versions of a kader as its file had them, from the first commit to the file as it is now."""
    names = [f"{folder}/{name}.yml".lstrip("/") for name in (kader.id, *kader.voorheen)]
    try:
        contents = repository.history(names)
    except GitFault:
        return
    for content in (*contents, (corpus.folder / f"{kader.id}.yml").read_bytes()):
        try:
            data = yaml.load(content.decode("utf-8-sig"), Loader=yaml.BaseLoader)
        except (yaml.YAMLError, UnicodeDecodeError):
            continue
        versions = data.get("versies") if isinstance(data, dict) else None
        if isinstance(versions, list):
            yield [one for one in versions if isinstance(one, dict)]


def _same(version: Versie, versions: Sequence[Raw]) -> Raw | None:
    """The version in another state of its file: that of its day, and of more the one with its status."""
    days = {version.geldt_vanaf.tekst, *(one.tekst for one in version.voorheen_op)}
    found = [one for one in versions if one.get("geldt_vanaf") in days]
    same = [one for one in found if one.get("status") == version.status]
    return next(iter(same or found), None)


def _around(said: Sequence[Raw | None], number: int) -> list[Raw]:
    """What a version said before a correction was written down, and with it; empty if git does not know."""
    for before, after in pairwise(said):
        if before is not None and after is not None and _count(before) <= number < _count(after):
            return [before, after]
    return []


def _count(raw: Raw) -> int:
    found = raw.get("correcties")
    return len(found) if isinstance(found, list) else 0


def _shown(corpus: Corpus, kader: Kader, version: Versie, raw: Raw) -> dict[str, Any] | None:
    """A version as a difference reads it; None where this grammar cannot read what once stood there."""
    try:
        if raw["status"] not in STATUSSEN:
            return None
        made = replace(
            version,
            geldt_vanaf=Datum.lees(raw["geldt_vanaf"]),
            status=raw["status"],
            besluit=raw.get("besluit"),
            tekst=raw["tekst"].strip(),
            oordeel=raw.get("oordeel"),
            toelichting=raw["toelichting"].strip() if "toelichting" in raw else None,
            waarden={name: _value(one) for name, one in raw.get("waarden", {}).items()},
            voorgesteld_op=Datum.lees(raw["voorgesteld_op"]) if "voorgesteld_op" in raw else None,
        )
        return on_its_own_page(corpus.vragen, kader, made)
    except (KeyError, ValueError, AttributeError, InvalidOperation, LookupError):
        return None


def _value(raw: Mapping[str, str]) -> Waarde:
    text, unit = raw["waarde"], raw["eenheid"]
    value: Decimal | date | str = Decimal(text) if unit not in ("datum", "oordeel") else text
    return Waarde(date.fromisoformat(text) if unit == "datum" else value, unit, raw.get("grens"))
