"""What differs in the text of two corpora: an event for all that happened to a kader, and the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.kader import VERWIJZING, Kader, Versie, volledig_id
from calculators.kaders.stand import stand_op, voorganger
from hooks.corpus.answers import fill_in
from hooks.corpus.corpus import Corpus
from hooks.corpus.timeline import Moment
from hooks.proposals import versions
from hooks.proposals.renamed import under_same_names
from hooks.proposals.values import ChangedKader, ChangedValue, changed_moments, changed_values
from hooks.proposals.versions import CORRECTED, GONE, NEW, RENAMED, Pair

Difference = Mapping[str, Any]
# Takes what decisions are called, and pairs of what was and is said; gives of each what differs, if anything.
InWords = Callable[[Mapping[str, Any], Sequence[tuple[Any, Any]]], Sequence[Difference | None]]
OTHER = "anders"
LISTS = (
    "besluiten",
    "bronnen",
    "begrippen",
    "gebieden",
    "themas",
    "doelgroepen",
    "dossiers",
    "beelden",
    "ingetrokken",
    "metingen",
)
# Of a kader itself, beside its versions.
_OF_THE_KADER = (
    "titel",
    "soort",
    "gebied",
    "themas",
    "voor",
    "kort",
    "zoekwoorden",
    "gerelateerd",
    "nagekeken_op",
    "meet",
    "geen_maat",
)


@dataclass(frozen=True)
class Field:
    """A thing that was said otherwise before, as data; None where it was not said."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class SeenIn:
    """Another kader of which a text shows the value that changed."""

    id: str
    titel: str
    volle_titel: str
    before: str
    after: str


@dataclass(frozen=True)
class Event:
    """One thing that happened to a kader; with a `version` to that one, in a `gemeente` to its text there.

    `number` is the place of the version in its file, of the side that has it (`of_new`).
    """

    kader: Kader
    kind: str
    version: Versie | None = None
    number: int | None = None
    of_new: bool = True
    gemeente: str = ""
    was_called: str = ""
    fields: tuple[Field, ...] = ()
    words: Difference | None = None
    values: tuple[ChangedValue, ...] = ()
    seen_in: tuple[SeenIn, ...] = ()
    declared: bool | None = None  # of a correction: whether the version says why


@dataclass(frozen=True)
class ListChange:
    """One thing in a list that came, went or changed."""

    list: str
    id: str
    kind: str
    title: str
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True)
class TextChanges:
    events: tuple[Event, ...]
    lists: tuple[ListChange, ...]
    moments: tuple[ChangedKader, ...]


@dataclass(frozen=True)
class _Found:
    """An event with what its difference in words is made of."""

    event: Event
    sides: tuple[Any, Any] | None = None


def text_changes(before: Corpus, after: Corpus, in_words: InWords) -> TextChanges:
    """Everything that differs in what both corpora say; `in_words` makes the differences of texts."""
    before, after = under_same_names(before, after)
    found: list[_Found] = []
    moments: list[ChangedKader] = []
    for old, new in _same_kaders(before, after):
        if old == new:
            continue
        name = new.id if new else old.id if old else ""
        sides = (before.vragen, old), (after.vragen, new)
        values = changed_values(*sides, name)
        moments += changed_moments(*sides, name, values)
        found += _events(before, after, old, new, values)
    asked = [one.sides for one in found if one.sides]
    made = iter(in_words({"besluiten": _titles(before) | _titles(after)}, asked))
    events = [replace(one.event, words=next(made)) if one.sides else one.event for one in found]
    return TextChanges(tuple(events), tuple(_list_changes(before, after)), tuple(moments))


def _titles(corpus: Corpus) -> dict[str, str]:
    return {one.id: one.titel for one in corpus.besluiten.values()}


def _same_kaders(before: Corpus, after: Corpus) -> Iterator[tuple[Kader | None, Kader | None]]:
    """Each kader on both sides; a new one that says how it was called, with that one."""
    # A corpus also finds a kader by a name that it had; here only what it is called counts.
    olds, news = dict(before.kaders.items()), dict(after.kaders.items())
    taken: set[str] = set()
    for name, new in news.items():
        old = olds.get(name)
        if old is None:
            gone = [each for each in new.voorheen if each in olds and each not in news and each not in taken]
            old = olds[gone[0]] if gone else None
        if old is not None:
            taken.add(old.id)
        yield old, new
    yield from ((old, None) for name, old in olds.items() if name not in taken)


def _events(
    before: Corpus, after: Corpus, old: Kader | None, new: Kader | None, values: list[ChangedValue]
) -> Iterator[_Found]:
    if new is None or old is None:
        whole = new or old
        if whole is None:
            return
        kind = NEW if new else GONE
        yield _Found(
            Event(
                whole,
                kind,
                of_new=new is not None,
                values=tuple(values),
                seen_in=seen_in(before, after, values),
            )
        )
        return
    if old.id != new.id:
        yield _Found(Event(new, RENAMED, was_called=old.id))
    fields = tuple(
        Field(name, left, right)
        for name in _OF_THE_KADER
        if (left := als_data(getattr(old, name))) != (right := als_data(getattr(new, name)))
    )
    changed = [(pair, kind) for pair in versions.pairs(old, new) if (kind := versions.kind_of(pair))]
    if fields:
        alone = () if changed else tuple(values)
        yield _Found(
            Event(new, CORRECTED, fields=fields, values=alone, seen_in=seen_in(before, after, [*alone]))
        )
    for place, (pair, kind) in enumerate(changed):
        # The values of a kader belong to all of its events; they are told with the first.
        mine = () if place else tuple(values)
        yield from _of_version(before, after, (old, new), pair, kind, mine)


