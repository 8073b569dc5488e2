"""Policy that the calculators fit, with worked examples that are true; or every fault, at its own place."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from calculators.kaders.gegevens import Gegevens, schrijf_gegevens
from calculators.kaders.notatie import som_op
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import Gemis, Rekenhulp, mist
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import belongs, calculator_data, part_for
from hooks.examples.outcomes import Wrong, wrong_in
from hooks.examples.places import PolicyFile
from hooks.kept import kept
from hooks.reading.faults import Fault, Place, PolicyFaults
from hooks.reading.load_policy import EXAMPLES_FOLDER, Checked, check_policy

T = TypeVar("T")
# Where a fault is told that belongs to no kader: a gemeente or a group that there is not.
WITHOUT_KADER = "gebieden.yml"
LAST = -1
TRUE = "waar"


@dataclass(frozen=True)
class WrongExample:
    """Something that an example says and its calculator does not give, and where it stands.

    `keys` lead to it in the file of the examples.
    """

    fault: Fault
    keys: tuple[str | int, ...]
    wrong: Wrong


@dataclass(frozen=True)
class Tried(Checked):
    """A policy on which the calculators were tried; `found` also has what is wrong in it for them.

    `examples` are the untrue ones by calculator, `other_faults` everything else: with those of the reading
    nothing is tried. `not_asked` are the calculators that read nothing of this policy.
    """

    other_faults: tuple[Fault, ...] = ()
    examples: Mapping[str, Sequence[WrongExample]] = field(default_factory=dict)
    not_asked: tuple[str, ...] = ()


Wrongs = tuple[WrongExample, ...]
# What is wrong in the examples of a calculator; yields between two of them, for who wants to stop.
Trying = Generator[None, None, Wrongs]
# From a calculator and what it reads of a corpus.
Try = Callable[[Rekenhulp, Gegevens, Corpus], Trying]


class Known:
    """What was wrong in the examples of each calculator, asked anew when something that it reads changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Gegevens, object, Wrongs]] = {}

    def wrong(self, calculator: Rekenhulp, data: Gegevens, corpus: Corpus) -> Trying:
        name, examples = calculator.naam, corpus.voorbeelden.get(calculator.naam)
        known = self._known.get(name)
        if known is None or known[1] is not examples or known[0] != data:
            known = self._known[name] = data, examples, (yield from _untrue(name, data, corpus))
        return known[2]


def try_policy(folder: Path) -> Tried:
    """Check a policy folder, and try the calculators on it that have something to do with it."""
    return tried(check_policy(folder))


def tried(read: Checked) -> Tried:
    """Try the calculators on a policy that was checked."""
    return at_once(trying(read, _kept_wrong))


def trying(read: Checked, wrong: Try) -> Generator[None, None, Tried]:
    """The same step by step; `wrong` tries the examples of a calculator."""
    corpus = read.corpus
    if read.found.faults:
        return Tried(corpus, read.found, read.found.faults)
    asked = [one for one in REKENHULPEN.values() if belongs(one, corpus)]
    data = calculator_data(corpus)
    missed = {one.naam: found for one in asked if (found := mist(one, data))}
    misfits = tuple(misfits_of(missed, corpus.folder))
    examples: dict[str, Wrongs] = {}
    for one in asked:
        if one.naam not in missed:
            examples[one.naam] = yield from wrong(one, part_for(one, data), corpus)
    untrue = [one.fault for found in examples.values() for one in found]
    return Tried(
        corpus,
        PolicyFaults([*read.found.notes, *misfits, *untrue]),
        misfits,
        examples,
        tuple(name for name in REKENHULPEN if name not in {one.naam for one in asked}),
    )


def at_once(steps: Generator[None, None, T]) -> T:
    """What it gives in the end, when nobody wants to stop on the way."""
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            found: T = ended.value
            return found


def misfits_of(missed: Mapping[str, Sequence[Gemis]], folder: Path) -> Iterator[Fault]:
    """What calculators do not find in the policy, each at its own place and told once for all of them."""
    found: dict[tuple[Place, str], dict[str, None]] = {}
    for name, misses in missed.items():
        # A field without its choices follows from a kader that lacks them, when there is one.
        for one in [each for each in misses if each.kader] or misses:
            found.setdefault((_place_of(one, folder), one.melding), {})[name] = None
    for (place, melding), names in found.items():
        who, what = (
            (f"de rekenhulp {next(iter(names))} past", "haar")
            if len(names) == 1
            else (f"de rekenhulpen {som_op(list(names))} passen", "ze")
        )
        yield Fault(place, f"{who} hier niet bij: {melding}; herstel dit, of pas {what} aan")


def _place_of(missed: Gemis, folder: Path) -> Place:
    """Where it stands in the file of the kader, or else where one would put it."""
    file = PolicyFile(folder, f"{missed.kader}.yml" if missed.kader else WITHOUT_KADER)
    if not missed.deel:
        return Place(file.shown)
    version = ("versies", LAST if missed.versie is None else missed.versie)
    there = (missed.deel, missed.naam)
    own = (*version, "per_gemeente", missed.gemeente, *there)
    keys = own if file.key_at(own) else (*version, *there)  # of its own, or of the others
    said = file.value_at((*keys, missed.sleutel)) if missed.sleutel else None
    return said or file.key_at(keys) or file.nearest(keys[:-1])


def _kept_wrong(calculator: Rekenhulp, data: Gegevens, corpus: Corpus) -> Trying:
    """Examples that were true are not asked again, also not by another command."""
    yield from ()
    name, found = calculator.naam, list[Wrongs]()

    def tried() -> str:
        found.append(at_once(_untrue(name, data, corpus)))
        return "" if found[0] else TRUE

    written = [schrijf_gegevens(data), repr(corpus.voorbeelden.get(name))]
    if kept(f"voorbeelden {name}", written, tried) == TRUE:
        return ()
    return found[0] if found else at_once(_untrue(name, data, corpus))


def _untrue(name: str, data: Gegevens, corpus: Corpus) -> Trying:
    found = []
    for number, one in enumerate(corpus.voorbeelden.get(name, ())):
        yield
        found += [(number, each) for each in wrong_in(data, one)]
    return tuple(_placed(name, found, corpus.folder)) if found else ()


def _placed(name: str, found: Iterable[tuple[int, Wrong]], folder: Path) -> Iterator[WrongExample]:
    file = PolicyFile(folder, f"{EXAMPLES_FOLDER}/{name}.yml")
    for number, one in found:
        keys = ("voorbeelden", number, *one.path)
        place = file.key_at(keys) if one.at_key else file.value_at(keys)
        yield WrongExample(Fault(place or file.nearest(keys), one.message), keys, one)
