"""What a new version leaves out without a word: a «let op» at its place, for it may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_datum, som_op
from calculators.kaders.stand import Verloop, op_volgorde, voorganger
from hooks.corpus.corpus import Corpus
from hooks.reading.faults import Fault, note
from hooks.reading.nodes import Text
from hooks.reading.seen import Seen
from hooks.reading.shapes import Fields


def lost(
    corpus: Corpus,
    lists: Mapping[str, Mapping[Text, Fields]],
    kaders: Mapping[str, Fields],
    faults: Iterable[Fault],
    seen: Seen,
) -> Iterator[Fault]:
    """A note for each value and each text of a gemeente that a version leaves out of what was there before.

    And for each decision that does not say who took it, or what became of the proposals that lay there. A
    file with faults is left alone: what looks odd in it may follow from them.
    """
    faulty = {one.place.file for one in faults}
    for name, one in lists["besluiten"].items():
        if "door" not in one.places and name.place.file not in faulty:
            yield note(name.place, f"het besluit «{name}» zegt niet wie besloot; voeg toe: door: colleges")
    for kader_id, kader in corpus.kaders.items():
        written = kaders[kader_id]
        if written.place.file not in faulty:
            yield from seen.made(("kwijt", kader_id), kader, None, partial(_lost, kader, written))


def _lost(kader: Kader, written: Fields) -> tuple[Fault, ...]:
    return tuple(
        one
        for version, there in zip(kader.versies, written["versies"], strict=True)
        for one in (*_dropped(kader, version, there), *_left_lying(kader, version, there))
    )


def _dropped(kader: Kader, version: Versie, there: Fields) -> Iterator[Fault]:
    before = voorganger(kader.versies, version)
    if before is None or version.wijziging or not (version.wat.heeft_inhoud and before.wat.heeft_inhoud):
        return  # the source itself says what became of it, or there is nothing to take over
    place, when = there.place_of("geldt_vanaf"), schrijf_datum(before.begint)
    remedy = "neem over wat blijft, of zeg bij «wijziging» wat de bron ervan zegt"
    if values := [f"«{name}»" for name in before.waarden if name not in version.waarden]:
        yield note(place, f"de versie van {when} had ook de waarde {som_op(values)}; {remedy}")
    towns = [
        name for name in before.per_gemeente if name not in version.per_gemeente and version.is_voor(name)
    ]
    if towns:
        shown = som_op([f"«{name}»" for name in towns])
        yield note(place, f"in de versie van {when} luidt het anders voor {shown}; {remedy}")


def _left_lying(kader: Kader, version: Versie, there: Fields) -> Iterator[Fault]:
    """A decision ends every proposal unless it names the one that it adopts."""
    if not version.wat.is_besluit or version.neemt_aan:
        return
    course = Verloop()
    for one in op_volgorde(kader.versies):
        if one is version:
            break
        if not one.alleen or set(one.alleen) & set(version.alleen):
            course = course.na(one)
    if lying := [one for one in course.ernaast if one.wat.is_voorstel]:
        names = som_op([f"«{one.naam}»" for one in lying])
        remedy = (
            "zeg welk voorstel dit aanneemt («neemt_aan»), of hoe het afliep («afgewezen», «ingetrokken»)"
        )
        yield note(there.place_of("geldt_vanaf"), f"hiermee ligt het voorstel {names} er niet meer; {remedy}")
