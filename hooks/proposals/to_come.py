"""What is new since a revision and says that something was done on a day that is still to come.

Only this check looks at the clock, and only at what is new: what was published once stays right, so that an
older revision gives the same site on every day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from calculators.kaders.kader import Versie
from calculators.kaders.notatie import schrijf_dag
from hooks.corpus.corpus import Corpus
from hooks.examples.places import PolicyFile
from hooks.proposals.renamed import new_names, under_same_names
from hooks.reading.faults import Fault
from hooks.reading.load_policy import MEASUREMENTS_FOLDER

FIRST_ZONE = timedelta(hours=14)  # where a day begins before it does anywhere else
TAKEN = "genomen"
Keys = tuple[str | int, ...]


class Done(NamedTuple):
    """Something that was done, on which day, and where in its file that stands."""

    what: str
    day: date
    keys: Keys


def latest_today() -> date:
    """The day that it is somewhere already: nobody is told that his own day is still to come."""
    return (datetime.now(UTC) + FIRST_ZONE).date()


def days_to_come(before: Corpus, now: Corpus, today: date) -> Iterator[Fault]:
    """A fault for each new correction, withdrawal, decision, proposal or end of one of a later day."""
    before, now = under_same_names(before, now)
    for name, done in _all_done(before, now):
        if done.day > today:
            message = (
                f"{done.what} is van {schrijf_dag(done.day)}, en die dag moet nog komen; "
                "zet hier de dag waarop het is gebeurd"
            )
            yield Fault(PolicyFile(now.folder, name).nearest(done.keys), message)


def _all_done(before: Corpus, now: Corpus) -> Iterator[tuple[str, Done]]:
    """What is new, each with its file."""
    old_names = {new: old for old, new in new_names(before.kaders, now.kaders).items()}
    for kader in now.kaders.values():
        old = before.kaders.get(old_names.get(kader.id, kader.id))
        known = {one.naam: one for one in old.versies} if old else {}
        for number, version in enumerate(kader.versies):
            for done in _of_version(version, known):
                yield f"{kader.id}.yml", done._replace(keys=("versies", number, *done.keys))
    for name, withdrawn in now.ingetrokken.items():
        if name not in before.ingetrokken:
            yield "ingetrokken.yml", Done("wat hier is weggehaald", withdrawn.op, (name, "op"))
    for name, decision in now.besluiten.items():
        if name not in before.besluiten and decision.stand == TAKEN:
            yield "besluiten.yml", Done("dit besluit", decision.datum.eerste, (name, "datum"))
    for one in now.metingen.values():
        measured = before.metingen.get(one.id)
        for place in range(len(measured.correcties) if measured else 0, len(one.correcties)):
            keys: Keys = (one.naam, "correcties", place, "op")
            yield (
                f"{MEASUREMENTS_FOLDER}/{one.gebied}.yml",
                Done("deze correctie", one.correcties[place].op, keys),
            )


def _of_version(version: Versie, known: Mapping[str, Versie]) -> Iterator[Done]:
    old = known.get(version.naam)
    for place in range(len(old.correcties) if old else 0, len(version.correcties)):
        yield Done("deze correctie", version.correcties[place].op, ("correcties", place, "op"))
    if old:
        return
    if version.voorgesteld_op:
        yield Done("dit voorstel", version.voorgesteld_op.eerste, ("voorgesteld_op",))
    if version.wat.beeindigt:
        yield Done(f"«{version.status}»", version.geldt_vanaf.eerste, ("geldt_vanaf",))
