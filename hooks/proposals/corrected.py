"""What a corrected version said before, word by word: git still knows, and else the correction may say it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import yaml

from calculators.kaders.kader import Kader, Versie
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import EVERYWHERE
from hooks.git import GitFault
from hooks.proposals.inline import Marks, difference_lines
from hooks.proposals.once_written import Raw, Side, shown_as, towns
from hooks.proposals.revisions import Repository
from hooks.proposals.text_changes import Difference
from hooks.proposals.words import differences

KEPT = 4  # corpora of which it is asked again
Key = tuple[str, str, int]  # a kader, a version of it, and which of its corrections
Changed = Mapping[str, Difference]  # what a correction changed everywhere, and in each gemeente


def corrected(corpus: Corpus, kader: Kader, version: Versie, number: int, marks: Marks) -> list[str]:
    """What a correction changed, line by line, and then in each gemeente; nothing when that is not known."""
    found = _all_corrections(corpus).get((kader.id, version.naam, number), {})
    return [
        _told_of(corpus, gemeente, line, marks)
        for gemeente, one in found.items()
        for line in difference_lines(one, marks)
    ]


def _told_of(corpus: Corpus, gemeente: str, line: str, marks: Marks) -> str:
    if not gemeente:
        return line
    return f"{marks.written(f'In {corpus.gebieden[gemeente].naam}: ')}{line.removeprefix('- ')}"


def corrections_of(corpus: Corpus, kader: Kader) -> list[tuple[Key, Changed]]:
    """All that is known of what the corrections of a kader changed."""
    if not any(version.correcties for version in kader.versies):
        return []
    return [(key, one) for key, one in _all_corrections(corpus).items() if key[0] == kader.id]


@lru_cache(KEPT)
def _all_corrections(corpus: Corpus) -> Mapping[Key, Changed]:
    asked = list(_pairs(corpus))
    names = {"besluiten": {one.id: one.titel for one in corpus.besluiten.values()}}
    made = differences(names, [sides for *_, sides in asked])
    found: dict[Key, dict[str, Difference]] = {}
    for (key, gemeente, _), one in zip(asked, made, strict=True):
        if one:
            found.setdefault(key, {})[gemeente] = one
    return found


def _pairs(corpus: Corpus) -> Iterator[tuple[Key, str, tuple[Any, Any]]]:
    """Each correction with what its version said before it and after it, everywhere and in a gemeente."""
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
                for gemeente, sides in _readings(corpus, _around(said, number)):
                    shown = [shown_as(corpus, kader, version, one, gemeente) for one in sides]
                    if all(shown):
                        yield (kader.id, version.naam, number), gemeente, (shown[0], shown[1])


def _states(repository: Repository, folder: str, corpus: Corpus, kader: Kader) -> Iterator[Sequence[Raw]]:
    """The versions of a kader as its file had them, from the first commit to the file as it is now."""
    names = [f"{folder}/{name}.yml".lstrip("/") for name in (kader.id, *kader.oude_namen)]
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


def _readings(corpus: Corpus, sides: Sequence[Raw]) -> Iterator[tuple[str, Sequence[Side]]]:
    """Both sides as they read everywhere, and then in each gemeente of which something was corrected.

    A side is the version and what it says of the gemeente. What only differs there because it differs
    everywhere is told once: both sides of a gemeente have the rest of the version as it became.
    """
    if not sides:
        return
    yield EVERYWHERE, [(one, {}) for one in sides]
    before, after = (towns(one) for one in sides)
    for gemeente in dict.fromkeys((*before, *after)):
        own = [before.get(gemeente, {}), after.get(gemeente, {})]
        if own[0] != own[1] and gemeente in corpus.gebieden:
            yield gemeente, [(sides[1], one) for one in own]


def _count(raw: Raw) -> int:
    found = raw.get("correcties")
    return len(found) if isinstance(found, list) else 0
