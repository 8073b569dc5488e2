"""The page that says how sure the calculators are: what was measured, and what the build itself can count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage
from hooks.pages.proofs import Proof
from hooks.pages.quality import Module, Quality, modules

ADDRESS = "kwaliteit/"


@dataclass(frozen=True)
class Total:
    """All parts that are as they were measured, counted together, and those that are not."""

    noticed: int
    mutants: int
    too_long: int
    survivors: int
    unexplained: int
    measured: int
    changed: int


def quality_page(corpus: Corpus, quality: Quality, proofs: Mapping[str, Proof]) -> SitePage:
    """The page of what was measured, beside what the build counts."""
    rows = tuple(quality.of(name, text) for name, text in modules().items())
    return SitePage(
        ADDRESS,
        "Hoe zeker de rekenhulpen zijn",
        "kwaliteit.html",
        {
            "rows": rows,
            "total": total(rows),
            "share": share,
            "second": quality.second,
            "examples": {name: len(corpus.voorbeelden.get(name, ())) for name in REKENHULPEN},
            "proofs": tuple(proofs.values()),
            "rules": {name: len(one.leest) for name, one in REKENHULPEN.items()},
        },
        "Wat de tests van de rekenhulpen nagaan, en wat zij niet opmerken.",
        styles=("assets/rekenen/rekenhulp.css", "assets/kwaliteit.css"),
        trail=(("Over deze site", "over/"),),
    )


def total(rows: Sequence[Module]) -> Total:
    """What the modules come to."""
    found = [one for row in rows for one in row.measured]
    return Total(
        sum(one.opgemerkt for one in found),
        sum(one.mutaties for one in found),
        sum(one.te_lang for one in found),
        sum(len(one.overleefd) for one in found),
        sum(not each.uitleg for one in found for each in one.overleefd),
        len(found),
        sum(len(row.changed) for row in rows),
    )


def share(part: int, whole: int) -> Decimal:
    """A percentage with one decimal, rounded down: never better than it is. Nothing to do is all of it."""
    if not whole:
        return Decimal(100)
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_FLOOR).normalize() + 0
