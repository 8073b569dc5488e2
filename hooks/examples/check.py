"""Policy that the calculators fit, with worked examples that are true; or every fault, at its own place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import Gemis, mist
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import belongs, calculator_data, nameless_data
from hooks.examples.outcomes import Wrong, wrong_in
from hooks.examples.places import PolicyFile
from hooks.kept import kept
from hooks.reading.faults import Fault, Place, PolicyFaults
from hooks.reading.load_policy import EXAMPLES_FOLDER, Checked, check_policy

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


def try_policy(folder: Path) -> Tried:
    """Check a policy folder, and try the calculators on it that have something to do with it."""
    return tried(check_policy(folder))


def tried(read: Checked) -> Tried:
    """Try the calculators on a policy that was checked."""
    corpus = read.corpus
    if read.found.faults:
        return Tried(corpus, read.found, read.found.faults)
    asked = [one for one in REKENHULPEN.values() if belongs(one, corpus)]
    data = calculator_data(corpus)
    missed = {one.naam: found for one in asked if (found := mist(one, data))}
    misfits = tuple(misfits_of(missed, corpus.folder))
    examples = {one.naam: _wrong(one.naam, data, corpus) for one in asked if one.naam not in missed}
    untrue = [one.fault for wrong in examples.values() for one in wrong]
    return Tried(
        corpus,
        PolicyFaults([*read.found.notes, *misfits, *untrue]),
        misfits,
        examples,
        tuple(name for name in REKENHULPEN if name not in {one.naam for one in asked}),
    )


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


def _wrong(name: str, data: Gegevens, corpus: Corpus) -> tuple[WrongExample, ...]:
    """What is wrong in the examples of a calculator; examples that were true are not asked again."""
    found: tuple[WrongExample, ...] | None = None

    def tried() -> str:
        nonlocal found
        found = tuple(_untrue(name, data, corpus))
        return TRUE if not found else ""

    written = [nameless_data(corpus), repr(corpus.voorbeelden.get(name))]
    is_true = kept(f"voorbeelden {name}", written, tried) == TRUE
    return () if is_true else tuple(_untrue(name, data, corpus)) if found is None else found


def _untrue(name: str, data: Gegevens, corpus: Corpus) -> Iterator[WrongExample]:
    found = [(place, wrong_in(data, one)) for place, one in enumerate(corpus.voorbeelden.get(name, ()))]
    if not any(wrong for _, wrong in found):
        return
    file = PolicyFile(corpus.folder, f"{EXAMPLES_FOLDER}/{name}.yml")
    for number, wrong in found:
        for one in wrong:
            keys = ("voorbeelden", number, *one.path)
            place = file.key_at(keys) if one.at_key else file.value_at(keys)
            yield WrongExample(Fault(place or file.nearest(keys), one.message), keys, one)