def _of_version(
    before: Corpus,
    after: Corpus,
    kaders: tuple[Kader, Kader],
    pair: Pair,
    kind: str,
    values: tuple[ChangedValue, ...],
) -> Iterator[_Found]:
    old, new = kaders
    seen = seen_in(before, after, list(values))
    if pair.after is None:
        assert pair.before is not None
        number = old.versies.index(pair.before)
        yield _Found(Event(new, kind, pair.before, number, False, values=values, seen_in=seen))
        return
    number = new.versies.index(pair.after)
    right, left = pair.after, pair.before or voorganger(new.versies, pair.after)
    left_side = (before, old) if pair.before else (after, new)
    declared = None
    fields: tuple[Field, ...] = ()
    if kind == CORRECTED and pair.before is not None:
        declared = len(pair.after.correcties) > len(pair.before.correcties)
        fields = _fields(versions.content_of(old, pair.before), versions.content_of(new, pair.after))
    event = Event(
        new, kind, pair.after, number, fields=fields, values=values, seen_in=seen, declared=declared
    )
    if left is None:
        yield _Found(event)
        return

    def sides(gemeente: str) -> tuple[Any, Any]:
        return (
            versions.on_its_own_page(left_side[0].vragen, left_side[1], left, gemeente),
            versions.on_its_own_page(after.vragen, new, right, gemeente),
        )

    yield _Found(event, sides(""))
    for gemeente in dict.fromkeys((*left.per_gemeente, *pair.after.per_gemeente)):
        if left.voor(gemeente) != pair.after.voor(gemeente) and not (
            gemeente not in left.per_gemeente and gemeente not in pair.after.per_gemeente
        ):
            own = Event(new, kind, pair.after, number, gemeente=gemeente, declared=declared)
            yield _Found(own, sides(gemeente))


def _fields(before: Versie, after: Versie) -> tuple[Field, ...]:
    """What differs in a version that the difference in words does not show: what its keys say as data."""
    left, right = als_data(before), als_data(after)
    shown = (
        *("tekst", "toelichting", "per_gemeente", "waarden", "status", "geldt_vanaf", "besluit", "oordeel"),
        *("bronnen", "correcties"),
    )
    return tuple(
        Field(name, left.get(name), right.get(name))
        for name in dict.fromkeys((*left, *right))
        if name not in shown and left.get(name) != right.get(name)
    )


def seen_in(before: Corpus, after: Corpus, values: list[ChangedValue]) -> tuple[SeenIn, ...]:
    """The kaders that did not change themselves, and read otherwise by a value of another."""
    found: dict[str, SeenIn] = {}
    for value in values:
        for reader in after.kaders.values():
            other = before.kaders.get(reader.id)
            if other is None or reader.id == value.kader or not _names(after, reader, value):
                continue
            texts = [_text(side, one, value) for side, one in ((before, other), (after, reader))]
            if texts[0] != texts[1]:
                seen = SeenIn(reader.id, reader.titel, reader.volle_titel, *texts)
                found.setdefault(reader.id, seen)
    return tuple(found.values())


def _names(corpus: Corpus, reader: Kader, value: ChangedValue) -> bool:
    return any(
        match["waarde"] == value.name
        and match["kader"]
        and corpus.vragen.naam(volledig_id(match["kader"], reader.id)) == value.kader
        for version in reader.alle_versies()
        for match in version.verwijzingen()
    )


def _text(corpus: Corpus, kader: Kader, value: ChangedValue) -> str:
    """The sentences of a text that show the value, on the first day that it differs."""
    day, gemeente = value.stretch.since, value.gemeenten[0]
    stand = stand_op(kader, day, gemeente)
    version = stand.versie
    lines = [
        line
        for line in version.tekst.split("\n")
        if any(match["waarde"] == value.name and match["kader"] for match in VERWIJZING.finditer(line))
    ]
    return fill_in(corpus.vragen, kader, version, " ".join(lines), Moment(stand, day, gemeente))


def _list_changes(before: Corpus, after: Corpus) -> Iterator[ListChange]:
    for name in LISTS:
        left: Mapping[str, Any] = getattr(before, name)
        right: Mapping[str, Any] = getattr(after, name)
        for key in dict.fromkeys((*right, *left)):
            if left.get(key) == right.get(key):
                continue
            thing = right.get(key) or left.get(key)
            title = next(
                (str(getattr(thing, one)) for one in ("titel", "naam", "term") if hasattr(thing, one)), key
            )
            if key not in left or key not in right:
                yield ListChange(name, key, NEW if key in right else GONE, title)
                continue
            one, other = _own_data(left[key]), _own_data(right[key])
            fields = tuple(
                Field(part, one.get(part), other.get(part))
                for part in dict.fromkeys((*one, *other))
                if one.get(part) != other.get(part)
            )
            if fields:
                yield ListChange(name, key, OTHER, title, fields)
    yield from _example_changes(before, after)


def _own_data(thing: Any) -> dict[str, Any]:
    """A thing in a list as data; what its sources are called, is told in the list of sources."""
    data: dict[str, Any] = als_data(thing)
    places = getattr(thing, "bronnen", None)
    if places:
        data["bronnen"] = [als_data(replace(each, titel="")) for each in places]
    return data


def _example_changes(before: Corpus, after: Corpus) -> Iterator[ListChange]:
    left, right = (
        {(name, one.titel): one for name, found in corpus.voorbeelden.items() for one in found}
        for corpus in (before, after)
    )
    for key in dict.fromkeys((*right, *left)):
        if left.get(key) != right.get(key):
            kind = GONE if key not in right else OTHER if key in left else NEW
            yield ListChange("voorbeelden", key[0], kind, key[1])
