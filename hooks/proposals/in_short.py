"""A proposal or new version in a few sentences: what becomes another number, and for how many cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_getal, som_op
from hooks.proposals.before_after import BeforeAfter
from hooks.proposals.effect import Effect
from hooks.proposals.outcomes import BETTER, NEITHER, WORSE

SAME = "hetzelfde"
SIDES = {WORSE: WORSE, BETTER: BETTER, NEITHER: "anders", SAME: SAME}


def in_short(effect: Effect) -> str:
    """The memo that stands above the rest; empty when there is nothing to say in numbers."""
    return " ".join((*_values(effect.values), *_cases(effect)))


def _values(values: tuple[BeforeAfter, ...]) -> Iterator[str]:
    for one in values:
        if one.is_equal:
            continue
        if one.after is None:
            yield f"{one.name}: vervalt, was {one.before}."
        else:
            yield f"{one.name}: {one.after}{f' in plaats van {one.before}' if one.before else ''}."


def _cases(effect: Effect) -> Iterator[str]:
    counts = Counter(SAME if one.is_equal else one.outcome.side for one in effect.cases)
    said = [f"{schrijf_getal(counts[side])} {word}" for side, word in SIDES.items() if counts[side]]
    if said:
        yield f"Voor de kandidaat, van {schrijf_getal(counts.total())} typische gevallen: {som_op(said)}."
